from wagtail import blocks

from home.blocks.live import DesksBlock, EventsBlock, FinderBlock, MapBlock, NewsBlock
from home.blocks.onward import ButtonBlock, DownloadsBlock
from home.blocks.words import (
    CalloutBlock,
    ChecklistBlock,
    PictureBlock,
    QuestionsBlock,
    QuoteBlock,
    SaarBlock,
    StepsBlock,
    TextBlock,
)


class BodyBlock(blocks.StreamBlock):
    """What the body of a page may hold."""

    text = TextBlock()
    picture = PictureBlock()
    questions = QuestionsBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    saar = SaarBlock()
    steps = StepsBlock()
    checklist = ChecklistBlock()
    button = ButtonBlock()
    downloads = DownloadsBlock()
    finder = FinderBlock()
    map = MapBlock()
    desks = DesksBlock()
    events = EventsBlock()
    news = NewsBlock()

    class Meta:
        block_counts = {name: {"max_num": 1} for name in ("finder", "map", "desks", "events", "news")}
