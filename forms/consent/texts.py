"""The exact words of every box: which stand under a form now, and which stood there before."""

import copy
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Case, OuterRef, QuerySet, Subquery, When
from django.utils import timezone
from wagtail.models import Page, Site

from forms.consent import canonical
from forms.consent.wording import content
from forms.models import Ask, ConsentText, FormPage
from home.models import SiteProfile

FALLBACK = "nl"
_ATTEMPTS = 5


@dataclass(frozen=True)
class Shown:
    """One box as it stands under a form: `text` is what the resident reads and what the record will cite."""

    ask: Ask
    text: ConsentText
    required: bool
    notice_url: str | None


def refresh_texts(site: Site) -> int:
    """Write a new version of every text of `site` whose words have changed. Returns how many were written."""
    profile = SiteProfile.for_site(site)
    asks = Ask.objects.filter(site=site).select_related("page__locale")
    wordings = [(ask, language) for ask in asks for language in _languages(ask)]
    return sum(_store(ask, language, content(ask, language, profile), profile.ledger_id) for ask, language in wordings)


def shown(page: FormPage, language: str) -> list[Shown]:
    """The boxes under `page` in `language`, each with its newest text; Dutch where that language has none. Two queries."""
    rows = _rows(page, language)
    if any(row.newest is None for row in rows):
        for site in Site.objects.filter(pk__in={row.ask.site_id for row in rows}):
            refresh_texts(site)
        rows = _rows(page, language)
    texts = texts_by_id(row.newest for row in rows)
    return [Shown(row.ask, texts[row.newest], row.required, _notice_url(row)) for row in rows]


def texts_by_id(ids: Iterable[UUID | str]) -> dict[UUID, ConsentText]:
    """The texts with these ids, newest or not. Ids that nobody made are left out."""
    return ConsentText.objects.defer("content").in_bulk(list(ids))


def words(text: ConsentText) -> dict[str, str]:
    """What a resident read: `label`, and `title` and `html` of the notice it points to (empty when it has none)."""
    said = json.loads(text.content)
    notice = said["notice"] or {"title": "", "html": ""}
    return {"label": said["label"], "title": notice["title"], "html": notice["html"]}


def _languages(ask: Ask) -> list[str]:
    return ["nl", "en"] if ask.label_en else ["nl"]


def _store(ask: Ask, language: str, said: dict[str, Any], ledger: UUID) -> int:
    """Add a version unless the newest says the same. Of two who add at once the loser looks again."""
    text = canonical.dumps(said)
    key = {"ledger": ledger, "purpose": ask.purpose, "language": language}
    row = ConsentText(nature=ask.nature, label=said["label"], content=text, sha256=canonical.sha256(text), **key)
    for _attempt in range(_ATTEMPTS):
        newest = ConsentText.objects.filter(**key).order_by("-version").values_list("version", "sha256").first()
        if newest and newest[1] == row.sha256:
            return 0
        row.version = newest[0] + 1 if newest else 1
        row.created_at = canonical.stamp(timezone.now())
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            continue
        return 1
    raise RuntimeError(f"no version of {ask.purpose} ({language}) could be written in {_ATTEMPTS} attempts")


def _rows(page: FormPage, language: str) -> list[Any]:
    """The page's boxes in order, each with `newest`, the id of its newest text, and `notice_path`, where its notice is in
    this language. A preview holds its boxes in memory: there both are looked up by the box's id."""
    rows = page.asks.all()
    if isinstance(rows, QuerySet):
        return list(rows.select_related("ask__page").annotate(**_current(language, "ask__")))
    asks = Ask.objects.select_related("page").annotate(**_current(language)).in_bulk([row.ask_id for row in rows])
    for row in rows:
        row.ask = asks[row.ask_id]
        row.newest, row.notice_path = row.ask.newest, getattr(row.ask, "notice_path", None)
    return list(rows)


def _current(language: str, ask: str = "") -> dict[str, Subquery]:
    """What to look up beside each box. The first language, which most visitors read, needs no translations.

    Ids only: to build these queries took longer than to run them, and more so with every column.
    """
    texts = ConsentText.objects.filter(
        ledger=OuterRef(f"{ask}site__siteprofile__ledger_id"), purpose=OuterRef(f"{ask}purpose")
    )
    if language == FALLBACK:
        return {"newest": Subquery(texts.filter(language=FALLBACK).order_by("-version").values("id")[:1])}
    wanted_first = Case(When(language=language, then=0), default=1)
    texts = texts.filter(language__in=[language, FALLBACK]).order_by(wanted_first, "-version")
    pages = Page.objects.filter(translation_key=OuterRef(f"{ask}page__translation_key"), live=True)
    translated = pages.filter(locale__language_code=language)
    return {"newest": Subquery(texts.values("id")[:1]), "notice_path": Subquery(translated.values("url_path")[:1])}


def _notice_url(row: Any) -> str | None:
    """Address of the notice, in the visitor's language where there is a translation."""
    page = row.ask.page
    if page is None:
        return None
    page = copy.copy(page)
    page.url_path = getattr(row, "notice_path", None) or page.url_path
    parts = page.get_url_parts()
    if parts is None or parts[2] is None:
        return None
    site_id, root_url, path = parts
    return path if site_id == row.ask.site_id else root_url + path
