"""Paths that are templates beyond "{id}" (RFC 6570, and what routers have): each expression becomes what OpenAPI has.

/boats{?name,length}    -> /boats, where both are parameters of the query
/boats{/id}             -> /boats/{id}
/boats{.kind}{;id}      -> /boats.{kind};id={id}, or /boats{kind}{id}, where their styles are label and matrix
/boats/{id:[0-9]+}/{n?} -> /boats/{id}/{n}
/files/{+name}          -> /files/{name}, with a finding: slashes of the name are percent-encoded

What no parameter describes is left out, as RFC 6570 has it for variables without a value, with a finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote

from extractor.oas.document import Document, Node, UnresolvedError, listing, text

Styles = Mapping[tuple[str, str], str]  # of parameters, by name and place

_EXPRESSION = re.compile(r"\{([+#./;?&]?)([^{}]+)\}")  # "{?name,length}"
_PLAIN = re.compile(r"\{[^{}/?#]+\}")  # "{id}"
_VARIABLE = re.compile(r"\*{0,2}([^:*?]+).*")  # "id:[0-9]+"  "id*"  "**id"  "id?"
_OWN_STYLES = {".": "label", ";": "matrix"}
_WRITTEN: Mapping[str, Callable[[str], str]] = {
    "/": lambda name: f"/{{{name}}}",
    ".": lambda name: f".{{{name}}}",
    ";": lambda name: f";{name}={{{name}}}",
}


def plain_path(document: Document, path: str, item: Node, node: Node) -> str:
    """The path of an operation with nothing but variables of OpenAPI."""
    if _is_plain(path):
        return path
    styles = dict(_styles(document, item, node))
    return _EXPRESSION.sub(lambda found: _written(found, styles), path)


def lost_of_path(document: Document, path: str, item: Node, node: Node) -> Iterator[str]:
    """What the plain path has not: ``the variable name of {?name} in the path``."""
    styles = {} if _is_plain(path) else dict(_styles(document, item, node))
    for found in () if _is_plain(path) else _EXPRESSION.finditer(path):
        yield from (f"{part} of {found[0]} in the path" for part in _lost(found, styles))


def _is_plain(path: str) -> bool:
    return all(not e[1] and e[2].isidentifier() for e in _EXPRESSION.finditer(path))


def _styles(document: Document, item: Node, node: Node) -> Iterator[tuple[tuple[str, str], str]]:
    for raw in (*listing(item.get("parameters")), *listing(node.get("parameters"))):
        try:
            found = document.follow(raw)
        except UnresolvedError:
            continue
        yield (text(found.get("name")), text(found.get("in"))), text(found.get("style"))


def _names(found: re.Match[str]) -> list[str]:
    """The names of the variables: "name" and "length" of ``{?name,length*}``."""
    split = (_VARIABLE.fullmatch(n.strip()) for n in found[2].split(","))
    return [unquote(name[1]) for name in split if name]


def _kept(found: re.Match[str], styles: Styles) -> bool:
    """Whether the expression is one variable of OpenAPI: it has this very name, or nothing tells of another one."""
    described = (found[1] + found[2], "path") in styles
    others = any((name, "path") in styles for name in _names(found))
    nameless = not _names(found)
    return described or (not found[1] and _PLAIN.fullmatch(found[0]) is not None and not others and not nameless)


def _lost(found: re.Match[str], styles: Styles) -> Iterator[str]:
    if not _names(found):
        yield "the variable"
    if _kept(found, styles) or not found[1]:
        return
    place = "query" if found[1] in "?&" else "path"
    if found[1] == "+":
        yield "signs that are not percent-encoded"
    yield from (f"the variable {n}" for n in _names(found) if found[1] == "#" or (n, place) not in styles)


def _written(found: re.Match[str], styles: Styles) -> str:
    operator, names = found[1], _names(found)
    if _kept(found, styles):
        return found[0]
    if operator in ("?", "&", "#"):
        return ""
    if operator in ("", "+"):
        return ",".join(f"{{{n}}}" for n in names if not operator or (n, "path") in styles)
    return "".join(_part(operator, n, styles[n, "path"]) for n in names if (n, "path") in styles)


def _part(operator: str, name: str, style: str) -> str:
    return f"{{{name}}}" if style == _OWN_STYLES.get(operator) else _WRITTEN[operator](name)
