"""How well a group is known, and until when, is told as it is."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from groups.models import WatchGroup
from groups.verification import Level, level
from tests.support.admin_cast import editor_of, page_editor
from tests.support.document import page
from tests.test_admin_groups import save

GROUP = "/groepen/proefdorp/statenlaan/"
END = date(2026, 6, 30)


@pytest.mark.parametrize("known", [Level.EMAIL, Level.TEAM, Level.OFFICIAL])
@pytest.mark.parametrize(
    ("today", "until", "holds"),
    [(END, END, True), (date(2026, 7, 1), END, False), (END, None, False)],
)
def test_level_holds_up_to_its_last_day_and_never_without_one(known, today, until, holds) -> None:
    group = WatchGroup(verification=known, verified_until=until)
    assert level(group, today) == (known if holds else Level.SELF)


def test_public_reads_the_level_and_its_end_and_after_that_only_what_the_group_says_itself(
    client, here, time_machine
) -> None:
    WatchGroup.objects.filter(pk=here.group.pk).update(verification=Level.OFFICIAL, verified_until=END)
    time_machine.move_to("2026-06-30T12:00:00+02:00")
    html, _page = page(client, GROUP)
    assert "Bekend bij de politie of de gemeente, geldig tot en met 30 juni 2026" in " ".join(html.split())
    time_machine.move_to("2026-07-01T12:00:00+02:00")
    html, _page = page(client, GROUP)
    assert "Alleen zelf opgegeven" in html
    assert "Bekend bij de politie" not in html
    assert "30 juni" not in html


def test_a_level_without_an_end_is_refused(here) -> None:
    here.group.verification = Level.TEAM
    with pytest.raises(ValidationError) as refused:
        here.group.full_clean()
    assert "verified_until" in refused.value.message_dict
    here.group.verified_until = END
    here.group.full_clean()


def test_r16_who_keeps_the_register_writes_the_level_and_who_edits_pages_does_not(here) -> None:
    path = f"/admin/watch-groups/edit/{here.group.pk}/"
    stranger, editor = Client(), Client()
    stranger.force_login(page_editor(here.home))
    editor.force_login(editor_of(here.site))
    assert stranger.post(path, {"verification": "team", "verified_until": "2026-06-30"}).status_code in (302, 404)
    assert WatchGroup.objects.get(pk=here.group.pk).verification == Level.SELF
    assert save(editor, path, verification="team", verified_until="2026-06-30").status_code == 302
    group = WatchGroup.objects.get(pk=here.group.pk)
    assert (group.verification, group.verified_until) == (Level.TEAM, END)
