"""The clock's work, row by row: what fails for one is logged and holds up no other."""

import logging
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Model

logger = logging.getLogger(__name__)


def safely(act: Callable[..., Any], *args: Any) -> Any:
    """What `act` returns, done in a transaction of its own; None when it failed. The log names the rows by kind and key
    alone: their names are personal."""
    try:
        with transaction.atomic():
            return act(*args)
    except Exception:
        logger.exception("%s of %s failed", act.__name__, " ".join(map(_named, args)))
        return None


def _named(what: object) -> str:
    return f"{what._meta.model_name} {what.pk}" if isinstance(what, Model) else str(what)
