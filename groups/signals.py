"""What this room tells rooms above it, which it does not know."""

from django.dispatch import Signal

# Names of groups or streets changed in bulk, so that no signal of a single row said so. Sent with `site_id`.
names_changed = Signal()

# The rules of groups say something else now. Sent with `groups`, a list, after their rows were written.
coverage_changed = Signal()
