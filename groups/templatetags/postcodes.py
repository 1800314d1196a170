from django import template

from groups import postcode as postcodes

register = template.Library()


@register.filter
def postcode(value: str) -> str:
    """`1234AB` as `1234 AB`; a street unchanged."""
    return postcodes.display(value)


@register.filter
def telephone(value: str) -> str:
    """`+31612345678` as `06 12345678`; a foreign number as it stands."""
    return f"06 {value[4:]}" if value.startswith("+316") else value
