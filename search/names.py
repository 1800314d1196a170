"""Groups and streets by name, forgiving of spelling. The order is ours, so that it is the same on every database."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from search import trigrams
from search.folding import fold, grams, shared
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
    best = _best(site_id, wanted, limit)
    bearers = _bearers(_shown().filter(term__in=best))
    return [Hit(folded, folded == wanted, bearers[pk]) for pk, folded in best.items() if pk in bearers]


def texts(site_id: int, text: str, limit: int) -> list[tuple[str, str, str]]:
    """As `find`, but only what to show: (text, kind, name of the neighbourhood) of each name, best first."""
    best = _best(site_id, fold(text), limit)
    rows = Name.objects.filter(_PUBLIC, term__in=best).order_by("kind", "text", "pk")
    shown: dict[int, list[tuple[str, str, str]]] = {}
    for term, *words in rows.values_list("term", "text", "kind", "neighbourhood__name")[:_MOST_NAMES]:
        shown.setdefault(term, []).append((words[0], words[1], words[2]))
    return [each for pk in best for each in shown.get(pk, [])]


def exact(site_id: int, text: str) -> Hit | None:
    """What is called `text`, spelling of accents, capitals and short forms aside."""
    wanted = fold(text)
    names = list(_shown().filter(term__site=site_id, term__folded=wanted)[:_MOST_NAMES]) if wanted else []
    return Hit(wanted, True, names) if names else None


def _best(site_id: int, wanted: str, limit: int) -> dict[int, str]:
    """The terms most like `wanted`, best first: id → folded."""
    if len(wanted) < 2:
        return {}
    own = grams(wanted)
    scores = {
        (pk, folded): shared(own, grams(folded)) + _extra(wanted, folded)
        for pk, folded in _candidates(site_id, wanted, limit).items()
    }
    ranked = sorted((item for item in scores if scores[item] >= _LEAST), key=lambda item: (-scores[item], item[1]))
    return dict(ranked[:limit])


def _candidates(site_id: int, wanted: str, limit: int) -> dict[int, str]:
    """Cheap ways first: whoever types a right name never pays for forgiving the others."""
    found = dict(trigrams.beginning(site_id, wanted))
    if len(found) < limit:
        found |= trigrams.within(site_id, wanted)
    if len(found) < limit and wanted not in found.values():
        found |= trigrams.alike(site_id, wanted)
    return found


def _extra(wanted: str, folded: str) -> float:
    """What holds the text as a whole is meant rather than what is only spelled like it."""
    if wanted not in folded:
        return 0.0
    if folded == wanted:
        return 1.0
    return 0.5 if folded.startswith(wanted) else 0.4 if f" {wanted}" in folded else 0.3


def _bearers(names: QuerySet[Name]) -> dict[int, list[Name]]:
    bearers: dict[int, list[Name]] = {}
    for name in names[:_MOST_NAMES]:
        bearers.setdefault(name.term_id, []).append(name)
    return bearers


_PUBLIC = Q(watch_group=None) | Q(watch_group__published=True)


def _shown() -> QuerySet[Name]:
    """Names of groups on the website and of the territory, each with what it belongs to."""
    rows = Name.objects.filter(_PUBLIC).select_related("neighbourhood", "watch_group__neighbourhood")
    return rows.defer("watch_group__area", "watch_group__coverage_text").order_by("kind", "text", "pk")
