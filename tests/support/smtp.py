"""A real SMTP server in this process: it keeps what it is given, and can be told to answer badly."""

import asyncio
import contextlib
import email
import socket
import socketserver
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

SILENCE = "silence"
DISCONNECT = "disconnect"
OK = {"EHLO": "", "MAIL": "250 OK", "RCPT": "250 OK", "DATA": "250 OK"}


@dataclass
class Sink:
    """`script`: what to answer where (`{"RCPT": "450 later"}`, SILENCE, DISCONNECT), or a function of the recipient."""

    script: dict[str, str | Callable[[str], str]] = field(default_factory=dict)
    on_data: Callable[[int], None] | None = None
    accepted: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0
    seen: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def recipients(self) -> list[str]:
        return [recipient for recipient, _content in self.accepted]

    @property
    def messages(self) -> list[Message]:
        return [email.message_from_bytes(content) for _recipient, content in self.accepted]

    @property
    def message_ids(self) -> Counter[str]:
        """How often each Message-ID was accepted."""
        return Counter(str(message["Message-ID"]) for message in self.messages)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.connections += 1
        session.host_name = hostname
        answer = self._scripted("EHLO", "")
        if answer:
            return [await self._act(server, answer)]
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        envelope.mail_from = address
        return await self._act(server, self._scripted("MAIL", "") or OK["MAIL"])

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = await self._act(server, self._scripted("RCPT", address) or OK["RCPT"])
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):
        recipient = envelope.rcpt_tos[0]
        answer = self._scripted("DATA", recipient) or OK["DATA"]
        if answer.startswith("2") or answer == SILENCE:  # a server that falls silent here may well have taken the mail
            with self.lock:
                self.accepted.append((recipient, envelope.content))
        self.seen += 1
        if self.on_data:
            self.on_data(self.seen)
        return await self._act(server, answer)

    def _scripted(self, step: str, recipient: str) -> str:
        answer = self.script.get(step, "")
        return answer(recipient) if callable(answer) else answer

    async def _act(self, server, answer: str) -> str:
        if answer == SILENCE:
            await asyncio.sleep(3600)
        if answer == DISCONNECT:
            server.transport.abort()
        return answer


def refuse_login(server, session, envelope, mechanism, auth_data) -> AuthResult:
    """An authenticator that knows nobody: 535."""
    return AuthResult(success=False, handled=False)


@contextmanager
def listening(sink: Sink, **options) -> Iterator[int]:
    """`sink` on a free port of this machine; the port."""
    controller = Controller(sink, hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    try:
        yield controller.port
    finally:
        _abandon(controller)


def _abandon(controller: Controller) -> None:
    for task in asyncio.all_tasks(controller.loop):
        controller.loop.call_soon_threadsafe(task.cancel)
    controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def silent_server() -> Iterator[int]:
    """A server that lets you in and never says a word."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(16)
        yield server.getsockname()[1]


@contextmanager
def dripping_server(greeting: bytes) -> Iterator[int]:
    """A server that says `greeting` and then a byte now and then, often enough to pass every time-out."""
    stop = threading.Event()

    def drip(client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            client.sendall(greeting)
            while not stop.wait(0.05):
                client.sendall(b"x")

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=drip, args=(server.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]
        stop.set()
        server.shutdown(socket.SHUT_RDWR)


@contextmanager
def babbling_server(answer: bytes) -> Iterator[int]:
    """A server that says the same to whatever it hears."""

    class Babble(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):
                while heard := self.request.recv(65536):
                    self.request.sendall(answer * max(heard.count(b"*"), 1))

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Babble) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()
