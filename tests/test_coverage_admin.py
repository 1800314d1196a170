"""R-3 in the admin: the report, the question, the import in two steps, and the yes before a hole opens. R-16 at its edges."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from groups import territory
from groups.models import Neighbourhood, Stretch, WatchGroup
from tests.support.admin_cast import editor_of, local_editor
from tests.support.cast import village, watch_group

pytestmark = pytest.mark.django_db

STREETS = b"straat;postcode;van;tot\nStatenlaan;2582AB;1;70\n"


def as_user(user) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def editor(here) -> Client:
    return as_user(editor_of(here.site))


def words(response) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


def path(name: str, place: Neighbourhood) -> str:
    return reverse(name, args=[place.pk])


def upload(client: Client, place: Neighbourhood, data: bytes):
    return client.post(path("coverage_import", place), {"file": SimpleUploadedFile("streets.csv", data)})


def test_r03_the_report_names_holes_and_groups_that_nobody_answers_for(here, editor):
    territory.replace(here.neighbourhood, territory.check(STREETS))
    watch_group(here.neighbourhood, "Weesgroep", "2582 AB 3-5 oneven")
    page = editor.get(path("coverage_report", here.neighbourhood))
    assert "Adressen zonder groep (2) Statenlaan, 2582 AB 47-69 oneven Statenlaan, 2582 AB 62-70 even" in words(page)
    assert "Statenlaan, 2582 AB 3-5 oneven: Statenlaan , Weesgroep" in words(page)
    assert "Groepen zonder bereikbare beheerder (1) Weesgroep" in words(page)


def test_r03_the_box_answers_with_rule_and_version_and_keeps_the_address_out_of_the_url(here, editor):
    page = editor.post(path("coverage_report", here.neighbourhood), {"address": "2582 AB 13"})
    assert "Statenlaan krijgt dit adres door het gebied “2582 AB 1-45 oneven” (versie 1)." in words(page)
    assert "no-store" in page["Cache-Control"]
    nobody = editor.post(path("coverage_report", here.neighbourhood), {"address": "9999 ZZ 1"})
    assert "Geen groep heeft dit adres" in words(nobody)


def test_r03_half_an_address_is_asked_for_the_rest(here, editor):
    page = editor.post(path("coverage_report", here.neighbourhood), {"address": "2582 AB"})
    assert "Vul ook uw huisnummer in" in words(page)
    assert "krijgt dit adres door" not in words(page)


def test_r03_an_import_shows_what_it_would_do_and_does_it_at_the_second_button(here, editor):
    checked = upload(editor, here.neighbourhood, STREETS)
    assert "1 regels, 1 straten, 1 postcodes" in words(checked)
    assert not Stretch.objects.exists(), "the first step is a dry run"
    sheet = BeautifulSoup(checked.content, "html.parser").select_one("input[name=sheet]")["value"]
    done = editor.post(path("coverage_import", here.neighbourhood), {"sheet": sheet}, follow=True)
    assert "De straten van Proefdorp zijn vervangen." in words(done)
    assert [str(stretch) for stretch in Stretch.objects.all()] == ["Statenlaan, 2582 AB 1-70"]


def test_r03_a_file_with_wrong_lines_names_them_and_changes_nothing(here, editor):
    territory.replace(here.neighbourhood, territory.check(STREETS))
    page = upload(editor, here.neighbourhood, b"straat;postcode\nLaan;2582AB\nLaan;fout\n")
    assert "Regel 3:" in words(page)
    assert Stretch.objects.get().street == "Statenlaan"


def test_what_was_checked_for_one_neighbourhood_replaces_no_other(here, editor):
    other = Neighbourhood.objects.create(site=here.site, name="Ander", slug="ander", place="Proefdorp")
    checked = upload(editor, here.neighbourhood, STREETS)
    sheet = BeautifulSoup(checked.content, "html.parser").select_one("input[name=sheet]")["value"]
    for wrong in (sheet, "forged"):
        page = editor.post(path("coverage_import", other), {"sheet": wrong}, follow=True)
        assert "De controle is te oud" in words(page)
    assert not Stretch.objects.exists()


@pytest.mark.parametrize("name", ["coverage_report", "coverage_import"])
def test_r16_an_editor_reports_on_his_own_neighbourhoods_only(here, name):
    stranger = village("elders.example.org", 80)
    local = as_user(local_editor(here.neighbourhood))
    assert local.get(path(name, here.neighbourhood)).status_code == 200
    assert local.get(path(name, stranger.neighbourhood)).status_code == 404
    assert local.post(path(name, stranger.neighbourhood), {"address": "2582 AB 13"}).status_code == 404
    assert Client().get(path(name, here.neighbourhood)).status_code == 302


def test_one_neighbourhood_needs_no_choosing_and_two_do(here, editor):
    assert editor.get(reverse("coverage_index")).url == path("coverage_report", here.neighbourhood)
    Neighbourhood.objects.create(site=here.site, name="Ander", slug="ander", place="Proefdorp")
    assert "Ander" in words(editor.get(reverse("coverage_index")))


def edit(client: Client, group: WatchGroup, **changes: str):
    """Press the button of a group's page with these changes to what stands there."""
    url = reverse("watch-groups_modeladmin_edit", args=[group.pk])
    form = BeautifulSoup(client.get(url).content, "html.parser").select_one(
        "form[method=POST], form[method=post][action*=edit]"
    )
    data = {
        field["name"]: field.get("value", "") for field in form.select("input[name]") if field.get("type") != "checkbox"
    }
    data |= {field["name"]: "on" for field in form.select("input[type=checkbox][checked]")}
    data |= {field["name"]: field.get_text().removeprefix("\n") for field in form.select("textarea[name]")}
    for select in form.select("select[name]"):
        chosen = select.select_one("option[selected]") or select.select_one("option")
        data[select["name"]] = chosen["value"]
    data |= changes
    return client.post(url, {name: value for name, value in data.items() if value is not None})


def test_r03_a_change_that_opens_a_hole_asks_for_a_yes(here, editor):
    territory.replace(here.neighbourhood, territory.check(STREETS))
    asked = edit(editor, here.group, coverage_text="2582 AB 1-21 oneven\n2582 AC")
    assert asked.status_code == 200
    assert "Statenlaan, 2582 AB 23-45 oneven" in words(asked)
    assert BeautifulSoup(asked.content, "html.parser").select_one("input[name=accept_holes]")["type"] == "checkbox"
    assert WatchGroup.objects.get(pk=here.group.pk).coverage_version == 1, "nothing was saved"
    saved = edit(editor, here.group, coverage_text="2582 AB 1-21 oneven\n2582 AC", accept_holes="on")
    assert saved.status_code == 302
    assert WatchGroup.objects.get(pk=here.group.pk).coverage_version == 2


def test_r03_taking_a_group_off_the_website_opens_holes_too(here, editor):
    territory.replace(here.neighbourhood, territory.check(STREETS))
    asked = edit(editor, here.group, published=None)
    assert "Statenlaan, 2582 AB 1-45 oneven" in words(asked)
    assert WatchGroup.objects.get(pk=here.group.pk).published


def test_r03_a_change_that_opens_no_hole_asks_nothing(here, editor):
    territory.replace(here.neighbourhood, territory.check(STREETS))
    page = editor.get(reverse("watch-groups_modeladmin_edit", args=[here.group.pk]))
    assert "accept_holes" not in page.content.decode()
    assert edit(editor, here.group, coverage_text="2582 AB 1-99 oneven\n2582 AC").status_code == 302
    assert edit(editor, here.group, description="Nieuw").status_code == 302


def test_a_wrong_rule_is_refused_in_its_own_words(here, editor):
    territory.replace(here.neighbourhood, territory.check(STREETS))
    page = edit(editor, here.group, coverage_text="huis 12")
    assert "Regel 1 (“huis 12”)" in words(page)
