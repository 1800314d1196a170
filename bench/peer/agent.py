"""The peer, asked by the bench. Run with the peer's settings."""

import json
import time

import django

if __name__ == "__main__":
    django.setup()

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from wagtail.models import Page, Site, Workflow, WorkflowState

from bench import info
from bench.agent import serve
from bench.peer.celery import send
from bench.peer.models import Letter, PeerField, PeerForm, PeerInfo, PeerPage

FIELDS = [
    ("Naam", "singleline", True),
    ("E-mailadres", "email", True),
    ("Mobiel nummer", "singleline", True),
    ("Postcode", "singleline", True),
    ("Huisnummer", "singleline", True),
    ("Straat", "singleline", False),
    ("Toestemming", "checkbox", True),
    ("Huisregels", "checkbox", True),
    ("Leeftijd", "checkbox", True),
]


def prepare() -> None:
    """Wagtail's own first site with a form on it, an editor who asks and a moderator who decides."""
    call_command("migrate", interactive=False, verbosity=0)
    home = Site.objects.get().root_page
    form = PeerForm(
        title="Aanmelden", slug="aanmelden", to_address="bea@example.org", from_address="site@example.org",
        subject="Aanmelding",
    )  # fmt: skip
    home.add_child(instance=form)
    for order, (label, kind, required) in enumerate(FIELDS):
        PeerField.objects.create(page=form, sort_order=order, label=label, field_type=kind, required=required)
    User.objects.create_user("vraagt", "vraagt@example.org")
    User.objects.create_user("beslist", "beslist@example.org").groups.add(Group.objects.get(name="Moderators"))


def form_path() -> str:
    return str(PeerForm.objects.get().url)


def info_path() -> str:
    """The page, beside as many others as our site has in its menu."""
    home = Site.objects.get().root_page
    page = PeerInfo.objects.first()
    if page is None:
        others = [home.add_child(instance=PeerPage(title=f"Pagina {n}", show_in_menus=True)) for n in range(4)]
        stream = json.dumps(info.body([other.pk for other in others]))
        page = home.add_child(instance=PeerInfo(title=info.TITLE, intro=info.INTRO, body=stream, show_in_menus=True))
    return str(page.get_url_parts()[2])


def workflow(count: int) -> float:
    """Seconds for `count` pages to be written, handed in and approved, in this process."""
    home, asks = Page.objects.get(pk=Site.objects.get().root_page_id), User.objects.get(username="vraagt")
    decides, rounds = User.objects.get(username="beslist"), Workflow.objects.get()
    began = time.perf_counter()
    for _ in range(count):
        page = home.add_child(instance=PeerPage(title="Aanmelding", live=False))
        page.save_revision(user=asks)
        state: WorkflowState = rounds.start(page, asks)
        state.current_task_state.task.specific.on_action(state.current_task_state, decides, "approve")
    seconds = time.perf_counter() - began
    assert PeerPage.objects.filter(live=False).count() == 0
    PeerPage.objects.all().delete()
    return seconds


def publish(count: int) -> None:
    """Queue a task for each of `count` letters."""
    letters = Letter.objects.bulk_create(
        Letter(name="Sanne de Vries", email=f"sanne.{number}@example.org") for number in range(count)
    )
    for letter in letters:
        send.delay(letter.pk)


def sent() -> int:
    return Letter.objects.exclude(sent_at=None).count()


if __name__ == "__main__":
    asked = (prepare, form_path, info_path, workflow, publish, sent)
    serve({function.__name__: function for function in asked})
