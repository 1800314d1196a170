"""Five looks, of tokens alone: each readable by WCAG's formula, each more than another hue; mails and leaflets follow."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from forms.models import Mail
from home import themes
from home.models import SiteProfile
from tests.support import road

pytestmark = pytest.mark.once

CSS = Path(__file__).resolve().parents[1] / "site" / "static_src" / "css"
THEMES = [theme.value for theme in SiteProfile.Theme]
WHITE, BLACK = "#ffffff", "#000000"
# Which text stands on which ground, somewhere in the style sheets; a colour of the theme, of tokens.css, or written out.
TEXT = [
    *[(ink, ground) for ink in ("ink", "ink-soft") for ground in ("paper", "paper-soft", "brand-tint")],
    *[(ink, ground) for ink in ("brand", "brand-strong") for ground in ("paper", "paper-soft", "brand-tint")],
    *[(WHITE, ground) for ground in ("brand", "brand-strong", "danger", "#c0131d")],
    ("ink", "accent"),
    ("danger", "paper"),
    ("danger", "danger-tint"),
    ("ok", "paper"),
    ("ok", "ok-tint"),
    ("ink", "ok-tint"),
    ("ink", "warn-tint"),
    ("ink", "danger-tint"),
    *[("header-ink", ground) for ground in ("header-paper", "header-mark")],
    ("header-soft", "header-paper"),
    *[("nav-ink", ground) for ground in ("nav-paper", "nav-mark")],
    *[("hero-ink", ground) for ground in ("hero-start", "hero-end")],
    ("hero-button-ink", "hero-button"),
    *[(ink, "top-paper") for ink in ("top-ink", "top-soft")],
]
# What one presses, fills in or must see to know where one is, against what lies beside it (WCAG 1.4.11).
PARTS = [
    ("brand", "paper"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-soft"),
    ("danger", "paper"),
    ("nav-edge", "nav-mark"),
    ("hero-button", "hero-start"),
    ("hero-button", "hero-end"),
    ("hero-ink", "hero-start"),
    (WHITE, "brand-strong"),  # focus in the footer: a white line in a black one
]
# The focus is a black line in a white one: on every ground one of the two stands out.
GROUNDS = (
    "paper",
    "brand-tint",
    "header-paper",
    "nav-paper",
    "nav-mark",
    "hero-start",
    "hero-end",
    "top-paper",
    "accent",
)


def tokens(theme: str) -> dict[str, str]:
    """All colours under a theme, by name."""
    common = re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b", (CSS / "tokens.css").read_text())
    return {name: value if len(value) == 7 else WHITE for name, value in common} | themes.colours(theme)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(theme: str, pairs: list[tuple[str, str]], least: float) -> dict[tuple[str, str], float]:
    known = tokens(theme)
    found = {pair: contrast(known.get(pair[0], pair[0]), known.get(pair[1], pair[1])) for pair in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


def test_contrast_is_reckoned_as_the_norm_does() -> None:
    assert round(contrast(BLACK, WHITE), 1) == 21
    assert round(contrast("#777777", WHITE), 2) == 4.48


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_of_a_theme_reaches_four_and_a_half_to_one(theme: str) -> None:
    assert too_weak(theme, TEXT, 4.5) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_what_one_uses_and_the_focus_reach_three_to_one(theme: str) -> None:
    assert too_weak(theme, PARTS, 3) == {}
    known = tokens(theme)
    for ground in GROUNDS:
        assert max(contrast(BLACK, known[ground]), contrast(WHITE, known[ground])) >= 3, ground
        assert contrast(BLACK, WHITE) >= 3


def declared(theme: str) -> dict[str, str]:
    """Every token of a theme, colours and shapes."""
    text = (CSS / "themes.css").read_text()
    body = re.search(rf'\[data-theme="{theme}"\]\s*\{{([^}}]*)\}}', text)
    assert body
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", body[1]))


def test_each_theme_of_the_profile_has_all_tokens_and_there_are_no_others() -> None:
    assert set(themes.names()) == set(THEMES)
    first = set(declared(THEMES[0])) - {"head-font"}  # the first one's holds where another says nothing
    for theme in THEMES:
        assert set(declared(theme)) - {"head-font"} == first, theme


def test_themes_differ_in_more_than_their_hue() -> None:
    """Any two differ in at least two of: corners, headings, edges, the head's ground, the drawing, the hero's ground."""
    for number, one in enumerate(THEMES):
        for other in THEMES[number + 1 :]:
            assert len(differences(declared(one), declared(other))) >= 2, (one, other)


def differences(one: dict[str, str], other: dict[str, str]) -> set[str]:
    plain = {
        name
        for name in ("round", "edge", "head-font", "head-weight", "hero-houses")
        if one.get(name) != other.get(name)
    }
    dark = {
        name
        for name in ("header-paper", "nav-paper", "hero-start", "top-paper")
        if (luminance(one[name]) < 0.4) != (luminance(other[name]) < 0.4)
    }
    return plain | dark


def test_no_style_sheet_but_the_themes_knows_a_colour_of_a_theme() -> None:
    """But for drawing on the map, where the admin has no theme."""
    own = {value for theme in THEMES for name, value in themes.colours(theme).items() if name.startswith("brand")}
    for path in CSS.glob("*.css"):
        if path.name not in ("themes.css", "leaflet-map.css"):
            assert not [colour for colour in own if colour in path.read_text().lower()], path.name


@pytest.mark.parametrize("theme", THEMES)
def test_t14_mails_wear_the_colour_of_their_site(client, here, theme: str) -> None:
    SiteProfile.objects.filter(pk=here.profile.pk).update(theme=theme)
    road.apply(client, here.form)
    (letter,) = road.send_mails()
    html = str(letter.alternatives[0][0])
    brand = themes.colours(theme)["brand"]
    assert f"background:{brand};color:#ffffff" in html, "the button"
    assert f"background: {brand};" in html, "the head"
    for other in set(THEMES) - {theme}:
        assert themes.colours(other)["brand"] not in html
    assert Mail.objects.count() == 1


def test_the_frame_of_a_mail_names_no_colour_of_a_theme() -> None:
    html = render_to_string("mail/frame.html", {"colours": {"brand": "#123456", "strong": "#654321"}})
    for theme in THEMES:
        assert themes.colours(theme)["brand"] not in html
