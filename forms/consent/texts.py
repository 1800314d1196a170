"""The exact words of every box: which stand under a form now, and which stood there before."""

import copy
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, router, transaction
from django.db.models import Case, JSONField, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import JSONObject
from django.utils import timezone
from wagtail.models import Page, Site

from forms.consent import canonical
from forms.consent.wording import content
from forms.models import Ask, ConsentText, FormPage
from home.models import SiteProfile

FALLBACK = "nl"
_ATTEMPTS = 5
_COLUMNS = ("id", "ledger", "purpose", "nature", "language", "version", "label", "sha256", "created_at")


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
    """The boxes under `page` in `language`, each with its newest text; Dutch where that language has none. One query."""
    rows = _rows(page, language)
    if any(row.newest is None for row in rows):
        for site in Site.objects.filter(pk__in={row.ask.site_id for row in rows}):
            refresh_texts(site)
        rows = _rows(page, language)
    return [Shown(row.ask, _text(row), row.required, _notice_url(row)) for row in rows]


def texts_by_id(ids: Iterable[UUID | str]) -> dict[UUID, ConsentText]:
    """The texts with these ids, newest or not. Ids that nobody made are left out."""
    return ConsentText.objects.defer("content").in_bulk(list(ids))


def words(text: ConsentText) -> dict[str, str]:
    """What a resident read: `label`, and `title`, `url` (a path) and `html` of the notice it points to (empty when it has none)."""
    said = json.loads(text.content)
    notice = said["notice"] or {"title": "", "url": "", "html": ""}
    return {"label": said["label"]} | {name: notice[name] for name in ("title", "url", "html")}


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
    """The page's boxes in order, each with `newest`, the columns of its newest text, and `notice_path`, where its notice is
    in this language. A preview holds its boxes in memory: there both are looked up by the box's id."""
    rows = page.asks.all()
    if isinstance(rows, QuerySet):
        return list(rows.select_related("ask__page").annotate(**_current(language, "ask__")))
    asks = Ask.objects.select_related("page").annotate(**_current(language)).in_bulk([row.ask_id for row in rows])
    for row in rows:
        row.ask = asks[row.ask_id]
        row.newest, row.notice_path = row.ask.newest, getattr(row.ask, "notice_path", None)
    return list(rows)


def _current(language: str, ask: str = "") -> dict[str, Subquery]:
    """What to look up beside each box. To build this query takes longer than to run it, so the first language, which most
    visitors read, goes without what it does not need."""
    texts = ConsentText.objects.filter(
        ledger=OuterRef(f"{ask}site__siteprofile__ledger_id"), purpose=OuterRef(f"{ask}purpose")
    )
    if language == FALLBACK:
        return {"newest": _columns(texts.filter(language=FALLBACK).order_by("-version"))}
    wanted_first = Case(When(language=language, then=0), default=1)
    texts = texts.filter(language__in=[language, FALLBACK]).order_by(wanted_first, "-version")
    pages = Page.objects.filter(translation_key=OuterRef(f"{ask}page__translation_key"), live=True)
    translated = pages.filter(locale__language_code=language)
    return {"newest": _columns(texts), "notice_path": Subquery(translated.values("url_path")[:1])}


def _columns(texts: QuerySet[ConsentText]) -> Subquery:
    columns = JSONObject(**{name: name for name in _COLUMNS})
    return Subquery(texts.values(columns=columns)[:1], output_field=JSONField())


def _text(row: Any) -> ConsentText:
    """The text of a box; its content is loaded when somebody asks for it."""
    if row.newest is None:
        raise LookupError(f"{row.ask.purpose} has no text in its ledger")
    values = row.newest | {name: UUID(row.newest[name]) for name in ("id", "ledger")}
    return ConsentText.from_db(router.db_for_read(ConsentText), _COLUMNS, [values[name] for name in _COLUMNS])


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
