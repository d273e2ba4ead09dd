"""Values in paths in whose place other operations have a variable: calls that pages show as if they were operations.

GET /clusters/{name}, GET /clusters/c1/hosts and {"cluster_name": "c1"}        GET /clusters/{name}/hosts
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from extractor.api import Columns, Field, Operation, Page, Parameter, TypeExpr
from extractor.cache.codec import Codec
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Json
from extractor.interpret.operations.calls.literals import singular
from extractor.interpret.outline.path_parts import IDENTIFIER
from extractor.spill import MEMORY, Series, Storage, filled
from extractor.values import replace

PAGES = Codec(Page)
_SURE = re.compile(r"\d{1,20}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")  # "7", a UUID
_MAYBE = re.compile(r"[\w.@-]*\d[\w.@-]*|[A-Z][A-Z_-]{1,40}")  # "c1", "host1.example", "HDFS"
_CAPITALS = re.compile(r"[A-Z_-]+")  # "ROOT", which a stated path may have itself
_VERSION = re.compile(r"v?\d{1,4}(?:\.\d{1,4}){0,2}(?:alpha\d?|beta\d?)?")  # "v1", "2.0"
_BASE = re.compile(r"api|rest")  # "api" of "/api/33/boats"
MAX_DEPTH = 12  # of the structures that are searched for values
# What stands in front of a variable, with "{}" for others, and its name; "" for what else stands behind one.
Variables = Mapping[tuple[str, ...], str]


def with_path_values(pages: Series[Page], storage: Storage = MEMORY) -> Series[Page]:
    """The pages; values in paths as the variable that other operations have there: numbers, and words with digits that
    are values of an example, too, and those in capitals of an operation that is no more than a call."""
    variables = _variables(pages)
    open_ = frozenset(
        part for page in pages for o in page.operations for part in _values(o.path, variables) if variables
    )
    if not open_:
        return pages
    shown = frozenset(value for page in pages for o in page.operations for value in _example_texts(o) if value in open_)
    return filled(storage.log(PAGES), (_page(page, variables, shown) for page in pages))


def _variables(pages: Series[Page]) -> Variables:
    found: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    behind: set[tuple[str, ...]] = set()
    for o in (o for page in pages for o in page.operations if "{" in o.path):
        above: list[str] = []
        for part in _parts(o.path):
            if _is_variable(part):
                found[tuple(above)][part] += 1
            above.append("{}" if _is_variable(part) else part)
            if above[-2:-1] == ["{}"]:
                behind.add(tuple(above))
    return dict.fromkeys(behind, "") | {above: n.most_common(1)[0][0] for above, n in found.items() if above}


def _page(page: Page, variables: Variables, shown: Set[str]) -> Page:
    found: list[Diagnostic] = []
    made = tuple(_operation(o, variables, shown, found) for o in page.operations)
    return replace(page, operations=made, diagnostics=(*page.diagnostics, *found)) if found else page


def _operation(o: Operation, variables: Variables, shown: Set[str], found: list[Diagnostic]) -> Operation:
    path, mark, selector = o.path.partition("#")
    parts, above, named = _parts(path), list[str](), list[str]()
    for at, part in enumerate(parts):
        name = variables.get(tuple(above), "")
        named_so = _is_name_of(part, name, above, (*parts[at + 1 : at + 2],), variables)
        name = name if named_so or (_may_be(part) and not _is_version(above, part)) else ""
        told = named_so or (part in shown and not _CAPITALS.fullmatch(part))
        if name and name not in parts and (o.guess or _SURE.fullmatch(part) or told):
            parts[at] = name
            named.append(name[1:-1])
            found.append(finding("path-value", o.origin, method=o.method, path=o.path, value=part, name=named[-1]))
        above.append("{}" if _is_variable(parts[at]) else part)
    if not named:
        return o
    made = f"/{'/'.join(parts)}{'/' if path.endswith('/') else ''}{mark}{selector}"
    return replace(with_path(o, made), guess=o.guess or "sample")


def with_path(o: Operation, path: str) -> Operation:
    """The operation with another path as long as its own: its variables are called as those of that path, and each has
    a parameter."""
    own, other = _parts(o.path), _parts(path)
    pairs = zip(own[-len(other) :], other, strict=False)
    called = {a[1:-1]: b[1:-1] for a, b in pairs if _is_variable(a) and _is_variable(b)}
    kept = tuple(_renamed(p, called) for p in o.parameters)
    named = [part[1:-1] for part in other if _is_variable(part)]
    added = tuple(_variable(name, o) for name in named if not any(_is_it(p, name) for p in kept))
    return replace(o, path=path, parameters=(*kept, *added))


def _renamed(p: Parameter, called: Mapping[str, str]) -> Parameter:
    name = called.get(p.field.name, p.field.name)
    return p if p.location != "path" or name == p.field.name else replace(p, field=replace(p.field, name=name))


def _variable(name: str, o: Operation) -> Parameter:
    return Parameter("path", Field(name, TypeExpr("string"), o.origin, Columns(), required=True))


def _is_it(parameter: Parameter, name: str) -> bool:
    return parameter.location == "path" and parameter.field.name == name


def _values(path: str, variables: Variables) -> Iterator[str]:
    """The parts of a path that may be values."""
    above: list[str] = []
    parts = _parts(path)
    for at, part in enumerate(parts):
        name = variables.get(tuple(above), "")
        stands = bool(name) and _may_be(part) and not _is_version(above, part)
        stands = stands or _is_name_of(part, name, above, (*parts[at + 1 : at + 2],), variables)
        if stands:
            yield part
        above.append("{}" if stands or _is_variable(part) else part)


def _is_name_of(part: str, name: str, above: Sequence[str], behind: tuple[str, ...], variables: Variables) -> bool:
    """Whether a part is the name of the variable that others have there: "boat" of "/boats/boat", "boat_id" of
    "/fleet/boat_id", and before what others have behind it; "login" of "/users/login" may be a step of its own."""
    if not name or part.lower() != name[1:-1].lower():
        return False
    singled = bool(above) and singular(above[-1].lower()) == part.lower()
    goes_on = bool(behind) and (*above, "{}", *behind) in variables
    return bool(IDENTIFIER.fullmatch(part)) or singled or goes_on


def _is_version(above: Sequence[str], part: str) -> bool:
    """Whether a short number is the version of an API: that of "/api/33/boats"."""
    return len(above) == 1 and _BASE.fullmatch(above[0]) is not None and _VERSION.fullmatch(part) is not None


def _may_be(part: str) -> bool:
    if _VERSION.fullmatch(part) and not part.isdigit():
        return False
    return _MAYBE.fullmatch(part) is not None


def _is_variable(part: str) -> bool:
    return part.startswith("{") and part.endswith("}") and part.count("{") == 1


def _parts(path: str) -> list[str]:
    return path.partition("#")[0].strip("/").split("/")


def _example_texts(o: Operation) -> Iterator[str]:
    """The texts that are values in the examples of an operation."""
    bodies = [o.body, *(response.body for response in o.responses)]
    for body in bodies:
        for example in body.examples if body is not None else ():
            yield from _texts(example.value, MAX_DEPTH)


def _texts(value: Json, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth and isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner, depth - 1)
