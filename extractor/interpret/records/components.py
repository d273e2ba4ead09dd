"""Components that describe a field each, as groups of records; a schema in their attributes comes along.

<ParamField query="limit" type="integer" default="20">At most so many.</ParamField>
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.model import ComponentRule
from extractor.dialects.text import fold_word
from extractor.document import Block, Cell, Component, Items, Json, Line, Paragraph
from extractor.interpret.components.attributes import attribute_text, value
from extractor.interpret.components.implied import rule_of
from extractor.interpret.records.model import EMPTY, Group, Record, line_cell, lines_cell
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

ROLES = ("name", "type", "place", "required", "default", "description", "schema")
BOUNDS = ("minimum", "maximum", "minLength", "maxLength")
KEYWORDS = ("enum", "format", "pattern", *BOUNDS)  # of JSON Schema, that attributes may hold
STATUS_ROLES = ("status", "description")
STATUS = "status"
PLACES = {"response": "response_body", "body": "request_body"}  # constants of rules
MATCHED = "$matched"
_DASH = lazy_regex(r"[–—]\s{1,3}")  # "— Where it lies." behind a name that is an attribute


def read_components(run: Sequence[Component], number: int, lexicon: Lexicon) -> list[Group]:
    """The fields that neighbouring components describe, those inside them deeper; a group for each place that the
    dialect says to be that of a component, and one of the responses that components state."""
    parts: dict[str, list[Record]] = {}
    for part, record in _records(run, 0, lexicon):
        found = parts.setdefault(part, [])
        found.append(replace(record, number=len(found) + 1))
    return [_group(part, records, n) for n, (part, records) in enumerate(parts.items(), number)]


def _group(part: str, records: Sequence[Record], number: int) -> Group:
    roles = STATUS_ROLES if part == STATUS else ROLES
    origin = records[0].origin
    assert origin is not None  # each record has that of its component
    return Group("components", origin, number, roles, tuple(records), location="" if part == STATUS else part)


def _records(blocks: Sequence[Block], depth: int, lexicon: Lexicon, above: str = "") -> Iterator[tuple[str, Record]]:
    """Records, each with the place that its rule gives to all of its kind ("" where it gives none), or ``STATUS``;
    those inside another go where that one does."""
    for block in blocks:
        rule = rule_of(block, lexicon) if isinstance(block, Component) else None
        if not isinstance(block, Component):
            continue
        if rule is not None and rule.role == "field":
            part = above if depth else _part(rule)
            yield part, Record(_cells(block, rule, depth, lexicon), 0, origin=block.origin)
            yield from _records(block.blocks, depth + 1, lexicon, part)
        elif rule is not None and rule.role == "response":
            yield STATUS, Record(_status(block, rule, lexicon), 0, origin=block.origin)
        elif rule is not None and rule.role == "schema":
            yield from ((above, r) for r in _of_schema(block, value(block, rule.values("schema"))[1], depth))
        else:
            yield from _records(block.blocks, depth, lexicon, above)


def _part(rule: ComponentRule) -> str:
    """The place of all components of a kind: a constant of their rule."""
    said = next(iter(rule.values("in")), "")
    return PLACES.get(said.removeprefix("="), said.removeprefix("=")) if said.startswith("=") else ""


def _status(block: Component, rule: ComponentRule, lexicon: Lexicon) -> tuple[Cell, ...]:
    said = attribute_text(block, rule.values("description"))
    described = line_cell(said) if said else lines_cell(tuple(_lines(block.blocks, lexicon)))
    return line_cell(attribute_text(block, rule.values("status"))), described


def _cells(block: Component, rule: ComponentRule, depth: int, lexicon: Lexicon) -> tuple[Cell, ...]:
    matched, name = value(block, rule.values("name"))
    location = (
        "" if _part(rule) else matched if rule.values("in") == (MATCHED,) else attribute_text(block, rule.values("in"))
    )
    typed, obliged = _typed(block, rule, lexicon)
    required = attribute_text(block, rule.values("required")) or ("false" if rule.values("required") else obliged)
    described = rule.values("description")
    schema = _schema(block, rule)
    said = attribute_text(block, described) if described else ""
    cells = {
        "name": line_cell(str(name), depth),
        "type": line_cell(_type(typed, schema)),
        "place": line_cell(location.strip("() ") if location != "name" else ""),  # "(query)"
        "required": line_cell(required),
        "default": line_cell(attribute_text(block, rule.values("default"))),
        "description": line_cell(said) if said else lines_cell(tuple(_described(block, lexicon))),
        "schema": line_cell(json.dumps(schema, ensure_ascii=False)) if isinstance(schema, dict) else EMPTY,
    }
    return tuple(cells[role] for role in ROLES)


def _typed(block: Component, rule: ComponentRule, lexicon: Lexicon) -> tuple[str, str]:
    """The type that a field's component says, and the word for mandatory or optional that stands in front of it or
    behind the name: "required string boat", "string boat (optional)"."""
    said, remark = attribute_text(block, rule.values("type")), attribute_text(block, ("remark",))
    first, _, rest = said.partition(" ")
    if rule.values("required") or fold_word(first) not in lexicon.required:
        return said, remark if fold_word(remark) in lexicon.required else ""
    return rest or attribute_text(block, ("typed",)), first


def _schema(block: Component, rule: ComponentRule) -> Json:
    """The schema of a field as its component has it, or the keywords that attributes of it are."""
    whole = value(block, rule.values("schema"))[1]
    told = {key: _unquoted(value(block, rule.values(key))[1]) for key in KEYWORDS if rule.values(key)}
    keywords: Json = {key: _number(said) if key in BOUNDS else said for key, said in told.items() if said is not None}
    return whole if whole is not None or not keywords else keywords


def _unquoted(said: Json) -> Json:
    """A list of values, texts without their quotes: `"sail"` as viewers of schemas show them."""
    if not isinstance(said, list):
        return said
    quoted = [isinstance(v, str) and len(v) > 1 and v[0] == v[-1] == '"' for v in said]
    if not any(quoted):
        return said
    return [v[1:-1] if marked and isinstance(v, str) else _number(v) for v, marked in zip(said, quoted, strict=True)]


def _number(said: Json) -> Json:
    """A bound that is written as text."""
    if not isinstance(said, str):
        return said
    try:
        found: Json = json.loads(said)
    except ValueError:
        return said
    return found


def _described(block: Component, lexicon: Lexicon) -> Iterator[Line]:
    """What a field's component says of it, without the dash that parts it from its name or type."""
    for line in _lines(block.blocks, lexicon):
        dash = _DASH.match(line.text)
        yield line.part(dash.end()) if dash else line


def _lines(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Line]:
    """What a field's component says of it: its text, without the fields inside."""
    for block in blocks:
        rule = rule_of(block, lexicon) if isinstance(block, Component) else None
        if isinstance(block, Paragraph):
            yield block.line
        elif isinstance(block, Items):
            yield from block.lines
        elif isinstance(block, Component) and (rule is None or rule.role in {"transparent", "aside", "label", "title"}):
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
