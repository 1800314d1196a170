"""`manage.py demo`: what it makes, and that it may be repeated."""

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from wagtail.models import Page, Site

from demo import accounts
from demo.statenkwartier import SITE
from forms.models import ConsentText, FormPage
from groups import look_up, scope
from groups.models import Coordinator, Desk, GroupsPage, WatchGroup
from home.models import HomePage, PrivacyPage, RulesPage, SiteProfile
from tests.support.demo import demo_site, pages, rows

__all__ = ["demo_site"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_a_second_run_doubles_nothing_and_keeps_what_was_edited(demo_site) -> None:
    page = RulesPage.objects.get(locale__language_code="nl")
    page.intro = "Wij hebben onze regels aangepast."
    page.save_revision().publish()
    WatchGroup.objects.get(slug="bentinckstraat").delete()
    editor = get_user_model().objects.get(username=accounts.EDITOR)
    editor.set_password("another-password")
    editor.save()
    before = rows()
    call_command("demo", "statenkwartier", verbosity=0)
    assert rows() == before
    assert RulesPage.objects.get(pk=page.pk).intro == "Wij hebben onze regels aangepast."
    assert get_user_model().objects.get(username=accounts.EDITOR).check_password("another-password")


def test_the_default_site_shows_the_demo_and_no_page_of_welcome_is_left(demo_site) -> None:
    assert isinstance(demo_site.root_page.specific, HomePage)
    assert SiteProfile.for_site(demo_site).name == "Buurtpreventie Statenkwartier"
    assert not Page.objects.filter(title__startswith="Welcome").exists()
    assert Site.objects.count() == 1


def test_the_first_site_answers_by_its_own_name_too(demo_site, client) -> None:
    """Wagtail gives the default site every host that no other site has; one may go there, and send a form from there."""
    page = client.get("/aanmelden/", headers={"host": "statenkwartier.localhost"})
    assert page.status_code == 200
    assert FormPage.objects.get(kind="join", locale__language_code="nl").thanks_url() == "/aanmelden/bedankt/"


def test_the_main_pages_are_there_in_both_languages(demo_site) -> None:
    for model in (HomePage, GroupsPage, FormPage, RulesPage, PrivacyPage):
        languages = model.objects.live().values_list("locale__language_code", flat=True)
        assert set(languages) == {"en", "nl"}, model
    assert demo_site.root_page.get_children().live().in_menu().count() in range(5, 8)


@pytest.mark.parametrize(
    ("postcode", "number", "slug"),
    [
        ("2582GA", 149, "statenlaan"),
        ("2582GA", 60, "statenlaan"),
        ("2582GA", 62, "wijkgroep"),
        ("2582HN", 45, "frankenslag"),
        ("2582HN", 46, "prins-mauritslaan"),
        ("2582AC", 7, "cornelis-de-wittlaan"),
        ("2581AV", 5, "van-boetzelaerlaan"),
        ("2582ZZ", 1, "wijkgroep"),
    ],
)
def test_r01_an_address_of_the_demo_finds_its_group(demo_site, postcode, number, slug) -> None:
    assert [rule.watch_group.slug for rule in look_up.find(demo_site.pk, postcode, number)] == [slug]


def test_r01_an_address_outside_the_district_finds_none(demo_site) -> None:
    assert look_up.find(demo_site.pk, "2583AB", 1) == []


def test_no_two_groups_claim_an_address_with_equal_rank(demo_site) -> None:
    rules = [rule for group in WatchGroup.objects.all() for rule in group.rules.all()]
    for rule in rules:
        area = rule.area if len(rule.area) == 6 else rule.area + "ZZ"
        for number in {max(rule.low, 1), max(rule.low, 1) + 1, min(rule.high, 200)}:
            assert len(look_up.find(demo_site.pk, area, number)) == 1, f"{rule}: {number}"


def test_both_ways_in_all_ways_to_sign_up_and_the_special_groups_are_in_the_demo(demo_site) -> None:
    def values(column: str) -> set[str]:
        return set(WatchGroup.objects.values_list(column, flat=True))

    assert values("sign_up") == {"here", "elsewhere", "none"}
    assert values("way_in") == {"coordinator", "invite"}
    assert values("kind") == {"street", "district", "coordinators", "police_relay", "neighbouring"}


def test_r11_the_invite_of_the_demo_is_sealed(demo_site) -> None:
    group = WatchGroup.objects.get(way_in="invite")
    assert group.uses_invite
    assert "chat.whatsapp.com" not in group.invite_sealed
    assert group.invite_url.startswith("https://chat.whatsapp.com/DEMO")


def test_every_group_one_can_join_has_a_coordinator_and_the_five_desks_five_people(demo_site) -> None:
    for group in WatchGroup.objects.filter(sign_up="here"):
        assert group.coordinator_first_names(), group
    desks = [list(desk.people.all()) for desk in Desk.objects.all()]
    assert len(desks) == 5
    assert len({person.pk for people in desks for person in people}) == 5


def test_everybody_in_the_demo_is_invented(demo_site) -> None:
    for person in Coordinator.objects.all():
        assert person.email.endswith("@example.org")
        assert person.phone.startswith("+3160000")


def test_c03_each_box_has_its_first_text_in_both_languages(demo_site) -> None:
    texts = ConsentText.objects.order_by("purpose", "language")
    assert {text.version for text in texts} == {1}
    assert len(texts) == 2 * len(SITE.asks)
    assert {text.language for text in texts} == {"nl", "en"}
    assert texts.get(purpose="age", language="nl").label == "Ik ben 18 jaar of ouder."
    assert "When you sign up" in texts.get(purpose="membership", language="en").content


def test_r16_the_editor_of_the_demo_sees_its_site_and_runs_nothing_else(demo_site, rf) -> None:
    editor = authenticate(rf.post("/admin/login/"), username=accounts.EDITOR, password=accounts.PASSWORD)
    assert not editor.is_superuser
    assert editor.has_perm("wagtailadmin.access_admin")
    assert scope.visible(editor, WatchGroup).count() == WatchGroup.objects.count()
    rights = [scope.sites(editor, right) for right in scope.RIGHTS]
    assert rights
    assert all(list(sites) == [demo_site] for sites in rights)
    assert all(page.permissions_for_user(editor).can_publish() for page in pages(demo_site))
    assert not Page.objects.get(depth=1).permissions_for_user(editor).can_add_subpage()


def test_the_manager_of_the_demo_may_do_everything(demo_site, rf) -> None:
    assert authenticate(rf.post("/admin/login/"), username=accounts.ADMIN, password=accounts.PASSWORD).is_superuser
    assert sorted(accounts.still_open()) == [accounts.ADMIN, accounts.EDITOR]
