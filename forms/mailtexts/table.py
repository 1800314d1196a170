"""What may stand in each kind of mail: whom it goes to, when, which placeholders it fills, and what it must say.

Every mail of `forms.mailwords` has its entry here; a test compares them with what `forms.emails` really fills in. A *key* is the
kind of a mail (`confirm`), or kind and family where a family of forms has words of its own (`confirm.contact`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.utils.functional import Promise, lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from forms import kinds, mailvariants, mailwords
from forms.letter import Words
from forms.reasons import REASONS, Reason

Text = Promise | str

LINK = "link"  # the right that a mail carries
RESIDENT, COORDINATOR, TEAM = _("de bewoner"), _("de beheerder"), _("het team van de buurt")
EITHER = _("de bewoner of de beheerder")


@dataclass(frozen=True)
class Placeholder:
    """`sample` stands in the preview, in the language of the mail.

    `lines`: more than one line, so not for a subject. `html`: a block that stands in a paragraph of its own.
    """

    means: Text
    sample: Text
    lines: bool = False
    html: bool = False


@dataclass(frozen=True)
class About:
    """One kind of mail. `names` are placeholders that it fills; `must`: those without which it has no sense.

    `own` are those that mean something else here than in PLACEHOLDERS.
    """

    to: Text
    when: Text
    names: frozenset[str]
    must: frozenset[str] = frozenset()
    link: bool = True
    own: dict[str, Placeholder] = field(default_factory=dict)

    @property
    def links(self) -> frozenset[str]:
        """The names of links that the words may use, and have to."""
        return frozenset({LINK} if self.link else ())

    def placeholder(self, name: str) -> Placeholder:
        return self.own.get(name) or PLACEHOLDERS[name]


def _about(
    to: Text, when: Text, names: str = "", must: str = "", *, link: bool = True, form: bool = True, **own: Placeholder
) -> About:
    """`names` and `must` are words with spaces between them. Every mail may name the website
    and who leads a group, one about a form its subject too."""
    always = ("website", "rol", "onderwerp") if form else ("website", "rol")
    return About(to, when, frozenset({*always, *names.split(), *must.split()}), frozenset(must.split()), link, own)


def key(kind: str, family: str) -> str:
    """Where the words of a kind for a family of forms stand: apart, if the family has its own."""
    return f"{kind}.{family}" if (kind, family) in mailvariants.VARIANTS else kind


def default(key: str) -> Words:
    """Our own words, in the active language. Raises KeyError for an unknown key."""
    kind, _dot, family = key.partition(".")
    return mailwords.of(kind, family)


_APPROVED = lazy(mailwords.decision, str)("approve")
_BY_HAND = lazy(mailwords.way_in, str)(False, "{rol}")
_TO_DO = lazy(mailwords.after_withdrawal, str)("left")
_TOLD = lazy(mailwords.what_came_of_it, str)("", "", "{rol}")
_NOT_YET = lazy(mailwords.who_wait, str)(False)
_RULES = format_lazy("<ul><li>{}</li><li>{}</li></ul>", _("Bel eerst 112."), _("Alleen verdachte situaties."))

PLACEHOLDERS = {
    "onderwerp": Placeholder(_("waar het formulier voor was"), kinds.JOIN.label),
    "gevolg": Placeholder(
        _("wat er in het register is veranderd"), _("Uw groep staat nu in het register."), lines=True
    ),
    "website": Placeholder(_("de naam van uw website"), ""),
    "rol": Placeholder(_("uw woord voor wie een groep leidt, uit het websiteprofiel"), ""),
    "voornaam": Placeholder(_("de voornaam van de beheerder"), "Bea"),
    "groep": Placeholder(_("de naam van de groep"), "Dorpsstraat"),
    "kenmerk": Placeholder(_("het kenmerk van de aanvraag"), "7KQ2-XD4M"),
    "initialen": Placeholder(_("de voorletter van de bewoner"), "S."),
    "straat": Placeholder(_("de straat van de bewoner, of de cijfers van de postcode"), "Dorpsstraat"),
    "bewijs": Placeholder(_("het nummer van het bewijs"), "6f1c2a9e-0000-4000-8000-000000000000"),
    "vervolg": Placeholder(_("hoe de bewoner in de groep komt"), _BY_HAND, lines=True),
    "regels": Placeholder(
        _("de huisregels waar de bewoner ja tegen zei"),
        _RULES,
        lines=True,
        html=True,
    ),
    "reden": Placeholder(_("de reden die de beheerder koos"), REASONS[Reason.OUTSIDE], lines=True),
    "taak": Placeholder(_("wat de beheerder nu moet doen"), _TO_DO, lines=True),
    "besluiten": Placeholder(
        _("de besluiten, elk op een regel"),
        format_lazy("7KQ2-XD4M: {} (Dorpsstraat)", _APPROVED),
        lines=True,
    ),
    "aantal": Placeholder(_("hoeveel het er zijn"), "5"),
    "beheerder": Placeholder(_("de voornaam van de beheerder die iets meldt"), "Dirk"),
    "avond": Placeholder(_("de titel van de avond"), _("Avond over inbraak")),
    "wanneer": Placeholder(_("de datum en de tijd van de avond"), _("dinsdag 20 januari 2026, 19.30–21.00 uur")),
    "waar": Placeholder(_("de plaats van de avond"), _("Buurthuis De Linde")),
    "plaats": Placeholder(_("de hoeveelste op de wachtlijst"), "3"),
}

_HIS_GROUPS = Placeholder(_("de namen van de groepen van deze beheerder"), "Dorpsstraat")
_CASE = "groep kenmerk initialen straat"
_EVENING = "avond wanneer waar kenmerk"
_CAME_OF_IT = Placeholder(_("wie dit nu ook weet, of wat er met de plaats gebeurt"), _TOLD)
_KINDS = {
    "confirm": _about(RESIDENT, _("Meteen nadat iemand een formulier heeft verstuurd.")),
    "confirm_reminder": _about(RESIDENT, _("Na 3 dagen, als de bewoner nog niet bevestigd heeft.")),
    "received": _about(RESIDENT, _("Zodra de bewoner zijn e-mailadres bevestigt."), "kenmerk bewijs"),
    "new_case": _about(COORDINATOR, _("Als er een nieuwe aanvraag is."), f"voornaam {_CASE}"),
    "approved": _about(RESIDENT, _("Als de beheerder de aanvraag goedkeurt."), _CASE, "vervolg regels"),
    "rejected": _about(RESIDENT, _("Als de beheerder de aanvraag afwijst."), _CASE, "reden"),
    "added": _about(RESIDENT, _("Als de beheerder de bewoner heeft toegevoegd aan de groep."), _CASE),
    "handled": _about(RESIDENT, _("Als de vraag is afgehandeld."), _CASE),
    "accepted": _about(RESIDENT, _("Als het team het formulier overneemt in het register."), _CASE, "gevolg"),
    "withdrawn": _about(COORDINATOR, _("Als de bewoner zijn aanmelding intrekt."), f"voornaam {_CASE}", "taak"),
    "no_police": _about(
        COORDINATOR, _("Als iemand intrekt dat zijn gegevens naar de politie gaan."), f"voornaam {_CASE}"
    ),
    "withdrawal_receipt": _about(
        RESIDENT, _("Als de bewoner zijn aanmelding intrekt."), "kenmerk gevolg", gevolg=_CAME_OF_IT
    ),
    "decisions": _about(
        COORDINATOR, _("10 minuten na het laatste besluit."), "voornaam aantal", "besluiten", form=False
    ),
    "fresh_link": _about(EITHER, _("Als iemand een nieuwe link vraagt, omdat de oude niet meer werkt.")),
    "confirm_address": _about(
        COORDINATOR,
        _("Als iemand als beheerder in een bestand stond."),
        "voornaam groep",
        form=False,
        groep=_HIS_GROUPS,
    ),
    "confirm_address_reminder": _about(
        COORDINATOR,
        _("Na een week, als het adres nog niet bevestigd is."),
        "voornaam groep",
        form=False,
        groep=_HIS_GROUPS,
    ),
    "undeliverable": _about(TEAM, _("Als een e-mail niet aankomt."), "voornaam", "kenmerk", link=False, form=False),
    "misuse": _about(
        TEAM,
        _("Als een beheerder meldt dat een besluit niet van hem was."),
        "voornaam",
        "beheerder",
        link=False,
        form=False,
    ),
    "waits": _about(
        RESIDENT, _("Zodra de bewoner zijn e-mailadres bevestigt, en er nog geen groep is."), "kenmerk bewijs"
    ),
    "new_waiting": _about(
        TEAM,
        _("Als er iemand bij komt in de wachtkamer."),
        f"voornaam aantal {_CASE}",
        "vervolg",
        vervolg=Placeholder(_("of er genoeg mensen wachten"), _NOT_YET, lines=True),
    ),
    "wants_group": _about(TEAM, _("Als iemand uit de wachtkamer een groep wil beginnen."), f"voornaam {_CASE}"),
    "asked_start": _about(RESIDENT, _("Als er genoeg buren wachten."), "aantal kenmerk"),
    "asked_join": _about(RESIDENT, _("Als er een groep is voor wie wacht."), "kenmerk", "groep"),
    "asked_still": _about(RESIDENT, _("Na een half jaar wachten."), "kenmerk"),
    "resumed": _about(RESIDENT, _("Als de aanmelding niet meer wacht."), _CASE),
    "lapsed": _about(RESIDENT, _("Als het wachten te lang duurde."), _CASE),
    "admitted": _about(RESIDENT, _("Als iemand een plaats heeft bij een avond."), _EVENING, "avond wanneer"),
    "queued": _about(RESIDENT, _("Als iemand op de wachtlijst van een avond komt."), _EVENING, "avond plaats"),
    "too_late": _about(RESIDENT, _("Als iemand zijn aanmelding voor een avond te laat bevestigt."), _EVENING, "avond"),
    "has_place": _about(RESIDENT, _("Als iemand zich nog eens aanmeldt voor een avond."), _EVENING, "avond"),
    "moved": _about(RESIDENT, _("Als een avond een andere tijd of plaats krijgt."), _EVENING, "avond wanneer"),
    "called_off": _about(RESIDENT, _("Als een avond niet doorgaat."), _EVENING, "avond"),
}

FAMILIES = {
    "contact": _("bij een vraag"),
    "change": _("bij een formulier over een groep"),
    "evening": _("bij een avond"),
}


def _keys() -> Iterator[tuple[str, About]]:
    """Every kind, each followed by its variants."""
    for kind, about in _KINDS.items():
        yield kind, about
        for (of, family), (_subject, _greeting, body) in mailvariants.VARIANTS.items():
            if of == kind:
                # What our own words of a family do without, the editors' need not say either.
                must = frozenset(name for name in about.must if f"{{{name}}}" in str(body))
                yield key(kind, family), replace(about, must=must)


TABLE = dict(_keys())
