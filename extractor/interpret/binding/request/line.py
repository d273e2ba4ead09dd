"""What the request line says of a request besides its tables: variables, names of the query, the value that selects it.

POST /boats/{id}?action=sell        id in the path, and an action that is always "sell"
"""

from __future__ import annotations

from extractor.api import Columns, EnumValue, Facts, Field, Parameter, TypeExpr
from extractor.diagnostic import finding
from extractor.interpret.binding.request.model import STRING, Request
from extractor.interpret.binding.request.rows import is_same_name
from extractor.interpret.operations.paths import variables
from extractor.values import replace


def complete(request: Request) -> None:
    """Add the variables and query names of the request line that no row describes."""
    line = request.line
    have = {(p.location, p.field.name) for p in request.parameters}
    asked = [p.field.name for p in request.parameters if p.location == "query"]
    stated = dict(line.kinds)
    for name in variables(line.path):
        if ("path", name) in have:
            continue
        f = Field(name, TypeExpr(stated[name]) if name in stated else STRING, line.origin, Columns(), required=True)
        request.parameters.append(Parameter("path", f))
        if name not in stated:
            request.findings.append(finding("path-variable-undocumented", line.origin, name=name, path=line.path))
    for name in line.query:
        if not any(is_same_name(name, other) for other in asked) and name not in dict(line.selector):
            request.parameters.append(Parameter("query", Field(name, STRING, line.origin, Columns())))
            request.findings.append(finding("query-name-undocumented", line.origin, name=name, path=line.path))


def fix(request: Request, name: str, value: str) -> None:
    """Give the parameter or member that selects the call its one value; without a row, it is in the query."""
    for index, p in enumerate(request.parameters):
        if p.field.name == name:
            request.parameters[index] = replace(p, field=_fixed(p.field, value))
            return
    for index, f in enumerate(request.body):
        if f.name == name:
            request.body[index] = _fixed(f, value)
            return
    f = Field(name, STRING, request.line.origin, Columns())
    request.parameters.append(Parameter("query", _fixed(f, value)))


def _fixed(f: Field, value: str) -> Field:
    facts = Facts(enum=(EnumValue(value),), deprecated=f.facts.deprecated, fixed=True)
    return replace(f, type=STRING, required=True, facts=facts, object=None, alternatives=())
