"""A task for each mail, as most projects do it."""

from celery import Celery
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import timezone

app = Celery("peer")
app.config_from_object("django.conf:settings", namespace="CELERY")


@app.task
def send(letter_id: int) -> None:
    from bench.peer.models import Letter

    letter = Letter.objects.get(pk=letter_id)
    text, html = (render_to_string(f"peer/mail.{ending}", {"letter": letter}) for ending in ("txt", "html"))
    message = EmailMultiAlternatives("Bevestig uw aanmelding", text, to=[letter.email])
    message.attach_alternative(html, "text/html")
    message.send()
    Letter.objects.filter(pk=letter_id).update(sent_at=timezone.now())
