"""What one box says, in full: the content of a `ConsentText`."""

from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import StreamValue
from wagtail.models import Locale, Page

from forms.kinds import KINDS
from forms.models import Ask, FormField
from forms.models.consent import Nature
from home.blocks import chooser
from home.models import SiteProfile

Role = FormField.Role
SCHEMA = 1
# GDPR art. 6(1): (a) consent, (b) what was agreed, (f) the group's interest in members who live there and are of age.
BASES = {Nature.CONSENT: "eu-gdpr:A6-1-a", Nature.AGREEMENT: "eu-gdpr:A6-1-b", Nature.DECLARATION: "eu-gdpr:A6-1-f"}
# What a form that rests on a purpose may ask of a person: an editor composes it from all these roles.
OF_ROLE: dict[str, str] = {
    Role.NAME: "Name",
    Role.EMAIL: "EmailAddress",
    Role.PHONE: "TelephoneNumber",
    Role.POSTCODE: "PhysicalAddress",
    Role.HOUSE_NUMBER: "PhysicalAddress",
    Role.ADDITION: "PhysicalAddress",
    Role.STREET: "PhysicalAddress",
    Role.QUESTION: "Communication",
    Role.CORRECTION: "Communication",
}
# What a box that no kind of form rests on is about. Of the age only that it is high enough, never a date.
PII = {
    "age": ("AgeRange",),
    "rules": ("Name", "EmailAddress"),
    "residence": ("PhysicalAddress",),
    "police": ("Name", "EmailAddress", "TelephoneNumber"),
    "waiting": ("Name", "PhysicalAddress", "TelephoneNumber", "EmailAddress"),
}
# Who gets the data, where that is somebody else than the group that one signs up for.
RECIPIENTS = {
    "contact": ("coordinator", gettext_lazy("wie uw vraag behandelt")),
    "coordinator": ("coordinator", gettext_lazy("het team van de buurt")),
    "police": ("police", gettext_lazy("de politie")),
}


def content(ask: Ask, language: str, profile: SiteProfile) -> dict[str, Any]:
    """Everything that is said to the resident with this box in `language`, ready to be stored and hashed."""
    with translation.override(language):
        said = {
            "schema": SCHEMA,
            "language": language,
            "label": _label(ask, language, profile),
            "notice": _notice(ask, language, profile),
            "processing": _processing(ask, profile),
            "controller": _controller(profile),
        }
    if "{leeftijd}" in _template(ask, language):
        said["minimum_age"] = profile.minimum_age
    return said


def _template(ask: Ask, language: str) -> str:
    return ask.label_en if language == "en" else ask.label_nl


def _label(ask: Ask, language: str, profile: SiteProfile) -> str:
    label = _template(ask, language).replace("{leeftijd}", str(profile.minimum_age)).replace("{website}", profile.name)
    return label[:400]  # as wide as the column that shows it, so that the shown and the hashed words are the same


def _notice(ask: Ask, language: str, profile: SiteProfile) -> dict[str, str] | None:
    if ask.page is None:
        return None
    page = _translated(ask.page, language).specific
    _site_id, root_url, path = page.get_url_parts() or (None, None, None)
    html = _html(page, profile)
    if (
        root_url
    ):  # with several sites links hold host and port, which change when the installation moves; the words do not
        html = html.replace(f'="{root_url}/', '="/')
    return {"title": page.title, "url": path or "", "language": page.locale.language_code, "html": html}


def _translated(page: Page, language: str) -> Page:
    locale = Locale.objects.filter(language_code=language).first()
    found = page.get_translation_or_none(locale) if locale else None
    return found if found and found.live else page


def _html(page: Page, profile: SiteProfile) -> str:
    intro, body = getattr(page, "intro", ""), getattr(page, "body", None)
    opening = format_html("<p>{}</p>\n", intro) if intro else ""
    return opening + (_lasting(body).render_as_block({"page": page, "profile": profile}) if body else "")


def _lasting(body: StreamValue) -> StreamValue:
    """The blocks an editor wrote. What the website keeps up by itself (news, the map) is no part of what is agreed to."""
    return StreamValue(body.stream_block, [child for child in body if child.block.meta.group != chooser.LIVE])


def _processing(ask: Ask, profile: SiteProfile) -> dict[str, Any]:
    group = ("coordinator", _("de groep bij uw adres, of de groepen die u koos"))
    recipient, words = RECIPIENTS.get(ask.purpose, group)
    return {
        "purpose": ask.description,
        "purpose_code": ask.purpose,
        "nature": ask.nature,
        "lawful_basis": BASES[Nature(ask.nature)],
        "pii": _pii(ask.purpose),
        "special_category": False,
        "storage_locations": getattr(settings, "STORAGE_LOCATIONS", ["NL"]),
        "processing_locations": getattr(settings, "PROCESSING_LOCATIONS", ["NL"]),
        "geographic_restrictions": "EEA",
        "retention": ask.retention or "P30D after decision",
        "recipients": [{"type": recipient, "group": str(words)}],
        "jurisdiction": "NL",
        "withdrawal_method": _("de link in elke mail, of een bericht aan %(contact)s")
        % {"contact": profile.controller_contact},
        "rights": ["A13", "A15", "A16", "A17", "A18", "A20", "A21", "A77"],
        "authority": "Autoriteit Persoonsgegevens",
    }


def _pii(purpose: str) -> list[dict[str, Any]]:
    """The categories of data, in types of the Data Privacy Vocabulary's personal data extension. Not optional is what every
    kind of form that rests on this purpose needs; the rest is what a form may ask besides."""
    if purpose in PII:
        return [{"type": name, "optional": False} for name in PII[purpose]]
    asked = [
        {OF_ROLE[role] for role in kind.needs & OF_ROLE.keys()} for kind in KINDS.values() if kind.consent == purpose
    ]
    needed = set.intersection(*asked) if asked else set(OF_ROLE.values())
    return [{"type": name, "optional": name not in needed} for name in dict.fromkeys(OF_ROLE.values())]


def _controller(profile: SiteProfile) -> dict[str, str]:
    return {
        "id": str(profile.ledger_id),
        "role": "DataController",
        "name": profile.controller_name,
        "address": profile.controller_address,
        "contact": profile.controller_contact,
        "type": "controller",
    }
