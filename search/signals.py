"""Keeps the index in step with the register: row by row, and as a whole after an import."""

from typing import Any

from django.db.models.signals import post_save, pre_delete

from groups.models import WatchGroup
from groups.signals import names_changed
from search import index


def connect() -> None:
    post_save.connect(_saved, sender=WatchGroup, dispatch_uid="search.saved")
    pre_delete.connect(_deleted, sender=WatchGroup, dispatch_uid="search.deleted")
    names_changed.connect(_many, dispatch_uid="search.many")


def _saved(sender: Any, instance: WatchGroup, raw: bool = False, **more: Any) -> None:
    if not raw:
        index.refresh(instance)


def _deleted(sender: Any, instance: WatchGroup, **more: Any) -> None:
    index.forget(instance)


def _many(sender: Any, site_id: int, **more: Any) -> None:
    index.rebuild(site_id)
