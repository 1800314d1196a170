"""What a visitor of the site of Katwijk reads and can do."""

import pytest

from forms.models import Ask, FormPage
from groups.models import WatchGroup
from tests.support.reader import reader_of

katwijk = reader_of("katwijk")

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_the_police_are_in_no_group_and_act_on_calls_and_burgernet(katwijk) -> None:
    words = katwijk.reads("/politie-en-burgernet/")
    assert "De politie doet niet mee in de groep" in words
    assert "als iemand 112 belt" in words
    assert "Burgernet" in words
    assert not WatchGroup.objects.filter(kind="police_relay").exists()


@pytest.mark.parametrize(
    "agreement", ["Leeftijd", "Wonen", "Opvallend gedrag", "Aanspreken", "112", "Taal", "Foto's", "Waarvoor"]
)
def test_a_group_is_told_what_to_agree_on(katwijk, agreement) -> None:
    items = [item.get_text(" ", strip=True) for item in katwijk.main("/afspraken/").select(".block-checklist li")]
    assert any(item.startswith(agreement) for item in items)


def test_two_or_more_had_better_approach_somebody_and_photos_are_the_exception(katwijk) -> None:
    words = katwijk.reads("/afspraken/")
    assert "met z'n tweeën of meer" in words
    assert "Alleen als een beschrijving in woorden niet lukt" in words


def test_each_group_chooses_its_age_so_nobody_is_asked_for_it(katwijk) -> None:
    assert "16 of 17" in katwijk.reads("/afspraken/")
    assert not Ask.objects.filter(purpose="age").exists()
    for page in FormPage.objects.all():
        assert not any("jaar of ouder" in box for box in katwijk.boxes(page.path_on_site))


def test_residents_start_groups_themselves_and_nobody_signs_up_here(katwijk) -> None:
    assert "Van de bewoners zelf" in katwijk.reads("/")
    assert not FormPage.objects.filter(kind="join").exists()
    groups = WatchGroup.objects.all()
    assert len(groups) == 3
    assert {group.sign_up for group in groups} == {"elsewhere", "none"}
    assert {group.verification for group in groups} == {"self"}


def test_the_national_directory_is_one_click_away(katwijk) -> None:
    for path in ("/groep-beginnen/", "/groepen/"):
        buttons = [link.get_text(strip=True) for link in katwijk.main(path).select("a[href^='https://']")]
        assert "Zoek in de landelijke lijst" in buttons


def test_questions_are_answered_on_a_page(katwijk) -> None:
    assert len(katwijk.main("/vragen/").select("details")) == 10


def test_who_wants_help_finds_three_desks_each_with_a_form_that_works(katwijk) -> None:
    words = katwijk.reads("/hulp/")
    for desk, path in (
        ("Een vraag stellen", "/contact/"),
        ("Een groep beginnen", "/groep-starten/"),
        ("Uw groep op de kaart", "/groep-aanmelden/"),
    ):
        assert desk in words
        assert katwijk.main("/hulp/").select(f'a[href="{path}"]')
        assert katwijk.main(path).find("form")
