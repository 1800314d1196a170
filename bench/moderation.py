"""A whole moderation over HTTP: confirm, open, decide."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from bench.agent import Agent
from bench.results import Aim, Result, over, tell
from bench.sites import House, Site
from bench.visitor import Visitor, hidden_fields

RUNS, CYCLES, VISITORS = 5, 60, 2
FEW, MANY = 10, 1000
LIMIT_CYCLES, WORKFLOWS = 300, 15


def measure(house: House) -> list[Result]:
    """Cycles a second, two visitors at a time on two sync workers; the limit and Wagtail's workflow take one process.

    Mails are queued and rung for, as always; nobody delivers them meanwhile: draining has a measure of its own.
    """
    few, many = _Side(house.site("ours"), FEW), _Side(house.site("ours"), MANY)
    limit = house.stage.agent(f"{house.name}-plain", "bench.plain", {})
    plain = house.databases.create("plain")
    workflow = house.site("peer").agent()
    for side in (few, many):
        side.cycles(CYCLES // 2)
    workflow.ask("workflow", count=3)
    runs: dict[str, list[float]] = {"limit": [], "few": [], "many": [], "workflow": []}
    for run in range(RUNS):
        runs["limit"].append(
            LIMIT_CYCLES / limit.ask("cycles", url=plain, count=LIMIT_CYCLES, start=run * LIMIT_CYCLES)
        )
        runs["few"].append(few.cycles(CYCLES))
        runs["many"].append(many.cycles(CYCLES))
        runs["workflow"].append(WORKFLOWS / workflow.ask("workflow", count=WORKFLOWS))
    tell(f"moderation on {house.name}", runs, "cycles/s")
    return [
        Result(f"moderation.{house.name}", over(runs["few"], runs["limit"]), "of two transactions", Aim(0.05)),
        Result(f"moderation-1000-open.{house.name}", over(runs["many"], runs["few"]), "of 10 open cases"),
        Result(f"moderation-workflow.{house.name}", over(runs["few"], runs["workflow"]), "× Wagtail's in process"),
        Result(f"moderation-limit-workflow.{house.name}", over(runs["workflow"], runs["limit"]), "of the limit"),
    ]


class _Side:
    """Our site with so many open cases that nobody decides."""

    def __init__(self, site: Site, open_cases: int) -> None:
        self._site = site
        self._agent: Agent = site.agent()
        self._agent.ask("form_path")
        self._agent.ask("open_cases", count=open_cases)
        site.web()

    def cycles(self, count: int) -> float:
        """Cycles a second. What only the mailbox knows is looked up off the clock."""
        confirming = self._timed(self._confirm, self._agent.ask("unconfirmed", count=count))
        deciding = self._timed(self._decide, self._agent.ask("to_review", count=count))
        self._agent.ask("decided", count=count)
        return count / (confirming + deciding)

    def _timed(self, act: Callable[[str], None], paths: list[str]) -> float:
        began = time.perf_counter()
        with ThreadPoolExecutor(VISITORS) as visitors:
            list(visitors.map(act, paths))
        return time.perf_counter() - began

    def _confirm(self, path: str) -> None:
        _press(Visitor(self._site.port), path, "confirm")

    def _decide(self, path: str) -> None:
        _press(Visitor(self._site.port), path, "approve")


def _press(visitor: Visitor, link: str, act: str) -> None:
    """Open the link of a mail, follow it to its page, press the button."""
    path = visitor.get(link, 302).location
    fields = hidden_fields(visitor.get(path).body)
    visitor.post(path, fields | {"act": act}, 302)
