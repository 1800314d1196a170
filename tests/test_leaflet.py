"""Leaflets and posters: a PDF in the site's colours whose code leads to the group's sign-up."""

import random
import re
import zlib

import pytest

from groups import leaflet
from home import themes

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def size(pdf: bytes) -> tuple[float, float]:
    """Width and height of the page in millimetres."""
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return round(float(box[1]) / 72 * 25.4), round(float(box[2]) / 72 * 25.4)


@pytest.mark.parametrize(("kind", "expected"), [("a5", (148, 210)), ("a4", (296, 210)), ("poster", (210, 297))])
def test_each_format_is_one_page_of_its_size(here, kind, expected):
    here.group.streets = "Statenlaan\nAntonie Duyckstraat"
    pdf = leaflet.FORMATS[kind](here.group)
    assert pdf.startswith(b"%PDF")
    assert size(pdf) == expected
    assert pdf.count(b"/Type /Page\n") == 1


def test_the_code_leads_to_our_form_or_to_the_other_website(here):
    assert leaflet.sign_up_url(here.group) == f"http://localhost:8000/groep/{here.group.uuid}/aanmelden/"
    here.group.sign_up, here.group.sign_up_url = "elsewhere", "https://elders.example.org/"
    assert leaflet.sign_up_url(here.group) == "https://elders.example.org/"


def test_a_group_that_takes_no_sign_ups_has_nothing_to_print(here):
    here.group.sign_up = "none"
    with pytest.raises(leaflet.NoSignUp):
        leaflet.leaflet(here.group)


def test_the_fonts_are_in_the_file_so_that_every_printer_has_them(here):
    pdf = leaflet.leaflet(here.group)
    assert b"/FontFile2" in pdf or b"/FontFile3" in pdf


def test_the_site_s_own_rules_stand_before_ours(here):
    profile = here.profile
    assert "112" in leaflet.rules_in_brief(profile)[0]
    profile.leaflet_rules = "Eerst 112.\n\nDan de groep."
    assert leaflet.rules_in_brief(profile) == ["Eerst 112.", "Dan de groep."]


def test_every_theme_has_the_colours_that_a_leaflet_needs():
    from home.models import SiteProfile

    for theme in SiteProfile.Theme.values:
        assert {"brand", "brand-strong", "brand-tint", "accent"} <= set(themes.colours(theme))


def test_different_sites_print_in_different_colours(here):
    def streams(pdf: bytes) -> bytes:
        return b"".join(zlib.decompress(part) for part in re.findall(rb"stream\r?\n(x.*?)endstream", pdf, re.S)[:1])

    blue = streams(leaflet.leaflet(here.group))
    profile = here.profile
    profile.theme = "heemskerk"
    profile.save()
    assert blue != streams(leaflet.leaflet(here.group))


def test_r16_only_who_keeps_the_register_prints(here, client, django_user_model):
    from django.contrib.auth.models import Group
    from django.urls import reverse

    from groups import scope
    from tests.support.cast import village

    elsewhere = village("elders.example.org", 80)
    editors = Group.objects.create(name="Redactie")
    scope.grant(editors, here.site)
    user = django_user_model.objects.create_user("redactie", password="x")
    user.groups.add(editors)
    client.force_login(user)
    own = client.get(reverse("watchgroup_leaflet", args=[here.group.pk, "a5"]))
    assert (own.status_code, own["Content-Type"]) == (200, "application/pdf")
    assert client.get(reverse("watchgroup_leaflet", args=[elsewhere.group.pk, "a5"])).status_code == 404
    assert client.get(reverse("watchgroup_leaflet", args=[here.group.pk, "a3"])).status_code == 404


@pytest.mark.parametrize("kind", ["a5", "poster"])
def test_the_streets_of_a_whole_district_leave_room_for_rules_and_code(here, monkeypatch, kind):
    here.group.streets = "\n".join(f"Burgemeester Van Proefstraat {number}" for number in range(60))
    written: dict[str, float] = {}
    text = leaflet.Side._text

    def noted(side, x, y, words, *args, **options):
        written[words] = text(side, x, y, words, *args, **options)
        return written[words]

    monkeypatch.setattr(leaflet.Side, "_text", noted)
    leaflet.FORMATS[kind](here.group)
    (streets,) = [words for words in written if words.startswith("Burgemeester")]
    assert streets.endswith(" straten")
    assert written[leaflet.rules_in_brief(here.profile)[-1]] < 148, "the box with the code begins at 148 mm"


def side_of(here) -> leaflet.Side:
    """A side of a leaflet, not drawn on yet."""
    sheets: list[leaflet.Side] = []
    leaflet._pdf(leaflet.A5, lambda sheet: sheets.append(leaflet.Side(sheet, here.group)))
    return sheets[0]


WIDTH = leaflet.A5[0] - 2 * leaflet.MARGIN


def one_after_the_other(side: leaflet.Side, streets: list[str]) -> int:
    """How many fit, by trying each number: slow, and plainly right."""
    counts = range(len(streets), 0, -1)
    return next((many for many in counts if side._lines(leaflet._listed(streets, many), 13, WIDTH) <= 3), 0)


def test_as_many_streets_are_printed_as_three_lines_hold(here):
    dice, side = random.Random(16), side_of(here)
    for size in [1, 2, 3, *range(8, 20), 101]:
        streets = ["".join(dice.choices("abcdefg ij", k=dice.randrange(3, 40))).strip() or "a" for _ in range(size)]
        assert side._room_for(streets, WIDTH) == one_after_the_other(side, streets), streets
    assert side._room_for(["Burgemeester Van Proefstraat " * 9] * 5, WIDTH) == 0


def test_the_streets_of_a_whole_district_are_laid_out_a_dozen_times_at_most(here, monkeypatch):
    here.group.streets = "\n".join(f"Burgemeester Van Proefstraat {number}" for number in range(300))
    asked: list[int] = []
    lines = leaflet.Side._lines

    def counted(side, *args):
        asked.append(1)
        return lines(side, *args)

    monkeypatch.setattr(leaflet.Side, "_lines", counted)
    leaflet.leaflet(here.group)
    assert 0 < len(asked) <= 12
