"""Keeps both indexes in step, that of names with the register, that of the site search with pages and groups too.

Row by row, and as a whole after an import. What is saved for an editor only (drafts) changes nothing here.
"""

from typing import Any

from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from groups.models import Neighbourhood, Stretch, WatchGroup
from groups.signals import names_changed
from home.models import BasePage
from home.pagecache.pages import BOOKKEEPING
from search import cards, index


def connect() -> None:
    post_save.connect(_saved, sender=WatchGroup, dispatch_uid="search.saved")
    pre_delete.connect(_deleted, sender=WatchGroup, dispatch_uid="search.deleted")
    names_changed.connect(_many, dispatch_uid="search.many")
    post_save.connect(_place_saved, sender=Neighbourhood, dispatch_uid="search.place")
    post_save.connect(_page_saved, dispatch_uid="search.page")
    post_page_move.connect(_moved, dispatch_uid="search.moved")
    post_save.connect(_closed, sender=PageViewRestriction, dispatch_uid="search.closed")
    post_delete.connect(_opened, sender=PageViewRestriction, dispatch_uid="search.opened")
    pre_save.connect(_site_changes, sender=Site, dispatch_uid="search.site_changes")
    post_save.connect(_site_saved, sender=Site, dispatch_uid="search.site")


def _saved(sender: Any, instance: WatchGroup, raw: bool = False, **more: Any) -> None:
    if not raw:
        index.refresh(instance)
        cards.refresh_groups(WatchGroup.objects.filter(pk=instance.pk))


def _deleted(sender: Any, instance: WatchGroup, **more: Any) -> None:
    index.forget(instance)  # its card goes by its key


def _many(sender: Any, site_id: int, **more: Any) -> None:
    index.rebuild(site_id)
    if sender is not Stretch:  # streets of the territory are found by the finder alone
        cards.rebuild_groups(site_id)


def _place_saved(sender: Any, instance: Neighbourhood, created: bool, raw: bool = False, **more: Any) -> None:
    if not (created or raw):
        cards.refresh_groups(instance.watch_groups.all())


def _page_saved(sender: Any, instance: Any, update_fields: Any = None, raw: bool = False, **more: Any) -> None:
    """An instance whose columns were written in part may hold a draft beside them: then what is stored counts."""
    if raw or not isinstance(instance, Page) or (update_fields and set(update_fields) <= BOOKKEEPING):
        return
    whole = isinstance(instance, BasePage) and update_fields is None
    page = instance if whole else Page.objects.get(pk=instance.pk).specific
    if isinstance(page, BasePage):
        cards.refresh_page(page)


def _moved(sender: Any, instance: Page, **more: Any) -> None:
    cards.refresh_below(Page.objects.get(pk=instance.pk))


def _closed(sender: Any, instance: PageViewRestriction, raw: bool = False, **more: Any) -> None:
    if not raw:
        cards.refresh_closed(instance.page)


def _opened(sender: Any, instance: PageViewRestriction, origin: Any = None, **more: Any) -> None:
    """Not when it goes along with its page: that takes the cards with it."""
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if model is PageViewRestriction:
        cards.refresh_closed(instance.page)


def _site_changes(sender: Any, instance: Site, **more: Any) -> None:
    before = Site.objects.filter(pk=instance.pk).values_list("root_page", flat=True).first()
    instance._root_before = before


def _site_saved(sender: Any, instance: Site, raw: bool = False, **more: Any) -> None:
    if not raw and instance._root_before != instance.root_page_id:
        cards.rebuild(instance)
