"""The project's configuration. Importing it loads the Celery app: without it the web process would publish to a broker on localhost."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
