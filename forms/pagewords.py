"""What the pages behind links call a form: a sign-up, a question, a form that changes the register, or
a registration for an evening."""

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms import kinds
from forms.models import Case
from home.models import SiteProfile

Text = Promise | str
Status = Case.Status


@dataclass(frozen=True)
class PageWords:
    """The words of one family; `{rol}` is what a site calls who leads a group.

    `next` says by status what the resident may expect; without an entry the general words hold."""

    name: Text
    to_confirm: Text
    confirm_lead: Text
    confirm_button: Text
    is_confirmed: Text
    steps: tuple[Text, Text, Text]
    already_confirmed: Text
    erased: Text
    withdrawn: Text
    withdraw_lead: Text
    withdraw_button: Text
    show_hint: Text
    accept_hint: Text
    next: dict[str, Text]


_SIGN_UP = PageWords(
    name=_("Aanmelding"),
    to_confirm=_("Bevestig uw aanmelding"),
    confirm_lead=_("Druk op de knop. Dan sturen we uw aanmelding naar de {rol}."),
    confirm_button=_("Ja, bevestig mijn aanmelding"),
    is_confirmed=_("Uw aanmelding is bevestigd"),
    steps=(
        _("De {rol} krijgt bericht en bekijkt uw aanmelding."),
        _("U krijgt een e-mail met een link naar uw eigen pagina. Daar ziet u hoe het ermee staat."),
        _("U krijgt een e-mail zodra de {rol} heeft beslist."),
    ),
    already_confirmed=_("U hebt deze aanmelding al bevestigd op %(when)s."),
    erased=_("Deze aanmelding is gewist op %(when)s."),
    withdrawn=_("De bewoner heeft de aanmelding zelf ingetrokken op %(when)s."),
    withdraw_lead=_("Wilt u niet meer meedoen? De {rol} krijgt meteen bericht."),
    withdraw_button=_("Trek mijn aanmelding in"),
    show_hint=_("U ziet dan telefoon, e-mail en huisnummer. We schrijven op dat u keek."),
    accept_hint="",
    next={},
)
_QUESTION = PageWords(
    name=_("Vraag"),
    to_confirm=_("Bevestig uw vraag"),
    confirm_lead=_("Druk op de knop. Dan sturen we uw vraag door."),
    confirm_button=_("Ja, bevestig mijn vraag"),
    is_confirmed=_("Uw vraag is bevestigd"),
    steps=(
        _("Wie erover gaat, krijgt bericht en leest uw vraag."),
        _("U krijgt een e-mail met een link naar uw eigen pagina. Daar ziet u hoe het ermee staat."),
        _("U krijgt antwoord met een e-mail of per telefoon."),
    ),
    already_confirmed=_("U hebt deze vraag al bevestigd op %(when)s."),
    erased=_("Deze vraag is gewist op %(when)s."),
    withdrawn=_("De bewoner heeft de vraag zelf ingetrokken op %(when)s."),
    withdraw_lead=_("Wilt u uw vraag en uw toestemming intrekken? Dat kan altijd."),
    withdraw_button=_("Trek mijn vraag in"),
    show_hint=_("U ziet dan de vraag en het e-mailadres. We schrijven op dat u keek."),
    accept_hint="",
    next={
        Status.OPEN: _("Uw vraag is doorgestuurd. U krijgt antwoord met een e-mail of per telefoon."),
        Status.HANDLED: _("Uw vraag is afgehandeld. Kreeg u geen antwoord? Antwoord dan op onze e-mail."),
        Status.WITHDRAWN: _("U hebt deze vraag ingetrokken."),
    },
)
_CHANGE = PageWords(
    name=_("Formulier"),
    to_confirm=_("Bevestig uw formulier"),
    confirm_lead=_("Druk op de knop. Dan sturen we uw formulier naar het team."),
    confirm_button=_("Ja, bevestig mijn formulier"),
    is_confirmed=_("Uw formulier is bevestigd"),
    steps=(
        _("Het team krijgt bericht en bekijkt uw formulier."),
        _("U krijgt een e-mail met een link naar uw eigen pagina. Daar ziet u hoe het ermee staat."),
        _("U krijgt een e-mail zodra het team heeft beslist."),
    ),
    already_confirmed=_("U hebt dit formulier al bevestigd op %(when)s."),
    erased=_("Dit formulier is gewist op %(when)s."),
    withdrawn=_("De afzender heeft het formulier zelf ingetrokken op %(when)s."),
    withdraw_lead=_("Mogen wij uw gegevens niet meer gebruiken? Het team krijgt meteen bericht."),
    withdraw_button=_("Trek mijn formulier in"),
    show_hint=_("U ziet dan alles wat is ingevuld. We schrijven op dat u keek."),
    accept_hint=_(
        "Wat is ingevuld, komt dan in het register. Een nieuwe groep is eerst een concept. De afzender krijgt bericht."
    ),
    next={
        Status.OPEN: _("Het team bekijkt uw formulier. U krijgt een e-mail zodra er een besluit is."),
        Status.HANDLED: _("Het team heeft uw formulier overgenomen."),
        Status.REJECTED: _("Het team neemt dit niet over. De reden staat in de e-mail."),
        Status.WITHDRAWN: _("U hebt dit formulier ingetrokken."),
    },
)
_EVENING = PageWords(
    name=_("Aanmelding"),
    to_confirm=_("Bevestig uw aanmelding"),
    confirm_lead=_("Druk op de knop. Dan krijgt u een plaats, of een plek op de wachtlijst."),
    confirm_button=_("Ja, bevestig mijn aanmelding"),
    is_confirmed=_("Uw aanmelding is bevestigd"),
    steps=(
        _("U krijgt een e-mail. Daarin staat of u een plaats hebt."),
        _("In de e-mail staat een link naar uw eigen pagina. Daar ziet u hoe het ermee staat."),
        _("Kunt u toch niet komen? Dan trekt u daar uw aanmelding in."),
    ),
    already_confirmed=_("U hebt deze aanmelding al bevestigd op %(when)s."),
    erased=_("Deze aanmelding is gewist op %(when)s."),
    withdrawn=_("De bewoner heeft de aanmelding zelf ingetrokken op %(when)s."),
    withdraw_lead=_("Kunt u niet komen? Dan krijgt iemand anders uw plaats."),
    withdraw_button=_("Trek mijn aanmelding in"),
    show_hint=_("U ziet dan naam en e-mailadres. We schrijven op dat u keek."),
    accept_hint="",
    next={
        Status.APPROVED: _("U hebt een plaats. Tot dan!"),
        Status.QUEUED: _("U staat op de wachtlijst. Komt er een plaats vrij? Dan krijgt u een e-mail."),
        Status.HANDLED: _("Deze avond is voorbij of gaat niet door, of u was al aangemeld."),
        Status.REJECTED: _("U hebt geen plaats meer. De reden staat in de e-mail."),
        Status.WITHDRAWN: _("U hebt deze aanmelding ingetrokken."),
    },
)
FAMILIES = {"": _SIGN_UP, "contact": _QUESTION, "change": _CHANGE, "evening": _EVENING}


def of(kind: str) -> PageWords:
    """The words for a kind of form."""
    return FAMILIES[kinds.words(kind)]


def on(profile: SiteProfile, kind: str) -> PageWords:
    """The same in the words of a site, in the active language."""
    words, who = of(kind), profile.coordinator
    first, second, third = (str(step).replace("{rol}", who) for step in words.steps)
    return replace(
        words,
        confirm_lead=str(words.confirm_lead).replace("{rol}", who),
        steps=(first, second, third),
        withdraw_lead=str(words.withdraw_lead).replace("{rol}", who),
    )


def next_step(case: Case) -> Text:
    """What the resident may expect of `case`; "" where the general words hold."""
    return of(case.kind).next.get(case.status, "")
