"""Whatever way a picture is stored, it is our own copy."""

from typing import Any

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.users.models import UserProfile

from home.pictures.copying import OwnCopy, own_copy


@receiver(pre_save, sender=get_image_model())
def picture_saved(instance: AbstractImage, raw: bool = False, **kwargs: Any) -> None:
    """Of a file that is new: fixtures and rows whose file stays are left alone."""
    new = instance.file and not instance.file._committed
    if new and not raw and not isinstance(instance.file.file, OwnCopy):
        instance.file = own_copy(instance.file.file)
        instance._set_image_file_metadata()


@receiver(pre_save, sender=UserProfile)
def portrait_saved(instance: UserProfile, raw: bool = False, **kwargs: Any) -> None:
    new = instance.avatar and not instance.avatar._committed
    if new and not raw:
        instance.avatar = own_copy(instance.avatar.file)
