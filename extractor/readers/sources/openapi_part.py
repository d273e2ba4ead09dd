"""The part of an OpenAPI document that a directive of sphinxcontrib-openapi shows, as JSON.

.. openapi:: boats.yaml          {"openapi": "3.0.0", "paths": {"/boats": {"get": …}}, "components": …}
   :paths: /boats
   :methods: get
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from extractor.lazy_regex import lazy_regex

MAX_NODES = 400_000  # of a document, what its aliases repeat counted again
MAX_DEPTH = 100
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
_PLAIN = lazy_regex(r"\^?([\w/{}.:-]{1,300}?)(\.\*)?(\$)?")  # "^/boats/", "/boats.*", "/boats$": no other expression
_OPTION = lazy_regex(r" *:([A-Za-z][\w-]{0,40}):(?: (.{0,4000}))?")  # ":paths: /boats"


class UnreadError(ValueError):
    """A document that cannot be read; the message says why."""


def options_of(lines: Sequence[str]) -> dict[str, list[str]]:
    """The words of each option of a directive; those of lines below belong to it."""
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in lines:
        option = _OPTION.fullmatch(line)
        if option is not None:
            words = found.setdefault(option.group(1), [])
        words.extend((option.group(2) or "" if option else line).split())
    return found


def document_of(text: str, options: Mapping[str, Sequence[str]]) -> str:
    """The document, as JSON with a line for each member: what the options leave of its paths, and the components that
    these refer to. Raises UnreadError."""
    document = _read(text)
    if not isinstance(document, dict) or not isinstance(document.get("paths"), dict):
        raise UnreadError("it is no OpenAPI document")
    if not isinstance(document.get("openapi", document.get("swagger")), str):
        raise UnreadError("it is no OpenAPI document")
    paths = dict(_chosen(document["paths"], options))
    if len(paths) < len(document["paths"]) or "methods" in options:
        document = {**document, "paths": paths}
        components = document.get("components")
        if isinstance(components, dict):
            document["components"] = _used(components, [*paths.values(), *_schema_references(components, options)])
    return json.dumps(document, ensure_ascii=False, indent=1)


@lru_cache(maxsize=2)  # each page names the same file
def _read(text: str) -> Any:
    return _plain(_loaded(text), 0, [MAX_NODES])


def _loaded(text: str) -> Any:
    import yaml  # noqa: PLC0415 -- few pages show documents

    class Loader(yaml.CSafeLoader):
        """YAML without dates: what looks like one is a text, as in JSON."""

    Loader.yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in every if tag != "tag:yaml.org,2002:timestamp"]
        for first, every in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }
    try:
        return json.loads(text) if text.lstrip()[:1] == "{" else yaml.load(text, Loader)  # noqa: S506 -- a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError):
        raise UnreadError("it is neither JSON nor YAML") from None


def _plain(node: Any, depth: int, left: list[int]) -> Any:
    """The node as JSON has it: names are texts, nothing is shared."""
    left[0] -= 1
    if left[0] < 0 or depth > MAX_DEPTH:
        raise UnreadError("it is too large")
    if isinstance(node, dict):
        return {_name(key): _plain(value, depth + 1, left) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value, depth + 1, left) for value in node]
    return node if node is None or isinstance(node, str | int | float | bool) else str(node)


def _name(key: Any) -> str:
    return json.dumps(key) if key is None or isinstance(key, bool) else str(key)


def _chosen(paths: Mapping[str, Any], options: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Any]]:
    """The paths that options name, or leave, each with the methods that they name."""
    methods = {word.strip(",").lower() for word in options.get("methods", ())}
    only_definitions = "definitions" in options and "paths" not in options
    for path, item in paths.items() if not only_definitions else ():
        named = options.get("paths") or options.get("include")
        listed = path in options.get("paths", ()) or any(_fits(word, path) for word in options.get("include", ()))
        if (named and not listed) or any(_fits(word, path) for word in options.get("exclude", ())):
            continue
        kept = item if isinstance(item, dict) else {}
        yield path, {k: v for k, v in kept.items() if not methods or k in methods or k not in METHODS}


def _fits(expression: str, path: str) -> bool:
    """Whether an expression that is a path or the beginning of one matches. Raises UnreadError for any other."""
    found = _PLAIN.fullmatch(expression)
    if found is None:
        raise UnreadError(f"its part is chosen by an expression: {expression[:80]}")
    return path == found.group(1) if found.group(3) else path.startswith(found.group(1))


def _schema_references(components: Mapping[str, Any], options: Mapping[str, Sequence[str]]) -> list[Any]:
    """References to the schemas that an option names."""
    known = components.get("schemas")
    names = [n for n in options.get("definitions", ()) if isinstance(known, dict) and n in known]
    return [{"$ref": f"#/components/schemas/{name}"} for name in names]


def _used(components: Mapping[str, Any], roots: Sequence[Any]) -> dict[str, Any]:
    """The components that others refer to, directly or not, and how to sign in."""
    kept: dict[str, dict[str, Any]] = {}
    waiting = [*roots]
    while waiting:
        for section, name in _references(waiting.pop()):
            members = components.get(section)
            node = members.get(name) if isinstance(members, dict) else None
            if node is not None and name not in kept.get(section, {}):
                kept.setdefault(section, {})[name] = node
                waiting.append(node)
    schemes = components.get("securitySchemes")
    ordered = {s: {n: components[s][n] for n in components[s] if n in kept[s]} for s in components if s in kept}
    return {**ordered, **({"securitySchemes": schemes} if schemes else {})}


def _references(node: Any) -> Iterator[tuple[str, str]]:
    """Section and name of each component that a node refers to."""
    stack = [node]
    while stack:
        inner = stack.pop()
        if isinstance(inner, dict):
            target = inner.get("$ref")
            parts = target.split("/") if isinstance(target, str) and target.startswith("#/components/") else []
            if len(parts) == 4:
                yield parts[2], parts[3].replace("~1", "/").replace("~0", "~")
            stack.extend(inner.values())
        elif isinstance(inner, list):
            stack.extend(inner)
