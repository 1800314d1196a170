from datetime import date
from typing import Any

from django.core.paginator import InvalidPage, Paginator
from django.db import models
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from home import listed
from home.models.pages import BasePage

NEWEST_FIRST = ("-date", "-first_published_at", "-pk")


def today() -> date:
    return timezone.localdate()


class NewsPage(BasePage):
    """The list of news, newest first."""

    PER_PAGE = 10
    PAGE = "pagina"  # in the address

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NewsItemPage"]
    max_count_per_parent = 1
    page_description = _("De lijst met nieuws. Elk bericht maakt u als pagina hieronder.")

    class Meta:
        verbose_name = _("nieuwspagina")
        verbose_name_plural = _("nieuwspagina's")

    def items(self) -> "QuerySet[NewsItemPage]":
        return listed.children(NewsItemPage.objects, self).order_by(*NEWEST_FIRST).select_related("picture", "locale")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `items`, a page of the list. Raises Http404 for a page that there is not."""
        try:
            items = Paginator(self.items(), self.PER_PAGE).page(request.GET.get(self.PAGE, 1))
        except InvalidPage as error:
            raise Http404 from error
        return {**super().get_context(request, *args, **kwargs), "items": items, "page_parameter": self.PAGE}


class NewsItemPage(BasePage):
    """One piece of news."""

    date = models.DateField(_("datum"), default=today, help_text=_("Het nieuwste bericht staat bovenaan."))
    picture = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("foto of tekening"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Staat boven het bericht en in de lijst."),
    )
    picture_about = models.CharField(
        _("wat is er te zien?"),
        max_length=250,
        blank=True,
        help_text=_("Voor wie de foto niet ziet. Verplicht bij een foto."),
    )

    described_pictures = [("picture", "picture_about")]
    parent_page_types = ["home.NewsPage"]
    subpage_types: list[str] = []
    page_description = _("Eén bericht. Het komt vanzelf bovenaan de nieuwspagina.")

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("date"),
        *BasePage.content_panels[1:2],
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_about")], heading=_("Foto of tekening")),
        *BasePage.content_panels[2:],
    ]
    search_fields = [*BasePage.search_fields, index.FilterField("date")]

    class Meta:
        verbose_name = _("nieuwsbericht")
        verbose_name_plural = _("nieuwsberichten")
        indexes = [models.Index(fields=["-date"], name="news_newest_first")]
