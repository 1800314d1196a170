from django.urls import path

from groups import views

app_name = "groups"
urlpatterns = [path("kaart/groepen.geojson", views.areas, name="areas")]
