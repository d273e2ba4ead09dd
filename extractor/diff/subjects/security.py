"""What callers must show: the requirements of operations, and the schemes themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.diff.model import Found
from extractor.diff.subjects.operations import Operation, follow
from extractor.oas.document import Document, Node, listing, mapping
from extractor.oas.pointer import escape

Scopes = Mapping[str, frozenset[str]]
_PLAIN = (
    ("type", "security-scheme-type-changed"),
    ("in", "security-scheme-place-changed"),
    ("name", "security-scheme-name-changed"),
    ("scheme", "security-scheme-http-changed"),
    ("bearerFormat", "security-scheme-bearer-format-changed"),
)
_URLS = ("authorizationUrl", "tokenUrl", "refreshUrl")


def requirements(old: Operation, new: Operation) -> Iterator[Found]:
    """The ways to authenticate that an operation accepts; its own, or else those of the document."""
    (place_old, left), (place_new, right) = _ways(old), _ways(new)
    places = (place_old, place_new)
    open_before, open_now = _is_open(left), _is_open(right)
    if open_before != open_now:
        yield Found("anonymous-access-added" if open_now else "anonymous-access-removed", *places)
    # Where anyone may call, the ways that are listed beside are no condition.
    for names in left:
        if names and names not in right:
            kind = "security-requirement-removed"
            yield from [] if open_now else [Found(kind, *places, (("old", _scheme_names(names)),))]
    for names in right:
        if names and names not in left:
            kind = "security-requirement-added"
            yield from [] if open_before else [Found(kind, *places, (("new", _scheme_names(names)),))]
    for names in left:
        if names in right:
            yield from _scopes(left[names], right[names], places)


def _ways(operation: Operation) -> tuple[str, Mapping[tuple[str, ...], Scopes]]:
    """Where the ways are stated, and each by the names of its schemes."""
    root = operation.document.root
    own = "security" in operation.node
    stated = operation.node["security"] if own else root.get("security")
    ways: dict[tuple[str, ...], Scopes] = {
        tuple(sorted(map(str, way))): {str(n): frozenset(map(str, listing(s))) for n, s in way.items()}
        for way in listing(stated)
        if isinstance(way, Mapping)
    }
    pointer = f"{operation.pointer}/security" if own else "/security" if "security" in root else operation.pointer
    return pointer, ways


def _is_open(ways: Mapping[tuple[str, ...], Scopes]) -> bool:
    return not ways or () in ways


def _scheme_names(names: tuple[str, ...]) -> str:
    return " and ".join(names)


def _scopes(old: Scopes, new: Scopes, places: tuple[str, str]) -> Iterator[Found]:
    for scheme in old:
        for scope in sorted(new[scheme] - old[scheme]):
            yield Found("security-scope-added", *places, (("scheme", scheme), ("new", scope)))
        for scope in sorted(old[scheme] - new[scheme]):
            yield Found("security-scope-removed", *places, (("scheme", scheme), ("old", scope)))


def schemes(old: Document, new: Document) -> Iterator[Found]:
    """The schemes of the components."""
    left, right = _schemes(old), _schemes(new)
    home = "/components/securitySchemes"
    for name, (pointer, node) in left.items():
        where = f"security scheme {name}"
        if name not in right:
            yield Found("security-scheme-removed", pointer, home, where=where)
            continue
        for found in _scheme(pointer, node, *right[name]):
            yield Found(found.kind, found.old, found.new, found.values, where)
    for name, (pointer, _) in right.items():
        if name not in left:
            yield Found("security-scheme-added", home, pointer, where=f"security scheme {name}")


def _schemes(document: Document) -> dict[str, tuple[str, Node]]:
    pointer = "/components/securitySchemes"
    raw = mapping(mapping(document.root.get("components")).get("securitySchemes"))
    return {str(n): follow(document, f"{pointer}/{escape(str(n))}", node) for n, node in raw.items()}


def _scheme(pointer_old: str, old: Node, pointer_new: str, new: Node) -> Iterator[Found]:
    for word, kind in _PLAIN:
        if _folded(word, old) != _folded(word, new):
            yield _changed(kind, f"{pointer_old}/{word}", f"{pointer_new}/{word}", old.get(word), new.get(word))
            if word == "type":
                return
    yield from _urls(pointer_old, old, pointer_new, new, ("openIdConnectUrl",))
    yield from _flows(
        f"{pointer_old}/flows", mapping(old.get("flows")), f"{pointer_new}/flows", mapping(new.get("flows"))
    )


def _folded(word: str, node: Node) -> Any:
    """Schemes of HTTP authentication are named without regard to case (RFC 9110, section 11.1)."""
    value = node.get(word)
    return value.lower() if word == "scheme" and isinstance(value, str) else value


def _changed(kind: str, place_old: str, place_new: str, old: Any, new: Any, **more: str) -> Found:
    return Found(kind, place_old, place_new, (*more.items(), ("old", old or "none"), ("new", new or "none")))


def _urls(place_old: str, old: Node, place_new: str, new: Node, words: tuple[str, ...]) -> Iterator[Found]:
    for word in words:
        if old.get(word) != new.get(word):
            places = (f"{place_old}/{word}", f"{place_new}/{word}")
            yield _changed("security-url-changed", *places, old.get(word), new.get(word), name=word)


def _flows(place_old: str, old: Node, place_new: str, new: Node) -> Iterator[Found]:
    for name in old:
        if name not in new:
            yield Found("security-flow-removed", f"{place_old}/{name}", place_new, (("old", name),))
            continue
        left, right = mapping(old[name]), mapping(new[name])
        yield from _urls(f"{place_old}/{name}", left, f"{place_new}/{name}", right, _URLS)
        places = (f"{place_old}/{name}/scopes", f"{place_new}/{name}/scopes")
        before, now = mapping(left.get("scopes")), mapping(right.get("scopes"))
        yield from (Found("security-flow-scope-removed", *places, (("old", s),)) for s in before if s not in now)
        yield from (Found("security-flow-scope-added", *places, (("new", s),)) for s in now if s not in before)
    for name in new:
        if name not in old:
            yield Found("security-flow-added", place_old, f"{place_new}/{name}", (("new", name),))
