"""From the queue to the mail server: a run takes claim after claim, sends, and writes down what became of each mail."""

import logging
import time
import traceback
from collections.abc import Collection
from uuid import UUID

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
    """One call of `deliver` or `drain`, and what it learned of the server."""

    def __init__(self, seconds: float | None = None, probing: bool = False) -> None:
        self.counts = Counts()
        self.probing = probing
        self.over = False  # nothing more can be had from the server now
        self.lines = Lines()
        self._end = time.monotonic() + seconds if seconds is not None else None
        self._strikes = 0

    def work(self, ids: Collection[str] | None = None) -> None:
        """Take claim after claim until nothing (of `ids`) is due any more, or the run is over."""
        try:
            while not self.stopping():
                claim = claims.claim(timezone.now(), 1 if self.probing else settings.OUTBOX_BATCH, ids)
                if not claim.mails:
                    break
                self.lines.open(min(settings.OUTBOX_CONNECTIONS, 1 + len(claim.mails) // MAILS_PER_LINE))
                Round(self, claim).work()
        finally:
            self.lines.close()

    def stopping(self) -> bool:
        """Whether to hand over nothing more to the server."""
        return self.over or claims.halted() or (self._end is not None and time.monotonic() > self._end)

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
        self._run, self._claim, self._lines = run, claim, run.lines
        self._marks = Marks(claim, run.counts)
        self._left = {mail.pk: mail for mail in claim.mails}  # neither answered nor with a thread
        self._on_way: dict[UUID, Mail] = {}
        self._safe_until = time.monotonic() + settings.OUTBOX_LEASE.total_seconds() / 2
        self._flushed_at = time.monotonic()

    def work(self) -> None:
        """Send the claim. Whatever interrupts it: what the server answered is marked, what it never got is put back."""
        try:
            for mail in self._claim.mails:
                if self._stopping():
                    break
                self._hand_over(mail)
                self._hear(0)
            self._wait()
        finally:
            self._call_off()
            self._wait()
            self._marks.flush()
            claims.put_back(self._claim, self._left)
            self._run.counts.put_back += len(self._left)

    def _stopping(self) -> bool:
        return self._run.stopping() or time.monotonic() > self._safe_until

    def _hand_over(self, mail: Mail) -> None:
        message = self._compose(mail)
        del self._left[mail.pk]
        if message:
            self._on_way[mail.pk] = mail
            self._lines.send(mail.pk, message)

    def _compose(self, mail: Mail) -> EmailMessage | None:
        """The message, or None if there is nothing to say (any more) or we cannot say it."""
        try:
            return emails.compose(mail)
        except emails.Moot:
            self._marks.cancelled(mail)
        except (OperationalError, InterfaceError, SoftTimeLimitExceeded):
            raise  # not the fault of this mail
        except Exception as error:
            self._failed(mail, Failure(Outcome.PARK, type(error).__name__), error)
        return None

    def _wait(self) -> None:
        """Hear of all that is on its way; give up the server when it takes longer than it may for one mail."""
        heard_at = time.monotonic()
        while self._on_way and not self._lines.given_up:
            if self._hear(FLUSH):
                heard_at = time.monotonic()
            elif time.monotonic() - heard_at > settings.OUTBOX_PATIENCE:
                self._run.over = True
                self._lines.cut()
            if self._stopping():
                self._call_off()
        while self._on_way and self._hear(FLUSH):
            pass  # what was cut off says so at once; what does not stays claimed until the lease ends

    def _call_off(self) -> None:
        for key in self._lines.call_off():
            self._left[key] = self._on_way.pop(key)

    def _hear(self, seconds: float) -> bool:
        """Take one answer, if there is one within so many seconds; whether there was."""
        answer = self._lines.answer(seconds)
        if answer:
            key, error = answer
            self._settle(self._on_way.pop(key), error)
        if time.monotonic() - self._flushed_at > FLUSH:
            self._marks.flush()
            self._flushed_at = time.monotonic()
        return bool(answer)

    def _settle(self, mail: Mail, error: Exception | None) -> None:
        failure = failure_of(error) if error else None
        others_know = self._run.over
        self._run.heard(failure)
        if failure is None or error is None:
            self._marks.sent(mail)
        elif failure.outcome is Outcome.PAUSE:
            self._left[mail.pk] = mail
            pause.begin(failure.error)
        elif failure.stop and others_know:
            self._left[mail.pk] = mail
        else:
            self._failed(mail, failure, error)

    def _failed(self, mail: Mail, failure: Failure, error: Exception) -> None:
        if failure.outcome is Outcome.PARK:  # class and place, not the text: it can hold an address
            place = traceback.extract_tb(error.__traceback__)[-1]
            logger.error("%s is parked: %s at %s:%s", mail, failure.error, place.filename, place.lineno)
        self._marks.failed(mail, failure)
