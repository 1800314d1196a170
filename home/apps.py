from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Website"

    def ready(self) -> None:
        from home import signals  # noqa: F401
        from home.pictures import signals as pictures  # noqa: F401
