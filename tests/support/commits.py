"""A commit, as far as a test has one that is itself rolled back."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test import TestCase


@contextmanager
def committed() -> Iterator[None]:
    """What waits for a commit happens at the end, as far as it was asked for within; what was asked for before never does."""
    connection.run_on_commit = []
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield
