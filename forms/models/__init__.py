from forms.models.case import Case, CaseEvent
from forms.models.consent import Ask, ConsentEvent, ConsentText, LedgerHead
from forms.models.limit import RateCount, SolvedChallenge
from forms.models.link import Link
from forms.models.mail import Heartbeat, Mail, MailPause, MailText
from forms.models.pages import FormAsk, FormField, FormPage
from forms.models.submission import Principal, Submission
from forms.models.waiting import WaitingQuestion

__all__ = [
    "Ask",
    "Case",
    "CaseEvent",
    "ConsentEvent",
    "ConsentText",
    "FormAsk",
    "FormField",
    "FormPage",
    "Heartbeat",
    "LedgerHead",
    "Link",
    "Mail",
    "MailPause",
    "MailText",
    "Principal",
    "RateCount",
    "SolvedChallenge",
    "Submission",
    "WaitingQuestion",
]
