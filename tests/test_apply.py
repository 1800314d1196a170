"""The form: what it asks, what it refuses, and what is never lost."""

import pytest
from django.core import mail
from django.db import IntegrityError

from forms import consent, intake
from forms.models import ConsentEvent, FormAsk, Link, Mail, Submission
from tests.support import road

pytestmark = pytest.mark.django_db


def error_of(page, name: str) -> str:
    """The message that the page ties to a field by aria-describedby."""
    html = road.soup(page)
    field = html.select_one(f"[name='f-{name}']")
    holder = field if field.has_attr("aria-describedby") else field.find_parent("fieldset")
    texts = [html.find(id=part) for part in holder.get("aria-describedby", "").split()]
    return " ".join(text.get_text(" ", strip=True) for text in texts if text)


def test_c01_every_box_is_unticked_and_each_purpose_has_its_own(here, browser):
    boxes = road.soup(browser.get(here.form.url)).select("input[type=checkbox][name^=f-ask_]")
    assert [box["name"] for box in boxes] == ["f-ask_membership", "f-ask_rules", "f-ask_age"]
    assert not any(box.has_attr("checked") for box in boxes)


def test_c01_without_the_membership_consent_the_server_refuses_and_says_which_box(here, browser):
    page = road.apply(browser, here.form, without=("ask_membership",))
    assert page.status_code == 422
    assert "Geef mijn gegevens aan de beheerder" in error_of(page, "ask_membership")
    assert not Submission.objects.exists()


def test_c02_an_error_in_the_ledger_leaves_no_submission(here, browser, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("the disk says no")

    monkeypatch.setattr(consent, "request", fail)
    with pytest.raises(RuntimeError):
        road.apply(browser, here.form)
    assert not Submission.objects.exists()
    assert not Mail.objects.exists()
    assert not ConsentEvent.objects.exists()


def test_c02_an_error_in_the_submission_leaves_no_consent(here, browser, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("the disk says no")

    monkeypatch.setattr(Submission.objects, "create", fail)
    with pytest.raises(RuntimeError):
        road.apply(browser, here.form)
    assert not ConsentEvent.objects.exists()


@pytest.mark.parametrize("step", ["forms.notices.to_resident", "forms.consent.request", "forms.outbox.queue"])
def test_m01_application_consent_and_mail_commit_together_or_not_at_all(here, browser, monkeypatch, step):
    def fail(*args, **kwargs):
        raise RuntimeError(step)

    monkeypatch.setattr(step, fail)
    with pytest.raises(RuntimeError, match=step):
        road.apply(browser, here.form)
    rows = [model.objects.count() for model in (Submission, ConsentEvent, Mail, Link)]
    assert rows == [0, 0, 0, 0]


def test_m01_and_without_a_fault_all_of_them_are_there(here, browser):
    assert road.apply(browser, here.form).status_code == 302
    assert [model.objects.count() for model in (Submission, ConsentEvent, Mail, Link)] == [1, 3, 1, 1]


@pytest.mark.parametrize("step", ["forms.routing.routes", "forms.notices.to_coordinators", "forms.consent.give"])
def test_m01_a_confirmation_happens_whole_or_not_at_all_and_can_be_pressed_again(here, browser, monkeypatch, step):
    road.apply(browser, here.form)
    (first,) = road.send_mails()
    page = road.enter(browser, road.link(first))

    def fail(*args, **kwargs):
        raise RuntimeError(step)

    with monkeypatch.context() as broken:
        broken.setattr(step, fail)
        with pytest.raises(RuntimeError, match=step):
            road.press(browser, page, "confirm")
    submission = Submission.objects.get()
    assert (submission.confirmed_at, submission.cases.count(), Mail.objects.count()) == (None, 0, 1)
    road.press(browser, page, "confirm")
    assert submission.cases.count() == 1


def test_m20_nothing_is_mailed_in_the_request(here, browser):
    road.apply(browser, here.form)
    assert mail.outbox == []
    assert Mail.objects.get().state == Mail.State.QUEUED


def test_c04_words_that_changed_meanwhile_are_shown_again_and_must_be_ticked_again(here, browser):
    shown = browser.get(here.form.url)
    data = road.RESIDENT | road.BOXES | road.hidden(shown)
    ask = FormAsk.objects.get(page=here.form, ask__purpose="rules").ask
    ask.label_nl = "Ik houd mij aan de nieuwe huisregels."
    ask.save()

    page = browser.post(here.form.url, data)
    assert page.status_code == 422
    assert "net veranderd" in error_of(page, "ask_rules")
    boxes = {box["name"]: box.has_attr("checked") for box in road.soup(page).select("input[name^=f-ask_]")}
    assert boxes == {"f-ask_membership": True, "f-ask_rules": False, "f-ask_age": True}

    again = browser.post(here.form.url, data | road.hidden(page))
    assert again.status_code == 302
    cited = consent.record(ConsentEvent.objects.get(purpose="rules").record_id)["privacy_notice"]
    assert (cited["version"], cited["label_text_shown"]) == (2, "Ik houd mij aan de nieuwe huisregels.")


def test_c04_the_record_cites_the_version_that_was_shown(here, browser):
    road.apply(browser, here.form)
    cited = consent.record(ConsentEvent.objects.get(purpose="rules").record_id)["privacy_notice"]
    assert (cited["version"], cited["label_text_shown"]) == (1, "Ik houd mij aan de huisregels.")


def test_c04_a_forged_seal_is_refused_and_nothing_typed_is_lost(here, browser):
    page = browser.post(here.form.url, road.RESIDENT | road.BOXES | {"f-seal": "forged"})
    assert page.status_code == 422
    assert road.soup(page).select_one("[name=f-naam]")["value"] == "Sanne de Vries"
    assert not Submission.objects.exists()


def test_c17_the_age_is_a_yes_or_no_after_the_sites_own_minimum(here, browser):
    profile = here.profile
    profile.minimum_age = 16
    profile.save()
    page = road.soup(browser.get(here.form.url))
    assert "Ik ben 16 jaar of ouder." in page.get_text()
    assert page.select("input[type=date]") == []


def test_pressing_send_twice_is_one_submission_and_one_mail(here, browser):
    road.apply(browser, here.form)
    road.apply(browser, here.form)
    assert (Submission.objects.count(), Mail.objects.count(), ConsentEvent.objects.count()) == (1, 1, 3)


def test_another_answer_is_another_submission(here, browser):
    road.apply(browser, here.form)
    road.apply(browser, here.form, huisnummer="15")
    assert Submission.objects.count() == 2


def test_a_constraint_that_breaks_for_another_reason_is_not_mistaken_for_a_double_press(here, browser, monkeypatch):
    def fail(*args, **kwargs):
        raise IntegrityError("something else")

    monkeypatch.setattr(intake, "_principal", fail)
    with pytest.raises(IntegrityError):
        road.apply(browser, here.form)


def test_a_post_from_another_site_is_refused(here, browser):
    data = road.RESIDENT | road.BOXES | road.hidden(browser.get(here.form.url))
    assert browser.post(here.form.url, data, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert browser.post(here.form.url, data, headers={"origin": "https://evil.example"}).status_code == 403
    assert not Submission.objects.exists()
    assert browser.post(here.form.url, data, headers={"sec-fetch-site": "same-origin"}).status_code == 302


def test_public_pages_set_no_cookie(here, browser):
    browser.get(here.form.url)
    browser.get(here.home.url)
    assert not browser.cookies


def test_the_reload_of_the_page_of_thanks_sends_nothing(here, browser):
    thanks = road.apply(browser, here.form)
    assert thanks.url.endswith("/aanmelden/bedankt/")
    assert browser.get(thanks.url).status_code == browser.get(thanks.url).status_code == 200
    assert Submission.objects.count() == 1


def test_a_group_that_signs_up_elsewhere_says_where_at_the_postcode(here, browser):
    here.group.sign_up, here.group.sign_up_url = "elsewhere", "https://elders.example.org/"
    here.group.save()
    page = road.apply(browser, here.form)
    assert page.status_code == 422
    assert "https://elders.example.org/" in error_of(page, "postcode")
    assert not Submission.objects.exists()


def test_a_group_of_another_site_cannot_be_chosen(here, browser):
    from tests.support.cast import village

    elsewhere = village("elders.example.org", 80)
    page = road.apply(browser, here.form, kies_een_groep=str(elsewhere.group.uuid))
    assert page.status_code == 422
    assert "Kies een andere groep" in error_of(page, "kies_een_groep")
    assert not Submission.objects.exists()
