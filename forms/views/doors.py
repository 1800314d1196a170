"""Ways from a group to the forms of its site, with the group chosen. Other rooms link here by URL name."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.models import Site

from forms import doors, offer
from forms.models import FormPage
from groups.models import WatchGroup
from groups.shown import groups_page


def sign_up(request: HttpRequest, group: Any) -> HttpResponse:
    """To the sign-up form; it asks for the group only where the site lets people choose one.

    A full or closed group, or one of a site without a form, leads to its own page, which says so: this address stands on
    leaflets. Raises Http404 when there is no such page. It has no language of its own: `?taal=en` asks for the form in
    English, where there is one.
    """
    wanted = get_object_or_404(WatchGroup, uuid=group, published=True, sign_up=WatchGroup.SignUp.HERE)
    site, language = Site.find_for_request(request), request.GET.get("taal", "")
    form = doors.sign_up_form(site, language) if site else None
    own = groups_page(site, language) if site and not (form and wanted.takes_sign_ups) else None
    return redirect(own.group_url(wanted)) if own else _to_form(form, wanted)


def contact(request: HttpRequest, group: Any) -> HttpResponse:
    """To the form that asks the coordinators of a group something. Raises Http404 when the site has none for it."""
    site = Site.find_for_request(request)
    groups = offer.groups("contact", site.pk) if site else WatchGroup.objects.none()
    wanted = get_object_or_404(groups, uuid=group)
    return _to_form(doors.form_about_groups(site, "contact", request.GET.get("taal", "")) if site else None, wanted)


def _to_form(page: FormPage | None, group: WatchGroup) -> HttpResponse:
    if page is None:
        raise Http404
    return redirect(f"{page.path_on_site}?groep={group.uuid}")
