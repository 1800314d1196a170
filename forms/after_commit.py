"""Work for after the commit, done once for all that one transaction gathers for it."""

from collections.abc import Callable
from typing import Any

from django.db import connection, transaction


class _Gathered:
    """What one transaction gathers for `act`, each item once."""

    def __init__(self, act: Callable[[list[Any]], object]) -> None:
        self.act, self.items = act, dict[Any, None]()

    def __call__(self) -> None:
        self.act(list(self.items))


def gather(act: Callable[[list[Any]], object], *items: Any) -> None:
    """After the commit of this transaction call `act` once, with a list of all `items` gathered for it until then.

    Without items it opens the list, so that whatever follows in this transaction joins it. At once outside a transaction; never
    when it is rolled back. What `act` raises is logged and holds up nobody.
    """
    gathered = _open(act)
    if gathered is None:
        gathered = _Gathered(act)
        gathered.items.update(dict.fromkeys(items))
        transaction.on_commit(gathered, robust=True)
    else:
        gathered.items.update(dict.fromkeys(items))


def _open(act: Callable[[list[Any]], object]) -> _Gathered | None:
    """The list that stands or falls with us: registered under savepoints that we are under too."""
    here = set(connection.savepoint_ids)
    for registered in connection.run_on_commit:
        savepoints, gathered = registered[:2]
        if isinstance(gathered, _Gathered) and gathered.act is act and savepoints <= here:
            return gathered
    return None
