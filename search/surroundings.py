"""Where a visitor can go from an answer: the page of each group, the page about starting one."""

from typing import Any

from wagtail.models import Page, Site

from groups import ways
from groups.models import GroupsPage
from home import listed
from home.models import SiteProfile


def of(site: Site, language: str) -> dict[str, Any]:
    """`groups_page` (or None), and `start_url` and `waiting_url` ("" when the site has no such page), in the visitor's
    language where they exist."""
    return {
        "groups_page": groups_page(site, language),
        "start_url": start_url(site, language),
        "waiting_url": ways.url("waiting", site, language),
    }


def start_url(site: Site, language: str) -> str:
    """The page that the profile names, else one of the site whose web name begins with “start-”."""
    page = SiteProfile.for_site(site).start_page
    if page is None or not page.live:
        below = listed.public(Page.objects.descendant_of(site.root_page))
        page = below.filter(slug__startswith="start-").order_by("path").first()
    if page is None:
        return ""
    translated = page.get_translations().live().filter(locale__language_code=language).first()
    return (translated or page).get_url() or ""


def groups_page(site: Site, language: str) -> GroupsPage | None:
    """The page that lists the groups, in `language` where the site has it."""
    roots = site.root_page.get_translations(inclusive=True)
    pages = [page for root in roots for page in GroupsPage.objects.live().child_of(root).select_related("locale")]
    return next((page for page in pages if page.locale.language_code == language), pages[0] if pages else None)
