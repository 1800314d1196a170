"""Who reads English meets English: on the form, in every mail and behind every link; nobody else does."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from django.test import Client
from django.utils import timezone, translation
from wagtail.models import Locale, Page

from forms import consent, mailwords
from forms.models import Ask, Case, FormPage, Link
from tests.support import cases, road, texts
from tests.support.letters import every_letter

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# Of old Dutch stock, and none of them an English word.
_DUTCH = " de het een uw niet wij voor naar van bij dat met aanmelding beheerder "
_NO_DOUBT = frozenset(_DUTCH.split())


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of catalogues made from the .po as it is now, whether or not `make` has compiled it."""
    folder = tmp_path_factory.mktemp("locale")
    target = folder / "en" / "LC_MESSAGES" / "django.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, texts.catalogue())
    return folder


@pytest.fixture
def catalogue(compiled: Path, settings) -> Iterator[None]:
    settings.LOCALE_PATHS = [compiled]
    with translation.override("nl"):
        yield


@pytest.fixture
def english(here, catalogue) -> FormPage:
    """The sign-up form of the village in English; its front page and house rules too."""
    locale, _made = Locale.objects.get_or_create(language_code="en")
    for page in (here.home, here.rules, here.form):
        page.copy_for_translation(locale).save_revision().publish()
    for purpose, label in (
        ("membership", "Give my details to the coordinator."),
        ("rules", "I keep to the rules."),
        ("age", "I am {leeftijd} or older."),
    ):
        Ask.objects.filter(site=here.site, purpose=purpose).update(label_en=label)
    consent.refresh_texts(here.site)
    return FormPage.objects.get(translation_key=here.form.translation_key, locale=locale)


def words(response) -> str:
    """What the page says: its title, what stands in it, and nothing of the markup."""
    return road.soup(response).get_text(" ", strip=True)


def dutch(text: str) -> set[str]:
    """The words in `text` that are Dutch beyond doubt."""
    return set(text.lower().replace(".", " ").replace(",", " ").split()) & _NO_DOUBT


def test_a_resident_signs_up_in_english(here, english, browser):
    assert english.url == "/en/aanmelden/"
    empty = words(road.apply(browser, english, without=("ask_membership",), naam="", postcode="x"))
    for said in ("Fill in your name.", "such as 1234 AB", "Tick the box: “Give my details to the coordinator.”"):
        assert said in empty
    assert "errors in the form" in empty
    thanks = browser.get(road.apply(browser, english).url)
    assert "This is what you still have to do" in words(thanks)

    (first,) = road.send_mails()
    assert first.subject == "Confirm your sign-up at Buurtwacht Proefdorp"
    page = road.enter(browser, road.link(first))
    assert "Yes, confirm my sign-up" in words(page)
    confirmed = road.press(browser, page, "confirm")
    assert "Your sign-up is confirmed" in words(confirmed)
    assert 'lang="en"' in confirmed.content.decode()


def test_a_case_keeps_its_residents_language_and_a_coordinator_has_his_own(here, english, browser):
    here.deputy.language = "en"
    here.deputy.save()
    mails = road.confirmed(browser, english)
    assert road.to("sanne@example.org", mails).subject.startswith("We have received your sign-up")
    new = road.to(here.coordinator.email, mails)
    assert new.subject.startswith("Nieuwe aanmelding voor Statenlaan")
    review = road.enter(browser, road.link(new))
    assert "Het adres valt in het gebied" in words(review)
    assert "Goedkeuren" in words(review)

    in_english = words(road.enter(Client(), cases.path(cases.review_link(Case.objects.get(), here.deputy))))
    assert "The address is in the area “2582 AB 1-45 oneven” of Statenlaan" in in_english
    assert "Approve" in in_english

    road.press(browser, review, "approve")
    approved = road.to("sanne@example.org", road.send_mails())
    assert approved.subject == "Good news: you may join Statenlaan"
    assert "How we work in the group" in approved.body
    mine = words(road.enter(browser, road.link(approved)))
    assert "You are approved. The coordinator adds your number to the group." in mine
    assert "Withdraw my sign-up" in mine


def test_who_signs_up_in_dutch_meets_no_english(here, english, browser):
    received = road.to("sanne@example.org", road.confirmed(browser, here.form))
    assert received.subject.startswith("Wij hebben uw aanmelding ontvangen")


def test_used_and_sleeping_links_speak_the_language_of_their_holder(here, english, browser):
    road.apply(browser, english)
    path = road.link(road.send_mails()[0])
    page = road.enter(browser, path)
    elsewhere = Client(headers={"accept-language": "nl"})
    asleep = elsewhere.get(page.request["PATH_INFO"])
    assert (asleep.status_code, "Open the link once more" in words(asleep)) == (403, True)
    road.press(browser, page, "confirm")
    used = elsewhere.get(path)
    assert (used.status_code, "You already confirmed this sign-up on" in words(used)) == (410, True)


def test_other_dead_links_speak_the_language_of_the_browser_whoever_held_them(here, english, browser):
    road.apply(browser, english)
    expired = road.link(road.send_mails()[0])
    Link.objects.update(expires_at=timezone.now())
    for language, said in (("en", "This link no longer works"), ("nl", "Deze link werkt niet meer")):
        reader = Client(headers={"accept-language": language})
        for path in (expired, "/l/" + "x" * 43 + "/"):
            assert said in words(reader.get(path))
        page = reader.get(f"/beoordelen/{uuid.uuid4()}/")
        assert ("Open the link once more" in words(page)) == (language == "en")
        sent = reader.post("/link/nieuw/", road.hidden(page))
        assert ("Look in your e-mail" in words(sent)) == (language == "en")


def test_every_kind_of_mail_is_english_for_who_reads_english(here, catalogue):
    letters = every_letter(here, "en")
    assert {kind for kind, _message in letters} == set(mailwords.WORDS)
    for kind, message in letters:
        assert not dutch(f"{message.subject} {message.body}"), (kind, message.body)
        assert 'lang="en"' in str(message.alternatives[0][0])


def test_the_frame_of_an_english_page_is_english(here, english, client):
    for page in (english, Page.objects.get(translation_key=here.rules.translation_key, locale=english.locale)):
        frame = road.soup(client.get(page.url))
        for content in frame.select("main, .site-nav"):
            content.decompose()
        assert "Skip to the content" in frame.get_text()
        assert not dutch(frame.get_text(" "))
