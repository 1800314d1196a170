from django.apps import AppConfig


class FormsConfig(AppConfig):
    name = "forms"
    verbose_name = "Formulieren"

    def ready(self) -> None:
        from forms import scope, signals  # noqa: F401
