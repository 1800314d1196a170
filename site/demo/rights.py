"""What one may ask of a website about one's own data (GDPR art. 15–18, 20, 21, 7 and 77): the same in every notice."""

_DUTCH = """
<h2>Uw rechten</h2><ul>
<li>U mag zien wat wij van u hebben, en krijgt er een kopie van.</li>
<li>U mag het laten verbeteren of wissen.</li>
<li>U mag vragen of wij uw gegevens een tijd niet gebruiken.</li>
<li>U mag bezwaar maken. Dan stoppen wij, of wij leggen uit waarom dat niet kan.</li>
<li>U mag uw gegevens meenemen in een bestand.</li>
<li>U mag uw toestemming intrekken. Dat kan met de link in elke mail van ons.
Wat wij daarvoor deden, blijft wel geldig.</li></ul>
<p>Mail daarvoor naar <a href="mailto:{contact}">{contact}</a>.
U krijgt binnen een maand antwoord. Bent u niet tevreden?
Dan kunt u klagen bij de <b>Autoriteit Persoonsgegevens</b>.</p>
"""
_ENGLISH = """
<h2>Your rights</h2><ul>
<li>You may see what we hold about you, and get a copy of it.</li>
<li>You may have it corrected or erased.</li>
<li>You may ask us not to use it for a while.</li>
<li>You may object. We then stop, or explain why we cannot.</li>
<li>You may take your details with you in a file.</li>
<li>You may withdraw your consent, with the link in every e-mail from us.
What we did before that stays lawful.</li></ul>
<p>To do so, write to <a href="mailto:{contact}">{contact}</a>.
You will have an answer within a month. Not satisfied?
You can complain to the Dutch data protection authority, the <b>Autoriteit Persoonsgegevens</b>.</p>
"""


def dutch(contact: str) -> str:
    """The heading, the list and how to ask, as HTML. `contact` is an e-mail address, safe to put into HTML."""
    return _on_one_line(_DUTCH, contact)


def english(contact: str) -> str:
    return _on_one_line(_ENGLISH, contact)


def _on_one_line(html: str, contact: str) -> str:
    return " ".join(html.split()).format(contact=contact)
