"""`make run`: prepares the data, then runs the Procfile until Ctrl-C. Everything it needs to know comes from the environment."""

import base64
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import honcho.manager
from honcho.environ import parse_procfile

from config.environment import BASE_DIR, KEYS_FILE, VAR
from demo import accounts
from demo.sites import SITES

PORTS = {"PORT": "8000", "SMTP_PORT": "1025", "MAIL_WEB_PORT": "1080"}
KEY_RINGS = ("LINK_KEYS", "INVITE_KEYS", "DIGEST_KEYS")
PATIENCE = 60  # seconds in which the site must answer

WELCOME = """
  Buurtpoort runs.

{sites}
  Admin     {site}/admin/   {admin} manages all sites; the editor of one sees that one alone
            Password of everybody: {password}
  Mailbox   http://localhost:{mailbox}   every mail of the demo arrives here

  Be a resident (bewoner): sign up on the website, then confirm in the mailbox.
  Be a coordinator (beheerder): open the mail about the new sign-up in the mailbox, and decide.

  Data and logs: {var}
  Stop with Ctrl-C. `make run` starts again and keeps your data.
"""


# A mail that is being sent gets the time to end (settings.EMAIL_TIMEOUT, twice); honcho's own patience is 5 s.
honcho.manager.KILL_WAIT = 25


class Processes(honcho.manager.Manager):
    """honcho's manager; a Ctrl-C that comes while processes still start waits for them, and then stops them all."""

    _asked_to_stop = False

    def terminate(self) -> None:
        self._asked_to_stop = True
        if self._all_started():
            super().terminate()

    def _any_stopped(self) -> bool:
        return self._asked_to_stop or super()._any_stopped()


def main() -> int:
    """Prepare and run; returns the exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGINT, lambda *_: sys.exit(130))
    if taken := [f"{name}={port}" for name, port in ports().items() if not is_free(int(port))]:
        print(
            f"Already in use: {', '.join(taken)}. Stop what runs there, or choose: make run PORT=8100 …",
            file=sys.stderr,
        )
        return 1
    make_keys(KEYS_FILE)
    os.environ.update(environment())
    try:
        quiet = {"LOG_LEVEL": "WARNING"} | os.environ  # hundreds of lines about pages being made help nobody
        subprocess.run([sys.executable, "manage.py", "prepare"], cwd=BASE_DIR, env=quiet, check=True)
    except subprocess.CalledProcessError as error:
        return error.returncode
    return run()


def ports() -> dict[str, str]:
    """The three ports, as the environment or the defaults say."""
    return {name: os.environ.get(name) or default for name, default in PORTS.items()}


def is_free(port: int) -> bool:
    """Whether this machine's loopback has nothing listening on `port`."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def make_keys(file: Path) -> None:
    """Append the keys that `file` lacks; nobody but its owner may read it. Keys that are there stay as they are."""
    file.parent.mkdir(parents=True, exist_ok=True)
    present = file.read_text() if file.exists() else ""
    wanted = {"SECRET_KEY": secrets.token_urlsafe(50)} | {ring: new_ring() for ring in KEY_RINGS}
    missing = "".join(f"{name}={value}\n" for name, value in wanted.items() if f"{name}=" not in present)
    with open(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a") as out:
        out.write(missing)


def new_ring() -> str:
    """A ring of one fresh key, as `config.environment.keys` reads it."""
    return f"k1:{base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()}"


def environment() -> dict[str, str]:
    """What all processes of the demo get. What is set already wins, except where VAR and the ports are made absolute."""
    defaults = {
        "BASE_URL": f"http://localhost:{ports()['PORT']}",
        "EMAIL_URL": f"smtp://127.0.0.1:{ports()['SMTP_PORT']}",
        "MAILBOX": str(BASE_DIR / ".mailbox-venv" / "bin" / "sendria"),
        "ACCESS_LOG": str(VAR / "access.log"),
        "PYTHONUNBUFFERED": "1",
    }
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    fixed = {"VAR": str(VAR), "PYTHONPATH": str(BASE_DIR / "site"), "PATH": programs, **ports()}
    return {name: os.environ.get(name) or value for name, value in defaults.items()} | fixed


def run() -> int:
    """The Procfile's processes, until one ends or we are asked to stop; returns the exit code (0 after Ctrl-C)."""
    manager = Processes()
    for name, command in parse_procfile((BASE_DIR / "Procfile").read_text()).processes.items():
        manager.add_process(name, command, cwd=str(BASE_DIR))
    threading.Thread(target=welcome, daemon=True).start()
    manager.loop()
    return 0 if manager.returncode == 130 else manager.returncode


def welcome() -> None:
    """Say where everything is, as soon as it is there."""
    site = os.environ["BASE_URL"]
    give_up = time.monotonic() + PATIENCE
    while not answers(f"http://127.0.0.1:{os.environ['PORT']}/healthz"):
        if time.monotonic() > give_up:
            return
        time.sleep(0.2)
    print(
        WELCOME.format(
            sites="\n".join(lines_of_sites(site)),
            site=site,
            admin=accounts.ADMIN,
            password=accounts.PASSWORD,
            mailbox=os.environ["MAIL_WEB_PORT"],
            var=VAR,
        ),
        flush=True,
    )


def lines_of_sites(base: str) -> list[str]:
    """A line for each website: its address, its editor, and what it shows. The default site has the host of BASE_URL."""
    address = urlsplit(base)
    hosts = {demo.key: address.hostname if demo.is_default else demo.hostname for demo in SITES}
    port = f":{address.port}" if address.port else ""
    urls = {key: f"{address.scheme}://{host}{port}" for key, host in hosts.items()}
    wide = max(len(url) for url in urls.values())
    names = max(len(accounts.editor(key)) for key in urls)
    return [
        f"  {'Websites' if not number else '':8}  {urls[demo.key]:{wide}}   editor {accounts.editor(demo.key):{names}}   {demo.special}"
        for number, demo in enumerate(SITES)
    ]


def answers(url: str) -> bool:
    """Whether `url` answers 200 within a second."""
    try:
        with urllib.request.urlopen(url, timeout=1) as response:  # noqa: S310
            return response.status == 200
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
