"""Mails are written by several threads of a worker: what they share is whole before the first one uses it."""

import importlib

import pytest
from mdurl import _decode, _encode

from home import markdown

pytestmark = pytest.mark.once

SIGNS = 128  # of ASCII: as many places has a table of the library


def test_the_tables_of_addresses_are_full_when_the_module_is_there(monkeypatch):
    monkeypatch.setattr(_encode, "encode_cache", {})
    monkeypatch.setattr(_decode, "decode_cache", {})
    importlib.reload(markdown)
    before = set(_encode.encode_cache), set(_decode.decode_cache)
    shown = markdown.reader().render("[label](https://example.org/é?a=b) <https://example.org/%C3%A9#c>")
    assert "https://example.org/%C3%A9?a=b" in shown
    assert (set(_encode.encode_cache), set(_decode.decode_cache)) == before
    assert all(len(table) == SIGNS for table in [*_encode.encode_cache.values(), *_decode.decode_cache.values()])
