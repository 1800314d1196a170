"""The outbox: the row is the queue, Celery only the doorbell.

Others queue mails inside their own transaction and need nothing else; workers call `deliver` and `drain`.
"""

from forms.outbox.claims import begin, halt
from forms.outbox.delivery import deliver, drain
from forms.outbox.marks import Counts
from forms.outbox.pause import resume
from forms.outbox.rows import cancel, new, one_ring, queue, relink, retry

__all__ = [
    "Counts",
    "begin",
    "cancel",
    "deliver",
    "drain",
    "halt",
    "new",
    "one_ring",
    "queue",
    "relink",
    "resume",
    "retry",
]
