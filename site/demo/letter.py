"""The form behind a coordinator's name: it takes the place of an address, which no page shows."""

from demo import fields
from demo.blocks import callout
from demo.spec import FieldSpec, FormSpec, PageSpec, Words

FORM = FormSpec(
    page="bericht",
    kind="contact",
    routing="choice",
    asks=["contact"],
    fields=[
        FieldSpec("groups", "Over welke groep gaat het?", type="dropdown"),
        fields.NAME,
        fields.EMAIL,
        fields.question("Uw bericht"),
    ],
)


def page(leader: str) -> PageSpec:
    """The page of that form. `leader` is the site's word for who leads a group."""
    words = Words(
        slug="bericht",
        title=f"Schrijf de {leader}",
        intro=f"Uw bericht gaat naar de {leader} van de groep die u kiest. U krijgt antwoord in uw mail.",
        summary=f"Een bericht aan de {leader} van een groep.",
        body=[callout("emergency", "Niet voor meldingen", "<p>Is er nu iets aan de hand? Bel 112.</p>")],
        extra={
            "submit_label": "Bericht versturen",
            "thanks_title": "Open nu uw mail",
            "thanks_text": f"<p>Druk op de knop in de mail. Daarna leest de {leader} uw bericht.</p>",
        },
    )
    return PageSpec("bericht", "forms.FormPage", words)
