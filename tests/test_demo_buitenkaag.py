"""What a visitor of the site of Buitenkaag reads and can do."""

import pytest
from wagtail.documents.models import Document

from groups.models import Duty, WatchGroup
from home.models import SiteProfile
from tests.support.reader import reader_of

buitenkaag = reader_of("buitenkaag")

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_the_front_page_has_one_button_at_its_top_and_it_leads_to_the_form(buitenkaag) -> None:
    buttons = buitenkaag.main("/").select(".hero a")
    assert [button["href"] for button in buttons] == ["/aanmelden/"]


def test_a_checklist_stands_above_the_form(buitenkaag) -> None:
    main = buitenkaag.main("/aanmelden/")
    words = buitenkaag.reads("/aanmelden/")
    for need in ("smartphone of tablet met WhatsApp", "18 jaar of ouder", "buitengebied", "een bedrijf"):
        assert need in words.split("Vul alle velden in")[0]
    assert "smartphone of tablet" not in main.find("form").get_text().split("Toestemming en akkoord")[0]


def test_a_page_explains_whatsapp_and_gives_papers_to_print(buitenkaag) -> None:
    words = buitenkaag.reads("/zo-werkt-het/")
    assert "Wat is WhatsApp?" in words
    assert "dempen" in words
    papers = Document.objects.all()
    assert len(papers) == 2
    for paper in papers:
        with paper.file.open() as file:
            assert file.read(5) == b"%PDF-"
        assert buitenkaag.main("/zo-werkt-het/").select(f'a[href="{paper.url}"]')


def test_saar_names_two_numbers_and_ends_with_react_or_register(buitenkaag) -> None:
    words = buitenkaag.reads("/zo-werkt-het/")
    assert "112" in words
    assert "0900-8844" in words
    assert "Reageer of registreer" in words
    assert "Schrijf erbij dat u heeft gebeld, en welk nummer" in words
    assert "Zet daarna in de groep dat u 112 heeft gebeld" in buitenkaag.reads("/")


def test_who_signed_up_is_told_that_the_working_method_comes_by_mail(buitenkaag) -> None:
    words = buitenkaag.reads("/aanmelden/bedankt/")
    assert "zo snel mogelijk een mail met de werkwijze" in words
    assert any("werkwijze en de huisregels" in box for box in buitenkaag.boxes("/aanmelden/"))


def test_each_group_has_one_coordinator(buitenkaag) -> None:
    groups = WatchGroup.objects.filter(sign_up="here")
    assert groups.count() == 5
    assert [len(group.coordinator_first_names()) for group in groups] == [1] * 5
    assert "Elke groep heeft één coördinator" in buitenkaag.reads("/groepen/")


def test_three_of_them_form_the_steering_group_and_talk_with_the_police_officer(buitenkaag) -> None:
    assert (
        Duty.objects.filter(police_contact=True).count()
        == 3
        == SiteProfile.for_site(buitenkaag.site).police_contacts_max
    )
    words = buitenkaag.reads("/over-ons/")
    assert "regiegroep van drie coördinatoren" in words.replace(" .", ".")
    assert "Alleen zij hebben contact met de wijkagent" in words


def test_one_may_become_a_coordinator_most_of_all_in_the_countryside(buitenkaag) -> None:
    words = buitenkaag.reads("/coordinator-worden/")
    assert "vooral mensen in het buitengebied" in words
    for asked in ("Uw naam", "Mobiel nummer", "Postcode", "Huisnummer"):
        assert asked in words
    assert any("politie" in box for box in buitenkaag.boxes("/coordinator-worden/"))


def test_one_may_ask_something(buitenkaag) -> None:
    assert "Uw vraag of idee" in buitenkaag.reads("/contact/")
    assert len(buitenkaag.boxes("/contact/")) == 1
