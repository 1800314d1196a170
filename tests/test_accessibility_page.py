"""The statement about accessibility (T-15): there, true for no longer than a year, and found from every page."""

import json
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client

from home import accessibility
from home.models import AccessibilityPage
from tests.support.admin_cast import page_editor
from tests.support.document import page

pytestmark = [pytest.mark.django_db, pytest.mark.once]

GAP = {"what": "Geen ondertitels", "meanwhile": "Bel ons.", "measure": "Wij maken ze.", "planned": "2027-03-01"}


@pytest.fixture
def statement(here) -> AccessibilityPage:
    made = AccessibilityPage(
        title="Toegankelijkheid",
        slug="toegankelijkheid",
        status="B",
        checked_on=date(2026, 11, 1),
        gaps=json.dumps([{"type": "gap", "value": GAP}]),
        answer_days=4,
    )
    return here.home.add_child(instance=made)


def test_t15_it_says_status_date_gaps_with_plan_address_and_where_to_complain(client, here, statement) -> None:
    html, shown = page(client, "/toegankelijkheid/")
    for words in (
        "B: wij voldoen gedeeltelijk",
        "1 november 2026",
        "Geen ondertitels",
        "Wij maken ze.",
        "1 maart 2027",
    ):
        assert words in html
    assert "binnen 4 werkdagen" in html
    assert shown.all("a", href=f"mailto:{here.profile.contact_email}")
    assert shown.all("a", href="https://www.nationaleombudsman.nl/")
    assert shown.all("a", href="https://www.mensenrechten.nl/")


@pytest.mark.parametrize("path", ["/", "/groepen/proefdorp/statenlaan/", "/aanmelden/", "/zoek-uw-groep/", "/nee/"])
def test_t15_every_page_leads_to_it(client, statement, path) -> None:
    assert page(client, path)[1].all("a", href="/toegankelijkheid/")


def test_t15_without_one_no_page_promises_it(client, here) -> None:
    assert "toegankelijkheid" not in page(client, "/")[0]


@time_machine.travel("2027-11-02 12:00:00+01:00")
def test_t15_the_admin_warns_the_editors_of_a_statement_older_than_a_year(here, statement) -> None:
    editor = Client()
    editor.force_login(page_editor(here.home))
    assert statement.is_old
    html = editor.get("/admin/").content.decode()
    assert "ouder dan een jaar" in html
    assert f"/admin/pages/{statement.pk}/edit/" in html


@time_machine.travel("2027-11-01 12:00:00+01:00")
def test_t15_a_statement_of_a_year_or_of_somebody_else_warns_nobody(here, statement) -> None:
    assert accessibility.old(page_editor(here.home)) == []
    statement.checked_on -= timedelta(days=1)
    statement.save()
    assert accessibility.old(page_editor(here.home)) == [statement]
    assert accessibility.old(page_editor(here.rules)) == []
