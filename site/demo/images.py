"""Drawn pictures as Wagtail images, in a collection per site."""

import io

from django.core.files.images import ImageFile
from wagtail.images.models import Image
from wagtail.models import Collection

from demo import drawing
from demo.spec import PictureSpec

_HOUSES_AT = 0.6  # how far down the doors and windows are, as a part of the height: crops keep this in view


def draw(specs: dict[str, PictureSpec]) -> dict[str, bytes]:
    """A PNG file for each picture."""
    return {key: drawing.picture(spec.scene, spec.seed, spec.light) for key, spec in specs.items()}


def collection(name: str) -> Collection:
    """The collection of a site's pictures and documents."""
    return Collection.get_first_root_node().add_child(instance=Collection(name=name))


def store(specs: dict[str, PictureSpec], drawn: dict[str, bytes], place: Collection) -> dict[str, Image]:
    """The drawn pictures as images in `place`."""
    return {key: _store(key, spec, drawn[key], place) for key, spec in specs.items()}


def _store(key: str, spec: PictureSpec, png: bytes, place: Collection) -> Image:
    file = ImageFile(io.BytesIO(png), name=f"{key}.png")
    image = Image(title=spec.title, description=spec.about, file=file, collection=place)
    width, height = drawing.SIZE
    image.focal_point_x, image.focal_point_y = width // 2, round(height * _HOUSES_AT)
    image.focal_point_width, image.focal_point_height = width, height // 2
    image.save()
    return image
