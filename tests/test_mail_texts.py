"""The words of mails: what editors may write, what is refused at saving, and what goes out."""

import logging

import pytest
from django.test import Client
from django.utils import translation

from forms import emails, mailtexts, mailvariants, mailwords
from forms.admin.words import MAILS
from forms.letter import Letter
from forms.mailtexts import table
from forms.mailtexts.samples import preview
from forms.models import MailText
from home.guardrails import Allowed
from tests.support import road
from tests.support.cast import village
from tests.support.letters import every_letter

pytestmark = pytest.mark.django_db

BODY = "Dag,\n\nU meldde zich aan bij {website}.\n\n[Bevestig uw aanmelding](#link)"
SUBJECT = "Welkom bij {website}"
LONG_ONE = " ".join(["woord"] * 26)


def changed(site, kind="confirm", language="nl", subject=SUBJECT, body=BODY) -> MailText:
    return MailText.objects.create(site=site, kind=kind, language=language, subject=subject, body=body)


def wrong(kind="confirm", subject=SUBJECT, body=BODY) -> list[str]:
    may = Allowed(addresses=frozenset({"contact@example.org"}))
    return [field for field, _reason in mailtexts.refusals(kind, subject, body, may)]


def test_e03_every_kind_of_mail_is_in_the_table_and_has_a_name():
    variants = {f"{kind}.{family}" for kind, family in mailvariants.VARIANTS}
    assert set(mailtexts.TABLE) == set(mailwords.WORDS) | variants
    assert {key.partition(".")[0] for key in mailtexts.TABLE} <= set(MAILS)
    assert {family for _kind, family in mailvariants.VARIANTS} <= set(mailtexts.FAMILIES)


def test_e03_the_table_says_what_each_mail_really_fills_in(here, monkeypatch):
    letters = composed(here, monkeypatch)
    for key in letters:
        about = mailtexts.TABLE[key]
        values = [letter.values | letter.html for letter in letters[key]]
        told = {name for name in set.intersection(*map(set, values)) if any(each[name] != "–" for each in values)}
        assert about.names == told, key
        assert all(about.links == set(letter.links) for letter in letters[key]), key
        html = {name for name in about.names if about.placeholder(name).html}
        assert all(html == set(letter.html) for letter in letters[key]), key


def composed(here, monkeypatch) -> dict[str, list[Letter]]:
    """Every letter as `emails` composes it, by the key of its words. (That each kind is tried is a test of its own.)"""
    keys: list[str] = []
    letters: list[Letter] = []
    of, message = mailtexts.of, emails.message

    def asked(site_id, kind, family=""):
        keys.append(table.key(kind, family))
        return of(site_id, kind, family)

    def made(letter, envelope):
        letters.append(letter)
        return message(letter, envelope)

    monkeypatch.setattr(mailtexts, "of", asked)
    monkeypatch.setattr(emails, "message", made)
    every_letter(here)
    found: dict[str, list[Letter]] = {}
    for key, letter in zip(keys, letters, strict=True):
        found.setdefault(key, []).append(letter)
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_e03_our_own_words_pass_and_can_be_looked_at(here, language):
    for key in mailtexts.TABLE:
        with translation.override(language):
            words = mailtexts.default(key)
            assert mailtexts.refusals(key, words.subject, words.body, Allowed()) == [], key
            assert mailtexts.remarks(language, words.subject, words.body) == [], key
        seen = preview(here.site, key, language, words)
        assert here.profile.name in seen.html, key
        assert "{" not in seen.subject + seen.text, key
        assert f'lang="{language}"' in seen.html, key


@pytest.mark.parametrize("name", mailtexts.PLACEHOLDERS)
def test_e03_every_placeholder_is_used_and_explained(name):
    assert any(name in about.names for about in mailtexts.TABLE.values())
    assert str(mailtexts.PLACEHOLDERS[name].means)


@pytest.mark.parametrize(
    "body",
    [
        BODY.replace("{website}", "{naam}"),
        BODY.replace("{website}", "{ website }"),
        BODY.replace("{website}", "{WEBSITE}"),
        BODY.replace("{website}", "{groep}"),  # of another mail
        BODY.replace("{website}", "{website"),
        BODY.replace("{website}", "website}"),
        BODY.replace("{website}", "{{website}}"),
        BODY.replace("{website}", "{}"),
    ],
)
def test_e03_an_unknown_or_broken_placeholder_is_refused(body):
    assert set(wrong(body=body)) == {"body"}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("confirm", "Dag,\n\nBevestig uw aanmelding."),
        ("confirm", BODY.replace("#link", "#knop")),
        ("confirm", BODY.replace("[Bevestig uw aanmelding](#link)", "`[Bevestig uw aanmelding](#link)`")),
        ("confirm", BODY.replace("[Bevestig uw aanmelding](#link)", "[Bevestig](https://example.org/)")),
        ("approved", "Welkom!\n\n{vervolg}\n\n[Naar uw pagina](#link)"),  # without the rules
        ("approved", "Welkom!\n\n{regels}\n\n[Naar uw pagina](#link)"),  # without the way in
        ("rejected", "Helaas.\n\n[Naar uw pagina](#link)"),  # without the reason
        ("withdrawn", "Er is iets ingetrokken: {kenmerk}.\n\n[Bekijk het hier](#link)"),  # without what to do
        ("decisions", "Dag {voornaam},\n\n[Dit was ik niet](#link)"),
    ],
)
def test_e03_a_missing_link_or_fact_is_refused(kind, body):
    assert "body" in wrong(kind, "Onderwerp", body)


@pytest.mark.parametrize(
    "address",
    [
        "https://chat.whatsapp.com/INVENTEDinvented",
        "https://wa.me/31600000001",
        "https://signal.group/#invented",
        "https://t.me/invented",
        "http://example.org/",
        "javascript:alert(1)",
        "mailto:iemand@example.org",
        "tel:0600000001",
        "https://iemand:geheim@example.org/",
        "https://example.org:8443/",
        "https://127.0.0.1/",
        "https://example.org/l/0123456789abcdefghijklmnopqrstuvwxyz0123456",
        "https://example.org/{website}",
        "/huisregels/",
        "#groep",
    ],
)
def test_e03_a_link_that_does_not_belong_in_a_mail_is_refused(address):
    assert "body" in wrong(body=f"{BODY}\n\n[Lees dit eens](" + address + ")")


def test_e03_a_page_of_information_is_allowed_and_stands_in_both_parts(here):
    body = f"{BODY}\n\n[Lees meer over 112](https://www.example.org/112?a=1&b=2)"
    assert wrong(body=body) == []
    changed(here.site, body=body)
    (message,) = sign_up(here)
    assert "Lees meer over 112:\nhttps://www.example.org/112?a=1&b=2" in message.body
    assert 'href="https://www.example.org/112?a=1&amp;b=2"' in message.alternatives[0].content


@pytest.mark.parametrize(
    "addition",
    [
        "https://example.org/",
        "<https://example.org/>",
        "[https://example.org/](https://elsewhere.example.org/)",
        "[dit stuk][1]\n\n[1]: https://example.org/",
        "![een plaatje](https://example.org/x.png)",
        "<b>vet</b>",
        "<script>alert(1)</script>",
        "<!-- niets -->",
        "onzichtbaar \u202e teken",
        "Bel 06-00000001.",
        "Mail naar iemand@elsewhere.example.",
        "Kom via chat.whatsapp.com/INVENTEDinvented in de groep.",
    ],
)
def test_e03_what_does_not_belong_in_a_mail_is_refused(addition):
    assert "body" in wrong(body=f"{BODY}\n\n{addition}")


@pytest.mark.parametrize(
    "subject",
    [
        "Twee\nregels",
        "Terug\rBcc: iemand@example.org",
        "Nul\x00teken",
        "Dag {naam}",
        "Dag {website",
        "[Klik](#link)",
        "Ga naar https://example.org/",
        "<b>Vet</b>",
        "Bel 06-00000001",
    ],
)
def test_e03_a_subject_is_one_plain_line(subject):
    assert "subject" in wrong(subject=subject)


def test_e03_a_long_value_does_not_go_into_a_subject():
    body = str(mailwords.of("rejected").body)
    assert wrong("rejected", "Afgewezen: {reden}", body) == ["subject"]
    assert wrong("rejected", "Over {groep} ({kenmerk})", body) == []


def test_e03_rules_stand_on_a_line_of_their_own():
    assert wrong("approved", "Welkom", "{vervolg}\n\n{regels}\n\n[Naar uw pagina](#link)") == []
    assert wrong("approved", "Welkom", "{vervolg}\n\nDit geldt: {regels}\n\n[Naar uw pagina](#link)") == ["body"]


def test_e03_the_site_s_own_address_may_stand_in_a_mail():
    assert wrong(body=f"{BODY}\n\nMail naar contact@example.org.") == []


def test_e03_long_sentences_are_remarked_and_not_refused():
    assert mailtexts.remarks("nl", SUBJECT, f"{BODY}\n\n{LONG_ONE}.")[0].startswith("Deze zin is lang (26 woorden)")
    assert wrong(body=f"{BODY}\n\n{LONG_ONE}.") == []
    assert any("jij" in remark for remark in mailtexts.remarks("nl", SUBJECT, f"{BODY}\n\nWat vind jij?"))
    assert any("klik hier" in remark for remark in mailtexts.remarks("nl", SUBJECT, "[klik hier](#link)"))


def sign_up(here):
    browser = Client()
    assert road.apply(browser, here.form).status_code == 302
    return road.send_mails()


def test_e03_what_editors_wrote_goes_out(here):
    changed(here.site)
    (message,) = sign_up(here)
    assert message.subject == "Welkom bij Buurtwacht Proefdorp"
    assert "U meldde zich aan bij Buurtwacht Proefdorp." in message.body
    assert road.link(message)


def test_e03_another_language_another_site_and_other_kinds_keep_ours(here):
    there = village("elders.localhost")
    changed(there.site)
    changed(here.site, language="en")
    changed(here.site, kind="fresh_link")
    (message,) = sign_up(here)
    assert message.subject == "Bevestig uw aanmelding bij Buurtwacht Proefdorp"


def test_e03_a_change_counts_from_the_next_mail_on_and_so_does_taking_it_back(here):
    assert mailtexts.of(here.site.pk, "confirm") == mailwords.of("confirm")
    row = changed(here.site)
    assert mailtexts.of(here.site.pk, "confirm").subject == SUBJECT
    row.subject = "Nog één stap"
    row.save()
    assert mailtexts.of(here.site.pk, "confirm").subject == "Nog één stap"
    row.delete()
    assert mailtexts.of(here.site.pk, "confirm") == mailwords.of("confirm")


@pytest.mark.parametrize(("kind", "body"), [("confirm", BODY.replace("{website}", "{vroeger}")), ("vroeger", BODY)])
def test_e03_a_text_that_fits_no_longer_gives_way_to_ours_and_is_logged(here, caplog, kind, body):
    changed(here.site, kind=kind, body=body)
    with caplog.at_level(logging.ERROR):
        (message,) = sign_up(here)
    assert message.subject == "Bevestig uw aanmelding bij Buurtwacht Proefdorp"
    assert "no longer fits" in caplog.text


def test_e03_edited_words_are_asked_once_for_all_mails(here, django_assert_num_queries):
    changed(here.site)
    with django_assert_num_queries(1):
        for _turn in range(50):
            mailtexts.of(here.site.pk, "confirm")
            mailtexts.of(here.site.pk, "received")


def test_e03_a_family_of_forms_with_words_of_its_own_is_changed_apart(here):
    changed(here.site, "confirm.contact", subject="Uw vraag")
    assert mailtexts.of(here.site.pk, "confirm", "contact").subject == "Uw vraag"
    assert mailtexts.of(here.site.pk, "confirm") == mailwords.of("confirm")
    assert mailtexts.of(here.site.pk, "confirm", "change") == mailwords.of("confirm", "change")
    changed(here.site, "added", body="[Naar uw pagina](#link)")
    assert mailtexts.of(here.site.pk, "added", "contact").subject == SUBJECT  # this family has none of its own


def test_what_a_resident_typed_stays_text_in_edited_words(here):
    body = "{initialen} uit {straat} wil bij {groep}.\n\n[Bekijk het hier](#link)"
    changed(here.site, kind="new_case", subject="{groep}", body=body)
    browser = Client()
    mails = road.confirmed(browser, here.form, straat="<b>[x](https://evil.example.org)</b>")
    message = road.to(here.coordinator.email, mails)
    assert "<b>" not in message.alternatives[0].content.partition("<body")[2]
    assert 'href="https://evil' not in message.alternatives[0].content
