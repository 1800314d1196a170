"""Line breaks and control characters never reach a header: forms refuse them, and the mail's builder strips what remains."""

import pytest
from django.core import mail as django_mail

from forms import emails
from forms.models import Mail, Submission
from home.models import SiteProfile
from tests.support import cases, road

pytestmark = [pytest.mark.django_db, pytest.mark.once]

CONTROLS = ["\r\n", "\n", "\r", "\x00", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\u2029"]
ONE_LINE = ["naam", "e_mailadres", "mobiel_nummer", "postcode", "huisnummer", "toevoeging", "straat"]
PAYLOAD = "Bcc: thief@example.org"


@pytest.fixture
def api(settings):
    """A provider behind a web API, as Anymail speaks to it: it would send whatever stands in a header."""
    settings.EMAIL_BACKEND = "anymail.backends.test.EmailBackend"
    django_mail.outbox = []


@pytest.mark.parametrize("control", CONTROLS, ids=[f"{ord(c[0]):04x}-{len(c)}" for c in CONTROLS])
@pytest.mark.parametrize("field", ONE_LINE)
def test_a15_a_field_with_a_line_break_or_control_character_is_refused(here, browser, field, control):
    value = f"{road.RESIDENT.get(f'f-{field}', 'A')}{control}{PAYLOAD}"
    answer = road.apply(browser, here.form, **{field: value})
    assert answer.status_code == 422
    assert road.soup(answer).select_one(f"[name=f-{field}][aria-invalid=true]")
    assert not Submission.objects.exists()


@pytest.mark.parametrize("control", CONTROLS, ids=[f"{ord(c[0]):04x}-{len(c)}" for c in CONTROLS])
def test_a15_the_one_answer_that_may_have_lines_reaches_no_mail(here, browser, control):
    answer = road.apply(browser, here.form, wilt_u_iets_vertellen=f"Dag{control}{PAYLOAD}")
    if control == "\x00":
        assert answer.status_code == 422
        return
    assert answer.status_code == 302
    (message,) = road.send_mails()
    assert PAYLOAD not in message.message().as_string()


@pytest.mark.parametrize("control", CONTROLS, ids=[f"{ord(c[0]):04x}-{len(c)}" for c in CONTROLS])
def test_a15_whatever_came_into_the_database_by_another_road_the_builder_makes_it_one_line(here, control):
    """Imports and editors do not pass our form: every text that can reach a header is spoiled here at once."""
    if control == "\x00":
        control = "\x01"  # PostgreSQL holds no NUL
    bad = f"x{control}{PAYLOAD}"
    cases.case(here, name=f"Sanne {bad}", street=f"Laan {bad}")
    type(here.group).objects.update(name=f"Groep {bad}")
    type(here.coordinator).objects.filter(pk=here.coordinator.pk).update(name=f"Bea{bad}")
    SiteProfile.objects.update(
        name=f"Buurt {bad}", sender_name=f'"Buurt" {bad}', contact_email=f"c@example.org{control}"
    )
    rows = Mail.objects.select_related(*emails.RELATED).exclude(kind="confirm")  # which has been answered
    assert {row.kind for row in rows} == {"received", "new_case"}
    for message in map(emails.compose, rows):
        headers = [message.subject, message.from_email, *message.to, *message.reply_to, *message.extra_headers.values()]
        for value in headers:
            assert not any(char in value for char in "".join(CONTROLS)), value
        assert set(message.message().keys()) & {"Bcc", "Cc"} == set()


@pytest.mark.parametrize("control", ["\r\n", "\n", "\r"])
def test_a15_a_provider_behind_an_api_is_handed_one_recipient_and_clean_headers(here, api, control):
    bad = f"x{control}{PAYLOAD}"
    cases.case(here, name=f"Sanne {bad}")
    type(here.group).objects.update(name=f"Groep {bad}")
    SiteProfile.objects.update(sender_name=f"Buurt {bad}", name=f"Site {bad}")
    road.send_mails()
    assert len(django_mail.outbox) >= 2
    for message in django_mail.outbox:
        handed = message.anymail_test_params
        assert len(handed["to"]) == 1
        assert not handed["cc"]
        assert not handed["bcc"]
        assert "thief" not in handed["to"][0].addr_spec
        texts = [handed["subject"], str(handed["from"]), str(handed["to"][0]), *map(str, handed.get("reply_to", []))]
        assert not any(char in text for text in texts for char in "\r\n")
        assert (handed.get("track_clicks"), handed.get("track_opens")) == (False, False)


@pytest.mark.parametrize("address", ["sanne@example.org\nBcc: thief@example.org", "a@example.org, b@example.org"])
def test_a15_an_address_that_is_two_is_mailed_to_nobody(here, api, address):
    cases.submitted(here)
    Submission.objects.update(email=address)
    road.send_mails()
    assert [message.to for message in django_mail.outbox if message.to != [here.team.email]] == []
    assert Mail.objects.get(kind="confirm").state == "parked"
