"""One demo site from its data, in one transaction: afterwards it is there, or nothing is."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.images.models import Image
from wagtail.models import Collection, Locale, Page, Site

from demo import asking, editors, images, pages, papers, watch
from demo.spec import SiteSpec
from home.models import HomePage, SiteProfile


def build(demo: SiteSpec) -> bool:
    """Make the site of `demo`. False when its host has a front page already: that one, and all on it, is left alone."""
    if _is_built(demo):
        return False
    files = Files(demo)  # slow, so before the transaction begins
    with transaction.atomic():
        made = plant(demo, files)
        editors.make(demo, made.site, made.collection, made.tree)
    return True


@dataclass(frozen=True)
class Planted:
    """A site that was made, before anybody may edit it."""

    site: Site
    collection: Collection
    tree: pages.Tree


class Files:
    """The pictures and papers of a site, drawn and written."""

    def __init__(self, demo: SiteSpec) -> None:
        self.demo = demo
        self.drawn = images.draw(demo.pictures)
        self.written = papers.write(demo.papers, demo.profile["theme"])

    def store(self, place: Collection) -> tuple[dict[str, Image], dict[str, int]]:
        """Pictures by key, and primary keys of all files by the word that a body refers to them with."""
        pictures = images.store(self.demo.pictures, self.drawn, place)
        documents = papers.store(self.demo.papers, self.written, place)
        numbers = {f"picture:{key}": picture.pk for key, picture in pictures.items()}
        return pictures, numbers | {f"document:{key}": document.pk for key, document in documents.items()}


def _is_built(demo: SiteSpec) -> bool:
    site = _find(demo)
    return site is not None and isinstance(site.root_page.specific, HomePage)


def _find(demo: SiteSpec) -> Site | None:
    """The default site has whatever host name this installation runs under."""
    wanted = {"is_default_site": True} if demo.is_default else {"hostname": demo.hostname}
    return Site.objects.select_related("root_page").filter(**wanted).first()


def plant(demo: SiteSpec, files: Files) -> Planted:
    """Make all of `demo` but its editors, in the caller's transaction."""
    for code in ("nl", "en"):
        Locale.objects.get_or_create(language_code=code)
    site = _site(demo, pages.front_page(demo))
    SiteProfile.objects.create(site=site, **demo.profile)
    collection = images.collection(demo.name)
    pictures, numbers = files.store(collection)
    watch.make(demo, site, pictures)
    tree = pages.Tree(demo, site.root_page, numbers)
    tree.plant()
    tree.fill(form_pages=False)
    asking.compose(demo, site, tree, asking.make(demo, site, tree))
    tree.fill(form_pages=True)
    if demo.start_page:
        profile = SiteProfile.for_site(site)
        profile.start_page = tree.page(demo.start_page)
        profile.save()
    return Planted(site, collection, tree)


def _site(demo: SiteSpec, front: Page) -> Site:
    """The site of `demo`, showing `front`. Wagtail's page of welcome makes room for it."""
    site = _find(demo) or Site(hostname=demo.hostname)
    welcome = site.root_page if site.pk else None
    site.root_page, site.site_name, site.is_default_site = front, demo.name, demo.is_default
    site.save()
    if welcome and welcome.content_type == ContentType.objects.get_for_model(Page) and not welcome.is_root():
        welcome.delete()
    return site
