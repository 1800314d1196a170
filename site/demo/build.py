"""One demo site from its data, in one transaction: afterwards it is there, or nothing is."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Locale, Page, Site

from demo import asking, editors, images, pages, watch
from demo.spec import SiteSpec
from home.models import HomePage, SiteProfile


def build(demo: SiteSpec) -> bool:
    """Make the site of `demo`. False when its host has a front page already: that one, and all on it, is left alone."""
    if _is_built(demo):
        return False
    drawn = images.draw(demo.pictures)  # slow, so before the transaction begins
    with transaction.atomic():
        _make(demo, drawn)
    return True


def _is_built(demo: SiteSpec) -> bool:
    site = _find(demo)
    return site is not None and isinstance(site.root_page.specific, HomePage)


def _find(demo: SiteSpec) -> Site | None:
    """The default site has whatever host name this installation runs under."""
    wanted = {"is_default_site": True} if demo.is_default else {"hostname": demo.hostname}
    return Site.objects.select_related("root_page").filter(**wanted).first()


def _make(demo: SiteSpec, drawn: dict[str, bytes]) -> None:
    for code in ("nl", "en"):
        Locale.objects.get_or_create(language_code=code)
    site = _site(demo, pages.front_page(demo))
    SiteProfile.objects.create(site=site, **demo.profile)
    collection = images.collection(demo.name)
    pictures = images.store(demo.pictures, drawn, collection)
    tree = pages.Tree(demo, site.root_page, pictures)
    tree.plant()
    tree.fill(form_pages=False)
    asks = asking.make(demo, site, tree)
    asking.compose(demo, tree, asks)
    tree.fill(form_pages=True)
    if demo.start_page:
        profile = SiteProfile.for_site(site)
        profile.start_page = tree.page(demo.start_page)
        profile.save()
    watch.make(demo, site, pictures)
    editors.make(demo, site, collection, tree)


def _site(demo: SiteSpec, front: Page) -> Site:
    """The site of `demo`, showing `front`. Wagtail's page of welcome makes room for it."""
    site = _find(demo) or Site(hostname=demo.hostname)
    welcome = site.root_page if site.pk else None
    site.root_page, site.site_name, site.is_default_site = front, demo.name, demo.is_default
    site.save()
    if welcome and welcome.content_type == ContentType.objects.get_for_model(Page) and not welcome.is_root():
        welcome.delete()
    return site
