"""The frame around the pages of every demo site there is."""

import datetime

import pytest
import time_machine
from wagtail.models import Site

from home.models import AccessibilityPage
from tests.support.demo import demo_site

__all__ = ["demo_site"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_t15_each_demo_site_has_one_that_looks_ahead_and_grows_old_after_a_year(demo_site) -> None:
    """By the day it was checked, not by today: nothing turns red by itself, the admin warns the editors then."""
    for site in Site.objects.all():
        pages = AccessibilityPage.objects.live().descendant_of(site.root_page)
        assert pages, site
        for page in pages:
            assert page.checked_on <= datetime.date(2026, 11, 26)
            assert all(gap.value["planned"] > page.checked_on for gap in page.gaps)
            with time_machine.travel(page.checked_on + datetime.timedelta(days=364)):
                assert not page.is_old
            with time_machine.travel(page.checked_on + datetime.timedelta(days=367)):
                assert page.is_old


def test_t15_it_says_what_the_papers_lack_and_how_to_get_their_words(demo_site, client) -> None:
    words = client.get("/toegankelijkheid/").text
    assert "Een folder of verslag als pdf heeft geen koppen" in words
    assert "Wij sturen u de hele tekst in een e-mail" in words
    assert "staat ook op de pagina van de groep" not in words
