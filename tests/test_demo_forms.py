"""Every form of the demo is one that an editor could publish: E-2 holds for what is made by code, too."""

import pytest
from django.utils import timezone

from forms import evenings as door
from forms import kinds
from forms.consent import wording
from forms.models import FormPage
from home.models import EventPage, SiteProfile
from tests.support.demo import demo_sites

__all__ = ["demo_sites"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_every_form_of_the_demo_has_what_its_kind_needs(demo_sites) -> None:
    pages = list(FormPage.objects.live())
    assert {page.kind for page in pages} == set(kinds.KINDS)
    for page in pages:
        kind, asks = kinds.KINDS[page.kind], {row.ask.purpose: row.required for row in page.asks.all()}
        roles = [field.role for field in page.form_fields.all() if field.role]
        assert kind.needs <= {field.role for field in page.form_fields.all() if field.required}, page
        assert len(roles) == len(set(roles)), page
        assert asks.get(kind.consent), page
        assert not [purpose for purpose in kinds.FREE if asks.get(purpose)], page
        assert page.routing in kind.routing, page
        assert (page.desk is not None) == (page.routing == FormPage.Routing.DESK), page


def test_c05_the_record_names_every_kind_of_data_that_a_form_of_the_demo_asks(demo_sites) -> None:
    for page in FormPage.objects.live():
        purpose = kinds.KINDS[page.kind].consent
        (row,) = page.asks.filter(ask__purpose=purpose)
        profile = SiteProfile.for_site(row.ask.site)
        pii = {one["type"]: one["optional"] for one in wording.content(row.ask, "nl", profile)["processing"]["pii"]}
        asked = {field.role: field.required for field in page.form_fields.all() if field.role in wording.OF_ROLE}
        assert {wording.OF_ROLE[role] for role in asked} <= set(pii), page
        given = {wording.OF_ROLE[role] for role, required in asked.items() if required}
        assert {name for name, optional in pii.items() if not optional} <= given, page


def test_every_evening_with_places_has_a_form_and_every_form_an_evening(demo_sites) -> None:
    forms = FormPage.objects.live().filter(kind="evening", locale__language_code="nl")
    evenings = EventPage.objects.live().exclude(places=None)
    assert {form.event_id for form in forms} == {evening.pk for evening in evenings}
    assert all(form.event.get_site() == form.get_site() for form in forms)
    assert all(door.is_open(form, timezone.now()) for form in forms), "one can register for the next one"
