"""Processes to kill: one parent loads the project once, and forks a child for each job in a few milliseconds.

The parent is a program of its own (`python -m tests.support.nursery`), with an environment of its own: a database in a file
or on a server, a broker, a mail server. It reads a job a line and answers with a line.
"""

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class Nursery:
    """`env` is laid over the environment of the tests."""

    def __init__(self, var: Path, **env: str) -> None:
        from tests.settings import ENVIRONMENT

        own = {"VAR": str(var), "DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}
        self.log = var / "processes.log"
        self._living: set[int] = set()
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "tests.support.nursery"],
            cwd=ROOT,
            env=os.environ | ENVIRONMENT | own | env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log.open("ab"),
            text=True,
        )

    def start(self, job: str, **arguments: Any) -> int:
        """Begin a job of `tests.support.jobs` in a process of its own; its process id."""
        pid = int(self._say({"start": job, "arguments": arguments}))
        self._living.add(pid)
        return pid

    def call(self, job: str, **arguments: Any) -> Any:
        """Do a job in a process of its own; what it returned."""
        answer = self._say({"call": job, "arguments": arguments})
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def end(self, pid: int, how: signal.Signals = signal.SIGKILL) -> int:
        """Send a signal and wait for the end; the exit code, negative if the signal was the cause."""
        os.kill(pid, how)
        return self.wait(pid)

    def wait(self, pid: int) -> int:
        self._living.discard(pid)
        return int(self._say({"wait": pid}))

    def close(self) -> None:
        for pid in list(self._living):
            self.end(pid)
        self._parent.stdin.close()
        self._parent.wait(timeout=10)
        self._parent.stdout.close()

    def _say(self, line: dict[str, Any]) -> Any:
        self._parent.stdin.write(json.dumps(line) + "\n")
        self._parent.stdin.flush()
        answer = self._parent.stdout.readline()
        assert answer, self.log.read_text()[-4000:]
        return json.loads(answer)


def until(true: Callable[[], bool], seconds: float = 20, why: Callable[[], object] = lambda: "") -> None:
    """Look again and again until it is true; fails after so many seconds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not within {seconds} s: {why()}"
        time.sleep(0.01)


def _serve() -> None:
    import django

    django.setup()
    from django.urls import get_resolver

    from tests.support import jobs

    assert get_resolver().url_patterns  # load views and templates once, not in every child
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what children print belongs in the log
    for line in sys.stdin:
        print(json.dumps(_obey(json.loads(line), jobs)), file=answers, flush=True)


def _obey(order: dict[str, Any], jobs: Any) -> Any:
    if "wait" in order:
        return os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1])
    if "start" in order:
        return _fork(getattr(jobs, order["start"]), order["arguments"])
    reader, writer = os.pipe()
    pid = _fork(getattr(jobs, order["call"]), order["arguments"], writer)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        answer = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return json.loads(answer) if answer else {"result": status}


def _fork(job: Callable[..., Any], arguments: dict[str, Any], writer: int | None = None) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        answer = {"result": job(**arguments)}
    except BaseException:
        answer = {"error": traceback.format_exc()}
        print(answer["error"], file=sys.stderr, flush=True)
    if writer is not None:
        os.write(writer, json.dumps(answer).encode())
    os._exit(0)


if __name__ == "__main__":
    _serve()
