from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls

from bench.peer.models import RowForm


@csrf_exempt
def bare(request: HttpRequest) -> HttpResponse:
    """The limit of a sign-up: a form that saves one row."""
    form = RowForm(request.POST)
    form.save()
    return HttpResponse("thanks")


urlpatterns = [path("bare/", bare), path("admin/", include(admin_urls)), path("", include(wagtail_urls))]
