"""Django's settings for the desk: its tables stand beside the conversations, in the database that the endpoints file names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Dict

from desk.place import ROOT, DatabaseMissing, database, hosts, origins, secret

RUN = Path(os.environ.get("WAYPOINT_RUN") or ROOT / ".run")

SECRET_KEY = secret(RUN)
DEBUG = False
ALLOWED_HOSTS = hosts(os.environ.get("WAYPOINT_DESK_HOSTS") or "localhost, 127.0.0.1, [::1]")
CSRF_TRUSTED_ORIGINS = origins(os.environ.get("WAYPOINT_DESK_ORIGINS") or "")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "desk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "desk.headers.SecurityHeaders",
]
ROOT_URLCONF = "desk.urls"
TEMPLATES: Any = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "desk.menu.menu",
            ]
        },
    }
]
WSGI_APPLICATION = "desk.wsgi.application"

DATABASES: Dict[str, Dict[str, Any]] = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
if not DATABASES["default"]:
    raise DatabaseMissing

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator", "NumericPasswordValidator")
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 10}  # type: ignore[assignment]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "conversations"
LOGOUT_REDIRECT_URL = "login"

SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = bool(CSRF_TRUSTED_ORIGINS)
SESSION_COOKIE_NAME = "desk_session"
CSRF_COOKIE_NAME = "desk_csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024

STATIC_URL = "static/"
HTMX = ROOT / "widget" / "node_modules" / "htmx.org" / "dist"
"""Comes with the widget's packages, locked with them; without it every page works all the same."""
WIDGET = ROOT / "widget" / "dist"
"""Draws answers as the chat does; where it isn't built they are told in words."""
STATICFILES_DIRS = [(f"desk/{name}", folder) for name, folder in (("htmx", HTMX), ("widget", WIDGET)) if folder.is_dir()]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
LANGUAGE_CODE = "en"
USE_TZ = True
TIME_ZONE = os.environ.get("WAYPOINT_TIMEZONE") or "UTC"
LOGGING: Dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
