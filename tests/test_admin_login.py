"""Logging in from wherever one is: every attempt is kept with an address that the database takes."""

import ipaddress

import pytest
from axes.models import AccessFailureLog, AccessLog
from django.contrib.auth.models import User
from django.test import Client

pytestmark = pytest.mark.once

PASSWORD = "een-lang-wachtwoord"


@pytest.mark.parametrize(
    ("remote", "kept"),
    [("192.0.2.7", "192.0.2.7"), ("2001:db8::7", "2001:db8::"), ("::ffff:192.0.2.7", "192.0.2.7"), ("", None)],
)
def test_a_login_is_kept_with_its_address_or_network(here, remote, kept, settings):
    settings.AXES_ENABLE_ACCESS_FAILURE_LOG = True
    User.objects.create_superuser("beheer", password=PASSWORD)
    client = Client(REMOTE_ADDR=remote)
    failed = client.post("/admin/login/", {"username": "beheer", "password": "fout"})
    assert failed.status_code == 200
    welcome = client.post("/admin/login/", {"username": "beheer", "password": PASSWORD, "next": "/admin/"})
    assert welcome.status_code == 302
    for row in (*AccessLog.objects.all(), *AccessFailureLog.objects.all()):
        assert row.ip_address == kept
        assert kept is None or ipaddress.ip_address(row.ip_address)
    assert AccessLog.objects.count() == 1
