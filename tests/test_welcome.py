"""The first page of the admin names each website in its links, also one without a name."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.mark.parametrize(("name", "said"), [("Proefdorp", "Proefdorp"), ("", "localhost")])
def test_links_to_a_website_say_which_one(client, here, name, said) -> None:
    here.site.site_name = name
    here.site.save()
    client.force_login(get_user_model().objects.create_superuser("redactie"))
    page = BeautifulSoup(client.get("/admin/").content, "html.parser")
    hidden = [tag.get_text() for tag in page.select("#panel-welcome-section .w-sr-only, .listing .w-sr-only")]
    assert f": {said}" in hidden
    assert ": " not in hidden
