"""Parameters in every style: what the mock reads, by what it refuses."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest

from tests.mock.served import Calls, api, calls
from tests.mock.test_checks import DONE

NUMBERS = {"type": "array", "items": {"type": "integer"}}
SIZE = {"type": "object", "properties": {"x": {"type": "integer"}, "y": {"type": "integer"}}, "required": ["x"]}
FILTER = {
    "type": "object",
    "required": ["size"],
    "properties": {
        "size": {"properties": {"at": SIZE}},
        "ids": NUMBERS,
        "crew": {"type": "array", "items": SIZE},
    },
}
TREE = {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}


def status(call: Calls, path: str, **request: Any) -> int:
    return call("GET", path, **request).status_code


def taking(place: str, **parameter: Any) -> Calls:
    path = "/p/{v}" if place == "path" else "/p"
    whole = {"name": "v", "in": place, "required": True, **parameter}
    return calls(api({path: {"get": {**DONE, "parameters": [whole]}}}, components={"schemas": {"Tree": TREE}}))


# Style, explode, schema, what is taken, what is refused.
IN_PATHS = [
    ("simple", False, NUMBERS, "1,2", "1,x"),
    ("simple", False, SIZE, "x,1,y,2", "x,1,y"),
    ("simple", True, SIZE, "x=1,y=2", "y=2"),
    ("label", False, {"type": "integer"}, ".7", "7"),
    ("label", False, NUMBERS, ".1,2", ".1,x"),
    ("label", True, NUMBERS, ".1.2", ".1.x"),
    ("label", False, SIZE, ".x,1,y,2", ".y,1"),
    ("label", True, SIZE, ".x=1.y=2", ".x.y"),
    ("matrix", False, {"type": "integer"}, ";v=7", ";w=7"),
    ("matrix", False, NUMBERS, ";v=1,2", ";v=1,x"),
    ("matrix", True, NUMBERS, ";v=1;v=2", ";v=1;w=2"),
    ("matrix", False, SIZE, ";v=x,1,y,2", ";v=y,1"),
    ("matrix", True, SIZE, ";x=1;y=2", ";y=2"),
]


@pytest.mark.parametrize(("style", "explode", "schema", "taken", "refused"), IN_PATHS)
def test_variables_of_paths(style: str, explode: bool, schema: Any, taken: str, refused: str) -> None:
    call = taking("path", style=style, explode=explode, schema=schema)
    assert status(call, f"/p/{quote(taken)}") == 200
    assert status(call, f"/p/{quote(refused)}") == 400


IN_QUERIES = [
    ("form", False, NUMBERS, "v=1,2", "v=1,x"),
    ("form", True, NUMBERS, "v=1&v=2", "v=1&v=x"),
    ("form", False, SIZE, "v=x,1,y,2", "v=y,1"),
    ("form", True, SIZE, "x=1&y=2", "y=2"),
    ("form", True, SIZE, "x=1", ""),
    ("form", True, {"type": ["array", "null"], "items": {"type": "integer"}}, "v=1&v=2", "v=x"),
    ("spaceDelimited", False, NUMBERS, "v=1%202", "v=1%20x"),
    ("pipeDelimited", False, NUMBERS, "v=1%7C2", "v=1|x"),
    ("pipeDelimited", True, NUMBERS, "v=1&v=2", "v=x"),
    ("deepObject", True, SIZE, "v[x]=1&v[y]=2", "v[y]=2"),
    ("deepObject", True, FILTER, "v[size][at][x]=1", "v[size][at][x]=a"),
    ("deepObject", True, FILTER, "v[size][at][x]=1&v[ids][]=1&v[ids][]=2", "v[size][at][x]=1&v[ids][]=a"),
    ("deepObject", True, FILTER, "v[size]=&v[crew][0][x]=1&v[crew][1][x]=2", "v[size][at][x]=1&v[crew][0][y]=2"),
    ("deepObject", True, NUMBERS, "v[]=1&v[]=2", "v[]=a"),
    ("form", True, {"type": ["integer", "null"]}, "v=1", "v=x"),
    ("form", True, {"anyOf": [{"type": "integer"}, {"type": "array", "items": {"type": "integer"}}]}, "v=1", "v=x"),
]


@pytest.mark.parametrize(("style", "explode", "schema", "taken", "refused"), IN_QUERIES)
def test_parameters_of_queries(style: str, explode: bool, schema: Any, taken: str, refused: str) -> None:
    call = taking("query", style=style, explode=explode, schema=schema)
    assert status(call, f"/p?{taken}") == 200
    assert status(call, f"/p?{refused}") == 400


def test_brackets_of_a_schema_without_end() -> None:
    call = taking("query", style="deepObject", explode=True, schema=TREE)
    assert status(call, f"/p?v{'[]' * 40}=1") == status(call, f"/p?v{'[]' * 400}=1") == 400


def test_headers_and_cookies() -> None:
    assert status(taking("header", schema=SIZE, explode=True), "/p", headers={"v": "x=1,y=2"}) == 200
    assert status(taking("cookie", schema=NUMBERS), "/p", headers={"Cookie": "v=1"}) == 200
    assert status(taking("cookie", schema=NUMBERS, explode=False), "/p", headers={"Cookie": 'v="1,x"'}) == 400


def test_a_time_may_have_an_offset() -> None:
    call = taking("query", schema={"type": "string", "format": "time"})
    assert [status(call, f"/p?v={v}") for v in ("07:08:09Z", "07:08:09.5%2B02:00", "07:08:09")] == [200] * 3
    assert [status(call, f"/p?v={v}") for v in ("7:08:09Z", "25:00:00Z", "07:08")] == [400] * 3
