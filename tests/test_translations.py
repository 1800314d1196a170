"""The texts in the code are Dutch; the English catalogue is complete, and keeps what it must. Without a database."""

import pytest

from tests.support import texts

pytestmark = pytest.mark.once


def test_every_text_in_the_code_is_in_the_catalogue_and_nothing_else():
    known = {
        message.id if isinstance(message.id, str) else message.id[0] for message in texts.catalogue() if message.id
    }
    found = texts.in_code()
    assert {text: file for text, file in found.items() if text not in known} == {}, "run `make messages`, and translate"
    assert known - set(found) == set(), "run `make messages`: these texts left the code"


def test_every_text_is_translated_and_no_translation_is_a_guess():
    messages = [message for message in texts.catalogue() if message.id]
    assert len(messages) > 600
    empty = [message.id for message in messages if not all(_forms(message.string))]
    guessed = [message.id for message in messages if message.fuzzy]
    assert (empty, guessed) == ([], [])


def test_a_translation_keeps_placeholders_links_and_emphasis():
    for message in texts.catalogue():
        originals = _forms(message.id)
        for form, translated in enumerate(_forms(message.string) if message.id else ()):
            original = originals[min(form, len(originals) - 1)]
            assert texts.kept(translated) == texts.kept(original), original
            assert (original[:1] == " ", original[-1:] == " ") == (translated[:1] == " ", translated[-1:] == " ")


def test_a_lost_placeholder_a_changed_link_and_a_lost_emphasis_are_found():
    assert texts.kept("Aan %(who)s van {website}") != texts.kept("To %(whom)s of {website}")
    assert texts.kept("[Ja](#link)") != texts.kept("[Yes](#links)")
    assert texts.kept("**Zo werken we**") != texts.kept("How we work")
    assert texts.kept('Lees <a href="/x/">dit</a>') != texts.kept('Read <a href="/y/">this</a>')
    assert texts.kept("# namen gevonden") != texts.kept("names found")
    assert texts.kept("[Ja](#link), {groep}") == texts.kept("{groep}: [Yes](#link)")


def test_the_catalogue_names_no_machine_and_no_place_in_the_code():
    content = texts.ENGLISH.read_text()
    assert "\n#: " not in content
    assert "@" not in content.split("\n\n", 1)[0]


def _forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    """The singular and plurals of a text, or the text alone."""
    return [text] if isinstance(text, str) else list(text)
