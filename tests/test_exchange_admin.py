"""E-6, R-16: import and export in the admin, and as commands."""

import io
import re
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from groups.exchange import exporting, table, uploads
from groups.exchange.ground import Ground
from groups.management.commands.import_groups import bar
from groups.models import Neighbourhood, Upload, WatchGroup
from tests.support.admin_cast import editor_of, local_editor, page_editor
from tests.support.cast import village, watch_group

NEW = "buurt;naam;beheerders\nProefdorp;Nieuw;Nel Nieuw <nel@example.org>\n"


@pytest.fixture
def there(here):
    return village("elders.localhost", 8001)


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def send(client: Client, site: Any, text: str | bytes, name: str = "groepen.csv", **more: str) -> Any:
    data = text.encode() if isinstance(text, str) else text
    return client.post("/admin/exchange/", {"site": site.pk, "file": SimpleUploadedFile(name, data), **more})


def words(response: Any) -> str:
    return BeautifulSoup(response.content, "html.parser").main.get_text(" ", strip=True)


def second_button(response: Any) -> dict[str, str]:
    form = BeautifulSoup(response.content, "html.parser").select_one("form[action='/admin/exchange/import/']")
    return {field["name"]: field["value"] for field in form.select("input[type=hidden]")} if form else {}


def test_e06_first_the_dry_run_then_the_second_button(here):
    client = as_(editor_of(here.site))
    shown = send(client, here.site, NEW)
    assert "1 nieuwe groep" in words(shown)
    assert "1 nieuwe beheerder" in words(shown)
    assert not WatchGroup.objects.filter(name="Nieuw").exists()
    assert Upload.objects.count() == 1
    assert client.post("/admin/exchange/import/", second_button(shown)).status_code == 302
    assert WatchGroup.objects.get(name="Nieuw").duties.count() == 1
    assert not Upload.objects.exists()


def test_e06_the_second_button_works_once_and_a_new_dry_run_takes_the_place_of_an_old_one(here):
    client = as_(editor_of(here.site))
    old, new = second_button(send(client, here.site, NEW)), second_button(send(client, here.site, NEW))
    for data in (old, {"upload": "x"}, {}):
        client.post("/admin/exchange/import/", data)
        assert not WatchGroup.objects.filter(name="Nieuw").exists()
    for _time in range(2):
        client.post("/admin/exchange/import/", new)
        assert WatchGroup.objects.filter(name="Nieuw").count() == 1


def test_e06_a_wrong_file_shows_its_lines_and_no_second_button(here):
    shown = send(as_(editor_of(here.site)), here.site, NEW + "Nergens;Fout;\n")
    cells = [cell.get_text(strip=True) for cell in BeautifulSoup(shown.content, "html.parser").select("td")]
    assert cells[:2] == ["3", "buurt"]
    assert "maak buurten aan" in cells[2]
    assert second_button(shown) == {}
    assert not Upload.objects.exists()


def test_e06_a_group_that_loses_its_last_coordinator_is_told_of(here):
    shown = send(as_(editor_of(here.site)), here.site, f"code;beheerders\n{here.group.uuid};\n")
    assert "1 groep houdt geen beheerder over" in words(shown)


def test_e06_the_box_makes_neighbourhoods(here):
    client = as_(editor_of(here.site))
    shown = send(client, here.site, "buurt;naam\nDuindorp;A\n", make_neighbourhoods="on")
    assert "1 nieuwe buurt" in words(shown)
    client.post("/admin/exchange/import/", second_button(shown))
    assert Neighbourhood.objects.get(name="Duindorp").site == here.site


def test_e06_what_changed_after_the_dry_run_is_not_imported_unseen(here):
    client = as_(editor_of(here.site))
    data = second_button(send(client, here.site, f"code;naam\n{here.group.uuid};Anders\n"))
    WatchGroup.objects.filter(pk=here.group.pk).update(name="Anders")
    assert "intussen veranderd" in words(client.post("/admin/exchange/import/", data))


@pytest.mark.parametrize(("data", "said"), [(b"", "leeg"), (b"x" * (table.MOST_BYTES + 1), "10 MB")])
def test_e06_an_empty_or_too_large_file_is_refused_in_words(here, data, said):
    response = send(as_(editor_of(here.site)), here.site, data)
    assert said in words(response)
    assert "verplicht" not in words(response)


def test_e06_no_file_at_all_is_asked_for(here):
    response = as_(editor_of(here.site)).post("/admin/exchange/", {"site": here.site.pk})
    assert "Kies een bestand." in words(response)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "geojson"])
def test_e06_an_export_is_a_file_for_nobody_else(here, kind):
    response = as_(editor_of(here.site)).get(f"/admin/exchange/{here.site.pk}/groepen.{kind}")
    assert response.content == exporting.export(Ground(here.site), kind)
    assert response["Content-Disposition"].startswith('attachment; filename="groepen-')
    assert "no-store" in response["Cache-Control"]


def test_e06_an_example_can_be_fetched_and_other_kinds_do_not_exist(here):
    client = as_(editor_of(here.site))
    assert client.get("/admin/exchange/example.xlsx").content[:2] == b"PK"
    assert client.get("/admin/exchange/example.exe").status_code == 404
    assert client.get(f"/admin/exchange/{here.site.pk}/groepen.exe").status_code == 404


def test_r16_an_editor_imports_and_exports_on_his_own_site_only(here, there):
    client = as_(editor_of(here.site))
    assert client.get(f"/admin/exchange/{there.site.pk}/groepen.csv").status_code == 404
    assert f'value="{there.site.pk}"' not in client.get("/admin/exchange/").text
    assert second_button(send(client, there.site, NEW)) == {}
    taken = send(client, here.site, f"code;naam\n{there.group.uuid};Gekaapt\n")
    assert "niet van uw buurten" in words(taken)


def test_r16_nobody_uses_the_file_of_somebody_else(here, there):
    data = second_button(send(as_(editor_of(here.site)), here.site, NEW))
    as_(editor_of(there.site)).post("/admin/exchange/import/", data)
    assert not WatchGroup.objects.filter(name="Nieuw").exists()
    assert Upload.objects.count() == 1


def test_r16_an_editor_of_one_neighbourhood_has_its_groups_only_and_makes_no_neighbourhoods(here):
    elsewhere = Neighbourhood.objects.create(site=here.site, name="Tweede", slug="tweede", place="Proefdorp")
    far = watch_group(elsewhere, "Verweg")
    client = as_(local_editor(here.neighbourhood))
    file = client.get(f"/admin/exchange/{here.site.pk}/groepen.csv").content.decode()
    assert "Statenlaan" in file
    assert "Verweg" not in file
    assert "make_neighbourhoods" not in client.get("/admin/exchange/").text
    for text in (f"code;naam\n{far.uuid};Gekaapt\n", "buurt;naam\nTweede;A\n", "buurt;naam\nDerde;A\n"):
        assert second_button(send(client, here.site, text, make_neighbourhoods="on")) == {}
    client.post("/admin/exchange/import/", second_button(send(client, here.site, NEW)))
    assert WatchGroup.objects.filter(name="Nieuw").exists()


def test_r16_who_lost_his_rights_after_the_dry_run_imports_nothing(here):
    user = editor_of(here.site)
    client = as_(user)
    data = second_button(send(client, here.site, NEW))
    user.groups.clear()
    assert client.post("/admin/exchange/import/", data).status_code in (302, 403, 404)
    assert not WatchGroup.objects.filter(name="Nieuw").exists()


ADDRESSES = [
    "/admin/exchange/",
    "/admin/exchange/import/",
    "/admin/exchange/example.csv",
    "/admin/exchange/{}/groepen.csv",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_r16_nobody_without_a_register_reaches_these_pages(here, address, method):
    for client, status in ((as_(page_editor(here.home)), 404), (Client(), 302)):
        response = getattr(client, method)(address.format(here.site.pk))
        assert response.status_code == status
        if status == 302:
            assert "login" in response["Location"]


def test_r16_the_menu_shows_the_screens_to_editors_only(here):
    assert "Import en export" in as_(editor_of(here.site)).get("/admin/").text
    assert "Import en export" not in as_(page_editor(here.home)).get("/admin/").text


def test_c14_a_file_that_nobody_came_back_for_goes_after_an_hour(here):
    client = as_(editor_of(here.site))
    data = second_button(send(client, here.site, NEW))
    Upload.objects.update(at=timezone.now() - timedelta(minutes=59))
    assert uploads.sweep() == 0
    Upload.objects.update(at=timezone.now() - timedelta(minutes=61))
    client.post("/admin/exchange/import/", data)
    assert not WatchGroup.objects.filter(name="Nieuw").exists()
    assert uploads.sweep() == 1


def test_e06_the_commands_write_and_read_the_same_file(here, tmp_path):
    out = io.StringIO()
    for kind in ("csv", "xlsx", "geojson"):
        file = tmp_path / f"groepen.{kind}"
        call_command("export_groups", "localhost", file, stdout=out)
        assert file.read_bytes() == exporting.export(Ground(here.site), kind)
        call_command("import_groups", "localhost", file, stdout=out)
    assert out.getvalue().count("left alone: 2") == 3


def test_e06_the_command_rehearses_imports_and_refuses(here, tmp_path):
    file, out = tmp_path / "groepen.csv", io.StringIO()
    file.write_text(NEW)
    call_command("import_groups", "localhost", file, "--dry-run", stdout=out)
    assert "would be made: 1" in out.getvalue()
    assert not WatchGroup.objects.filter(name="Nieuw").exists()
    call_command("import_groups", "localhost", file, stdout=out)
    assert WatchGroup.objects.filter(name="Nieuw").exists()
    with pytest.raises(CommandError, match="Regel 2, kolom “naam”"):
        call_command("import_groups", "localhost", file)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import_groups", "nergens.localhost", "x.csv"], "The sites are: localhost"),
        (["import_groups", "localhost", "/no/such/file.csv"], "No such file"),
        (["export_groups", "localhost", "x.pdf"], "must end with"),
        (["export_groups", "localhost", "/no/such/folder/x.csv"], "No such file"),
    ],
)
def test_e06_the_commands_say_what_is_wrong(here, arguments, said):
    with pytest.raises(CommandError, match=re.escape(said)):
        call_command(*arguments)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_e06_a_bar_grows_on_a_terminal_and_nowhere_else():
    terminal, file = Terminal(), io.StringIO()
    for out in (terminal, file):
        show = bar(out)
        for done in (0, 0.5, 1):
            show(done)
    assert "  0%" in terminal.getvalue()
    assert terminal.getvalue().endswith("100%\n")
    assert file.getvalue() == ""


def test_e06_the_command_takes_a_larger_file_than_the_screen(here, tmp_path):
    file = tmp_path / "groepen.csv"
    file.write_bytes(b"buurt;naam;opmerking\nProefdorp;Nieuw;" + b"x" * (table.MOST_BYTES + 1) + b"\n")
    assert "10 MB" in words(send(as_(editor_of(here.site)), here.site, file.read_bytes()))
    call_command("import_groups", "localhost", file, stdout=io.StringIO())
    assert WatchGroup.objects.filter(name="Nieuw").exists()
