"""Settings of the whole installation. Everything that differs per machine comes from the environment: see `.env.example`."""

from pathlib import Path
from urllib.parse import urlsplit

from config.environment import BASE_DIR, DEBUG, VAR, env, keys, required
from config.settings_mail import *
from config.settings_map import MAP_ATTRIBUTION, MAP_TILE_URL
from config.settings_security import *

BASE_URL = required("BASE_URL", in_debug="http://localhost:8000").rstrip("/")
HTTPS = urlsplit(BASE_URL).scheme == "https"

SECRET_KEY = required("SECRET_KEY", in_debug="insecure-only-for-debug")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
LINK_KEYS = keys("LINK_KEYS")
INVITE_KEYS = keys("INVITE_KEYS")
DIGEST_KEYS = keys("DIGEST_KEYS")

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", ".localhost", "127.0.0.1"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=[])

INSTALLED_APPS = [
    "config",
    "demo",
    "forms",
    "groups",
    "search",
    "home",
    "wagtail_modeladmin",
    "wagtail_2fa",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "axes",
    "anymail",
    "django_altcha",
    "csp",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "wagtail_2fa.middleware.VerifyUserMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.policy.ContentSecurityPolicyMiddleware",
    "home.guardrails.answer.Refusals",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context.site",
            ],
        },
    },
]

# SQLite by default. IMMEDIATE and WAL let writers queue instead of failing; FULL keeps a committed sign-up through a power cut.
SQLITE_OPTIONS = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# On SQLite too: whoever closes the last connection writes the whole WAL back, and the next one opens it anew.
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": env.cache_url("CACHE_URL", default="locmemcache://"),
    # Each process its own: home.memory empties it after every change, as Wagtail tells no other process of one.
    "renditions": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "renditions"},
}

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

# Asked for the street of an address where no territory is imported; nobody is asked while it is empty.
ADDRESS_SERVICE_URL = env.str("ADDRESS_SERVICE_URL", default="")

# Pages are searched by an index of our own in the database (search.fulltext), or by another backend of Wagtail's: see `.env.example`.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
SITE_SEARCH_BACKEND = ""  # the key in WAGTAILSEARCH_BACKENDS of the one that is asked for pages; empty: our own index
if env.str("SEARCH_BACKEND", default=""):
    SITE_SEARCH_BACKEND = "site"
    WAGTAILSEARCH_BACKENDS["site"] = {
        "BACKEND": env.str("SEARCH_BACKEND"),
        **({"URLS": urls} if (urls := env.list("SEARCH_URLS", default=[])) else {}),
        "INDEX_PREFIX": env.str("SEARCH_INDEX_PREFIX", default="buurtpoort_"),
    }

LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [BASE_DIR / "site" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "site" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(VAR / "media")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# All processes of a machine see by this file that something kept in memory has changed (home.memory); other machines look
# at a row, so often. With SQLite there is one machine.
GENERATION_FILE = VAR / "generation"
GENERATION_SECONDS = 0 if DATABASES["default"]["ENGINE"].endswith("sqlite3") else 1

# Public pages are kept as they were sent (home.pagecache): so many bytes in each web process, and in the cache where
# processes and machines share one. They are dropped when something in them changes; the seconds are a net below that.
PAGE_CACHE_BYTES = env.int("PAGE_CACHE_BYTES", default=64 * 1024 * 1024)
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", default=3600)
PAGE_CACHE_SHARED = "redis" in CACHES["default"]["BACKEND"].lower()

WAGTAIL_SITE_NAME = "Buurtpoort"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif", "heic"]
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.pictures.forms.PictureForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "csv", "docx", "odt", "xlsx", "ods", "pptx", "odp", "ics"]
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []  # every document is downloaded, none is opened on our own address
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # it would tell a third party who edits here
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]},
    },
}
