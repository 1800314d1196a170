"""One function per mail: whom it goes to, what it says, which right it carries. Rendered at delivery, never stored.

A function takes the row of the outbox and returns a Letter. It raises Moot when there is nothing to say any more.
"""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.translation import gettext as _

from forms.emails import coordinator, evening, resident, waiting  # noqa: F401 (each registers its letters)
from forms.emails.letters import KINDS, Moot
from forms.letter import Envelope, message, one_line
from forms.models import Mail

__all__ = ["KINDS", "RELATED", "Moot", "compose", "envelope"]

# What `compose` reads of a mail besides its site: a claim is loaded with these, so that a drain asks once per batch.
RELATED = (
    "coordinator",
    "link",
    "submission",
    "case__submission",
    "case__watch_group",
    "case__desk",
    "case__neighbourhood",
)


def compose(mail: Mail) -> EmailMultiAlternatives:
    """The message of an outbox row. Raises Moot, or whatever is wrong with the row (then it is parked)."""
    with translation.override(mail.language):
        return message(KINDS[mail.kind](mail), envelope(mail))


def envelope(mail: Mail) -> Envelope:
    """Sender, answer address and footer of a mail, in the active language."""
    profile = mail.site.siteprofile
    address = profile.sender_address or settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].rstrip(">")
    name = one_line(profile.sender_name or profile.name).replace('"', "")
    return Envelope(
        sender=f'"{name}" <{address}>',
        reply_to=profile.contact_email,
        message_id=mail.message_id,
        language=mail.language,
        footer=_("U krijgt deze e-mail van %(site)s. Vragen? Mail naar %(contact)s.")
        % {"site": profile.name, "contact": profile.contact_email},
        site_name=profile.name,
        theme=profile.theme,
    )
