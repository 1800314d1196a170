"""Draining a full outbox into an SMTP server, near and far."""

import time
from collections.abc import Callable

from bench.agent import Agent
from bench.results import Aim, Result, over, tell
from bench.sites import House

RUNS, MAILS, TASKS = 5, 2000, 500
FAR, FAR_NEW = 200, 8  # mails of ours, and of who opens a connection for each, per run
LATENCY = 0.02  # seconds, each way
PATIENCE = 120.0

Rate = Callable[[], float]  # mails a second


def measure(house: House) -> list[Result]:
    """Near by: two processes or one, one smtplib connection, a Celery task per mail; and a server that costs nothing."""
    near = _Line(house, house.sink, house.smtp_port, MAILS)
    fast = _Line(house, *_sink(house, "fast", 0), MAILS)
    celery = _celery(house)
    ways = {"limit": near.plain(MAILS), "two": near.drained(2, MAILS), "one": near.drained(1, MAILS), "celery": celery}
    ways |= {"fast limit": fast.plain(MAILS), "fast two": fast.drained(2, MAILS)}
    runs = _runs(ways)
    tell(f"drain on {house.name}", runs, "mails/s")
    unit = "of one smtplib connection"
    return [
        Result(f"drain.{house.name}", over(runs["two"], runs["limit"]), unit, Aim(0.6)),
        Result(f"drain-one-process.{house.name}", over(runs["one"], runs["limit"]), unit),
        Result(f"drain-celery.{house.name}", over(runs["celery"], runs["limit"]), unit),
        Result(f"drain-of-celery.{house.name}", over(runs["two"], runs["celery"]), "× a Celery task per mail"),
        Result(f"drain-fast-sink.{house.name}", over(runs["fast two"], runs["fast limit"]), unit),
    ]


def measure_far(house: House) -> list[Result]:
    """The same over a network that takes 20 ms each way: as configured by default, against a new connection per mail."""
    far = _Line(house, *_sink(house, "far", LATENCY), FAR)
    runs = _runs({"new": far.plain(FAR_NEW, renew=True), "one": far.drained(1, FAR // 2), "two": far.drained(2, FAR)})
    tell(f"drain far on {house.name}", runs, "mails/s")
    unit = "× a new connection per mail at 20 ms"
    return [
        Result(f"drain-far.{house.name}", over(runs["one"], runs["new"]), unit, Aim(8)),
        Result(f"drain-far-two-processes.{house.name}", over(runs["two"], runs["new"]), unit),
    ]


def _runs(ways: dict[str, Rate]) -> dict[str, list[float]]:
    """They take turns, run by run."""
    found: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(RUNS):
        for name, way in ways.items():
            found[name].append(way())
    return found


def _sink(house: House, name: str, latency: float) -> tuple[Agent, int]:
    """A server of its own beside the house's; its agent and port."""
    port = house.stage.port()
    sink = house.stage.agent(f"{house.name}-{name}", "bench.sink", {}, str(port), str(latency))
    sink.ask("reset")
    return sink, port


class _Line:
    """Our outbox, `waiting` mails full, and a bare smtplib, before the same SMTP server."""

    def __init__(self, house: House, sink: Agent, port: int, waiting: int) -> None:
        self._sink, self._port = sink, port
        site = house.site("ours", smtp_port=port)
        self._workers = [site.agent(f"drain-{number}") for number in range(2)]
        self._workers[0].ask("queue", count=waiting)
        self._message = self._workers[0].ask("sample")
        self._plain = house.stage.agent(f"{site.name}-smtplib", "bench.plain", {})

    def plain(self, count: int, *, renew: bool = False) -> Rate:
        """One connection for all, or (`renew`) a new one for each; the content is ours, made once."""

        def run() -> float:
            seconds = self._plain.ask("mails", port=self._port, message=self._message, count=count, renew=renew)
            return float(count / seconds)

        return run

    def drained(self, processes: int, count: int) -> Rate:
        """Until the last state is written; every mail must have arrived, once."""
        return lambda: self._drain(self._workers[:processes], count)

    def _drain(self, workers: list[Agent], count: int) -> float:
        workers[0].ask("requeue", count=count)
        self._sink.ask("reset")
        began = time.monotonic()
        for worker in workers:
            worker.tell("drain")
        for worker in workers:
            worker.answer()
        seconds = time.monotonic() - began
        taken, sent = self._sink.ask("report")["mails"], workers[0].ask("sent")
        assert taken == sent == count, f"{count} mails were queued, {sent} marked as sent, {taken} arrived"
        return count / seconds


def _celery(house: House) -> Rate:
    """From the first mail to the last that arrived: starting up and publishing do not count."""
    peer = house.site("peer")
    tasks = peer.agent()
    peer.worker()

    def run() -> float:
        house.sink.ask("reset")
        tasks.ask("publish", count=TASKS)
        give_up = time.monotonic() + PATIENCE
        while (report := house.sink.ask("report"))["mails"] < TASKS:
            assert time.monotonic() < give_up, report
            time.sleep(0.05)
        return float((TASKS - 1) / (report["last"] - report["first"]))

    run()
    return run
