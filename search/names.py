"""Groups and streets by name, forgiving of spelling. The order is ours, so that it is the same on every database."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from search import trigrams
from search.folding import fold, likeness
from search.models import Name

_LEAST = 0.3  # what shares less is no better spelling of it
_MOST_NAMES = 200  # a country has many a Kerkstraat


@dataclass(frozen=True)
class Hit:
    """A term with all that bears it; `exact` when it is what was typed, spelling aside."""

    folded: str
    exact: bool
    names: list[Name]


def find(site_id: int, text: str, limit: int = 20) -> list[Hit]:
    """What is named like `text`, best first. Groups off the website and other sites are never among them."""
    wanted = fold(text)
    if len(wanted) < 2:
        return []
    ranked = sorted(_candidates(site_id, wanted, limit).items(), key=lambda item: (-_score(wanted, item[1]), item[1]))
    bearers = _bearers([pk for pk, _folded in ranked[: limit * 2]])
    hits = [Hit(folded, folded == wanted, bearers[pk]) for pk, folded in ranked if pk in bearers]
    return hits[:limit]


def exact(site_id: int, text: str) -> Hit | None:
    """What is called `text`, spelling of accents, capitals and short forms aside."""
    wanted = fold(text)
    names = list(_shown().filter(term__site=site_id, term__folded=wanted)[:_MOST_NAMES]) if wanted else []
    return Hit(wanted, True, names) if names else None


def _candidates(site_id: int, wanted: str, limit: int) -> dict[int, str]:
    """Cheap ways first: whoever types a right name never pays for forgiving the others."""
    found = dict(trigrams.beginning(site_id, wanted))
    if len(found) < limit:
        found |= trigrams.within(site_id, wanted)
    if len(found) < limit and wanted not in found.values():
        found |= {pk: term for pk, term in trigrams.alike(site_id, wanted) if likeness(wanted, term) >= _LEAST}
    return found


def _score(wanted: str, folded: str) -> float:
    extra = 1.0 if folded == wanted else 0.0
    if folded.startswith(wanted):
        extra += 0.4
    elif f" {wanted}" in folded:
        extra += 0.3
    elif wanted in folded:
        extra += 0.2
    return likeness(wanted, folded) + extra


def _bearers(terms: list[int]) -> dict[int, list[Name]]:
    bearers: dict[int, list[Name]] = {}
    for name in _shown().filter(term__in=terms)[:_MOST_NAMES]:
        bearers.setdefault(name.term_id, []).append(name)
    return bearers


def _shown() -> QuerySet[Name]:
    """Names of groups on the website and of the territory, each with what it belongs to."""
    rows = Name.objects.filter(Q(watch_group=None) | Q(watch_group__published=True))
    heavy = ("watch_group__area", "watch_group__coverage_text")
    return (
        rows.select_related("neighbourhood", "watch_group__neighbourhood").defer(*heavy).order_by("kind", "text", "pk")
    )
