"""Pages of Redoc whose operations have no names of their own: the path stands in the place of the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

REDOC = """<!doctype html><html><body><div id="redoc">
<div id="tag/Boat" data-section-id="tag/Boat"><h1>Boat</h1></div>
<div id="{id}" data-section-id="{id}"><h2>Parts of a boat</h2>
<div><h5>{place}<!-- -->
 Parameters</h5><table><tbody><tr><td kind="field"><span class="property-name">{name}</span><div>required</div></td>
<td><div><div><span></span><span>integer</span></div></div></td></tr></tbody></table></div>
<div><button><span type="get" class="http-verb get">get</span><span>/boats/{{boat_id}}/parts</span></button></div>
</div></div></body></html>"""


@pytest.mark.parametrize(
    ("id_", "place", "name"),
    [
        ("tag/Boat/paths/~1boats~1{boat_id}~1parts/get", "path", "boat_id"),
        ("tag/Boat/paths/~1boats~1{boat_id}~1parts/get", "query", "size"),
        ("paths/~1boats~1{boat_id}~1parts/get", "query", "size"),
        ("tag/Boat/operation/listParts", "header", "X-Boat"),
    ],
)
def test_operations_of_redoc(tmp_path: Path, id_: str, place: str, name: str) -> None:
    (item,) = build_pages(tmp_path, REDOC.format(id=id_, place=place, name=name)).spec["paths"].values()
    assert (place, name, "integer") in [(p["in"], p["name"], p["schema"]["type"]) for p in item["get"]["parameters"]]
    assert item["get"]["summary"] == "Parts of a boat"
