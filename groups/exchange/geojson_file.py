"""GeoJSON (RFC 7946): a FeatureCollection; the properties are the columns, the geometry is the group's area."""

import json
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from groups.exchange.cells import text_of, tidy
from groups.exchange.csv_file import decode
from groups.exchange.table import AREA, MOST_COLUMNS, Row, Table


def read(data: bytes) -> Table:
    """Raises ValidationError. The first feature is line 2, as in a table with headers."""
    try:
        collection = json.loads(decode(data), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise ValidationError(_("Dit is geen geldig GeoJSON-bestand.")) from error
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or collection.get("type") != "FeatureCollection":
        raise ValidationError(_("Dit GeoJSON-bestand heeft geen lijst van groepen (FeatureCollection)."))
    whole = [_feature(line, feature) for line, feature in enumerate(features, start=2)]
    headers = list(dict.fromkeys(name for properties, _area in whole for name in properties))[: MOST_COLUMNS + 1]
    rows = [
        Row(line, [properties.get(name) for name in headers]) for line, (properties, _area) in enumerate(whole, start=2)
    ]
    return Table(headers, rows, [area for _properties, area in whole])


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN and Infinity are no JSON


def _feature(line: int, feature: Any) -> tuple[dict[str, str], Any]:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        raise ValidationError(_("Regel %(line)s: dit is geen groep met eigenschappen."), params={"line": line})
    return {tidy(name): tidy(text_of(value)) for name, value in properties.items()}, feature.get("geometry")


def write(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """One feature a line, so that two exports can be compared by eye."""
    features = [_written(dict(zip(headers, row, strict=True))) for row in rows]
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def _written(row: dict[str, str]) -> dict[str, Any]:
    area = row.pop(AREA, "")
    properties = {name: tidy(cell) for name, cell in row.items()}
    return {"type": "Feature", "properties": properties, "geometry": json.loads(area) if area else None}
