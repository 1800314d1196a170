"""Under which headings the block chooser shows the blocks."""

from django.utils.translation import gettext_lazy as _

WORDS = _("Tekst en beeld")
ACTION = _("Wat men moet doen")
ONWARD = _("Verder lezen")
LIVE = _("Wat deze website zelf bijhoudt")
