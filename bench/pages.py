"""An info page, asked by visitors who are not logged in: kept and made anew, beside plain Wagtail and a bare Django view.

What is compared is the processor time that the server's processes spend on a request: it says how many requests a core can
answer, whoever else is busy on the machine, the visitors of the bench included.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import Popen

from bench.results import Aim, Result, over, tell
from bench.sites import WORKERS, House, Site
from bench.visitor import Visitor

RUNS, WARM_UP = 5, 50
MANY, FEW = 1500, 150  # requests of a run: of what takes microseconds, and of what takes milliseconds
_TICK = os.sysconf("SC_CLK_TCK")

Server = Callable[[], float]
Process = Popen[str]


def measure(house: House) -> list[Result]:
    """Seconds of processor time per request, as ratios to a bare Django view that sends the same bytes."""
    ours, anew, peer = house.site("ours"), house.site("ours", PAGE_CACHE_BYTES="0"), house.site("peer")
    servers = {"kept": _server(ours, MANY), "anew": _server(anew, FEW), "wagtail": _server(peer, FEW)}
    servers["bare"] = _bare(house, ours)
    if house.broker.startswith("redis"):
        shared = house.site("ours", CACHE_URL=house.broker.replace("redis:", "rediscache:"), PAGE_CACHE_BYTES="0")
        servers["redis"] = _server(shared, MANY)
    runs: dict[str, list[float]] = {name: [] for name in servers}
    for _ in range(RUNS):
        for name, server in servers.items():
            runs[name].append(server())
    tell(f"a page on {house.name}", runs, "ms of processor time", 1000)
    return _results(house.name, runs)


def _results(database: str, runs: Mapping[str, list[float]]) -> list[Result]:
    of_bare = "of a bare Django view"
    found = [
        Result(f"page-kept.{database}", over(runs["bare"], runs["kept"]), of_bare, Aim(0.85)),
        Result(f"page-anew.{database}", over(runs["wagtail"], runs["anew"]), "× plain Wagtail", Aim(3)),
        Result(f"page-anew-of-limit.{database}", over(runs["bare"], runs["anew"]), of_bare),
        Result(f"page-wagtail-of-limit.{database}", over(runs["bare"], runs["wagtail"]), of_bare),
    ]
    if "redis" in runs:
        # Nothing is kept in the processes: each request fetches the page from Redis, the worst case of several workers.
        found.append(Result(f"page-kept-in-redis.{database}", over(runs["bare"], runs["redis"]), of_bare, Aim(0.5)))
    return found


def _server(site: Site, count: int) -> Server:
    path = site.agent().ask("info_path")
    return _asked(site.web(), site.port, path, count)


def _bare(house: House, ours: Site) -> Server:
    """A Django without middleware whose only view sends the bytes of our page."""
    page, port = house.stage.folder / f"{house.name}-page.html", house.stage.port()
    page.write_text(Visitor(ours.port).get(ours.agent("bytes").ask("info_path")).body)
    arguments = ["gunicorn", "bench.bare:application", *WORKERS, "--bind", f"127.0.0.1:{port}"]
    return _asked(house.stage.serve(f"{house.name}-bare", arguments, {"BENCH_PAGE": str(page)}, port), port, "/", MANY)


def _asked(server: Process, port: int, path: str, count: int) -> Server:
    visitor = Visitor(port)
    for _ in range(WARM_UP):
        visitor.get(path)

    def ask() -> float:
        before = _spent(server.pid)
        for _ in range(count):
            visitor.get(path)
        return (_spent(server.pid) - before) / count

    return ask


def _spent(pid: int) -> float:
    """Seconds of processor time of a process and its children, ended ones too, by the kernel's count (proc(5))."""
    stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(map(int, stat[11:15])) / _TICK + sum(_spent(int(child)) for child in children)
