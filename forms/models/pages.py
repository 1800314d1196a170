from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractFormField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Revision

from forms import kinds
from forms.editing import FormPageForm
from forms.models.consent import Ask
from forms.readable import unreadable
from forms.settling import settle
from groups.models import Desk
from home.guardrails import NotPublishable
from home.models import BasePage, EventPage


class FormField(AbstractFormField):
    """A field an editor composed. `role` says what the answer is, so that the software can use it."""

    class Role(models.TextChoices):
        PLAIN = "", _("gewoon antwoord")
        NAME = "name", _("naam")
        EMAIL = "email", _("e-mailadres")
        PHONE = "phone", _("mobiel nummer")
        POSTCODE = "postcode", _("postcode")
        HOUSE_NUMBER = "house_number", _("huisnummer")
        ADDITION = "addition", _("toevoeging")
        STREET = "street", _("straat")
        GROUPS = "groups", _("keuze van groepen")
        QUESTION = "question", _("vraag of bericht")
        CORRECTION = "correction", _("wat er niet klopt")
        GROUP_NAME = "group_name", _("naam van de groep")
        GROUP_STREETS = "group_streets", _("straten van de groep")
        GROUP_CHANNEL = "group_channel", _("app van de groep")
        GROUP_SIZE = "group_size", _("aantal leden van de groep")
        GROUP_SIGN_UP = "group_sign_up", _("hoe men zich aanmeldt bij de groep")
        GROUP_URL = "group_url", _("website van de groep")
        POLICE_DIRECT = "police_direct", _("meldt zich zelf bij de politie")

    shows_examples = True  # the guard rails let an example of a telephone number pass here

    page = ParentalKey("forms.FormPage", on_delete=models.CASCADE, related_name="form_fields")
    role = models.CharField(_("wat is dit antwoord?"), max_length=16, choices=Role, blank=True)

    panels = [FieldPanel("role"), *AbstractFormField.panels]


class FormAsk(Orderable):
    """A box under a form."""

    page = ParentalKey("forms.FormPage", on_delete=models.CASCADE, related_name="asks")
    ask = models.ForeignKey(Ask, verbose_name=_("vakje"), on_delete=models.PROTECT, related_name="+")
    required = models.BooleanField(_("verplicht"), default=True)

    panels = [FieldPanel("ask"), FieldPanel("required")]


class FormPage(RoutablePageMixin, BasePage):
    """A form with a purpose. Its submissions belong to the people it is routed to, not to who edits the page."""

    class Routing(models.TextChoices):
        ADDRESS = "address", _("de groep van het adres")
        CHOICE = "choice", _("de gekozen groep; zonder keuze die van het adres, of het team")
        DESK = "desk", _("een loket")
        TEAM = "team", _("het team van de buurt")

    kind = models.CharField(_("soort formulier"), max_length=24, choices=kinds.CHOICES, default="join")
    routing = models.CharField(_("wie behandelt het?"), max_length=8, choices=Routing, default=Routing.ADDRESS)
    desk = models.ForeignKey(
        Desk, verbose_name=_("loket"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    several_groups = models.BooleanField(
        _("meer groepen tegelijk"),
        default=True,
        help_text=_("Bij aanmelden: mag men meer dan één groep kiezen? Zo niet, dan is het er precies een."),
    )
    event = models.ForeignKey(
        EventPage,
        verbose_name=_("avond"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Alleen voor aanmelden voor een avond. Het aantal plaatsen staat bij de avond zelf."),
    )
    event_day = models.DateField(
        _("datum van de avond"),
        null=True,
        blank=True,
        help_text=_("Alleen als de avond zich herhaalt: voor welke datum is dit formulier?"),
    )
    submit_label = models.CharField(_("tekst op de knop"), max_length=40, default=_("Versturen"))
    thanks_title = models.CharField(_("titel na het versturen"), max_length=80, default=_("Bijna klaar"))
    thanks_text = RichTextField(_("tekst na het versturen"), blank=True, features=["bold", "link", "ol", "ul"])

    base_form_class = FormPageForm
    template = "forms/form_page.html"
    parent_page_types = ["home.HomePage", "home.InfoPage", "home.ContactPage"]
    subpage_types: list[str] = []
    page_description = _("Een formulier dat u zelf samenstelt. U kiest wie de inzendingen behandelt.")

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("routing"), FieldPanel("desk")]),
                FieldPanel("several_groups"),
                FieldRowPanel([FieldPanel("event"), FieldPanel("event_day")]),
            ],
            heading=_("Werking"),
        ),
        InlinePanel("form_fields", heading=_("Velden"), label=_("Veld")),
        InlinePanel("asks", heading=_("Vakjes"), label=_("Vakje")),
        MultiFieldPanel(
            [FieldPanel("submit_label"), FieldPanel("thanks_title"), FieldPanel("thanks_text")],
            heading=_("Na het versturen"),
        ),
    ]

    class Meta:
        verbose_name = _("formulierpagina")
        verbose_name_plural = _("formulierpagina's")

    @path("")
    def apply(self, request: HttpRequest) -> HttpResponse:
        from forms.views.apply import apply

        return apply(request, self)

    @path("bedankt/", name="thanks")
    def thanks(self, request: HttpRequest) -> HttpResponse:
        return self.render(request, template="forms/thanks.html")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Copied or moved from another site, it asks for that site's consent no longer."""
        settle(self)
        super().save(*args, **kwargs)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        """Whatever way it goes live, what it refers to can be read by then. One that was scheduled was asked then."""
        if revision.approved_go_live_at is None:
            asks = [row.ask for row in revision.as_object().asks.all()]
            if why := unreadable(asks, self.get_site()):
                raise NotPublishable(self, why)
        super().publish(revision, *args, **kwargs)

    def get_form_fields(self) -> list[FormField]:
        """Asked for by Wagtail's admin form for form pages."""
        return self.composed

    def fetch_parts(self) -> None:
        super().fetch_parts()
        self.composed  # noqa: B018 (fetches)
        if self.event:
            self.event.schedule  # noqa: B018 (fetches)

    @cached_property
    def composed(self) -> list[FormField]:
        """The editor's fields, fetched once."""
        return list(self.form_fields.all())

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        request.is_preview = True  # type: ignore[attr-defined]
        return self.apply(request)

    def thanks_url(self) -> str:
        return self.path_on_site + self.reverse_subpage("thanks")
