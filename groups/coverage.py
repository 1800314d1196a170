"""Which group an address belongs to. Rules route; areas on a map only illustrate.

The most specific rule wins: a number range (with or without a side), then a whole postcode, then a postcode area.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from groups import postcode as postcodes
from groups import signals

if TYPE_CHECKING:
    from groups.models import CoverageRule, WatchGroup

ANY = 99_999  # the highest house number; a rule without numbers spans 0 to ANY
_BATCH, _ROWS = 500, 2_000  # groups, and rows, written at a time
_Rule = tuple[str, int, int, str]  # what one row says: area, low, high, side


class Side(models.TextChoices):
    BOTH = "both", gettext_lazy("beide kanten")
    ODD = "odd", gettext_lazy("oneven")
    EVEN = "even", gettext_lazy("even")


@dataclass(frozen=True)
class ParsedRule:
    area: str
    low: int = 0
    high: int = ANY
    side: Side = Side.BOTH

    def __str__(self) -> str:
        return wording(self.area, self.low, self.high, self.side)


_LINE = re.compile(
    r"(?P<digits>[1-9][0-9]{3})\s*(?P<letters>[a-z]{2})?"
    r"(?:\s+(?P<low>[0-9]{1,5})(?:\s*(?:-|–|t/m)\s*(?P<high>[0-9]{1,5}))?)?"
    r"(?:\s+(?P<side>oneven|even|odd))?",
    re.IGNORECASE,
)


def parse(text: str) -> list[ParsedRule]:
    """The rules in `text`, one a line; blank lines are skipped.

    Raises one ValidationError holding a message for each wrong line, naming it.
    """
    rules, errors = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            rules.append(_parse_line(line.strip()))
        except ValidationError as error:
            message = _("Regel %(number)s (“%(line)s”): %(why)s")
            errors.append(
                ValidationError(
                    message,
                    code="coverage",
                    params={"number": number, "line": line.strip(), "why": error.messages[0]},
                )
            )
    if errors:
        raise ValidationError(errors)
    return rules


def _parse_line(line: str) -> ParsedRule:
    found = _LINE.fullmatch(line)
    if not found:
        raise ValidationError(_("schrijf bijvoorbeeld 1234 AB 1-45 oneven, of 1234 AC, of 1234."))
    area = found["digits"]
    if found["letters"]:
        area = postcodes.normalise(area + found["letters"])
    elif found["low"] or found["side"]:
        raise ValidationError(_("nummers en kanten kunnen alleen bij een hele postcode, zoals 1234 AB 1-45."))
    low = int(found["low"]) if found["low"] else 0
    high = int(found["high"] or low) if found["low"] else ANY
    if low > high:
        raise ValidationError(_("het eerste nummer is hoger dan het laatste."))
    return ParsedRule(area, low, high, _side(found["side"]))


def _side(word: str | None) -> Side:
    return {"oneven": Side.ODD, "odd": Side.ODD, "even": Side.EVEN}.get((word or "").lower(), Side.BOTH)


def wording(area: str, low: int, high: int, side: str) -> str:
    """A rule the way people write it: `2582 AB 1-45 oneven`."""
    words = [postcodes.display(area)]
    if (low, high) != (0, ANY):
        words.append(str(low) if low == high else f"{low}-{high}")
    if side != Side.BOTH:
        words.append("oneven" if side == Side.ODD else "even")
    return " ".join(words)


def replace(group: "WatchGroup") -> None:
    """Make the rows of `group` say what its `coverage_text` says, under a new version. Raises ValidationError.

    Nothing happens when they say it already: a version stands for words that changed.
    """
    replace_many([group])


@transaction.atomic
def replace_many(groups: Sequence["WatchGroup"]) -> None:
    """`replace` for as many groups as you like, in few queries."""
    from groups.models import CoverageRule, WatchGroup

    written: list[WatchGroup] = []
    for start in range(0, len(groups), _BATCH):
        batch = {group.pk: group for group in groups[start : start + _BATCH]}
        changed = list(_changed(batch))
        keys = [group.pk for group, _rules in changed]
        WatchGroup.objects.filter(pk__in=keys).update(coverage_version=models.F("coverage_version") + 1)
        CoverageRule.objects.filter(watch_group__in=keys).delete()
        for group, _rules in changed:
            group.coverage_version += 1
        CoverageRule.objects.bulk_create((rule for each in changed for rule in _rows(*each)), batch_size=_ROWS)
        written += [group for group, _rules in changed]
    if written:
        signals.coverage_changed.send(sender=CoverageRule, groups=written)


def _changed(batch: dict[int, "WatchGroup"]) -> Iterator[tuple["WatchGroup", set[_Rule]]]:
    """The groups whose rows do not say what their text says, with what they should say."""
    from groups.models import CoverageRule

    existing: dict[int, set[_Rule]] = {}
    rows = CoverageRule.objects.filter(watch_group__in=batch).order_by()
    for group_id, area, low, high, side in rows.values_list("watch_group", "area", "low", "high", "side"):
        existing.setdefault(group_id, set()).add((area, low, high, side))
    for group in batch.values():
        wanted = {(rule.area, rule.low, rule.high, rule.side.value) for rule in parse(group.coverage_text)}
        if wanted != existing.get(group.pk, set()):
            yield group, wanted


def _rows(group: "WatchGroup", rules: set[_Rule]) -> Iterator["CoverageRule"]:
    from groups.models import CoverageRule

    for area, low, high, side in sorted(rules):
        yield CoverageRule(watch_group=group, version=group.coverage_version, area=area, low=low, high=high, side=side)


def find(site_id: int, postcode: str, number: int) -> list["CoverageRule"]:
    """The winning rules for an address on a site, each with its group; several when groups claim it with equal rank.

    `postcode` is normalised (`1234AB`). Additions do not route: 12, 12 A and 12-2 are one address. Two queries by index, flat
    in the number of rules. Empty when no group takes the address.
    """
    rules = _holding(site_id, postcode, number)
    best = max((rank(rule) for rule in rules), default=0)
    winners: dict[int, CoverageRule] = {}
    for rule in rules:
        if rank(rule) == best:
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
    sides = {Side.BOTH.value, (Side.EVEN if number % 2 == 0 else Side.ODD).value}
    holding = [
        rule
        for area in (postcode, postcode[:4])
        for rule in there.get(area, [])
        if rule.low <= number <= rule.high and rule.side in sides
    ]
    best = max((rank(rule) for rule in holding), default=0)
    return {rule.watch_group_id for rule in holding if rank(rule) == best}


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
    side = Side.EVEN if number % 2 == 0 else Side.ODD
    values: list[str | int] = [postcode, postcode[:4], number, number, Side.BOTH.value, side.value, True, site_id]
    with connection.cursor() as cursor:
        cursor.execute(_HOLDING.format(rule=_listed("r", names)), values)
        rules = [CoverageRule.from_db(connection.alias, names, row) for row in cursor.fetchall()]
    return sorted(rules, key=lambda rule: (-rank(rule), rule.high - rule.low, rule.pk))


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


def rank(rule: "CoverageRule") -> int:
    """3 for a number range or a side, 2 for a whole postcode, 1 for a postcode area."""
    if len(rule.area) == 4:
        return 1
    return 2 if (rule.low, rule.high, rule.side) == (0, ANY, Side.BOTH) else 3
