"""What may not be public is found in a text, however it is written; what looks like it is left alone (E-5)."""

import pytest

from home.guardrails.allowed import Allowed
from home.guardrails.spotting import Kind, spot

pytestmark = pytest.mark.once

MAY = Allowed(frozenset({"contact@example.org"}), frozenset({"politie.example"}))


def kinds(text: str, **options: bool) -> set[Kind]:
    return {find.kind for find in spot(text, MAY, **options)}


@pytest.mark.parametrize(
    "text",
    [
        "https://chat.whatsapp.com/INVENTEDinventedINVENTED",
        '<p>Klik <a href="https://chat.whatsapp.com/INVENTED">hier</a></p>',
        "Ga naar CHAT.WhatsApp.com/INVENTED",
        "chat . whatsapp . com / INVENTED",
        "chat.<b>whatsapp</b>.com/INVENTED",
        "chat punt whatsapp punt com/INVENTED",
        "chat[.]whatsapp[.]com/INVENTED",
        "chat.what\u200bsapp.com/INVENTED",
        "ｃｈａｔ．ｗｈａｔｓａｐｐ．ｃｏｍ/INVENTED",
        "chat.whatsаpp.com/INVENTED",  # with a Cyrillic letter
        "https://chat.xn--whatspp-6fg.com/INVENTED",
        "https://wa.me/qr/INVENTED",
        "wa.me",
        "https://www.wa.me/x",
        "https://example.org@wa.me/x",
        "https://api.whatsapp.com/send?text=x",
        "https://web.whatsapp.com/send?text=x",
        "whatsapp://send?text=x",
        "https://signal.group/#INVENTED",
        "https://signal.me/#eu/INVENTED",
        "https://t.me/+INVENTED",
        "t.me/buurtgroep",
        "t . me / buurtgroep",
        "https://telegram.me/buurtgroep",
        "tg://join?invite=INVENTED",
        '<a href="https%3A%2F%2Fwa.me%2Fx">hier</a>',
    ],
)
def test_e05_a_chat_link_is_found(text) -> None:
    assert Kind.CHAT in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "WhatsApp is een app.",
        "https://faq.whatsapp.com/1234",
        "https://www.whatsapp.com/security",
        "Open web.whatsapp.com op uw computer.",
        "https://iowa.me/x",
        "Ik weet het niet. Me dunkt van wel.",
        "https://signal.org/nl/",
        "https://telegram.org",
        '<a href="https://example.org/pagina">Lees meer</a>',
    ],
)
def test_e05_what_is_no_chat_link_passes(text) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "06-00000001",
        "0600000001",
        "06 0000 00 01",
        "06 - 00 00 00 01",
        "06.00.00.00.01",
        "06/00000001",
        "(06) 00000001",
        "+31600000001",
        "+31 6 00000001",
        "+31 (0)6 00000001",
        "0031 6 0000 0001",
        "０６-００００ ０００１",
        "06&#8209;0000&nbsp;0001",
        "<p>06-<b>0000</b>0001</p>",
        '<a href="tel:+31600000001">bel ons</a>',
        "06-00000001 06-00000002",
        "+32 470 12 34 56",
        "+49 151 23456789",
        "0049 151 23456789",
        "+44 7400 123456",
        "Bel op 01-02-2026 naar 06-00000001.",
        "06 12 2034 56",
        "06-12-2034-56",
        "06.12.2034 56",
        "06 12-10-2034",
        "buur 10 06 2034 5678",
        "06-01-2026 06-00000001",
    ],
)
def test_e05_a_mobile_number_is_found(text) -> None:
    assert kinds(text) == {Kind.MOBILE}


@pytest.mark.parametrize(
    "text",
    [
        "Bel 112.",
        "Bel 0900-8844 of 0800-7000.",
        "070-1234567",
        "+31 70 123 45 67",
        "+32 2 123 45 67",
        "Op 06-01-2026 10 uur",
        "06-01-2026 19.30",
        "06-01-2026 19:30-21:00 uur",
        "06-01-2026 20 tot 22 uur",
        "06/01/2026 (10 u)",
        "06-01-2026 13-01-2026 20-01-2026",
        "10-06-2026 20.30 uur",
        "06-01-2026, 12 mensen",
        "2582 AB 1-45 oneven",
        "NL91 ABNA 0612 3456 78",
        "2006 00000001",
        "06000000012345",
        "KvK 12345678",
    ],
)
def test_e05_another_number_passes(text) -> None:
    assert kinds(text) == set()


def test_e05_an_example_of_a_number_passes_where_examples_are_given() -> None:
    for text in ("zoals 06 12345678", "zoals 06-00000001"):
        assert kinds(text) == {Kind.MOBILE}
        assert kinds(text, examples=True) == set()
    assert kinds("zoals 06 87654321", examples=True) == {Kind.MOBILE}


@pytest.mark.parametrize(
    "text",
    [
        "jan@example.com",
        "Jan.de-Vries+buurt@mail.example.com",
        '<a href="mailto:jan@example.com">mail Jan</a>',
        '<a href="mailto:jan%40example.com">mail Jan</a>',
        "jan @ example.com",
        "jan (at) example (punt) com",
        "jan[at]example.com",
        "jan apenstaartje example punt com",
        "jan@exam\u00adple.com",
        "contact@example.org.example.com",
        "info@nietpolitie.example",
    ],
)
def test_e05_somebodys_address_is_found(text) -> None:
    assert kinds(text) == {Kind.EMAIL}


@pytest.mark.parametrize(
    "text",
    [
        "contact@example.org",
        "Contact@Example.org",
        '<a href="mailto:contact@example.org">mail ons</a>',
        "wijkagent@politie.example",
        "Volg @buurtwacht op het plein.",
        "Kom @ 19.30 uur.",
    ],
)
def test_e05_an_address_of_the_site_or_an_allowed_domain_passes(text) -> None:
    assert kinds(text) == set()


def test_what_is_shown_of_a_chat_link_lets_nobody_in() -> None:
    (find,) = spot("https://chat.whatsapp.com/INVENTED", MAY)
    assert find.what == "chat.whatsapp.com"
