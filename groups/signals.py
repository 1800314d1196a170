"""What this room tells rooms above it, which it does not know."""

from django.dispatch import Signal

# Names of groups or streets changed in bulk, so that no signal of a single row said so. Sent with `site_id`.
names_changed = Signal()
