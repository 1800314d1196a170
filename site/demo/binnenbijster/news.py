"""What there is to tell in Binnenbijster."""

from datetime import date

from demo.blocks import button, text
from demo.spec import PageSpec, Words

_NEWS = Words(
    slug="nieuws",
    title="Nieuws",
    intro="Wat er in de groepen gebeurde, en hoe het afliep.",
    summary="Hoe meldingen afliepen, en ander nieuws.",
    body=[],
)

_VAN = Words(
    slug="de-witte-bestelbus",
    title="De witte bestelbus: hoe het afliep",
    intro="Vorige week reed er drie avonden een bestelbus over de dijk. Een lid twijfelde, en vroeg het in de groep.",
    summary="Een vraag in de groep, en een geruststellend antwoord.",
    body=[
        text(
            "<p>Niemand kende de bus. Een buurvrouw belde toen 112, en zette dat netjes in het gesprek. "
            "De politie kwam kijken.</p>"
            "<p>Het bleek een man die uilen telt. Hij belt nu vooraf even aan bij de boerderij.</p>"
            "<p>Zo hoort het: vragen, bellen, melden en weer rustig slapen.</p>"
        ),
    ],
)

_NEW_RULE = Words(
    slug="nieuwe-regel-over-fotos",
    title="Nieuwe regel over foto's",
    intro="Een foto van een verdachte mag alleen nog als die nodig is voor een beschrijving.",
    summary="Wanneer u nog een foto mag plaatsen.",
    body=[
        text(
            "<p>Soms stond iemand op een foto die niets had gedaan. Dat willen wij niet meer. "
            "Kunt u het met woorden zeggen? Doe het dan met woorden.</p>"
            "<p>Een foto van een auto of een kapot hek mag nog steeds.</p>"
        ),
        button("Lees alle regels", "huisregels"),
    ],
)

PAGES = [
    PageSpec("nieuws", "home.NewsPage", _NEWS),
    PageSpec(
        "fotos",
        "home.NewsItemPage",
        _NEW_RULE,
        parent="nieuws",
        columns={
            "date": date(2026, 5, 18),
            "picture": "picture:dijk-west",
            "picture_about": "Tekening van knotwilgen aan de voet van de dijk.",
        },
    ),
    PageSpec(
        "bestelbus",
        "home.NewsItemPage",
        _VAN,
        parent="nieuws",
        columns={
            "date": date(2026, 11, 9),
            "picture": "picture:dijk-oost",
            "picture_about": "Tekening van een boerderij achter de dijk.",
        },
    ),
]
