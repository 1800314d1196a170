"""Settings of the tests: an environment of our own, so that nothing of the machine's leaks in and no service is touched unasked."""

import atexit
import os
import shutil
import tempfile

ENVIRONMENT = {
    "ENV_FILE": "",
    "DEBUG": "off",
    "BASE_URL": "http://localhost:8000",
    "ALLOWED_HOSTS": "localhost,.localhost,testserver,127.0.0.1",
    "SECRET_KEY": "only-for-tests-only-for-tests-only-for-tests-only-for-tests",
    "LINK_KEYS": "test:bGluay1saW5rLWxpbmstbGluay1saW5rLWxpbmstbGk=",
    "INVITE_KEYS": "test:aW52aXRlLWludml0ZS1pbnZpdGUtaW52aXRlLWludmk=",
    "DIGEST_KEYS": "test:ZGlnZXN0LWRpZ2VzdC1kaWdlc3QtZGlnZXN0LWRpZ2U=",
    "CACHE_URL": "locmemcache://",
    "CELERY_BROKER_URL": "memory://",
    "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
    "DATABASE_URL": "sqlite://:memory:",
    "LOG_LEVEL": "WARNING",
    "WAGTAIL_2FA_REQUIRED": "off",
}
# `make test` runs the ordinary tests a second time like this, in a database that pytest-django makes and removes.
if os.environ.get("TESTS_ON") == "postgresql":
    ENVIRONMENT["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]

VAR_OF_THIS_PROCESS = tempfile.mkdtemp(prefix="buurtpoort-tests-")
atexit.register(shutil.rmtree, VAR_OF_THIS_PROCESS, ignore_errors=True)
os.environ.update(ENVIRONMENT, VAR=VAR_OF_THIS_PROCESS)

from config.settings import *  # noqa: E402, F403
from config.settings import STATIC_ROOT, STORAGES  # noqa: E402

STATIC_ROOT.mkdir()  # WhiteNoise warns of a folder that is not there

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
GENERATION_SECONDS = 0  # queries are counted: none may come by the clock
