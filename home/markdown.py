"""Markdown that is safe to read in several threads: the library fills its tables of characters at their first use.

A second thread finds such a table half full: it fails, or writes an address wrongly without saying so. Here the tables are
filled while the module is loaded, which one thread does.
"""

from typing import Any

from markdown_it import MarkdownIt


def reader(**options: Any) -> MarkdownIt:
    """A reader of CommonMark that takes HTML for text; `options` are the library's."""
    return MarkdownIt("commonmark", {"html": False} | options)


reader().render("<https://example.org/%C3%A9>")  # writes an address, and shows one
