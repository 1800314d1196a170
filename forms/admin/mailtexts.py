"""The words of our mails: a list of all kinds, and a page for each with its own words, a preview and a way back."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.forms import CharField, Form, Textarea
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import log
from wagtail.models import Site

from forms import mailtexts
from forms.admin.words import mail_label
from forms.letter import Words, as_text
from forms.mailtexts.samples import preview, samples
from forms.models import MailText
from forms.scope import MAIL_TEXTS
from groups import scope
from groups.admin.permissions import SiteEditors
from home import guardrails
from home.models import SiteProfile

LANGUAGES = dict(settings.LANGUAGES)


class TextForm(Form):
    """The words of one kind of mail; what `mailtexts.refusals` says stands at its field."""

    subject = CharField(label=gettext_lazy("Onderwerp"), max_length=120)
    body = CharField(label=gettext_lazy("Tekst"), max_length=6000, widget=Textarea(attrs={"rows": 18}))

    def __init__(self, place: "Place", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._place = place
        self.fields["subject"].error_messages["required"] = _("Vul een onderwerp in.")
        self.fields["body"].error_messages["required"] = _("Vul een tekst in.")
        for name, field in self.fields.items():
            field.widget.attrs |= {"class": "w-w-full", "aria-describedby": f"{name}-errors"}

    def clean_body(self) -> str:
        """With the line ends that Markdown and our text parts use."""
        return "\n".join(self.cleaned_data["body"].splitlines())

    def clean(self) -> dict[str, Any]:
        filled = set(self.cleaned_data)  # of a field that was left empty there is nothing more to say
        words = {name: self.cleaned_data.get(name, "") for name in self.fields}
        for field, reason in mailtexts.refusals(self._place.kind, **words, may=guardrails.of_site(self._place.site)):
            if field in filled:
                self.add_error(field, reason)
        return self.cleaned_data

    @property
    def words(self) -> Words:
        return Words(self.cleaned_data["subject"], self.cleaned_data["body"])


class TextsMenuItem(MenuItem):
    """Shown to who writes the mails of a site."""

    def __init__(self) -> None:
        super().__init__(
            _("Teksten van e-mails"), reverse("mail_texts"), name="mail-texts", icon_name="edit", order=350
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return SiteEditors(MailText).user_can_list(request.user)


def urls() -> list[URLPattern]:
    """For Wagtail's hook: it lets in nobody who may not enter the admin."""
    return [
        path("mail-texts/", index, name="mail_texts"),
        path("mail-texts/<int:site>/", of_site, name="mail_texts_site"),
        path("mail-texts/<int:site>/<slug:language>/<str:kind>/", edit, name="mail_text"),
        path("mail-texts/<int:site>/<slug:language>/<str:kind>/reset/", reset, name="mail_text_reset"),
    ]


@dataclass(frozen=True)
class Place:
    """One text: its site, kind and language, and the editors' row if there is one."""

    site: Site
    kind: str
    language: str
    row: MailText | None

    @property
    def words(self) -> Words:
        return Words(self.row.subject, self.row.body) if self.row else self.default

    @property
    def default(self) -> Words:
        with translation.override(self.language):
            return mailtexts.default(self.kind)

    @property
    def label(self) -> str:
        return _label(self.kind)

    @property
    def language_name(self) -> str:
        return str(LANGUAGES[self.language])

    @property
    def fits(self) -> bool:
        """False when the software has moved on, and our own words go out in spite of the editors'."""
        return not mailtexts.refusals(self.kind, self.words.subject, self.words.body)

    @property
    def url(self) -> str:
        return reverse("mail_text", args=[self.site.pk, self.language, self.kind])


def index(request: HttpRequest) -> HttpResponse:
    """To the first of the editor's sites. Raises Http404 for who has none."""
    first = scope.sites(request.user, MAIL_TEXTS).order_by("-is_default_site", "hostname").first()
    if first is None:
        raise Http404
    return redirect("mail_texts_site", first.pk)


def of_site(request: HttpRequest, site: int) -> HttpResponse:
    """All mails of a site: to whom, when, and in which words."""
    here = _site(request, site)
    rows = {(row.kind, row.language): row for row in MailText.objects.filter(site=here)}
    kinds = [
        (_label(kind), about, [Place(here, kind, code, rows.get((kind, code))) for code in LANGUAGES])
        for kind, about in mailtexts.TABLE.items()
    ]
    sites = scope.sites(request.user, MAIL_TEXTS)
    context = {"site": here, "sites": sites, "kinds": kinds, "languages": LANGUAGES.values()}
    return render(request, "modeladmin/forms/mailtexts/index.html", context)


def edit(request: HttpRequest, site: int, language: str, kind: str) -> HttpResponse:
    """One text. The button that looks changes nothing; the one that keeps it does."""
    place = _place(request, site, language, kind)
    given = {"subject": place.words.subject, "body": place.words.body}
    form = TextForm(place, request.POST if request.method == "POST" else None, initial=given)
    shown = None
    if form.is_valid():
        if request.POST.get("act") == "save":
            return _keep(request, place, form.words)
        shown = preview(place.site, kind, language, form.words)
    context = {
        "place": place,
        "form": form,
        "preview": shown,
        "remarks": mailtexts.remarks(language, form.words.subject, form.words.body) if shown else [],
        "about": mailtexts.TABLE[kind],
        "placeholders": _offered(place),
    }
    status = 422 if form.errors else 200
    return render(request, "modeladmin/forms/mailtexts/edit.html", context, status=status)


def _label(key: str) -> str:
    kind, _dot, family = key.partition(".")
    return f"{mail_label(kind)} – {mailtexts.FAMILIES[family]}" if family else mail_label(kind)


def _keep(request: HttpRequest, place: Place, words: Words) -> HttpResponse:
    if words == place.default:
        return _forget(request, place)
    key = {"site": place.site, "kind": place.kind, "language": place.language}
    with transaction.atomic():
        row, made = MailText.objects.update_or_create(**key, defaults={"subject": words.subject, "body": words.body})
        log(row, "wagtail.create" if made else "wagtail.edit", content_changed=True)
    messages.success(request, _("De tekst is bewaard. Vanaf nu verstuurt de website deze tekst."))
    for remark in mailtexts.remarks(place.language, words.subject, words.body):
        messages.warning(request, remark)
    return redirect(place.url)


def reset(request: HttpRequest, site: int, language: str, kind: str) -> HttpResponse:
    """Back to our own words."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    return _forget(request, _place(request, site, language, kind))


def _forget(request: HttpRequest, place: Place) -> HttpResponse:
    if place.row:
        with transaction.atomic():
            log(place.row, "wagtail.delete", deleted=True)
            place.row.delete()
    messages.success(request, _("De website verstuurt weer de standaardtekst."))
    return redirect(place.url)


def _offered(place: Place) -> list[dict[str, Any]]:
    """The placeholders of a kind, each with what it means and how it looks."""
    about = mailtexts.TABLE[place.kind]
    with translation.override(place.language):
        html = samples(place.site, place.kind, html=True)
        shown = samples(place.site, place.kind, html=False) | {name: as_text(block) for name, block in html.items()}
    return [
        {"name": name, "means": about.placeholder(name).means, "sample": shown[name], "must": name in about.must}
        for name in sorted(about.names, key=lambda name: (name not in about.must, name))
    ]


def _site(request: HttpRequest, site: int) -> Site:
    """Raises Http404 for a site of others: nobody learns that it exists."""
    here = get_object_or_404(scope.sites(request.user, MAIL_TEXTS), pk=site)
    SiteProfile.for_site(here)  # made when there was none: mails take their sender from it
    return here


def _place(request: HttpRequest, site: int, language: str, kind: str) -> Place:
    here = _site(request, site)
    if language not in LANGUAGES or kind not in mailtexts.TABLE:
        raise Http404
    row = MailText.objects.filter(site=here, kind=kind, language=language).first()
    return Place(here, kind, language, row)
