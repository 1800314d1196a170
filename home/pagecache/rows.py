from typing import Any

from django.db import models

from home.pagecache import changes


class OfOneSite(models.Model):
    """A row that pages of one site show: when it is saved or removed, the pages of other sites keep.

    When it goes to another site, the pages of both go. `SITE` is the way to the site, as a query has it.
    """

    SITE = "site"

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with changes.of_site(*self._sites()):
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with changes.of_site(*self._sites()):
            return super().delete(*args, **kwargs)

    def shown_on(self) -> int:
        """The site's primary key."""
        return self.site_id  # type: ignore[attr-defined]

    def _sites(self) -> set[int]:
        """Where the row will be shown, and where it is by what is stored."""
        if self.pk is None:
            return {self.shown_on()}
        return {self.shown_on(), *type(self)._base_manager.filter(pk=self.pk).values_list(self.SITE, flat=True)}
