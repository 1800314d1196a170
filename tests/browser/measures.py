"""What is measured of a page that lies open in a browser."""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.browser import verdicts
from tests.support.chromium import AXE, DESK, PHONE, TABLET

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SMALLEST, MAIN = 24, 44  # px: WCAG 2.5.8, and ours for main buttons

_SIDEWAYS = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > wide + 1)
    .map((e) => `${e.tagName}.${e.className}`).slice(0, 5);
}"""
# A link in the middle of a sentence may be as low as its line (the exception "inline"). A link that is stretched over its card
# is as large as the card, whatever the font.
_SMALL = """([least, main]) => {
  const all = document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])");
  const wrong = [];
  for (const target of all) {
    if (target.closest("[aria-hidden=true]") || !target.checkVisibility({visibilityProperty: true})) continue;
    if (target.matches(".utrecht-skip-link")) continue;
    const box = (target.matches(".card__link") ? target.closest(".card") : target).getBoundingClientRect();
    if (!box.width) continue;
    const text = target.parentElement.textContent.trim();
    const inline = getComputedStyle(target).display === "inline" && text.length > target.textContent.trim().length;
    if (target.tagName === "A" && inline) continue;
    const wanted = target.matches(".utrecht-button, .utrecht-button-link, .decision > summary") ? main : least;
    if (box.width < wanted - 0.5 || box.height < wanted - 0.5)
      wrong.push(`${target.tagName} "${target.textContent.trim()}" ${Math.round(box.width)} × ${Math.round(box.height)}`);
  }
  return wrong;
}"""
# WCAG 1.4.12. A sheet made by script is no inline style, so the policy lets it be.
_SPACE_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                     p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
_CLOSE_UP = "() => { document.adoptedStyleSheets = []; }"
_CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((e) => {
  const style = getComputedStyle(e);
  return style.overflowY === "hidden" && style.clipPath === "none" && e.innerText?.trim()
    && e.scrollHeight > e.clientHeight + 1 && !e.closest("[aria-hidden=true]");
}).map((e) => `${e.tagName}.${e.className}`)"""

# Words that begin or end outside the window, though nothing scrolls: some box cuts them off.
_LOST = """() => {
  const wide = document.documentElement.clientWidth, lost = [], range = document.createRange();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.textContent.trim() || !element.checkVisibility({visibilityProperty: true})) continue;
    if (element.closest("[aria-hidden=true], svg, .utrecht-skip-link, .visually-hidden, [tabindex='0']")) continue;
    range.selectNodeContents(words.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width && (box.left < -1 || box.right > wide + 1)) lost.push(`${element.tagName}: ${element.textContent.trim().slice(0, 60)}`);
  }
  return lost;
}"""


@dataclass
class Measured:
    """Of one page: what was wrong with it, by what was looked at. Empty lists are good."""

    sideways: list[str] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    spaced_out: list[str] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)
    between: list[str] = field(default_factory=list)


def prepare(page: Page) -> None:
    """Let axe-core come with each page that this window opens from now on: sending it page by page takes longer than its parsing."""
    page.context.add_init_script(path=AXE)


def measure(page: Page) -> Measured:
    """Look at the page as a phone shows it, with wide text there, on a tablet, and on a desk."""
    page.set_viewport_size(PHONE)
    found = Measured(_outside(page), _small(page))
    page.evaluate(_SPACE_OUT)
    found.spaced_out = _outside(page) + page.evaluate(_CUT)
    page.evaluate(_CLOSE_UP)
    found.axe = _axe(page)
    page.set_viewport_size(TABLET)
    found.between = _outside(page) + _small(page)
    page.set_viewport_size(DESK)
    found.small += _small(page)
    found.axe += _axe(page)
    return found


def is_strict(policy: str) -> bool:
    """Whether a Content-Security-Policy lets in our own files and nothing else that runs."""
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";") if " " in part.strip())
    own = parts.get("script-src") == parts.get("style-src") == "'self'"
    none = parts.get("object-src") == parts.get("base-uri") == parts.get("frame-ancestors") == "'none'"
    return own and none and "unsafe" not in policy and "nonce" not in policy


def _outside(page: Page) -> list[str]:
    return page.evaluate(_SIDEWAYS) + page.evaluate(_LOST)


def _small(page: Page) -> list[str]:
    return page.evaluate(_SMALL, [SMALLEST, MAIN])


# Style sheets are not read anew: only rules that are not asked for look at them. `within` are the classes around what is not decided.
_OPTIONS = {"runOnly": TAGS, "resultTypes": ["violations", "incomplete"], "preload": {"assets": ["media"]}}
_RUN = """async (options) => {
  const found = await axe.run(document, options);
  for (const row of found.incomplete) for (const node of row.nodes) {
    node.within = [];
    for (let one = document.querySelector(node.target[0]); one; one = one.parentElement) node.within.push(...one.classList);
  }
  return [found.passes.length, found.violations, found.incomplete];
}"""


def _axe(page: Page) -> list[str]:
    """Violations that axe-core finds, and what it could not decide and nobody has looked at; its script comes by the
    debugger, which no policy stops."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text() + "; undefined")
    passed, wrong, unsure = page.evaluate(_RUN, _OPTIONS)
    assert passed, "axe looked at nothing"
    said = [f"{row['id']}: {node['html'][:160]}" for row in wrong for node in row["nodes"]]
    return said + verdicts.without(unsure)
