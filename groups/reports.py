"""The coverage report (R-3): what of a neighbourhood's territory no group covers, what two groups claim, whom nobody reaches.

A few queries, then arithmetic with runs of numbers for each stretch of street; no address is looked up by itself.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Substr
from django.utils import timezone

from groups import coverage, runs, state
from groups.coverage import ParsedRule, Side
from groups.models import CoverageRule, Neighbourhood, Stretch, WatchGroup
from groups.runs import Lane, Run, Span

Claims = list[tuple[Run, int, WatchGroup]]  # what a rule takes, its rank, its group
_PARITIES = (1, 0)
_RUN_ELSEWHERE = (WatchGroup.Kind.POLICE_RELAY, WatchGroup.Kind.NEIGHBOURING)


@dataclass(frozen=True)
class Line:
    """Part of a stretch of street; `groups` are those that claim it with equal rank, by name; none for a hole."""

    street: str
    postcode: str
    run: Run
    groups: tuple[WatchGroup, ...] = ()

    @property
    def area(self) -> str:
        """`2582 AB 1-45 oneven`, as in a rule."""
        return coverage.wording(self.postcode, *self.run)

    def __str__(self) -> str:
        return f"{self.street}, {self.area}"


@dataclass(frozen=True)
class Report:
    """`imported` is False when the neighbourhood has no territory: then nothing is known about holes."""

    neighbourhood: Neighbourhood
    imported: bool
    holes: list[Line] = field(default_factory=list)
    doubles: list[Line] = field(default_factory=list)
    unreachable: list[WatchGroup] = field(default_factory=list)


def report(neighbourhood: Neighbourhood) -> Report:
    """What is wrong with the coverage of a neighbourhood, on the streets of its territory. Four queries."""
    stretches = list(Stretch.objects.filter(neighbourhood=neighbourhood))
    claims = _claims(_rules(neighbourhood.site_id, stretches_of=neighbourhood))
    found = Report(neighbourhood, bool(stretches), unreachable=unreachable(neighbourhood))
    for stretch in stretches:
        for line in lines(stretch, [*claims[stretch.postcode], *claims[stretch.postcode[:4]]]):
            if not line.groups:
                found.holes.append(line)
            elif len(line.groups) > 1:
                found.doubles.append(line)
    return found


def unreachable(neighbourhood: Neighbourhood, today: date | None = None) -> list[WatchGroup]:
    """The published groups of residents whose coordinators and deputies are all gone, absent, or out of reach of mail."""
    day = today or timezone.localdate()
    away = Q(coordinator__absent_from__lte=day) & (
        Q(coordinator__absent_until__gte=day) | Q(coordinator__absent_until=None)
    )
    there = state.reachable().exclude(away).exclude(coordinator__email="")
    groups = WatchGroup.objects.filter(neighbourhood=neighbourhood, published=True).exclude(kind__in=_RUN_ELSEWHERE)
    return list(groups.exclude(pk__in=there.filter(watch_group__isnull=False).values("watch_group")).defer("area"))


def lines(stretch: Stretch, claims: Claims) -> list[Line]:
    """The parts of a stretch of street, each with the groups whose most specific rule takes it; even numbers last."""
    parts: dict[tuple[WatchGroup, ...], dict[int, list[Span]]] = defaultdict(lambda: {1: [], 0: []})
    for parity in _PARITIES:
        own = runs.lane(parity, [_run(stretch)])
        lanes = [(runs.lane(parity, [run]), rank, group) for run, rank, group in claims]
        for span in _pieces(own, [lane for lane, _rank, _group in lanes]):
            parts[_winners(span[0], lanes)][parity].append(span)
    found = [
        Line(stretch.street, stretch.postcode, run, groups)
        for groups, lane in parts.items()
        for run in runs.joined(runs.melt(lane[1]), runs.melt(lane[0]))
    ]
    return sorted(found, key=lambda line: (line.run[2] == Side.EVEN, line.run[0]))


def claims_on(site_id: int, stretches: Iterable[Stretch]) -> dict[str, Claims]:
    """What the published groups of a site claim, by postcode and postcode area, where these stretches lie."""
    wanted = {stretch.postcode for stretch in stretches}
    rules = _published(site_id).filter(area__in=[*wanted, *{postcode[:4] for postcode in wanted}])
    return _claims(rules)


def opened(group: WatchGroup, rules: list[ParsedRule], *, published: bool) -> list[Line]:
    """The holes that arise in the territory of the group's site when it has these rules from now on.

    None for a group that is not stored yet, and none where no territory was imported: nobody knows what lies there.
    """
    old = (
        list(group.rules.all()) if group.pk and WatchGroup.objects.filter(pk=group.pk, published=True).exists() else []
    )
    if not old:
        return []
    site_id = group.neighbourhood.site_id
    stretches = list(_stretches_within(site_id, {rule.area for rule in old}))
    others = _claims(_published(site_id).exclude(watch_group=group).filter(area__in=_areas(stretches)))
    before = _by_area((rule.area, (rule.low, rule.high, rule.side)) for rule in old)
    after = _by_area((rule.area, (rule.low, rule.high, rule.side)) for rule in rules) if published else {}
    return [line for stretch in stretches for line in _lost(stretch, before, after, others)]


def _lost(
    stretch: Stretch, before: dict[str, list[Run]], after: dict[str, list[Run]], others: dict[str, Claims]
) -> list[Line]:
    lanes: list[Lane] = []
    areas = (stretch.postcode, stretch.postcode[:4])
    kept = [run for area in areas for run in after.get(area, [])]
    kept += [run for area in areas for run, _rank, _group in others.get(area, [])]
    for parity in _PARITIES:
        had = runs.lane(parity, [run for area in areas for run in before.get(area, [])])
        lost = runs.minus(runs.meet(runs.lane(parity, [_run(stretch)]), had), runs.lane(parity, kept))
        lanes.append(lost)
    return [Line(stretch.street, stretch.postcode, run) for run in runs.joined(*lanes)]


def _pieces(own: Lane, lanes: list[Lane]) -> list[Span]:
    """`own` cut wherever a lane begins or ends, so that each piece has the same claims throughout."""
    starts = {low for lane in lanes for low, _high in lane} | {high + 2 for lane in lanes for _low, high in lane}
    pieces = []
    for low, high in own:
        cuts = sorted({low, *(start for start in starts if low < start <= high)})
        pieces += list(zip(cuts, [*(cut - 2 for cut in cuts[1:]), high], strict=True))
    return pieces


def _winners(number: int, lanes: list[tuple[Lane, int, WatchGroup]]) -> tuple[WatchGroup, ...]:
    """The groups with the highest rank at a number; each once."""
    here = [(rank, group) for lane, rank, group in lanes if any(low <= number <= high for low, high in lane)]
    best = max((rank for rank, _group in here), default=0)
    return tuple(sorted({group for rank, group in here if rank == best}, key=lambda group: (group.name, group.pk)))


def _rules(site_id: int, stretches_of: Neighbourhood) -> QuerySet[CoverageRule]:
    """The rules that may touch the territory of a neighbourhood; the postcodes stay in the database."""
    within = Stretch.objects.filter(neighbourhood=stretches_of)
    whole, areas = within.values("postcode"), within.annotate(area=Substr("postcode", 1, 4)).values("area")
    return _published(site_id).filter(Q(area__in=whole) | Q(area__in=areas))


def _published(site_id: int) -> QuerySet[CoverageRule]:
    found = CoverageRule.objects.filter(watch_group__published=True, watch_group__neighbourhood__site=site_id)
    return found.select_related("watch_group__neighbourhood").defer("watch_group__area", "watch_group__coverage_text")


def _claims(rules: Iterable[CoverageRule]) -> dict[str, Claims]:
    claims: dict[str, Claims] = defaultdict(list)
    for rule in rules:
        claims[rule.area].append(((rule.low, rule.high, rule.side), coverage.rank(rule), rule.watch_group))
    return claims


def _stretches_within(site_id: int, areas: set[str]) -> QuerySet[Stretch]:
    within = Q(postcode__in=areas)
    for area in areas:
        if len(area) == 4:
            within |= Q(postcode__startswith=area)
    return Stretch.objects.filter(within, neighbourhood__site=site_id)


def _areas(stretches: Iterable[Stretch]) -> set[str]:
    return {area for stretch in stretches for area in (stretch.postcode, stretch.postcode[:4])}


def _by_area(found: Iterable[tuple[str, Run]]) -> dict[str, list[Run]]:
    sorted_out: dict[str, list[Run]] = defaultdict(list)
    for area, run in found:
        sorted_out[area].append(run)
    return sorted_out


def _run(row: Any) -> Run:
    return row.low, row.high, row.side
