"""The frame around every page: menu, languages, numbers to call; and the pages for when things go wrong."""

from collections.abc import Iterator

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from wagtail.models import Locale

from home import views
from home.models import InfoPage, SiteProfile
from home.templatetags.bodies import front
from tests.support import cases, road
from tests.support.admin_cast import page_editor
from tests.support.cast import village
from tests.support.document import Document, page, title

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """A request for an English page leaves its language behind in this thread."""
    with translation.override("nl"):
        yield


def test_page_has_language_skip_link_main_and_numbers_to_call(client, here) -> None:
    html, shown = page(client, "/")
    assert shown.all("html", lang="nl", data_theme=SiteProfile.Theme.BLUE)
    assert shown.all("a")[0]["href"] == "#main"
    assert shown.all("main", id="main")
    assert shown.all("a", href="tel:112")
    assert shown.all("a", href="tel:09008844")
    assert title(html).startswith("Buurtwacht Proefdorp")


@pytest.mark.parametrize(
    "path", ["/", "/groepen/", "/groepen/proefdorp/statenlaan/", "/aanmelden/", "/privacy/", "/nee/"]
)
def test_pages_have_no_inline_script_or_style_and_set_no_cookie(client, here, path) -> None:
    response = client.get(path)
    shown = Document(response.content.decode())
    assert not shown.all("style")
    assert not [
        attrs for _tag, attrs in shown.elements if "style" in attrs or any(name.startswith("on") for name in attrs)
    ]
    data = shown.all("script", type="application/ld+json")  # no script: nothing of it is run
    assert all("src" in attrs for attrs in shown.all("script") if attrs not in data)
    assert not response.cookies


def test_each_page_has_one_heading_of_the_first_level(client, here) -> None:
    for path in ("/", "/groepen/", "/groepen/proefdorp/statenlaan/", "/aanmelden/", "/aanmelden/bedankt/", "/nee/"):
        assert len(page(client, path)[1].all("h1")) == 1, path


def test_menu_follows_the_page_tree_and_marks_where_one_is(client, here) -> None:
    here.home.add_child(instance=InfoPage(title="Wat kunt u doen?", slug="doen", show_in_menus=True))
    here.home.add_child(instance=InfoPage(title="Nog niet klaar", slug="klad", show_in_menus=True, live=False))
    html, shown = page(client, "/doen/")
    assert {"class": "site-nav__link", "href": "/doen/", "aria-current": "page"} in shown.all("a")
    assert "Nog niet klaar" not in html
    assert not page(client, "/")[1].all("a", href="/doen/", aria_current="page")


def test_page_within_a_page_leads_back_to_it(client, here) -> None:
    above = here.home.add_child(instance=InfoPage(title="Zo werkt het", slug="werkwijze"))
    above.add_child(instance=InfoPage(title="Tips", slug="tips"))
    _html, shown = page(client, "/werkwijze/tips/")
    assert shown.all("a", href="/werkwijze/", **{"class": "utrecht-link utrecht-link--html-a page-top__back"})
    assert "page-top__back" not in page(client, "/werkwijze/")[0]


def test_front_page_opens_with_the_finder_and_whom_to_call_before_the_menu(client, here) -> None:
    call = {"tone": "emergency", "title": "Ziet u iets?", "text": "<p>Bel 112.</p>"}
    here.home.body = [("text", "<p>Later.</p>"), ("finder", {"title": "Zoek"})]
    assert [block.block_type for block in front(here.home.body).first] == []
    here.home.body = [("finder", {"title": "Zoek"}), ("callout", call), ("callout", call), ("text", "<p>Later.</p>")]
    opening = front(here.home.body)
    assert [block.block_type for block in opening.first] == ["finder", "callout"]
    assert [block.block_type for block in opening.rest] == ["callout", "text"]
    assert opening.picture is None


def test_menu_marks_the_page_above_a_group(client, here) -> None:
    here.groups_page.show_in_menus = True
    here.groups_page.save()
    _html, shown = page(client, "/groepen/proefdorp/statenlaan/")
    assert shown.all("a", href="/groepen/", aria_current="page")


def test_page_of_another_site_is_not_in_the_menu(client, here) -> None:
    other = village("elders.localhost")
    other.home.add_child(instance=InfoPage(title="Van elders", slug="elders", show_in_menus=True))
    assert "Van elders" not in page(client, "/")[0]


def test_language_switch_leads_to_the_translation(client, here) -> None:
    english, _made = Locale.objects.get_or_create(language_code="en")
    home = here.home.copy_for_translation(english)
    home.save_revision().publish()
    groups = here.groups_page.copy_for_translation(english)
    groups.slug = "groups"
    groups.save_revision().publish()
    for path, translated in (("/", "/en/"), ("/groepen/", "/en/groups/"), ("/privacy/", "/en/")):
        assert page(client, path)[1].all("a", hreflang="en")[0]["href"] == translated, path
    group = page(client, "/groepen/proefdorp/statenlaan/")[1].all("a", hreflang="en")[0]["href"]
    assert group == "/en/groups/proefdorp/statenlaan/"
    _html, shown = page(client, group)
    assert shown.all("html", lang="en")
    assert shown.all("a", hreflang="nl")[0]["href"] == "/groepen/proefdorp/statenlaan/"


def test_language_switch_without_a_translated_site_keeps_the_path(client, here) -> None:
    assert page(client, "/privacy/")[1].all("a", hreflang="en")[0]["href"] == "/en/privacy/"
    assert client.get("/en/privacy/").status_code == 200


def test_frame_stands_without_a_page_and_can_leave_the_menu_out(here, rf: RequestFactory) -> None:
    here.home.add_child(instance=InfoPage(title="In het menu", slug="menu", show_in_menus=True))
    request = rf.get("/l/x/", headers={"host": "localhost"})
    with_menu = render_to_string("base.html", {"profile": here.profile}, request)
    without = render_to_string("base.html", {"profile": here.profile, "minimal_nav": True}, request)
    assert "In het menu" in with_menu
    assert "In het menu" not in without
    assert "Buurtwacht Proefdorp" in without


def test_unknown_address_gets_our_own_page(client, here) -> None:
    response = client.get("/bestaat-niet/")
    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in response.content.decode()


def test_page_for_our_own_failure_needs_no_database(rf: RequestFactory) -> None:
    """No database fixture: a query would raise here."""
    response = views.server_error(rf.get("/"))
    assert response.status_code == 500
    assert "Bel 112" in response.content.decode()


def test_page_for_our_own_failure_wears_what_is_remembered_of_the_site(client, here, rf: RequestFactory) -> None:
    SiteProfile.objects.filter(pk=here.profile.pk).update(theme="katwijk")
    client.get("/", headers={"host": "localhost"})
    html = views.server_error(rf.get("/", headers={"host": "localhost"})).content.decode()
    assert Document(html).all("html", data_theme="katwijk")
    assert "Buurtwacht Proefdorp" in html
    assert Document(html).all("a", href="/zoek-uw-groep/")


def test_t13_help_stands_in_the_same_place_on_every_page(client, browser, here) -> None:
    """Numbers, then contact, at the foot (WCAG 3.2.6); behind a link in a mail and on errors too."""
    review = road.enter(browser, cases.path(cases.review_link(cases.case(here), here.coordinator)))
    pages = [client.get(path).content.decode() for path in ("/", "/groepen/", "/aanmelden/", "/nee/", "/en/privacy/")]
    for html in [*pages, review.content.decode()]:
        soup = road.BeautifulSoup(html, "html.parser")
        ids = [heading["id"] for heading in soup.select("footer.site-footer section h2")]
        assert ids == ["footer-emergency", "footer-contact"]
        assert soup.select_one(f"footer a[href='mailto:{here.profile.contact_email}']")


def test_t13_errors_help_further(client, here) -> None:
    _html, shown = page(client, "/nee/")
    assert shown.all("a", href="/zoek-uw-groep/")
    assert shown.all("a", href=f"mailto:{here.profile.contact_email}")


def test_no_search_box_without_a_search(client, here) -> None:
    html = client.get("/").content.decode()
    assert ("site-search" in html) == _resolves("search:site_search")


def _resolves(name: str) -> bool:
    try:
        return bool(reverse(name))
    except NoReverseMatch:
        return False


def test_t14_mail_frame_names_its_language_and_escapes_all_but_the_content() -> None:
    context = {"content": "", "footer": "Afzender\n<script>", "profile": {"name": "Wijk & Co"}, "language": "en"}
    html = render_to_string("mail/frame.html", context)
    assert Document(html).all("html", lang="en")
    assert "Wijk &amp; Co" in html
    assert "Afzender<br>&lt;script&gt;" in html
    assert not Document(html).all("img")


def test_t14_mail_reads_as_a_letter_with_a_button_not_as_markup(client, here) -> None:
    road.apply(client, here.form)
    (letter,) = road.send_mails()
    html = str(letter.alternatives[0][0])
    assert "&lt;" not in html
    assert [link for link in Document(html).all("a") if "background" in link["style"] and "/l/" in link["href"]]


def test_first_page_of_the_admin_leads_an_editor_to_his_own_website_alone(client, here) -> None:
    other = village("elders.localhost")
    client.force_login(page_editor(here.home))
    shown = Document(client.get(reverse("wagtailadmin_home")).content.decode())
    assert shown.all("a", href=reverse("wagtailadmin_pages:edit", args=[here.home.pk]))
    assert not shown.all("a", href=reverse("wagtailadmin_pages:edit", args=[other.home.pk]))
