"""Who works on a demo site: the manager of all sites, and the site's editors with the rights of their job."""

from typing import Any

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
    allow(editors, site, collection, tree)
    _user(accounts.ADMIN, "beheer@example.org", "Bea", "Beheer", is_staff=True, is_superuser=True)
    editor = _user(accounts.editor(demo.key), f"redactie.{demo.key}@example.org", "Redactie", demo.key.capitalize())
    editor.groups.add(editors)


def allow(editors: Group, site: Site, collection: Collection, tree: Tree) -> None:
    """Give a group of editors all rights on one site: registers, pages, pictures and papers, profile."""
    scope.grant(editors, site)
    _allow_pages(editors, tree)
    _allow_collection(editors, collection)
    _allow_settings(editors, site)


def _user(username: str, email: str, first_name: str, last_name: str, **columns: bool) -> Any:
    User = get_user_model()
    known = User.objects.filter(username=username).first()
    return known or User.objects.create(
        username=username,
        email=email,
        first_name=first_name,
        last_name=last_name,
        password=make_password(accounts.PASSWORD),
        **columns,
    )


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
