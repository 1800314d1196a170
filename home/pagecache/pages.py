"""What saving, moving or deleting a page changes: the page itself, lists of its kind, or names and menus everywhere on its site."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from wagtail.models import COMMENTS_RELATION_NAME, Page, Site

from home.pagecache import changes
from home.pagecache.statements import told_by_page

# Other pages show these: in menus, lists, links and switches of language.
_SEEN_ELSEWHERE = (
    "live", "title", "slug", "url_path", "path", "show_in_menus", "search_description", "seo_title", "locale_id",
)  # fmt: skip
# Written when an editor saves a draft, locks a page or hands it in: nobody outside sees a difference.
BOOKKEEPING = frozenset({
    "latest_revision", "latest_revision_created_at", "has_unpublished_changes", "draft_title", "locked", "locked_at",
    "locked_by", "go_live_at", "expire_at", "owner", COMMENTS_RELATION_NAME,
})  # fmt: skip
Seen = dict[str, Any]


@contextmanager
def saving(page: Page, update_fields: Any = None) -> Iterator[None]:
    """Around the save of `page`: afterwards, what visitors see of it is dropped, and no more than that."""
    if is_bookkeeping(update_fields):
        with told_by_page():
            yield
        return
    with transaction.atomic():
        before = _seen(page.pk)
        with told_by_page():
            yield
        after = _seen(page.pk)
        live = before.get("live") or after.get("live")
        if before != after and (live or _moved(before, after)):
            changes.touch(*trees(before), *trees(after))
        if live:
            changes.touch(own(page.pk), *_lists(page, after))


def is_bookkeeping(update_fields: Any) -> bool:
    """Whether a save of these fields alone changes nothing for visitors."""
    return update_fields is not None and set(update_fields) <= BOOKKEEPING


@contextmanager
def moving(page: Page) -> Iterator[None]:
    """Around the move or the removal of `page` and all below it."""
    with transaction.atomic():
        before = _seen(page.pk)
        with told_by_page():
            yield
        changes.touch(*trees(before), *trees(_seen(page.pk)))


def own(pk: int) -> str:
    return f"page@{pk}"


def trees(seen: Seen) -> list[str]:
    """The tags of the trees that a page stands in; of all when it stands below no site."""
    if not seen:
        return []
    return [f"tree@{site}" for site in _sites(seen["url_path"])] or [changes.EVERY_TREE]


def _moved(before: Seen, after: Seen) -> bool:
    """A page that is not live takes along those below it that are."""
    return bool(before and after) and before["url_path"] != after["url_path"]


def _lists(page: Page, seen: Seen) -> list[str]:
    table = type(page)._meta.db_table
    return [f"{table}@{site}" for site in _sites(seen.get("url_path", ""))] or [f"{table}@*"]


def _sites(url_path: str) -> set[int]:
    return {root.site_id for root in Site.get_site_root_paths() if url_path.startswith(root.root_path)}


def _seen(pk: int | None) -> Seen:
    return Page.objects.filter(pk=pk).values(*_SEEN_ELSEWHERE).first() or {} if pk else {}
