import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

django = get_wsgi_application()

from home.pagecache.door import Door  # noqa: E402 (Django must be set up)

application = Door(django)
