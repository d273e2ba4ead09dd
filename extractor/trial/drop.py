"""A page that somebody dropped or pasted: its operations, each fact with the words that it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from extractor.diagnostic import Diagnostic, shorten
from extractor.dialects import DialectError
from extractor.oas.document import METHODS
from extractor.oas.pointer import escape, node_at
from extractor.pipeline import BuildResult
from extractor.readers import SUFFIXES
from extractor.readers.sources.files import SourceError
from extractor.review.html.translate import in_chinese
from extractor.trial.build import trial
from extractor.trial.lines import lines

DEPTH = 3  # structures inside structures that are shown
FACTS = 400  # of one operation
Node = Mapping[str, Any]
Found = tuple[str, str, Node, str]  # part of the operation, name, schema, pointer


def dropped(name: str, data: bytes, dialects: Sequence[str] = ()) -> dict[str, Any]:
    """What comes of one page: ``lines`` as the command prints them, ``operations`` with their facts, ``findings``.

    Raises ValueError with what to do where the page cannot be read.
    """
    with TemporaryDirectory(prefix="spectable-drop-") as room:
        page = Path(room) / f"page{_suffix(name)}"
        page.write_bytes(data)
        try:
            result = trial(page, Path(room) / "spec", dialects)
        except (SourceError, DialectError) as error:
            raise ValueError(str(error)) from None
    return {
        "lines": list(lines(result, name or "pasted text", 0.0))[:1],
        "operations": list(_operations(result)),
        "findings": [_finding_members(d) for d in result.diagnostics],
    }


def _finding_members(found: Diagnostic) -> dict[str, str]:
    said = {"message": found.message, "remedy": found.remedy}
    chinese = {f"{what}_zh": in_chinese(found.code, what, text) for what, text in said.items()}
    return {"severity": found.severity, "where": found.origin.describe(), **said, **chinese}


def _suffix(name: str) -> str:
    """The ending of a known form; none where the text itself must show what it is."""
    ending = PurePosixPath(name).suffix.lower()
    return ending if ending in SUFFIXES else ""


def _operations(result: BuildResult) -> Iterator[dict[str, Any]]:
    for path, item in result.spec.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                pointer = f"/paths/{escape(path)}/{method}"
                facts = [_fact(result, *found) for found in _facts(result.spec, pointer, item[method])]
                title = str(item[method].get("summary") or "")
                yield {"method": method, "path": path, "summary": title, "facts": facts[:FACTS]}


def _facts(spec: Node, pointer: str, operation: Node) -> Iterator[Found]:
    """(part, name, schema, pointer) of parameters, body and answers."""
    for number, parameter in enumerate(operation.get("parameters", ())):
        at, node = _followed(spec, f"{pointer}/parameters/{number}", parameter)
        schema = {**node.get("schema", {}), "required": node.get("required", False)}
        yield str(node.get("in", "")), str(node.get("name", "")), schema, at
    if "requestBody" in operation:
        yield from _content(spec, f"{pointer}/requestBody", operation["requestBody"], "body")
    for status, answer in operation.get("responses", {}).items():
        yield from _content(spec, f"{pointer}/responses/{escape(status)}", answer, f"answer {status}")


def _content(spec: Node, pointer: str, node: Node, part: str) -> Iterator[Found]:
    pointer, node = _followed(spec, pointer, node)
    for media, held in node.get("content", {}).items():
        at = f"{pointer}/content/{escape(media)}/schema"
        yield from ((part, *field) for field in _fields(spec, at, held.get("schema", {})))


def _fields(spec: Node, pointer: str, schema: Node, above: str = "", depth: int = 0) -> Iterator[tuple[str, Node, str]]:
    """(name, schema, pointer) of the members of a structure, and of those inside them."""
    pointer, schema = _followed(spec, pointer, schema)
    if "items" in schema:
        yield from _fields(spec, f"{pointer}/items", schema["items"], f"{above}[]", depth)
    for name, child in schema.get("properties", {}).items():
        at, shown = f"{pointer}/properties/{escape(name)}", f"{above}.{name}".lstrip(".")
        yield shown, {**_followed(spec, at, child)[1], "required": name in schema.get("required", ())}, at
        if depth < DEPTH:
            yield from _fields(spec, at, child, shown, depth + 1)


def _followed(spec: Node, pointer: str, node: Node) -> tuple[str, Node]:
    """The place that a reference leads to; a place without one itself."""
    for _ in range(DEPTH):
        ref = node.get("$ref")
        if not isinstance(ref, str) or not ref.startswith("#/"):
            break
        pointer, node = ref[1:], node_at(spec, ref[1:])
    return pointer, node


def _fact(result: BuildResult, part: str, name: str, schema: Node, pointer: str) -> dict[str, Any]:
    origins = result.sources.get(pointer, ())
    text = next((t for origin in origins if (t := result.evidence.get(origin.text_key()))), "")
    kind = schema.get("type", "")
    return {
        "part": part,
        "name": name,
        "type": kind if isinstance(kind, str) else " or ".join(map(str, kind)),
        "required": bool(schema.get("required")),
        "where": origins[0].describe() if origins else "",
        "quote": shorten(text, 300),
    }
