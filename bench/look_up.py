"""From an address to its group, in a country of 10,000 groups; names among as many, the map of one district, and pages."""

from statistics import median

from bench.agent import Agent
from bench.results import Aim, Result, over, tell
from bench.sites import House

RUNS, LOOK_UPS = 5, 1_000
FEW, MANY = 10_000, 500_000  # rules
MILLISECONDS = 1_000
ASKED_FOR_MAP = 50


def measure(house: House) -> list[Result]:
    """A look-up among few and many rules, beside the bare query and a tree of polygons."""
    agent = _country(house)
    agent.ask("grow", rules=FEW)
    few = _runs(agent, FEW)
    assert agent.ask("grow", rules=MANY) == MANY
    runs = {"ours": _runs(agent, MANY), "bare": [], "tree": []}
    for seed in range(RUNS):
        runs["bare"].append(agent.ask("bare", count=LOOK_UPS, seed=seed))
        runs["tree"].append(agent.ask("tree", count=LOOK_UPS, seed=seed))
    tell(f"look-up on {house.name}", {"few rules": few} | runs, "ms", MILLISECONDS)
    few.sort(), runs["ours"].sort()  # the machine was as busy for the one as for the other
    return [
        Result(f"look-up.{house.name}", [MILLISECONDS * run for run in runs["ours"]], "ms", Aim(1, at_most=True)),
        Result(f"look-up-flat.{house.name}", over(runs["ours"], few), "× with 10,000 rules", Aim(1.5, at_most=True)),
        Result(f"look-up-queries.{house.name}", [float(agent.ask("queries"))], "queries", Aim(3, at_most=True)),
        Result(f"look-up-of-bare.{house.name}", over(runs["ours"], runs["bare"]), "× one bare query"),
        Result(f"look-up-of-tree.{house.name}", over(runs["ours"], runs["tree"]), "× a tree of 10,000 polygons"),
    ]


def measure_names(house: House) -> list[Result]:
    """Groups and streets by name, spelled right and wrong; the aim holds for the slowest word too."""
    agent = _country(house)
    agent.ask("grow", rules=FEW)
    found = []
    for ask in ("names", "suggestions"):
        agent.ask("search", ask=ask)
        rounds = [agent.ask("search", ask=ask) for _ in range(RUNS)]
        times = {word: [MILLISECONDS * each[word] for each in rounds] for word in rounds[0]}
        tell(f"{ask} on {house.name}", times, "ms")
        slowest = max(times.values(), key=median)
        usual = [median(each.values()) * MILLISECONDS for each in rounds]
        found += [
            Result(f"{ask}.{house.name}", usual, "ms", Aim(20, at_most=True)),
            Result(f"{ask}-slowest.{house.name}", slowest, "ms", Aim(20, at_most=True)),
        ]
    return found


def measure_map(house: House) -> list[Result]:
    """The map of one district with 200 groups, out of 10,000 in the country: new, and for who has it already."""
    agent = _country(house)
    agent.ask("grow", rules=FEW)
    agent.ask("draw")
    rounds = [agent.ask("district", count=ASKED_FOR_MAP) for _ in range(RUNS)]
    times = {which: [MILLISECONDS * each[which] for each in rounds] for which in ("new", "again")}
    tell(f"map on {house.name}, {rounds[0]['bytes'] / 1024:.0f} KiB compressed", times, "ms")
    return [
        Result(f"map.{house.name}", times["new"], "ms"),
        Result(f"map-again.{house.name}", times["again"], "ms"),
        Result(f"map-queries.{house.name}", [each["queries"] for each in rounds], "queries", Aim(5, at_most=True)),
    ]


def measure_search(house: House) -> list[Result]:
    """Pages by words of their text, common and rare; the aim holds for the slowest question too."""
    site = house.site("ours")
    agent = house.stage.agent(f"{site.name}-library", "bench.library", site.environment)
    agent.ask("grow")
    found = []
    for ask, aim in (("search", 100), ("suggestions", 20)):
        agent.ask("times", ask=ask)
        rounds = [agent.ask("times", ask=ask) for _ in range(RUNS)]
        times = {word: [MILLISECONDS * each[word] for each in rounds] for word in rounds[0]}
        tell(f"{ask} on {house.name}", times, "ms")
        slowest = max(times.values(), key=median)
        usual = [median(each.values()) * MILLISECONDS for each in rounds]
        found += [
            Result(f"page-{ask}.{house.name}", usual, "ms", Aim(aim, at_most=True)),
            Result(f"page-{ask}-slowest.{house.name}", slowest, "ms", Aim(aim, at_most=True)),
        ]
    return found


def _runs(agent: Agent, rules: int) -> list[float]:
    agent.ask("look_ups", count=LOOK_UPS, seed=99, rules=rules)
    runs = [agent.ask("look_ups", count=LOOK_UPS, seed=seed, rules=rules) for seed in range(RUNS)]
    assert min(run["found"] for run in runs) > 0.5, "few addresses have a group"
    return [run["median"] for run in runs]


def _country(house: House) -> Agent:
    site = house.site("ours")
    return house.stage.agent(f"{site.name}-country", "bench.country", site.environment)
