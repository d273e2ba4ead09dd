"""Documents to text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from extractor.oas.writing.emit import Emitter

Node = dict[str, Any]
ENTRIES = 20  # of a mapping that are written at a time
# Numbers that msgspec writes in another form than json (":8e3", ":0.00001"), or that it does not know ("null" for NaN).
_OTHERWISE = re.compile(rb"[\[:,](?:null|-?(?:\d+(?:\.\d+)?[eE]|0\.0000|[\d.]{16}))")
JSON_DEPTH = 3  # down to which members are written one by one: that of schemas


def to_yaml(document: object) -> str:
    """YAML 1.2-safe text: quoted where YAML 1.1 would read another type, long lines kept whole."""
    from extractor.oas.writing.libyaml import dumped  # noqa: PLC0415 -- few texts of a small document need it

    return dumped(document)


def yaml_pieces(document: Node) -> Iterator[str]:
    """The text of ``to_yaml`` in pieces, so that not all of a document need be in memory."""
    from extractor.oas.writing.emit import Emitter  # noqa: PLC0415 -- who writes no document starts earlier

    emitter = Emitter(to_yaml)
    for key, node in document.items():
        if key == "components" and node:
            yield "components:\n"
            for kind, held in node.items():
                yield from (
                    _entries(emitter, [key, kind], held) if kind == "schemas" else _below(emitter, [key], kind, held)
                )
        else:
            yield from _entries(emitter, [key], node) if key == "paths" else _below(emitter, [], key, node)


def _entries(emitter: Emitter, above: Sequence[str], held: Mapping[str, Any]) -> Iterator[str]:
    """The entries of a mapping that stands below these keys, some at a time."""
    if not held:
        yield from _below(emitter, above[:-1], above[-1], {})
        return
    yield f"{'  ' * (len(above) - 1)}{above[-1]}:\n"
    waiting = iter(held.items())
    while some := dict(islice(waiting, ENTRIES)):
        yield _written(emitter, above, some)


def _below(emitter: Emitter, above: Sequence[str], key: str, node: object) -> Iterator[str]:
    """A member that stands below these keys; of a list, some items at a time."""
    if not isinstance(node, list) or not node:
        yield _written(emitter, above, {key: node})
        return
    for start in range(0, len(node), ENTRIES):
        text = _written(emitter, above, {key: node[start : start + ENTRIES]})
        yield _without_lines(text, 1) if start else text


def _written(emitter: Emitter, above: Sequence[str], node: Node) -> str:
    """A mapping that stands below these keys; by libyaml alone where it holds what only that can write."""
    try:
        return "".join(emitter.mapping(node, len(above)))
    except ValueError:
        return _without_lines(to_yaml(_nested(above, node)), len(above))


def _nested(keys: Sequence[str], node: object) -> object:
    for key in reversed(keys):
        node = {key: node}
    return node


def _without_lines(text: str, count: int) -> str:
    return text.split("\n", count)[count]


def to_json(document: object) -> str:
    """Indented JSON, one final newline."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _indented(node: Any, indent: str) -> str:
    """What ``json.dumps`` writes with an indentation of 2 below one."""
    written = _by_msgspec(node)
    return _by_json(node, indent) if written is None else written.replace("\n", f"\n{indent}")


def _by_msgspec(node: Any) -> str | None:
    """What ``json.dumps`` writes, in a tenth of its time; None where msgspec writes it otherwise, or cannot."""
    if not node or type(node) not in (dict, list):
        return None
    try:
        compact = msgspec.json.encode(node)
    except (TypeError, ValueError, OverflowError, RecursionError):
        return None
    return msgspec.json.format(compact, indent=2).decode() if _OTHERWISE.search(compact) is None else None


def _by_json(node: Any, indent: str) -> str:
    """The node, with whatever only ``json`` writes; the library writes texts fast only without indentation."""
    inner = f"{indent}  "
    if type(node) is str:
        return encode_basestring(node)
    if type(node) is dict and node and all(type(key) is str for key in node):
        members = [f"{inner}{encode_basestring(key)}: {_by_json(member, inner)}" for key, member in node.items()]
        return "{\n" + ",\n".join(members) + f"\n{indent}}}"
    if type(node) is list and node:
        return "[\n" + ",\n".join([f"{inner}{_by_json(item, inner)}" for item in node]) + f"\n{indent}]"
    return json.dumps(node, ensure_ascii=False, indent=2).replace("\n", f"\n{indent}")


def json_pieces(document: Mapping[str, Any]) -> Iterator[str]:
    """The text of ``to_json`` in pieces, so that not all of a document need be in memory."""
    yield from _json_pieces(document, JSON_DEPTH, "")
    yield "\n"


def _json_pieces(node: Any, depth: int, indent: str) -> Iterator[str]:
    if not depth or not isinstance(node, dict | Mapping) or not node:
        node = {} if isinstance(node, Mapping) and not node else node  # one on disk, too
        yield _indented(node, indent)
        return
    inner = f"{indent}  "
    from extractor.spill import by_part  # noqa: PLC0415 -- who writes no document starts earlier

    opening = "{"
    for key, member in (entry for part in by_part(node) for entry in part.items()):
        head = f"{opening}\n{inner}{encode_basestring(key) if type(key) is str else json.dumps(key)}: "
        opening = ","
        if type(member) is str:
            yield head + encode_basestring(member)
        else:
            yield head
            yield from _json_pieces(member, depth - 1, inner)
    yield f"\n{indent}}}"
