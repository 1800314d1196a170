from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from forms import consent
from forms.models import ConsentText


def consent_text(request: HttpRequest, text_id: str) -> HttpResponse:
    """The exact words of one version of a box and the page it points to, as they were."""
    text = get_object_or_404(ConsentText, pk=text_id)
    return render(request, "forms/consent_text.html", {"text": text, "words": consent.words(text)})
