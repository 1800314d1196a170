"""The whole project as `make run` starts it: real processes, ports and a data folder of their own."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.support.nursery import until

ROOT = Path(__file__).resolve().parents[2]
MAILBOX = ROOT / ".mailbox-venv" / "bin" / "sendria"
PATIENCE = 240  # seconds for a first start on a busy machine: tables, demo, and compressing the static files
# Of the environment of the tests nothing may come along; and whoever presses the keys here types faster than people.
OWN = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ", "VIRTUAL_ENV")
SETTINGS = {"ENV_FILE": "", "MINIMUM_FILL_SECONDS": "0", "PYTHONPATH": "site"}


class Project:
    """One start of the project. `site` and `mailbox` are addresses."""

    def __init__(self, var: Path, ports: dict[str, str]) -> None:
        self.var, self.ports = var, ports
        self.site = f"http://localhost:{ports['PORT']}"
        self.mailbox = f"http://localhost:{ports['MAIL_WEB_PORT']}"
        self.log = var.parent / f"{var.name}.log"
        own = {name: value for name, value in os.environ.items() if name in OWN}
        self._environment = own | SETTINGS | ports | {"VAR": str(var), "MAILBOX": str(MAILBOX)}
        self._main = subprocess.Popen(
            [sys.executable, "-m", "config.start"],
            cwd=ROOT,
            env=self._environment,
            stdout=self.log.open("ab"),
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )

    def manage(self, *arguments: str) -> None:
        """A command of `manage.py`, in a process of its own beside those that run."""
        environment = self._environment | {"BASE_URL": self.site}
        subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, check=True)

    def wait_until_it_answers(self) -> None:
        until(self._answers, PATIENCE, self.said)

    def _answers(self) -> bool:
        assert self._main.poll() is None, self.said()
        try:
            return all(requests.get(url, timeout=2).ok for url in (f"{self.site}/healthz", f"{self.mailbox}/"))
        except requests.RequestException:
            return False

    def said(self) -> str:
        """The end of what it printed."""
        return self.log.read_text(errors="replace")[-4000:]

    def children(self) -> list[int]:
        """The processes that work for this project, however deep."""
        return [pid for pid in with_data_in(self.var) if pid != self._main.pid]

    def press_ctrl_c(self) -> int:
        """What Ctrl-C does; the exit code of `make run`'s command."""
        self._main.send_signal(signal.SIGINT)
        return self._main.wait(timeout=60)

    def end(self) -> None:
        """Whatever happened: nothing of this project stays."""
        if self._main.poll() is None:
            self._main.terminate()
            try:
                self._main.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self._main.kill()
                self._main.wait()
        for pid in with_data_in(self.var):
            os.kill(pid, signal.SIGKILL)


def with_data_in(var: Path) -> list[int]:
    """Ids of living processes that were told to keep their data in `var`."""
    return [pid for pid in _pids() if f"VAR={var}" in _environment(pid)]


def _pids() -> Iterator[int]:
    return (int(name) for name in os.listdir("/proc") if re.fullmatch(r"\d+", name))


def _environment(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().decode(errors="replace").split("\0")
    except OSError:  # gone meanwhile, or not ours
        return []


def free_ports() -> dict[str, str]:
    """Three ports that nothing listens on now."""
    with socket.socket() as web, socket.socket() as smtp, socket.socket() as mail_web:
        names = {"PORT": web, "SMTP_PORT": smtp, "MAIL_WEB_PORT": mail_web}
        for probe in names.values():
            probe.bind(("127.0.0.1", 0))
        return {name: str(probe.getsockname()[1]) for name, probe in names.items()}


@contextmanager
def running(var: Path, ports: dict[str, str] | None = None) -> Iterator[Project]:
    """The project, answering; gone afterwards."""
    project = Project(var, ports or free_ports())
    try:
        project.wait_until_it_answers()
        yield project
    finally:
        project.end()
