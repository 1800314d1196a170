"""The outbox as editors see it: how far each mail came, and a button when it got stuck."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.log_actions import log

from forms import outbox
from forms.admin.words import mail_label
from forms.models import Mail, MailPause
from forms.scope import CASES
from groups import scope
from groups.admin.base import ScopedAdmin, ScopedFilter
from groups.admin.views import ScopedIndexView
from groups.admin.words import alarm, column, moment

PARKED = Mail.State.PARKED
_WAITING = frozenset({Mail.State.QUEUED, Mail.State.CLAIMED})


class MailIndexView(ScopedIndexView):
    @cached_property
    def trouble(self) -> dict[str, Any]:
        return trouble(self.request.user)


class MailAdmin(ScopedAdmin):
    model = Mail
    index_view_class = MailIndexView
    base_url_path = "mails"
    menu_label = gettext_lazy("E-mails")
    menu_icon = "mail"
    list_display = ("kind_label", "to", "about", "how_far", "attempts", "error", "due")
    list_filter = ("state", ("site", ScopedFilter))
    list_select_related = ("coordinator", "submission", "case")
    inspect_template_name = "modeladmin/forms/mail/inspect.html"
    index_template_name = "modeladmin/forms/mail/index.html"
    acts = ("retry",)
    row_free_acts = ("retry_all", "resume")

    def inspect_context(self, request: HttpRequest, row: Mail) -> dict[str, Any]:
        return {
            "subtitle": mail_label(row.kind),
            "kind": mail_label(row.kind),
            "rows": _facts(row),
            "to": self.to(row),
            "parked": row.state == PARKED,
        }

    def act_retry(self, request: HttpRequest, row: Mail) -> None:
        """Put a mail that got stuck back into the queue."""
        self._retry(request, Mail.objects.filter(pk=row.pk))

    def act_retry_all(self, request: HttpRequest) -> None:
        """Put everything back that got stuck and that this editor may see."""
        self._retry(request, scope.visible(request.user, Mail))

    def act_resume(self, request: HttpRequest) -> None:
        """End the pause; it concerns all sites, so that an editor of one neighbourhood has no say in it."""
        if not scope.sites(request.user, CASES).exists():
            messages.error(request, _("Alleen de redactie van een hele website kan dit."))
            return
        outbox.resume()
        messages.success(request, _("De mails gaan weer op weg."))

    def _retry(self, request: HttpRequest, rows: Any) -> None:
        parked = list(rows.filter(state=PARKED))
        count = outbox.retry(Mail.objects.filter(pk__in=[mail.pk for mail in parked]), timezone.now())
        for mail in parked:
            log(mail, "forms.retry")
        message = ngettext("%(n)s mail gaat opnieuw op weg.", "%(n)s mails gaan opnieuw op weg.", count) % {"n": count}
        (messages.success if count else messages.error)(request, message)

    @column(gettext_lazy("soort"), "kind")
    def kind_label(self, row: Mail) -> str:
        return mail_label(row.kind)

    @column(gettext_lazy("toestand"), "state")
    def how_far(self, row: Mail) -> str:
        words = row.get_state_display()
        return alarm(words) if row.state == PARKED else words

    @column(gettext_lazy("verstuurd of volgende poging"), "due_at")
    def due(self, row: Mail) -> str:
        return moment(row.sent_at or (row.due_at if row.state in _WAITING else None))

    @column(gettext_lazy("aan"))
    def to(self, row: Mail) -> str:
        """Never an address: mails name people by what they are here."""
        return str(row.coordinator) if row.coordinator else _("de bewoner")

    @column(gettext_lazy("over"))
    def about(self, row: Mail) -> str:
        return str(row.case or row.submission or "")


def trouble(user: Any) -> dict[str, Any]:
    """What is wrong with the mail of this editor's sites: `parked` (how many), `pause` (or None)."""
    return {
        "parked": scope.visible(user, Mail).filter(state=PARKED).count(),
        "pause": MailPause.objects.first(),
        "may_resume": scope.sites(user, CASES).exists(),
    }


def _facts(row: Mail) -> list[tuple[str, Any]]:
    return [
        (_("Toestand"), row.get_state_display()),
        (_("Taal"), row.get_language_display()),
        (_("Pogingen"), row.attempts),
        (_("Laatste fout"), row.error),
        (_("Klaargezet"), moment(row.created_at)),
        (_("Volgende poging"), moment(row.due_at if row.state in _WAITING else None)),
        (_("Verstuurd"), moment(row.sent_at)),
        ("Message-ID", row.message_id),
    ]
