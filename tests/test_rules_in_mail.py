"""The house rules in the mail of an approval: whatever an editor puts into them, the mail leaves, and its links work."""

import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from forms import moderation
from forms.letter import as_text
from forms.models import Mail
from home.addresses import all_absolute
from tests.support import cases, road
from tests.support.bodies import everything, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ANCHORS = (
    '<h2>Inhoud</h2><p><a href="#regels">Regels</a>, <a href="#noodgeval">noodgeval</a>, <a href="#link">meer</a></p>'
    '<p><a href="/privacy/">Privacy</a> <a href="https://example.org/wet">de wet</a> <a href="tel:112">112</a></p>'
)


def approved(here, body: list) -> BeautifulSoup:
    """The mail, as HTML, of who agreed to rules with this body."""
    here.rules.body = stored(body)
    here.rules.save_revision().publish()
    case = cases.case(here)
    actor = moderation.Actor(moderation.Who.COORDINATOR, "link:1", "link", here.coordinator)
    assert moderation.act(case, "approve", actor)
    message = road.to(
        "sanne@example.org", [each for each in road.send_mails() if "Huisregels" in each.body or "Regels" in each.body]
    )
    assert not Mail.objects.filter(state=Mail.State.PARKED).exists()
    return BeautifulSoup(message.alternatives[0].content, "html.parser")


def test_m09_an_anchor_in_the_rules_parks_no_mail_and_leads_to_the_page_of_the_rules(here):
    mail = approved(here, [("text", ANCHORS)])
    addresses = {link.get_text(): link["href"] for link in mail.select("a")}
    assert addresses["Regels"] == "http://localhost:8000/huisregels/#regels"
    assert addresses["noodgeval"] == "http://localhost:8000/huisregels/#noodgeval"
    assert addresses["meer"] == "http://localhost:8000/huisregels/#link", "only our own words hold rights"
    assert addresses["Privacy"] == "http://localhost:8000/privacy/"
    assert (addresses["de wet"], addresses["112"]) == ("https://example.org/wet", "tel:112")
    ours = [link["href"] for link in mail.select("a[style]")]
    assert ours, "the button of our own words"
    assert all(re.fullmatch(r"http://localhost:8000/l/[\w-]+/?", address) for address in ours)


def test_t14_pictures_and_links_of_every_block_in_the_rules_have_full_addresses(here):
    mail = approved(here, everything(here))
    found = [tag[name] for tag in mail.select("[href], [src]") for name in ("href", "src") if tag.has_attr(name)]
    assert mail.select("img[src]")
    assert [address for address in found if not urlsplit(address).scheme] == []


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<p>Vooraf.</p><h2>Wie?</h2><ul><li>Buren</li><li><p>Winkels</p></li></ul>",
            "Vooraf.\n\nWie?\n- Buren\n- Winkels",
        ),
        ("<h2 id='a'>Eerst</h2>\n<ol>\n<li>Bel 112.</li>\n</ol>", "Eerst\n- Bel 112."),
        ("<p>Een<br>twee &amp; drie</p>", "Een\ntwee & drie"),
    ],
)
def test_t14_the_text_of_the_rules_keeps_their_lists_and_headings_apart(html, text):
    assert as_text(html) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('<a href="/a/?b=1&amp;c=2">', '<a href="https://x.example/a/?b=1&amp;c=2">'),
        ('<a href="#onder">', '<a href="https://x.example/regels/#onder">'),
        (
            '<img src="/a.webp" srcset="/a.webp 480w, /b.webp 960w">',
            '<img src="https://x.example/a.webp" srcset="https://x.example/a.webp 480w, https://x.example/b.webp 960w">',
        ),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ('<p data-href="/a/">href="/a/"</p>', '<p data-href="/a/">href="/a/"</p>'),
    ],
)
def test_addresses_are_made_full_and_words_stay(written, meant):
    assert all_absolute(written, "https://x.example/regels/") == meant
