"""From the queue to the mail server: a run takes claim after claim, sends, and writes down what became of each mail."""

import logging
import time
import traceback
from collections.abc import Collection
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from forms import emails
from forms.models import Mail
from forms.outbox import claims, pause
from forms.outbox.failures import Failure, Outcome, failure_of
from forms.outbox.lines import Lines
from forms.outbox.marks import Counts, Marks

logger = logging.getLogger(__name__)

FLUSH = 1.0  # seconds that an answer of the server may stay unwritten
STRIKES = 2  # connections that break in a row before we leave the server alone until the next sweep
MAILS_PER_LINE = 10  # fewer are not worth another connection


def deliver(ids: Collection[str]) -> Counts:
    """Send those of `ids` that are due and free; the others somebody else has, or the sweep takes later."""
    run = Run()
    if not pause.active():
        run.work(ids)
    return run.counts


def drain(seconds: float | None = None) -> Counts:
    """Send all that is due, for no longer than `seconds`, after taking back what died with its worker.

    During a pause only a probe is sent, when it is time for one; if the server takes it, the pause is over.
    """
    now = timezone.now()
    claims.take_back(now)
    run = Run(seconds, probing=pause.active())
    if not run.probing or pause.may_probe(now):
        run.work()
    return run.counts


class Run:
    """One call of `deliver` or `drain`. The database is for this thread; the others only talk to the mail server."""

    def __init__(self, seconds: float | None = None, probing: bool = False) -> None:
        self.counts = Counts()
        self.probing = probing
        self.over = False  # nothing more can be had from the server now
        self._end = time.monotonic() + seconds if seconds is not None else None
        self._strikes = 0
        self.lines = Lines()
        self.pool: ThreadPoolExecutor | None = None

    def work(self, ids: Collection[str] | None = None) -> None:
        """Take claim after claim until nothing (of `ids`) is due any more, or the run is over."""
        try:
            while not self.stopping():
                claim = claims.claim(timezone.now(), 1 if self.probing else settings.OUTBOX_BATCH, ids)
                if not claim.mails:
                    break
                Round(self, claim).work()
        finally:
            self.lines.close()
            if self.pool:
                self.pool.shutdown(wait=False)

    def stopping(self) -> bool:
        """Whether to hand over nothing more to the server."""
        return self.over or claims.halted() or (self._end is not None and time.monotonic() > self._end)

    def submit(self, message: EmailMessage, of: int) -> Future[None]:
        """Hand `message` to a thread; the first claim of the run, of `of` mails, says how many threads are worth it."""
        if self.pool is None:
            threads = min(settings.OUTBOX_CONNECTIONS, 1 + of // MAILS_PER_LINE)
            self.pool = ThreadPoolExecutor(threads, thread_name_prefix="outbox")
        return self.pool.submit(self.lines.send, message)

    def heard(self, failure: Failure | None) -> None:
        """Learn from an answer how the server is doing."""
        if failure and (failure.stop or failure.line):
            self._strikes += 1
            self.over = self.over or failure.stop or self._strikes >= STRIKES
            return
        self._strikes = 0
        if self.probing and not (failure and failure.outcome is Outcome.PARK):
            self.probing = False
            pause.resume()


class Round:
    """One claim on its way: composed here, sent by the threads of the run, marked here."""

    def __init__(self, run: Run, claim: claims.Claim) -> None:
        self._run, self._claim = run, claim
        self._marks = Marks(claim, run.counts)
        self._left = dict.fromkeys(claim.mails)  # neither answered nor with a thread
        self._on_way: dict[Future[None], Mail] = {}
        self._done: SimpleQueue[Future[None]] = SimpleQueue()
        self._safe_until = time.monotonic() + settings.OUTBOX_LEASE.total_seconds() / 2
        self._flushed_at = time.monotonic()

    def work(self) -> None:
        """Send the claim. Whatever interrupts it: what the server answered is marked, what it never got is put back."""
        try:
            for mail in self._claim.mails:
                self._settle_done()
                if self._stopping():
                    break
                self._hand_over(mail)
            self._settle_all()
        finally:
            self._call_off()
            self._settle_all()
            self._marks.flush()
            claims.put_back(self._claim, self._left)
            self._run.counts.put_back += len(self._left)

    def _stopping(self) -> bool:
        return self._run.stopping() or time.monotonic() > self._safe_until

    def _hand_over(self, mail: Mail) -> None:
        message = self._compose(mail)
        del self._left[mail]
        if message:
            future = self._run.submit(message, of=len(self._claim.mails))
            self._on_way[future] = mail
            future.add_done_callback(self._done.put)

    def _compose(self, mail: Mail) -> EmailMessage | None:
        """The message, or None if there is nothing to say (any more) or we cannot say it."""
        try:
            return emails.compose(mail)
        except emails.Moot:
            self._marks.cancelled(mail)
        except (OperationalError, InterfaceError, SoftTimeLimitExceeded):
            raise  # not the fault of this mail
        except Exception as error:
            _log_own(mail, error)
            self._marks.failed(mail, Failure(Outcome.PARK, type(error).__name__))
        return None

    def _settle_done(self) -> None:
        while self._on_way and not self._done.empty():
            self._settle(self._done.get())

    def _settle_all(self) -> None:
        """Wait for the threads, as long as the server may take for one mail."""
        end = time.monotonic() + settings.OUTBOX_PATIENCE
        while self._on_way and time.monotonic() < end:
            try:
                self._settle(self._done.get(timeout=FLUSH))
                end = time.monotonic() + settings.OUTBOX_PATIENCE
            except Empty:
                self._marks.flush()
            if self._stopping():
                self._call_off()
        if self._on_way:  # a server that drips a byte now and then passes every time-out
            self._run.over = True
            self._run.lines.cut()

    def _call_off(self) -> None:
        for future in list(self._on_way):
            future.cancel()

    def _settle(self, future: Future[None]) -> None:
        mail = self._on_way.pop(future)
        if future.cancelled():
            self._left[mail] = None
            return
        error = future.exception()
        failure = failure_of(error) if error else None
        late = self._run.over
        self._run.heard(failure)
        if failure is None:
            self._marks.sent(mail)
        elif failure.outcome is Outcome.PAUSE:
            self._left[mail] = None
            pause.begin(failure.error)
        elif failure.stop and late:
            self._left[mail] = None
        else:
            assert error is not None
            if failure.outcome is Outcome.PARK:
                _log_own(mail, error)
            self._marks.failed(mail, failure)
        self._flush_now_and_then()

    def _flush_now_and_then(self) -> None:
        if time.monotonic() - self._flushed_at > FLUSH:
            self._marks.flush()
            self._flushed_at = time.monotonic()


def _log_own(mail: Mail, error: BaseException) -> None:
    """Class and place, not the text: it can hold an address."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    logger.error("mail %s is parked: %s at %s:%s", mail, type(error).__name__, place.filename, place.lineno)
