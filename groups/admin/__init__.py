"""The registers in the Wagtail admin, and the ground they stand on: see `groups.scope` for who sees what."""
