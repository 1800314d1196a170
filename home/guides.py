"""The guides of `docs/` that are written for editors, shown in the admin under “Help”.

The Markdown files are the one place where they stand: a repository shows them with their pictures, and so does the admin.
"""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from markdown_it.token import Token
from wagtail.admin.menu import MenuItem

from home import markdown

DOCS = Path(settings.BASE_DIR) / "docs"


@dataclass(frozen=True)
class Guide:
    """A file of `docs/`, by its name without the ending."""

    name: str
    label: Promise | str

    @property
    def url(self) -> str:
        return reverse("guide", args=[self.name])

    def html(self) -> SafeString:
        """The guide, without its title. Links to other guides and pictures lead to where the admin shows them."""
        reader = markdown.reader().enable("table")
        tokens = reader.parse((DOCS / f"{self.name}.md").read_text())
        for token in tokens:
            for part in token.children or []:
                _lead(part)
        body = tokens[next(at for at, token in enumerate(tokens) if token.type == "heading_close") + 1 :]
        return mark_safe(reader.renderer.render(body, reader.options, {}))  # noqa: S308 (our own file, HTML in it is text)

    def title(self) -> str:
        return (DOCS / f"{self.name}.md").read_text().partition("\n")[0].removeprefix("# ")


GUIDES = {
    guide.name: guide
    for guide in (
        Guide("redactie", _("Handleiding voor de redactie")),
        Guide("coordinator", _("Uitleg voor beheerders van een groep")),
        Guide("import-export", _("Groepen importeren en exporteren")),
    )
}


def _lead(part: Token) -> None:
    """Turn a path as it is in `docs/` into an address in the admin."""
    name = "src" if part.type == "image" else "href"
    target = str(part.attrs.get(name, ""))
    if target.startswith("pictures/"):
        part.attrs[name] = reverse("guide_picture", args=[target.removeprefix("pictures/")])
    elif target.removesuffix(".md") in GUIDES:
        part.attrs[name] = GUIDES[target.removesuffix(".md")].url


def read(request: HttpRequest, name: str) -> HttpResponse:
    """A guide as a page of the admin. Raises Http404 for any other file."""
    if name not in GUIDES:
        raise Http404
    return render(request, "home/admin/guide.html", {"guide": GUIDES[name]})


def picture(request: HttpRequest, name: str) -> FileResponse:
    """A picture in a guide. Raises Http404 for what is no picture of the docs."""
    file = DOCS / "pictures" / name
    if file.suffix != ".png" or not file.is_file():
        raise Http404
    return FileResponse(file.open("rb"), content_type="image/png")


def urls() -> list[URLPattern]:
    return [
        path("handleiding/<slug:name>/", read, name="guide"),
        path("handleiding/pictures/<str:name>", picture, name="guide_picture"),
    ]


def menu_item(name: str, order: int) -> MenuItem:
    guide = GUIDES[name]
    return MenuItem(guide.label, guide.url, name=f"guide-{name}", icon_name="help", order=order)
