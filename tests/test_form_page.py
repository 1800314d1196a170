"""A form explains itself: what is asked, what is optional, and what went wrong."""

import re

from django.template.loader import render_to_string
from django.test import RequestFactory

from forms.views.apply import apply
from tests.support.document import Document, page, title, wrong


def test_t04_form_says_what_is_optional_and_marks_what_is_required(client, here) -> None:
    html, shown = page(client, "/aanmelden/")
    assert html.index("Als een veld niet verplicht is, staat dit erbij.") < html.index('autocomplete="name"')
    assert "novalidate" in shown.all("form")[-1]
    assert shown.all("input", autocomplete="name", aria_required="true")
    assert shown.all("input", autocomplete="address-line3")
    assert not shown.all("input", autocomplete="address-line3", aria_required="true")
    labels = dict(re.findall(r'<label[^>]*for="([^"]+)"[^>]*>(.*?)</label>', html, re.DOTALL))
    assert "(optioneel)" in labels["id_f-toevoeging"]
    assert "(optioneel)" not in labels["id_f-naam"]


def test_t05_error_summary_stands_outside_the_form_and_links_to_each_field(client, here) -> None:
    html, shown = wrong(client)
    fields = [attrs["id"] for tag, attrs in shown.elements if attrs.get("aria-invalid") == "true"]
    assert len(fields) == 8
    assert title(html).startswith("8 fouten – Aanmelden")
    assert shown.position("h2", id="errors", tabindex="-1") < shown.position("form", method="post")
    errors = html.index('id="errors"')
    summary = Document(html[errors : html.index("<form", errors)])
    assert [link["href"] for link in summary.all("a")] == [f"#{field}" for field in fields]


def test_t05_a_form_without_errors_has_no_summary(client, here) -> None:
    html, shown = page(client, "/aanmelden/")
    assert title(html).startswith("Aanmelden")
    assert not shown.all("h2", id="errors")
    assert "aria-invalid" not in html


def test_t06_error_stands_above_its_input_and_is_tied_to_it(client, here) -> None:
    html, shown = wrong(client)
    for attrs in (attrs for _tag, attrs in shown.elements if attrs.get("aria-invalid") == "true"):
        described_by = attrs["aria-describedby"].split()
        assert len(described_by) == len(set(described_by))
        for ident in described_by:
            assert html.index(f'id="{ident}"') < html.index(f'id="{attrs["id"]}"')
    assert "verplicht is, staat" in html
    assert "Dit veld is verplicht" not in html


def test_consent_boxes_form_a_group_of_their_own_and_link_to_the_full_text(client, here) -> None:
    html, shown = page(client, "/aanmelden/")
    boxes = html[html.index("Toestemming en akkoord") :]
    assert len(Document(boxes).all("input", type="checkbox")) == 3
    assert "Lees de volledige tekst" in boxes
    assert not [box for box in shown.all("input", type="checkbox") if "checked" in box]


def test_trap_for_robots_is_out_of_reach_of_people(client, here) -> None:
    html, shown = page(client, "/aanmelden/")
    trap = shown.all("input", name="f-website")[0]
    assert (trap["tabindex"], trap["autocomplete"]) == ("-1", "off")
    before = html[: html.index('name="f-website"')]
    assert 'class="empty-please" aria-hidden="true"' in before[before.rindex("<div") :]


def test_proof_of_work_is_asked_only_when_the_form_says_so(here, rf: RequestFactory) -> None:
    plain = apply(rf.get("/aanmelden/", headers={"host": "localhost"}), here.form).render().content.decode()
    assert "altcha" not in plain
    context = {"page": here.form, "form": None, "challenge": True}
    asked = Document(render_to_string("forms/challenge.html", context))
    widget = asked.all("altcha-widget")[0]
    assert widget["challengeurl"] == "/altcha/"
    assert widget["workerurl"].endswith("altcha-worker.js")
