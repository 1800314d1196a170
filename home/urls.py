from django.urls import path

from home import views

app_name = "home"
urlpatterns = [
    path("favicon.ico", views.favicon, name="favicon"),
    path("beeld/icoon-<int:size>.png", views.icon, name="icon"),
    path("beeld/delen.png", views.share, name="share"),
    path("site.webmanifest", views.manifest, name="manifest"),
    path("sitemap.xml", views.site_map, name="sitemap"),
]
