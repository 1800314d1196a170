"""What answers say to browsers and robots, and from where the addresses in mails are taken."""

import re
from urllib.parse import urlsplit

import pytest
from django.test import Client

from forms import links
from forms.models import Link
from tests.support import cases, road
from tests.support.cast import village

pytestmark = [pytest.mark.django_db, pytest.mark.once]
PURPOSES = list(Link.Purpose)


def policy(response) -> dict[str, str]:
    """The directives of the answer's Content-Security-Policy."""
    parts = (part.split(None, 1) for part in response["Content-Security-Policy"].split(";"))
    return {part[0]: part[1] for part in parts if len(part) == 2}


def is_private(response) -> None:
    """What every answer behind a link promises."""
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert policy(response)["frame-ancestors"] == "'none'"
    assert policy(response)["form-action"] == "'self'"


def foreign(response) -> list[str]:
    """What the page fetches from other hosts."""
    fetched = road.soup(response).select("script[src], link[href], img[src], iframe[src], source[srcset], form[action]")
    found = [tag.get("src") or tag.get("href") or tag.get("srcset") or tag.get("action") for tag in fetched]
    return [address for address in found if urlsplit(address).netloc]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a04_the_redirect_and_the_page_behind_it_are_private(here, browser, purpose):
    link = cases.every_link(here)[purpose]
    redirect = browser.get(cases.path(link))
    assert redirect["Referrer-Policy"] == "no-referrer"
    is_private(redirect)
    page = browser.get(redirect["Location"])
    assert page["Referrer-Policy"] == "same-origin"
    is_private(page)
    assert foreign(page) == []
    assert road.soup(page).select_one("meta[name=robots][content=noindex]")
    assert not road.soup(page).select("script:not([src]), style, [style]")


@pytest.mark.parametrize("why", ["dead", "asleep", "unknown", "used"])
def test_a04_a_page_that_refuses_is_as_private(here, browser, why):
    every = cases.every_link(here)
    link = every[Link.Purpose.REVIEW]
    if why == "dead":
        links.revoke(Link.objects.filter(pk=link.pk))
    path = {
        "dead": cases.path(link),
        "asleep": links.clean_path(link),
        "unknown": "/l/" + "x" * 43 + "/",
        "used": cases.path(link),
    }[why]
    answer = browser.get(path)
    assert answer["Referrer-Policy"] == ("same-origin" if why == "asleep" else "no-referrer")
    is_private(answer)


def test_a04_the_answer_to_a_decision_and_to_a_look_are_as_private(here, browser):
    page = road.enter(browser, cases.path(cases.every_link(here)[Link.Purpose.REVIEW]))
    token = road.soup(page).select_one("[name=csrfmiddlewaretoken]")["value"]
    for act in ("show", "approve"):
        answer = browser.post(page.request["PATH_INFO"], {"act": act, "csrfmiddlewaretoken": token})
        assert answer.status_code == 302
        is_private(answer)
    card = browser.get(page.request["PATH_INFO"] + "nummer.vcf")
    assert card["Content-Type"].startswith("text/vcard")
    is_private(card)


def test_a04_the_receipt_and_the_answer_about_a_fresh_link_are_as_private(here, browser):
    link = cases.every_link(here)[Link.Purpose.MINE]
    page = road.enter(browser, cases.path(link))
    receipt = browser.get(f"{page.request['PATH_INFO']}{link.submission.reference}.json")
    assert receipt.status_code == 200
    is_private(receipt)
    answer = browser.post("/link/nieuw/", {"fresh": "x"})
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "localhost:8000@evil.example", ""])
def test_a14_a_request_for_a_host_that_is_not_ours_is_refused(here, host):
    client = Client(HTTP_HOST=host)
    assert client.get(here.form.url).status_code == 400
    assert client.post(here.form.url, road.RESIDENT | road.BOXES).status_code == 400
    assert client.post("/link/nieuw/", {"fresh": "x"}).status_code == 400


def test_a14_links_in_mail_name_the_host_of_the_site_whatever_the_request_says(here, settings):
    settings.ALLOWED_HOSTS = ["*"]  # the worst an administrator can do
    link = cases.review_link(cases.case(here), here.coordinator)
    road.send_mails()
    evil = Client(
        HTTP_HOST="evil.example", HTTP_X_FORWARDED_HOST="evil.example", HTTP_X_FORWARDED_PROTO="https", SERVER_PORT="81"
    )
    data = road.RESIDENT | road.BOXES | road.hidden(evil.get(here.form.url))
    assert evil.post(here.form.url, data | {"f-e_mailadres": "noor@example.org"}).status_code == 302
    evil.post("/link/nieuw/", road.hidden(evil.get(links.clean_path(link))))
    mails = road.send_mails()
    assert len(mails) == 2
    for mail in mails:
        written = mail.message().as_string() + mail.body
        assert "evil.example" not in written
        assert {urlsplit(address).netloc for address in re.findall(r"https?://[^\s\"<>]+/l/", written)} == {
            "localhost:8000"
        }


def test_a14_the_scheme_comes_from_base_url_and_the_host_from_the_wagtail_site(here, settings):
    link = cases.review_link(cases.case(here), here.coordinator)
    assert links.url(link).startswith("http://localhost:8000/l/")
    settings.BASE_URL = "https://other.example"
    here.site.hostname, here.site.port = "buurt.example", 443
    here.site.save()
    assert links.url(Link.objects.get(pk=link.pk)).startswith("https://buurt.example/l/")


def test_a14_every_site_has_links_of_its_own_host(here):
    there = village("elders.localhost")
    link = cases.review_link(cases.case(there), there.coordinator)
    assert links.url(link).startswith("http://elders.localhost:8000/l/")
