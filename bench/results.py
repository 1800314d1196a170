"""The arithmetic: ratios of runs, their median, and whether an aim is met. Prints lines, keeps `bench.json`."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Aim:
    """`value` is the least ratio that will do; where less is better (`at_most`), the highest."""

    value: float
    at_most: bool = False

    def met_by(self, ratio: float) -> bool:
        return ratio <= self.value if self.at_most else ratio >= self.value

    def __str__(self) -> str:
        return f"{'≤' if self.at_most else '≥'} {self.value:g}"


@dataclass(frozen=True)
class Result:
    """One measure: `ratios` holds a ratio for each run. Without an aim it is only reported."""

    name: str
    ratios: Sequence[float]
    unit: str
    aim: Aim | None = None

    @property
    def ratio(self) -> float:
        return median(self.ratios)

    @property
    def met(self) -> bool | None:
        return self.aim.met_by(self.ratio) if self.aim else None

    def line(self) -> str:
        """`name  ratio  aim  met|missed`, and how far the runs lay apart."""
        verdict = "reported" if self.met is None else "met" if self.met else "missed"
        spread = f"{min(self.ratios):.3g}–{max(self.ratios):.3g}"
        return f"{self.name:<34} {self.ratio:>7.3g}  {self.aim or '–'!s:<7} {verdict:<9} ({spread} {self.unit})"

    def as_json(self) -> dict[str, Any]:
        return {
            "ratio": round(self.ratio, 4),
            "min": round(min(self.ratios), 4),
            "max": round(max(self.ratios), 4),
            "aim": self.aim.value if self.aim else None,
            "met": self.met,
            "unit": self.unit,
        }


def over(above: Sequence[float], below: Sequence[float]) -> list[float]:
    """What each run reached, divided by what the other reached in the same run."""
    return [one / other for one, other in zip(above, below, strict=True)]


def tell(name: str, runs: Mapping[str, Sequence[float]], unit: str, factor: float = 1.0) -> None:
    """Absolute medians, for whoever looks for what costs: they drift from machine to machine, and are not kept."""
    figures = ", ".join(f"{side} {median(each) * factor:.4g}" for side, each in runs.items())
    print(f"  ({name}: {figures} {unit})", file=sys.stderr, flush=True)


def keep(results: Iterable[Result], file: Path) -> None:
    """Write `results` into `file`; what other measures wrote there earlier stays."""
    kept = json.loads(file.read_text()) if file.exists() else {}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(kept | {result.name: result.as_json() for result in results}, indent=2) + "\n")


def all_met(results: Iterable[Result]) -> bool:
    """False as soon as one aim is missed; what has no aim cannot miss it."""
    return all(result.met is not False for result in results)
