"""The exact words of every box: which stand under a form now, and which stood there before."""

import copy
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone
from wagtail.models import Page, Site

from forms.consent import canonical
from forms.consent.wording import content
from forms.models import Ask, ConsentText, FormAsk, FormPage
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
    """The boxes under `page` in `language`, each with its newest text; Dutch where that language has none."""
    rows = _rows(page, language)
    if not rows:
        return []
    texts = _newest(rows)
    if any(_pick(texts, row, language) is None for row in rows):
        for site in Site.objects.filter(pk__in={row.ask.site_id for row in rows}):
            refresh_texts(site)
        texts = _newest(rows)
    return [_shown(row, texts, language) for row in rows]


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
    """The page's boxes in order. A preview holds them in memory: there the notice's translation is not looked up."""
    rows = page.asks.all()
    if not isinstance(rows, QuerySet):
        return list(rows)
    translated = Page.objects.filter(
        translation_key=OuterRef("ask__page__translation_key"), locale__language_code=language, live=True
    )
    return list(rows.select_related("ask__page").annotate(notice_path=Subquery(translated.values("url_path")[:1])))


def _newest(rows: list[FormAsk]) -> dict[tuple[str, str], ConsentText]:
    """The newest text of each of these purposes, by (purpose, language)."""
    same = {name: OuterRef(name) for name in ("ledger", "purpose", "language")}
    version = ConsentText.objects.filter(**same).order_by("-version").values("version")[:1]
    ledger = SiteProfile.objects.filter(site=rows[0].ask.site_id).values("ledger_id")[:1]
    found = ConsentText.objects.defer("content").filter(
        ledger=Subquery(ledger), purpose__in={row.ask.purpose for row in rows}, version=Subquery(version)
    )
    return {(text.purpose, text.language): text for text in found}


def _pick(texts: dict[tuple[str, str], ConsentText], row: FormAsk, language: str) -> ConsentText | None:
    return texts.get((row.ask.purpose, language)) or texts.get((row.ask.purpose, FALLBACK))


def _shown(row: FormAsk, texts: dict[tuple[str, str], ConsentText], language: str) -> Shown:
    text = _pick(texts, row, language)
    if text is None:
        raise LookupError(f"{row.ask.purpose} is a box of another site than the form it stands under")
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
