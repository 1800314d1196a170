from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from groups.models import Neighbourhood, WatchGroup


class Term(models.Model):
    """A name as it is searched for: folded by `search.folding`, once per site however many groups or streets bear it.

    The database keeps an index of its trigrams: see the second migration.
    """

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    folded = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "folded"], name="term_once_per_site")]
        indexes = [models.Index(fields=["folded"], name="term_prefix", opclasses=["varchar_pattern_ops"])]

    def __str__(self) -> str:
        return self.folded


class Name(models.Model):
    """What bears a term: a group by its name, or a street, of a group's own list or (without a group) of the territory."""

    class Kind(models.TextChoices):
        GROUP = "group"
        STREET = "street"

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="names")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    text = models.CharField(max_length=200)
    neighbourhood = models.ForeignKey(Neighbourhood, on_delete=models.CASCADE, related_name="+")
    watch_group = models.ForeignKey(WatchGroup, null=True, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return self.text


class Card(models.Model):
    """What the search of a site knows of one page that is published, or of one group: its words as everybody may read them.

    `stems` holds a stem for each word of `text`, in its order; `title_stems` the words of the title and their stems. The
    database keeps an index of both: see the third migration. `language` is empty for a group, which is found in all.
    """

    class Kind(models.TextChoices):
        PAGE = "page", _("Pagina")
        EVENT = "event", _("Activiteit")
        NEWS = "news", _("Nieuws")
        GROUP = "group", _("Groep")

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=12, blank=True)
    scope = models.CharField(max_length=32)  # both in one word, see `search.fulltext.mark`
    kind = models.CharField(max_length=8, choices=Kind.choices)
    page = models.OneToOneField(Page, null=True, on_delete=models.CASCADE, related_name="+")
    watch_group = models.OneToOneField(WatchGroup, null=True, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=255)
    title_stems = models.TextField()
    text = models.TextField()
    stems = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="card_of_a_page_or_a_group",
                condition=models.Q(page=None, watch_group__isnull=False)
                | models.Q(page__isnull=False, watch_group=None),
            )
        ]

    def __str__(self) -> str:
        return self.title
