"""A file between its dry run and its import. It holds people's data, so it stays an hour at most."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Site

from groups.models import Upload

KEPT = timedelta(hours=1)


def keep(user_id: int, site: Site, name: str, data: bytes, *, make_neighbourhoods: bool) -> Upload:
    """Put a file aside for who sent it. His earlier ones go."""
    Upload.objects.filter(user_id=user_id).delete()
    return Upload.objects.create(
        user_id=user_id, site=site, name=name[:200], data=data, make_neighbourhoods=make_neighbourhoods
    )


def find(user_id: int, pk: str) -> Upload | None:
    """The file that this user put aside; None when it is not his, or too old."""
    if not pk.isdigit():
        return None
    fresh = Upload.objects.select_related("site").filter(at__gt=timezone.now() - KEPT)
    return fresh.filter(user_id=user_id, pk=int(pk[:18])).first()


def sweep() -> int:
    """Delete what nobody came back for. How many."""
    return Upload.objects.filter(at__lte=timezone.now() - KEPT).delete()[0]
