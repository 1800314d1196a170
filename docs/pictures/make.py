"""Makes the pictures of the docs anew, by walking the demo: `make run`, then `.venv/bin/python docs/pictures/make.py`.

Other ports: BASE_URL and MAILBOX_URL in the environment.
"""

import io
import json
import os
import re
import sys
import time
import urllib.request
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "site")]

from demo import accounts  # noqa: E402
from tests.plugin import chromium  # noqa: E402

BASE = os.environ.get("BASE_URL", "http://localhost:8000")
MAILBOX = os.environ.get("MAILBOX_URL", "http://localhost:1080")
PHONE = {"width": 390, "height": 800}
DESK = {"width": 1280, "height": 860}
RESIDENT = f"sanne.{time.time():.0f}@example.org"  # somebody new each time, with one sign-up on her page
COORDINATOR = "bram.oosterhof@example.org"
ANSWERS = {
    "name": "Sanne de Vries",
    "email": RESIDENT,
    "tel": "06-00000099",
    "postal-code": "2582 BX",
    "address-line2": "17",
    "address-line1": "Frederik Hendriklaan",
}
PATIENCE = 60  # seconds in which a mail must come
FILLING_IN = 3500  # milliseconds; a form that comes back sooner is held for a robot's


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        _site(browser)
        resident, coordinator = (browser.new_page(viewport=PHONE, locale="nl-NL") for _who in range(2))
        known = _newest(COORDINATOR)
        _sign_up(resident)
        _decide(coordinator, _link(COORDINATOR, after=known))
        resident.goto(_link(RESIDENT))
        _save(_shot(resident, whole=True), "mine")
        _edit(browser)
        browser.close()


def _site(browser: Browser) -> None:
    """The front page on a screen, and the groups on a phone beside it."""
    desk, phone = browser.new_page(viewport=DESK), browser.new_page(viewport=PHONE)
    desk.goto(BASE)
    phone.goto(BASE)  # who comes for the second time has the letters of the site
    phone.goto(f"{BASE}/groepen/")
    phone.locator(".card", has_text="Frankenslag").evaluate("card => window.scrollTo(0, card.offsetTop - 16)")
    phone.wait_for_timeout(500)  # pictures load when they come into view
    phone.wait_for_load_state("networkidle")
    _save(_side_by_side(_shot(desk), _shot(phone)), "site")
    desk.goto(f"{BASE}/groepen/statenkwartier/statenlaan/")
    _save(_shot(desk), "group")


def _sign_up(page: Page) -> None:
    known = _newest(RESIDENT)
    page.goto(f"{BASE}/aanmelden/")
    _save(_shot(page), "form")
    page.wait_for_timeout(FILLING_IN)
    page.get_by_role("button", name="Aanmelding versturen").click()
    _save(_shot(page), "form-errors")
    for token, answer in ANSWERS.items():
        page.fill(f"[autocomplete={token}]", answer)
    for box in page.locator(".asks input[type=checkbox]").all():
        box.check()
    page.get_by_role("button", name="Aanmelding versturen").click()
    page.wait_for_url("**/bedankt/")
    page.goto(_link(RESIDENT, after=known))
    _save(_shot(page), "confirm")
    page.get_by_role("button", name="Ja, bevestig mijn aanmelding").click()


def _decide(page: Page, link: str) -> None:
    """As the coordinator of the group: look, and approve. Ends when the resident has been told."""
    known = _newest(RESIDENT)
    page.goto(link)
    _save(_shot(page, whole=True), "review")
    page.get_by_role("button", name="Goedkeuren").click()
    page.wait_for_load_state()
    _link(RESIDENT, after=known)


def _edit(browser: Browser) -> None:
    """As an editor: a page, a form, an event, the register, and a page that is stopped. Nothing is changed."""
    page = browser.new_page(viewport=DESK, locale="nl-NL")
    page.goto(f"{BASE}/admin/login/")
    page.fill("[name=username]", accounts.editor("binnenbijster"))
    page.fill("[name=password]", accounts.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{BASE}/admin/")
    for title, heading, name in (
        ("Zo werken wij", "", "page"),
        ("Aanmelden", "Velden", "form"),
        ("Vergadering van het team", "Herhalen", "event"),
    ):
        _open(page, title)
        if heading:
            page.get_by_role("heading", name=heading, exact=False).first.scroll_into_view_if_needed()
        _save(_shot(page), f"editor-{name}")
    page.goto(f"{BASE}/admin/watch-groups/")
    _save(_shot(page), "editor-groups")
    _open(page, "Zo werken wij")
    page.fill("[name=intro]", "Kom in de groep: https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv")
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name="Publiceren").click()
    page.wait_for_load_state("networkidle")
    _save(_shot(page), "editor-stopped")
    page.close()


def _open(page: Page, title: str) -> None:
    """The page with this title, to edit."""
    page.goto(f"{BASE}/admin/pages/search/?q={title}")
    page.get_by_role("link", name=title, exact=True).first.click()
    page.wait_for_load_state("networkidle")


def _newest(address: str) -> int:
    """Number of the newest mail to `address`; 0 when there is none."""
    with urllib.request.urlopen(f"{MAILBOX}/api/messages/") as answer:  # noqa: S310
        mails = json.load(answer)["data"]
    return max((mail["id"] for mail in mails if address in json.dumps(mail)), default=0)


def _link(address: str, after: int = 0) -> str:
    """The link in the newest mail to `address`, when that is newer than number `after`."""
    end = time.monotonic() + PATIENCE
    while (number := _newest(address)) <= after:
        if time.monotonic() > end:
            raise SystemExit(f"No mail to {address} came.")
        time.sleep(0.5)
    with urllib.request.urlopen(f"{MAILBOX}/api/messages/{number}.plain") as answer:  # noqa: S310
        found = re.search(r"https?://\S+/l/\S+", answer.read().decode())
    if not found:
        raise SystemExit(f"Mail {number} to {address} has no link.")
    return found[0]


def _shot(page: Page, *, whole: bool = False) -> Image.Image:
    """What the window shows; `whole`: all above the footer."""
    page.wait_for_load_state("networkidle")
    shot = Image.open(io.BytesIO(page.screenshot(full_page=whole))).convert("RGB")
    if not whole:
        return shot
    end = page.locator("main").evaluate("main => main.offsetTop + main.offsetHeight")
    return shot.crop((0, 0, shot.width, min(shot.height, end)))


def _side_by_side(desk: Image.Image, phone: Image.Image) -> Image.Image:
    """A screen and a phone before it, on a tinted ground."""
    canvas = Image.new("RGB", (1500, 940), "#dfeaf7")
    _framed(canvas, desk.resize((1216, 817), Image.Resampling.LANCZOS), (40, 40), 14)
    _framed(canvas, phone.resize((351, 720), Image.Resampling.LANCZOS), (1110, 180), 30)
    return canvas


def _framed(canvas: Image.Image, shot: Image.Image, at: tuple[int, int], radius: int) -> None:
    """Paste `shot` with round corners and a dark edge."""
    x, y, edge = *at, 8 if radius > 20 else 2
    box = (x - edge, y - edge, x + shot.width + edge, y + shot.height + edge)
    ImageDraw.Draw(canvas).rounded_rectangle(box, radius + edge, fill="#16212e")
    mask = Image.new("L", shot.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, shot.width, shot.height), radius, fill=255)
    canvas.paste(shot, at, mask)


def _save(picture: Image.Image, name: str) -> None:
    picture.quantize(256, kmeans=3, dither=Image.Dither.NONE).save(HERE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
