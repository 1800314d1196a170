"""Cookies, policies, limits, log masking."""

from datetime import timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from config.environment import DEBUG, env, required
from config.settings_map import TILE_ORIGINS

_https = urlsplit(required("BASE_URL", in_debug="http://localhost:8000")).scheme == "https"

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SESSION_COOKIE_NAME = "__Host-session" if _https else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if _https else "csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = _https
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000 if _https else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", default=False)
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
_behind_tls_proxy = env.bool("BEHIND_TLS_PROXY", default=False)
# Without a proxy that says what the visitor used, redirecting would go round in circles.
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=_https and _behind_tls_proxy)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # a load balancer asks without TLS
if _behind_tls_proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's preview frames pages; link pages say 'none' themselves
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Public pages: own files and the map's tiles only, no inline script or style, no nonce (pages are cached).
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", *TILE_ORIGINS],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
# Wagtail's admin still has inline scripts and styles; it frames previews.
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", *TILE_ORIGINS],
    "frame-src": ["'self'"],
    "connect-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'self'"],
}

AXES_FAILURE_LIMIT = env.int("LOGIN_FAILURE_LIMIT", default=10)
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "forms.limits.login_address"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
WAGTAIL_2FA_REQUIRED = env.bool("WAGTAIL_2FA_REQUIRED", default=False)
WAGTAIL_2FA_OTP_TOTP_NAME = "Buurtpoort"

# Limits of the public forms: (how many, in how many seconds).
LIMIT_PER_ADDRESS = (env.int("LIMIT_PER_ADDRESS", default=10), 60)
LIMIT_PER_MAILBOX = (env.int("LIMIT_PER_MAILBOX", default=5), 3600)
LIMIT_FRESH_LINK = (env.int("LIMIT_FRESH_LINK", default=3), 3600)
MINIMUM_FILL_SECONDS = env.int("MINIMUM_FILL_SECONDS", default=3)
ALTCHA_HMAC_KEY = sha256(f"altcha {required('SECRET_KEY', in_debug='insecure-only-for-debug')}".encode()).hexdigest()
ALTCHA_MAX_NUMBER = env.int("ALTCHA_MAX_NUMBER", default=100_000)
ALTCHA_JS_URL = "altcha.js"
SILENCED_SYSTEM_CHECKS = [
    # HSTS for subdomains and preload are the owner's choice: they bind names that we do not run.
    "security.W005",
    "security.W021",
    # X_FRAME_OPTIONS: see there. What the public sees says frame-ancestors 'none' besides.
    "security.W019",
]

# Links in mail.
CONFIRM_LIFETIME = timedelta(days=7)
CONFIRM_REMINDER = timedelta(days=3)
REVIEW_LIFETIME = timedelta(days=14)
MINE_LIFETIME = timedelta(days=365)
# Who comes into the register with a file confirms his address; a file of thousands is no flood of mail.
ADDRESS_LIFETIME = timedelta(days=30)
ADDRESS_REMINDER = timedelta(days=7)
ADDRESS_MAILS_PER_HOUR = env.int("ADDRESS_MAILS_PER_HOUR", default=500)
LINK_SESSION = timedelta(minutes=30)
WAITING_ASK_AGAIN = timedelta(days=183)  # half a year: do you still want to wait?
WAITING_LIFETIME = timedelta(days=365)  # a year without a yes: the wait is over, the data go
RETENTION_AFTER_END = timedelta(days=30)
CONFIRM_AGAIN = timedelta(minutes=10)
DIGEST_LONGEST = timedelta(hours=1)
DIGEST_DELAY = timedelta(minutes=10)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"mask": {"()": "config.logs.MaskTokens"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["mask"], "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django.request": {"level": "ERROR" if not DEBUG else "WARNING"},
        "axes": {"level": "WARNING"},
    },
}
