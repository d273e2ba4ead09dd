"""Bodies of JSON-RPC 2.0: what a method's rows describe stands in ``params``, beside version and name of the method."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import Columns, EnumValue, Facts, Field, Object, TypeExpr
from extractor.interpret.operations.model import RequestLine
from extractor.values import replace

NESTING = 9_000  # of "params" inside the element that describes it: no row nests so deep
STRING = TypeExpr("string")
VERSION = "2.0"


def enveloped(line: RequestLine, fields: Sequence[Field]) -> tuple[list[Field], Object | None]:
    """The members of a request, and the structure of its parameters where rows describe one."""
    origin = line.origin
    version = Field("jsonrpc", STRING, origin, Columns(), required=True, facts=_only(VERSION))
    named = [Field(name, STRING, origin, Columns(), required=True, facts=_only(value)) for name, value in line.selector]
    number = Field("id", TypeExpr("any"), origin, Columns())
    members = [version, *named, number]
    if not fields:
        return members, None
    table = replace(fields[0].origin, row=None)
    if line.envelope == "list":
        listed = "\n".join(f"{n}. `{f.name}`: {f.description}".rstrip(": ") for n, f in enumerate(fields, 1))
        rows = tuple(f.origin for f in fields)
        return [*members, Field("params", TypeExpr("array"), table, Columns(), listed, extra=rows)], None
    name = f"{' '.join(value for _, value in line.selector)} params"
    held = Object((table.file, table.element_key(), NESTING), name, tuple(fields), table)
    required = True if any(f.required for f in fields) else None
    return [*members, Field("params", TypeExpr("object"), table, Columns(), required=required, object=held.key)], held


def _only(value: str) -> Facts:
    return Facts(enum=(EnumValue(value),), fixed=True)
