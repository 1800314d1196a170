"""Public pages, kept as they were sent and dropped as soon as anything they were made of changes.

`statements` sees every statement of SQL: what a page reads while it is rendered (`reads`), and what anybody writes
(`changes`). `shelf` keeps the pages, `door` answers with them before Django is asked, `pages` says what saving a page changes.
A page that reads a table that nobody declared (`tables.public`) is not kept: it can be slow, it cannot be stale.
"""
