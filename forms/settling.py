"""A form page that came from another site: its boxes and its desk become those of the site where it stands now.

Boxes are found by their purpose, the desk by its name in web addresses. What the new site does not have goes: a form that
lacks its consent is neither published by an editor nor shown to anybody, see `forms.editing` and `forms.views.apply`.
"""

from typing import Any

from wagtail.models import Site

from groups.models import Desk


def settle(page: Any) -> None:
    """Re-point the boxes and the desk of a FormPage, in memory: saving it writes them."""
    site = _site(page)
    if site is None:
        return
    if page.desk and page.desk.site_id != site.pk:
        page.desk = Desk.objects.filter(site=site, slug=page.desk.slug).first()
    rows = list(page.asks.all())
    if any(row.ask.site_id != site.pk for row in rows):
        page.asks = [row for row in rows if _settled(row, site)]


def _site(page: Any) -> Site | None:
    """The site of a page, also of one that is just being added: it has its place in the tree, and no address yet."""
    if page._state.adding:
        return page.get_parent().get_site() if page.path else None
    return page.get_site()


def _settled(row: Any, site: Site) -> bool:
    """Give a row the site's own box for its purpose; False when the site has none."""
    from forms.models import Ask

    own = Ask.objects.filter(site=site, purpose=row.ask.purpose).first()
    if own:
        row.ask = own
    return own is not None
