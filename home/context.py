from typing import Any

from django.http import HttpRequest
from wagtail.models import Site

from home import memory
from home.models import SiteProfile
from home.tree import known_site


def site(request: HttpRequest) -> dict[str, Any]:
    """For every template: the site's profile. A request for a host that no site answers gets the default site's."""
    if request.path.startswith("/admin/"):
        return {}
    return {"profile": profile_of(known_site(request))}


def profile_of(site: Site | None) -> SiteProfile:
    """The profile of `site`, from memory; that of no site has the defaults."""
    if site is None:
        return SiteProfile()
    return memory.recall(("profile", site.pk), lambda: SiteProfile.for_site(site))
