"""The invite link in the admin: written, never read back."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import BooleanField, CharField, TextInput
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from groups import coverage
from groups.admin import holes
from groups.admin.area import AreaForm
from groups.models import WatchGroup

HOSTS = {
    WatchGroup.Channel.WHATSAPP: "chat.whatsapp.com",
    WatchGroup.Channel.SIGNAL: "signal.group",
    WatchGroup.Channel.TELEGRAM: "t.me",
}


class WriteOnly(TextInput):
    """An input that never shows what was typed, not even after an error."""

    def format_value(self, value: Any) -> None:
        return None


class WatchGroupForm(holes.AsksBeforeHoles, AreaForm):
    """A group with its area as rules, and its sealed invite link."""

    invite = CharField(
        label=gettext_lazy("Nieuwe uitnodigingslink"),
        required=False,
        max_length=300,
        widget=WriteOnly(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    remove_invite = BooleanField(label=gettext_lazy("Uitnodigingslink weghalen"), required=False)
    accept_holes = holes.box()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        state = _("ingesteld") if self.instance.invite_sealed else _("niet ingesteld")
        self.fields["invite"].help_text = _("Nu: %(state)s. U ziet de link nooit terug. Leeg: het blijft zo.") % {
            "state": state
        }
        self.hide_holes()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for field, message in invite_problems(self, cleaned):
            self.add_error(field, ValidationError(message))
        self.ask_about_holes()
        return cleaned

    def save(self, commit: bool = True) -> WatchGroup:
        if self.cleaned_data.get("invite"):
            self.instance.seal_invite(self.cleaned_data["invite"])
        elif self.cleaned_data.get("remove_invite"):
            self.instance.seal_invite("")
        with transaction.atomic():
            group: WatchGroup = super().save(commit)
            if commit:
                coverage.replace(group)
        return group


def invite_problems(form: WatchGroupForm, cleaned: dict[str, Any]) -> list[tuple[str, str]]:
    """Why the invite link of this form cannot be: (field, message) for each reason."""
    link, channel = cleaned.get("invite", ""), cleaned.get("channel")
    if link and channel and not is_invite(link, channel):
        message = _("De link begint bij deze app met https://%(host)s/. Kopieer hem uit de app.")
        return [("invite", message % {"host": HOSTS[channel]})]
    kept = form.instance.invite_sealed and not cleaned.get("remove_invite")
    if kept and not link and "channel" in form.changed_data:
        return [("invite", _("De groep gaat naar een andere app. Vul de nieuwe link in, of haal de oude weg."))]
    if cleaned.get("way_in") == WatchGroup.WayIn.INVITE_LINK and not link and not kept:
        return [("invite", _("Vul de uitnodigingslink in, of kies dat de beheerder het nummer toevoegt."))]
    return []


def is_invite(link: str, channel: str) -> bool:
    """Whether `link` is an https address of the channel's own host, and of nothing else."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    rest = parts.path.strip("/") or parts.fragment  # Signal keeps the secret in the fragment
    return parts.scheme == "https" and parts.netloc.lower() == HOSTS[WatchGroup.Channel(channel)] and bool(rest)
