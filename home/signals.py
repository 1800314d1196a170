"""Whose rows are shown and kept in memory, and what no statement tells of."""

from typing import Any

from django.db.backends.signals import connection_created
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_published, post_page_move

from home import memory
from home.agenda import following, sequence
from home.models import EventException, EventMoment, EventPage, EventPlaces, SignUpPage, SiteProfile, Told
from home.pagecache import pages, statements, tables

tables.public(Locale, PageViewRestriction, Site, SiteProfile, get_image_model(), get_document_model())
tables.public(EventException, EventMoment, EventPlaces, SignUpPage, Told)
connection_created.connect(statements.listen, dispatch_uid="home.pagecache")


@receiver([post_save, post_delete])
def changed(sender: type, update_fields: Any = None, **kwargs: Any) -> None:
    """Memory keeps of pages what no visitor sees, too: all but the bookkeeping of drafts."""
    statements.saved()
    if issubclass(sender, Page) and not pages.is_bookkeeping(update_fields):
        memory.forget()


@receiver(post_page_move)
def moved(**kwargs: Any) -> None:
    """Moving writes descendants by SQL, of which `post_save` does not hear."""
    memory.forget()


@receiver(page_published)
def event_published(instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, EventPage):
        event = EventPage.objects.get(pk=instance.pk)
        following.published(event)
        sequence.published(event)
