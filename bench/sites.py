"""Both sides as they would run: databases, queues, gunicorn with two sync workers, a Celery worker."""

import base64
import subprocess
from contextlib import suppress
from dataclasses import dataclass, field

import redis

from bench.agent import Agent
from bench.databases import Databases
from bench.stage import ROOT, Stage

WORKERS = ["--worker-class", "sync", "--workers", "2", "--threads", "1"]
_KEY = "bench:" + base64.urlsafe_b64encode(b"only for the bench, never again!").decode()


@dataclass
class House:
    """A kind of database with its broker on a stage: makes sites that differ in nothing else."""

    stage: Stage
    databases: Databases
    broker: str
    sink: Agent
    smtp_port: int
    _prepared: dict[str, str] = field(default_factory=dict)
    _number: int = 0

    @property
    def name(self) -> str:
        return self.databases.name

    def prepare(self) -> None:
        """Migrate once for us and once for the peer, at the same time; every site is a copy."""
        agents = {}
        for side in ("ours", "peer"):
            self._prepared[side] = self.databases.create(f"{side}-prepared")
            environment = self.environment(side, self._prepared[side])
            agents[side] = self.stage.agent(f"{self.name}-{side}-prepare", f"bench.{AGENTS[side]}", environment)
            agents[side].tell("prepare")
        for agent in agents.values():
            agent.answer()
            agent.hang_up()

    def site(self, side: str, smtp_port: int | None = None, **settings: str) -> "Site":
        """A new site of `side` ("ours" or "peer"), with a database and a queue of its own; `settings` as environment."""
        self._number += 1
        name = f"{self.name}-{side}-{self._number}"
        database = self.databases.copy(self._prepared[side], f"{side}-{self._number}")
        return Site(self, side, name, self.stage.port(), database, smtp_port or self.smtp_port, settings)

    def environment(
        self, side: str, database: str, name: str = "prepare", port: int = 0, smtp_port: int = 0
    ) -> dict[str, str]:
        folder = self.stage.folder / name
        folder.mkdir(exist_ok=True)
        return {
            "DJANGO_SETTINGS_MODULE": "bench.settings" if side == "ours" else "bench.peer.settings",
            "PYTHONPATH": f"{ROOT / 'site'}",
            "BENCH_QUEUE": f"bench-{self.stage.folder.name}-{name}",
            "BENCH_STATIC": str(self.stage.folder / "static"),
            "DATABASE_URL": database,
            "CELERY_BROKER_URL": self.broker,
            "VAR": str(folder),
            "SMTP_PORT": str(smtp_port),
        } | (_settings(port, smtp_port) if side == "ours" else {})


AGENTS = {"ours": "ours", "peer": "peer.agent"}
_WEB = {"ours": ["-c", str(ROOT / "gunicorn.conf.py")], "peer": ["bench.peer.wsgi"]}
_WORKER = {
    "ours": ["config", "worker", "--pool", "threads", "--concurrency", "2"],  # the Procfile's
    "peer": ["bench.peer.celery", "worker", "--concurrency", "2"],
}


@dataclass
class Site:
    """One site: `web` starts its server, `worker` its Celery worker, `agent` a process that knows its database."""

    house: House
    side: str
    name: str
    port: int
    database: str
    smtp_port: int
    settings: dict[str, str] = field(default_factory=dict)

    def web(self) -> "subprocess.Popen[str]":
        arguments = ["gunicorn", *_WEB[self.side], *WORKERS, "--bind", f"127.0.0.1:{self.port}"]
        return self.house.stage.serve(f"{self.name}-web", arguments, self.environment, self.port)

    def worker(self) -> None:
        self.house.stage.later(self._forget_queue)
        quiet = ["--loglevel", "WARNING", "--without-gossip", "--without-mingle", "--without-heartbeat"]
        self.house.stage.spawn(f"{self.name}-worker", ["celery", "-A", *_WORKER[self.side], *quiet], self.environment)

    def agent(self, purpose: str = "agent") -> Agent:
        self.house.stage.later(self._forget_queue)
        module = f"bench.{AGENTS[self.side]}"
        return self.house.stage.agent(f"{self.name}-{purpose}", module, self.environment)

    @property
    def environment(self) -> dict[str, str]:
        found = self.house.environment(self.side, self.database, self.name, self.port, self.smtp_port)
        return found | self.settings

    def _forget_queue(self) -> None:
        """Take away what this site put into Redis; elsewhere the queue is a folder of the stage."""
        if not self.house.broker.startswith("redis"):
            return
        queue = self.environment["BENCH_QUEUE"]
        with suppress(redis.RedisError), redis.Redis.from_url(self.house.broker) as server:
            server.delete(queue, f"_kombu.binding.{queue}")


def _settings(port: int, smtp_port: int) -> dict[str, str]:
    """Production's settings. Limits are lifted, because all residents come from one address and fill in fast."""
    lifted = dict.fromkeys(("LIMIT_PER_ADDRESS", "LIMIT_PER_MAILBOX", "LIMIT_FRESH_LINK"), "100000000")
    keys = dict.fromkeys(("LINK_KEYS", "INVITE_KEYS", "DIGEST_KEYS"), _KEY)
    return lifted | keys | {
        "ENV_FILE": "",
        "DEBUG": "off",
        "SECRET_KEY": _KEY * 2,
        "BASE_URL": f"http://localhost:{port}",
        "EMAIL_URL": f"smtp://127.0.0.1:{smtp_port}",
        "MINIMUM_FILL_SECONDS": "0",
        "LOG_LEVEL": "WARNING",
        "ACCESS_LOG": "/dev/null",
    }  # fmt: skip
