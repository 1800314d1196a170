"""What the editor sees beside the fields of an event: the sentence that visitors will read, and of a translation where to change it."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.panels import InlinePanel, Panel

from home.agenda import words
from home.agenda.schedule import occurrences


class SummaryPanel(Panel):
    """The schedule in words with its first dates, as last saved."""

    class BoundPanel(Panel.BoundPanel):
        def render_html(self, parent_context: dict[str, Any] | None = None) -> SafeString:
            event = self.instance
            if event.pk is None:
                return format_html("<p>{}</p>", _("Sla de pagina op. Dan staat hier in gewone woorden wanneer het is."))
            return format_html("<p><strong>{}</strong></p>{}{}", event.summary, _dates(event), _original(event))


class RowsOfOriginalPanel(InlinePanel):
    """Rows that the form of a translation leaves out: then this panel is not there."""

    class BoundPanel(InlinePanel.BoundPanel):
        def __init__(self, panel: InlinePanel, instance: Any, request: Any, form: Any, prefix: str) -> None:
            self.is_left_out = form is not None and panel.relation_name not in form.formsets
            form = None if self.is_left_out else form
            super().__init__(panel=panel, instance=instance, request=request, form=form, prefix=prefix)

        def is_shown(self) -> bool:
            return not self.is_left_out and super().is_shown()


def _original(event: Any) -> SafeString:
    original = event.original
    if original.pk == event.pk:
        return SafeString("")
    words = _(
        "Wanneer het is en hoeveel plaatsen er zijn, is in alle talen hetzelfde. U verandert het bij het origineel:"
    )
    url = reverse("wagtailadmin_pages:edit", args=[original.pk])
    return format_html('<p>{} <a href="{}">{}</a></p>', words, url, original.get_admin_display_title())


def _dates(event: Any) -> SafeString:
    schedule = event.schedule
    found = occurrences(schedule, schedule.first, schedule.first.replace(year=schedule.first.year + 1, day=1))[:12]
    rows = format_html_join("", "<li>{}</li>", ((_line(one),) for one in found))
    return format_html("<ul>{}</ul>", rows)


def _line(one: Any) -> str:
    line = f"{words.full_date(one.start.date())}, {words.hours(one.start.time(), one.end.time())}"
    if one.cancelled:
        line += f" – {_('afgelast')}"
    elif one.moved:
        line += f" – {_('anders dan gewoonlijk')}"
    return line
