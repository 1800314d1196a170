"""Every promise has a test, and the page that lists them is true."""

import pytest

from tests.support import checks

pytestmark = pytest.mark.once


def test_every_check_is_held_by_a_test() -> None:
    held = checks.holders()
    assert [check for check in checks.CHECKS if not held.get(check)] == []


def test_every_test_that_names_a_check_names_one_we_know() -> None:
    assert sorted(set(checks.holders()) - set(checks.CHECKS | checks.BEGUN)) == [], "write a line of your own for each"


def test_what_is_promised_is_not_begun_as_well() -> None:
    assert set(checks.CHECKS) & set(checks.BEGUN) == set()


def test_the_page_of_checks_is_as_the_tests_are() -> None:
    assert checks.PAGE.read_text() == checks.page(), "python -m tests.support.checks > docs/checks.md"


def test_a_name_tells_its_check() -> None:
    assert (checks.of("test_c03_words"), checks.of("test_a22_policy")) == ("C-3", "A-22")
    assert checks.of("test_walks_c03_every_page") is None
