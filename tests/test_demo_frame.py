"""The frame around the pages of every demo site there is."""

import pytest
from django.utils import timezone
from wagtail.models import Site

from home.models import AccessibilityPage
from tests.support.demo import demo_site

__all__ = ["demo_site"]

pytestmark = pytest.mark.django_db


def test_t15_each_demo_site_has_one_no_older_than_a_year(demo_site) -> None:
    """By the real clock: when this fails, somebody has to look at the website again and write down the day."""
    for site in Site.objects.all():
        pages = AccessibilityPage.objects.live().descendant_of(site.root_page)
        assert pages, site
        assert not [one for one in pages if one.is_old], "check the website anew, then change demo.accessibility"
        assert all(gap.value["planned"] > timezone.localdate() for one in pages for gap in one.gaps)
