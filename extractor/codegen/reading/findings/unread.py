"""Parts of a document for which no code is made: each is a finding with its pointer.

callbacks: {done: …}                               -> "the callback done"
content: {application/json: …, text/csv: …}        -> "the content text/csv; application/json is generated"
encoding: {chart: {headers: {X-Chart: …}}}         -> "the header X-Chart of the part chart"
parameters: [{in: querystring, …}]  (OpenAPI 3.2)  -> "the parameter filter in querystring"
paths: {/boats: {parameters: [{in: path, …}]}}     -> "the parameter id in path, which /boats has not"
paths: {/boats: {additionalOperations: {COPY: …}}} -> operation-skipped, "clients know no method COPY"
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from urllib.parse import unquote

from extractor.codegen.model.package import Location
from extractor.codegen.reading.content import described, further, part_types, preferred
from extractor.codegen.reading.streams import place as stream_place
from extractor.oas.document import Document, Node, UnresolvedError, listing, mapping, text
from extractor.oas.pointer import escape
from extractor.oas.uri_templates import lost_of_path

Part = tuple[str, str]  # its pointer, and what it is


def report_unread(document: Document) -> None:
    """Note all parts that are not generated."""
    for section in ("webhooks", "x-webhooks"):
        for name in mapping(document.root.get(section)):
            document.report("part-not-generated", f"/{section}/{escape(str(name))}", part=f"the webhook {name}")
    for path, raw in mapping(document.root.get("paths")).items():
        for pointer, method in _strange(mapping(raw), f"/paths/{escape(str(path))}"):
            reason = f"clients know no method {method.upper()}"
            document.report("operation-skipped", pointer, name=f"{method.upper()} {path}", reason=reason)
        for place, part in _parameters(document, _followed(document, raw), str(path), f"/paths/{escape(str(path))}"):
            document.report("part-not-generated", place, part=part)
    for path, _, node, item, pointer in document.operations():
        for part in lost_of_path(document, path, item, node):
            document.report("part-not-generated", pointer, part=part)
        for place, part in chain(_parameters(document, node, path, pointer), _parts(document, node, pointer)):
            document.report("part-not-generated", place, part=part)


def _strange(item: Node, pointer: str) -> Iterator[Part]:
    """Operations by methods of their own (OpenAPI 3.2)."""
    for method in mapping(item.get("additionalOperations")):
        yield f"{pointer}/additionalOperations/{escape(str(method))}", str(method)


def _parameters(document: Document, node: Node, path: str, pointer: str) -> Iterator[Part]:
    """Parameters of unknown places, and those of a path that does not name them."""
    for number, raw in enumerate(listing(node.get("parameters"))):
        found = _followed(document, raw)
        place, name = found.get("in"), found.get("name")
        if found and place not in tuple(Location):  # of any kind, also one that has no hash
            yield f"{pointer}/parameters/{number}", f"the parameter {name} in {place}"
        elif place == "path" and str(name) not in unquote(path):
            yield f"{pointer}/parameters/{number}", f"the parameter {name} in path, which {path} has not"


def _parts(document: Document, node: Node, pointer: str) -> Iterator[Part]:
    for name in mapping(node.get("callbacks")):
        yield f"{pointer}/callbacks/{escape(str(name))}", f"the callback {name}"
    body = _followed(document, node.get("requestBody"))
    content = mapping(body.get("content"))
    methods = set(further(document, content))
    yield from _contents(document, content, f"{pointer}/requestBody/content", methods)
    for media_type in (m for m in content if m in methods or (m and m == preferred(document, content))):
        yield from _encodings(document, content[media_type], f"{pointer}/requestBody/content/{escape(media_type)}")
    streamed = _stream(document, node)
    for status, raw in mapping(node.get("responses")).items():
        response, place = _followed(document, raw), f"{pointer}/responses/{escape(str(status))}"
        if described(str(status)) and str(status).startswith("1"):
            yield place, f"the answer {status}, which another one follows"
        for name in mapping(response.get("links")):
            yield f"{place}/links/{escape(str(name))}", f"the link {name}"
        items = {streamed[1]} if streamed and streamed[0] == str(status) else set()
        yield from _contents(document, mapping(response.get("content")), f"{place}/content", items)


def _stream(document: Document, node: Node) -> tuple[str, str] | None:
    try:
        return stream_place(document, node)
    except UnresolvedError:
        return None


def _contents(document: Document, content: Node, pointer: str, generated: set[str]) -> Iterator[Part]:
    """Media types beside the preferred one and those with methods of their own; items that no method gives."""
    chosen = preferred(document, content)
    for media_type, media in content.items():
        place = f"{pointer}/{escape(str(media_type))}"
        if media_type in generated:
            continue
        if media_type != chosen:
            yield place, f"the content {media_type}; {chosen} is generated"
        elif "itemSchema" in mapping(media):
            yield f"{place}/itemSchema", f"items of {media_type}: the content is read as a whole"


def _encodings(document: Document, raw: object, pointer: str) -> Iterator[Part]:
    """Headers of parts, and media types of structures that are no JSON."""
    media = _followed(document, raw)
    try:
        written = dict(part_types(document, media))
    except UnresolvedError:
        return
    for name, encoding in mapping(media.get("encoding")).items():
        place = f"{pointer}/encoding/{escape(str(name))}"
        for header in mapping(mapping(encoding).get("headers")):
            yield f"{place}/headers/{escape(str(header))}", f"the header {header} of the part {name}"
        kind = text(mapping(encoding).get("contentType"))
        if kind and "*" not in kind and name not in written:
            yield f"{place}/contentType", f"{kind} of the part {name}; application/json is sent"


def _followed(document: Document, node: object) -> Node:
    try:
        return document.follow(node)
    except UnresolvedError:
        return {}
