from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry
from wagtail_modeladmin.options import ModelAdminGroup, modeladmin_register

from forms.admin import mailtexts
from forms.admin.cases import CaseAdmin
from forms.admin.consents import AskAdmin, ConsentEventAdmin, ConsentTextAdmin
from forms.admin.mails import MailAdmin, trouble
from forms.admin.submissions import SubmissionAdmin
from forms.admin.waiting import WaitingRoom
from forms.models import Case, Mail
from groups import scope


@modeladmin_register
class CasesMenu(ModelAdminGroup):
    menu_label = _("Aanvragen")
    menu_item_name = "cases"
    menu_icon = "form"
    menu_order = 205
    items = (CaseAdmin, SubmissionAdmin, MailAdmin, AskAdmin, ConsentTextAdmin, ConsentEventAdmin)

    def get_submenu_items(self) -> list[MenuItem]:
        return [*super().get_submenu_items(), mailtexts.TextsMenuItem()]


@hooks.register("register_admin_urls")
def mail_text_urls() -> list[URLPattern]:
    return mailtexts.urls()


class MailTrouble(Component):
    """Says on the first page of the admin that mails do not arrive."""

    order = 50
    template_name = "modeladmin/forms/mail/trouble.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return trouble(parent_context["request"].user)


@hooks.register("construct_homepage_panels")
def mail_trouble(request: HttpRequest, panels: list[Component]) -> None:
    if scope.may_open(request.user, Mail):
        panels.append(MailTrouble())


@hooks.register("construct_homepage_panels")
def waiting_room(request: HttpRequest, panels: list[Component]) -> None:
    if scope.may_open(request.user, Case):
        panels.append(WaitingRoom())


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("forms.look", _("Gegevens bekeken"), _("Gegevens bekeken"))
    actions.register_action("forms.release", _("Vrijgegeven"), _("Inzending vrijgegeven"))
    actions.register_action("forms.retry", _("Opnieuw verstuurd"), _("Mail opnieuw in de wachtrij gezet"))
