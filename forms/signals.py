"""New words become a new version of a consent text as soon as an editor saves or publishes them (C-3)."""

from typing import Any

from django.db.models import Q
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from forms import confirming, consent, evenings, moving, waiting
from forms.after_commit import gather
from forms.models import Ask, ConsentText, FormAsk, FormField, FormPage, MailText
from groups.models import Coordinator, WatchGroup
from groups.signals import address_changed, confirmation_wanted, coordinators_imported, coverage_changed
from home.models import EventPage, SiteProfile
from home.pagecache import tables

tables.public(FormField, FormAsk, Ask, ConsentText, MailText)


@receiver(page_published)
@receiver(page_unpublished)
@receiver(page_slug_changed)
@receiver(post_page_move)
def page_changed(instance: Page, **kwargs: Any) -> None:
    """The words behind a box may be this page, a translation of it, or below it (their address changes with it)."""
    asked = Ask.objects.filter(
        Q(page__translation_key=instance.translation_key) | Q(page__path__startswith=instance.path)
    )
    for site in Site.objects.filter(pk__in=asked.values("site")):
        consent.refresh_texts(site)


@receiver(post_page_move)
def forms_moved(instance: Page, url_path_before: str, url_path_after: str, **kwargs: Any) -> None:
    """A form that moved to another site takes that site's boxes and desk: see `FormPage.save`."""
    if url_path_before != url_path_after:
        for page in FormPage.objects.descendant_of(instance, inclusive=True):
            page.save()


@receiver(page_published)
def evening_published(instance: Page, **kwargs: Any) -> None:
    """An event with registrations, or a form to register with."""
    if isinstance(instance, EventPage):
        evenings.event_published(instance)
    elif isinstance(instance, FormPage):
        evenings.form_published(instance)


@receiver(post_save, sender=Ask)
@receiver(post_save, sender=SiteProfile)
def ask_or_profile_saved(instance: Ask | SiteProfile, raw: bool = False, **kwargs: Any) -> None:
    if not raw:  # fixtures arrive in any order
        consent.refresh_texts(instance.site)


@receiver(coverage_changed)
def group_takes_other_addresses(groups: list[WatchGroup], **kwargs: Any) -> None:
    gather(waiting.groups_changed, *(group.pk for group in groups))


@receiver(post_save, sender=WatchGroup)
def group_saved(instance: WatchGroup, raw: bool = False, **kwargs: Any) -> None:
    """It may be public from now on. Its rules are written after it, in the same transaction: ask when that is over."""
    if not raw:
        gather(waiting.groups_changed, instance.pk)


@receiver(coordinators_imported)
def came_in_with_a_file(**kwargs: Any) -> None:
    confirming.ask()


@receiver(address_changed)
def got_another_address(coordinator: Coordinator, **kwargs: Any) -> None:
    moving.moved(coordinator)


@receiver(confirmation_wanted)
def asked_by_an_editor(coordinator: Coordinator, **kwargs: Any) -> bool:
    return confirming.ask_again(coordinator)
