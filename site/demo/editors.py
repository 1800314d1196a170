"""Who works on a demo site: the manager of all sites, and the site's editors with the rights of their job."""

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, GroupSitePermission, Site

from demo import accounts
from demo.pages import Tree
from demo.spec import SiteSpec
from groups import scope

_ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
_IN_COLLECTION = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")


def make(demo: SiteSpec, site: Site, collection: Collection, tree: Tree) -> None:
    """Make the users that are not there yet, and the group of the site's editors. Existing passwords stay."""
    editors = Group.objects.get_or_create(name=f"Redactie {demo.key.capitalize()}")[0]
    scope.grant(editors, site)
    _allow_pages(editors, tree)
    _allow_collection(editors, collection)
    _allow_settings(editors, site)
    User = get_user_model()
    password = make_password(accounts.PASSWORD)
    User.objects.get_or_create(
        username=accounts.ADMIN,
        defaults={
            "email": "beheer@example.org",
            "password": password,
            "is_staff": True,
            "is_superuser": True,
            "first_name": "Bea",
            "last_name": "Beheer",
        },
    )
    editor = User.objects.get_or_create(
        username=accounts.EDITOR,
        defaults={"email": "redactie@example.org", "password": password, "first_name": "Rik", "last_name": "Redactie"},
    )[0]
    editor.groups.add(editors)


def _allow_pages(editors: Group, tree: Tree) -> None:
    for language in tree.languages("home"):
        for codename in _ON_PAGES:
            GroupPagePermission.objects.create(
                group=editors,
                page=tree.page("home", language),
                permission=Permission.objects.get(content_type__app_label="wagtailcore", codename=codename),
            )


def _allow_collection(editors: Group, collection: Collection) -> None:
    for permission in Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=_IN_COLLECTION
    ):
        GroupCollectionPermission.objects.create(group=editors, collection=collection, permission=permission)


def _allow_settings(editors: Group, site: Site) -> None:
    """The site's own profile: Wagtail keeps settings apart from what `groups.scope` gives."""
    permission = Permission.objects.get(content_type__app_label="home", codename="change_siteprofile")
    GroupSitePermission.objects.create(group=editors, site=site, permission=permission)
