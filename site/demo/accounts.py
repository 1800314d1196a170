"""Who one can be in the demo. The password is no secret: `check --deploy` refuses an installation where it still works."""

ADMIN = "beheer"
EDITOR = "redactie"
PASSWORD = "buurtpoort-demo"  # noqa: S105


def still_open() -> list[str]:
    """The names of accounts that can log in with the demo's password."""
    from django.contrib.auth import get_user_model

    people = get_user_model().objects.filter(username__in=(ADMIN, EDITOR), is_active=True)
    return [person.get_username() for person in people if person.check_password(PASSWORD)]
