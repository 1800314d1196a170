from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail.models import Site

if TYPE_CHECKING:
    from home.models import SiteProfile


@dataclass(frozen=True)
class Allowed:
    """E-mail addresses that may stand on the pages of a site: whole ones, and all of some domains. In lower case."""

    addresses: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()

    def holds(self, address: str) -> bool:
        address = address.lower()
        return address in self.addresses or address.rpartition("@")[2] in self.domains


def of_site(site: Site | None) -> Allowed:
    """The site's own addresses, and what its profile allows besides."""
    from home.models import SiteProfile  # it asks the guard rails itself

    return of_profile(SiteProfile.for_site(site)) if site else Allowed()


def of_profile(profile: "SiteProfile") -> Allowed:
    own = {profile.contact_email, profile.controller_contact, profile.sender_address}
    listed = {line.strip().lower().removeprefix("@") for line in profile.public_addresses.splitlines()}
    return Allowed(
        addresses=frozenset({address.lower() for address in own} | {line for line in listed if "@" in line} - {""}),
        domains=frozenset(line for line in listed if line and "@" not in line),
    )
