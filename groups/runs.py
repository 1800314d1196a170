"""Arithmetic with house numbers. Odd and even numbers are two lanes, as on a street; a lane is a list of spans."""

from collections.abc import Iterable, Iterator

from groups.coverage import ANY, Side

Span = tuple[int, int]  # lowest and highest number, both of the lane's parity
Lane = list[Span]  # apart from each other and in order
Run = tuple[int, int, str]  # lowest number, highest number, side: what a rule or a stretch of street says

LANES = {1: Side.ODD, 0: Side.EVEN}  # number modulo 2 → side


def lane(parity: int, runs: Iterable[Run]) -> Lane:
    """The numbers of `runs` with this parity, melted together."""
    spans = [_span(parity, low, high) for low, high, side in runs if side in (Side.BOTH, LANES[parity])]
    return melt(span for span in spans if span[0] <= span[1])


def _span(parity: int, low: int, high: int) -> Span:
    return low + (low % 2 != parity), high - (high % 2 != parity)


def melt(spans: Iterable[Span]) -> Lane:
    """Spans of one parity with those that overlap or touch made one."""
    melted: Lane = []
    for low, high in sorted(spans):
        if melted and low <= melted[-1][1] + 2:
            melted[-1] = (melted[-1][0], max(high, melted[-1][1]))
        else:
            melted.append((low, high))
    return melted


def meet(these: Lane, those: Lane) -> Lane:
    """The numbers in both lanes."""
    pairs = ((max(a, c), min(b, d)) for a, b in these for c, d in those)
    return melt(span for span in pairs if span[0] <= span[1])


def minus(these: Lane, those: Lane) -> Lane:
    """The numbers of `these` that are not in `those`."""
    return melt(left for span in these for left in _without(span, those))


def _without(span: Span, those: Lane) -> Iterator[Span]:
    low, high = span
    for first, last in those:
        if last < low or first > high:
            continue
        if first > low:
            yield low, first - 2
        low = last + 2
    if low <= high:
        yield low, high


def joined(odd: Lane, even: Lane) -> list[Run]:
    """Both lanes the way people write them: 1-3 odd and 2-4 even are 1-4."""
    runs: list[Run] = []
    left = list(even)
    for low, high in odd:
        twin = next((span for span in left if abs(span[0] - low) == 1 and abs(span[1] - high) == 1), None)
        if twin:
            left.remove(twin)
            runs.append((min(low, twin[0]), max(high, twin[1]), Side.BOTH))
        else:
            runs.append((low, high, Side.ODD if low < high else Side.BOTH))
    runs += [(low, high, Side.EVEN if low < high else Side.BOTH) for low, high in left]
    return sorted(runs)


def normal(runs: Iterable[Run]) -> list[Run]:
    """The same numbers in as few runs as possible; a whole postcode stays 0 to ANY."""
    given = list(runs)
    return joined(lane(1, given), lane(0, given))


def contains(run: Run, number: int) -> bool:
    low, high, side = run
    return low <= number <= high and side in (Side.BOTH, LANES[number % 2])


WHOLE: Run = (0, ANY, Side.BOTH)
