"""Cases: the register, one case with everything an editor needs, and his decisions."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from forms import consent, effects, kinds, moderation, routing, waiting, waiting_room
from forms.admin.dossier import consent_state, history, mails, person
from forms.admin.words import kind_label
from forms.effects import Choice, Refused
from forms.models import Case
from forms.moderation import Actor, Transition, Who
from groups import scope
from groups.admin.base import ScopedAdmin, ScopedFilter
from groups.admin.words import alarm, column, moment
from groups.scope import Viewer

OLD = timedelta(days=12)  # after which an open case is shown in red


def editor(user: Viewer) -> Actor:
    """An editor as the history names him."""
    return Actor(Who.EDITOR, f"user:{user.pk}", "admin")


class CaseAdmin(ScopedAdmin):
    model = Case
    base_url_path = "cases"
    menu_label = gettext_lazy("Aanvragen")
    menu_icon = "form"
    list_display = ("reference", "where", "kind_label", "status", "since", "waits", "routed_by")
    list_filter = ("status", ("neighbourhood", ScopedFilter), ("site", ScopedFilter))
    list_select_related = ("watch_group", "desk", "neighbourhood")
    search_fields = ("reference", "watch_group__name")
    inspect_template_name = "modeladmin/forms/case/inspect.html"
    acts = ("decide", "ask")

    def inspect_context(self, request: HttpRequest, row: Case) -> dict[str, Any]:
        """Everything of one case. That the details were shown is written down."""
        moderation.record_look(row, editor(request.user), timezone.now())
        return {
            "why": routing.why(row),
            "people": routing.responsible(row),
            "person": person(row.submission),
            "offered": moderation.offered(row, Who.EDITOR),
            "options": effects.options(row),
            "made": effects.made(row),
            "reasons": kinds.reasons(row.kind).items(),
            "history": history(row),
            "consents": consent_state(row.submission),
            "consent_stands": consent.stands(row.submission),
            "wait_here": waiting_room.neighbours(row, scope.visible(request.user, Case)).count(),
            "mails": mails(scope.visible(request.user, row.mails.model).filter(case=row)),
        }

    def act_decide(self, request: HttpRequest, row: Case) -> None:
        """The editor's decision, by the table of `forms.moderation`."""
        offered = {transition.act: transition for transition in moderation.offered(row, Who.EDITOR)}
        wanted = offered.get(request.POST.get("act", ""))
        reason = request.POST.get("reason", "")
        choice = Choice(group=request.POST.get("group", ""), role=request.POST.get("role", ""))
        if wanted is None:
            messages.error(request, _("Dit kan niet meer: iemand anders was u voor."))
        elif wanted.needs_reason and reason not in kinds.reasons(row.kind):
            messages.error(request, _("Kies een reden."))
        else:
            self._decide(request, row, wanted, reason=reason if wanted.needs_reason else "", choice=choice)

    def _decide(self, request: HttpRequest, row: Case, wanted: Transition, **how: Any) -> None:
        try:
            happened = moderation.act(row, wanted.act, editor(request.user), **how)
        except Refused as refused:
            messages.error(request, refused.message)
            return
        if happened:
            messages.success(request, _("%(what)s: gedaan.") % {"what": wanted.label})
        else:
            messages.error(request, _("Dit kan niet meer: iemand anders was u voor."))

    def act_ask(self, request: HttpRequest, row: Case) -> None:
        """Ask all who wait in the same place, of those whom this editor may see."""
        number = waiting.ask_neighbours(row, scope.visible(request.user, Case), timezone.now())
        if number:
            messages.success(request, _("Gevraagd: %(number)s.") % {"number": number})
        else:
            messages.warning(request, _("Iedereen die hier wacht, kreeg de vraag al."))

    @column(gettext_lazy("groep of loket"))
    def where(self, row: Case) -> str:
        return str(row.home)

    @column(gettext_lazy("soort"), "kind")
    def kind_label(self, row: Case) -> str:
        return kind_label(row.kind)

    @column(gettext_lazy("wacht al"), "created_at")
    def waits(self, row: Case) -> str:
        if row.status == Case.Status.WAITING:
            return timesince(row.status_at, depth=1)
        if row.status != Case.Status.OPEN:
            return ""
        age = timesince(row.created_at, depth=1)
        return alarm(age) if timezone.now() - row.created_at >= OLD else age

    @column(gettext_lazy("sinds"), "status_at")
    def since(self, row: Case) -> str:
        return moment(row.status_at)
