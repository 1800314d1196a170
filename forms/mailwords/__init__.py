"""What our mails say. Subject and body beside one another, one entry per kind; plain language, short sentences, “u”.

`{rol}` is what the site calls who leads a group.
"""

from django.utils.translation import gettext

from forms import mailvariants
from forms.letter import Words
from forms.mailwords import coordinator, evening, resident, waiting
from forms.mailwords.greetings import Text

WORDS: dict[str, tuple[Text, Text, Text]] = resident.WORDS | coordinator.WORDS | waiting.WORDS | evening.WORDS


def of(kind: str, family: str = "") -> Words:
    """The words of one kind of mail in the active language; a family of words (`Kind.words`) may have its own.

    Raises KeyError for an unknown kind.
    """
    if own := mailvariants.of(kind, family):
        return own
    subject, greeting, body = WORDS[kind]
    return Words(str(subject), f"{greeting}\n\n{body}")


def way_in(by_invite: bool, who: str) -> str:
    """What happens next for somebody who was approved; `who` is the site's word for who leads a group."""
    if by_invite:
        return gettext("Op uw eigen pagina staat de uitnodiging voor de groep. Geef haar niet door.")
    return gettext("De %(who)s voegt uw nummer toe aan de groep. U hoeft niets te doen.") % {"who": who}


def after_withdrawal(status: str, tasks: bool = False, police: bool = False) -> str:
    """What a coordinator has to do when consent was withdrawn, by the status that the case has now, and by what went out of
    the register: somebody's `tasks`, or his consent for the `police`."""
    if tasks:
        return gettext(
            "De taken in het register zijn weg. Geef dit door aan wie de gegevens ook heeft, zoals de politie."
        )
    if police:
        return gettext("De politie mag de gegevens niet meer hebben. Vraag de politie om ze te wissen.")
    if status == "left":
        return gettext("Haal het nummer uit de groep. Wis de gegevens ook op uw telefoon.")
    return gettext("U hoeft niets meer te doen. Wis de gegevens als u die al op uw telefoon had.")


def what_came_of_it(family: str, before: str, who: str) -> str:
    """What a resident's own withdrawal did, for his receipt. `before`: the status of his case until then; "" when it had ended
    before. `who` is the site's word for who leads a group."""
    if family == "evening":
        return {
            "approved": gettext("Uw plaats is nu voor iemand anders."),
            "queued": gettext("U staat niet meer op de wachtlijst."),
        }.get(before, gettext("Deze aanmelding was al niet meer geldig."))
    if family == "contact":
        return gettext("Wie uw vraag kreeg, weet dit ook.")
    if family == "change":
        return gettext("Het team weet dit ook.")
    return gettext("De %(who)s weet dit ook.") % {"who": who}


def who_wait(enough: bool) -> str:
    """What happens with everybody who waits in one place."""
    if enough:
        return gettext("Dat is genoeg. Wij vroegen hen allemaal of zij samen een groep willen beginnen.")
    return gettext("Zijn het er genoeg? Dan vragen wij hen of zij samen een groep willen beginnen.")


def decision(act: str) -> str:
    """A decision in one word, for the summary."""
    return {
        "approve": gettext("goedgekeurd"),
        "reject": gettext("afgewezen"),
        "retract": gettext("alsnog afgewezen"),
        "add": gettext("toegevoegd aan de groep"),
        "resume": gettext("in behandeling genomen"),
        "handle": gettext("afgehandeld"),
        "accept": gettext("overgenomen"),
    }.get(act, act)
