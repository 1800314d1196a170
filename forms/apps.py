from django.apps import AppConfig


class FormsConfig(AppConfig):
    name = "forms"
    verbose_name = "Formulieren"

    def ready(self) -> None:
        from forms import readable, scope, signals, waiting_room  # noqa: F401
        from groups import ways
        from home.guardrails import staying

        ways.offer("waiting", waiting_room.form_url)
        staying.ask(readable.needed)
