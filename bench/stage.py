"""Where a bench plays: a folder, processes and ports of its own, all gone when it ends."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bench.agent import Agent

ROOT = Path(__file__).resolve().parents[1]
PORTS = range(8600, 8700)
PATIENCE = 60.0  # seconds until a server must answer
FAREWELL = 15.0  # seconds that a process gets to end


class Stage(ExitStack):
    """Leaving it ends every process it started, by its id, last come first; then its folder goes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="bench-"))
        self.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self._taken: set[int] = set()
        self._act: ExitStack = self

    @contextmanager
    def act(self) -> Iterator[None]:
        """What starts within an act ends with it."""
        with ExitStack() as self._act:
            yield
        self._act = self

    def later(self, act: Callable[..., Any], *arguments: Any) -> None:
        """Do this when the present act is over."""
        self._act.callback(act, *arguments)

    def port(self) -> int:
        """A free port of this machine's loopback, not given out before."""
        for port in PORTS:
            if port not in self._taken and _free(port):
                self._taken.add(port)
                return port
        raise RuntimeError(f"no free port between {PORTS.start} and {PORTS.stop}")

    def run(self, name: str, arguments: list[str], environment: Mapping[str, str]) -> None:
        """Run a module of Python to its end. Raises RuntimeError when it fails."""
        process = self.spawn(name, arguments, environment)
        if process.wait():
            raise RuntimeError(f"{name} failed:\n{self.log(name)}")

    def spawn(
        self, name: str, arguments: list[str], environment: Mapping[str, str], *, talks: bool = False
    ) -> "subprocess.Popen[str]":
        """Start `python -m …` in the project's folder; what it says goes into a file."""
        pipe = subprocess.PIPE if talks else None
        with (self.folder / f"{name}.log").open("a") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                cwd=ROOT,
                env=plain_environment() | dict(environment),
                stdin=pipe or subprocess.DEVNULL,
                stdout=pipe or log,
                stderr=log,
                text=True,
            )
        self.later(_end, process)
        return process

    def agent(self, name: str, module: str, environment: Mapping[str, str], *arguments: str) -> Agent:
        return Agent(self.spawn(name, [module, *arguments], environment, talks=True))

    def serve(
        self, name: str, arguments: list[str], environment: Mapping[str, str], port: int
    ) -> "subprocess.Popen[str]":
        """Start a server and wait until it listens. Raises RuntimeError when it does not."""
        process = self.spawn(name, arguments, environment)
        give_up = time.monotonic() + PATIENCE
        while not _listens(port):
            if process.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError(f"{name} does not listen:\n{self.log(name)}")
            time.sleep(0.1)
        return process

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text()[-4000:]


def plain_environment() -> dict[str, str]:
    """As little of the caller's environment as a process needs, so that nothing of the machine leaks in."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _end(process: "subprocess.Popen[str]") -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
    process.terminate()
    try:
        process.wait(FAREWELL)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
