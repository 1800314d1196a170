"""Which promise is held by which test. `python -m tests.support.checks > docs/checks.md` writes it down.

A test holds a check when its name begins with it: `test_c03_…` holds C-3. Every one of CHECKS must have one.
"""

import ast
import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "checks.md"
_NAME = re.compile(r"test_([acemrt])(\d\d)_")

CHECKS = {
    "C-1": "Boxes begin unticked, one per purpose; without consent to membership nothing is taken, and the form says why.",
    "C-2": "A submission and its consent are stored together or not at all.",
    "C-3": "Changed words are a new version with a hash of their own; older records keep showing the old words.",
    "C-4": "A record names the words that were really shown; words that changed meanwhile are shown before they count.",
    "C-5": "Every record fits its JSON Schema; a missing field is found.",
    "C-6": "Who confirms gets a receipt, to read and as JSON, that holds no e-mail address.",
    "C-7": "Nothing goes to a coordinator before the resident confirms; reminded on day 3, erased after day 7.",
    "C-8": "Withdrawing is as easy as consenting, works at once, and the coordinator is told; what happened stays on record.",
    "C-10": "The database refuses to change, remove or empty the ledger.",
    "C-11": "One altered byte in the ledger is found and named.",
    "C-14": "The list for the police holds coordinators who consented to that, and nobody else.",
    "C-17": "The age rule is a yes or no; no date of birth exists.",
    "C-20": "No page asks anything of a third party.",
    "A-1": "Opening a link changes nothing, however often, by whatever method and program.",
    "A-2": "A page behind a link that lies open decides nothing by itself.",
    "A-3": "The token is gone from the address at once, and from everything the page asks for.",
    "A-4": "Pages behind links say what referrers, caches, search engines, frames and forms may do.",
    "A-5": "The database holds no token; a token cannot be guessed.",
    "A-6": "Of two decisions at the same moment one counts, the other is told, and one mail goes out.",
    "A-7": "Dead links all get the same page; a fresh one goes to the stored address of who still has the duty, and to nobody else.",
    "A-8": "Who loses a duty loses his links with it.",
    "A-9": "A link of one group opens nothing of another.",
    "A-10": "A decision without session or CSRF token is refused.",
    "A-11": "Telephone, e-mail and house number appear after a press or the decision; no mail holds them.",
    "A-12": "No log holds a token.",
    "A-13": "Providers do not track what we mail; where we cannot switch that off, a check asks.",
    "A-14": "Links in mails lead to our own host, whatever a request says.",
    "A-15": "Line breaks and control characters never reach a header.",
    "A-17": "Twenty sign-ups a minute trip the limits, politely, for all workers and after a restart.",
    "A-18": "The visitor's address comes from our own proxies only.",
    "A-19": "Honeypot and fill time always, a proof of work when it gets busy, a way without script; suspects are kept for the team.",
    "A-20": "Every decision is on record, and summed up to the coordinator with a way to say “not me”.",
    "A-22": "Public pages allow no inline script or style and need none; the admin has a looser policy of its own.",
    "A-23": "Pictures lose what cameras write into them.",
    "A-24": "A picture that is too large is refused before it is opened.",
    "A-25": "What is stored of a picture is our own copy; what is no picture is refused.",
    "M-1": "Sign-up, consent and mail are stored together or not at all.",
    "M-2": "A dead broker neither slows nor fails a sign-up, and its mail leaves with the next sweep.",
    "M-3": "Workers killed at any moment lose no mail; doubles are few and carry the same Message-ID.",
    "M-4": "A web process killed right after the commit loses no mail.",
    "M-5": "What was shown as stored survives a crash of the database.",
    "M-6": "Several workers and clocks send each mail once.",
    "M-7": "A lease that ran out is taken again; after the last it is parked where somebody sees it.",
    "M-8": "Each answer of a mail server has one meaning.",
    "M-9": "One bad mail holds up no other.",
    "M-10": "A silent server holds up a worker no longer than the time-out.",
    "M-11": "Attempts come later and later, for five days.",
    "M-12": "Mail that does not leave turns the health page red.",
    "M-13": "A worker that does nothing turns the health page red.",
    "M-16": "Mails come from our own domain and are answered to the site.",
    "M-17": "What lies in the broker is ids only.",
    "M-18": "A row of the outbox holds no address, name, subject or body.",
    "M-19": "A worker that is told to stop finishes or puts back what it holds.",
    "M-20": "No form mails inside the request.",
    "R-1": "An application goes to the group whose rule fits the address best, and the reason is kept.",
    "R-2": "An address that two groups claim is the resident's choice; one of nobody goes to the team, or waits if he agrees.",
    "R-4": "Several groups in one form are several cases, each decided by itself.",
    "R-5": "One module writes the status, and every step leaves an event.",
    "R-6": "A coordinator approves, rejects with a reason, and marks “added”; the resident is told each time.",
    "R-11": "Who is approved gets the rules and the way in: the coordinator adds the number, or a sealed invite is shown when asked for.",
    "R-16": "An editor sees what he is responsible for, and no more.",
    "E-3": "Editors change subject and text of every mail per site and language, with a preview; what cannot work is refused at saving.",
    "E-8": "An administrator starts another website in the admin, from a template, without a developer.",
    "T-1": "axe-core finds nothing on any page of any site, on a phone and on a desk; what it cannot decide has a written verdict.",
    "T-2": "The whole road can be walked by keyboard, and one always sees where one is.",
    "T-3": "A small window needs no sideways scrolling and loses no words; what one presses is large enough.",
    "T-4": "The form says that all is required, and marks what is not.",
    "T-5": "After errors a summary has the focus, leads to each field, and is counted in the title.",
    "T-6": "An error stands at its field, is tied to it, and says what to do.",
    "T-7": "What was typed survives an error.",
    "T-8": "Fields tell browsers what to fill in.",
    "T-9": "Postcodes are understood in every usual spelling; what is none is refused with an example.",
    "T-10": "Mobile numbers are understood in every usual spelling, foreign ones too.",
    "T-12": "A list says what the map shows, with the same links, and buttons do what dragging does.",
    "T-14": "Mails have text and HTML, name their language, say where links go, and read well without pictures.",
    "T-13": "Nothing is asked twice, help stands in one place, and there are no puzzles.",
    "T-15": "The statement about accessibility is there and not too old.",
    "T-17": "Pages, mails and labels are plain: short sentences, no officialese, “u”.",
    "T-18": "Wide text, forced colours and reduced motion break nothing.",
    "T-20": "Without script and style one can sign up and decide.",
    "T-21": "No unfree package is in the build, and its notices are shipped.",
    "T-19": "Calendars read the agenda as we mean it: times over a change of the clock, what moved, what is cancelled.",
    "E-4": "Meetings repeat, skip, move and are cancelled, and evenings have places for who registers.",
    "T-16": "The editor is told of pictures without words and of headings that skip.",
    "E-1": "Editors make pages from blocks, in Dutch, without a developer.",
    "E-5": "What may not be public is stopped before it is published.",
    "E-2": "Editors compose forms; one that cannot work is refused with the reason.",
}  # fmt: skip
# Not promised in full yet. Those that have tests stand on the page; no test insists on more.
BEGUN = {
    "C-9": "Consent that was taken back stops every mail with that person's data, also one that waits already.",
    "C-12": "The head of the ledger is kept outside the database too, so that a cut-off end is found.",
    "C-13": "After an erasure no trace of the person is left anywhere.",
    "C-15": "Everything goes when its time is over.",
    "C-16": "One command gives somebody all that is kept about him.",
    "C-18": "Who reports an incident reads of 112 first.",
    "C-19": "The register of processing comes from the site's own configuration.",
    "A-16": "Known and unknown addresses get the same answer in the same time.",
    "A-21": "One click unsubscribes, by POST only.",
    "A-26": "Uploads have names of chance and do nothing in a browser.",
    "A-27": "A cell of an export never becomes a formula.",
    "A-28": "Logging in is rationed, can ask a second factor, and keeps its cookies to itself.",
    "M-14": "Mail that bounces reaches somebody else.",
    "M-15": "What a provider reports is believed with its secret only, once, and in order.",
    "R-3": "The editors see which addresses no group covers, which two claim, and which groups nobody answers for.",
    "R-7": "A question of the coordinator is answered through a link.",
    "R-8": "Nothing waits in silence.",
    "R-9": "A coordinator with many cases gets one mail a day, and a page with all of them.",
    "R-10": "Who leaves hands over everything in one act.",
    "R-12": "A group that fills up says so in time; a full one lets people wait in order.",
    "R-13": "Who leaves a group leaves its count and its records as well.",
    "R-14": "Changed rules are agreed to again.",
    "R-15": "A code from the letter box tells that somebody lives there.",
    "R-17": "Who has no e-mail goes the same road on paper.",
    "R-18": "A decision can be undone for ten minutes.",
    "T-11": "A street is suggested by our own server, and nothing waits for that.",
    "E-6": "Groups come in from files, rehearsed first, and go out the same.",
    "E-7": "The editors' first page says what waits, and for whom.",
}


def of(name: str) -> str | None:
    """The check that a test of this name holds, or None."""
    found = _NAME.match(name)
    return f"{found[1].upper()}-{int(found[2])}" if found else None


def holders() -> dict[str, list[tuple[str, str]]]:
    """By check: (file, name) of the tests that hold it, sorted."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef) and (check := of(node.name)):
                found[check].append((path.relative_to(ROOT / "tests").as_posix(), node.name))
    return {check: sorted(tests) for check, tests in found.items()}


def page() -> str:
    """`docs/checks.md`."""
    tests = holders()
    lines = [
        "# What is promised, and what holds it",
        "",
        "Each line is a promise; under it stand the tests, by file in `tests/`, that fail when it is broken. Written by",
        "`python -m tests.support.checks > docs/checks.md`; a test compares the two.",
        "",
    ]
    for check, promise in CHECKS.items():
        lines += _entry(check, promise, tests.get(check, []))
    lines += ["", "## Begun", ""]
    for check in (check for check in BEGUN if check in tests):
        lines += _entry(check, BEGUN[check], tests[check])
    return "\n".join(lines) + "\n"


def _entry(check: str, promise: str, tests: list[tuple[str, str]]) -> list[str]:
    """The promise, and under it its tests, a line for each file."""
    by_file: dict[str, list[str]] = defaultdict(list)
    for file, name in tests:
        by_file[file].append(f"`{name}`")
    return [f"- **{check}** {promise}", *(f"  - {file}: {', '.join(names)}" for file, names in by_file.items())]


if __name__ == "__main__":
    sys.stdout.write(page())
