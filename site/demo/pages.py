"""The pages of a demo site in Dutch and English: first planted, so that they can refer to one another, then filled."""

from typing import Any

from django.apps import apps
from wagtail.models import Locale, Page

from demo import blocks
from demo.spec import PageSpec, SiteSpec, Words
from forms.models import FormPage
from home.models import HomePage

_DUTCH, _ENGLISH = "nl", "en"


def front_page(demo: SiteSpec) -> Page:
    """The Dutch front page, without its content."""
    spec = next(spec for spec in demo.pages if spec.key == "home")
    page = HomePage(slug=spec.dutch.slug, title=spec.dutch.title, locale=Locale.objects.get(language_code=_DUTCH))
    return Page.get_first_root_node().add_child(instance=page)


class Tree:
    """The pages of one demo site by (key, language)."""

    def __init__(self, demo: SiteSpec, front: Page, files: dict[str, int]) -> None:
        """`files` holds the primary keys of what a body calls `picture:<key>` or `document:<key>`."""
        self.specs = {spec.key: spec for spec in demo.pages}
        self.files = files
        self.pages: dict[tuple[str, str], Page] = {("home", _DUTCH): front.specific}

    def page(self, key: str, language: str = _DUTCH) -> Page:
        """The page; the Dutch one where there is no translation."""
        return self.pages.get((key, language)) or self.pages[key, _DUTCH]

    def languages(self, key: str) -> list[str]:
        return [language for language in (_DUTCH, _ENGLISH) if (key, language) in self.pages]

    def plant(self) -> None:
        """Make every page and its translation, not yet live and without content; parents stand before their children."""
        english = Locale.objects.get(language_code=_ENGLISH)
        for key, spec in self.specs.items():
            if key != "home":
                self.pages[key, _DUTCH] = self._add(spec)
            if spec.english:
                self.pages[key, _ENGLISH] = self.pages[key, _DUTCH].copy_for_translation(english)
        # Read anew: a page that does not know of its children would save that it has none.
        self.pages = {place: Page.objects.get(pk=page.pk).specific for place, page in self.pages.items()}

    def fill(self, *, form_pages: bool) -> None:
        """Put the content in the pages that are forms, or in those that are not, and publish those that are no drafts."""
        for (key, language), page in self.pages.items():
            if isinstance(page, FormPage) == form_pages:
                self._fill(page, self._words(key, language), language)
                revision = page.save_revision()
                if not self.specs[key].draft:
                    revision.publish()

    def _words(self, key: str, language: str) -> Words:
        spec = self.specs[key]
        return spec.english if language == _ENGLISH and spec.english else spec.dutch

    def _add(self, spec: PageSpec) -> Page:
        model: Any = apps.get_model(spec.model)
        page = model(
            slug=spec.dutch.slug,
            title=spec.dutch.title,
            live=False,
            show_in_menus=spec.in_menu,
            locale=self.pages["home", _DUTCH].locale,
            **self._columns(spec),
        )
        return self.pages[spec.parent, _DUTCH].add_child(instance=page)

    def _columns(self, spec: PageSpec) -> dict[str, Any]:
        """The further columns. What reads `picture:<key>` becomes a key to that picture."""
        columns = spec.columns.items()
        files = {name: value for name, value in columns if isinstance(value, str) and value in self.files}
        plain = {name: value for name, value in columns if name not in files}
        return plain | {f"{name}_id": self.files[value] for name, value in files.items()}

    def _fill(self, page: Page, words: Words, language: str) -> None:
        page.slug, page.title, page.draft_title = words.slug, words.title, words.title
        page.intro, page.search_description = words.intro, words.summary
        numbers = self._numbers(language)
        page.body = blocks.stored(words.body, numbers)
        for column, value in words.extra.items():
            setattr(page, column, blocks.linked(value, numbers))
        for relation, rows in words.rows.items():
            row_class = page._meta.get_field(relation).related_model
            setattr(page, relation, [row_class(sort_order=number, **row) for number, row in enumerate(rows)])

    def _numbers(self, language: str) -> dict[str, int]:
        """Primary keys of what a body in `language` refers to."""
        return self.files | {f"page:{key}": self.page(key, language).pk for key in self.specs}
