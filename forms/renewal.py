"""A fresh link for a dead one: only to the stored address of a holder who still has the duty."""

import uuid
from datetime import datetime

from django.db import transaction
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from forms import links, moderation, outbox, pagewords
from forms.models import Case, Link


def what_became(link: Link | None) -> str:
    """What came of a link that was used, for the page that its holder sees; empty in every other state."""
    if link is None or not link.used_at:
        return ""
    when = date_format(localtime(link.used_at), "j F Y H:i")
    if link.purpose == Link.Purpose.CONFIRM and link.submission:
        words = pagewords.of(link.submission.kind)
        if link.submission.confirmed_at:
            return str(words.already_confirmed) % {"when": when}
        return str(words.erased) % {"when": when}
    return _("Deze link is al gebruikt op %(when)s.") % {"when": when}


def decided(link: Link) -> str:
    """“Already decided by …” for a case that is decided; empty while it is open or waits for a group."""
    assert link.case is not None
    undecided = link.case.status in (Case.Status.OPEN, Case.Status.WAITING)
    event = None if undecided else moderation.last_decision(link.case)
    if event is None:
        return ""
    when = date_format(localtime(event.at), "j F Y H:i")
    if event.act == "lapse":
        return _("De bewoner wachtte een jaar op een groep. Dat stopte op %(when)s.") % {"when": when}
    if link.case.status in (Case.Status.WITHDRAWN, Case.Status.LEFT):
        return str(pagewords.of(link.case.kind).withdrawn) % {"when": when}
    if event.actor == moderation.CLOCK.ref:
        return _("Dit ging vanzelf, op %(when)s: %(what)s.") % {"when": when, "what": link.case.get_status_display()}
    who = event.coordinator.first_name if event.coordinator else _("het team")
    return _("Al beslist door %(who)s op %(when)s: %(what)s.") % {
        "who": who,
        "when": when,
        "what": link.case.get_status_display(),
    }


def renew(link_id: uuid.UUID, now: datetime) -> bool:
    """Queue a fresh link for the holder of the link `link_id`. False when there is nobody who may have one."""
    link = Link.objects.select_related(
        "coordinator", "submission", "case__watch_group__neighbourhood", "case__desk", "case__neighbourhood"
    )
    old = link.filter(pk=link_id).first()
    purpose = _purpose(old, now) if old else None
    if old is None or purpose is None:
        return False
    fresh = links.new(purpose, coordinator=old.coordinator, submission=old.submission, case=old.case, now=now)
    with transaction.atomic():
        fresh.save(force_insert=True)
        outbox.queue(
            outbox.new(
                "fresh_link",
                site_id=_site_id(old),
                language=links.language(old),
                coordinator=old.coordinator,
                submission=old.submission,
                case=old.case,
                link=fresh,
            )
        )
    return True


def _site_id(link: Link) -> int:
    holder = link.coordinator or link.submission
    assert holder is not None  # link_has_one_holder
    return int(holder.site_id)


def _purpose(link: Link, now: datetime) -> Link.Purpose | None:
    """What a fresh link may be for; None when its holder has no right (any more)."""
    if link.revoked_at or not links.holder_has_duty(link):
        return None
    if link.submission is None:
        return Link.Purpose(link.purpose)
    if link.submission.scrubbed_at or not link.submission.email:
        return None
    if link.submission.confirmed_at:
        return Link.Purpose.MINE
    return Link.Purpose.CONFIRM if link.purpose == Link.Purpose.CONFIRM else None
