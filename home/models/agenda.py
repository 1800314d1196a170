from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from home.agenda import listing
from home.models.event import EventPage
from home.models.pages import BasePage


class AgendaPage(RoutablePageMixin, BasePage):
    """What is coming, by month; and every year as a calendar and a plan that print well. Events live below it."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.EventPage"]
    page_description = _("De lijst met activiteiten en de jaarkalender. Elke activiteit is een pagina hieronder.")
    template = "home/agenda_page.html"

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agenda's")

    @path("")
    def coming(self, request: HttpRequest) -> HttpResponse:
        today = timezone.localdate()
        events = self._events()
        months = listing.by_month(listing.coming(events, timezone.now()))
        return self.render(
            request,
            context_overrides={"months": months, "years": listing.years(events, today), "this_year": today.year},
        )

    @path("jaar/<int:year>/", name="year")
    def year(self, request: HttpRequest, year: int) -> HttpResponse:
        events = self._events()
        today = timezone.localdate()
        years = listing.years(events, today)
        if year not in years:
            raise Http404
        months = listing.year_months(listing.in_year(events, year), year)
        return self.render(
            request,
            template="home/agenda_year.html",
            context_overrides={"months": months, "year": year, "years": years, "events": events, "today": today},
        )

    def _events(self) -> list[EventPage]:
        """Its events: those for everybody from memory, as other pages have them; who was let in here sees all that is below."""
        return listing.events_under(self.url_path) if self.is_open else listing.events_below(self)
