from django.db import models


class Sequenced(models.Model):
    """What a calendar needs to see that something changed (RFC 5545, 3.8.7.4). Belongs to what is published, not to a draft.

    `published_facts` is a digest of what counts as a change; `changed_at` is when that changed last.
    """

    sequence = models.PositiveIntegerField(default=0, editable=False)
    published_facts = models.CharField(max_length=64, blank=True, editable=False)
    changed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True
