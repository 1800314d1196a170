"""Our side, asked by the bench: prepares rows and reads what stands in mails. Run with our settings."""

import base64
import json
import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import django

if __name__ == "__main__":
    django.setup()

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Site

from bench import info
from bench.agent import serve
from forms import consent, emails, intake, links, outbox
from forms.models import Case, CaseEvent, FormPage, Link, Mail, Principal, Submission
from groups.models import Coordinator, WatchGroup
from home.models import InfoPage
from tests.support.cast import village

KEPT = 2000  # rows of one INSERT


def prepare() -> None:
    """A migrated database with a village in it, and the static files."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    Page.objects.filter(depth=2).delete()  # Wagtail's welcome page
    village()


def form_path() -> str:
    call_command("syncsites")
    return str(FormPage.objects.get().url)


def info_path() -> str:
    """A page as editors write them, with links in every text; the same on the peer's side."""
    call_command("syncsites")
    home = Site.objects.get().root_page
    page = InfoPage.objects.filter(slug="zo-werkt-het").first()
    if page is None:
        linked = [child.pk for child in home.get_children().live()]
        stream = json.dumps(info.body(linked))
        page = home.add_child(instance=InfoPage(title=info.TITLE, slug="zo-werkt-het", intro=info.INTRO, body=stream))
        home.get_children().update(show_in_menus=True)
    return str(page.get_url_parts()[2])


def open_cases(count: int) -> None:
    """This many open cases, with the rows that confirming writes."""
    coordinator, now = _coordinator(), timezone.now()
    submissions = _submissions(count, confirmed_at=now)
    cases = Case.objects.bulk_create(_case(submission) for submission in submissions)
    CaseEvent.objects.bulk_create(
        CaseEvent(case=case, at=now, act="open", to_status="open", actor="link:bench", source="link") for case in cases
    )
    rights = Link.objects.bulk_create(
        links.new(Link.Purpose.REVIEW, coordinator=coordinator, case=case) for case in cases
    )
    Mail.objects.bulk_create(_mail("new_case", right, Mail.State.SENT) for right in rights)


def unconfirmed(count: int) -> list[str]:
    """Paths of the links in the mails of `count` residents who have just applied."""
    page = FormPage.objects.get()
    texts = [item.text for item in consent.shown(page, "nl")]
    group, site = _group(), Site.objects.get()
    for _ in range(count):
        application = intake.Application(
            page=page, site_id=site.pk, language="nl", person=_person(), texts=texts, groups=[group]
        )
        intake.submit(application, timezone.now())
    fresh = Link.objects.filter(purpose=Link.Purpose.CONFIRM, used_at=None, submission__cases=None)
    return _paths(fresh.order_by("-created_at")[:count])


def to_review(count: int) -> list[str]:
    """Paths of the links in the mails to the coordinator about the newest `count` cases."""
    fresh = Link.objects.filter(purpose=Link.Purpose.REVIEW, case__status=Case.Status.OPEN)
    return _paths(fresh.order_by("-created_at")[:count])


def decided(count: int) -> None:
    """Hold the measure to its word: the newest `count` cases are approved. Raises AssertionError."""
    newest = list(Case.objects.order_by("-created_at").values_list("status", flat=True)[:count])
    assert newest == [Case.Status.APPROVED] * count, newest


def queue(count: int) -> None:
    """`count` residents wait for the mail that asks to confirm."""
    rights = [links.new(Link.Purpose.CONFIRM, submission=submission) for submission in _submissions(count)]
    Link.objects.bulk_create(rights, batch_size=KEPT)
    Mail.objects.bulk_create((_mail("confirm", right, Mail.State.QUEUED) for right in rights), batch_size=KEPT)


def requeue(count: int) -> None:
    """Queue `count` of these mails again; nothing else waits."""
    Mail.objects.update(state=Mail.State.CANCELLED)
    chosen = Mail.objects.order_by("pk").values_list("pk", flat=True)[:count]
    now = timezone.now() - timedelta(seconds=1)
    Mail.objects.filter(pk__in=list(chosen)).update(state=Mail.State.QUEUED, due_at=now, sent_at=None, created_at=now)


def drain() -> int:
    """What a worker does; how many it sent."""
    return outbox.drain().sent


def sent() -> int:
    return Mail.objects.filter(state=Mail.State.SENT).exclude(sent_at=None).count()


def sample() -> dict[str, str]:
    """One of our mails as it goes over the line, for those who send without thinking."""
    mail = Mail.objects.select_related(*emails.RELATED).filter(kind="confirm").first()
    assert mail is not None
    message = emails.compose(mail)
    raw = message.message().as_bytes(linesep="\r\n")
    return {"sender": "noreply@example.org", "to": message.to[0], "content": base64.b64encode(raw).decode()}


def _submissions(count: int, **more: Any) -> list[Submission]:
    site, now = Site.objects.get(), timezone.now()
    principals = Principal.objects.bulk_create((Principal(site=site) for _ in range(count)), batch_size=KEPT)
    page = FormPage.objects.get()
    return Submission.objects.bulk_create(
        (
            Submission(
                site=site, form_page=page, kind="join", language="nl", principal=principal, created_at=now,
                salt=secrets.token_hex(32), **_person(), **more,
            )
            for principal in principals
        ),
        batch_size=KEPT // 20,
    )  # fmt: skip


def _person() -> dict[str, Any]:
    return {
        "name": "Sanne de Vries",
        "email": f"sanne.{secrets.token_hex(8)}@example.org",
        "phone": "+31600000001",
        "postcode": "2582AB",
        "house_number": 13,
        "street": "Statenlaan",
    }


def _case(submission: Submission) -> Case:
    now, group = timezone.now(), _group()
    return Case(
        submission=submission, site_id=submission.site_id, kind="join", watch_group=group,
        neighbourhood=group.neighbourhood, routed_by=Case.RoutedBy.CHOICE, created_at=now, status_at=now,
    )  # fmt: skip


def _mail(kind: str, link: Link, state: Mail.State) -> Mail:
    site = link.case.site_id if link.case else link.submission.site_id  # type: ignore[union-attr]
    mail = outbox.new(
        kind, site_id=site, language="nl", coordinator=link.coordinator, submission=link.submission, case=link.case,
        link=link,
    )  # fmt: skip
    mail.state = state
    return mail


def _group() -> WatchGroup:
    return WatchGroup.objects.select_related("neighbourhood").get(slug="statenlaan")


def _coordinator() -> Coordinator:
    return Coordinator.objects.get(duties__watch_group__slug="statenlaan", duties__role="main")


def _paths(rights: Iterable[Link]) -> list[str]:
    return [f"/l/{links.token(right)}/" for right in rights]


if __name__ == "__main__":
    asked = (
        prepare,
        form_path,
        info_path,
        open_cases,
        unconfirmed,
        to_review,
        decided,
        queue,
        requeue,
        drain,
        sent,
        sample,
    )
    serve({function.__name__: function for function in asked})
