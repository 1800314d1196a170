"""What stands in the code reads as plainly as what stands on the pages (T-17): labels, errors, the words of every mail."""

import pytest

from tests.support import reading, texts

pytestmark = pytest.mark.once

PLAIN = "Bel 112 als u nu hulp nodig heeft. Zet daarna in de groep dat u heeft gebeld."


def test_t17_every_text_in_the_code_is_plain_and_says_u() -> None:
    """Sentence by sentence: an average is for a page or a mail."""
    said = [one for text in texts.in_code() for one in reading.complaints(reading.of_text(text))]
    assert [one for one in said if not one.endswith("words a sentence")] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (PLAIN, []),
        ("Meld je hier aan voor de groep.", ["je"]),
        ("Indien u vragen heeft, mail ons.", ["officialese"]),
        ("De aanvraag dient te worden ingediend t.a.v. het team.", ["officialese"]),
        (f"{'woord ' * 25}einde.", ["26 words", "26.0 words a sentence"]),
    ],
)
def test_t17_what_reads_badly_is_found(text: str, wrong: list[str]) -> None:
    found = reading.complaints(reading.of_text(text))
    assert [one.partition(":")[0] for one in found] == wrong


def test_t17_of_a_page_its_own_part_is_read_and_each_line_of_it_stands_alone() -> None:
    page = (
        "<nav>Indien u dit leest</nav><main><h1>Wat u kunt doen</h1><p>Bel <b>112</b>. Blijf daarna rustig.</p></main>"
    )
    assert reading.of_page(page) == ["Wat u kunt doen", "Blijf daarna rustig."]
