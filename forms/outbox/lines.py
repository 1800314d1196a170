"""Connections to the mail server: one per thread, used again and again, opened anew after an error.

`smtplib` is not made for sharing, so each thread has its own. The threads never touch the database.
"""

import contextlib
import socket
import threading
from queue import Empty, SimpleQueue
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from forms.outbox.failures import NotOpened, NotTaken

Job = tuple[UUID, EmailMessage]
Answer = tuple[UUID, Exception | None]


class Lines:
    """The threads of one run: messages go in by `send`, answers come out by `answer`, in any order."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._answers: SimpleQueue[Answer] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._opening = threading.Lock()
        self._dead: Exception | None = None
        self._busy: set[BaseEmailBackend] = set()
        self.given_up = False

    def open(self, number: int) -> None:
        """Start `number` threads, once. They are daemons: a hanging server cannot keep the process from ending."""
        while len(self._threads) < number:
            self._threads.append(threading.Thread(target=self._talk, name="outbox", daemon=True))
            self._threads[-1].start()

    def send(self, key: UUID, message: EmailMessage) -> None:
        """Let the next free thread send `message`."""
        self._jobs.put((key, message))

    def answer(self, seconds: float) -> Answer | None:
        """What became of one message (None: the server took it); None when nothing was heard for so long."""
        with contextlib.suppress(Empty):
            return self._answers.get(block=seconds > 0, timeout=seconds)
        return None

    def call_off(self) -> list[UUID]:
        """Take back what no thread has begun with."""
        keys = []
        with contextlib.suppress(Empty):
            while job := self._jobs.get_nowait():
                keys.append(job[0])
        return keys

    def cut(self) -> None:
        """Give up the server: end the wait of every thread, and let none begin with anything."""
        self.given_up = True
        for line in list(self._busy):
            sock = getattr(getattr(line, "connection", None), "sock", None)
            if sock is not None:
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Say goodbye on all connections."""
        for _thread in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join(0 if self.given_up else settings.EMAIL_TIMEOUT)

    def _talk(self) -> None:
        line: BaseEmailBackend | None = None
        while job := self._jobs.get():
            key, message = job
            try:
                line = line or self._connect()
                self._send(line, message)
            except Exception as error:
                _hang_up(line)
                line = None
                self._answers.put((key, error))
            else:
                self._answers.put((key, None))
        _hang_up(line)

    def _connect(self) -> BaseEmailBackend:
        with (
            self._opening
        ):  # in turn: a server that is down, or a wrong password of ours, is tried once, not five times
            try:
                if self._dead:
                    raise self._dead
                line = get_connection()
                line.open()
            except Exception as error:
                self._dead = error
                raise NotOpened from error
        return line

    def _send(self, line: BaseEmailBackend, message: EmailMessage) -> None:
        if self.given_up:  # the greeting came too late: this mail may be somebody else's by now
            raise NotOpened
        self._busy.add(line)
        try:
            if not line.send_messages([message]):
                raise NotTaken
        finally:
            self._busy.discard(line)


def _hang_up(line: BaseEmailBackend | None) -> None:
    if line is not None:
        with contextlib.suppress(Exception):  # it is of no use any more, however it ends
            line.close()
