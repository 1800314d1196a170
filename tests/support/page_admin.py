"""Pages as an editor writes them: through the admin's own forms, by POST."""

import json
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail import blocks
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from tests.support.bodies import Block

PUBLISH, SUBMIT, DRAFT = {"action-publish": "1"}, {"action-submit": "1"}, {}


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def add(
    client: Client, parent: Page, model: type[Page], body: list[Block] = (), act: Any = PUBLISH, **fields: Any
) -> Any:
    """Make a page of `model` below `parent`. Names of `fields` hold `__` for the `-` of a row in a formset."""
    url = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    return client.post(url, _filled(client, url, model, body, fields) | act)


def edit(client: Client, page: Page, body: list[Block] | None = None, act: Any = PUBLISH, **fields: Any) -> Any:
    """Change a page. Without `body` it keeps the one of its newest draft."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if body is None:
        body = [(one["type"], one["value"]) for one in page.get_latest_revision_as_object().body.get_prep_value()]
    return client.post(url, _filled(client, url, page.specific_class, body, fields) | act)


def typed(client: Client, url: str, model: type[Page], body: list[Block], **fields: Any) -> dict[str, Any]:
    """What a browser would send of the page's form at `url`."""
    return _filled(client, url, model, body, fields)


def refusal(response: HttpResponse) -> str:
    """What the form says that came back; "" when the page was saved."""
    if response.status_code == 302:
        return ""
    soup = BeautifulSoup(response.content, "html.parser")
    found = soup.select(".error-message, .w-field__errors, .help-critical, .messages, .w-message")
    at_blocks = [
        json.loads(tag["data-w-block-arguments-value"])[1] for tag in soup.select("[data-w-block-arguments-value]")
    ]
    return " ".join([*(tag.get_text(" ", strip=True) for tag in found), *_said(at_blocks)])


def _said(errors: Any) -> Iterator[str]:
    """The sentences in the errors of blocks, as the admin's script gets them."""
    if isinstance(errors, str):
        yield errors
    elif errors:
        for inner in errors.values() if isinstance(errors, dict) else errors:
            yield from _said(inner)


def _filled(client: Client, url: str, model: type[Page], body: list[Block], fields: dict[str, Any]) -> dict[str, Any]:
    page = client.get(url)
    assert page.status_code == 200, page.status_code
    html = page.content.decode()
    data = querydict_from_html(html, form_id="page-edit-form").dict()
    ticked = BeautifulSoup(html, "html.parser").select("#page-edit-form input[type=checkbox][checked]")
    data |= {box["name"]: box.get("value", "on") for box in ticked}
    block = model._meta.get_field("body").stream_block
    changed = {name.replace("__", "-"): value for name, value in fields.items()}
    return data | nested_form_data({"body": posted(block, list(body))}) | changed


def posted(block: blocks.Block, value: Any) -> Any:
    """A stored value of a block as its form sends it, nested."""
    if isinstance(block, blocks.StreamBlock):
        return streamfield([(kind, posted(block.child_blocks[kind], inner)) for kind, inner in value])
    if isinstance(block, blocks.ListBlock):
        items = [item["value"] if isinstance(item, dict) and item.get("type") == "item" else item for item in value]
        rows = {
            str(number): {"value": posted(block.child_block, item), "deleted": "", "order": str(number), "id": ""}
            for number, item in enumerate(items)
        }
        return {"count": str(len(items)), **rows}
    if isinstance(block, blocks.BaseStructBlock):
        sent = {name: posted(child, value.get(name)) for name, child in block.child_blocks.items()}
        return {name: one for name, one in sent.items() if one is not None}
    if isinstance(block, blocks.RichTextBlock):
        return rich_text(value, features=block.features)
    if isinstance(block, blocks.BooleanBlock):
        return "on" if value else None
    return "" if value is None else str(value)
