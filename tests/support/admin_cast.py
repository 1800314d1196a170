"""Who works in the admin, and what lies there to see."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import Group as AuthGroup
from django.contrib.auth.models import Permission, User
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page, Site

from forms import intake
from forms.models import Case, ConsentText, Link
from groups import scope
from groups.models import Neighbourhood
from tests.support.cast import Village


def editor_of(site: Site) -> User:
    """An editor with every right for one site, and none to edit pages."""
    group, _made = AuthGroup.objects.get_or_create(name=f"redactie van {site.hostname}")
    scope.grant(group, site)
    return _member(group)


def local_editor(neighbourhood: Neighbourhood) -> User:
    """An editor of one neighbourhood only."""
    group, _made = AuthGroup.objects.get_or_create(name=f"redactie van {neighbourhood}")
    scope.grant_neighbourhood(group, neighbourhood)
    return _member(group)


def page_editor(page: Page) -> User:
    """Somebody who may edit and publish pages below `page`, form pages too, and has no other right."""
    group, _made = AuthGroup.objects.get_or_create(name=f"pagina's van {page}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    return _member(group)


def writer(page: Page) -> User:
    """Somebody who may write pages below `page` and send them for moderation, but publishes nothing."""
    group, _made = AuthGroup.objects.get_or_create(name=f"schrijvers van {page}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ("add_page", "change_page"):
        permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    return _member(group)


def moderator() -> User:
    """Somebody who approves what writers send, by the workflow that Wagtail begins with."""
    return _member(AuthGroup.objects.get(name="Moderators"))


def _member(group: AuthGroup) -> User:
    user, _made = User.objects.get_or_create(username=group.name.replace(" ", "-"))
    user.groups.add(group)
    return user


def submission(place: Village, *, suspicion: str = "", now: datetime | None = None, **person: Any) -> Any:
    """What a resident of `place` sent, unconfirmed, without walking through the pages."""
    number = Case.objects.count() + 1
    data = {
        "name": "Sanne de Vries",
        "email": f"sanne{number}@example.org",
        "phone": "+31600000001",
        "postcode": "2582AB",
        "house_number": 13,
        "street": "Statenlaan",
    }
    texts = list(ConsentText.objects.filter(ledger=place.profile.ledger_id, language="nl"))
    application = intake.Application(
        page=place.form, site_id=place.site.pk, language="nl", person=data | person, texts=texts, suspicion=suspicion
    )
    return intake.submit(application, now or timezone.now())


def sent_in(place: Village, now: datetime | None = None, **person: Any) -> Case:
    """The case of a confirmed submission to `place`."""
    moment = now or timezone.now()
    made = submission(place, now=moment, **person)
    link = Link.objects.get(submission=made, purpose=Link.Purpose.CONFIRM)
    assert intake.confirm(link, moment)
    return Case.objects.get(submission=made)
