"""One mail with invented data, to look at before it is saved."""

from dataclasses import dataclass

from django.utils import translation
from wagtail.models import Site

from forms import emails
from forms.letter import Letter, Words, message
from forms.mailtexts.table import LINK, TABLE
from forms.models import Mail
from home.addresses import absolute

_TO = "voorbeeld@example.org"


@dataclass(frozen=True)
class Sample:
    """What a mail would look like: its subject, and the same letter as HTML and as text."""

    subject: str
    html: str
    text: str


def preview(site: Site, key: str, language: str, words: Words) -> Sample:
    """The mail that `words` make, in the site's frame. They must have passed `refusals`."""
    with translation.override(language):
        letter = Letter(
            _TO,
            words,
            values=samples(site, key, html=False),
            links={LINK: absolute(site, "/l/voorbeeld/")},
            html=samples(site, key, html=True),
        )
        mail = message(letter, emails.envelope(Mail(site=site, kind=key, language=language, message_id="<x@example>")))
    return Sample(str(mail.subject), str(mail.alternatives[0][0]), str(mail.body))


def samples(site: Site, key: str, *, html: bool) -> dict[str, str]:
    """What stands in a preview for each placeholder (that is HTML, or is not), in the active language."""
    about = TABLE[key]
    known = {name: str(about.placeholder(name).sample) for name in about.names if about.placeholder(name).html == html}
    if html:
        return known
    profile = site.siteprofile
    told = {name: sample.replace("{rol}", profile.coordinator) for name, sample in known.items()}
    return told | {"website": profile.name, "rol": profile.coordinator}
