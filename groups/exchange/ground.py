"""Where one may import and export (R-16), and the neighbourhoods there by the names that a file uses."""

from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from wagtail.models import Site

from groups import scope
from groups.exchange.cells import fold
from groups.models import Neighbourhood, WatchGroup
from groups.scope import Viewer


@dataclass(frozen=True)
class Ground:
    """A whole site, or the neighbourhoods `places` of it."""

    site: Site
    places: frozenset[int] | None = None

    @classmethod
    def of(cls, user: Viewer, site: Site) -> "Ground":
        """What `user` may import and export on `site`. Raises PermissionDenied when that is nothing."""
        if scope.sites(user, scope.REGISTER).filter(pk=site.pk).exists():
            return cls(site)
        own = scope.own_neighbourhoods(user).filter(site=site).values_list("pk", flat=True)
        if not own:
            raise PermissionDenied
        return cls(site, frozenset(own))

    @property
    def whole(self) -> bool:
        return self.places is None

    def holds(self, neighbourhood: Neighbourhood) -> bool:
        return neighbourhood.site_id == self.site.pk and (self.places is None or neighbourhood.pk in self.places)

    def neighbourhoods(self) -> QuerySet[Neighbourhood]:
        return Neighbourhood.objects.filter(self._within("", "pk"))

    def groups(self) -> QuerySet[WatchGroup]:
        return WatchGroup.objects.filter(self._within("neighbourhood__", "neighbourhood"))

    def _within(self, prefix: str, place: str) -> Q:
        here = Q((f"{prefix}site", self.site.pk))
        return here if self.places is None else here & Q((f"{place}__in", self.places))


def sites(user: Viewer) -> QuerySet[Site]:
    """The sites of which `user` may import or export anything."""
    found = scope.choices(user, Site, scope.REGISTER)
    assert found is not None  # sites are always limited
    return found.order_by("hostname")


@dataclass
class Gazetteer:
    """The neighbourhoods of a site by name. Where two share a name, a file says `naam (naam in het webadres)`."""

    site: Site
    _by_name: dict[str, list[Neighbourhood]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for place in Neighbourhood.objects.filter(site=self.site).order_by("pk"):
            self.add(place)

    def add(self, place: Neighbourhood) -> None:
        for name in {_key(place.name), _key(_exact(place))}:
            self._by_name.setdefault(name, []).append(place)

    def find(self, text: str) -> Neighbourhood | None:
        """The one neighbourhood of this name; None when there is none, or more than one."""
        found = self._by_name.get(_key(text), [])
        return found[0] if len(found) == 1 else None

    def knows(self, text: str) -> bool:
        """Whether any neighbourhood has this name, be it more than one."""
        return _key(text) in self._by_name

    def name_of(self, place: Neighbourhood) -> str:
        """What `find` knows `place` by."""
        name = " ".join(place.name.split())
        return name if self.find(name) == place else _exact(place)

    @property
    def slugs(self) -> set[str]:
        return {place.slug for places in self._by_name.values() for place in places}


def _exact(place: Neighbourhood) -> str:
    return f"{' '.join(place.name.split())} ({place.slug})"


def _key(text: str) -> str:
    return fold(text) or text.strip()  # a name may have no letter of ours
