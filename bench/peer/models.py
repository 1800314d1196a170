from typing import Any

from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest
from modelcluster.fields import ParentalKey
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StructBlock
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormField
from wagtail.fields import StreamField
from wagtail.models import Page, Site


class PeerField(AbstractFormField):
    page = ParentalKey("PeerForm", on_delete=models.CASCADE, related_name="form_fields")


class PeerForm(AbstractEmailForm):
    """The manual's form page: it saves the answers and mails them in the request."""

    template = "peer/form.html"
    landing_page_template = "peer/thanks.html"


class PeerSteps(StructBlock):
    title = CharBlock()
    steps = ListBlock(RichTextBlock())

    class Meta:
        template = "peer/steps.html"


class PeerPage(Page):
    """A page that goes through Wagtail's own moderation."""

    template = "peer/thanks.html"


class PeerInfo(Page):
    """A page of information as the manual makes one: an introduction, and a body of blocks."""

    intro = models.TextField(blank=True)
    body = StreamField([("text", RichTextBlock()), ("steps", PeerSteps())])
    template = "peer/info.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With the menu and the way here, as the manual's site does it."""
        root = Site.find_for_request(request).root_page
        more = {"menu": root.get_children().live().in_menu(), "ancestors": self.get_ancestors(inclusive=True)}
        return super().get_context(request, *args, **kwargs) | more


class Letter(models.Model):
    """A mail that a task of its own sends."""

    name = models.CharField(max_length=200)
    email = models.EmailField()
    sent_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.email


class Row(models.Model):
    """What the barest form saves."""

    name = models.CharField(max_length=200)
    email = models.EmailField()

    def __str__(self) -> str:
        return self.email


class RowForm(ModelForm):
    class Meta:
        model = Row
        fields = ["name", "email"]
