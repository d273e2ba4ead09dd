"""Components that describe a field each, as groups of records; a schema in their attributes comes along.

<ParamField query="limit" type="integer" default="20">At most so many.</ParamField>
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.model import ComponentRule
from extractor.document import Block, Cell, Component, Items, Json, Line, Paragraph
from extractor.interpret.attributes import shown, value
from extractor.interpret.records.model import EMPTY, Group, Record, line_cell, lines_cell

ROLES = ("name", "type", "place", "required", "default", "description", "schema")
RESPONSE = "response"  # the place of a field that a component says to be of the answer
MATCHED = "$matched"


def side_of(block: Component, lexicon: Lexicon) -> str:
    """The side that a component says that its field is of: "response", else "request"."""
    rule = lexicon.components.get(block.name)
    place = shown(block, rule.values("in")) if rule is not None and rule.values("in") != (MATCHED,) else ""
    return RESPONSE if place == RESPONSE else "request"


def read_components(run: Sequence[Component], number: int, lexicon: Lexicon) -> Group:
    """The fields that neighbouring components describe, those inside them deeper."""
    records = tuple(_records(run, 0, lexicon))
    places = {record.cells[ROLES.index("place")].text for record in records}
    place = "response_body" if places == {RESPONSE} else ""
    numbered = tuple(Record(r.cells, n, origin=r.origin) for n, r in enumerate(records, 1))
    return Group("components", run[0].origin, number, ROLES, numbered, place=place)


def _records(blocks: Sequence[Block], depth: int, lexicon: Lexicon) -> Iterator[Record]:
    for block in blocks:
        rule = lexicon.components.get(block.name) if isinstance(block, Component) else None
        if not isinstance(block, Component):
            continue
        if rule is not None and rule.role == "field":
            yield Record(_cells(block, rule, depth, lexicon), 0, origin=block.origin)
            yield from _records(block.blocks, depth + 1, lexicon)
        elif rule is not None and rule.role == "schema":
            yield from _of_schema(block, value(block, rule.values("schema"))[1], depth)
        else:
            yield from _records(block.blocks, depth, lexicon)


def _cells(block: Component, rule: ComponentRule, depth: int, lexicon: Lexicon) -> tuple[Cell, ...]:
    matched, name = value(block, rule.values("name"))
    place = matched if rule.values("in") == (MATCHED,) else shown(block, rule.values("in"))
    required = shown(block, rule.values("required")) or ("false" if rule.values("required") else "")
    described = rule.values("description")
    schema = value(block, rule.values("schema"))[1]
    said = shown(block, described) if described else ""
    cells = {
        "name": line_cell(str(name), depth),
        "type": line_cell(_type(shown(block, rule.values("type")), schema)),
        "place": line_cell(place if place != "name" else ""),
        "required": line_cell(required),
        "default": line_cell(shown(block, rule.values("default"))),
        "description": line_cell(said) if said else lines_cell(tuple(_lines(block.blocks, lexicon))),
        "schema": line_cell(json.dumps(schema, ensure_ascii=False)) if isinstance(schema, dict) else EMPTY,
    }
    return tuple(cells[role] for role in ROLES)


def _lines(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Line]:
    """What a field's component says of it: its text, without the fields inside."""
    for block in blocks:
        rule = lexicon.components.get(block.name) if isinstance(block, Component) else None
        if isinstance(block, Paragraph):
            yield block.line
        elif isinstance(block, Items):
            yield from block.lines
        elif isinstance(block, Component) and (rule is None or rule.role == "transparent"):
            yield from _lines(block.blocks, lexicon)


def _type(named: str, schema: Json) -> str:
    """The type as shown; of an array whose schema is there, with that of its items."""
    if not isinstance(schema, dict) or schema.get("type") != "array":
        return named
    items = schema.get("items")
    inner = items.get("type") if isinstance(items, dict) else None
    return f"array of {inner}" if isinstance(inner, str) else named


def _of_schema(block: Component, schema: Json, depth: int) -> Iterator[Record]:
    """The properties of an object schema, those inside them deeper."""
    if not isinstance(schema, dict) or depth > len(ROLES):
        return
    inner = schema.get("properties")
    required = schema.get("required")
    for name, member in inner.items() if isinstance(inner, dict) else ():
        node = member if isinstance(member, dict) else {}
        cells = {
            "name": line_cell(name, depth),
            "type": line_cell(_type(str(node.get("type", "")), node)),
            "required": line_cell("true" if isinstance(required, list) and name in required else "false"),
            "description": line_cell(str(node.get("description", ""))),
            "schema": line_cell(json.dumps(node, ensure_ascii=False)),
        }
        yield Record(tuple(cells.get(role, EMPTY) for role in ROLES), 0, origin=block.origin.at_column(name))
        items = node.get("items")
        yield from _of_schema(block, items if isinstance(items, dict) else node, depth + 1)
