"""Text of YAML or JSON to JSON values, by the rules of YAML that OpenAPI allows (OpenAPI 3.1, section 4.3).

"200: {day: 2024-01-02}" -> {"200": {"day": "2024-01-02"}}
"""

from __future__ import annotations

import contextlib
import json
import re
from typing import Any, ClassVar

import yaml

from extractor.lazy_regex import lazy_regex

CONVERT = "convert it: npx swagger2openapi FILE -o openapi.yaml"
_MOST_NODES = 5_000_000
_ALIAS = lazy_regex(r"(?:^|[\s\[{,:-])\*[\w-]", re.M)  # " *boat"
_SURROGATE = lazy_regex(r"\\u[dD][89a-fA-F]")  # "\\ud83d"
_TAG = "tag:yaml.org,2002:"
# YAML's JSON schema and what YAML 1.2 adds to it: dates, ``on`` and ``12:30`` are text.
_SCALARS = (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", "-+."),
    ("merge", r"<<", "<"),
)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the twin in C, where it is built
    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}
    yaml_constructors: ClassVar[dict[str | None, Any]] = {
        tag: make
        for tag, make in yaml.SafeLoader.yaml_constructors.items()
        if tag not in {_TAG + kind for kind in ("timestamp", "binary", "set", "omap", "pairs")}
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """An object; its names are text, as JSON has them: ``200:`` is "200", ``True:`` is "true"."""
        self.flatten_mapping(node)
        if any(key.tag in _NAMES for key, _ in node.value):
            node.value = [(_as_name(key), value) for key, value in node.value]
        return dict(super().construct_mapping(node, deep))


_NAMES = {_TAG + "int": "", _TAG + "float": "", _TAG + "bool": "", _TAG + "null": "null"}


def _as_name(key: yaml.Node) -> yaml.Node:
    if key.tag not in _NAMES:
        return key
    written = key.value.lower() if key.tag == _TAG + "bool" else key.value
    return yaml.ScalarNode(_TAG + "str", _NAMES[key.tag] or written, key.start_mark, key.end_mark)


for _kind, _pattern, _first in _SCALARS:
    # "true", "-2.5"
    _Loader.add_implicit_resolver(_TAG + _kind, re.compile(rf"(?:{_pattern})\Z"), list(_first))
_Loader.yaml_implicit_resolvers[""] = _Loader.yaml_implicit_resolvers["~"]  # nothing at all is null


class EndlessError(ValueError):
    """A document whose aliases lead back to themselves, or make it far larger than its text."""


def parse(text: str) -> Any:
    """What a text of YAML or JSON holds: JSON values only.

    Raises yaml.YAMLError where it is neither, ValueError for numbers beyond all measure and for endless aliases.
    """
    if text.lstrip().startswith(("{", "[")):
        # YAML knows no pairs of escapes for one character, and takes twenty times the time.
        with contextlib.suppress(json.JSONDecodeError):
            return _json(text)
    document = yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader
    if _ALIAS.search(text):
        _check_end(document)
    return document


def parse_document(text: str) -> dict[str, Any]:
    """A text of YAML or JSON that holds an object with a member ``openapi``.

    Raises ValueError for anything else, yaml.YAMLError where the text is neither YAML nor JSON.
    """
    document = parse(text)
    if isinstance(document, dict) and "swagger" in document and "openapi" not in document:
        raise ValueError(f"it is Swagger {document['swagger']}, the form before OpenAPI 3; {CONVERT}")
    if not isinstance(document, dict) or "openapi" not in document:
        raise ValueError("it has no member openapi")
    return document


def _json(text: str) -> Any:
    document = json.loads(text)
    if _SURROGATE.search(text):  # half a character is none
        return json.loads(json.dumps(document, ensure_ascii=False).encode("utf-8", "replace"))
    return document


def _check_end(document: Any) -> None:
    """Walk all that is reached, a node as often as it is reached."""
    trail: list[int] = []
    above: set[int] = set()
    seen = 0
    todo: list[tuple[int, Any]] = [(0, document)]
    while todo:
        depth, node = todo.pop()
        while len(trail) > depth:
            above.discard(trail.pop())
        seen += 1
        if id(node) in above:
            raise EndlessError("an alias leads back to itself")
        if seen > _MOST_NODES:
            raise EndlessError("its aliases make it too large")
        inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else None
        if inner is not None:
            trail.append(id(node))
            above.add(id(node))
            todo.extend((depth + 1, value) for value in inner)
