"""What can be found by name: published groups, the streets they list, and the streets of the territory. Nothing of people."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction

from groups.models import Neighbourhood, Stretch, WatchGroup
from search.folding import LONGEST, fold
from search.models import Name, Term

_BATCH = 5_000
# “Statenlaan, oneven nummers”, “Statenlaan 1 t/m 45”: what follows the name of the street in a group's own list.
_REST = re.compile(r"\s*[,;(:].*|\s+[0-9]+\s*(?:-|–|t/m|tot|en\b).*|\s+(?:on)?even\b.*|\s+nummers?\b.*", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """One name to be found: what it says, and what bears it."""

    kind: Name.Kind
    text: str
    neighbourhood_id: int
    watch_group_id: int | None = None


def refresh(group: WatchGroup) -> None:
    """Make the index say what `group` says now; nothing, when it is off the website."""
    with transaction.atomic():
        forget(group)
        site_id = Neighbourhood.objects.values_list("site_id", flat=True).get(pk=group.neighbourhood_id)
        _add(site_id, list(_of_group(group)) if group.published else [])


def forget(group: WatchGroup) -> None:
    """Take the names of `group` out, and the terms that nothing else bears."""
    names = Name.objects.filter(watch_group=group)
    terms = list(names.values_list("term_id", flat=True))
    if terms:
        names.delete()
        Term.objects.filter(pk__in=terms, names=None).delete()


def rebuild(site_id: int) -> int:
    """Make the index of a site anew, all or nothing; how many names it holds."""
    groups = WatchGroup.objects.filter(neighbourhood__site=site_id, published=True).only(
        "neighbourhood", "name", "streets"
    )
    entries = [entry for group in groups.iterator(_BATCH) for entry in _of_group(group)]
    streets = Stretch.objects.filter(neighbourhood__site=site_id).order_by()
    entries += [
        Entry(Name.Kind.STREET, street, place)
        for street, place in streets.values_list("street", "neighbourhood").distinct()
    ]
    with transaction.atomic():
        Name.objects.filter(term__site=site_id).delete()
        Term.objects.filter(site=site_id).delete()
        _add(site_id, entries)
    return len(entries)


def _of_group(group: WatchGroup) -> Iterator[Entry]:
    yield Entry(Name.Kind.GROUP, group.name, group.neighbourhood_id, group.pk)
    for street in dict.fromkeys(_REST.sub("", line) for line in group.street_list):
        yield Entry(Name.Kind.STREET, street[:LONGEST], group.neighbourhood_id, group.pk)


def _add(site_id: int, entries: Iterable[Entry]) -> None:
    folded = [(fold(entry.text), entry) for entry in entries]
    wanted = sorted({term for term, _entry in folded if term})
    Term.objects.bulk_create((Term(site_id=site_id, folded=term) for term in wanted), _BATCH, ignore_conflicts=True)
    terms = Term.objects.filter(site=site_id)
    if len(wanted) < 100:
        terms = terms.filter(folded__in=wanted)
    numbers = dict(terms.values_list("folded", "pk"))
    Name.objects.bulk_create(
        (
            Name(
                term_id=numbers[term],
                kind=entry.kind,
                text=entry.text,
                neighbourhood_id=entry.neighbourhood_id,
                watch_group_id=entry.watch_group_id,
            )
            for term, entry in folded
            if term
        ),
        _BATCH,
    )
