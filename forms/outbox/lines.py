"""Connections to the mail server: one per thread, used again and again, opened anew after an error."""

import contextlib
import socket
import threading

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from forms.outbox.failures import NotOpened, NotTaken


class Lines:
    """The connections of one run. `smtplib` is not made for sharing: each thread has its own."""

    def __init__(self) -> None:
        self._mine = threading.local()
        self._all: set[BaseEmailBackend] = set()
        self._busy: set[BaseEmailBackend] = set()
        self._opening = threading.Lock()
        self._dead: Exception | None = None

    def send(self, message: EmailMessage) -> None:
        """Send over this thread's connection. Raises NotOpened, or whatever the backend raises."""
        line = getattr(self._mine, "line", None) or self._open()
        self._busy.add(line)
        try:
            if not line.send_messages([message]):
                raise NotTaken
        except BaseException:
            self._drop(line)
            raise
        finally:
            self._busy.discard(line)

    def close(self) -> None:
        """Say goodbye on all connections; one that still waits for its server is cut off."""
        self.cut()
        for line in self._all - self._busy:
            self._drop(line)

    def cut(self) -> None:
        """End the wait of every thread that waits for the server."""
        for line in list(self._busy):
            sock = getattr(getattr(line, "connection", None), "sock", None)
            if sock is not None:
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def _open(self) -> BaseEmailBackend:
        with (
            self._opening
        ):  # one after another: a server that is down, or our wrong password, is tried once, not five times
            if self._dead:
                raise NotOpened from self._dead
            try:
                line = get_connection()
                line.open()
            except Exception as error:
                self._dead = error
                raise NotOpened from error
        self._all.add(line)
        self._mine.line = line
        return line

    def _drop(self, line: BaseEmailBackend) -> None:
        self._mine.line = None
        self._all.discard(line)
        with contextlib.suppress(Exception):  # it is of no use any more, however it ends
            line.close()
