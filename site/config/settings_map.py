"""The background of the map: the only third party that a visitor's browser may ask, and only once he asks for the map."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from config.environment import env

# PDOK's background map of the Kadaster, without a key. Empty: no background at all.
MAP_TILE_URL = env.str(
    "MAP_TILE_URL",
    default="https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png",
)
MAP_ATTRIBUTION = env.str("MAP_ATTRIBUTION", default="Kaartgegevens © Kadaster")


def origin(template: str) -> str:
    """What a Content-Security-Policy calls the host of these tiles; "" for our own or none. Raises ImproperlyConfigured."""
    if not template:
        return ""
    if not all(part in template for part in ("{z}", "{x}", "{y}")):
        raise ImproperlyConfigured("MAP_TILE_URL: write an address with {z}, {x} and {y} in it.")
    parts = urlsplit(template.replace("{s}", "*"))
    if parts.scheme not in ("", "http", "https") or bool(parts.scheme) != bool(parts.netloc):
        raise ImproperlyConfigured(
            "MAP_TILE_URL: write an address that begins with https://, or a path of this server."
        )
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme else ""


TILE_ORIGINS = [name for name in [origin(MAP_TILE_URL)] if name]
