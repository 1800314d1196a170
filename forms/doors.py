"""Which form of a site one comes to from a group."""

from wagtail.models import Site
from wagtail.query import PageQuerySet

from forms.models import FormField, FormPage
from home import memory


def form_about_groups(site: Site, kind: str, language: str = "") -> FormPage | None:
    """The site's live form of this kind that asks for a group and is routed by it, in `language` where there is one."""
    forms = FormPage.objects.live().filter(kind=kind, form_fields__role=FormField.Role.GROUPS)
    forms = forms.filter(routing=FormPage.Routing.CHOICE) if kind == "contact" else forms
    return _first(forms, site, language)


def sign_up_form(site: Site, language: str = "") -> FormPage | None:
    """Where one signs up for a group: by choosing it, else by one's address alone. None when the site has no such form."""
    return form_about_groups(site, "join", language) or _first(
        FormPage.objects.live().filter(kind="join"), site, language
    )


def _first(forms: PageQuerySet, site: Site, language: str) -> FormPage | None:
    page: FormPage | None = forms.descendant_of(site.root_page).first()
    if page is None:
        return None
    return page.get_translations().live().filter(locale__language_code=language).first() or page


def takes_questions(site: Site) -> bool:
    """Whether one can write to the coordinators of a group here. Kept in memory: every group's page asks."""
    return memory.recall(("takes questions", site.pk), lambda: form_about_groups(site, "contact") is not None)


def takes_sign_ups(site: Site) -> bool:
    """Whether one can sign up for a group here. Kept in memory: every group's page asks."""
    return memory.recall(("takes sign-ups", site.pk), lambda: sign_up_form(site) is not None)
