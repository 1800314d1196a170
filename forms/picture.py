"""The picture of what may happen to a case, drawn from the table that decides it, for `docs/cases.md`."""

from django.utils import translation

from forms.transitions import TABLE, Status, Transition, Who

_PAGE = """# What may happen to a case

Drawn by `python manage.py draw_cases docs/cases.md` from the table in `forms/transitions.py`; a test says when it is old.

```mermaid
stateDiagram-v2
    [*] --> open: confirmed by the resident
{arrows}
```

| act | Dutch button | from | to | who may | mail to the resident |
|---|---|---|---|---|---|
{rows}

Every line leaves an event: who, when, from, to, why, by which road. Coordinators may act while they are responsible for
the case at that moment; editors act in the admin. Undecided cases stay open: nothing closes them but these lines.
"""


def page() -> str:
    """The whole file, Markdown with a Mermaid diagram (GitHub and GitLab draw it)."""
    with translation.override("nl"):
        return _PAGE.format(arrows="\n".join(_arrows()), rows="\n".join(_row(row) for row in TABLE))


def _arrows() -> list[str]:
    lines = [f"    {status} --> {row.to}: {row.act}" for row in TABLE for status in _from(row)]
    left = {status for row in TABLE for status in row.from_}
    return lines + [f"    {status} --> [*]" for status in Status if status not in left]


def _row(row: Transition) -> str:
    who = ", ".join(each for each in Who if each in row.who)
    cells = (row.act, str(row.label), ", ".join(_from(row)), row.to, who, row.tells or "–")
    return f"| {' | '.join(cells)} |"


def _from(row: Transition) -> list[str]:
    return [status for status in Status if status in row.from_]
