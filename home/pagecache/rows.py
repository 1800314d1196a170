from typing import Any

from django.db import models

from home.pagecache import changes


class OfOneSite(models.Model):
    """A row that pages of one site show: when it is saved or removed, the pages of other sites keep."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with changes.of_site(self.shown_on()):
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with changes.of_site(self.shown_on()):
            return super().delete(*args, **kwargs)

    def shown_on(self) -> int:
        """The site's primary key."""
        return self.site_id  # type: ignore[attr-defined]
