"""The privacy notice of a new website: what article 13 of the GDPR asks, in plain words, with places to fill in."""

from demo import rights
from demo.blocks import callout, text
from demo.spec import Words

_WHO = """
<h2>Wie is verantwoordelijk?</h2>
<p>{controller_name}, {controller_address}. Vragen over privacy mailt u naar
<a href="mailto:{controller_contact}">{controller_contact}</a>.</p>
<p>[in te vullen: heeft u een functionaris voor gegevensbescherming? Zet hier hoe men die bereikt. Anders mag deze zin weg.]</p>
<h2>Als u zich aanmeldt</h2>
<p>Wij vragen uw naam, e-mailadres, mobiele nummer en adres. Daarmee zoeken wij uw groep.
De {coordinator} beslist ermee of u mee kunt doen.</p>
<p>Wij mogen dit omdat u er toestemming voor geeft. Geeft u die niet, dan kunt u zich niet aanmelden.
Dat heeft verder geen gevolgen.</p>
<h2>Als er nog geen groep is</h2>
<p>U kunt kiezen om te wachten op een groep. Dat mag, maar het hoeft niet. Wij bewaren dan uw gegevens.
Na een half jaar vragen wij of u wilt blijven wachten. Zegt u ja, dan begint het wachten opnieuw.
Zegt u niets, dan wissen wij alles 12 maanden na uw laatste ja.</p>
<h2>Als u een vraag stelt</h2>
<p>Wij gebruiken uw naam en e-mailadres om te antwoorden. Alleen de mensen van het loket lezen uw vraag.</p>
<h2>Wie ziet uw gegevens?</h2><ul>
<li>De {coordinators} van uw groep en hun plaatsvervangers.</li>
<li>Het team van de buurt, als een groep geen {coordinator} heeft.</li>
<li>De mensen die deze website onderhouden, als dat nodig is.</li></ul>
<p>De website en onze e-mail staan bij andere bedrijven: [in te vullen: de naam van het bedrijf waar de website draait,
en van het bedrijf dat de e-mail verstuurt]. Die bedrijven werken alleen in onze opdracht.</p>
<p>Niemand anders. Wij verkopen niets. [in te vullen: blijven de gegevens in Europa? Zeg het hier.]</p>
"""

_LATER = """
<h2>Hoe lang bewaren wij het?</h2><ul>
<li>Bevestigt u uw e-mailadres niet? Dan wissen wij alles na 7 dagen.</li>
<li>Bent u afgewezen, of trekt u zich terug? Dan wissen wij alles na 30 dagen.</li>
<li>Zit u in de groep? Dan bewaren wij uw naam, e-mailadres, nummer en straat tot 30 dagen na uw vertrek.
De rest wissen wij na 30 dagen.</li>
<li>Is uw vraag beantwoord? Dan wissen wij die na 30 dagen.</li></ul>
<p>Wij bewaren wel een bewijs dat u toestemming gaf. Daarin staat niet wie u bent.</p>
<h2>Als u {coordinator} bent</h2>
<p>Van elke groep moet minstens één naam van een {coordinator} bekend zijn.
Ook moet u bereikbaar zijn, anders kan niemand zich aanmelden.
Op de website staat alleen uw voornaam. Bewoners bereiken u met een formulier.
Uw e-mailadres en nummer staan er niet.</p>
<p>Wij gebruiken uw naam, e-mailadres en mobiele nummer om de groepen te laten werken.
Wij <b>delen die drie met de politie in de buurt, alleen als u daar ja op zegt</b>.
De politie gebruikt ze voor de groep die zij zelf leidt. U kunt zich ook zelf bij de politie aanmelden.
Wij noteren welke van de twee u kiest.
[in te vullen: leidt de politie bij u geen groep? Haal deze regels dan weg.]</p>
<p>Nieuwe {coordinators} komen ook in de groep van alle {coordinators}. De anderen daar zien dan uw nummer.
[in te vullen: is er bij u geen groep van {coordinators}? Haal deze regels dan weg.]</p>
<p>Wij bewaren dit zolang u {coordinator} bent, en nog 30 dagen daarna.</p>
{rights}
<h2>Veilig</h2>
<p>Deze website plaatst geen cookies om u te volgen. Onze mails aan {coordinators} noemen alleen uw voorletters en uw straat.
Een computer beslist nooit over uw aanmelding: dat doet altijd een mens.</p>
"""


def words(html: dict[str, str]) -> Words:
    """`html`: the answers, safe to put into HTML."""
    html = html | {"rights": rights.dutch(html["controller_contact"])}
    return Words(
        slug="privacy",
        title="Privacy",
        intro="Bij een aanmelding vertelt u ons wie u bent en waar u woont. Hier leest u wie dat ziet en wanneer wij het wissen.",
        summary="Wie uw gegevens ziet, en wanneer wij ze wissen.",
        body=[
            text(_one_line(_WHO).format(**html)),
            callout(
                "note",
                "In de groep zelf",
                "<p>In een WhatsApp-groep zien alle leden uw nummer en uw profielfoto. "
                "WhatsApp heeft eigen regels. Daar gaan wij niet over.</p>",
            ),
            text(_one_line(_LATER).format(**html)),
        ],
    )


def _one_line(html: str) -> str:
    return " ".join(html.split())
