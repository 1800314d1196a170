"""What this room tells rooms above it, which it does not know."""

from django.dispatch import Signal

# Names of groups or streets changed in bulk, so that no signal of a single row said so. Sent with `site_id`.
names_changed = Signal()

# Coordinators came in with a file: their addresses are not known to be theirs. Sent after their rows and duties were written.
coordinators_imported = Signal()

# A `coordinator` has another e-mail address than before. Sent after his row was written, in the same transaction.
address_changed = Signal()

# An editor wants a `coordinator` to be asked once more to confirm his address. Who listens says whether a mail goes out.
confirmation_wanted = Signal()

# The rules of groups say something else now. Sent with `groups`, a list, after their rows were written.
coverage_changed = Signal()
