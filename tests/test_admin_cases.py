"""Cases, submissions, mails and proofs in the admin: what an editor sees, does, and leaves behind."""

import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forms import moderation
from forms.models import Case, CaseEvent, ConsentEvent, ConsentText, Link, Mail, MailPause, Submission
from tests.support.admin_cast import editor_of, local_editor, sent_in, submission

PERSON = ("Sanne de Vries", "+31600000001", "sanne1@example.org", "Statenlaan 13")


@pytest.fixture
def editor(here) -> User:
    return editor_of(here.site)


@pytest.fixture
def client(editor) -> Client:
    made = Client()
    made.force_login(editor)
    return made


@pytest.fixture
def case(here) -> Case:
    return sent_in(here)


def page_of(case: Case) -> str:
    return f"/admin/cases/inspect/{case.pk}/"


def press(client: Client, case: Case, act: str, **more: str):
    return client.post(f"/admin/cases/decide/{case.pk}/", {"act": act} | more, follow=True)


def buttons(client: Client, case: Case) -> list[str]:
    soup = BeautifulSoup(client.get(page_of(case)).content, "html.parser")
    return [field["value"] for field in soup.select("form[action*=decide] input[name=act]")]


def test_a_case_shows_the_resident_the_reason_and_the_proof(client, case):
    page = client.get(page_of(case)).text
    for words in (*PERSON, "2582 AB 1-45 oneven", "Bea Proef", "Ik ben 18 jaar of ouder.", "nieuwe aanvraag"):
        assert words in page


def test_looking_at_a_case_is_written_down_with_who(client, editor, case):
    client.get(page_of(case))
    look = CaseEvent.objects.get(case=case, act="look")
    assert (look.actor, look.source) == (f"user:{editor.pk}", "admin")
    assert editor.username in client.get(page_of(case)).text


def test_the_list_shows_no_resident(client, case):
    for register in ("cases", "submissions", "mails", "consents"):
        page = client.get(f"/admin/{register}/").text
        for secret in (*PERSON, "Sanne"):
            assert secret not in page
    assert not CaseEvent.objects.filter(act="look").exists()


@pytest.mark.parametrize("status", Case.Status.values)
def test_r05_the_buttons_are_those_of_the_table(client, case, status):
    Case.objects.filter(pk=case.pk).update(status=status)
    case.refresh_from_db()
    assert buttons(client, case) == [row.act for row in moderation.offered(case, moderation.Who.EDITOR)]


def test_r05_an_editor_approves_and_adds(client, editor, case):
    page = press(client, case, "approve")
    assert "Goedkeuren: gedaan." in page.text
    press(client, case, "add")
    case.refresh_from_db()
    assert case.status == Case.Status.JOINED
    acts = CaseEvent.objects.filter(case=case, actor=f"user:{editor.pk}", source="admin").exclude(act="look")
    assert list(acts.values_list("act", flat=True)) == ["approve", "add"]
    assert Mail.objects.filter(case=case, kind="approved", submission=case.submission).count() == 1


def test_r05_a_rejection_needs_a_reason_of_the_list(client, case):
    for reason in ({}, {"reason": "zomaar"}):
        assert "Kies een reden." in press(client, case, "reject", **reason).text
    case.refresh_from_db()
    assert case.status == Case.Status.OPEN
    press(client, case, "reject", reason="outside")
    case.refresh_from_db()
    assert case.status == Case.Status.REJECTED
    assert "Het adres ligt buiten het gebied" in client.get(page_of(case)).text


@pytest.mark.parametrize("act", ["add", "withdraw", "leave", "nonsense", ""])
def test_r05_what_is_not_offered_does_not_happen(client, case, act):
    assert "Dit kan niet meer" in press(client, case, act).text
    case.refresh_from_db()
    assert case.status == Case.Status.OPEN
    assert not CaseEvent.objects.filter(case=case).exclude(act__in=["open", "look"]).exists()


def test_r05_of_two_editors_one_decides(client, case):
    press(client, case, "approve")
    assert "Dit kan niet meer" in press(client, case, "approve").text
    assert CaseEvent.objects.filter(case=case, act="approve").count() == 1


def test_r08_a_case_that_lies_too_long_stands_in_red(client, here):
    old = sent_in(here, now=timezone.now() - timedelta(days=13))
    fresh = sent_in(here, now=timezone.now() - timedelta(days=2))
    soup = BeautifulSoup(client.get("/admin/cases/").content, "html.parser")
    cells = {pk: soup.select_one(f'tr[data-object-pk="{pk}"] .field-waits') for pk in (old.pk, fresh.pk)}
    assert cells[old.pk].select_one("strong.w-text-critical-200")
    assert not cells[fresh.pk].select_one("strong")
    assert "2" in cells[fresh.pk].text


def test_erased_data_are_said_to_be_erased(client, case):
    Submission.objects.filter(pk=case.submission_id).update(
        name="", email="", phone="", postcode="", street="", house_number=None, scrubbed_at=timezone.now()
    )
    page = client.get(page_of(case)).text
    assert "De gegevens zijn gewist" in page
    assert "Sanne" not in page


def test_the_log_and_the_history_hold_no_resident(client, case):
    client.get(page_of(case))
    client.get(f"/admin/submissions/inspect/{case.submission_id}/")
    press(client, case, "approve")
    kept = str(list(ModelLogEntry.objects.values())) + str(list(CaseEvent.objects.values()))
    assert case.submission.reference in kept
    for secret in (*PERSON, "Sanne", "2582"):
        assert secret not in kept


def test_looking_at_a_submission_is_written_down(client, editor, case):
    client.get(f"/admin/submissions/inspect/{case.submission_id}/")
    entry = ModelLogEntry.objects.get(action="forms.look")
    assert (entry.user, entry.label) == (editor, case.submission.reference)


def test_a19_suspected_spam_is_marked_filtered_and_set_free(client, here):
    genuine, doubted = submission(here), submission(here, suspicion="honeypot", email="anders@example.org")
    listed = client.get("/admin/submissions/?suspicion__exact=honeypot").text
    assert doubted.reference in listed
    assert "misschien spam" in listed
    assert genuine.reference not in listed
    assert not Link.objects.filter(submission=doubted).exists()
    page = client.get(f"/admin/submissions/inspect/{doubted.pk}/")
    assert "vrijgeven" in page.text
    freed = client.post(f"/admin/submissions/release/{doubted.pk}/", follow=True)
    assert "vrijgegeven" in freed.text
    assert Mail.objects.filter(submission=doubted, kind="confirm").count() == 1
    again = client.post(f"/admin/submissions/release/{doubted.pk}/", follow=True)
    assert "wacht niet meer" in again.text
    assert Mail.objects.filter(submission=doubted, kind="confirm").count() == 1


def test_what_is_no_spam_has_no_button(client, here):
    assert "vrijgeven" not in client.get(f"/admin/submissions/inspect/{submission(here).pk}/").text


def parked(case: Case) -> Mail:
    mail = Mail.objects.filter(case=case).first()
    Mail.objects.filter(pk=mail.pk).update(state="parked", error="SMTPRecipientsRefused 550", attempts=4)
    return mail


def test_m07_a_parked_mail_is_shown_with_its_error_and_tried_again(client, case):
    mail = parked(case)
    assert "SMTPRecipientsRefused 550" in client.get("/admin/mails/?state__exact=parked").text
    page = client.get(f"/admin/mails/inspect/{mail.pk}/").text
    assert "SMTPRecipientsRefused 550" in page
    assert "Opnieuw proberen" in page
    answer = client.post(f"/admin/mails/retry/{mail.pk}/", follow=True)
    assert "1 mail gaat opnieuw op weg." in answer.text
    mail.refresh_from_db()
    assert (mail.state, mail.error, mail.attempts) == ("queued", "", 0)
    assert mail.due_at <= timezone.now()


def test_m07_a_mail_that_is_not_parked_is_not_tried_again(client, case):
    mail = Mail.objects.filter(case=case).first()
    Mail.objects.filter(pk=mail.pk).update(state="sent", sent_at=timezone.now())
    assert "Opnieuw proberen" not in client.get(f"/admin/mails/inspect/{mail.pk}/").text
    client.post(f"/admin/mails/retry/{mail.pk}/")
    mail.refresh_from_db()
    assert mail.state == "sent"


def test_m07_the_first_page_of_the_admin_warns_and_helps(client, case):
    assert "De mail heeft hulp nodig" not in client.get("/admin/").text
    mail = parked(case)
    home = client.get("/admin/").text
    assert "1 mail is vastgelopen." in home
    client.post("/admin/mails/retry_all/")
    mail.refresh_from_db()
    assert mail.state == "queued"
    assert "De mail heeft hulp nodig" not in client.get("/admin/").text


def test_m07_an_editor_is_not_warned_of_anothers_mail(case):
    from tests.support.cast import village

    parked(case)
    stranger = Client()
    stranger.force_login(editor_of(village("elders.localhost", 8001).site))
    assert "vastgelopen" not in stranger.get("/admin/").text
    stranger.post("/admin/mails/retry_all/")
    assert Mail.objects.filter(state="parked").count() == 1


def test_m06_a_pause_is_shown_and_ended_by_editors_of_a_site(client, here, case):
    now = timezone.now()
    MailPause.objects.create(since=now, probe_at=now, error="SMTPAuthenticationError 535")
    local = Client()
    local.force_login(local_editor(here.neighbourhood))
    shown = local.get("/admin/").text
    assert "SMTPAuthenticationError 535" in shown
    assert "ga verder" not in shown
    local.post("/admin/mails/resume/")
    assert MailPause.objects.exists()
    assert client.get("/admin/mails/resume/").status_code == 405
    assert "ga verder" in client.get("/admin/mails/").text
    client.post("/admin/mails/resume/")
    assert not MailPause.objects.exists()


def test_c03_the_exact_words_can_be_read_in_every_version(client, here, case):
    text = ConsentText.objects.get(purpose="membership", language="nl")
    page = client.get(f"/admin/consent-texts/inspect/{text.pk}/").text
    for words in ("Geef mijn gegevens aan de beheerder van de groep.", "Wij geven uw gegevens door.", text.sha256):
        assert words in page


def test_c03_the_proof_of_a_consent_can_be_read(client, case):
    event = ConsentEvent.objects.filter(submission_uuid=case.submission.uuid, purpose="membership").last()
    soup = BeautifulSoup(client.get(f"/admin/consents/inspect/{event.pk}/").content, "html.parser")
    record = json.loads(soup.select_one("main pre").text)
    assert record["record_id"] == str(event.record_id)
    assert [each["event_state"] for each in record["events"]] == ["ConsentRequested", "ConsentGiven"]
    assert "Geef mijn gegevens aan de beheerder" in soup.text


def test_c03_changed_words_of_a_box_become_a_new_version(client, here, case):
    ask = here.form.asks.get(ask__purpose="age").ask
    address = f"/admin/boxes/edit/{ask.pk}/"
    data = {
        "site": here.site.pk,
        "purpose": "age",
        "nature": "declaration",
        "description": "leeftijd",
        "retention": "P30D",
    }
    answer = client.post(address, data | {"label_nl": "Ik ben ouder dan {leeftijd}.", "label_en": "", "page": ""})
    assert answer.status_code == 302
    versions = ConsentText.objects.filter(purpose="age", language="nl").order_by("version")
    assert [text.label for text in versions] == ["Ik ben 18 jaar of ouder.", "Ik ben ouder dan 18."]
