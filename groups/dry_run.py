"""Who would get an address, and why: what the editor's dry-run box answers (R-3)."""

from dataclasses import dataclass

from groups import look_up, territory
from groups.models import CoverageRule, Neighbourhood, Stretch
from groups.typed import Address


@dataclass(frozen=True)
class Answer:
    """`winners` hold the most specific rules, one a group; `passed_over` those that were less so. `near` takes what no group takes."""

    address: Address
    stretch: Stretch | None
    winners: list[CoverageRule]
    passed_over: list[CoverageRule]
    near: Neighbourhood | None


def ask(site_id: int, address: Address) -> Answer:
    """What happens to an address on a site at this moment. Additions play no part."""
    winners = look_up.find(site_id, address.postcode, address.number)
    won = {rule.watch_group_id for rule in winners}
    others = look_up.matching(site_id, address.postcode, address.number)
    stretch = territory.stretch_of(site_id, address.postcode, address.number)
    return Answer(
        address=address,
        stretch=stretch,
        winners=winners,
        passed_over=[rule for rule in others if rule.watch_group_id not in won],
        near=near(site_id, address.postcode, stretch),
    )


def near(site_id: int, postcode: str, stretch: Stretch | None = None) -> Neighbourhood | None:
    """Whose team an address of no group belongs to: by its street, by its postcode, else by groups with the same four digits.

    None when nothing of the site lies near.
    """
    if stretch:
        return stretch.neighbourhood
    here = Neighbourhood.objects.filter(site=site_id)
    for wanted in (
        {"stretches__postcode": postcode},
        {"stretches__postcode__startswith": postcode[:4]},
        {"watch_groups__published": True, "watch_groups__rules__area__startswith": postcode[:4]},
    ):
        if found := here.filter(**wanted).order_by("name", "pk").first():
            return found
    return None
