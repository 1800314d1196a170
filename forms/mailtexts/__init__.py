"""The words of our mails as editors change them: what they may write, what is refused, and what goes out."""

from forms.mailtexts.edited import of
from forms.mailtexts.refusals import refusals
from forms.mailtexts.remarks import remarks
from forms.mailtexts.table import PLACEHOLDERS, TABLE, About, Placeholder

__all__ = ["PLACEHOLDERS", "TABLE", "About", "Placeholder", "of", "refusals", "remarks"]
