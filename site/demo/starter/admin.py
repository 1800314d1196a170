"""“Nieuwe website” in the settings menu, for the administrator of all websites: a page of questions, then a list of what is
left to fill in."""

from dataclasses import fields as fields_of
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.forms import CharField, ChoiceField, EmailField, Form, IntegerField
from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import validate_host
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import log
from wagtail.models import Page, Site

from demo.starter import Answers, make
from demo.starter.making import account, profile, username
from forms.models import FormPage
from home.guardrails import MARK, reading, unfinished
from home.models import PrivacyPage, SiteProfile

_HOST = RegexValidator(
    r"^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$",
    gettext_lazy("Vul alleen de naam in, zoals buurt.example.org. Zonder https://, poort of schuine streep."),
)


class StartForm(Form):
    """What `Answers` holds, in the order in which it is asked."""

    name = CharField(label=gettext_lazy("Naam van de website"), max_length=80)
    hostname = CharField(
        label=gettext_lazy("Webadres"),
        max_length=253,
        validators=[_HOST],
        help_text=gettext_lazy("Bijvoorbeeld buurt.example.org, zonder https://."),
    )
    neighbourhood = CharField(label=gettext_lazy("Buurt of wijk"), max_length=120)
    place = CharField(label=gettext_lazy("Plaats"), max_length=120)
    theme = ChoiceField(label=gettext_lazy("Vormgeving"), choices=SiteProfile.Theme.choices)
    coordinator_word = ChoiceField(
        label=gettext_lazy("Woord voor wie een groep leidt"), choices=SiteProfile.CoordinatorWord.choices
    )
    minimum_age = IntegerField(label=gettext_lazy("Minimumleeftijd"), min_value=12, max_value=99, initial=18)
    contact_email = EmailField(
        label=gettext_lazy("E-mailadres van de website"),
        help_text=gettext_lazy("Staat onder elke pagina. Antwoorden op onze mails komen hier."),
    )
    sender_address = EmailField(
        label=gettext_lazy("Adres van de afzender"),
        required=False,
        help_text=gettext_lazy("Een adres op uw eigen domein. Leeg: de afzender van deze installatie."),
    )
    controller_name = CharField(
        label=gettext_lazy("Verantwoordelijke (AVG)"),
        max_length=120,
        help_text=gettext_lazy("De vereniging, stichting of gemeente achter de website."),
    )
    controller_address = CharField(label=gettext_lazy("Postadres"), max_length=200)
    controller_contact = EmailField(label=gettext_lazy("E-mailadres voor vragen over privacy"))
    person_name = CharField(
        label=gettext_lazy("Naam van het eerste teamlid"),
        max_length=120,
        help_text=gettext_lazy("Krijgt de aanmeldingen, zolang er nog geen groepen zijn."),
    )
    person_email = EmailField(label=gettext_lazy("E-mailadres van het eerste teamlid"))
    editor_name = CharField(label=gettext_lazy("Naam van de eerste redacteur"), max_length=120)
    editor_email = EmailField(
        label=gettext_lazy("E-mailadres van de eerste redacteur"),
        help_text=gettext_lazy("Heeft dit adres al een account? Dan krijgt dat account er deze website bij."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.error_messages["required"] = _("Vul dit in: %(label)s.") % {"label": field.label}
            field.widget.attrs["aria-describedby"] = f"{name}-about"

    def clean_hostname(self) -> str:
        host = self.cleaned_data["hostname"]
        if Site.objects.filter(hostname__iexact=host).exists():
            raise ValidationError(_("Dit webadres is al van een andere website."))
        if not validate_host(host, settings.ALLOWED_HOSTS):
            message = _(
                "De server antwoordt nog niet op %(host)s. Zet dit webadres eerst bij ALLOWED_HOSTS in de instellingen "
                "van de server, en start hem opnieuw."
            )
            raise ValidationError(message % {"host": host})
        return host

    def clean_editor_email(self) -> str:
        email = str(self.cleaned_data["editor_email"])
        known = account(email)
        if known and not known.is_active:
            raise ValidationError(_("Het account met dit adres staat uit. Zet het eerst aan, of kies een ander adres."))
        if not known and User.objects.filter(username=username(email)).exists():
            raise ValidationError(
                _("Een ander account heet al zo. Geef dat account dit adres, of kies een ander adres.")
            )
        return email

    def clean(self) -> dict[str, Any]:
        for name, value in self.cleaned_data.items():
            if isinstance(value, str) and MARK in value:
                self.add_error(name, _("Haal de tekst tussen rechte haken weg."))
        if not self.errors:
            self._as_the_profile_asks()
        return self.cleaned_data

    def _as_the_profile_asks(self) -> None:
        try:
            SiteProfile(**profile(self.answers)).full_clean(exclude=["site"])
        except ValidationError as error:
            for name, reasons in error.message_dict.items():
                for reason in reasons:
                    self.add_error(name if name in self.fields else None, reason)

    @property
    def answers(self) -> Answers:
        return Answers(**{field.name: self.cleaned_data[field.name] for field in fields_of(Answers)})


class NewSiteMenuItem(MenuItem):
    """Shown to the administrator of all websites."""

    def __init__(self) -> None:
        super().__init__(_("Nieuwe website"), reverse("new_site"), name="new-site", icon_name="site", order=610)

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)


def urls() -> list[URLPattern]:
    """For Wagtail's hook: it lets in nobody who may not enter the admin."""
    return [
        path("new-site/", ask, name="new_site"),
        path("new-site/<int:site>/", to_fill_in, name="new_site_checklist"),
    ]


def ask(request: HttpRequest) -> HttpResponse:
    """The questions; a POST with good answers makes the website."""
    _administrator(request)
    form = StartForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            site = make(form.answers)
        except ValidationError as error:  # what only the whole could show
            form.add_error(None, error.messages)
        else:
            log(site, "wagtail.create", user=request.user)
            messages.success(request, _("De website is gemaakt. Hieronder staat wat u nog moet invullen."))
            return redirect("new_site_checklist", site.pk)
    return render(request, "demo/new_site.html", {"form": form}, status=422 if form.errors else 200)


def to_fill_in(request: HttpRequest, site: int) -> HttpResponse:
    """What of a website still waits for its editors: places to fill in, page by page, and pages that nobody sees yet."""
    _administrator(request)
    here = get_object_or_404(Site, pk=site)
    pages = here.root_page.get_descendants(inclusive=True).specific()
    found = [(page, places(page)) for page in pages]
    context = {
        "site": here,
        "profile": SiteProfile.for_site(here),
        "left": [pair for pair in found if pair[1]],
        "hidden": sorted((page for page in pages if not page.live), key=_turn),
    }
    return render(request, "demo/new_site_checklist.html", context)


def places(page: Page) -> list[str]:
    """What is marked as to be filled in on the newest draft of a page, each as it stands there."""
    draft = page.get_latest_revision_as_object()
    return [place for text in reading.of_page(draft) for place in unfinished.places(text.text)]


def _turn(page: Page) -> int:
    """In which order pages go live: the privacy page, then the forms that need it, then what leads to them."""
    return 0 if isinstance(page, PrivacyPage) else 1 if isinstance(page, FormPage) else 2


def _administrator(request: HttpRequest) -> None:
    """Raises Http404 for everybody else."""
    if not request.user.is_superuser:
        raise Http404
