"""The exact words of every box: which stand under a form now, and which stood there before."""

import copy
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Case, JSONField, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import JSONObject
from django.utils import timezone
from wagtail.models import Page, Site

from forms.consent import canonical
from forms.consent.wording import content
from forms.models import Ask, ConsentText, FormAsk, FormPage
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
    return [_shown(row) for row in rows]


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


def _rows(page: FormPage, language: str) -> list[FormAsk]:
    """The page's boxes in order, each with `newest`, the columns of its newest text, and `notice_path`, where its notice is
    in this language. A preview holds its boxes in memory: there both are looked up by the box's id."""
    asks = Ask.objects.annotate(newest=_newest(language), notice_path=_notice_path(language))
    rows = page.asks.all()
    if isinstance(rows, QuerySet):
        found = rows.select_related("ask__page").annotate(
            newest=_newest(language, "ask__"), notice_path=_notice_path(language, "ask__")
        )
        return list(found)
    by_id = asks.select_related("page").in_bulk([row.ask_id for row in rows])
    for row in rows:
        row.ask = by_id[row.ask_id]
        row.newest, row.notice_path = row.ask.newest, row.ask.notice_path
    return list(rows)


def _newest(language: str, ask: str = "") -> Subquery:
    """The newest text of a box as JSON of its columns: in `language` if there is one, else in Dutch."""
    ledger = SiteProfile.objects.filter(site=OuterRef(OuterRef(f"{ask}site"))).values("ledger_id")[:1]
    texts = ConsentText.objects.filter(
        ledger=Subquery(ledger), purpose=OuterRef(f"{ask}purpose"), language__in={language, FALLBACK}
    )
    wanted_first = Case(When(language=language, then=0), default=1)
    columns = JSONObject(**{name: name for name in _COLUMNS})
    return Subquery(texts.order_by(wanted_first, "-version").values(columns=columns)[:1], output_field=JSONField())


def _notice_path(language: str, ask: str = "") -> Subquery:
    translated = Page.objects.filter(
        translation_key=OuterRef(f"{ask}page__translation_key"), locale__language_code=language, live=True
    )
    return Subquery(translated.values("url_path")[:1])


def _shown(row: FormAsk) -> Shown:
    if row.newest is None:
        raise LookupError(f"{row.ask.purpose} has no text in its ledger")
    text = ConsentText(**row.newest | {"id": UUID(row.newest["id"]), "ledger": UUID(row.newest["ledger"])})
    return Shown(ask=row.ask, text=text, required=row.required, notice_url=_notice_url(row))


def _notice_url(row: FormAsk) -> str | None:
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
