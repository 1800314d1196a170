"""What the editor sees beside the fields of an event: the sentence that visitors will read."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.panels import Panel

from home.agenda import words
from home.agenda.schedule import occurrences


class SummaryPanel(Panel):
    """The schedule in words with its first dates, as last saved."""

    class BoundPanel(Panel.BoundPanel):
        def render_html(self, parent_context: dict[str, Any] | None = None) -> SafeString:
            event = self.instance
            if event.pk is None:
                return format_html("<p>{}</p>", _("Sla de pagina op. Dan staat hier in gewone woorden wanneer het is."))
            return format_html("<p><strong>{}</strong></p>{}", event.summary, _dates(event))


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
