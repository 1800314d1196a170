"""Who one can be in the demo. The password is no secret: `check --deploy` refuses an installation where it still works."""

ADMIN = "beheer"
PASSWORD = "buurtpoort-demo"  # noqa: S105
_EDITORS = "redactie-"


def editor(key: str) -> str:
    """The editor of the demo site with this key."""
    return f"{_EDITORS}{key}"


EDITOR = editor("statenkwartier")


def still_open() -> list[str]:
    """The names of accounts that can log in with the demo's password."""
    from django.contrib.auth import get_user_model
    from django.db.models import Q

    ours = Q(username=ADMIN) | Q(username__startswith=_EDITORS)
    people = get_user_model().objects.filter(ours, is_active=True)
    return [person.get_username() for person in people if person.check_password(PASSWORD)]
