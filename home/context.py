from typing import Any

from django.http import HttpRequest
from wagtail.models import Site

from home import memory
from home.models import SiteProfile


def site(request: HttpRequest) -> dict[str, Any]:
    """For every template: the site's profile. A request for a host that no site answers gets the default site's."""
    if request.path.startswith("/admin/"):
        return {}
    found = Site.find_for_request(request)
    return {
        "profile": memory.recall(("profile", found.pk), lambda: SiteProfile.for_site(found)) if found else SiteProfile()
    }
