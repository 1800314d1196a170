"""A page with a place that its editors still have to fill in does not go live (E-8)."""

import pytest

from home.guardrails import NotPublishable
from home.models import InfoPage
from tests.support import page_admin
from tests.support.admin_cast import page_editor
from tests.support.bodies import stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def editor(here):
    return page_admin.as_(page_editor(here.home))


@pytest.mark.parametrize(
    "mark", ["[in te vullen: wie zijn wij?]", "<b>[In te&nbsp;vullen</b>: wie zijn wij?]", "[in te vullen: wie?"]
)
def test_e08_a_place_that_still_has_to_be_filled_in_keeps_a_page_from_going_live(editor, here, mark) -> None:
    fine = ("callout", {"tone": "note", "title": "Let op", "text": "<p>[Zie onder] Vul het in.</p>"})
    body = [fine, ("text", f"<p>{mark}</p>")]
    refused = page_admin.refusal(page_admin.add(editor, here.home, InfoPage, body, title="Nieuw", slug="nieuw"))
    assert "Inhoud, blok 2 (Tekst): hier staat nog [in te vullen: wie" in refused.replace("[In te", "[in te")
    assert not InfoPage.objects.filter(slug="nieuw").exists()
    assert page_admin.add(editor, here.home, InfoPage, [fine], title="Nieuw", slug="nieuw").status_code == 302


def test_e08_code_publishes_no_page_with_such_a_place(here) -> None:
    body = stored([("text", "<p>Wij zijn [in te vullen: wie?].</p>")])
    page = here.home.add_child(instance=InfoPage(title="Klad", slug="klad", body=body, live=False))
    with pytest.raises(NotPublishable, match="in te vullen: wie"):
        page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live
