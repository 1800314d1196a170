"""R-16: who may see which rows, decided in one place."""

import pytest
from django.contrib.auth.models import Group as AuthGroup
from django.contrib.auth.models import Permission, User
from django.utils import timezone
from wagtail.models import GroupPagePermission

from forms.models import Ask, Case, ConsentEvent, ConsentText, Mail, Submission
from forms.scope import CASES
from groups import scope
from groups.models import Coordinator, Desk, Duty, Neighbourhood, WatchGroup
from tests.support.admin_cast import editor_of, local_editor, page_editor, sent_in
from tests.support.cast import fresh, village

MODELS = [Ask, Case, ConsentEvent, ConsentText, Coordinator, Desk, Duty, Mail, Neighbourhood, Submission, WatchGroup]


@pytest.fixture(scope="module")
def elsewhere(built, django_db_blocker):
    """A second village on a site of its own, and a case in each."""
    with django_db_blocker.unblock():
        second = village("elders.localhost", 8001)
        return second, (sent_in(built), sent_in(second))


@pytest.fixture
def there(here, elsewhere):
    return fresh(elsewhere[0])


@pytest.fixture
def cases(here, elsewhere):
    """A case in each village."""
    return fresh(elsewhere[1])


@pytest.mark.parametrize("model", MODELS)
def test_r16_an_editor_sees_the_rows_of_his_site_and_no_others(model, here, there, cases):
    own, foreign = (scope.visible(editor_of(place.site), model) for place in (here, there))
    assert own.exists()
    assert foreign.exists()
    assert not set(own) & set(foreign)
    assert own.count() + foreign.count() == model.objects.count()


@pytest.mark.parametrize("model", MODELS)
def test_r16_who_may_edit_pages_sees_no_row(model, here, cases):
    user = page_editor(here.home)
    assert GroupPagePermission.objects.filter(group__user=user).exists()
    assert not scope.visible(user, model).exists()
    assert not scope.may_open(user, model)


@pytest.mark.parametrize("model", MODELS)
def test_r16_a_permission_for_everywhere_opens_nothing(model, here, cases):
    user = page_editor(here.home)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label__in=["forms", "groups"]))
    assert not scope.visible(User.objects.get(pk=user.pk), model).exists()


@pytest.mark.parametrize("model", MODELS)
def test_r16_a_superuser_sees_all(model, here, cases, admin_user):
    assert scope.visible(admin_user, model).count() == model.objects.count() > 0


@pytest.mark.parametrize("model", MODELS)
def test_r16_who_was_shut_out_sees_nothing(model, here, cases, admin_user):
    for user in (admin_user, editor_of(here.site)):
        user.is_active = False
        assert not scope.visible(user, model).exists()


def test_r16_one_right_is_not_the_other(here, cases):
    group = AuthGroup.objects.create(name="alleen aanvragen")
    scope.grant(group, here.site, CASES)
    user = User.objects.create_user("aanvragen")
    user.groups.add(group)
    assert scope.visible(user, Case).exists()
    assert not scope.visible(user, WatchGroup).exists()


def test_r16_a_neighbourhood_editor_sees_his_neighbourhood_only(here, cases):
    second = Neighbourhood.objects.create(site=here.site, name="Tweede", slug="tweede", place="Proefdorp")
    next_door = WatchGroup.objects.create(neighbourhood=second, name="Elders", slug="elders")
    person = Coordinator.objects.create(site=here.site, name="Els Proef", email="els@example.org")
    Duty.objects.create(coordinator=person, watch_group=next_door, role="main")
    user = local_editor(here.neighbourhood)
    assert set(scope.visible(user, Neighbourhood)) == {here.neighbourhood}
    assert set(scope.visible(user, WatchGroup)) == {here.group, here.other_group}
    assert person not in scope.visible(user, Coordinator)
    assert here.team in scope.visible(user, Coordinator)
    assert not scope.visible(user, Desk).exists()


def test_r16_a_neighbourhood_editor_sees_submissions_by_their_cases(here, cases):
    unrouted = Submission.objects.create(
        site=here.site, kind="join", language="nl", principal=cases[0].submission.principal, created_at=timezone.now()
    )
    user = local_editor(here.neighbourhood)
    assert set(scope.visible(user, Case)) == {cases[0]}
    assert set(scope.visible(user, Submission)) == {cases[0].submission}
    assert unrouted not in scope.visible(user, Submission)
    assert unrouted in scope.visible(editor_of(here.site), Submission)
    assert {event.submission_uuid for event in scope.visible(user, ConsentEvent)} == {cases[0].submission.uuid}
    assert not scope.visible(user, Ask).exists()


def test_r16_granting_twice_is_granting_once(here):
    group = AuthGroup.objects.create(name="redactie")
    for _time in range(2):
        scope.grant(group, here.site)
        scope.grant_neighbourhood(group, here.neighbourhood)
    assert group.site_permissions.count() == len(scope.RIGHTS)
    assert group.permissions.filter(codename="access_admin").count() == 1
