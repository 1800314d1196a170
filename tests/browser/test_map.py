"""The map in a browser: asked for, by keyboard, without a mouse, without tiles, on a phone; and drawing in the admin."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from demo import accounts
from groups.models import WatchGroup
from tests.browser.keyboard import tab_to
from tests.browser.measures import measure
from tests.support.chromium import Watch

pytestmark = pytest.mark.browser
TILES = "https://service.pdok.nl/**"
PINS = ".leaflet-marker-icon"
_PLACE = "element => element.getBoundingClientRect().toJSON()"


@pytest.fixture
def at_the_list(visit: Callable) -> tuple[Page, Watch]:
    """The page of groups. Nobody reaches the tiles: in tests they always fail."""
    page, watch = visit(reduced_motion="reduce")
    page.route(TILES, lambda route: route.abort())
    page.goto("/groepen/")
    return page, watch


@pytest.fixture
def at_the_map(at_the_list) -> tuple[Page, Watch]:
    page, watch = at_the_list
    ask(page).click()
    page.locator(PINS).first.wait_for()
    return page, watch


def ask(page: Page) -> Locator:
    return page.get_by_role("button", name="Toon de kaart")


def pin(page: Page, name: str) -> Locator:
    return page.locator(f"{PINS}[aria-label^='{name},']")


def test_c20_nothing_of_the_map_is_fetched_before_it_is_asked_for_and_then_tiles_only(at_the_list, served) -> None:
    page, watch = at_the_list
    page.wait_for_load_state("networkidle")
    assert watch.foreign(served) == []
    assert not [request.url for request in watch.requests if "leaflet" in request.url or "geojson" in request.url]
    ask(page).click()
    page.locator(PINS).first.wait_for()
    foreign = watch.foreign(served)
    assert foreign
    assert all(url.startswith("https://service.pdok.nl/") for url in foreign)


def test_t12_areas_stand_there_when_tiles_fail_and_nothing_breaks(at_the_map) -> None:
    page, watch = at_the_map
    drawn = len([group for group in WatchGroup.objects.filter(published=True) if group.area])
    assert page.locator("path.leaflet-interactive").count() == page.locator(PINS).count() == drawn > 10
    expect(page.locator(".groups-map__status")).to_contain_text("De achtergrond van de kaart laadt niet.")
    assert page.get_by_text("Kadaster", exact=False).last.is_visible()
    assert watch.complaints == []  # the policy is among what complains


def test_t12_pins_have_names_of_their_own_and_the_list_has_their_links(at_the_map) -> None:
    page, _watch = at_the_map
    labels = [each.get_attribute("aria-label") for each in page.locator(PINS).all()]
    assert len(set(labels)) == len(labels)
    WatchGroup.objects.get(name="Bentinckstraat")
    assert any(label.startswith("Bentinckstraat, ") for label in labels)
    for each in page.locator(PINS).all():
        name = each.get_attribute("aria-label").split(",")[0]
        assert page.locator(".card__link", has_text=name).count() >= 1


def test_t12_two_groups_of_one_name_have_different_pins(at_the_list) -> None:
    page, _watch = at_the_list
    WatchGroup.objects.filter(name__in=["Frankenslag", "Prins Mauritslaan"]).update(name="Statenlaan")
    ask(page).click()
    page.locator(PINS).first.wait_for()
    labels = [each.get_attribute("aria-label") for each in page.locator(PINS).all()]
    assert len([label for label in labels if label.startswith("Statenlaan")]) == 3
    names = [label.split(", u kunt")[0] for label in labels]
    assert len(set(names)) == len(names)


def test_t02_the_map_is_opened_walked_and_left_by_keyboard(at_the_list) -> None:
    page, watch = at_the_list
    tab_to(page, ask(page))
    page.keyboard.press("Enter")
    page.locator(PINS).first.wait_for()
    target = pin(page, "Cornelis de Wittlaan")
    tab_to(page, target)
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        link = page.locator(".map-panel a")
        expect(link).to_be_focused()
        assert "27 van" in page.locator(".map-panel").inner_text()
        assert "Ingrid" in page.locator(".map-panel").inner_text()
        page.keyboard.press("Escape")
        expect(target).to_be_focused()
    page.keyboard.press("Enter")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "Cornelis de Wittlaan"
    assert watch.complaints == []


def test_t02_the_list_leads_to_the_map_and_back(at_the_map) -> None:
    page, _watch = at_the_map
    button = page.get_by_role("button", name="Toon op de kaart: Bentinckstraat")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".map-panel")).to_contain_text("Bentinckstraat")
    expect(page.locator(".map-panel a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_t12_buttons_do_what_dragging_and_pinching_do(at_the_map) -> None:
    page, _watch = at_the_map
    target = pin(page, "Statenlaan")
    for name, axis, sign in (("omhoog", "y", 1), ("omlaag", "y", -1), ("naar links", "x", 1), ("naar rechts", "x", -1)):
        before = target.evaluate(_PLACE)[axis]
        page.get_by_role("button", name=f"Schuif {name}").click()
        assert (target.evaluate(_PLACE)[axis] - before) * sign > 50
    area = page.locator("path.leaflet-interactive").first
    before = area.evaluate(_PLACE)["width"]
    page.get_by_role("button", name="Zoom in").click()
    assert area.evaluate(_PLACE)["width"] > before * 1.5


def test_t03_the_open_map_fits_a_phone_and_satisfies_axe(at_the_map) -> None:
    page, _watch = at_the_map
    measured = measure(page)
    assert (measured.sideways, measured.small, measured.axe) == ([], [], [])


def test_t20_without_script_there_is_the_list_and_no_button(visit: Callable, served) -> None:
    page, watch = visit(java_script_enabled=False)
    page.goto("/groepen/")
    assert not page.get_by_text("Toon de kaart").is_visible()
    assert page.locator(".card__link").count() == WatchGroup.objects.filter(published=True).count()
    assert watch.foreign(served) == []


def test_far_away_the_map_says_zoom_in_and_asks_for_nothing(at_the_map) -> None:
    page, watch = at_the_map
    asked = len([request for request in watch.requests if "geojson" in request.url])
    for _step in range(6):
        page.get_by_role("button", name="Zoom uit").click()
    expect(page.locator(".groups-map__status")).to_contain_text("Zoom in om de groepen te zien.")
    assert len([request for request in watch.requests if "geojson" in request.url]) <= asked + 3
    assert all(request.response().status == 200 for request in watch.requests if "geojson" in request.url)
    assert watch.complaints == []


def test_an_editor_draws_an_area_with_the_others_around_it(visit: Callable) -> None:
    page, watch = visit(reduced_motion="reduce")
    page.route(TILES, lambda route: route.abort())
    page.goto("/admin/")
    page.locator("[name=username]").fill(accounts.ADMIN)
    page.locator("[name=password]").fill(accounts.PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    group = WatchGroup.objects.get(slug="beheerders")
    page.goto(f"/admin/watch-groups/edit/{group.pk}/")
    page.get_by_role("button", name="Teken op de kaart").click()
    page.locator(".outline-name", has_text="Frankenslag").wait_for()
    page.locator(".leaflet-pm-icon-polygon").click()
    canvas = page.locator("[data-drawing] [data-canvas]")
    canvas.scroll_into_view_if_needed()
    for x, y in ((480, 80), (600, 80), (600, 130), (480, 80)):  # beside the buttons
        canvas.click(position={"x": x, "y": y})
    area = json.loads(page.locator("textarea[name=area]").input_value())
    assert area["type"] == "Polygon"
    assert len(area["coordinates"][0]) == 4
    with page.expect_navigation():
        page.get_by_role("button", name="Opslaan").first.click()
    group.refresh_from_db()
    assert group.area == area
    assert [words for words in watch.complaints if "policy:" in words or "rror" in words] == []
