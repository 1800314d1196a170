"""E-2: what an editor publishes as a form works, or is refused with the reason."""

from datetime import date

import pytest
from django.test import Client
from wagtail.actions.copy_page import CopyPageAction
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from forms.models import Ask, FormPage
from groups.models import Coordinator, Desk, Duty, Neighbourhood
from home.guardrails import NotPublishable
from tests.support import evenings, forms, road
from tests.support.admin_cast import page_editor
from tests.support.cast import village

pytestmark = [pytest.mark.django_db, pytest.mark.once]
FAR = date(2099, 3, 5)


@pytest.fixture
def editor(here) -> Client:
    client = Client()
    client.force_login(page_editor(here.home))
    return client


def typed(
    page: FormPage, *, without: str = "", optional: str = "", required: dict[str, bool] | None = None, **more
) -> dict:
    """What the editor's browser sends for `page`; `without` leaves out the field with that role or the box of that purpose,
    `optional` makes the field with that role one that need not be filled in."""
    fields = [
        {
            "role": field.role,
            "label": field.label,
            "field_type": field.field_type,
            "required": "on" if field.required and field.role != optional else "",
        }
        for field in page.form_fields.all()
        if field.role != without
    ]
    asks = [
        {"ask": row.ask_id, "required": "on" if (required or {}).get(row.ask.purpose, row.required) else ""}
        for row in page.asks.select_related("ask")
        if row.ask.purpose != without
    ]
    data = {
        "title": page.title,
        "slug": page.slug,
        "intro": "",
        "body": streamfield([]),
        "kind": page.kind,
        "routing": page.routing,
        "desk": page.desk_id or "",
        "event": page.event_id or "",
        "submit_label": "Versturen",
        "thanks_title": "Bijna klaar",
        "thanks_text": rich_text(""),
        "form_fields": inline_formset(fields),
        "asks": inline_formset(asks),
        "comments": inline_formset([]),
        "action-publish": "1",
    }
    return nested_form_data(data | more)


def publish(client: Client, page: FormPage, **how):
    """The answer to pressing “publish”, as text; and whether it was done."""
    answer = client.post(f"/admin/pages/{page.pk}/edit/", typed(page, **how), follow=True)
    return answer.text, bool(answer.redirect_chain)


@pytest.mark.parametrize("kind", sorted(forms.ROLES))
def test_e02_a_form_of_each_kind_that_has_what_it_needs_is_published(here, editor, kind):
    page = evenings.form(here, evenings.evening(here, start_date=FAR)) if kind == "evening" else forms.page(here, kind)
    text, done = publish(editor, page)
    assert done, road.BeautifulSoup(text, "html.parser").select(".messages, .error-message")


@pytest.mark.parametrize(
    ("kind", "role", "named"),
    [
        ("contact", "email", "E-mailadres"),
        ("contact", "question", "Vraag of bericht"),
        ("register_group", "phone", "Mobiel nummer"),
        ("register_group", "group_name", "Naam van de groep"),
        ("start_group", "postcode", "Postcode"),
        ("coordinator", "name", "Naam"),
        ("map_correction", "groups", "Keuze van groepen"),
        ("map_correction", "correction", "Wat er niet klopt"),
    ],
)
def test_e02_a_form_without_a_field_it_needs_is_refused_and_the_field_named(here, editor, kind, role, named):
    text, done = publish(editor, forms.page(here, kind), without=role)
    assert not done
    assert f"heeft een veld “{named}” nodig" in text


@pytest.mark.parametrize(
    ("kind", "role", "named"),
    [
        ("join", "email", "E-mailadres"),
        ("join", "house_number", "Huisnummer"),
        ("map_correction", "groups", "Keuze van groepen"),
        ("start_group", "group_streets", "Straten van de groep"),
        ("contact", "question", "Vraag of bericht"),
    ],
)
def test_e02_a_field_it_needs_that_may_be_left_empty_is_refused_and_named(here, editor, kind, role, named):
    page = here.form if kind == "join" else forms.page(here, kind)
    text, done = publish(editor, page, optional=role)
    assert not done
    assert f"Maak het veld “{named}” verplicht" in text
    assert publish(editor, page)[1]


@pytest.mark.parametrize(("kind", "role"), [("join", "groups"), ("contact", "groups"), ("coordinator", "groups")])
def test_e02_a_choice_of_groups_may_be_left_to_the_resident_where_there_is_another_way(here, editor, kind, role):
    page = here.form if kind == "join" else forms.page(here, kind, routing="choice" if kind == "contact" else "desk")
    assert publish(editor, page, optional=role)[1]


@pytest.mark.parametrize("kind", sorted(forms.ROLES))
def test_e02_a_form_without_its_consent_is_refused_and_the_purpose_named(here, editor, kind):
    purpose = forms.ASKS[kind][0]
    for how in ({"without": purpose}, {"required": {purpose: False}}):
        text, done = publish(editor, forms.page(here, kind, slug=f"{kind}-{len(str(how))}".replace("_", "-")), **how)
        assert not done
        assert f"(code: {purpose})" in text


def test_e02_nobody_is_forced_to_let_the_police_have_his_data(here, editor):
    text, done = publish(editor, forms.page(here, "coordinator"), required={"police": True})
    assert not done
    assert "mag niet verplicht zijn" in text


@pytest.mark.parametrize(("kind", "routing"), [("contact", "address"), ("coordinator", "choice"), ("join", "team")])
def test_e02_a_form_that_goes_where_its_kind_cannot_go_is_refused(here, editor, kind, routing):
    page = here.form if kind == "join" else forms.page(here, kind)
    text, done = publish(editor, page, routing=routing)
    assert not done
    assert "kan daar niet heen" in text


def test_e02_a_question_for_chosen_groups_needs_a_choice_of_groups(here, editor):
    text, done = publish(editor, forms.page(here, "contact", routing="choice"), without="groups")
    assert not done
    assert "Keuze van groepen" in text


def test_e02_a_desk_without_people_cannot_receive_a_form(here, editor):
    empty = Desk.objects.create(site=here.site, name="Honden", slug="honden")
    page = forms.page(here, "contact")
    text, done = publish(editor, page, desk=empty.pk)
    assert not done
    assert "Bij het loket “Honden” staat niemand" in text
    empty.people.add(Coordinator.objects.create(site=here.site, name="Weg", email="weg@example.org", active=False))
    assert not publish(editor, page, desk=empty.pk)[1]
    empty.people.add(here.team)
    assert publish(editor, page, desk=empty.pk)[1]


@pytest.mark.parametrize("kind", ["join", "contact"])
def test_e02_a_site_without_a_team_or_a_neighbourhood_cannot_receive_a_form(here, editor, kind):
    page = here.form if kind == "join" else forms.page(here, "contact", routing="team")
    Duty.objects.filter(role="team").delete()
    text, done = publish(editor, page)
    assert not done
    assert "Geen buurt van deze website heeft een team" in text
    here.group.delete()
    here.other_group.delete()
    Neighbourhood.objects.all().delete()
    text, done = publish(editor, page)
    assert not done
    assert "Deze website heeft nog geen buurt" in text


@pytest.fixture
def elsewhere(here):
    return village("elders.localhost", 8001)


def test_e02_a_form_copied_to_another_site_asks_for_that_sites_consent_and_goes_to_its_desk(here, elsewhere, browser):
    page = forms.page(here, "contact")
    own = Ask.objects.create(site=elsewhere.site, purpose="contact", label_nl="Hier ook.", description="antwoord")
    copy = CopyPageAction(page, to=elsewhere.home, copy_revisions=False, keep_live=True).execute()
    copy = FormPage.objects.get(pk=copy.pk)
    assert [row.ask for row in copy.asks.all()] == [own]
    assert copy.desk == elsewhere.desk
    shown = browser.get("/contact/", headers={"host": "elders.localhost"})
    assert "Hier ook." in shown.text
    assert [row.ask.site for row in page.asks.all()] == [here.site]


def test_e02_a_copied_form_whose_site_has_no_such_box_is_not_shown_and_not_published(here, elsewhere, browser):
    page = forms.page(here, "contact")
    Desk.objects.filter(site=elsewhere.site).delete()
    copy = CopyPageAction(page, to=elsewhere.home, copy_revisions=False, keep_live=True).execute()
    answer = browser.get("/contact/", headers={"host": "elders.localhost"})
    assert answer.status_code == 503
    assert "Dit formulier werkt nu niet" in answer.text
    assert "<form" not in road.soup(answer).select_one("main").decode()
    client = Client()
    client.force_login(page_editor(elsewhere.home))
    text, done = publish(client, FormPage.objects.get(pk=copy.pk))
    assert not done
    assert "(code: contact)" in text
    assert "Kies het loket" in text


def test_e02_the_editor_of_a_copy_sees_the_new_sites_box_chosen(here, elsewhere):
    page = forms.page(here, "contact")
    page.save_revision()
    own = Ask.objects.create(site=elsewhere.site, purpose="contact", label_nl="Hier ook.", description="antwoord")
    copy = CopyPageAction(page, to=elsewhere.home, copy_revisions=True, keep_live=False).execute()
    client = Client()
    client.force_login(page_editor(elsewhere.home))
    shown = road.soup(client.get(f"/admin/pages/{copy.pk}/edit/"))
    assert [each["value"] for each in shown.select("select[name=asks-0-ask] option[selected]")] == [str(own.pk)]


def test_e02_a_form_that_moves_to_another_site_follows_too(here, elsewhere):
    page = forms.page(here, "contact")
    own = Ask.objects.create(site=elsewhere.site, purpose="contact", label_nl="Hier ook.", description="antwoord")
    page.move(elsewhere.home, pos="last-child")
    page = FormPage.objects.get(pk=page.pk)
    assert [row.ask for row in page.asks.all()] == [own]
    assert page.desk == elsewhere.desk


def test_e02_a_form_goes_live_when_the_privacy_page_and_what_its_boxes_name_can_be_read(here, editor):
    here.privacy.unpublish()
    text, done = publish(editor, here.form)
    assert not done
    assert "Publiceer eerst de privacypagina." in text
    here.privacy.save_revision().publish()
    here.rules.unpublish()
    text, done = publish(editor, here.form)
    assert not done
    assert "Publiceer eerst de pagina “Huisregels”." in text
    here.rules.save_revision().publish()
    assert publish(editor, here.form)[1]


def test_e02_code_does_not_publish_a_form_before_its_privacy_page(here):
    here.privacy.unpublish()
    here.form.unpublish()
    with pytest.raises(NotPublishable, match="privacypagina"):
        here.form.save_revision().publish()
    assert not FormPage.objects.get(pk=here.form.pk).live
    here.privacy.save_revision().publish()
    here.form.save_revision().publish()
    assert FormPage.objects.get(pk=here.form.pk).live


def test_e02_the_privacy_page_of_another_site_does_not_count(here, editor):
    village("elders.localhost")
    here.privacy.unpublish()
    assert not publish(editor, forms.page(here, "contact"))[1]
