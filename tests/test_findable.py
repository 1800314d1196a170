"""What search engines and whoever shares a link read of a site; never from the host that a request names."""

import io
import json
import re
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Locale, PageViewRestriction

from forms import urls as links
from home import drawn, structured, themes
from home.models import InfoPage, SiteProfile
from tests.support import cases, road
from tests.support.cast import village
from tests.support.document import Document, page

pytestmark = [pytest.mark.django_db, pytest.mark.once]
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def in_english(here):
    """The front page and the list of groups, translated."""
    english, _made = Locale.objects.get_or_create(language_code="en")
    here.home.copy_for_translation(english).save_revision().publish()
    groups = here.groups_page.copy_for_translation(english)
    groups.slug = "groups"
    groups.save_revision().publish()
    return here


def canonical(client: Client, path: str) -> list[str]:
    return [link["href"] for link in page(client, path)[1].all("link", rel="canonical")]


def alternates(client: Client, path: str) -> dict[str, str]:
    return {link["hreflang"]: link["href"] for link in page(client, path)[1].all("link", rel="alternate")}


def graph(client: Client, path: str) -> dict[str, str]:
    metas = page(client, path)[1].all("meta")
    return {meta["property"]: meta["content"] for meta in metas if meta.get("property", "").startswith("og:")}


@pytest.mark.parametrize("path", ["/", "/privacy/", "/groepen/proefdorp/statenlaan/", "/zoek-uw-groep/"])
def test_each_page_has_one_true_address_on_its_own_site(here, settings, path) -> None:
    settings.ALLOWED_HOSTS = ["*"]  # the worst an administrator can do
    evil = Client(HTTP_HOST="evil.example", HTTP_X_FORWARDED_HOST="evil.example", SERVER_PORT="81")
    for client in (Client(), evil):
        assert canonical(client, f"{path}?utm=x") == [f"http://localhost:8000{path}"]
        assert graph(client, path)["og:url"] == f"http://localhost:8000{path}"
        html = client.get(path).content.decode()
        assert "evil.example" not in html


@pytest.mark.parametrize("path", ["/nee/", "/aanmelden/bedankt/", "/zoek-uw-groep/?q=laan"])
def test_what_is_nobodys_to_find_has_none_and_says_so(client, here, path) -> None:
    assert canonical(client, path) == []
    assert graph(client, path) == {}
    assert page(client, path)[1].all("meta", name="robots", content="noindex")


def test_a_page_behind_a_link_tells_other_programs_nothing(browser, here) -> None:
    answer = road.enter(browser, cases.path(cases.review_link(cases.case(here), here.coordinator)))
    shown = Document(answer.content.decode())
    assert not shown.all("link", rel="canonical")
    assert "og:" not in answer.content.decode()


def test_translations_name_one_another_and_a_default(client, in_english) -> None:
    both = {
        "nl": "http://localhost:8000/groepen/proefdorp/statenlaan/",
        "en": "http://localhost:8000/en/groups/proefdorp/statenlaan/",
    }
    for path in ("/groepen/proefdorp/statenlaan/", "/en/groups/proefdorp/statenlaan/"):
        assert alternates(client, path) == both | {"x-default": both["nl"]}
    assert alternates(client, "/privacy/") == {}, "the English front page is no translation of it"
    assert canonical(client, "/en/groups/") == ["http://localhost:8000/en/groups/"]


def test_a_page_without_translation_has_one_address_in_every_language(client, here) -> None:
    assert canonical(client, "/en/privacy/") == canonical(client, "/privacy/") == ["http://localhost:8000/privacy/"]
    assert graph(client, "/en/privacy/")["og:locale"] == "nl_NL"


def test_a_shared_link_shows_title_words_and_picture(client, in_english) -> None:
    said = graph(client, "/groepen/proefdorp/statenlaan/")
    assert said["og:title"] == "Statenlaan"
    assert said["og:site_name"] == "Buurtwacht Proefdorp"
    assert said["og:locale"] == "nl_NL"
    assert graph(client, "/en/")["og:locale"] == "en_GB"
    assert graph(client, "/privacy/")["og:description"] == "Wij geven uw gegevens door."
    picture = client.get(said["og:image"].removeprefix("http://localhost:8000"))
    assert picture["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(picture.content)).size == (1200, 630)
    assert len(picture.content) < 100_000


def test_pictures_follow_the_profile_and_so_do_their_addresses(client, here) -> None:
    before = graph(client, "/")["og:image"]
    drawn = client.get(before).content
    profile = here.profile
    profile.name, profile.theme = "Een andere naam die heel lang is en over twee regels gaat", "katwijk"
    profile.save()
    after = graph(client, "/")["og:image"]
    assert after != before
    assert client.get(after).content != drawn


@pytest.mark.parametrize("theme", themes.names())
def test_icons_wear_the_colour_of_the_theme(client, here, theme) -> None:
    SiteProfile.objects.filter(pk=here.profile.pk).update(theme=theme)
    brand = tuple(bytes.fromhex(themes.colours(theme)["brand"][1:]))
    for path in ("/favicon.ico", *(f"/beeld/icoon-{size}.png" for size in drawn.ICON_SIZES)):
        picture = Image.open(io.BytesIO(client.get(path).content)).convert("RGB")
        assert picture.getpixel((picture.width // 2, 1)) == brand, path
    _html, shown = page(client, "/")
    assert shown.all("link", rel="icon", type="image/svg+xml")[0]["href"].endswith(f"favicon-{theme}.svg")
    assert shown.all("meta", name="theme-color", content=themes.colours(theme)["header-paper"])


def test_an_icon_of_another_size_is_not_drawn(client, here) -> None:
    assert client.get("/beeld/icoon-100000.png").status_code == 404


def test_the_manifest_names_the_site_and_its_icons(client, here) -> None:
    answer = client.get(reverse("home:manifest"))
    assert answer["Content-Type"] == "application/manifest+json"
    said = json.loads(answer.content)
    assert said["name"] == "Buurtwacht Proefdorp"
    assert {client.get(icon["src"]).status_code for icon in said["icons"]} == {200}


def test_the_front_page_says_whose_it_is_as_data(client, here) -> None:
    profile = here.profile
    profile.name = "Buurt </script><script>alert(1)</script> & Co"
    profile.save()
    html = client.get("/").content.decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    said = json.loads(block)
    assert said["@type"] == "Organization"
    assert said["name"] == profile.name
    assert said["url"] == "http://localhost:8000/"
    assert client.get(said["logo"].removeprefix("http://localhost:8000")).status_code == 200
    assert "ld+json" not in client.get("/privacy/").content.decode()


def test_nothing_in_a_block_of_data_ends_it() -> None:
    assert re.findall("<", structured.block({"name": "</script><!--<script>"})) == ["<", "<"]


def entries(client: Client, host: str = "localhost") -> dict[str, ElementTree.Element]:
    answer = client.get("/sitemap.xml", headers={"host": host})
    assert answer["Content-Type"].startswith("application/xml")
    root = ElementTree.fromstring(answer.content)
    return {str(url.findtext("s:loc", namespaces=SITEMAP)): url for url in root.findall("s:url", SITEMAP)}


def test_the_map_of_a_site_holds_its_pages_and_groups_with_translations(client, in_english) -> None:
    found = entries(client)
    for path in ("/", "/en/", "/privacy/", "/aanmelden/", "/groepen/", "/en/groups/", "/groepen/proefdorp/statenlaan/"):
        assert f"http://localhost:8000{path}" in found
    group = found["http://localhost:8000/groepen/proefdorp/statenlaan/"]
    assert {link.get("hreflang"): link.get("href") for link in group.findall("x:link", SITEMAP)} == alternates(
        client, "/groepen/proefdorp/statenlaan/"
    )
    assert found["http://localhost:8000/en/"].findtext("s:lastmod", namespaces=SITEMAP)
    for address in found:
        assert client.get(address.removeprefix("http://localhost:8000")).status_code == 200, address
        assert canonical(client, address.removeprefix("http://localhost:8000")) == [address]


def test_the_map_leaves_out_drafts_restricted_pages_hidden_groups_and_other_sites(client, here) -> None:
    village("elders.localhost")
    here.home.add_child(instance=InfoPage(title="Klad", slug="klad", live=False))
    secret = here.home.add_child(instance=InfoPage(title="Besloten", slug="besloten"))
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    here.group.published = False
    here.group.save()
    found = " ".join(entries(client))
    assert "klad" not in found
    assert "besloten" not in found
    assert "statenlaan" not in found
    assert "elders" not in found
    assert all(address.startswith("http://elders.localhost:8000/") for address in entries(client, "elders.localhost"))


def test_the_map_costs_a_few_queries_however_many_pages(client, here, django_assert_max_num_queries) -> None:
    for number in range(30):
        here.home.add_child(instance=InfoPage(title=f"Pagina {number}", slug=f"p{number}"))
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(8):
        client.get("/sitemap.xml")


def test_robots_are_kept_from_the_admin_from_links_and_from_answers(client, here) -> None:
    answer = client.get("/robots.txt", headers={"host": "localhost"})
    lines = answer.content.decode().splitlines()
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert {"Disallow: /admin/", "Disallow: /l/", "Disallow: /mijn/", "Disallow: /beoordelen/"} <= set(lines)
    assert {"Disallow: /zoek-uw-groep/?", "Disallow: /en/zoek-uw-groep/?"} <= set(lines)
    assert lines[-1] == "Sitemap: http://localhost:8000/sitemap.xml"


def test_every_path_behind_a_link_is_closed_to_robots_also_one_that_comes_later(client, here) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    for pattern in links.urlpatterns:
        first = str(pattern.pattern).partition("/")[0]
        assert first == "groep" or f"Disallow: /{first}/" in lines, pattern


def test_each_site_has_robots_and_map_of_its_own(client, here) -> None:
    village("elders.localhost")
    lines = client.get("/robots.txt", headers={"host": "elders.localhost"}).content.decode().splitlines()
    assert lines[-1] == "Sitemap: http://elders.localhost:8000/sitemap.xml"
