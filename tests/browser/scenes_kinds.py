"""What the forms of every kind but the first lead to, the waiting room, and lists with nothing in them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wagtail.models import Page, Site

from forms import pagewords
from forms.models import Case, FormPage
from groups.models import Coordinator, WatchGroup
from home.models import AgendaPage, NewsPage, SiteProfile
from tests.browser.ways import Way, go
from tests.support import cases, forms, waiting

if TYPE_CHECKING:
    from tests.browser.scenes import Demo

KINDS = sorted(forms.ROLES)


def form_of(kind: str) -> FormPage:
    """The demo's first Dutch form of this kind that goes to a desk or a team."""
    pages = FormPage.objects.live().filter(kind=kind, locale__language_code="nl").exclude(routing="choice")
    return pages.order_by("pk")[0]


def scenes(site: Site, made: "Demo") -> Iterator[tuple[str, Way]]:
    for kind in KINDS:
        yield from _kind(made, form_of(kind))
    yield "question to a group", go(f"/groep/{made.group.uuid}/bericht/")
    yield from _waiting_room(made)
    yield from _nothing(site.root_page)


def _kind(made: "Demo", form: FormPage) -> Iterator[tuple[str, Way]]:
    words = pagewords.of(form.kind)
    yield f"{form.kind} with errors", go(form.get_url(), str(form.submit_label))
    yield f"{form.kind}, thanks", go(form.thanks_url())
    link = forms.submitted(form, made, "nl", *_about(made, form), email=f"{form.kind}@example.org").links.get()  # type: ignore[arg-type]
    yield f"{form.kind}, confirm", go(cases.path(link))
    yield f"{form.kind}, confirmed", go(cases.path(link), str(words.confirm_button))
    case = forms.case(form, made, "nl", *_about(made, form), email=f"{form.kind}-2@example.org")  # type: ignore[arg-type]
    review = cases.path(cases.review_link(case, _decider(form)))
    yield f"{form.kind}, review", go(review)
    if case.status == Case.Status.OPEN:  # an evening has places: it decides by itself, and shows who comes
        yield f"{form.kind}, review with details", go(review, "Toon gegevens")
    yield f"{form.kind}, mine", go(made.mine(case))
    yield f"{form.kind}, mine, withdrawn", go(made.mine(case), str(words.withdraw_button))


def _about(made: "Demo", form: FormPage) -> list[WatchGroup]:
    return [made.group] if form.form_fields.filter(role="groups").exists() else []


def _decider(form: FormPage) -> Coordinator:
    """Somebody who may decide: of the form's desk, or of the team."""
    if form.desk:
        return form.desk.people.all()[0]
    return Coordinator.objects.filter(site=form.get_site(), duties__role="team")[0]


def _waiting_room(made: "Demo") -> Iterator[tuple[str, Way]]:
    """One who waits, and one who is asked whether he helps to start a group."""
    SiteProfile.objects.filter(site=made.site).update(waiting_neighbours=2)
    first, second = waiting.wait(made, 2, postcode="9999ZZ")  # type: ignore[arg-type]
    assert second.status == Case.Status.WAITING
    assert first.waiting_questions.exists()
    yield "mine, asked to start a group", go(made.mine(first))
    alone = waiting.arrives(made, 9, postcode="9998XX")  # type: ignore[arg-type]
    yield "mine, waits", go(made.mine(alone))


def _nothing(front: Page) -> Iterator[tuple[str, Way]]:
    """Lists as they are on the first day of a site."""
    for model, words in ((NewsPage, "Geen nieuws"), (AgendaPage, "Lege agenda")):
        page = front.add_child(instance=model(title=words, slug=words.lower().replace(" ", "-")))
        yield f"{model.__name__}, empty", go(page.get_url())
