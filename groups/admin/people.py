"""Coordinators with their duties, and desks."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, TitleFieldPanel
from wagtail.log_actions import log

from groups import scope, signals, state
from groups.admin.base import ScopedAdmin, ScopedFilter
from groups.admin.forms import ScopedForm
from groups.admin.permissions import Editors, SiteEditors
from groups.admin.words import alarm, column, yes_no
from groups.models import Coordinator, Desk, Duty
from groups.scope import Viewer


class CoordinatorForm(ScopedForm):
    """A coordinator's duties lie on his own site; an editor of one neighbourhood gives at least one there."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        duties = _rows(self)
        for duty in duties:
            group, place = duty.get("watch_group"), duty.get("neighbourhood")
            there = group.neighbourhood if group else place
            if there and cleaned.get("site") and there.site_id != cleaned["site"].pk:
                message = _("%(place)s hoort bij een andere website.") % {"place": group or place}
                self.add_error(None, ValidationError(message))
        if not duties and not scope.may_all(self.for_user, Coordinator):
            self.add_error(None, ValidationError(_("Geef deze persoon een taak in uw buurt.")))
        return cleaned


def _rows(form: ScopedForm) -> list[dict[str, Any]]:
    rows = [row.cleaned_data for row in form.formsets["duties"].forms if row.is_valid()]
    return [row for row in rows if row and not row.get("DELETE")]


class CoordinatorEditors(Editors):
    """Who works in several neighbourhoods, or at a desk, belongs to the editors of the site.

    Else an editor of one neighbourhood could lead the mails of another one to himself, by changing an address.
    """

    def editable(self, user: Viewer) -> QuerySet[Any]:
        elsewhere = Duty.objects.filter(coordinator=OuterRef("pk")).exclude(
            pk__in=scope.visible(user, Duty).values("pk")
        )
        alone = Q(~Exists(elsewhere), desks=None)
        own = Q(pk__in=scope.visible_by_site(user, Coordinator).values("pk"))
        return scope.visible(user, Coordinator).filter(own | alone)

    def user_can_delete_obj(self, user: Viewer, obj: Any) -> bool:
        """Only who never had anything to do here: mails and links go with the person, and nothing may get lost."""
        busy = obj.duties.exists() or obj.desks.exists() or obj.mails.exists() or obj.links.exists()
        return not busy and self.user_can_edit_obj(user, obj)


class ConfirmedFilter(SimpleListFilter):
    """Who came in with a file and has not confirmed his address yet."""

    title, parameter_name = gettext_lazy("e-mailadres"), "adres"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("onbevestigd", gettext_lazy("nog niet bevestigd")), ("werkt-niet", gettext_lazy("komt niet aan"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        column: dict[str, dict[str, Any]] = {
            "onbevestigd": {"email_confirmed_at": None},
            "werkt-niet": {"bounced_at__isnull": False},
        }
        return queryset.filter(**column.get(self.value() or "", {}))


class CoordinatorAdmin(ScopedAdmin):
    model = Coordinator
    base_url_path = "coordinators"
    menu_label = gettext_lazy("Beheerders")
    menu_icon = "user"
    permission_helper_class = CoordinatorEditors
    form_class = CoordinatorForm
    list_display = ("name", "email", "phone", "tasks", "works", "absence", "reach")
    list_filter = ("active", ConfirmedFilter, ("site", ScopedFilter))
    acts = ("reached", "ask_again")
    search_fields = ("name", "email")
    inspect_view_fields = ("name", "email", "phone", "language", "active", "police", "police_consented_at", "duties")
    panels = [
        FieldPanel("site"),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        FieldRowPanel([FieldPanel("language"), FieldPanel("active")]),
        FieldRowPanel([FieldPanel("absent_from"), FieldPanel("absent_until")]),
        FieldPanel("police"),
        InlinePanel(
            "duties",
            heading=gettext_lazy("Taken"),
            label=gettext_lazy("Taak"),
            panels=[
                FieldPanel("role"),
                FieldRowPanel([FieldPanel("watch_group"), FieldPanel("neighbourhood")]),
                FieldPanel("police_contact"),
            ],
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        duties = Duty.objects.select_related("watch_group", "neighbourhood")
        return super().get_queryset(request).prefetch_related(Prefetch("duties", queryset=duties))

    def log_title(self, row: Any) -> str:
        return f"{row._meta.verbose_name} {row.uuid}"

    def inspect_context(self, request: HttpRequest, row: Coordinator) -> dict[str, Any]:
        trouble = row.bounced_at or not row.email_confirmed_at
        return {"may_vouch": trouble and self.permission_helper.user_can_edit_obj(request.user, row)}

    def _check(self, request: HttpRequest, row: Coordinator) -> None:
        """Who may not change the person may not do anything about his address either."""
        if not self.permission_helper.user_can_edit_obj(request.user, row):
            raise PermissionDenied

    def act_ask_again(self, request: HttpRequest, row: Coordinator) -> None:
        """Mail him once more to confirm his address: rooms above send it."""
        self._check(request, row)
        answers = signals.confirmation_wanted.send(sender=Coordinator, coordinator=row)
        if any(answer for _receiver, answer in answers):
            log(row, "wagtail.edit", title=self.log_title(row))
            messages.success(request, _("De e-mail is onderweg."))
        else:
            messages.warning(request, _("Er is net al een e-mail gestuurd, of dit adres is al bevestigd."))

    def act_reached(self, request: HttpRequest, row: Coordinator) -> None:
        """An editor vouches for the address."""
        self._check(request, row)
        state.push_reached(row.pk, timezone.now())
        log(row, "wagtail.edit", title=self.log_title(row))
        messages.success(request, _("Mails gaan weer naar dit adres."))

    @column(gettext_lazy("e-mail"))
    def reach(self, row: Coordinator) -> str:
        if row.bounced_at:
            return alarm(_("komt niet aan"))
        return "" if row.email_confirmed_at else _("nog niet bevestigd")

    @column(gettext_lazy("taken"))
    def tasks(self, row: Coordinator) -> str:
        duties = [f"{duty.watch_group or duty.neighbourhood} ({duty.get_role_display()})" for duty in row.duties.all()]
        more = len(duties) - 3
        rest = [ngettext("en nog %(n)s", "en nog %(n)s", more) % {"n": more}] if more > 0 else []
        return ", ".join(duties[:3] + rest)

    @column(gettext_lazy("actief"), "active")
    def works(self, row: Coordinator) -> str:
        return yes_no(row.active)

    @column(gettext_lazy("afwezig"))
    def absence(self, row: Coordinator) -> str:
        if not (row.absent_from or row.absent_until):
            return ""
        first, last = (f"{day:%d-%m-%Y}" if day else "…" for day in (row.absent_from, row.absent_until))
        return f"{first} – {last}"


class DeskForm(ScopedForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        site = cleaned.get("site")
        strangers = [person for person in cleaned.get("people", ()) if site and person.site_id != site.pk]
        if strangers:
            names = ", ".join(map(str, strangers))
            self.add_error("people", ValidationError(_("%(names)s: andere website.") % {"names": names}))
        return cleaned


class DeskAdmin(ScopedAdmin):
    model = Desk
    base_url_path = "desks"
    menu_label = gettext_lazy("Loketten")
    menu_icon = "help"
    permission_helper_class = SiteEditors
    form_class = DeskForm
    list_display = ("name", "topic", "staff", "site")
    list_filter = (("site", ScopedFilter),)
    list_select_related = ("site",)
    search_fields = ("name", "topic")
    inspect_view_enabled = False
    panels = [
        FieldPanel("site"),
        MultiFieldPanel(
            [TitleFieldPanel("name"), FieldPanel("slug"), FieldPanel("topic")], heading=gettext_lazy("Loket")
        ),
        FieldPanel("people", widget=CheckboxSelectMultiple),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).prefetch_related("people")

    @column(gettext_lazy("mensen"))
    def staff(self, row: Desk) -> str:
        return ", ".join(person.name for person in row.people.all())
