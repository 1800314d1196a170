"""What a resident must be able to read before filling in a form stays as long as the form does (E-2)."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from forms.models import Ask, FormPage
from home.guardrails import NotPublishable
from home.models import InfoPage, PrivacyPage
from tests.support import page_admin
from tests.support.admin_cast import page_editor
from tests.support.cast import village
from tests.support.page_admin import edit, refusal

pytestmark = pytest.mark.django_db
FAR = "2099-01-01 00:00"


@pytest.fixture
def editor(here):
    return page_admin.as_(page_editor(here.home))


@pytest.fixture
def administrator(here):
    return page_admin.as_(User.objects.create_superuser("beheer"))


def act(client, what: str, page, *more, **data) -> str:
    """What the admin says after pressing the button of a page."""
    return client.post(reverse(f"wagtailadmin_pages:{what}", args=[page.pk, *more]), data, follow=True).text


def in_bulk(client, what: str, *pages, **data) -> str:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", what])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{ids}&next=/admin/", data, follow=True).text


def is_live(page: Page) -> bool:
    return Page.objects.filter(pk=page.pk, live=True).exists()


def no_box_names(page: Page) -> None:
    """A page that a box names is one that Wagtail itself does not delete."""
    for ask in Ask.objects.filter(page=page):
        ask.page = None
        ask.save()


def test_e02_the_privacy_page_stays_as_long_as_a_form_is_live(here, editor) -> None:
    said = act(editor, "unpublish", here.privacy)
    assert "“Privacy”: er is niets veranderd." in said
    assert "moet dit kunnen lezen: “Aanmelden”." in said
    assert is_live(here.privacy)
    act(editor, "unpublish", here.form)
    assert "“Aanmelden”" not in act(editor, "unpublish", here.privacy)
    assert not is_live(here.privacy)


def test_e02_a_page_that_a_box_names_stays_and_any_other_page_goes(here, editor) -> None:
    other = here.home.add_child(instance=InfoPage(title="Tips", slug="tips"))
    assert "“Aanmelden”" in act(editor, "unpublish", here.rules)
    act(editor, "unpublish", other)
    assert (is_live(here.rules), is_live(other)) == (True, False)


def test_e02_one_of_two_privacy_pages_may_go(here, editor) -> None:
    no_box_names(here.privacy)
    here.home.add_child(instance=PrivacyPage(title="Privacy, nieuw", slug="privacy-nieuw"))
    act(editor, "unpublish", here.privacy)
    assert not is_live(here.privacy)


def test_e02_deleting_it_is_refused_before_it_is_asked_again(here, editor) -> None:
    no_box_names(here.privacy)
    asked = editor.get(reverse("wagtailadmin_pages:delete", args=[here.privacy.pk]), follow=True)
    assert "“Aanmelden”" in asked.text
    assert "“Aanmelden”" in act(editor, "delete", here.privacy)
    assert is_live(here.privacy)
    here.form.unpublish()
    act(editor, "delete", here.privacy)
    assert not Page.objects.filter(pk=here.privacy.pk).exists()


@pytest.mark.parametrize("what", ["unpublish", "delete"])
def test_e02_it_stays_among_many_pages_and_so_do_the_others(here, editor, what) -> None:
    no_box_names(here.privacy)
    other = here.home.add_child(instance=InfoPage(title="Tips", slug="tips"))
    assert "“Aanmelden”" in in_bulk(editor, what, other, here.privacy)
    assert is_live(here.privacy)
    assert is_live(other)
    in_bulk(editor, what, other, here.privacy, here.form)
    assert not any(is_live(page) for page in (other, here.privacy, here.form))


@pytest.mark.parametrize("with_what_is_below", [True, False])
def test_e02_a_page_goes_with_all_below_it_when_the_forms_go_along(here, administrator, with_what_is_below) -> None:
    act(administrator, "unpublish", here.home, **({"include_descendants": "on"} if with_what_is_below else {}))
    assert not is_live(here.home)
    assert is_live(here.privacy) is not with_what_is_below


def test_e02_a_page_stays_when_what_a_form_needs_is_below_it(here, administrator) -> None:
    above = here.home.add_child(instance=InfoPage(title="Lezen", slug="lezen"))
    below = above.add_child(instance=InfoPage(title="Regels", slug="regels"))
    Ask.objects.filter(page=here.rules).update(page=below)
    assert "“Aanmelden”" in act(administrator, "unpublish", above, include_descendants="on")
    assert is_live(above)
    act(administrator, "unpublish", above)
    assert (is_live(above), is_live(below)) == (False, True)


@pytest.mark.parametrize("many", [True, False])
def test_e02_it_does_not_move_to_another_site(here, administrator, many) -> None:
    elsewhere = village("elders.localhost")
    page = here.home.add_child(instance=InfoPage(title="Regels", slug="regels"))
    Ask.objects.filter(page=here.rules).update(page=page)

    def move(to: Page) -> str:
        if many:
            return in_bulk(administrator, "move", page, chooser=to.pk)
        return act(administrator, "move_confirm", page, to.pk)

    assert "“Aanmelden”" in move(elsewhere.home)
    above = here.home.add_child(instance=InfoPage(title="Lezen", slug="lezen"))
    move(above)
    assert Page.objects.get(pk=page.pk).get_parent().pk == above.pk
    FormPage.objects.descendant_of(here.home).get().unpublish()
    move(elsewhere.home)
    assert Page.objects.get(pk=page.pk).get_parent().pk == elsewhere.home.pk


def test_e02_the_form_of_another_site_keeps_nothing_here(here, editor) -> None:
    village("elders.localhost")
    here.form.unpublish()
    act(editor, "unpublish", here.privacy)
    assert not is_live(here.privacy)


def test_e02_a_page_goes_with_its_aliases_and_stays_where_a_form_stands_on_one(here, editor) -> None:
    elsewhere = village("elders.localhost")
    elsewhere.form.title = elsewhere.form.draft_title = "Elders aanmelden"
    elsewhere.form.save()
    no_box_names(elsewhere.privacy)
    elsewhere.privacy.delete()
    here.privacy.create_alias(parent=elsewhere.home)
    here.form.unpublish()
    assert "“Elders aanmelden”" in act(editor, "unpublish", here.privacy)
    assert is_live(here.privacy)


def test_e02_a_form_that_goes_live_later_keeps_its_pages_too(here, editor) -> None:
    here.form.unpublish()
    here.form.go_live_at = timezone.now() + timedelta(days=1)
    here.form.save_revision().publish()
    assert not is_live(here.form)
    assert "“Aanmelden”" in act(editor, "unpublish", here.privacy)
    assert is_live(here.privacy)


def test_e02_it_gets_no_day_on_which_it_goes_away(here, editor) -> None:
    here.privacy.save_revision()
    said = edit(editor, here.privacy, expire_at=FAR).text
    assert "Maak de vervaldatum leeg." in said
    assert "“Aanmelden”" in said
    assert refusal(edit(editor, here.privacy, act=page_admin.DRAFT, expire_at=FAR)) == ""
    assert refusal(edit(editor, here.privacy, expire_at="")) == ""
    here.form.unpublish()
    assert refusal(edit(editor, here.privacy, expire_at=FAR)) == ""


def test_e02_code_gives_it_no_such_day_and_the_clock_leaves_it_alone(here) -> None:
    here.privacy.expire_at = timezone.now() + timedelta(days=1)
    with pytest.raises(NotPublishable, match="vervaldatum"):
        here.privacy.save_revision().publish()
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        call_command("publish_scheduled")
    assert is_live(here.privacy)


@pytest.mark.parametrize("which", ["privacy", "rules"])
def test_e02_no_form_goes_live_on_a_page_that_is_to_go_away(here, which) -> None:
    page = getattr(here, which)
    here.form.unpublish()
    page.expire_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    no_box_names(here.privacy)
    with pytest.raises(NotPublishable, match="Maak eerst de vervaldatum van"):
        here.form.save_revision().publish()
    page.expire_at = None
    page.save_revision().publish()
    here.form.save_revision().publish()
    assert is_live(here.form)
