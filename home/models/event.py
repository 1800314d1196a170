from datetime import time
from typing import Any

from django.apps import apps
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Revision
from wagtail.search import index

from home.agenda import words
from home.agenda.editing import EventPageForm
from home.agenda.panels import RowsOfOriginalPanel, SummaryPanel
from home.agenda.schedule import LAST, Repeats, Schedule
from home.models.days import DayField
from home.models.months import MonthsField
from home.models.pages import BasePage

SHOWN = 12  # times on the page of an event


class EventPage(BasePage):
    """Something that takes place, once or again and again.

    Calendars know it by Wagtail's translation key: it outlives every edit, is new in a copy, and is the same in all
    languages, so that who follows the agenda in two of them sees one meeting. When that is, the original says.
    """

    class Kind(models.TextChoices):
        MEETING = "meeting", _("vergadering")
        WALK_IN = "walk_in", _("inloop")
        THEMED = "themed", _("thema-avond")
        PROJECT = "project", _("projectavond")

    class Pattern(models.TextChoices):
        NONE = Repeats.NONE.value, _("niet, dit is één keer")
        WEEKLY = Repeats.WEEKLY.value, _("elke week")
        MONTHLY = Repeats.MONTHLY.value, _("elke maand, op dezelfde dag van de week")
        YEARLY = Repeats.YEARLY.value, _("elk jaar, op dezelfde datum")

    class Nth(models.IntegerChoices):
        FIRST = 1, _("de eerste van de maand")
        SECOND = 2, _("de tweede van de maand")
        THIRD = 3, _("de derde van de maand")
        FOURTH = 4, _("de vierde van de maand")
        LAST = LAST, _("de laatste van de maand")

    kind = models.CharField(_("soort"), max_length=12, choices=Kind, default=Kind.MEETING)
    theme = models.CharField(_("thema"), max_length=120, blank=True, help_text=_("Bijvoorbeeld: inbraak voorkomen."))
    place_name = models.CharField(
        _("plaats"), max_length=120, blank=True, help_text=_("Bijvoorbeeld: buurthuis De Linde.")
    )
    place_address = models.CharField(
        _("adres"), max_length=200, blank=True, help_text=_("Straat, nummer en woonplaats.")
    )
    start_date = DayField(
        _("eerste datum"), default=timezone.localdate, help_text=_("De datum. Herhaalt het? Dan de eerste keer.")
    )
    start_time = models.TimeField(_("begint om"), default=time(19, 30))
    end_time = models.TimeField(_("eindigt om"), default=time(21, 0))
    repeats = models.CharField(_("herhalen"), max_length=8, choices=Pattern, blank=True, default=Pattern.NONE)
    every = models.PositiveSmallIntegerField(
        _("om de hoeveel weken, maanden of jaren?"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(52)],
        help_text=_("1 is elke keer. Met 3 en “elke maand” is het eens per kwartaal."),
    )
    nth = models.SmallIntegerField(
        _("welke van de maand?"),
        choices=Nth,
        null=True,
        blank=True,
        help_text=_("Alleen voor “elke maand”. Leeg: zoals de eerste datum valt."),
    )
    until = DayField(_("tot en met"), null=True, blank=True, help_text=_("Leeg: er is nog geen einde bekend."))
    skipped_months = MonthsField(_("niet in deze maanden"), help_text=_("Bijvoorbeeld juli en augustus."))
    cancelled = models.BooleanField(
        _("alles is afgelast"),
        default=False,
        help_text=_("De pagina blijft staan, met “afgelast” erbij. Ook in de agenda van bezoekers."),
    )
    places = models.PositiveIntegerField(
        _("aantal plaatsen"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Voor aanmelden met een formulier. Leeg: geen grens."),
    )

    base_form_class = EventPageForm
    template = "home/event_page.html"
    parent_page_types = ["home.AgendaPage"]
    subpage_types: list[str] = []
    page_description = _("Een bijeenkomst, één keer of steeds opnieuw. Komt vanzelf in de agenda.")
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("theme"),
        index.SearchField("place_name"),
        index.SearchField("place_address"),
    ]

    content_panels = [
        *BasePage.content_panels[:-2],
        FieldPanel("intro"),
        SummaryPanel(heading=_("Zo leest de bezoeker het")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time"), FieldPanel("end_time")]),
                FieldRowPanel([FieldPanel("place_name"), FieldPanel("place_address")]),
                FieldRowPanel([FieldPanel("kind"), FieldPanel("theme"), FieldPanel("places")]),
                FieldPanel("cancelled"),
            ],
            heading=_("Wanneer, waar en wat"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("repeats"), FieldPanel("every"), FieldPanel("nth")]),
                FieldPanel("until"),
                FieldPanel("skipped_months"),
            ],
            heading=_("Herhalen"),
        ),
        RowsOfOriginalPanel(
            "exceptions",
            heading=_("Uitzonderingen"),
            label=_("Uitzondering"),
            help_text=_("Gaat één keer niet door, of is het anders? Zet die datum hier."),
        ),
        InlinePanel(
            "moments",
            heading=_("Momenten"),
            label=_("Moment"),
            help_text=_("Bijvoorbeeld: de wijkagent is er van 19.30 tot 20.00 uur voor iedereen."),
        ),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("activiteit")
        verbose_name_plural = _("activiteiten")

    def fetch_parts(self) -> None:
        super().fetch_parts()
        self.schedule, self.moment_list, self.sign_up_pages  # noqa: B018 (fetches)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        from home.agenda import following

        following.going_live(self, revision)
        super().publish(revision, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.agenda import listing, sign_up

        now = timezone.now()
        coming, ways = listing.coming([self], now)[:SHOWN], sign_up.ways(self, now)
        return super().get_context(request, *args, **kwargs) | {"entries": coming, "ways": ways}

    @property
    def original(self) -> "EventPage":
        """Of the event in all its languages the one that was there first: it says when, for all of them."""
        first = EventPage.objects.filter(translation_key=self.translation_key).order_by("pk").first()
        return self if first is None or first.pk == self.pk else first

    @property
    def sequence(self) -> int:
        """How often calendars were told of a change."""
        return self.told.sequence if hasattr(self, "told") else 0

    @property
    def place(self) -> str:
        """Name and address in one line."""
        return ", ".join(part for part in (self.place_name, self.place_address) if part)

    @cached_property
    def schedule(self) -> Schedule:
        """When it takes place; read once."""
        return Schedule(
            first=self.start_date,
            start=self.start_time,
            end=self.end_time,
            place=self.place,
            repeats=Repeats(self.repeats),
            every=self.every or 1,
            nth=self.nth,
            until=self.until,
            skipped_months=tuple(self.skipped_months),
            changes=tuple(one.change for one in self.exceptions.all()) if self.repeats else (),
            cancelled=self.cancelled,
        )

    @cached_property
    def moment_list(self) -> list[Any]:
        """The moments within the event, by time."""
        return sorted(self.moments.all(), key=lambda one: one.start_time)

    @cached_property
    def sign_up_pages(self) -> list[Any]:
        """Where one registers and how many did, fetched once."""
        rows = apps.get_model("home", "SignUpPage").objects.select_related("places", "page__locale")
        return list(rows.filter(places__event_key=self.translation_key, page__live=True))

    @property
    def agenda_url(self) -> str:
        """The agenda that this is in: its address begins ours."""
        return (self.url or "/").rstrip("/").rpartition("/")[0] + "/"

    @property
    def summary(self) -> str:
        """When, in plain words of the active language."""
        return words.summary(self.schedule)
