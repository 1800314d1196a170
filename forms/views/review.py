"""The coordinator's page: one case, what is least needed of it, and the decisions that the table offers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from forms import answers, effects, kinds, links, moderation, pagewords, renewal, routing, vcard
from forms.effects import Choice, Refused
from forms.models import Case, Link
from forms.moderation import Actor, Who
from forms.views.access import with_link

_OPENED = frozenset({Case.Status.APPROVED, Case.Status.JOINED})


@with_link(Link.Purpose.REVIEW)
def review(request: HttpRequest, link: Link, session: links.Session) -> HttpResponse:
    """GET shows; POST `show` reveals the details (and is written down), any other act decides."""
    if request.method != "POST":
        return _page(request, link, session)
    act = request.POST.get("act", "")
    if act == "show":
        return _show(link)
    offered = {row.act: row for row in moderation.offered(_case(link), Who.COORDINATOR)}
    if act not in offered:
        return _page(request, link, session, status=409)
    reason = request.POST.get("reason", "")
    if offered[act].needs_reason and reason not in kinds.reasons(_case(link).kind):
        return _page(request, link, session, status=422, error=_("Kies een reden."))
    choice = Choice(group=request.POST.get("group", ""), role=request.POST.get("role", ""))
    try:
        if not moderation.act(_case(link), act, _actor(link), reason=reason, choice=choice):
            _case(link).refresh_from_db(fields=["status", "status_at"])
            return _page(request, link, session, status=409)
    except Refused as refused:
        return _page(request, link, session, status=422, refusal=str(refused.message))
    return redirect(links.clean_path(link))


@with_link(Link.Purpose.REVIEW)
def card(request: HttpRequest, link: Link, session: links.Session) -> HttpResponse:
    """The resident's number as a vCard, for the coordinator's telephone."""
    case = _case(link)
    if not (_details(case, session) and case.submission.phone):
        return _page(request, link, session, status=403)
    response = HttpResponse(vcard.of(case), content_type="text/vcard; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{case.reference}.vcf"'
    return response


def _page(
    request: HttpRequest, link: Link, session: links.Session, status: int = 200, error: str = "", refusal: str = ""
) -> HttpResponse:
    """`error`: no reason was chosen; `refusal`: why the register cannot take this over."""
    case = _case(link)
    details = _details(case, session)
    context = {
        "case": case,
        "submission": case.submission,
        "why": routing.why(case),
        "details": details,
        "offered": moderation.offered(case, Who.COORDINATOR),
        "decided": renewal.decided(link),
        "reasons": kinds.reasons(case.kind).items(),
        "words": pagewords.of(case.kind),
        "subject": _subject(case),
        "answers": answers.of(case.submission) if details else [],
        "error": error,
        "refusal": refusal,
        "options": effects.options(case),
        "made": effects.made(case),
        "link": link,
        "minimal_nav": True,
    }
    return render(request, "forms/review.html", context, status=status)


def _subject(case: Case) -> str:
    """What a form other than a sign-up is for, in words."""
    return str(kinds.KINDS[case.kind].label).capitalize() if kinds.words(case.kind) else ""


def _show(link: Link) -> HttpResponse:
    moderation.record_look(_case(link), _actor(link), timezone.now())
    response = redirect(links.clean_path(link))
    links.remember(response, link, links.Session(shown=True))
    return response


def _details(case: Case, session: links.Session) -> bool:
    """Phone, e-mail and house number show after they were asked for, or once the case was approved."""
    return case.submission.scrubbed_at is None and (session.shown or case.status in _OPENED)


def _case(link: Link) -> Case:
    assert link.case is not None  # a review link is about a case
    return link.case


def _actor(link: Link) -> Actor:
    return Actor(Who.COORDINATOR, f"link:{link.pk}", "link", link.coordinator)
