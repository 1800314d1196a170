"""How our mails begin."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = Promise | str

GREETING = _("Dag,")
GREETING_BY_NAME = _("Dag {voornaam},")
