from django.urls import URLPattern
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from demo.starter import admin


@hooks.register("register_admin_urls")
def new_site_urls() -> list[URLPattern]:
    return admin.urls()


@hooks.register("register_settings_menu_item")
def new_site_menu_item() -> MenuItem:
    return admin.NewSiteMenuItem()
