from django.urls import path

from search import views

app_name = "search"
urlpatterns = [
    path("zoek-uw-groep/", views.find, name="find"),
    path("zoek-uw-groep/suggesties/", views.suggest, name="suggest"),
]
