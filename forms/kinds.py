"""The kinds of form: what each needs to work, and which decisions it offers."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """`needs`: field roles without which a form of this kind cannot work. `acts`: names in `forms.moderation.TABLE`."""

    name: str
    label: Promise | str
    needs: frozenset[str]
    consent: str  # the purpose whose box must be ticked
    acts: tuple[str, ...]


JOIN = Kind(
    name="join",
    label=_("aanmelden voor een groep"),
    needs=frozenset({"name", "email", "phone", "postcode", "house_number"}),
    consent="membership",
    acts=("approve", "reject", "add", "retract", "resume"),
)

KINDS = {kind.name: kind for kind in (JOIN,)}
CHOICES = [(kind.name, kind.label) for kind in KINDS.values()]
