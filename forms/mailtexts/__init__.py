"""The words of our mails as editors change them: what they may write, what is refused, and what goes out."""

from forms.mailtexts.edited import of
from forms.mailtexts.refusals import refusals
from forms.mailtexts.remarks import remarks
from forms.mailtexts.table import FAMILIES, PLACEHOLDERS, TABLE, About, Placeholder, default

__all__ = ["FAMILIES", "PLACEHOLDERS", "TABLE", "About", "Placeholder", "default", "of", "refusals", "remarks"]
