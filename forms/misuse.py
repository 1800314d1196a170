from datetime import datetime

from django.db import transaction

from forms import links, outbox
from forms.models import Link
from groups import people
from groups.models import Coordinator


def report(link: Link, now: datetime) -> bool:
    """A coordinator says that decisions in his name were not his: all his links die, the site's team hears of it.

    False when it was reported before.
    """
    coordinator = link.coordinator
    assert coordinator is not None  # a misuse link is held by a coordinator
    with transaction.atomic():
        Coordinator.objects.select_for_update().get(pk=coordinator.pk)  # two reports at once take the links one by one
        if not links.use(link, now):
            return False
        links.revoke(coordinator.links.exclude(pk=link.pk), now)
        outbox.queue(
            *(
                outbox.new(
                    "misuse",
                    site_id=coordinator.site_id,
                    language=person.language,
                    coordinator=person,
                    keys={"about": coordinator.pk},
                )
                for person in people.of_site_team(coordinator.site_id)
            )
        )
    return True
