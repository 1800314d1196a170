"""From an address to its group, in a country of 10,000 groups; and names among as many."""

from statistics import median

from bench.agent import Agent
from bench.results import Aim, Result, over, tell
from bench.sites import House

RUNS, LOOK_UPS = 5, 1_000
FEW, MANY = 10_000, 500_000  # rules
MILLISECONDS = 1_000


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


def _runs(agent: Agent, rules: int) -> list[float]:
    agent.ask("look_ups", count=LOOK_UPS, seed=99, rules=rules)
    runs = [agent.ask("look_ups", count=LOOK_UPS, seed=seed, rules=rules) for seed in range(RUNS)]
    assert min(run["found"] for run in runs) > 0.5, "few addresses have a group"
    return [run["median"] for run in runs]


def _country(house: House) -> Agent:
    site = house.site("ours")
    return house.stage.agent(f"{site.name}-country", "bench.country", site.environment)
