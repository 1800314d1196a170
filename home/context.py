from typing import Any

from django.http import HttpRequest

from home import memory
from home.models import SiteProfile
from home.serving import known_site


def site(request: HttpRequest) -> dict[str, Any]:
    """For every template: the site's profile. A request for a host that no site answers gets the default site's."""
    if request.path.startswith("/admin/"):
        return {}
    found = known_site(request)
    return {
        "profile": memory.recall(("profile", found.pk), lambda: SiteProfile.for_site(found)) if found else SiteProfile()
    }
