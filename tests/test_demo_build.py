"""A demo site is made whole or not at all, and never over what somebody else made."""

from dataclasses import replace

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError

from demo import accounts, statenkwartier
from demo.build import build
from groups.models import WatchGroup
from tests.support.cast import village
from tests.support.demo import rows

pytestmark = pytest.mark.django_db


def test_a_run_that_fails_half_way_leaves_nothing_and_the_next_one_completes_it() -> None:
    before = rows()
    good = statenkwartier.SITE.neighbourhoods[0]
    bad = replace(good, groups=[*good.groups[:3], replace(good.groups[3], coverage=["nowhere"])])
    with pytest.raises(ValidationError, match="nowhere"):
        build(replace(statenkwartier.SITE, neighbourhoods=[bad]))
    assert rows() == before
    assert build(statenkwartier.SITE)
    assert WatchGroup.objects.count() == len(good.groups)


def test_a_website_with_a_front_page_of_its_own_is_left_alone() -> None:
    village()
    before = rows()
    assert not build(statenkwartier.SITE)
    assert rows() == before
    assert not get_user_model().objects.filter(username=accounts.ADMIN).exists()
