"""What a line of a sheet may not bring, beyond what each cell says by itself."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from groups.exchange.columns import BY_FIELD
from groups.exchange.plan import source_of
from groups.models import WatchGroup
from home import guardrails

SignUp = WatchGroup.SignUp


class Refused(Exception):
    """A line that cannot be: at which field, and why."""

    def __init__(self, column: str, message: str) -> None:
        super().__init__(message)
        self.header = BY_FIELD[column].header


def check(group: WatchGroup, fields: set[str], new: bool) -> None:
    """What the columns cannot know one by one. Raises Refused."""
    if not group.name:
        raise Refused("name", _("Vul de naam van de groep in."))
    elsewhere = group.sign_up == SignUp.ELSEWHERE and (new or fields & {"sign_up", "sign_up_url"})
    if elsewhere and not group.sign_up_url:
        raise Refused("sign_up_url", _("Vul het adres in van de website waar men zich aanmeldt."))
    if "source" in fields and source_of(group) != group.source:
        raise Refused("kind", _("Een groep met een bron is een groep van een buurwijk. Verander de soort of de bron."))
    if group.invite_sealed and "channel" in fields:
        message = _("De uitnodigingslink van deze groep hoort bij een andere app. Haal die link eerst weg.")
        raise Refused("channel", message)


def check_public(group: WatchGroup, fields: list[str], may: guardrails.Allowed) -> None:
    """Chat links, mobile numbers and addresses come in by no file either. Raises Refused.

    What the file does not change was asked when it came, or stands there since before: it holds up no line.
    """
    try:
        guardrails.check_row(group, may, fields)
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise Refused(name, messages[0]) from error
