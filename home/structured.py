"""What search engines read of a page as data (schema.org). A block of data is no script: the policy lets it be."""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Site

from home.addresses import absolute
from home.drawn import LARGEST_ICON, picture_path
from home.models import SiteProfile

_NO_MARKUP = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def block(data: dict[str, Any]) -> SafeString:
    """`data` as a JSON-LD element; nothing in it can end the element or begin another."""
    text = json.dumps({"@context": "https://schema.org"} | data, ensure_ascii=False).translate(_NO_MARKUP)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 - escaped above


def organisation(site: Site, profile: SiteProfile) -> dict[str, Any]:
    """Who stands behind a site."""
    return {
        "@type": "Organization",
        "@id": absolute(site, "/#organisatie"),
        "name": profile.name,
        "url": absolute(site, "/"),
        "logo": absolute(site, picture_path("icon", profile, size=LARGEST_ICON)),
        "email": profile.contact_email,
    } | ({"slogan": profile.tagline} if profile.tagline else {})
