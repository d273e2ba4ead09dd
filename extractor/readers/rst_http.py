"""The directives of sphinxcontrib-httpdomain (``.. http:get:: /users/(int:id)``): a heading with the request line, and
tables of what its field lists say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import Directive, directives

METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "trace", "copy", "connect")
# Names of fields (its manual, "Resource Fields") by what they describe, as tables are titled.
_FIELDS = {
    "Path parameters": "param parameter arg argument",
    "Query parameters": "query queryparameter queryparam qparam",
    "Form parameters": "form formparameter formparam fparam",
    "Request header parameters": "reqheader <header",
    "Response header parameters": "resheader >header",
    "Request body parameters": "json jsonparameter jsonparam reqjson <json reqjsonobj <jsonobj reqjsonarr <jsonarr",
    "Response body parameters": "resjson >json resjsonobj >jsonobj resjsonarr >jsonarr",
    "Status codes": "status statuscode code",
}
_TITLES: Mapping[str, str] = MappingProxyType({name: title for title, all_ in _FIELDS.items() for name in all_.split()})
STATUS = "Status codes"
_TYPES = frozenset({"type", "paramtype", "queryparamtype", "jsonparamtype"})
_VARIABLE = re.compile(r"\((?:[\w.-]{1,40}:)?([\w.-]{1,80})\)")


@dataclass(frozen=True, slots=True)
class _Field:
    """A field: what it is about, its type and name, and its body."""

    title: str
    type: str
    name: str
    node: nodes.field


class HttpOperation(Directive):
    """A method of a resource."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = dict.fromkeys(("noindex", "deprecated", "synopsis"), directives.unchanged)

    def run(self) -> Sequence[nodes.Node]:
        """A section of it."""
        method = self.name.rpartition(":")[2].upper()
        lines = [_VARIABLE.sub(r"{\1}", line.strip()) for line in self.arguments[0].splitlines()]
        shown = f"{method} {lines[0]}"
        section = _section(shown, ())
        section.children[0].line = self.lineno
        self.state.nested_parse(self.content, self.content_offset, section)
        for fields in list(section.findall(nodes.field_list)):
            fields.replace_self(list(_tables(fields)))
        return [section]


def _section(title: str, children: Iterable[nodes.Node]) -> nodes.section:
    return nodes.section("", nodes.title("", "", nodes.Text(title)), *children, ids=[nodes.make_id(title)])


def _side(field: _Field) -> str:
    """The heading of a field's table, so that the table is not taken for a part of an example above it."""
    if field.title == STATUS:
        return STATUS
    return "Response parameters" if field.title.startswith("Response") else "Request parameters"


def _tables(fields: nodes.field_list) -> Iterable[nodes.Node]:
    """Sections with a table for each kind of fields; a list of others stays."""
    every = [f for f in fields.children if isinstance(f, nodes.field)]
    types = {name: body.astext() for kind, name, body in map(_stated, every) if kind in _TYPES}
    read = [found for f in every if (found := _read(f, types)) is not None]
    for heading, held in groupby(sorted(read, key=_side), _side):
        fields_of = list(held)
        titles = dict.fromkeys(f.title for f in fields_of)
        yield _section(heading, (_table(title, [f for f in fields_of if f.title == title]) for title in titles))
    rest = [f for f in every if _stated(f)[0] not in {*_TITLES, *_TYPES}]
    if rest:
        yield nodes.field_list("", *rest)


def _stated(field: nodes.field) -> tuple[str, str, nodes.Node]:
    """The kind of a field, the words behind it, and its body."""
    kind, _, words = field.children[0].astext().partition(" ")
    return kind.lower(), words.strip(), field.children[1]


def _read(field: nodes.field, types: Mapping[str, str]) -> _Field | None:
    kind, words, _ = _stated(field)
    title = _TITLES.get(kind)
    type_, _, name = words.rpartition(" ") if title != STATUS else ("", "", words)
    return _Field(title, type_ or types.get(name, ""), name, field) if title and name else None


def _table(title: str, fields: Sequence[_Field]) -> nodes.table:
    typed = title != STATUS
    header = ["Parameter", "Type", "Description"] if typed else ["Status Code", "Description"]
    group = nodes.tgroup("", nodes.thead("", _row([nodes.paragraph("", word) for word in header])), cols=len(header))
    body = nodes.tbody()
    for f in fields:
        types = [nodes.paragraph("", f.type)] if typed else []
        row = _row([nodes.paragraph("", f.name), *types, nodes.container("", *f.node.children[1].children)])
        row.line = f.node.line
        body += row
    group += body
    table = nodes.table("", nodes.title("", "", nodes.Text(title)), group)
    table.line = fields[0].node.line
    return table


def _row(cells: Iterable[nodes.Node]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))


OPERATIONS: Mapping[str, type[Directive]] = MappingProxyType({f"http:{method}": HttpOperation for method in METHODS})
