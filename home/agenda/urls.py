from django.urls import path

from home.agenda import views

app_name = "agenda"
urlpatterns = [
    path("agenda.ics", views.site_calendar, name="site"),
    path("agenda/<uuid:key>.ics", views.event_calendar, name="event"),
]
