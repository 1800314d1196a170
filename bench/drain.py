"""Draining a full outbox into an SMTP server, near and far."""

import time

from bench.agent import Agent
from bench.results import Aim, Result, over, tell
from bench.sites import House

RUNS, MAILS, TASKS = 5, 2000, 500
FAR, FAR_NEW = 300, 8  # mails of ours, and of who opens a connection for each, per run
LATENCY = 0.02  # seconds, each way
PATIENCE = 120.0


def measure(house: House) -> list[Result]:
    """Mails a second near by: two processes, one process, one smtplib connection, a Celery task per mail."""
    site, peer, near = house.site("ours"), house.site("peer"), house.sink
    drains = [site.agent(f"drain-{number}") for number in range(2)]
    drains[0].ask("queue", count=MAILS)
    message = drains[0].ask("sample")
    limit = house.stage.agent(f"{house.name}-smtplib", "bench.plain", {})
    tasks = peer.agent()
    peer.worker()
    _celery(tasks, near, 50)
    runs: dict[str, list[float]] = {"limit": [], "two": [], "one": [], "celery": []}
    for _ in range(RUNS):
        sending = limit.ask("mails", port=house.smtp_port, message=message, count=MAILS, renew=False)
        runs["limit"].append(MAILS / sending)
        runs["two"].append(_drained(drains, near, MAILS))
        runs["one"].append(_drained(drains[:1], near, MAILS))
        runs["celery"].append(_celery(tasks, near, TASKS))
    tell(f"drain on {house.name}", runs, "mails/s")
    unit = "of one smtplib connection"
    return [
        Result(f"drain.{house.name}", over(runs["two"], runs["limit"]), unit, Aim(0.6)),
        Result(f"drain-one-process.{house.name}", over(runs["one"], runs["limit"]), unit),
        Result(f"drain-celery.{house.name}", over(runs["celery"], runs["limit"]), unit),
        Result(f"drain-of-celery.{house.name}", over(runs["two"], runs["celery"]), "× a Celery task per mail"),
    ]


def measure_far(house: House) -> list[Result]:
    """The same over a network that takes 20 ms each way: against a new connection for each mail, and one for all."""
    port = house.stage.port()
    far = house.stage.agent(f"{house.name}-far", "bench.sink", {}, str(port), str(LATENCY))
    far.ask("reset")
    site = house.site("ours", smtp_port=port)
    drains = [site.agent(f"drain-{number}") for number in range(2)]
    drains[0].ask("queue", count=FAR)
    message = drains[0].ask("sample")
    plain = house.stage.agent(f"{house.name}-smtplib-far", "bench.plain", {})
    runs: dict[str, list[float]] = {"new": [], "two": [], "one": []}
    for _ in range(RUNS):
        runs["new"].append(FAR_NEW / plain.ask("mails", port=port, message=message, count=FAR_NEW, renew=True))
        runs["two"].append(_drained(drains, far, FAR))
        runs["one"].append(_drained(drains[:1], far, FAR // 2))
    tell(f"drain far on {house.name}", runs, "mails/s")
    unit = "× a new connection per mail at 20 ms"
    return [
        Result(f"drain-far.{house.name}", over(runs["one"], runs["new"]), unit, Aim(8)),
        Result(f"drain-far-two-processes.{house.name}", over(runs["two"], runs["new"]), unit),
    ]


def _drained(agents: list[Agent], sink: Agent, count: int) -> float:
    """Mails a second until the last state is written, by as many processes as there are `agents`."""
    agents[0].ask("requeue", count=count)
    sink.ask("reset")
    began = time.monotonic()
    for agent in agents:
        agent.tell("drain")
    for agent in agents:
        agent.answer()
    seconds = time.monotonic() - began
    taken, sent = sink.ask("report")["mails"], agents[0].ask("sent")
    assert taken == sent == count, f"{count} mails were queued, {sent} marked as sent, {taken} arrived"
    return count / seconds


def _celery(tasks: Agent, sink: Agent, count: int) -> float:
    """Mails a second from the first to the last that arrived: starting up and publishing do not count."""
    sink.ask("reset")
    tasks.ask("publish", count=count)
    give_up = time.monotonic() + PATIENCE
    while (report := sink.ask("report"))["mails"] < count:
        assert time.monotonic() < give_up, report
        time.sleep(0.05)
    return float(count - 1) / (report["last"] - report["first"])
