"""The cast of the tests, and what they share."""

pytest_plugins = ["tests.plugin"]
