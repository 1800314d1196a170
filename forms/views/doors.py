"""Ways from a group to the forms of its site, with the group chosen. Other rooms link here by URL name."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.models import Site

from forms import doors, offer
from groups.models import WatchGroup
from groups.shown import groups_page


def sign_up(request: HttpRequest, group: Any) -> HttpResponse:
    """To the sign-up form. Raises Http404 when the site has none.

    A full or closed group leads to its own page, which says so: this address stands on leaflets.
    It has no language of its own: `?taal=en` asks for the form in English, where there is one.
    """
    wanted = get_object_or_404(WatchGroup, uuid=group, published=True, sign_up=WatchGroup.SignUp.HERE)
    site = Site.find_for_request(request)
    own = groups_page(site, request.GET.get("taal", "")) if site and not wanted.takes_sign_ups else None
    return redirect(own.group_url(wanted)) if own else _to_form(request, "join", wanted)


def contact(request: HttpRequest, group: Any) -> HttpResponse:
    """To the form that asks the coordinators of a group something. Raises Http404 when the site has none for it."""
    site = Site.find_for_request(request)
    groups = offer.groups("contact", site.pk) if site else WatchGroup.objects.none()
    return _to_form(request, "contact", get_object_or_404(groups, uuid=group))


def _to_form(request: HttpRequest, kind: str, group: WatchGroup) -> HttpResponse:
    site = Site.find_for_request(request)
    page = doors.form_about_groups(site, kind, request.GET.get("taal", "")) if site else None
    if page is None:
        raise Http404
    return redirect(f"{page.path_on_site}?groep={group.uuid}")
