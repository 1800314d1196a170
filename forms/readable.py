"""What one must be able to read before filling in a form: the privacy notice of its site, and every page that a box names.

It holds both ways: no form goes live before they are, and none of them goes away before the form.
"""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, Site

from home import tree
from home.models import PrivacyPage

if TYPE_CHECKING:
    from forms.models import Ask


def unreadable(asks: Iterable["Ask"], site: Site | None) -> list[str]:
    """What one cannot read yet, or not for good, though a form with these boxes refers to it. A sentence for each."""
    named = {ask.page.specific for ask in asks if ask.page}
    found = []
    if site:
        notices = list(PrivacyPage.objects.live().descendant_of(site.root_page))
        if not notices:
            found.append(_("Publiceer eerst de privacypagina. Wie een formulier invult, moet die kunnen lezen."))
            named = {page for page in named if not isinstance(page, PrivacyPage)}
        elif all(page.expire_at for page in notices):
            named |= set(notices)
    return found + [sentence for page in sorted(named, key=lambda page: page.path) if (sentence := _hidden(page))]


def _hidden(page: Page) -> str:
    names = {"page": page.get_admin_display_title()}
    if not page.live:
        return _("Publiceer eerst de pagina “%(page)s”. Een vakje onder dit formulier verwijst ernaar.") % names
    if page.expire_at:
        return _("Maak eerst de vervaldatum van “%(page)s” leeg. Dit formulier kan niet zonder die pagina.") % names
    return ""


def needed(going: Collection[int]) -> list[str]:
    """Why the published pages with these keys may not go: the forms that stand on them, live or about to be, in a sentence."""
    from forms.models import FormPage

    on = Q(asks__ask__page__in=going)
    for site in Site.objects.select_related("root_page"):
        if _loses_its_notice(site, going):
            for root in tree.roots_of(site):
                on |= Q(url_path__startswith=root.root_path)
    scheduled = Revision.page_revisions.filter(approved_go_live_at__isnull=False).values_list("object_id", flat=True)
    shown = FormPage.objects.filter(Q(live=True) | Q(pk__in=list(scheduled))).exclude(pk__in=going)
    titles = [f"“{page.get_admin_display_title()}”" for page in shown.filter(on).distinct().order_by("path")]
    if not titles:
        return []
    sentence = _(
        "Wie een van deze formulieren invult, moet dit kunnen lezen: %(forms)s. "
        "Trek eerst de publicatie van die formulieren in."
    )
    return [sentence % {"forms": ", ".join(titles)}]


def _loses_its_notice(site: Site, going: Collection[int]) -> bool:
    notices = PrivacyPage.objects.live().descendant_of(site.root_page)
    return notices.filter(pk__in=going).exists() and not notices.filter(expire_at=None).exclude(pk__in=going).exists()
