"""Wagtail's checker looks at what an editor writes: in the panel beside the page, of the preview as visitors will see it (T-16)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Page as WagtailPage

from demo import accounts
from home.models import HomePage, InfoPage
from tests.support.bodies import stored

pytestmark = pytest.mark.browser
SKIPS = "<p>Tekst.</p><h3>Een kop die overslaat</h3><p>Meer.</p>"
FINE = "<h2>Een kop</h2><p>Tekst.</p><h3>Lager</h3><p>Meer.</p>"


def draft(slug: str, words: str) -> WagtailPage:
    home = HomePage.objects.get(sites_rooted_here__is_default_site=True)
    page = home.add_child(
        instance=InfoPage(title=f"Klad {slug}", slug=slug, body=stored([("text", words)]), live=False)
    )
    page.save_revision()
    return page


@pytest.fixture
def checks(visit: Callable) -> Callable[[WagtailPage], Page]:
    """Opens the checks beside a page, as an editor."""

    def open_(written: WagtailPage) -> Page:
        page, _watch = visit(viewport={"width": 1440, "height": 900})
        page.goto("/admin/login/")
        page.fill("#id_username", accounts.EDITOR)
        page.fill("#id_password", accounts.PASSWORD)
        page.press("#id_password", "Enter")
        page.wait_for_url("**/admin/")
        page.goto(f"/admin/pages/{written.pk}/edit/")
        page.locator('[data-side-panel-toggle="checks"]').click()
        return page

    return open_


def test_t16_a_heading_that_skips_is_reported_and_what_is_fine_is_not(checks, db) -> None:
    wrong = checks(draft("fout", SKIPS))
    found = wrong.locator("[data-checks-panel] > *")
    found.first.wait_for(timeout=60_000)
    expect(found).to_have_count(1)
    expect(found).to_contain_text("h3")
    fine = checks(draft("goed", FINE))
    fine.get_by_text("Goed", exact=True).first.wait_for()  # the verdict on its words: the checker has read the preview
    expect(fine.locator("[data-content-checker-count]").last).to_have_text("0")
    expect(fine.locator("[data-checks-panel] > *")).to_have_count(0)
