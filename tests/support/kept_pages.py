"""Pages as a web process keeps them, and changes as they are committed."""

import pytest
from django.db import connection

from home.pagecache import changes
from tests.support.wsgi import Server


@pytest.fixture
def server(settings, tmp_path) -> Server:
    settings.GENERATION_FILE = tmp_path / "generation"
    changes.forget()
    return Server()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """What is done within is committed at its end, as far as anybody listens."""

    def commit():
        connection.run_on_commit = []  # what made the cast is committed already
        return django_capture_on_commit_callbacks(execute=True)

    return commit


def warm(server: Server, *pages: object) -> None:
    for page in pages:
        server.get(page.url)
        assert server.get(page.url).kept, page
