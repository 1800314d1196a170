"""Which group takes an address: the one with the most specific rule, see `groups.coverage`."""

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from django.db import connection, models

from groups import coverage

if TYPE_CHECKING:
    from groups.models import CoverageRule


def find(site_id: int, postcode: str, number: int) -> list["CoverageRule"]:
    """The winning rules for an address on a site, each with its group; several when groups claim it with equal rank.

    `postcode` is normalised (`1234AB`). Additions do not route: 12, 12 A and 12-2 are one address. Two queries by index, flat
    in the number of rules. Empty when no group takes the address.
    """
    rules = _holding(site_id, postcode, number)
    best = max((coverage.rank(rule) for rule in rules), default=0)
    winners: dict[int, CoverageRule] = {}
    for rule in rules:
        if coverage.rank(rule) == best:
            winners.setdefault(rule.watch_group_id, rule)
    return sorted(_with_groups(list(winners.values())), key=lambda rule: (rule.watch_group.name, rule.watch_group_id))


def matching(site_id: int, postcode: str, number: int) -> list["CoverageRule"]:
    """Every rule of a published group that holds the address, each with its group, the most specific first."""
    return _with_groups(_holding(site_id, postcode, number))


def takers(site_id: int, addresses: Collection[tuple[str, int]]) -> dict[tuple[str, int], set[int]]:
    """Of each address, a postcode and a number, the keys of the groups that take it: what `find` says, in one query for all."""
    from groups.models import CoverageRule

    areas = {area for postcode, _number in addresses for area in (postcode, postcode[:4])}
    rules = CoverageRule.objects.filter(
        area__in=areas, watch_group__published=True, watch_group__neighbourhood__site=site_id
    )
    there: dict[str, list[CoverageRule]] = {}
    for rule in rules.order_by():
        there.setdefault(rule.area, []).append(rule)
    return {address: _taking(*address, there) for address in addresses}


def _taking(postcode: str, number: int, there: dict[str, list["CoverageRule"]]) -> set[int]:
    sides = {coverage.Side.BOTH.value, (coverage.Side.EVEN if number % 2 == 0 else coverage.Side.ODD).value}
    holding = [
        rule
        for area in (postcode, postcode[:4])
        for rule in there.get(area, [])
        if rule.low <= number <= rule.high and rule.side in sides
    ]
    best = max((coverage.rank(rule) for rule in holding), default=0)
    return {rule.watch_group_id for rule in holding if coverage.rank(rule) == best}


# Written out, because a look-up happens at every visit: building them through the ORM takes ten times as long as answering.
_HOLDING = """SELECT {rule} FROM groups_coveragerule r
    JOIN groups_watchgroup g ON g.id = r.watch_group_id
    JOIN groups_neighbourhood n ON n.id = g.neighbourhood_id
    WHERE r.area IN (%s, %s) AND r.low <= %s AND r.high >= %s AND r.side IN (%s, %s) AND g.published = %s AND n.site_id = %s"""
_GROUPS = """SELECT {group}, {place} FROM groups_watchgroup g
    JOIN groups_neighbourhood n ON n.id = g.neighbourhood_id WHERE g.id IN ({marks})"""
_HEAVY = {"area", "coverage_text", "description"}  # nobody who routes reads these


def _holding(site_id: int, postcode: str, number: int) -> list["CoverageRule"]:
    from groups.models import CoverageRule

    names = _columns(CoverageRule)
    side = coverage.Side.EVEN if number % 2 == 0 else coverage.Side.ODD
    values: list[str | int] = [
        postcode,
        postcode[:4],
        number,
        number,
        coverage.Side.BOTH.value,
        side.value,
        True,
        site_id,
    ]
    with connection.cursor() as cursor:
        cursor.execute(_HOLDING.format(rule=_listed("r", names)), values)
        rules = [CoverageRule.from_db(connection.alias, names, row) for row in cursor.fetchall()]
    return sorted(rules, key=lambda rule: (-coverage.rank(rule), rule.high - rule.low, rule.pk))


def _with_groups(rules: list["CoverageRule"]) -> list["CoverageRule"]:
    """`rules`, each with its group and the group's neighbourhood."""
    from groups.models import Neighbourhood, WatchGroup

    keys = sorted({rule.watch_group_id for rule in rules})
    if not keys:
        return rules
    names = _columns(Neighbourhood)
    group = _listed("g", [name for name in _columns(WatchGroup) if name not in _HEAVY])
    place = ", ".join(f'n."{name}" AS place_{name}' for name in names)
    statement = _GROUPS.format(group=group, place=place, marks=", ".join(["%s"] * len(keys)))
    groups = {row.pk: row for row in WatchGroup.objects.raw(statement, keys)}
    for row in groups.values():
        row.neighbourhood = Neighbourhood.from_db(
            row._state.db, names, [getattr(row, f"place_{name}") for name in names]
        )
    for rule in rules:
        rule.watch_group = groups[rule.watch_group_id]
    return rules


@cache
def _columns(model: type[models.Model]) -> list[str]:
    """In the order of the model, as `from_db` wants them. Rules and neighbourhoods hold numbers and texts, the same in every database."""
    return [str(field.column) for field in model._meta.concrete_fields]


def _listed(table: str, names: list[str]) -> str:
    return ", ".join(f'{table}."{name}"' for name in names)
