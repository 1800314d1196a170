"""Which cases, submissions, mails and proofs an editor may see: see `groups.scope`."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from forms.models import Ask, Case, CaseEvent, ConsentEvent, ConsentText, Mail, MailText, Submission
from groups import scope
from groups.models import Neighbourhood
from home.models import SiteProfile

CASES = "forms.view_case"
MAIL_TEXTS = "forms.change_mailtext"


def _submissions(sites: QuerySet[Site], places: QuerySet[Neighbourhood]) -> Q:
    return Q(site__in=sites) | Q(pk__in=Case.objects.filter(neighbourhood__in=places).values("submission"))


def _ledgers(sites: QuerySet[Site]) -> Q:
    return Q(ledger__in=SiteProfile.objects.filter(site__in=sites).values("ledger_id"))


def _texts(sites: QuerySet[Site], _places: QuerySet[Neighbourhood]) -> Q:
    return _ledgers(sites)


def _consents(sites: QuerySet[Site], places: QuerySet[Neighbourhood]) -> Q:
    there = Case.objects.filter(neighbourhood__in=places)
    return _ledgers(sites) | Q(submission_uuid__in=there.values("submission__uuid"))


scope.RIGHTS[CASES] = _("Mag aanvragen behandelen van deze websites")
scope.RIGHTS[MAIL_TEXTS] = _("Mag de teksten van e-mails veranderen van deze websites")
scope.register(Case, CASES, scope.paths("site", "neighbourhood"))
scope.register(CaseEvent, CASES, scope.paths("case__site", "case__neighbourhood"))
scope.register(Submission, CASES, _submissions)
scope.register(Mail, CASES, scope.paths("site", "case__neighbourhood"))
scope.register(ConsentEvent, CASES, _consents)
scope.register(ConsentText, CASES, _texts, local=False)
scope.register(Ask, CASES, scope.paths("site"), local=False)
scope.register(MailText, MAIL_TEXTS, scope.paths("site"), local=False)
