from django.urls import path

from search import site_views, views

app_name = "search"
urlpatterns = [
    path("zoek-uw-groep/", views.find, name="find"),
    path("zoek-uw-groep/suggesties/", views.suggest, name="suggest"),
    path("zoeken/", site_views.search, name="site_search"),
    path("zoeken/suggesties/", site_views.suggest, name="site_suggest"),
]
