"""The demo's mailbox, read through its JSON API as another program would."""

from dataclasses import dataclass
from email import message_from_string, policy
from email.message import EmailMessage
from typing import Any

import requests
from bs4 import BeautifulSoup

from tests.support.nursery import until

# Seconds: the doorbell rings at once; a lost ring costs one sweep of a minute, but that is not meant here.
PATIENCE = 40


@dataclass(frozen=True)
class Received:
    to: str
    subject: str
    message: EmailMessage

    @property
    def text(self) -> str:
        return self._part("plain")

    @property
    def html(self) -> str:
        return self._part("html")

    def link(self, words: str) -> str:
        """Where the link goes that says `words`."""
        found = [a["href"] for a in BeautifulSoup(self.html, "html.parser").find_all("a") if words in a.get_text()]
        assert len(found) == 1, self.text
        return str(found[0])

    def links(self) -> list[str]:
        return [str(a["href"]) for a in BeautifulSoup(self.html, "html.parser").find_all("a", href=True)]

    def attachment(self, name: str) -> bytes:
        (part,) = [part for part in self.message.iter_attachments() if part.get_filename() == name]
        return part.get_payload(decode=True)

    def _part(self, kind: str) -> str:
        part = self.message.get_body(preferencelist=(kind,))
        assert part is not None, f"{self.subject} has no {kind} part"
        return str(part.get_content())


class Mailbox:
    def __init__(self, address: str) -> None:
        self.address = address

    def all(self) -> list[Received]:
        """Everything that arrived, newest first."""
        data, page, pages = [], 1, 1
        while page <= pages:
            answer = requests.get(f"{self.address}/api/messages/", params={"page": page}, timeout=10).json()
            assert answer["code"] == "OK"
            data, pages, page = data + answer["data"], answer["meta"]["pages_total"], page + 1
        return [_received(row) for row in data]

    def to(self, address: str) -> list[Received]:
        return [mail for mail in self.all() if mail.to == address]

    def await_(self, address: str, subject: str) -> Received:
        """The one mail to `address` whose subject holds `subject`, when it has come."""
        found: list[Received] = []

        def came() -> bool:
            found[:] = [mail for mail in self.to(address) if subject in mail.subject]
            return bool(found)

        until(came, PATIENCE, lambda: [(mail.to, mail.subject) for mail in self.all()])
        assert len(found) == 1, found
        return found[0]


def _received(row: dict[str, Any]) -> Received:
    message = message_from_string(row["source"], policy=policy.default)
    assert isinstance(message, EmailMessage)
    (to,) = row["recipients_envelope"]
    return Received(to, str(message["subject"]), message)
