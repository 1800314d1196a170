"""Find your group: an address, a street or a name in one box; R-1 and R-2 as a resident meets them."""

import logging

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from groups import territory
from groups.models import WatchGroup
from home.models import InfoPage
from search import finder
from tests.support import waiting
from tests.support.cast import village, watch_group

pytestmark = pytest.mark.django_db

PATH = "/zoek-uw-groep/"
STREETS = b"straat;postcode;van;tot;kant\nStatenlaan;2582AB;1;70;\nFrankenslag;2582XX;1;20;\nPlein 1813;2582AC;;;\n"


@pytest.fixture
def visitor() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def mapped(here):
    territory.replace(here.neighbourhood, territory.check(STREETS))
    return here


def main(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser").main


def words(response) -> str:
    return " ".join(main(response).get_text(" ").split())


def asked(visitor: Client, text: str, status: int = 200):
    response = visitor.post(PATH, {"q": text}, follow=True)
    assert response.status_code == status, response.status_code
    return response


@pytest.mark.parametrize("text", ["2582 AB 13", "2582ab13a", "13, 2582AB", "Statenlaan 13, 2582 AB", "statelaan 13"])
def test_r01_an_address_leads_to_its_group_why_and_the_button(mapped, visitor, text):
    page = asked(visitor, text)
    assert "Uw groep is Statenlaan" in words(page)
    assert "“2582 AB 1-45 oneven”" in words(page)
    (button,) = [link for link in main(page).select("a") if link.get_text().startswith("Aanmelden")]
    assert button["href"] == f"/groep/{mapped.group.uuid}/aanmelden/"
    assert visitor.get(button["href"]).status_code == 302


@pytest.mark.parametrize("text", ["2582 AB 13", "Statenlaan"])
def test_on_a_site_without_a_form_no_button_says_one_can_sign_up(mapped, visitor, text):
    assert _buttons(asked(visitor, text)) == {"Aanmelden": f"/groep/{mapped.group.uuid}/aanmelden/"}
    mapped.form.unpublish()
    page = asked(visitor, text)
    assert "Aanmelden voor deze groep kan niet via deze website." in words(page)
    assert _buttons(page) == {"Naar de pagina van de groep": "/groepen/proefdorp/statenlaan/"}
    assert visitor.get("/groepen/proefdorp/statenlaan/").status_code == 200
    mapped.groups_page.unpublish()
    page = asked(visitor, text)
    assert "Aanmelden voor deze groep kan niet via deze website." in words(page)
    assert _buttons(page) == {}


def _buttons(page) -> dict[str, str]:
    return {link.contents[0].strip(): link["href"] for link in main(page).select("a.utrecht-button-link")}


def test_r01_the_addition_does_not_route(mapped, visitor):
    answers = {
        words(asked(visitor, f"2582 AB 13{addition}")).split("Uw groep")[1] for addition in ("", " a", "-2", " bis")
    }
    assert len(answers) == 1


def test_r02_several_groups_are_put_to_the_visitor(mapped, visitor):
    other = watch_group(mapped.neighbourhood, "Hoekhuis", "2582 AB 1-9")
    other.duties.create(coordinator=mapped.other_coordinator, role="main")
    page = asked(visitor, "2582 AB 3")
    assert "Er zijn meer groepen voor uw adres" in words(page)
    links = [link["href"] for link in main(page).select("a.utrecht-button-link")]
    assert links == [f"/groep/{group.uuid}/aanmelden/" for group in (other, mapped.group)]


def test_r02_an_address_of_no_group_leads_to_the_team_and_to_starting_one(mapped, visitor):
    page = asked(visitor, "2582 XX 4")
    assert "nog geen groep" in words(page)
    assert "Het team van deze buurt" in words(page)
    assert "Start een groep" not in words(page), "the site has no such page: no dead button"
    start = mapped.home.add_child(instance=InfoPage(title="Zelf beginnen", slug="zelf-beginnen"))
    profile = mapped.profile
    profile.start_page = start
    profile.save()
    assert main(asked(visitor, "2582 XX 4")).find("a", string="Start een groep")["href"] == start.url


def test_r02_an_address_of_no_group_leads_to_the_waiting_room_where_a_form_has_its_box(mapped, visitor):
    assert "Naar de wachtkamer" not in words(asked(visitor, "2582 XX 4")), "no form has the box: no dead button"
    waiting.open_room(mapped)
    page = main(asked(visitor, "2582 XX 4"))
    assert page.find("a", string="Naar de wachtkamer")["href"] == mapped.form.url
    assert "tot 12 maanden na uw laatste ja" in page.get_text()
    assert [way.get_text() for way in page.select(".found-ways h3")] == [
        "Vraag het team van de buurt",
        "Wacht op een groep",
    ]
    mapped.form.unpublish()
    assert "Naar de wachtkamer" not in words(asked(visitor, "2582 XX 4"))
    assert "Naar de wachtkamer" not in words(asked(visitor, "9999 ZZ 1"))


def test_r02_a_page_called_start_is_offered_when_the_profile_names_none(mapped, visitor):
    start = mapped.home.add_child(instance=InfoPage(title="Beginnen", slug="start-een-groep"))
    assert main(asked(visitor, "2582 XX 4")).find("a", string="Start een groep")["href"] == start.url
    start.unpublish()
    assert "Start een groep" not in words(asked(visitor, "2582 XX 4"))


def test_r02_an_address_far_away_is_given_to_nobodys_team(mapped, visitor):
    page = asked(visitor, "9999 ZZ 1")
    assert "Wij kennen geen groep in de buurt" in words(page)
    assert "Het team" not in words(page)


@pytest.mark.parametrize(
    ("columns", "said", "button"),
    [
        ({"sign_up": "elsewhere", "sign_up_url": "https://elders.example.org/"}, "op een andere website", True),
        ({"sign_up": "none"}, "neemt nu geen aanmeldingen aan", False),
    ],
)
def test_a_group_without_sign_up_here_says_so(mapped, visitor, columns, said, button):
    WatchGroup.objects.filter(pk=mapped.group.pk).update(**columns)
    page = asked(visitor, "2582 AB 13")
    assert said in words(page)
    hrefs = [link["href"] for link in main(page).select("a.utrecht-button-link")]
    assert hrefs == (["https://elders.example.org/"] if button else [])


def test_a_street_shows_which_numbers_belong_to_which_group(mapped, visitor):
    page = asked(visitor, "statelaan")
    assert page.redirect_chain == [("/zoek-uw-groep/?q=statelaan", 302)]
    lines = [" ".join(line.get_text(" ").split()) for line in main(page).select(".found-street__lines li")]
    assert lines == [
        "2582 AB 1-45 oneven Statenlaan",
        "2582 AB 47-69 oneven nog geen groep",
        "2582 AB 2-60 even Frederiklaan",
        "2582 AB 62-70 even nog geen groep",
    ]


def test_a_street_whose_name_ends_in_a_number_is_no_address(mapped, visitor):
    assert "Gevonden voor “Plein 1813”" in words(asked(visitor, "Plein 1813"))
    assert "Plein 1813" in words(visitor.get(PATH, {"q": "plein 1813"}))


def test_a_name_like_nothing_says_so_and_offers_a_way_on(mapped, visitor):
    page = asked(visitor, "Xyzzyqwert")
    assert "Wij vonden niets voor “Xyzzyqwert”" in words(page)
    assert mapped.profile.contact_email in words(page)


def test_a_guess_is_called_a_guess(here, visitor):
    assert "vonden wij niet precies" in words(asked(visitor, "Frederiklan"))
    assert "Gevonden voor" in words(asked(visitor, "frederiklaan"))


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "Vul uw postcode en huisnummer in, of de naam van uw straat."),
        ("2582 AB", "Vul ook uw huisnummer in, zoals 1234 AB 12."),
        ("2582", "Vul uw hele postcode in en uw huisnummer, zoals 1234 AB 12."),
        ("2582 SS 1", "Vul een postcode in zoals 1234 AB: vier cijfers en twee letters."),
    ],
)
def test_t04_a_wrong_input_gets_its_error_at_the_field_with_what_was_typed(here, visitor, text, error):
    page = asked(visitor, text, 422)
    field = main(page).select_one("input[name=q]")
    message = main(page).find(id="finder-error")
    assert message.get_text() == error
    assert field["value"] == text
    assert field["aria-invalid"] == "true"
    assert "finder-error" in field["aria-describedby"].split()
    assert BeautifulSoup(page.content, "html.parser").title.get_text().startswith("1 fout")


@pytest.mark.parametrize("text", ["2582 AB 13", "2582ab", "2582 SS 1", "Statenlaan 13", "statenlaan 13a"])
def test_what_says_where_somebody_lives_goes_into_no_url_no_cache_and_no_log(mapped, visitor, caplog, text):
    with caplog.at_level(logging.DEBUG):
        response = visitor.post(PATH, {"q": text})
    assert response.status_code in (200, 422), "answered at once: a redirect would carry it"
    assert "no-store" in response["Cache-Control"]
    assert "2582" not in caplog.text
    assert "13" not in caplog.text
    assert not response.cookies
    links = BeautifulSoup(response.content, "html.parser").select("[href], [action]")
    assert not [link for link in links if "2582" in str(link.get("href") or link.get("action"))]


def test_an_address_in_the_url_waits_in_the_box_and_is_not_answered(mapped, visitor):
    page = visitor.get(PATH, {"q": "2582 AB 13"})
    assert main(page).select_one("input[name=q]")["value"] == "2582 AB 13"
    assert "Uw groep" not in words(page)


def test_the_form_works_without_a_cookie_a_token_and_javascript(here):
    from home.models import HomePage

    front = HomePage.objects.get(pk=here.home.pk)
    front.body = [("finder", {"title": "Zoek uw groep"})]
    front.save_revision().publish()
    visitor = Client(enforce_csrf_checks=True)
    page = visitor.get("/")
    (form,) = main(page).select("form")
    assert (form["method"], form["action"]) == ("post", PATH)
    assert not page.cookies
    assert [field["name"] for field in form.select("[name]")] == ["q"]
    assert "Uw groep is Statenlaan" in words(visitor.post(form["action"], {"q": "2582 AC 1"}))


def test_the_page_finds_groups_of_its_own_site_only(here, visitor):
    stranger = village("elders.localhost", 80)
    watch_group(stranger.neighbourhood, "Verweg", "2999 AA")
    assert "Verweg" not in words(asked(visitor, "2999 AA 1"))
    there = visitor.post(PATH, {"q": "2999 AA 1"}, headers={"host": "elders.localhost"})
    assert "Uw groep is Verweg" in words(there)


def test_what_was_typed_is_shown_as_text_and_never_as_markup(here, visitor):
    page = asked(visitor, '"><script>alert(1)</script>')
    assert b"<script>alert" not in page.content


def test_an_answer_costs_at_most_twenty_queries(mapped, visitor, django_assert_max_num_queries):
    visitor.post(PATH, {"q": "2582 AB 13"})
    with django_assert_max_num_queries(20):
        visitor.post(PATH, {"q": "2582 AB 13"})


def suggested(visitor: Client, text: str) -> list[dict[str, str]]:
    response = visitor.get(f"{PATH}suggesties/", {"q": text})
    assert response.status_code == 200
    return response.json()["suggestions"]


def test_suggestions_are_names_of_groups_and_streets_each_once(mapped, visitor):
    assert suggested(visitor, "state") == [{"text": "Statenlaan", "hint": "groep, Proefdorp"}]
    assert suggested(visitor, "franken") == [{"text": "Frankenslag", "hint": "straat, Proefdorp"}]


@pytest.mark.parametrize("text", ["", "s", "2582 AB 13", "bea", "proef@example.org"])
def test_suggestions_know_no_address_and_no_person(mapped, visitor, text):
    assert suggested(visitor, text) == []


def test_suggestions_are_cached_here_and_by_the_browser(mapped, visitor, django_assert_max_num_queries):
    response = visitor.get(f"{PATH}suggesties/", {"q": "STATEN"})
    assert "max-age=300" in response["Cache-Control"]
    with django_assert_max_num_queries(1):  # which site it is
        assert suggested(visitor, "staten") == response.json()["suggestions"]


def test_suggestions_are_only_read(here, visitor):
    assert visitor.post(f"{PATH}suggesties/", {"q": "x"}).status_code in (403, 405)
    assert visitor.delete(PATH).status_code == 405


@pytest.mark.parametrize(("text", "personal"), [("2582 AB 1", True), ("2582", True), ("Laan 3", True), ("Laan", False)])
def test_what_is_personal_is_known(text, personal):
    assert finder.is_personal(text) is personal
