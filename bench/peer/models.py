from django.db import models
from django.forms import ModelForm
from modelcluster.fields import ParentalKey
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormField
from wagtail.models import Page


class PeerField(AbstractFormField):
    page = ParentalKey("PeerForm", on_delete=models.CASCADE, related_name="form_fields")


class PeerForm(AbstractEmailForm):
    """The manual's form page: it saves the answers and mails them in the request."""

    template = "peer/form.html"
    landing_page_template = "peer/thanks.html"


class PeerPage(Page):
    """A page that goes through Wagtail's own moderation."""

    template = "peer/thanks.html"


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
