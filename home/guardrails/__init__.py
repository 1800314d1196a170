"""What may not be public is stopped before it is published: chat links, mobile numbers, somebody's e-mail address; headings
that skip; pictures without words; places that nobody filled in yet.

The form of a page says it at the field (`home.editing`); whatever way a revision goes live, `check_page` asks once more.
What was scheduled was asked when it was scheduled: the clock publishes it as it is, for at night nobody reads a refusal.
Rows that are public by themselves (groups, desks, boxes, the site's profile) ask in their own `clean`: `check_row`.
"""

from home.guardrails.allowed import Allowed, of_profile, of_site
from home.guardrails.checking import NotPublishable, Problem, check_page, check_row, problems
from home.guardrails.unfinished import MARK

__all__ = [
    "MARK",
    "Allowed",
    "NotPublishable",
    "Problem",
    "check_page",
    "check_row",
    "of_profile",
    "of_site",
    "problems",
]
