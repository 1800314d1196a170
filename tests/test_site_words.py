"""A site says “beheerder” or “coördinator” for who leads a group: in its mails, behind its links and on its pages."""

import pytest
from django.utils import translation

from forms import emails, mailtexts, pagewords
from forms.mailtexts.samples import preview
from forms.models import Mail
from groups import people
from groups.models import Duty
from home.models import SiteProfile
from tests.support import cases, road
from tests.support.cast import watch_group

pytestmark = [pytest.mark.django_db, pytest.mark.once]

OTHER_WORD = "beheerder"


@pytest.fixture
def coordinated(here):
    """The village, where who leads a group is a coordinator."""
    SiteProfile.objects.filter(site=here.site).update(coordinator_word="coordinator")
    here.site.refresh_from_db()
    return here


def seen(site, language: str) -> dict[str, str]:
    """Every kind of mail as it looks with our own words, by key."""
    with translation.override(language):
        mails = {key: preview(site, key, language, mailtexts.default(key)) for key in mailtexts.TABLE}
    return {key: f"{mail.subject}\n{mail.text}" for key, mail in mails.items()}


def test_no_mail_of_a_site_with_coordinators_says_another_word(coordinated):
    mails = seen(coordinated.site, "nl")
    assert not [key for key, text in mails.items() if OTHER_WORD in text]
    assert "De coördinator bekijkt nu uw aanmelding." in mails["received"]
    assert "De coördinator voegt uw nummer toe aan de groep." in mails["approved"]


def test_the_usual_word_is_beheerder(here):
    mails = seen(here.site, "nl")
    assert "De beheerder bekijkt nu uw aanmelding." in mails["received"]
    assert not [key for key, text in mails.items() if "oördinator" in text]


@pytest.mark.parametrize("word", ["beheerder", "coordinator"])
def test_english_has_one_word(here, word):
    SiteProfile.objects.filter(site=here.site).update(coordinator_word=word)
    profile = SiteProfile.objects.get(site=here.site)
    with translation.override("en"):
        assert (profile.coordinator, people.called(Duty.Role.MAIN, here.site)) == ("coordinator", "coordinator")
    assert not [key for key, text in seen(here.site, "en").items() if "oördinator" in text]


def test_what_really_goes_out_says_it_too(coordinated):
    case = cases.case(coordinated)
    mail = Mail.objects.get(kind="received", submission=case.submission)
    assert "De coördinator bekijkt nu uw aanmelding." in emails.compose(mail).body


def test_an_editor_may_leave_the_word_out_or_use_it(here):
    body = "Dag,\n\nDe {rol} van {website} leest dit.\n\n[Ja, dit was ik](#link)"
    assert mailtexts.refusals("confirm", "Dag", body) == []
    assert mailtexts.refusals("confirm", "Dag", body.replace("{rol} van ", "")) == []
    assert mailtexts.refusals("confirm", "Dag", body.replace("{rol}", "{rollen}"))


@pytest.mark.parametrize("kind", ["join", "contact", "register_group", "evening"])
def test_the_pages_behind_links_say_it(coordinated, kind):
    words = pagewords.on(coordinated.profile, kind)
    said = [str(text) for text in (words.confirm_lead, words.withdraw_lead, *words.steps)]
    assert not [text for text in said if OTHER_WORD in text or "{" in text]


def test_a_resident_meets_one_word_from_the_form_to_his_own_page(coordinated, browser):
    road.apply(browser, coordinated.form)
    page = road.enter(browser, road.link(road.send_mails()[0]))
    assert "Dan sturen we uw aanmelding naar de coördinator." in page.text
    confirmed = road.press(browser, page, "confirm")
    assert "De coördinator krijgt bericht" in confirmed.text
    mine = road.enter(browser, road.link(road.to("sanne@example.org", road.send_mails())))
    assert "De coördinator krijgt meteen bericht." in mine.text
    for shown in (page, confirmed, mine):
        assert OTHER_WORD not in road.soup(shown).select_one("main").get_text()


def test_the_page_of_a_group_says_it(coordinated, browser):
    together = watch_group(coordinated.neighbourhood, "Samen", kind="coordinators", sign_up="none")
    for group in (coordinated.group, together):
        page = browser.get(coordinated.groups_page.group_url(group))
        assert OTHER_WORD not in road.soup(page).select_one("main").get_text()
    assert "Groep van coördinatoren" in page.text
