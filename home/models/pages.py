from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail.search import index

from home import guardrails, links, listed
from home.blocks import BodyBlock
from home.editing import Guarded
from home.pagecache.pages import moving, saving


class BasePage(Page):
    """What every page has: a short introduction and a body of blocks."""

    intro = models.TextField(
        _("inleiding"),
        blank=True,
        max_length=600,
        help_text=_("Een of twee zinnen: wat vindt men hier? Staat groot onder de titel."),
    )
    body = StreamField(
        BodyBlock(),
        verbose_name=_("inhoud"),
        blank=True,
        help_text=_("Zet blokken onder elkaar. Met + voegt u er een toe."),
    )

    base_form_class = Guarded
    described_pictures: list[tuple[str, str]] = []  # (field of a picture, field of the words for who does not see it)
    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("intro"), index.SearchField("body")]

    is_open = False  # set on an instance of which we know that nothing restricts it, see home.serving

    class Meta:
        abstract = True

    def fetch_parts(self) -> None:
        """Fetch what belongs to the page and is needed each time it is shown, before it is kept in memory.

        All of it: what one visitor's page fetches later, the next one finds fetched, and nobody sees that he reads it.
        """
        links.fetch(self.body)  # a body fetches its documents, pictures and pages when it is first looked at

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        """Whatever way a revision goes live, it keeps to the guard rails. One that was scheduled was asked then."""
        if revision.approved_go_live_at is None:
            guardrails.check_page(revision.as_object(), self.get_site())
        super().publish(revision, *args, **kwargs)

    @property
    def for_everybody(self) -> bool:
        """Whether nothing restricts it. What cannot log in, a calendar program, gets nothing else."""
        return self.is_open or listed.is_open(self)

    @property
    def path_on_site(self) -> str:
        """Its address without the host, which `url` has where there are several websites; "" off every site."""
        parts = self.get_url_parts()
        return (parts[2] or "") if parts else ""

    def shown_below(self) -> list[tuple[str, datetime | None]]:
        """For search engines: what this page shows at its own address ("") and below it, each with when it last changed."""
        return [("", self.last_published_at)]

    def save(self, *args: Any, **kwargs: Any) -> Any:
        with saving(self, kwargs.get("update_fields")):
            return super().save(*args, **kwargs)

    def move(self, *args: Any, **kwargs: Any) -> Any:
        with moving(self):
            return super().move(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with moving(self):
            return super().delete(*args, **kwargs)

    def serve_password_required_response(self, request: HttpRequest, form: Form, action_url: str) -> TemplateResponse:
        """Ask for the password, in the frame of the site. Of a closed page nothing is told: its context stays behind."""
        return TemplateResponse(request, "wagtailcore/password_required.html", {"form": form, "action_url": action_url})

    def get_view_restrictions(self) -> "QuerySet[PageViewRestriction]":
        return PageViewRestriction.objects.none() if self.is_open else super().get_view_restrictions()


class HomePage(BasePage):
    """The front page of a site."""

    parent_page_types = ["wagtailcore.Page"]
    page_description = _("De eerste pagina van een website. Knoppen bovenaan komen in de gekleurde balk.")

    class Meta:
        verbose_name = _("voorpagina")
        verbose_name_plural = _("voorpagina's")


class InfoPage(BasePage):
    """Any page of information."""

    parent_page_types = ["home.HomePage", "home.InfoPage"]
    page_description = _("Een gewone pagina: uitleg, tips, downloads.")

    class Meta:
        verbose_name = _("informatiepagina")
        verbose_name_plural = _("informatiepagina's")


class RulesPage(BasePage):
    """House rules and working method: what a resident agrees to, in the version shown at sign-up."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    page_description = _("De huisregels. Wie zich aanmeldt, gaat hiermee akkoord, precies zoals ze er dan staan.")

    class Meta:
        verbose_name = _("pagina met huisregels")
        verbose_name_plural = _("pagina's met huisregels")


class PrivacyPage(BasePage):
    """The privacy notice (GDPR art. 13)."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    page_description = _("Wat u met gegevens van bewoners doet. Een link hiernaar staat onder elke pagina.")

    class Meta:
        verbose_name = _("privacypagina")
        verbose_name_plural = _("privacypagina's")


class ContactPage(BasePage):
    """How to reach the people behind the site: its desks stand below the body, each with its form."""

    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1
    page_description = _("Alle loketten onder elkaar, elk met een knop naar het formulier.")

    class Meta:
        verbose_name = _("contactpagina")
        verbose_name_plural = _("contactpagina's")
