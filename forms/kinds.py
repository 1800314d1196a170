"""The kinds of form: what each needs to work, where it may go, which decisions it offers, and in which words it speaks."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms.reasons import REASONS, Reason

# Purposes that nobody may be made to agree to: each is consent of its own, and the rest works without it.
FREE = frozenset({"police", "waiting"})


@dataclass(frozen=True)
class Kind:
    """What a kind of form is for.

    `needs`: field roles without which a form of this kind cannot work. `consent`: the purpose whose box must be ticked.
    `acts`: names in `forms.transitions.TABLE`; `reasons`: those to reject with. `routing`: values of `FormPage.Routing`.
    `words`: the family of words that its pages and mails speak; "" is that of a sign-up. `one_group`: its field of groups
    takes one, which it is about.
    """

    name: str
    label: Promise | str
    needs: frozenset[str]
    consent: str
    acts: tuple[str, ...]
    routing: frozenset[str]
    reasons: tuple[Reason, ...] = ()
    words: str = ""
    one_group: bool = True


_TEAM_OR_DESK = frozenset({"team", "desk"})
_REGISTER = ("accept", "reject")
_CHANGE = (Reason.KNOWN, Reason.ELSEWHERE, Reason.UNREACHED, Reason.NOT_POSSIBLE)

JOIN = Kind(
    name="join",
    label=_("aanmelden voor een groep"),
    needs=frozenset({"name", "email", "phone", "postcode", "house_number"}),
    consent="membership",
    acts=("approve", "reject", "add", "retract", "resume"),
    routing=frozenset({"address", "choice", "desk"}),
    reasons=(Reason.OUTSIDE, Reason.UNKNOWN, Reason.FULL, Reason.REQUIREMENTS, Reason.OTHER),
    one_group=False,
)
CONTACT = Kind(
    name="contact",
    label=_("een vraag stellen"),
    needs=frozenset({"name", "email", "question"}),
    consent="contact",
    acts=("handle",),
    routing=_TEAM_OR_DESK | {"choice"},
    words="contact",
)
REGISTER_GROUP = Kind(
    name="register_group",
    label=_("een groep die er al is op de website zetten"),
    needs=frozenset({"name", "email", "phone", "group_name", "group_streets"}),
    consent="coordinator",
    acts=_REGISTER,
    routing=_TEAM_OR_DESK,
    reasons=_CHANGE,
    words="change",
)
START_GROUP = Kind(
    name="start_group",
    label=_("een groep beginnen"),
    needs=frozenset({"name", "email", "phone", "postcode", "group_streets"}),
    consent="coordinator",
    acts=_REGISTER,
    routing=_TEAM_OR_DESK,
    reasons=_CHANGE,
    words="change",
)
COORDINATOR = Kind(
    name="coordinator",
    label=_("een groep gaan leiden"),
    needs=frozenset({"name", "email", "phone"}),
    consent="coordinator",
    acts=_REGISTER,
    routing=_TEAM_OR_DESK,
    reasons=_CHANGE,
    words="change",
)
MAP_CORRECTION = Kind(
    name="map_correction",
    label=_("een fout op de kaart melden"),
    needs=frozenset({"email", "groups", "correction"}),
    consent="contact",
    acts=_REGISTER,
    routing=_TEAM_OR_DESK,
    reasons=(Reason.CORRECT, Reason.UNREACHED, Reason.NOT_POSSIBLE),
    words="change",
)
EVENING = Kind(
    name="evening",
    label=_("aanmelden voor een avond"),
    needs=frozenset({"name", "email"}),
    consent="registration",
    acts=("retract",),
    routing=_TEAM_OR_DESK,
    reasons=(Reason.OTHER,),
    words="evening",
)

KINDS = {kind.name: kind for kind in (JOIN, CONTACT, REGISTER_GROUP, START_GROUP, COORDINATOR, MAP_CORRECTION, EVENING)}
CHOICES = [(kind.name, kind.label) for kind in KINDS.values()]


def words(name: str) -> str:
    """The family of words of a kind; that of a sign-up for a kind that nobody knows any more."""
    return KINDS[name].words if name in KINDS else ""


def reasons(name: str) -> dict[str, Promise | str]:
    """The ready-made reasons to reject of a kind, with their words."""
    return {reason: REASONS[reason] for reason in KINDS[name].reasons}
