"""The form page: show it, take what is posted, or show it again with what was typed."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import never_cache
from django_altcha import get_altcha_challenge
from wagtail.models import Site

from forms import consent, evenings, guard, intake, kinds, offer, public_form, roles, routing
from forms.consent import Shown
from forms.models import FormField, FormPage, Submission
from forms.public_form import CLAIMED, HONEYPOT, PREFIX, SEAL, ResidentForm, Seal
from groups import state
from groups.models import WatchGroup
from home import memory

Role = FormField.Role
_STRAIGHT = (FormPage.Routing.DESK, FormPage.Routing.TEAM)  # whoever the form names, wherever somebody lives


def apply(request: HttpRequest, page: FormPage) -> HttpResponse:
    """GET shows the form with every box unticked; POST stores it and redirects to the page of thanks."""
    if not (_previewed(request) or evenings.is_open(page, timezone.now())):
        return _closed(request, page)
    shown = _shown(request, page)
    if not _may_ask(request, page, shown):
        return _not_working(request, page)
    groups = _groups(request, page)
    if request.method != "POST":
        initial = _preselect(request, page)
        return _render(request, page, _form_class(page, groups)(shown=shown, page=page, initial=initial))
    if not guard.same_origin(request):
        raise PermissionDenied
    return _receive(request, page, shown, groups)


def _previewed(request: HttpRequest) -> bool:
    """An editor looks at a draft: he sees the form itself, also while nobody could send it."""
    return getattr(request, "is_preview", False)


def _closed(request: HttpRequest, page: FormPage) -> HttpResponse:
    """Nothing can be sent any more: the evening has begun, or does not go on."""
    response = page.render(request, template="forms/closed.html")
    response.status_code = 200 if request.method in ("GET", "HEAD") else 409
    return response


def _may_ask(request: HttpRequest, page: FormPage, shown: list[Shown]) -> bool:
    """Nobody fills in a form that does not ask for its consent: it came from elsewhere, or was published by a program."""
    needed = kinds.KINDS[page.kind].consent
    return _previewed(request) or any(item.text.purpose == needed and item.required for item in shown)


def _not_working(request: HttpRequest, page: FormPage) -> HttpResponse:
    response = page.render(request, template="forms/not_working.html")
    response.status_code = 503
    return response


def _shown(request: HttpRequest, page: FormPage) -> list[Shown]:
    """The boxes under the form; in a preview those of the draft."""
    language = get_language() or settings.LANGUAGE_CODE
    if _previewed(request):
        return consent.shown(page, language)
    return memory.recall(("shown", page.pk, language), lambda: consent.shown(page, language))


def _receive(request: HttpRequest, page: FormPage, shown: list[Shown], groups: list[WatchGroup]) -> HttpResponse:
    try:
        seal = public_form.open_seal(request.POST.get(f"{PREFIX}-{SEAL}", ""), page)
    except public_form.BrokenSeal:
        seal = public_form.new_seal(page, [])
        form = _bound(request, page, shown, groups, seal)
        return _render(request, page, form, 422, gettext("De pagina was verlopen. Kijk het na en verstuur opnieuw."))
    form = _bound(request, page, shown, groups, seal)
    changed = _changed(request.POST, shown, seal)
    form.full_clean()
    form.renew(changed)
    fits = form.is_valid() and _address_fits(request, form, page, groups)
    with transaction.atomic():  # counting and storing together: each commit waits for the disk
        if not guard.within_limit(request):
            return _render(request, page, form, 429, _busy(), challenge=True)
        if public_form.too_fast(seal):
            return _render(request, page, form, 422, gettext("Dat ging erg snel. Druk nog een keer op de knop."))
        if not fits:
            return _render(request, page, form, 422)
        if not guard.mailbox_within_limit(_site_id(request), form.value(Role.EMAIL) or ""):
            return _render(request, page, form, 429, _busy_mailbox())
        _store(request, form, page)
    return HttpResponseRedirect(page.thanks_url())


def _store(request: HttpRequest, form: ResidentForm, page: FormPage) -> Submission:
    application = intake.Application(
        page=page,
        site_id=_site_id(request),
        language=get_language() or settings.LANGUAGE_CODE,
        person={role.value: form.value(role) for role in roles.COLUMNS if form.value(role) not in (None, "")},
        texts=[item.text for item in form.ticked()],
        answers=_answers(form),
        groups=form.chosen,
        suspicion=Submission.Suspicion.HONEYPOT if form.cleaned_data.get(HONEYPOT) else "",
    )
    return intake.submit(application, timezone.now())


def _answers(form: ResidentForm) -> list[tuple[str, Any, str]]:
    """What has no column of its own, as (label, value, role). Choices of groups are kept with the submission."""
    apart = {*roles.COLUMNS, Role.GROUPS}
    fields = {name: field for name, field in form.by_name().items() if field.role not in apart}
    given = [(field.label, form.cleaned_data.get(name), field.role) for name, field in fields.items()]
    return [
        (label, value if isinstance(value, list | bool) else str(value), role) for label, value, role in given if value
    ]


def _address_fits(request: HttpRequest, form: ResidentForm, page: FormPage, groups: list[WatchGroup]) -> bool:
    """Set `form.chosen`: the groups that the resident chose. False, with an error at its field, when the address has no
    clear way here: two groups claim it, or its group takes no sign-ups on this site."""
    picked = set(form.value(Role.GROUPS) or [])
    form.chosen = [group for group in groups if str(group.uuid) in picked]
    if form.chosen or page.routing in _STRAIGHT:
        return True
    claims = routing.claims(_site_id(request), form.value(Role.POSTCODE) or "", form.value(Role.HOUSE_NUMBER))
    claimants = [rule.watch_group for rule in claims]
    if len(claimants) > 1:
        form.chosen = [group for group in claimants if str(group.uuid) == form.data.get(f"{PREFIX}-{CLAIMED}")]
        if not form.chosen:
            form.offer(claimants)
    elif claimants and not _takes(claimants[0], page, groups):
        form.add_error(form.name_of(Role.POSTCODE), _not_here(claimants[0]))
    return form.is_valid()


def _takes(group: WatchGroup, page: FormPage, offered: list[WatchGroup]) -> bool:
    """A form to join offers the groups that take sign-ups: of those nobody has to be asked again."""
    return (page.kind == kinds.JOIN.name and group in offered) or group.takes_sign_ups


def _not_here(group: WatchGroup) -> str:
    if group.sign_up == WatchGroup.SignUp.ELSEWHERE:
        message = gettext("Uw groep is %(group)s. Meld u daarvoor aan op %(url)s.")
        return message % {"group": group, "url": group.sign_up_url}
    if group.state == state.State.FULL:
        return gettext("Uw groep is %(group)s. Deze groep is vol. Probeer het later nog eens.") % {"group": group}
    return gettext("Uw groep is %(group)s. Deze groep neemt nu geen aanmeldingen aan.") % {"group": group}


def _busy() -> str:
    return gettext(
        "Er kwamen veel formulieren achter elkaar. Wacht een minuut en verstuur dan opnieuw. "
        "Wat u invulde, staat er nog."
    )


def _busy_mailbox() -> str:
    return gettext(
        "Met dit e-mailadres zijn net al veel formulieren verstuurd. Kijk in uw e-mail, ook bij ongewenste e-mail. "
        "Of probeer het over een uur opnieuw. Wat u invulde, staat er nog."
    )


def _form_class(page: FormPage, groups: list[WatchGroup]) -> type[ResidentForm]:
    return public_form.Builder(page, groups).get_form_class()


def _bound(
    request: HttpRequest, page: FormPage, shown: list[Shown], groups: list[WatchGroup], seal: Seal
) -> ResidentForm:
    """The posted form with a new seal: shown again, it holds the present words, and boxes whose words changed are unticked."""
    data = request.POST.copy()
    data[f"{PREFIX}-{SEAL}"] = public_form.new_seal(page, shown, seal.at).signed()
    for item in _changed(request.POST, shown, seal):
        del data[_box(item)]
    return _form_class(page, groups)(data, shown=shown, page=page)


def _changed(posted: QueryDict, shown: list[Shown], seal: Seal) -> list[Shown]:
    """The boxes that were ticked under other words than those in force now."""
    return [item for item in shown if str(item.text.pk) not in seal.texts and _box(item) in posted]


def _box(item: Shown) -> str:
    return f"{PREFIX}-{public_form.ask_name(item)}"


def _groups(request: HttpRequest, page: FormPage) -> list[WatchGroup]:
    """The groups of the page's site that its kind of form may be about, when the form asks to choose."""
    if not any(field.role == Role.GROUPS for field in page.composed):
        return []
    kind, site = page.kind, _site_id(request)
    return memory.recall(
        ("offered", kind, site), lambda: list(offer.groups(kind, site).order_by("name").only("uuid", "name"))
    )


def _preselect(request: HttpRequest, page: FormPage) -> dict[str, list[str]]:
    name = next((public_form.clean_name(field) for field in page.composed if field.role == Role.GROUPS), "")
    wanted = request.GET.get("groep", "")
    return {name: [wanted]} if name and wanted else {}


def _site_id(request: HttpRequest) -> int:
    site = Site.find_for_request(request)
    assert site is not None  # a page that is served has a site
    return int(site.pk)


def _render(
    request: HttpRequest,
    page: FormPage,
    form: ResidentForm,
    status: int = 200,
    notice: str = "",
    *,
    challenge: bool = False,
) -> HttpResponse:
    errors = len(form.errors) if status == 422 and not notice else 0
    context = {"form": form, "error_count": errors, "notice": notice, "challenge": challenge}
    response = page.render(request, template="forms/form_page.html", context_overrides=context)
    response.status_code = status
    response.keep = False  # its seal says when it was shown
    return response


@never_cache
def challenge(request: HttpRequest) -> JsonResponse:
    """A fresh proof of work for the widget."""
    return JsonResponse(get_altcha_challenge(max_number=settings.ALTCHA_MAX_NUMBER).to_dict())
