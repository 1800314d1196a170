"""E-3 in the admin: the list of all mails, the page of one, and who may open them."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group as AuthGroup
from django.contrib.auth.models import User
from django.test import Client
from wagtail.models import ModelLogEntry

from forms import mailtexts, mailwords
from forms.models import MailText
from forms.scope import CASES, MAIL_TEXTS
from groups import scope
from tests.support.admin_cast import editor_of, local_editor, page_editor
from tests.support.cast import village

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SUBJECT = "Welkom bij {website}"
BODY = "Dag,\n\nU meldde zich aan bij {website}.\n\n[Bevestig uw aanmelding](#link)"


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def client(here) -> Client:
    return as_(editor_of(here.site))


def address(here, kind: str = "confirm", language: str = "nl") -> str:
    return f"/admin/mail-texts/{here.site.pk}/{language}/{kind}/"


def post(client: Client, here, act: str, **more: str):
    return client.post(address(here), {"act": act, "subject": SUBJECT, "body": BODY} | more, follow=True)


def soup(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def errors(response, field: str) -> str:
    return soup(response).select_one(f"#{field}-errors").get_text(" ", strip=True)


def test_e03_the_list_names_every_mail_in_every_language(here, client):
    MailText.objects.create(site=here.site, kind="confirm", language="nl", subject=SUBJECT, body=BODY)
    MailText.objects.create(site=here.site, kind="received", language="en", subject="{weg}", body=BODY)
    page = soup(client.get("/admin/mail-texts/", follow=True))
    cells = {link["href"]: link.get_text(strip=True) for link in page.select("td a")}
    assert len(cells) == 2 * len(mailtexts.TABLE)
    assert cells.pop(address(here)) == "aangepast"
    assert cells.pop(address(here, "received", "en")) == "past niet meer"
    assert set(cells.values()) == {"standaard"}
    assert "Na 3 dagen, als de bewoner nog niet bevestigd heeft." in page.get_text()


def test_e03_the_list_takes_a_fixed_number_of_queries(here, client, django_assert_max_num_queries):
    client.get(f"/admin/mail-texts/{here.site.pk}/")
    for kind in mailtexts.TABLE:
        MailText.objects.create(site=here.site, kind=kind, language="nl", subject=SUBJECT, body=BODY)
    with django_assert_max_num_queries(30):
        client.get(f"/admin/mail-texts/{here.site.pk}/")


@pytest.mark.parametrize("key", ["confirm", "approved", "received.contact", "new_waiting", "undeliverable"])
def test_e03_the_page_shows_the_default_and_all_placeholders_with_a_sample(here, client, key):
    page = soup(client.get(address(here, key)))
    about = mailtexts.TABLE[key]
    rows = {row.th.get_text(strip=True): row for row in page.select("table.mail-texts tbody tr")}
    assert {name for name in rows if name.startswith("{")} == {f"{{{name}}}" for name in about.names}
    assert ("[tekst op de knop](#link)" in rows) == about.link
    for name in about.names:
        cells = [cell.get_text(" ", strip=True) for cell in rows[f"{{{name}}}"].select("td")]
        assert all(cells), name
        assert ("verplicht" in cells[0]) == (name in about.must), name
    assert page.select_one("pre.mail-words").get_text() == page.select_one("textarea").get_text().lstrip("\r\n")


def test_e03_the_button_that_looks_shows_all_three_and_keeps_nothing(here, client):
    page = soup(post(client, here, "preview"))
    frame = page.select_one(".mail-preview iframe")
    assert frame.has_attr("sandbox")
    assert "U meldde zich aan bij Buurtwacht Proefdorp." in frame["srcdoc"]
    assert "Welkom bij Buurtwacht Proefdorp" in page.select_one(".mail-preview").get_text()
    assert "Bevestig uw aanmelding:\nhttp" in page.select_one(".mail-preview pre").get_text()
    assert page.select_one("[name=subject]")["value"] == SUBJECT
    assert not MailText.objects.exists()


def test_e03_the_button_that_keeps_keeps_and_writes_it_down(here, client):
    page = post(client, here, "save", body=BODY.replace("\n", "\r\n"))
    row = MailText.objects.get()
    assert (row.site, row.kind, row.language) == (here.site, "confirm", "nl")
    assert (row.subject, row.body) == (SUBJECT, BODY)
    assert "De tekst is bewaard" in page.text
    post(client, here, "save", subject="Nog één stap")
    assert MailText.objects.get().subject == "Nog één stap"
    assert sorted(ModelLogEntry.objects.values_list("action", flat=True)) == ["wagtail.create", "wagtail.edit"]


def test_e03_all_that_is_wrong_is_said_at_once(here, client):
    said = errors(post(client, here, "save", body="Dag {naam},\n\n<b>Welkom</b>"), "body")
    for words in ("{naam} kent deze e-mail niet.", "Gebruik geen HTML.", "De knop ontbreekt."):
        assert words in said


@pytest.mark.parametrize("act", ["save", "preview"])
@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        (
            "body",
            BODY.replace("{website}", "{naam}"),
            "{naam} kent deze e-mail niet. Kies uit: {onderwerp}, {rol}, {website}.",
        ),
        ("body", "Dag,\n\nBevestig het.", "De knop ontbreekt."),
        ("body", f"{BODY}\n\n<b>vet</b>", "Gebruik geen HTML."),
        ("body", "", "Vul een tekst in."),
        ("body", f"{BODY}\n\n{'woord ' * 1200}", "6000"),
        ("subject", "Dag {naam}", "{naam} kent deze e-mail niet."),
        ("subject", "Twee\nregels", "Het onderwerp is één regel"),
        ("subject", "", "Vul een onderwerp in."),
        ("subject", "x" * 121, "120"),
    ],
)
def test_e03_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(here, client, act, field, value, says):
    response = post(client, here, act, **{field: value})
    assert response.status_code == 422
    assert says in errors(response, field)
    assert errors(response, "subject" if field == "body" else "body") == ""
    page = soup(response)
    typed = {"subject": page.select_one("[name=subject]").get("value", "")}
    typed["body"] = page.select_one("[name=body]").get_text().removeprefix("\r\n").removeprefix("\n")
    assert typed[field] == value
    assert not page.select(".mail-preview")
    assert not MailText.objects.exists()


def test_e03_a_long_sentence_is_said_and_kept(here, client):
    page = post(client, here, "save", body=f"{BODY}\n\n{'woord ' * 26}.")
    assert "Deze zin is lang" in page.text
    assert MailText.objects.exists()


def test_e03_back_to_the_default(here, client):
    post(client, here, "save")
    page = client.post(f"{address(here)}reset/", follow=True)
    assert not MailText.objects.exists()
    assert mailwords.of("confirm").subject in page.text
    assert ModelLogEntry.objects.filter(action="wagtail.delete", deleted=True).exists()
    assert client.get(f"{address(here)}reset/").status_code == 405


def test_e03_saving_our_own_words_is_the_default_again(here, client):
    post(client, here, "save")
    words = mailwords.of("confirm")
    post(client, here, "save", subject=words.subject, body=words.body)
    assert not MailText.objects.exists()


def test_e03_a_post_without_token_is_refused(here):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor_of(here.site))
    assert post(client, here, "save").status_code == 403


@pytest.mark.parametrize("kind", ["confirm/x", "nothing", "Confirm"])
def test_e03_there_is_no_page_for_an_unknown_mail_or_language(here, client, kind):
    assert client.get(address(here, kind)).status_code == 404
    assert client.get(address(here, language="de")).status_code == 404


def test_r16_editors_of_one_site_reach_no_text_of_another(here):
    there = village("elders.localhost")
    client = as_(editor_of(there.site))
    for way in (address(here), f"{address(here)}reset/", f"/admin/mail-texts/{here.site.pk}/"):
        assert client.get(way).status_code in (404, 405)
        assert client.post(way, {"act": "save", "subject": SUBJECT, "body": BODY}).status_code == 404
    assert not MailText.objects.exists()
    assert here.site.hostname not in [
        link.get_text(strip=True) for link in soup(client.get("/admin/mail-texts/", follow=True)).select("nav a")
    ]
    assert post(client, there, "save").status_code == 200
    assert MailText.objects.get().site == there.site


def test_r16_who_lacks_the_right_finds_neither_menu_nor_page(here):
    group = AuthGroup.objects.create(name="alleen aanvragen")
    scope.grant(group, here.site, CASES)
    user = User.objects.create(username="behandelaar")
    user.groups.add(group)
    for each in (user, local_editor(here.neighbourhood), page_editor(here.home)):
        client = as_(each)
        assert "mail-texts" not in client.get("/admin/").text
        assert client.get("/admin/mail-texts/").status_code == 404
        assert client.get(address(here)).status_code == 404
        assert client.post(address(here), {"act": "save", "subject": SUBJECT, "body": BODY}).status_code == 404
    scope.grant(group, here.site, MAIL_TEXTS)
    assert "mail-texts" in as_(user).get("/admin/").text
    assert as_(user).get(address(here)).status_code == 200


def test_who_is_not_logged_in_is_sent_to_the_door(here):
    assert "/login/" in Client().get(address(here)).url
