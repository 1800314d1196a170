"""Walking the main road over HTTP, as residents and coordinators do: forms read from the page, links from the mail."""

import re
from typing import Any

from bs4 import BeautifulSoup
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.http import HttpResponse
from django.test import Client

from forms import outbox
from forms.models import FormPage

RESIDENT = {
    "f-naam": "Sanne de Vries",
    "f-e_mailadres": "sanne@example.org",
    "f-mobiel_nummer": "06-00000001",
    "f-postcode": "2582ab",
    "f-huisnummer": "13",
    "f-straat": "Statenlaan",
}
BOXES = {"f-ask_membership": "on", "f-ask_rules": "on", "f-ask_age": "on"}
_LINK = re.compile(r"https?://[^\s\"<]+/l/[\w-]+")


def soup(response: HttpResponse) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def hidden(response: HttpResponse) -> dict[str, str]:
    """The hidden fields of the page's last form, as a browser would send them back."""
    forms = soup(response).select("main form")
    return {field["name"]: field.get("value", "") for field in forms[-1].select("input[type=hidden][name]")}


def apply(
    client: Client, form: FormPage, *, without: tuple[str, ...] = (), clock: Any = None, **answers: Any
) -> HttpResponse:
    """Open the form and send it. `answers` replace or add (`naam=…`); `without` leaves fields out.

    `clock` is a time-machine traveller to move past the minimum fill time; the tests' setting is 0 seconds otherwise.
    """
    shown = client.get(form.url)
    assert shown.status_code == 200, shown.status_code
    if clock:
        clock.shift(10)
    data = RESIDENT | BOXES | hidden(shown) | {f"f-{name}": value for name, value in answers.items()}
    for name in without:
        data.pop(f"f-{name}", None)
    return client.post(form.url, data)


def send(client: Client, form: FormPage, answers: dict[str, Any]) -> HttpResponse:
    """Open a form of any kind and send exactly these answers."""
    shown = client.get(form.url)
    assert shown.status_code == 200, shown.status_code
    return client.post(form.url, hidden(shown) | {f"f-{name}": value for name, value in answers.items()})


def sent(client: Client, form: FormPage, answers: dict[str, Any]) -> list[EmailMultiAlternatives]:
    """Send a form of any kind and confirm it; the mails that went out after confirming."""
    response = send(client, form, answers)
    assert response.status_code == 302, soup(response).select("main")
    (first,) = send_mails()
    press(client, enter(client, link(first)), "confirm")
    return send_mails()


def send_mails() -> list[EmailMultiAlternatives]:
    """Deliver what is due; the mails that left, oldest first."""
    before = len(mail.outbox)
    outbox.drain()
    return list(mail.outbox[before:])


def to(address: str, mails: list[EmailMultiAlternatives]) -> EmailMultiAlternatives:
    """The one mail to `address` among `mails`."""
    found = [each for each in mails if each.to == [address]]
    assert len(found) == 1, [each.to for each in mails]
    return found[0]


def link(message: EmailMultiAlternatives) -> str:
    """The path of the right that a mail carries."""
    found = _LINK.findall(message.body)
    assert found, message.body
    return "/l/" + found[0].split("/l/")[1] + "/"


def enter(client: Client, path: str) -> HttpResponse:
    """Open a link and follow it to its clean page; `response.request["PATH_INFO"]` is that page's path."""
    return client.get(path, follow=True)


def press(client: Client, page: HttpResponse, act: str, **more: str) -> HttpResponse:
    """Press the button `act` of a page that stands behind a link."""
    token = soup(page).select_one("input[name=csrfmiddlewaretoken]")
    data = {"act": act} | more | ({"csrfmiddlewaretoken": token["value"]} if token else {})
    return client.post(page.request["PATH_INFO"], data, follow=True)


def confirmed(client: Client, form: FormPage, **answers: Any) -> list[EmailMultiAlternatives]:
    """Sign up and confirm; the mails that went out after confirming."""
    response = apply(client, form, **answers)
    assert response.status_code == 302, soup(response).select("main")
    (first,) = send_mails()
    press(client, enter(client, link(first)), "confirm")
    return send_mails()
