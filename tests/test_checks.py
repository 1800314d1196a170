"""Wrong combinations of settings have a check, with an id and a hint; right ones pass."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage

from config import checks
from demo import accounts

pytestmark = pytest.mark.once


def ids(messages: list[CheckMessage]) -> list[str | None]:
    assert all(message.hint for message in messages)
    return [message.id for message in messages]


@pytest.mark.parametrize(
    ("base_url", "found"),
    [
        ("https://localhost", []),
        ("http://localhost:8000", []),
        ("localhost:8000", ["config.E001"]),
        ("https://localhost/buurt", ["config.E001"]),
        ("https://www.elsewhere.test", ["config.E002"]),
    ],
)
def test_base_url_is_an_address_of_ours(settings: Any, base_url: str, found: list[str]) -> None:
    settings.BASE_URL = base_url
    assert ids(checks.base_url()) == found


@pytest.mark.parametrize(
    ("proxies", "found"),
    [
        (["127.0.0.1", "10.0.0.0/8", "fd00::/8"], []),
        (["proxy.internal"], ["config.E003"]),
        (["10.0.0.1/8"], ["config.E003"]),
        (["0.0.0.0/0"], ["config.E004"]),
    ],
)
def test_a18_trusted_proxies_are_addresses_and_never_everybody(
    settings: Any, proxies: list[str], found: list[str]
) -> None:
    settings.TRUSTED_PROXIES = proxies
    assert ids(checks.trusted_proxies()) == found


@pytest.mark.parametrize(
    ("base_url", "found"),
    [("https://a.test", []), ("http://a.localhost:8000", []), ("http://a.test", ["config.E007"])],
)
def test_plain_http_is_for_this_machine_only(settings: Any, base_url: str, found: list[str]) -> None:
    settings.BASE_URL = base_url
    assert ids(checks.plain_http()) == found


@pytest.mark.parametrize(
    ("backend", "said_off", "found"),
    [
        ("anymail.backends.amazon_ses.EmailBackend", False, ["config.E014"]),
        ("anymail.backends.brevo.EmailBackend", False, ["config.E014"]),
        ("anymail.backends.mailtrap.EmailBackend", False, ["config.E014"]),
        ("anymail.backends.mailtrap.EmailBackend", True, []),
        ("anymail.backends.postmark.EmailBackend", False, []),
    ],
)
def test_a13_providers_whose_tracking_we_cannot_switch_off_are_asked_about(
    settings: Any, backend: str, said_off: bool, found: list[str]
) -> None:
    settings.EMAIL_BACKEND, settings.ESP_TRACKING_IS_OFF = backend, said_off
    assert ids(checks.tracking()) == found


def test_mail_must_leave_and_leave_sealed(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert ids(checks.mail_leaves()) == ["config.E012"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = "smtp.test", False, False
    assert (ids(checks.mail_leaves()), ids(checks.plain_smtp())) == ([], ["config.E013"])
    settings.EMAIL_USE_TLS = True
    assert ids(checks.plain_smtp()) == []


def test_what_one_machine_may_several_may_not(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.CELERY_BROKER_URL = "filesystem://localhost"
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.sqlite3")
    assert ids(checks.filesystem_broker()) + ids(checks.memory_cache()) == []
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.postgresql")
    assert ids(checks.filesystem_broker()) + ids(checks.memory_cache()) == ["config.W006", "config.W010"]
    settings.CELERY_BROKER_URL = "amqp://broker.test"
    assert ids(checks.filesystem_broker()) == []


def test_example_senders_any_host_and_shared_keys_are_refused(settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "noreply@example.org"
    settings.ALLOWED_HOSTS = ["*"]
    settings.INVITE_KEYS = {"other name": next(iter(settings.LINK_KEYS.values()))}
    found = [*checks.sender(), *checks.any_host(), *checks.shared_keys()]
    assert ids(found) == ["config.E011", "config.E008", "config.E009"]


def test_separate_keys_and_an_own_sender_pass(settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Buurtpoort <post@buurtpoort.test>"
    assert [*checks.sender(), *checks.any_host(), *checks.shared_keys()] == []


@pytest.mark.django_db
def test_a_demo_account_with_its_public_password_is_refused_until_it_has_another() -> None:
    person = get_user_model().objects.create_user(accounts.ADMIN, password=accounts.PASSWORD)
    assert ids(checks.demo_accounts(databases=["default"])) == ["config.E015"]
    person.set_password("een ander wachtwoord")
    person.save()
    assert checks.demo_accounts(databases=["default"]) == []
