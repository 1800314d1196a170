"""What a visitor of the site of Binnenbijster reads and can do."""

import pytest

from forms.models import ConsentText
from home.models import RulesPage, SiteProfile
from tests.support.reader import reader_of

binnenbijster = reader_of("binnenbijster")

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_the_objectives_have_a_page(binnenbijster) -> None:
    goals = binnenbijster.main("/doelen/").select(".block-checklist li")
    assert len(goals) == 5


def test_the_working_method_has_seven_steps(binnenbijster) -> None:
    steps = binnenbijster.main("/huisregels/").select(".block-steps li")
    assert len(steps) == 7
    words = [" ".join(step.get_text(" ").split()) for step in steps]
    for step, said in zip(
        words,
        [
            "niet klopt",
            "112",
            "in de groep",
            "terugbellen",
            "sluit het gesprek af",
            "mailt het gesprek",
            "later hoe het afliep",
        ],
        strict=True,
    ):
        assert said in step


def test_in_doubt_a_conversation_may_start_without_a_call(binnenbijster) -> None:
    for path in ("/huisregels/", "/zo-werkt-het/"):
        words = binnenbijster.reads(path)
        assert "zonder" in words
        assert "zet hij dat in het gesprek" in words


def test_who_signs_up_agrees_to_rules_working_method_and_management_in_one_text(binnenbijster) -> None:
    assert "Ik ga akkoord met de huisregels, de werkwijze en het beheer." in " ".join(
        binnenbijster.boxes("/aanmelden/")
    )
    text = ConsentText.objects.get(purpose="rules", language="nl")
    for part in ("Huisregels", "Werkwijze", "Beheer", "minstens twee mensen", "sluit het gesprek af"):
        assert part in text.content


def test_a_changed_rule_is_another_version(binnenbijster) -> None:
    page = RulesPage.objects.get()
    page.intro = "Vanaf vandaag geldt een nieuwe regel."
    page.save_revision().publish()
    versions = ConsentText.objects.filter(purpose="rules", language="nl").order_by("version")
    assert [text.version for text in versions] == [1, 2]
    assert "Vanaf vandaag" not in versions[0].content


def test_the_rules_are_strict(binnenbijster) -> None:
    words = binnenbijster.reads("/huisregels/")
    for rule in (
        "Niet schelden en niet discrimineren",
        "Speel niet voor rechter",
        "achter het stuur",
        "alleen in de groep als hij nodig is om iemand te beschrijven",
        "met minstens twee mensen",
        "Geen privégesprekken",
    ):
        assert rule in words


def test_two_coordinators_decide_who_leaves_and_others_help_where_no_rule_is(binnenbijster) -> None:
    words = binnenbijster.reads("/huisregels/")
    assert "Twee van hen moeten het eens zijn" in words
    assert "met de politie en de gemeente" in words
    profile = SiteProfile.for_site(binnenbijster.site)
    assert profile.removal_by == "two"


def test_the_form_says_why_it_asks_more_than_a_name_and_a_number(binnenbijster) -> None:
    words = binnenbijster.reads("/aanmelden/")
    assert "Voor de groep zelf zijn uw naam en uw mobiele nummer genoeg" in words
    assert "om te weten welke groep bij u hoort" in words
    assert not binnenbijster.main("/aanmelden/").find("form").select("textarea")


def test_questions_have_a_form_and_links_lead_on(binnenbijster) -> None:
    assert "Wat wilt u weten?" in binnenbijster.reads("/contact/")
    links = [link["href"] for link in binnenbijster.main("/links/").select("a[href^='https://']")]
    assert len(links) >= 4
