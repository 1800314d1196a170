"""What a group covers, as an editor types it, and the rules that are made of it. Rules route; areas on a map only illustrate.

The most specific rule wins: a number range (with or without a side), then a whole postcode, then a postcode area. Who takes
an address: `groups.look_up`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models, transaction
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


def rank(rule: "CoverageRule") -> int:
    """3 for a number range or a side, 2 for a whole postcode, 1 for a postcode area."""
    if len(rule.area) == 4:
        return 1
    return 2 if (rule.low, rule.high, rule.side) == (0, ANY, Side.BOTH) else 3
