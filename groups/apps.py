from django.apps import AppConfig


class GroupsConfig(AppConfig):
    name = "groups"
    verbose_name = "Groepen"

    def ready(self) -> None:
        from groups import models, tasks  # noqa: F401 (listens)
        from home.pagecache import tables

        tables.public(models.Neighbourhood, models.WatchGroup, models.Coordinator, models.Duty, models.Desk)
        tables.public(models.Desk.people.through, models.CoverageRule, models.Stretch)
