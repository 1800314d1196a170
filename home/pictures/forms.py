"""Uploading in the admin: the copy is made while the form is checked, so that what is wrong is said at the field."""

from typing import Any

from django.core.files.base import File
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from home.pictures.copying import damaged, own_copy, too_large


class PictureField(WagtailImageField):
    """Wagtail asks kind, extension and size; then the copy takes the place of what was sent."""

    def check_image_pixel_size(self, f: Any) -> None:
        try:
            super().check_image_pixel_size(f)
        except Image.DecompressionBombError as error:
            raise too_large() from error

    def to_python(self, data: Any) -> Any:
        try:
            checked = super().to_python(data)
        except (OSError, SyntaxError) as error:  # a header that ends in the middle
            raise damaged() from error
        return own_copy(checked) if isinstance(checked, File) else checked


class PictureForm(BaseImageForm):
    """Every form of the admin that takes a picture for the library."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            plain = self.fields["file"]
            self.fields["file"] = PictureField(label=plain.label, required=plain.required, widget=plain.widget)
