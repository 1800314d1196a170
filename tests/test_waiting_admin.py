"""The waiting room in the admin: who may see how many wait, and what an editor can do (R-2, R-16)."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client

from forms import editing, kinds
from forms.models import Case, WaitingQuestion
from groups.models import Neighbourhood
from tests.support import waiting as room
from tests.support.admin_cast import editor_of, local_editor
from tests.support.cast import village
from tests.support.waiting import asked, wait

pytestmark = pytest.mark.django_db

TWO = ["buur1@example.org", "buur2@example.org"]


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def client(here) -> Client:
    return signed_in(editor_of(here.site))


def panel(client: Client) -> list[list[str]]:
    """The rows of the panel on the first page; [] when it is not there."""
    table = BeautifulSoup(client.get("/admin/").content, "html.parser").select("[id^=waiting-room] tbody tr")
    return [[cell.get_text(strip=True) for cell in row.select("td")] for row in table]


def test_r02_the_first_page_says_how_many_wait_where_and_nothing_about_them(here, client):
    assert panel(client) == []
    room.open_room(here)
    wait(here, 2)
    room.arrives(here, 3, postcode="2583AA")
    assert panel(client) == [["2582", "2", "3", "Buurtwacht Proefdorp"], ["2583", "1", "3", "Buurtwacht Proefdorp"]]
    page = client.get("/admin/").text
    assert not [trace for trace in ("Sanne", "buur1", "Nieuwstraat", "2582ZZ") if trace in page]


def test_r16_an_editor_of_another_place_sees_nobody_wait(here):
    room.open_room(here)
    wait(here, 2)
    elsewhere = village("elders.localhost", 8001)
    far = Neighbourhood.objects.create(site=here.site, name="Ver weg", slug="ver-weg", place="Proefdorp")
    assert panel(signed_in(editor_of(elsewhere.site))) == []
    assert panel(signed_in(local_editor(far))) == []
    assert len(panel(signed_in(local_editor(here.neighbourhood)))) == 1


def test_r02_the_register_filters_who_waits(here, client):
    room.open_room(here)
    (case,) = wait(here, 1)
    other = room.arrives(here, 2, ticked=False)
    page = client.get("/admin/cases/?status__exact=waiting").text
    assert case.reference in page
    assert other.reference not in page


def test_r02_an_editor_asks_all_who_wait_here_before_it_is_enough_and_once(here, client):
    room.open_room(here)
    first, _second = wait(here, 2)
    room.arrives(here, 3, postcode="2583AA")
    page = client.get(f"/admin/cases/inspect/{first.pk}/").text
    assert "wachten 2 mensen op een groep" in page
    for _time in range(2):
        client.post(f"/admin/cases/ask/{first.pk}/")
    assert asked("start") == TWO
    assert client.get(f"/admin/cases/ask/{first.pk}/").status_code == 405


def test_r16_an_editor_of_another_place_asks_nobody(here):
    room.open_room(here)
    (case,) = wait(here, 1)
    stranger = signed_in(editor_of(village("elders.localhost", 8001).site))
    assert stranger.post(f"/admin/cases/ask/{case.pk}/").status_code == 404
    assert not WaitingQuestion.objects.exists()


def test_r02_an_editor_takes_up_who_waits(here, client):
    room.open_room(here)
    (case,) = wait(here, 1)
    client.post(f"/admin/cases/decide/{case.pk}/", {"act": "resume"})
    assert Case.objects.get().status == "open"


def test_r02_a_form_that_forces_one_to_wait_is_refused_and_one_that_asks_is_not():
    boxes = {"membership": True, "waiting": True}
    said = [str(error.messages) for _field, error in editing._of_boxes(kinds.JOIN, boxes)]
    assert len(said) == 1
    assert "mag niet verplicht zijn" in said[0]
    assert editing._of_boxes(kinds.JOIN, boxes | {"waiting": False}) == []
