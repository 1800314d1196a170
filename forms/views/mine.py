"""The resident's own page: where each application lies, what happens next, the receipt, the invite, and the way out."""

import logging
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from forms import consent, effects, invitation, kinds, links, pagewords, waiting, waiting_room, withdrawal
from forms.models import Case, Link, Submission, WaitingQuestion
from forms.views.access import with_link
from groups import invite
from home import context
from home.tree import known_site

logger = logging.getLogger(__name__)


@with_link(Link.Purpose.MINE)
def mine(request: HttpRequest, link: Link, session: links.Session) -> HttpResponse:
    """GET shows; POST withdraws all consent or that for the police, answers a question to who waits, or reveals an invite."""
    if request.method == "POST":
        act = _ACTS.get(request.POST.get("act", ""))
        return act(request, link) if act else _page(request, link, status=400)
    return _page(request, link)


@with_link(Link.Purpose.MINE)
def receipt(request: HttpRequest, link: Link, session: links.Session, reference: str) -> HttpResponse:
    """The receipt of consent as JSON."""
    submission = get_object_or_404(_submissions(link), reference=reference)
    response = HttpResponse(consent.receipt_json(submission), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="toestemming-{reference}.json"'
    return response


def _submissions(link: Link) -> QuerySet[Submission]:
    """What was confirmed from the same mailbox on the same site. Unconfirmed ones may be anybody's: they never show."""
    assert link.submission is not None  # such a link is held by a submission
    return (
        Submission.objects.filter(principal=link.submission.principal_id, confirmed_at__isnull=False)
        .select_related("site")
        .prefetch_related("cases__watch_group", "cases__desk", "cases__neighbourhood")
    )


def _page(request: HttpRequest, link: Link, status: int = 200, notice: str = "") -> HttpResponse:
    found, profile = list(_submissions(link)), context.profile_of(known_site(request))
    cases = [case for submission in found for case in submission.cases.all()]
    asked, made, standing = waiting_room.open_questions(cases), effects.made_of(cases), consent.standing(found)
    submissions = []
    for submission in found:
        active = kinds.KINDS[submission.kind].consent in standing[submission.uuid]
        police = kinds.words(submission.kind) == "change" and effects.POLICE in standing[submission.uuid]
        submissions.append(
            {
                "submission": submission,
                "cases": [
                    _case(case, active, asked.get(case.pk, []), made.get(case.pk, []))
                    for case in submission.cases.all()
                ],
                "words": pagewords.on(profile, submission.kind),
                "active": active,
                "police": police,
                "receipt_id": consent.receipt_id(submission),
            }
        )
    shown = {"submissions": submissions, "link": link, "notice": notice, "minimal_nav": True}
    return render(request, "forms/mine.html", shown, status=status)


def _case(case: Case, active: bool, questions: list[WaitingQuestion], made: list[str]) -> dict[str, Any]:
    return {
        "case": case,
        "invite": active and invitation.by_invite(case),
        "said": pagewords.next_step(case),
        "made": made,
        "questions": questions,
    }


def _withdraw(request: HttpRequest, link: Link) -> HttpResponse:
    submission = get_object_or_404(_submissions(link), reference=request.POST.get("reference", ""))
    withdrawal.withdraw(submission, link, timezone.now())
    return redirect(links.clean_path(link))


def _answer(request: HttpRequest, link: Link) -> HttpResponse:
    """Pressing twice, or after somebody else did, changes nothing; the page says how it stands."""
    questions = WaitingQuestion.objects.filter(case__submission__in=_submissions(link))
    try:
        question = get_object_or_404(questions, uuid=request.POST.get("question", ""))
    except ValidationError as error:  # no UUID
        raise Http404 from error
    waiting.answer(question, link, timezone.now(), yes=request.POST["act"] == "yes")
    return redirect(links.clean_path(link))


def _no_police(request: HttpRequest, link: Link) -> HttpResponse:
    submission = get_object_or_404(_submissions(link), reference=request.POST.get("reference", ""))
    withdrawal.withdraw_police(submission, timezone.now())
    return redirect(links.clean_path(link))


def _invite(request: HttpRequest, link: Link) -> HttpResponse:
    """Answered to this POST alone, never stored by a browser or a proxy."""
    cases = Case.objects.filter(submission__in=_submissions(link)).select_related("watch_group", "submission")
    case = get_object_or_404(cases, reference=request.POST.get("case", ""))
    try:
        url = invitation.reveal(case, link, timezone.now())
    except invite.Unreadable:
        logger.exception("the invite of case %s does not open", case)
        notice = _("Wij kunnen de uitnodiging nu niet openen. Vraag de %(who)s om u toe te voegen.")
        notice %= {"who": context.profile_of(known_site(request)).coordinator}
        return _page(request, link, status=503, notice=notice)
    if url is None:
        raise Http404
    return render(request, "forms/invite.html", {"case": case, "url": url, "link": link, "minimal_nav": True})


_ACTS = {"withdraw": _withdraw, "no_police": _no_police, "yes": _answer, "no": _answer, "invite": _invite}
