"""What a demo site promises about data is what the software does, and what its consents record (C-15); new sites too."""

import json

import pytest
from wagtail.models import Site

from demo.sites import SITES
from demo.spec import AskSpec
from demo.starter import Answers, form
from demo.starter import pages as starter_pages
from forms.models import ConsentText
from home.models import PrivacyPage, SiteProfile
from tests.support.demo import demo_sites

__all__ = ["demo_sites"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]

KEPT = {
    "membership": "while member, and P30D after",
    "rules": "while member, and P30D after",
    "age": "while member, and P30D after",
    "residence": "while member, and P30D after",
    "whatsapp": "while member, and P30D after",
    "waiting": "P12M after the last yes",
    "coordinator": "while coordinator, and P30D after",
    "police": "while coordinator, and P30D after",
    "contact": "P30D after the answer",
    "registration": "P30D after the evening",
}
RIGHTS = (
    "krijgt er een kopie van",
    "laten verbeteren of wissen",
    "een tijd niet gebruiken",
    "bezwaar maken",
    "meenemen in een bestand",
    "uw toestemming intrekken",
    "binnen een maand antwoord",
    "Autoriteit Persoonsgegevens",
)
IN_ENGLISH = (
    "get a copy",
    "corrected or erased",
    "not to use it for a while",
    "object",
    "in a file",
    "withdraw your consent",
    "within a month",
    "Autoriteit Persoonsgegevens",
)
ANSWERS = Answers(
    name="Buurtwacht Nieuwdorp",
    hostname="nieuwdorp.example.org",
    place="Voorbeeldstad",
    neighbourhood="Nieuwdorp",
    theme="katwijk",
    coordinator_word="beheerder",
    minimum_age=18,
    contact_email="contact@example.org",
    sender_address="",
    controller_name="Vereniging Nieuwdorp",
    controller_address="Postbus 1",
    controller_contact="privacy@example.org",
    person_name="Tineke Proef",
    person_email="tineke@example.org",
    editor_name="Roos",
    editor_email="roos@example.org",
)


def notice(site: Site, language: str = "nl") -> str:
    page = PrivacyPage.objects.get(
        translation_key__in=PrivacyPage.objects.descendant_of(site.root_page).values("translation_key"),
        locale__language_code=language,
    )
    return f"{page.intro} {json.dumps(page.body.get_prep_value(), ensure_ascii=False)}"


@pytest.mark.parametrize("key", [demo.key for demo in SITES])
def test_c15_each_consent_records_how_long_its_data_are_kept(demo_sites, key) -> None:
    ledger = SiteProfile.for_site(demo_sites[key]).ledger_id
    texts = [json.loads(text.content)["processing"] for text in ConsentText.objects.filter(ledger=ledger)]
    recorded = {said["purpose_code"]: said["retention"] for said in texts}
    assert "contact" in recorded
    assert recorded == {purpose: KEPT[purpose] for purpose in recorded}


def test_c15_the_consents_of_a_new_site_do_too() -> None:
    recorded = {ask.purpose: ask.retention for ask in form.asks(ANSWERS)}
    assert recorded == {purpose: KEPT[purpose] for purpose in recorded}
    assert {"membership", "contact", "coordinator", "police", "waiting"} <= set(recorded)


def test_c15_a_box_cannot_leave_it_out() -> None:
    with pytest.raises(TypeError, match="retention"):
        AskSpec("age", "declaration", "Ik ben 18.", "Leeftijd")


@pytest.mark.parametrize("key", [demo.key for demo in SITES])
def test_every_notice_names_all_rights_and_when_members_and_coordinators_are_erased(demo_sites, key) -> None:
    words = notice(demo_sites[key])
    assert [right for right in RIGHTS if right not in words] == []
    assert "30 dagen daarna" in words
    assert "hoogstens een jaar" not in words
    assert ("12 maanden na uw laatste ja" in words) == (key != "katwijk")  # nobody signs up there


def test_the_notice_of_a_new_site_names_them_too() -> None:
    (page,) = [page for page in starter_pages.pages(ANSWERS) if page.key == "privacy"]
    words = repr(page.dutch)
    assert [right for right in RIGHTS if right not in words] == []
    assert "mailto:privacy@example.org" in words
    assert "30 dagen daarna" in words


def test_the_english_notice_says_what_the_dutch_one_says(demo_sites) -> None:
    dutch, english = (notice(demo_sites["statenkwartier"], language) for language in ("nl", "en"))
    assert [right for right in IN_ENGLISH if right not in english] == []
    for in_dutch, in_english in (
        ("als u daar ja op zegt", "if you say yes to that"),
        ("geen van beide", "neither"),
        ("tot 12 maanden na uw laatste ja", "until 12 months after your last yes"),
        ("De andere beheerders zien dan uw nummer", "The other coordinators can then see your number"),
        ("bewaren wij tot de kaart klopt", "until the map is right"),
        ("nog 30 dagen daarna", "for 30 days after that"),
        ("WhatsApp heeft eigen regels", "WhatsApp has rules of its own"),
    ):
        assert in_dutch in dutch
        assert in_english in english
    assert dutch.count("<li>") == english.count("<li>")
