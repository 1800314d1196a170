"""How many members a group may have."""

from typing import Any

from django.db import models

from home import memory
from home.models import SiteProfile


class SizeLimitField(models.PositiveIntegerField):
    """A limit; a group without one gets that of its website. Fields are asked by every way to store a row."""

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        if getattr(model_instance, self.attname) is None:
            setattr(model_instance, self.attname, _of_site(model_instance.neighbourhood.site))
        return super().pre_save(model_instance, add)


def _of_site(site: Any) -> int:
    profile = memory.recall(("profile", site.pk), lambda: SiteProfile.for_site(site))
    return profile.group_size_limit
