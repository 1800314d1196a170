"""What a failure to send means. One table: `failure_of`."""

import random
import smtplib
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import Enum

from anymail.exceptions import AnymailAPIError, AnymailInvalidAddress, AnymailRecipientsRefused
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

BACKOFF = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60)]
JITTER = 0.2
LONGEST_WAIT = timedelta(hours=24)  # what we grant a server that says Retry-After

# RFC 4954, section 6: authentication required, mechanism too weak, credentials invalid, encryption required.
_LOGIN = frozenset({530, 534, 535, 538})
# What web APIs answer when the key, the plan, the right or the domain is not in order.
_ACCOUNT = frozenset({401, 402, 403, 404})
_PASSING = frozenset({408, 409, 425})
_TOO_LARGE = 552  # RFC 1870: may come in answer to MAIL FROM


class Outcome(Enum):
    """What becomes of a mail that was not sent."""

    RETRY = "again, later and later"
    LATER = "again, when the other side said"
    PERMANENT = "parked: a human must know"
    PAUSE = "queued: our own configuration is wrong, nothing can be sent"
    PARK = "parked: our own error"


@dataclass(frozen=True)
class Failure:
    """`error`: class and code, never a text of the server (it can hold an address).

    `line`: the connection failed, not (only) the mail. `stop`: no other mail would fare better now.
    """

    outcome: Outcome
    error: str
    line: bool = False
    stop: bool = False
    wait: timedelta | None = None


class NotOpened(Exception):
    """No connection to the mail server; the cause says why."""


class NotTaken(Exception):
    """The backend reported no error and yet sent nothing."""


def failure_of(error: BaseException) -> Failure:
    """What `error`, raised by sending a mail, means."""
    if isinstance(error, NotOpened):
        return _not_opened(error.__cause__ or error)
    if isinstance(error, AnymailAPIError):
        return _api(error)
    if isinstance(error, AnymailRecipientsRefused | AnymailInvalidAddress | smtplib.SMTPNotSupportedError):
        return Failure(Outcome.PERMANENT, _name(error))  # the last: an address that needs SMTPUTF8
    if isinstance(error, smtplib.SMTPException):
        return _smtp(error)
    if isinstance(error, OSError):
        return Failure(Outcome.RETRY, _name(error), line=True)
    if isinstance(error, ImproperlyConfigured):
        return Failure(Outcome.PAUSE, _name(error), stop=True)
    return Failure(Outcome.PARK, _name(error))


def due_after(failure: Failure, attempts: int, now: datetime) -> datetime:
    """When a mail is due again after its `attempts`-th attempt."""
    return now + (backoff(attempts) if failure.wait is None else failure.wait)


def backoff(attempts: int) -> timedelta:
    """The wait after the `attempts`-th failure: about 1, 5, 15, 30, then 60 minutes, never more than an hour."""
    step = BACKOFF[min(max(attempts, 1), len(BACKOFF)) - 1]
    return min(step * random.uniform(1 - JITTER, 1 + JITTER), BACKOFF[-1])  # noqa: S311 (spreads load, keeps no secret)


def _not_opened(cause: BaseException) -> Failure:
    """Refused, silent and busy pass by themselves; a refused login or a contradiction in the settings does not."""
    code = getattr(cause, "smtp_code", 0)
    login = isinstance(cause, smtplib.SMTPAuthenticationError) and code >= 500  # 454 passes
    ours = login or code in _LOGIN or isinstance(cause, smtplib.SMTPNotSupportedError)
    outcome = Outcome.PAUSE if ours or not isinstance(cause, OSError) else Outcome.RETRY  # SMTPException is an OSError
    return Failure(outcome, _name(cause, code), line=True, stop=True)


def _smtp(error: smtplib.SMTPException) -> Failure:
    code = _code(error)
    name = _name(error, code)
    if code in _LOGIN:
        return Failure(Outcome.PAUSE, name, stop=True)
    if code < 500:
        return Failure(Outcome.RETRY, name, line=code in {0, 421})
    if isinstance(error, smtplib.SMTPSenderRefused) and code != _TOO_LARGE:
        return Failure(Outcome.RETRY, name)  # our own sender is refused: no mail may fail for that
    return Failure(Outcome.PERMANENT, name)


def _code(error: smtplib.SMTPException) -> int:
    """The reply code; of several refused recipients the one that promises most; 0 if the server said nothing."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = {code for code, _text in error.recipients.values()}
        return min(codes & _LOGIN or codes, default=0)
    return getattr(error, "smtp_code", 0)


def _api(error: AnymailAPIError) -> Failure:
    status = error.status_code or 0
    name = _name(error, status)
    if status == 429:
        return Failure(Outcome.LATER, name, stop=True, wait=_retry_after(error))
    if status in _ACCOUNT:
        return Failure(Outcome.PAUSE, name, stop=True)
    if 400 <= status < 500 and status not in _PASSING:
        return Failure(Outcome.PERMANENT, name)
    return Failure(Outcome.RETRY, name, line=True)


def _retry_after(error: AnymailAPIError) -> timedelta | None:
    """RFC 9110, 10.2.3: seconds, or a date; None when it says neither."""
    value = getattr(error.response, "headers", {}).get("Retry-After", "")
    try:
        wait = timedelta(seconds=int(value)) if value.isdigit() else parsedate_to_datetime(value) - timezone.now()
    except (TypeError, ValueError, OverflowError):
        return None
    return min(max(wait, timedelta()), LONGEST_WAIT)


def _name(error: BaseException, code: int = 0) -> str:
    name = type(error).__name__
    return f"{name} {code}" if code else name
