"""What our mails look like, say, and keep to themselves: every kind, made by what really causes it."""

import re

import pytest
from bs4 import BeautifulSoup
from django.core.mail import EmailMultiAlternatives
from django.db import transaction

from forms import emails
from forms.models import Mail, Submission
from groups.models import Coordinator
from home import memory
from tests.support import reading
from tests.support.cast import INVITE, fresh
from tests.support.letters import PERSON, TRACES, every_letter

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SAYS_NOTHING = {"klik hier", "hier", "link", "lees meer", "deze link", "click here", "here"}
Letters = list[tuple[str, EmailMultiAlternatives]]


@pytest.fixture(scope="module")
def by_language(built, django_db_blocker) -> dict[str, Letters]:
    """All letters to residents who speak English, and to those who speak Dutch; the rows of the latter are there."""
    with django_db_blocker.unblock():
        with transaction.atomic():
            english = every_letter(fresh(built), "en")
            transaction.set_rollback(True)
        memory.forget_here()
        return {"en": english, "nl": every_letter(fresh(built))}


@pytest.fixture
def letters(here, by_language) -> Letters:
    return by_language["nl"]


def html(message: EmailMultiAlternatives) -> BeautifulSoup:
    ((content, kind),) = [(part.content, part.mimetype) for part in message.alternatives]
    assert kind == "text/html"
    return BeautifulSoup(content, "html.parser")


def words(message: EmailMultiAlternatives) -> str:
    """What one reads: the text without addresses of links."""
    return re.sub(r"https?://\S+", "", message.body)


def headers(message: EmailMultiAlternatives) -> dict[str, str]:
    """All but those that are drawn by lot: four digits of a Message-ID or of a boundary may look like a postcode's."""
    return {name: value for name, value in message.message().items() if name not in {"Message-ID", "Content-Type"}}


def to_coordinators(letters: Letters) -> Letters:
    addresses = set(Coordinator.objects.values_list("email", flat=True))
    return [(kind, message) for kind, message in letters if message.to[0] in addresses]


def test_t14_every_kind_of_mail_is_tried_here(letters) -> None:
    assert {kind for kind, _message in letters} == set(emails.KINDS)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_t14_every_mail_has_text_and_html_in_the_language_it_names(by_language, language) -> None:
    for kind, message in by_language[language]:
        assert message.body.strip(), kind
        page = html(message)
        assert page.html["lang"] == language, kind
        assert {div["lang"] for div in page.select("div[lang]")} == {language}, "mail programs drop <html>"
        assert message.extra_headers["Content-Language"] == language
        assert page.title.get_text() == message.subject


def test_t14_text_and_html_say_the_same(letters) -> None:
    for kind, message in letters:
        read = " ".join(html(message).body.get_text(" ").split())
        for line in filter(None, (line.strip(" :-") for line in words(message).splitlines())):
            assert " ".join(line.split()).removeprefix("- ") in read, kind


def test_t14_links_say_where_they_go_in_both_parts_and_go_to_our_host(letters) -> None:
    for kind, message in letters:
        for link in html(message).find_all("a", href=True):
            said = link.get_text(strip=True)
            assert said.lower() not in SAYS_NOTHING, kind
            assert len(said.split()) >= 2, kind
            assert link["href"].startswith("http://localhost:8000/"), kind
            assert f"{said}:\n{link['href']}" in message.body, kind


def test_a14_every_mail_that_gives_a_right_carries_one_link_of_ours(letters) -> None:
    without = {"undeliverable", "misuse"}
    for kind, message in letters:
        found = re.findall(r"http://localhost:8000/l/[\w-]{43}/", message.body)
        assert len(found) == (0 if kind in without else 1), kind


def test_t14_mails_can_be_read_without_pictures_and_load_nothing(letters) -> None:
    for kind, message in letters:
        page = html(message)
        assert page.find(["img", "script", "link", "iframe", "form"]) is None, kind
        assert "url(" not in str(page), kind


def test_t17_every_mail_is_written_in_short_plain_sentences_to_u(letters) -> None:
    said = [(kind, reading.complaints(reading.of_text(words(message)))) for kind, message in letters]
    assert [(kind, wrong) for kind, wrong in said if wrong] == []


def test_a11_mails_to_coordinators_hold_no_name_number_address_or_house_number(letters) -> None:
    theirs = to_coordinators(letters)
    assert {kind for kind, _message in theirs} >= {"new_case", "withdrawn", "decisions", "undeliverable", "misuse"}
    for kind, message in theirs:
        said = f"{message.subject}\n{words(message)}\n{html(message).get_text(' ')}\n{headers(message)}"
        assert not [trace for trace in TRACES if trace in said.replace(message.to[0], "")], kind
    assert any("Statenlaan" in message.body and "X." in message.body for _kind, message in theirs), (
        "initials and street"
    )


def test_r11_no_mail_holds_the_invite(letters) -> None:
    assert not [kind for kind, message in letters if INVITE in message.message().as_string() or INVITE in message.body]


def test_m16_every_mail_comes_from_our_domain_answers_go_to_the_site_and_no_header_names_the_resident(letters) -> None:
    for kind, message in letters:
        assert re.fullmatch(r'"[^"]+" <noreply@example\.org>', message.from_email), kind
        assert message.reply_to == ["contact@example.org"], kind
        told = headers(message)
        assert told.pop("To") == message.to[0]
        assert message.cc == message.bcc == []
        assert re.fullmatch(r"<[0-9a-f-]{36}@[\w.-]+>", message.message()["Message-ID"]), kind
        assert not [trace for trace in TRACES if trace in str(told)], kind


def test_m18_no_row_of_all_these_mails_holds_an_address_name_subject_or_body(letters) -> None:
    people = [
        *Submission.objects.values_list("email", "name", "phone"),
        *Coordinator.objects.values_list("email", "name"),
    ]
    secrets = {value for person in people for value in person if value}
    assert PERSON["name"] in secrets
    secrets |= {message.subject for _kind, message in letters}
    secrets |= {
        sentence for _kind, message in letters for sentence in reading.of_text(words(message)) if len(sentence) > 12
    }
    for row in Mail.objects.values():
        kept = str({name: value for name, value in row.items() if name != "kind"})
        assert not [secret for secret in secrets if secret in kept], row["kind"]
