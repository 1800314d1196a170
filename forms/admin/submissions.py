"""Submissions: what residents sent. Read only, but for setting free what looked like spam."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from forms import intake
from forms.admin.dossier import consent_state, mails, person
from forms.admin.words import kind_label
from forms.models import Case, Mail, Submission
from groups import scope
from groups.admin.base import ScopedAdmin, ScopedFilter
from groups.admin.words import alarm, column, moment


class SubmissionAdmin(ScopedAdmin):
    model = Submission
    base_url_path = "submissions"
    menu_label = gettext_lazy("Inzendingen")
    menu_icon = "doc-full"
    list_display = ("reference", "kind_label", "sent", "state", "doubt", "site")
    list_filter = ("suspicion", ("site", ScopedFilter))
    list_select_related = ("site",)
    search_fields = ("reference",)
    inspect_template_name = "modeladmin/forms/submission/inspect.html"
    acts = ("release",)

    def inspect_context(self, request: HttpRequest, row: Submission) -> dict[str, Any]:
        """Everything of one submission. That the details were shown is written down."""
        log(row, "forms.look")
        return {
            "person": person(row),
            "state": self.state(row),
            "kind": kind_label(row.kind),
            "cases": scope.visible(request.user, Case).filter(submission=row),
            "consents": consent_state(row),
            "mails": mails(scope.visible(request.user, Mail).filter(submission=row)),
            "can_release": bool(row.suspicion) and not (row.confirmed_at or row.scrubbed_at),
        }

    def act_release(self, request: HttpRequest, row: Submission) -> None:
        """This is no spam: the resident gets the mail to confirm that was held back."""
        if intake.release(row, timezone.now()):
            log(row, "forms.release")
            messages.success(request, _("De inzending is vrijgegeven. De bewoner krijgt een mail om te bevestigen."))
        else:
            messages.error(request, _("Deze inzending wacht niet meer op vrijgave."))

    @column(gettext_lazy("soort"))
    def kind_label(self, row: Submission) -> str:
        return kind_label(row.kind)

    @column(gettext_lazy("verstuurd"), "created_at")
    def sent(self, row: Submission) -> str:
        return moment(row.created_at)

    @column(gettext_lazy("toestand"))
    def state(self, row: Submission) -> str:
        if row.scrubbed_at:
            return _("gewist")
        return _("bevestigd") if row.confirmed_at else _("nog niet bevestigd")

    @column(gettext_lazy("verdacht"), "suspicion")
    def doubt(self, row: Submission) -> str:
        if not row.suspicion:
            return ""
        return alarm(_("misschien spam"))
