"""Mails as a mail program shows them, on a phone and on a desk."""

import pytest

from tests.browser.measures import measure
from tests.support import chromium
from tests.support.letters import every_letter

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def test_t14_every_mail_has_enough_contrast_fits_a_phone_and_passes_axe(here) -> None:
    found = {}
    letters = dict(every_letter(here))
    with chromium.chrome() as browser, chromium.window(browser, "http://localhost") as (page, watch):
        for kind, message in letters.items():
            page.set_content(message.alternatives[0].content)
            seen = measure(page)
            found[kind] = seen.sideways + seen.axe + watch.complaints
    assert len(found) > 10
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
