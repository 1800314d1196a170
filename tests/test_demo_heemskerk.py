"""What a visitor of the site of Heemskerk reads and can do."""

import pytest
from django.core import mail

from demo.heemskerk import SITE
from forms import outbox
from forms.models import Case, FormPage
from tests.support import road
from tests.support.reader import reader_of

heemskerk = reader_of("heemskerk")

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_a_coordinator_asks_a_desk_for_a_number_of_stickers_for_a_group(heemskerk) -> None:
    (button,) = [
        link for link in heemskerk.main("/borden-en-stickers/").select("a") if "Vraag stickers aan" in link.text
    ]
    path = button["href"]
    shown = heemskerk.client.get(path, headers={"host": heemskerk.site.hostname})
    group = next(option for option in road.soup(shown).select("main form option") if option.text.strip() == "Duinwijk")
    answers = {
        "f-voor_welke_groep": group["value"],
        "f-uw_naam": "Ton Proef",
        "f-e_mailadres": "ton.proef@example.org",
        "f-hoeveel_stickers": "46",
        "f-wanneer_haalt_u_ze_op": "Dinsdag na 16.00 uur.",
        "f-ask_contact": "on",
    }
    sent = heemskerk.client.post(path, road.hidden(shown) | answers, headers={"host": heemskerk.site.hostname})
    assert sent.status_code == 302, road.soup(sent).select_one("main").get_text(" ", strip=True)
    outbox.drain()
    road.press(heemskerk.client, road.enter(heemskerk.client, road.link(mail.outbox[-1])), "confirm")
    case = Case.objects.get()
    assert case.desk.slug == "stickers"
    assert "46" in str(case.submission.answers)


def test_a_request_without_a_number_is_asked_again(heemskerk) -> None:
    page = FormPage.objects.get(slug="stickers-aanvragen")
    shown = heemskerk.client.get(page.path_on_site, headers={"host": heemskerk.site.hostname})
    sent = heemskerk.client.post(page.path_on_site, road.hidden(shown), headers={"host": heemskerk.site.hostname})
    assert sent.status_code == 422
    assert not Case.objects.exists()


def test_the_leaflet_says_where_to_sign_up_and_what_to_do_with_it(heemskerk) -> None:
    lines = [line for _heading, lines in SITE.papers["folder"].parts for line in lines]
    assert any(SITE.hostname in line for line in lines)
    assert "Print hem, en vul uw straten in." in heemskerk.reads("/stappenplan/")


def test_who_lives_there_is_a_member_also_among_shops(heemskerk) -> None:
    assert "U woont binnen de grens van de groep" in heemskerk.reads("/huisregels/")
    words = heemskerk.reads("/groepen/heemskerk/dorp/")
    assert "Woont u boven een winkel? Dan hoort u erbij." in words
    assert "winkeliers" not in words
