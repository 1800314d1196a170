"""SMTP servers that throw away what they take: `python -m bench.sink PORT [LATENCY]` (seconds, each way).

Without a latency it is aiosmtpd, which parses and checks as a server must, at some 1,600 mails a second. With one it is as
fast as can be and plays the network: every packet waits so long on its way in and again on its way out; 0 is the fast
server alone.
"""

import asyncio
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from aiosmtpd.controller import UnthreadedController
from aiosmtpd.smtp import SMTP, Envelope, Session

from bench.agent import serve

_END = b"\r\n.\r\n"
_OPENING_LEGS = 4  # SYN, its answer, the last part of the handshake, our greeting


class Counter:
    """What the sink took since it was last asked: the number of mails, and when the first and the last came."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        self.mails, self.first, self.last, self.bytes = 0, 0.0, 0.0, 0

    def took(self, size: int) -> None:
        self.last = time.monotonic()
        self.first = self.first or self.last
        self.mails += 1
        self.bytes += size

    def report(self) -> dict[str, Any]:
        return dict(vars(self))


COUNTER = Counter()


class Smtp(asyncio.Protocol):
    """The part of RFC 5321 that clients of ours speak; pipelining is not offered."""

    def __init__(self, latency: float) -> None:
        self._latency = latency
        self._waiting = b""
        self._in_data = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._after(self._latency * _OPENING_LEGS, transport.write, b"220 sink\r\n")

    def data_received(self, data: bytes) -> None:
        self._after(self._latency, self._take, data)

    def _after(self, seconds: float, act: Callable[[bytes], None], data: bytes) -> None:
        if seconds:
            asyncio.get_running_loop().call_later(seconds, act, data)
        else:
            act(data)

    def _take(self, data: bytes) -> None:
        self._waiting += data
        while True:
            end, length = (_END, len(_END)) if self._in_data else (b"\r\n", 2)
            part, found, rest = self._waiting.partition(end)
            if not found:
                return
            self._waiting = rest
            self._answer(part, len(part) + length)

    def _answer(self, part: bytes, size: int) -> None:
        if self._in_data:
            self._in_data = False
            COUNTER.took(size)
            reply = b"250 taken\r\n"
        else:
            reply = self._command(part[:4].upper())
        self._after(self._latency, self._say, reply)

    def _command(self, verb: bytes) -> bytes:
        if verb == b"DATA":
            self._in_data = True
            return b"354 go on\r\n"
        return b"221 bye\r\n" if verb == b"QUIT" else b"250 fine\r\n"

    def _say(self, reply: bytes) -> None:
        if self._transport.is_closing():
            return
        self._transport.write(reply)
        if reply.startswith(b"221"):
            self._transport.close()


class Counting:
    """What aiosmtpd does with a mail: count it."""

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        COUNTER.took(len(envelope.original_content or b""))
        return "250 taken"


def main(port: int, latency: float | None) -> None:
    loop = asyncio.new_event_loop()
    if latency is None:
        UnthreadedController(Counting(), hostname="127.0.0.1", port=port, loop=loop).begin()
    else:
        loop.run_until_complete(loop.create_server(lambda: Smtp(latency), "127.0.0.1", port, backlog=200))
    threading.Thread(target=loop.run_forever, daemon=True).start()
    serve({"reset": COUNTER.reset, "report": COUNTER.report})


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else None)
