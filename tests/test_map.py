"""The map: what is told of which group, in what box, and what stands on the page before anybody asks for it."""

import gzip
import json
import re
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config.settings_map import origin
from groups import overlap, shown
from groups.models import Coordinator, Duty, WatchGroup
from tests.support.cast import village
from tests.support.document import page

BOX = "4.25,52.05,4.35,52.15"
SIZE = r"\b{} van (hoogstens )?100 leden"
GEOJSON = "/kaart/groepen.geojson"


def line(x: float = 4.27, y: float = 52.09, length: float = 0.003) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": [[x, y], [x + length, y]]}


def square(x: float = 4.27, y: float = 52.09, side: float = 0.002) -> dict[str, Any]:
    ring = [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]
    return {"type": "Polygon", "coordinates": [ring]}


def drawn(group: WatchGroup, area: dict[str, Any], **columns: object) -> WatchGroup:
    for name, value in ({"area": area} | columns).items():
        setattr(group, name, value)
    group.full_clean()
    group.save()
    return group


def ask(client, box: str = BOX, path: str = GEOJSON, **headers: str):
    return client.get(path, {"bbox": box}, headers=headers)


def names(answer) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [feature["properties"]["name"] for feature in answer.json()["features"]]


def many(here, number: int, **columns: object) -> list[WatchGroup]:
    """Groups with an area and a coordinator each."""
    groups = [
        WatchGroup(neighbourhood=here.neighbourhood, name=f"Straat {i}", slug=f"straat-{i}", area=line(), **columns)
        for i in range(number)
    ]
    for group in groups:
        group.set_bounds()
    made = WatchGroup.objects.bulk_create(groups)
    Duty.objects.bulk_create(Duty(coordinator=here.coordinator, watch_group=group, role="main") for group in made)
    return made


def test_t12_map_tells_of_a_group_what_its_page_tells(client, here) -> None:
    drawn(here.group, line(), stated_size=42, size_limit=100)
    (feature,) = ask(client).json()["features"]
    assert feature["geometry"] == line()
    assert feature["properties"] == {
        "id": str(here.group.uuid),
        "name": "Statenlaan",
        "neighbourhood": "Proefdorp",
        "url": "/groepen/proefdorp/statenlaan/",
        "state": "open",
        "state_text": "u kunt zich aanmelden",
        "size": feature["properties"]["size"],
        "coordinators": ["Bea"],
    }
    assert re.search(SIZE.format(42), feature["properties"]["size"])
    assert client.get(feature["properties"]["url"]).status_code == 200


def test_c20_map_holds_nothing_private_of_coordinators(client, here) -> None:
    drawn(here.group, line(), way_in="invite", invite_sealed="sealed")
    text = ask(client).content.decode()
    for secret in ('Proef"', "Bea Proef", here.coordinator.email, here.coordinator.phone, "Dirk", "sealed"):
        assert secret not in text


@pytest.mark.parametrize(
    ("columns", "state"),
    [
        ({"stated_size": 99, "size_limit": 100}, "open"),
        ({"stated_size": 100, "size_limit": 100}, "full"),
        ({"stated_size": None, "size_limit": 1}, "open"),
        ({"sign_up": "none", "stated_size": 100, "size_limit": 100}, "closed"),
        ({"kind": "neighbouring"}, "neighbouring"),
        ({"sign_up": "elsewhere", "sign_up_url": "https://example.org/"}, "open"),
    ],
)
def test_r12_state_follows_from_sign_up_and_size(client, here, columns, state) -> None:
    drawn(here.group, line(), **columns)
    (feature,) = ask(client).json()["features"]
    assert feature["properties"]["state"] == state


def test_r12_fullness_stands_on_the_list_and_on_the_page_of_the_group(client, here) -> None:
    drawn(here.group, line(), stated_size=100, size_limit=100)
    for path in ("/groepen/", "/groepen/proefdorp/statenlaan/"):
        assert re.search(SIZE.format(100), client.get(path).content.decode())
    assert ">Vol<" in client.get("/groepen/").content.decode()
    drawn(here.group, line(), stated_size=42)
    html = client.get("/groepen/").content.decode()
    assert re.search(SIZE.format(42), html)
    assert ">Vol<" not in html


def test_map_shows_published_groups_with_an_area_only(client, here) -> None:
    drawn(here.group, line())
    drawn(here.other_group, line(), published=False)
    WatchGroup.objects.create(neighbourhood=here.neighbourhood, name="Zonder", slug="zonder")
    assert names(ask(client)) == ["Statenlaan"]


def test_map_shows_what_touches_the_box_only(client, here) -> None:
    drawn(here.group, line(4.27, 52.09))
    drawn(here.other_group, line(4.60, 52.09))
    assert names(ask(client)) == ["Statenlaan"]
    assert names(ask(client, "4.55,52.05,4.65,52.15")) == ["Frederiklaan"]
    assert names(ask(client, "4.26,52.08,4.272,52.10")) == ["Statenlaan"]
    assert names(ask(client, "4.28,52.08,4.29,52.10")) == []


def test_r16_map_shows_groups_of_the_visited_site_only(client, here) -> None:
    there = village("anders.localhost")
    drawn(here.group, line())
    drawn(there.other_group, line())
    assert names(ask(client)) == ["Statenlaan"]
    assert names(client.get(GEOJSON, {"bbox": BOX}, headers={"host": "anders.localhost"})) == ["Frederiklaan"]


@pytest.mark.parametrize(
    "box",
    [
        "",
        "1,2,3",
        "a,b,c,d",
        "4.3,52.0,4.2,52.1",
        "4.2,52.1,4.3,52.0",
        "nan,52,4.3,52.1",
        "4,91,4.1,92",
        "4.2,52,inf,53",
    ],
)
def test_malformed_box_is_refused(client, here, box) -> None:
    drawn(here.group, line())
    answer = ask(client, box)
    assert answer.status_code == 400
    assert answer.json()["error"] == "bbox"


@pytest.mark.parametrize("box", ["3.3,50.7,7.2,53.6", "4.0,52.0,4.81,52.1", "4.0,52.0,4.1,52.51"])
def test_country_is_never_served_at_once(client, here, box) -> None:
    drawn(here.group, line())
    answer = ask(client, box)
    assert (answer.status_code, answer.json()["error"]) == (413, "zoom_in")
    assert "features" not in answer.json()


def test_crowded_box_asks_to_zoom_in(client, here, monkeypatch) -> None:
    monkeypatch.setattr("groups.geojson.MOST_GROUPS", 3)
    many(here, 3)
    assert len(names(ask(client))) == 3
    drawn(here.group, line())
    assert ask(client).status_code == 413


def test_geojson_of_two_hundred_groups_costs_at_most_five_queries(client, here) -> None:
    many(here, 200)
    client.get("/")  # the roots of the sites are known
    with CaptureQueriesContext(connection) as queries:
        assert len(names(ask(client))) == 200
    assert len(queries) <= 5, [query["sql"] for query in queries]


def test_answer_is_kept_and_asked_for_again_by_its_tag(client, here) -> None:
    drawn(here.group, line())
    first = ask(client)
    assert set(first["Cache-Control"].split(", ")) == {"max-age=60", "public"}
    assert not first.cookies
    again = ask(client, if_none_match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    drawn(here.group, line(), name="Nieuwe naam")
    assert ask(client, if_none_match=first["ETag"]).status_code == 200


def test_answer_is_compressed_for_who_can_read_that(client, here) -> None:
    many(here, 50)
    plain, packed = ask(client), ask(client, accept_encoding="gzip")
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 5
    assert json.loads(gzip.decompress(packed.content)) == plain.json()
    assert ask(client, accept_encoding="gzip", if_none_match=packed["ETag"]).status_code == 304
    assert "Content-Encoding" not in plain


def test_english_map_speaks_english_addresses(client, here) -> None:
    drawn(here.group, line())
    assert ask(client, path="/en" + GEOJSON).status_code == 200
    assert client.post(GEOJSON).status_code == 405


def test_c20_page_holds_a_hidden_button_and_fetches_nothing_of_the_map(client, here) -> None:
    drawn(here.group, line())
    html, shown_page = page(client, "/groepen/")
    assert "Toon de kaart" in html
    (ask_box,) = [attrs for _tag, attrs in shown_page.elements if "data-ask" in attrs]
    assert "hidden" in ask_box  # without JavaScript there is no button that does nothing
    fetched = [
        tag.get("src", "") + tag.get("href", "") for name in ("script", "img", "link") for tag in shown_page.all(name)
    ]
    assert not [address for address in fetched if "leaflet" in address or "pdok" in address]
    assert [address for address in fetched if "/map" in address]
    assert "Zij zien dan uw IP-adres" in html


def test_page_without_areas_has_no_map(client, here) -> None:
    assert "Toon de kaart" not in client.get("/groepen/").content.decode()


def test_t12_block_brings_a_list_with_the_same_groups_and_links(client, here) -> None:
    drawn(here.group, line(), stated_size=100, size_limit=100)
    drawn(here.other_group, square(4.28), sign_up="none")
    here.home.body = [("map", {"title": "Wie let waar op?"})]
    here.home.save_revision().publish()
    html, shown_page = page(client, "/")
    assert re.search("Vol · " + SIZE.format(100), html)
    told = {feature["properties"]["url"] for feature in ask(client).json()["features"]}
    links = [link["href"] for link in shown_page.all("a")]
    assert len(told) == 2
    assert told <= set(links)
    for words in ("Wie let waar op?", "· Bea", "Aanmelden kan ", "Bekijk alle groepen"):
        assert words in html


def test_t12_state_has_a_sign_of_its_own_besides_its_colour() -> None:
    assert len(set(shown.SIGNS.values())) == len(shown.State) == len(shown.SIGNS)


def test_a22_only_the_tiles_host_joins_the_policy(client, here, settings) -> None:
    host = origin(settings.MAP_TILE_URL)
    directives = dict(
        part.strip().split(" ", 1) for part in client.get("/groepen/")["Content-Security-Policy"].split(";")
    )
    assert directives["img-src"].split() == ["'self'", "data:", host]
    assert directives["style-src"] == directives["script-src"] == directives["connect-src"] == "'self'"


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("https://tiles.example.org/{z}/{x}/{y}.png?key=1", "https://tiles.example.org"),
        ("https://{s}.example.org:8443/{z}/{x}/{y}.png", "https://*.example.org:8443"),
        ("/tegels/{z}/{x}/{y}.png", ""),
        ("", ""),
    ],
)
def test_policy_names_the_origin_of_the_tiles(template, says) -> None:
    assert origin(template) == says


@pytest.mark.parametrize("template", ["https://tiles.example.org/", "ftp://a.example/{z}/{x}/{y}", "data:{z}/{x}/{y}"])
def test_tiles_that_cannot_be_fail_at_the_start(template) -> None:
    with pytest.raises(ImproperlyConfigured):
        origin(template)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (square(), square(), True),
        (square(), square(4.271, 52.091), True),
        (square(side=0.01), square(4.273, 52.093), True),
        (square(), square(4.272, 52.09), False),  # they share a border
        (square(), square(4.28), False),
        (square(), square(4.271, 52.09), True),  # half upon each other, with borders in one line
        (square(), line(4.268, 52.091, 0.006), True),
        (square(), line(4.28, 52.091), False),
        (line(), line(), True),
        (line(), line(4.271, 52.09, 0.001), True),
        (line(), {"type": "LineString", "coordinates": [[4.271, 52.089], [4.271, 52.091]]}, False),  # a crossing
        (
            {"type": "MultiPolygon", "coordinates": [square(4.4)["coordinates"], square()["coordinates"]]},
            square(),
            True,
        ),
    ],
)
def test_overlap_is_seen_and_neighbours_are_not_accused(one, other, answer) -> None:
    assert overlap.overlap(one, other) is answer
    assert overlap.overlap(other, one) is answer


def test_overlap_looks_at_published_groups_of_the_same_kind_and_site(here) -> None:
    drawn(here.group, square())
    drawn(here.other_group, square(4.271))
    drawn(village("anders.localhost").group, square())
    assert overlap.of(here.group) == [here.other_group]
    drawn(here.other_group, square(4.271), kind="district")
    assert overlap.of(here.group) == []
    drawn(here.other_group, square(4.271), kind="street", published=False)
    assert overlap.of(here.group) == []


def test_only_active_main_coordinators_are_named(client, here) -> None:
    drawn(here.group, line())
    Coordinator.objects.filter(pk=here.coordinator.pk).update(active=False)
    (feature,) = ask(client).json()["features"]
    assert feature["properties"]["coordinators"] == []
