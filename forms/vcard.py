from django.utils.translation import gettext as _

from forms.models import Case


def of(case: Case) -> str:
    """The resident of a case as a vCard 3.0 (RFC 2426), which every telephone reads. Lines end in CRLF."""
    submission = case.submission
    note = _("Aanvraag %(reference)s voor %(group)s") % {"reference": case.reference, "group": case.home}
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_text(submission.name)};;;;",
        f"FN:{_text(submission.name)}",
        f"TEL;TYPE=CELL:{submission.phone}",
        f"NOTE:{_text(note)}",
        "END:VCARD",
    ]
    return "\r\n".join(lines) + "\r\n"


def _text(value: str) -> str:
    """Escaped after RFC 2426, section 4; line breaks become \\n."""
    for char in "\\;,":
        value = value.replace(char, f"\\{char}")
    return value.replace("\r", "").replace("\n", "\\n")
