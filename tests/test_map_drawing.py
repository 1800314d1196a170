"""The area of a group in the admin: pasted as GeoJSON, wherever a browser has no map, with the others' outlines around it."""

import json
from typing import Any

import pytest
from django.test import Client

from groups.models import Neighbourhood, WatchGroup
from tests.support.admin_cast import editor_of, local_editor
from tests.support.cast import village
from tests.test_admin_groups import as_, errors, save
from tests.test_map import BOX, drawn, line, square

pytestmark = pytest.mark.once

OUTLINES = "/admin/watch-groups/outlines.geojson"


@pytest.fixture
def editor(here) -> Client:
    return as_(editor_of(here.site))


def paste(client: Client, group: WatchGroup, value: Any) -> Any:
    text = value if isinstance(value, str) else json.dumps(value)
    return save(client, f"/admin/watch-groups/edit/{group.pk}/", area=text)


def feature(geometry: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "properties": {}, "geometry": geometry}


@pytest.mark.parametrize(
    "pasted",
    [square(), feature(square()), {"type": "FeatureCollection", "features": [feature(square())]}],
    ids=["geometry", "feature", "collection"],
)
def test_area_is_pasted_as_people_have_it(here, editor, pasted) -> None:
    assert paste(editor, here.group, pasted).status_code == 302
    here.group.refresh_from_db()
    assert here.group.area == square()
    assert (here.group.west, here.group.north) == pytest.approx((4.27, 52.092))


def test_area_is_taken_away_by_emptying_the_box(here, editor) -> None:
    drawn(here.group, square())
    assert paste(editor, here.group, "").status_code == 302
    here.group.refresh_from_db()
    assert (here.group.area, here.group.west) == (None, None)


@pytest.mark.parametrize(
    ("pasted", "says"),
    [
        ('{"type": "Poly', "Dit is geen GeoJSON"),
        ({"type": "Point", "coordinates": [4.27, 52.09]}, "Teken een lijn of een vlak"),
        (line(52.09, 4.27), "buiten Nederland"),
        ({"type": "FeatureCollection", "features": [feature(line()), feature(square())]}, "Geef één lijn of vlak"),
        ({"type": "FeatureCollection"}, "Geef één lijn of vlak"),
        ("[1, 2]", "Teken een lijn of een vlak"),
    ],
)
def test_area_that_is_none_is_refused_at_its_field(here, editor, pasted, says) -> None:
    drawn(here.group, line())
    assert says in errors(paste(editor, here.group, pasted))
    here.group.refresh_from_db()
    assert here.group.area == line()


def test_overlap_is_warned_of_and_allowed(here, editor) -> None:
    drawn(here.other_group, square(4.271))
    answer = paste(editor, here.group, square())
    assert answer.status_code == 302
    page = editor.get("/admin/watch-groups/").content.decode()
    assert "Let op: het gebied ligt deels over dat van Frederiklaan." in page
    assert WatchGroup.objects.get(pk=here.group.pk).area == square()


def test_neighbours_without_overlap_are_not_warned_of(here, editor) -> None:
    drawn(here.other_group, square(4.28))
    assert paste(editor, here.group, square()).status_code == 302
    assert "Let op" not in editor.get("/admin/watch-groups/").content.decode()


def names(client: Client, box: str = BOX) -> list[str]:
    answer = client.get(OUTLINES, {"bbox": box})
    assert answer.status_code == 200, answer.status_code
    return [each["properties"]["name"] for each in answer.json()["features"]]


def test_r16_outlines_are_those_of_the_sites_that_an_editor_works_for(here, editor) -> None:
    there = village("elders.localhost", 8001)
    drawn(here.group, square())
    drawn(here.other_group, square(), published=False)
    drawn(there.group, square(), name="Ginds")
    assert names(editor) == ["Frederiklaan", "Statenlaan"]
    assert names(as_(editor_of(there.site))) == ["Ginds"]


def test_r16_editor_of_one_neighbourhood_sees_no_unpublished_outline_of_the_next(here) -> None:
    next_door = Neighbourhood.objects.create(site=here.site, name="Duinzicht", slug="duinzicht", place="Proefdorp")
    drawn(here.group, square())
    drawn(here.other_group, square(), published=False)
    assert names(as_(local_editor(next_door))) == ["Statenlaan"]


def test_outlines_are_for_editors_and_by_box_only(here, editor, client) -> None:
    drawn(here.group, square())
    assert client.get(OUTLINES, {"bbox": BOX}).status_code == 302
    assert editor.get(OUTLINES).status_code == 400
    assert editor.get(OUTLINES, {"bbox": "3,50,7,54"}).status_code == 413


def test_map_of_the_admin_begins_where_the_groups_are(here, editor) -> None:
    drawn(here.other_group, square(4.28))
    page = editor.get(f"/admin/watch-groups/edit/{here.group.pk}/").content.decode()
    assert 'data-start="4.280000,52.090000,4.282000,52.092000"' in page
