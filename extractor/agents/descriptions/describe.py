"""What an agent is told of an operation: arguments, answers, errors, paging, credentials, and the words of the pages.

ListBoats  ->  {"operation": "ListBoats", "arguments": {"type": "object", …}, "answers": {"200": …}, …}
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from extractor.agents.descriptions.evidence import Evidence
from extractor.agents.descriptions.schemas import FILE, simple
from extractor.agents.operations.catalogue import BODY, Argument, Catalogue, Entry
from extractor.agents.operations.files import file_members
from extractor.agents.operations.policy import Policy, effects
from extractor.agents.texts import line, visible_start
from extractor.codegen.model.package import Form, Operation, Response
from extractor.oas.document import Document, Node, UnresolvedError, mapping, text

_SHARES = {"arguments": 0.4, "answers": 0.25, "errors": 0.0, "evidence": 0.25}  # of all that is told; errors have texts
PARTS = tuple(_SHARES)
_ARGUMENT, _NAME = 2000, 120


def arguments_schema(catalogue: Catalogue, entry: Entry, characters: int) -> tuple[dict[str, Any], bool]:
    """The schema of an operation's arguments, and whether it is cut. Its top is an object and nothing else."""
    properties: dict[str, Any] = {}
    is_cut = False
    for argument in entry.arguments:
        made, was_cut = simple(catalogue.document, argument.schema, "readOnly", _ARGUMENT)
        properties[argument.key] = _described(argument, made)
        is_cut |= was_cut
    body = entry.operation.body
    if body is not None:
        made, was_cut = _body_schema(catalogue, entry, characters)
        properties[BODY] = made
        is_cut |= was_cut
    required = [a.key for a in entry.arguments if a.parameter.required] + ([BODY] if body and body.required else [])
    return {
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
    }, is_cut


def _described(argument: Argument, made: dict[str, Any]) -> dict[str, Any]:
    parameter = argument.parameter
    about = line(parameter.description, 300) or made.get("description", "")
    renamed = f" {parameter.name!r}" if parameter.name != argument.key else ""
    place = f"({parameter.place.value}{renamed}{', deprecated' if parameter.deprecated else ''})"
    return {**made, "description": f"{about} {place}".strip()}


def _body_schema(catalogue: Catalogue, entry: Entry, characters: int) -> tuple[dict[str, Any], bool]:
    body = entry.operation.body
    assert body is not None
    content = body.content
    about = f"{line(body.description, 300)} (body, {content.media_type})".strip()
    if content.form is Form.BINARY:
        return {**FILE, "description": about}, False
    made, is_cut = simple(catalogue.document, entry.media.get("schema", {}), "readOnly", characters)
    if content.form is Form.MULTIPART:
        for name in file_members(catalogue.package, content.type) & made.get("properties", {}).keys():
            listed = made["properties"][name].get("type") == "array"
            made["properties"][name] = {"type": "array", "items": FILE} if listed else FILE
    return {**made, "description": about}, is_cut


@dataclass(frozen=True)
class Describer:
    """Describes operations of one document."""

    catalogue: Catalogue
    policy: Policy
    evidence: Evidence

    def described(self, entry: Entry, part: str, most: int) -> dict[str, Any]:
        """All about an operation, or one part of it, in about so many characters."""
        wanted = (part,) if part else PARTS
        made = _head(entry, self.policy)
        cut = []
        for name in wanted:
            members, is_cut = self._part(name, entry, most if part else int(most * _SHARES[name]))
            made |= members
            cut += [name] if is_cut else []
        more = "" if part else "; ask for it alone by part to see more"
        return {**made, "cut": [f"{name}: shortened{more}" for name in cut]} if cut else made

    def _part(self, name: str, entry: Entry, most: int) -> tuple[dict[str, Any], bool]:
        document, operation = self.catalogue.document, entry.operation
        match name:
            case "arguments":
                schema, is_cut = arguments_schema(self.catalogue, entry, most)
                paging = {"paging": _paging(operation)} if operation.paging else {}
                return {"arguments": schema, **paging, "credentials": _credentials(operation)}, is_cut
            case "answers":
                answers, is_cut = _answers(document, entry, operation.success, most)
                return {"answers": answers}, is_cut
            case "errors":
                answers, is_cut = _answers(document, entry, operation.errors, most)
                return {"errors": answers}, is_cut
            case _:
                quotes = self.evidence.quotes(document.root, operation.pointer, most)
                return {"evidence": quotes} if quotes else {}, False


def _head(entry: Entry, policy: Policy) -> dict[str, Any]:
    operation = entry.operation
    made: dict[str, Any] = {
        "operation": entry.name,
        "method": operation.method,
        "path": operation.path,
        "tag": line(operation.service, _NAME),
        "summary": line(operation.summary, 300),
        "description": visible_start(operation.description, 1500),
        "documentation": line(operation.docs_url, 300),
        "deprecated": operation.deprecated,
        "reads_only": effects(operation).reads,
        "may_be_called": policy.allows(entry),
        "why_not": "" if policy.allows(entry) else policy.refusal(entry),
    }
    return {k: v for k, v in made.items() if v not in ("", False) or k in ("reads_only", "may_be_called")}


def _credentials(operation: Operation) -> list[str]:
    """Which schemes go together, each alternative in words; the server adds them by itself."""
    if not operation.security:
        return ["none is documented"]
    return [" and ".join(names) or "none is needed" for names in operation.security]


def _paging(operation: Operation) -> dict[str, Any]:
    paging = operation.paging
    assert paging is not None
    return {
        "style": paging.style.value,
        "parameter": paging.parameter,
        "limit": paging.limit,
        "items": ".".join(paging.items) or "the answer itself",
        "all_pages": "call with max_items to get the items of all pages",
    }


def _answers(
    document: Document, entry: Entry, responses: tuple[Response, ...], characters: int
) -> tuple[dict[str, Any], bool]:
    """The answers by status; with their schemas where there is room for such."""
    found: dict[str, Any] = {}
    is_cut = False
    nodes = {str(k): v for k, v in mapping(entry.node.get("responses")).items()}
    share = characters // max(1, len(responses))
    for response in responses:
        made: dict[str, Any] = {"description": line(response.description, 300)}
        if response.content is not None:
            made["media_type"] = response.content.media_type
            if share:
                schema, was_cut = simple(document, _schema(document, nodes.get(response.status)), "writeOnly", share)
                made["schema"] = schema
                is_cut |= was_cut
        found[response.status] = made
    return found, is_cut


def _schema(document: Document, node: Any) -> Any:
    """The schema of an answer's content that is JSON, else of its first."""
    try:
        content: Node = mapping(document.follow(node).get("content"))
    except UnresolvedError:
        return {}
    chosen = next((m for m in content if "json" in text(m)), next(iter(content), None))
    return mapping(content[chosen]).get("schema", {}) if chosen is not None else {}
