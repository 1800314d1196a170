"""A change of what is kept in memory begins a new generation."""

from typing import Any

from django.db.backends.signals import connection_created
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_published, post_page_move

from home import memory
from home.agenda import sequence
from home.models import EventException, EventMoment, EventPage, EventPlaces, SignUpPage, SiteProfile, Told
from home.pagecache import statements, tables

_AGENDA: set[type[Model]] = {EventException, EventMoment, EventPlaces, SignUpPage, Told}
KEPT: set[type[Model]] = {Locale, PageViewRestriction, Site, SiteProfile, get_image_model(), *_AGENDA}
tables.public(*KEPT, get_image_model(), get_document_model())
connection_created.connect(statements.listen, dispatch_uid="home.pagecache")


def keep(*models: type[Model]) -> None:
    """Tell that rows of these models are kept in memory: saving or deleting one forgets all. Pages show them too."""
    KEPT.update(models)
    tables.public(*models)


@receiver([post_save, post_delete])
def changed(sender: type, **kwargs: Any) -> None:
    statements.saved()
    if sender in KEPT or issubclass(sender, Page):
        memory.forget()


@receiver(post_page_move)
def moved(**kwargs: Any) -> None:
    """Moving writes descendants by SQL, of which `post_save` does not hear."""
    memory.forget()


@receiver(page_published)
def event_published(instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, EventPage):
        sequence.published(EventPage.objects.get(pk=instance.pk))
