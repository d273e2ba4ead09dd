"""What clients are told of the tools: names, texts, schemas of their arguments, and hints of what they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator

from extractor.agents.descriptions.describe import PARTS
from extractor.agents.operations.policy import Effects
from extractor.agents.texts import NOTICE, line

SIZE, LARGEST, HITS = 20_000, 200_000, 10


@dataclass(frozen=True, slots=True)
class Tool:
    """What a client is told of a tool; ``is_remote`` where it calls the service."""

    name: str
    title: str
    description: str
    schema: Mapping[str, Any]
    effects: Effects
    is_remote: bool = True


class ToolError(Exception):
    """What was asked cannot be done; the message says what to change, ``members`` tell more."""

    def __init__(self, message: str, /, **members: Any) -> None:
        super().__init__(message)
        self.members = members


def object_schema(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    """The schema of an object with these members. That it has no others is held, and not said: some clients refuse
    the keyword for it."""
    return {
        "type": "object",
        "properties": dict(properties),
        **({"required": list(required)} if required else {}),
    }


def hold(schema: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    """Raises ToolError where what is given is not as a tool says."""
    errors = list(Draft202012Validator({**schema, "additionalProperties": False}).iter_errors(dict(given)))
    if errors:
        places = [e.json_path.removeprefix("$").lstrip(".") or "arguments" for e in errors]
        problems = [f"{p}: {line(e.message, 300)}" for p, e in zip(places, errors, strict=True)]
        known = ", ".join(schema["properties"])
        raise ToolError(f"the arguments of the tool are not as it says; known are: {known}", problems=problems[:10])


MAX_ITEMS = {
    "type": "integer",
    "minimum": 1,
    "description": "of a list that comes in pages, the most items to get of all pages; else one page is called",
}
SHOWN = {
    "fields": {
        "type": "array",
        "items": {"type": "string"},
        "description": "members of the answer to show, such as 'items.name'; else all",
    },
    "max_characters": {
        "type": "integer",
        "minimum": 200,
        "maximum": LARGEST,
        "description": f"the most characters of the answer to show; {SIZE} where nothing is said",
    },
}
_OPERATION = {"type": "string", "description": "name of the operation, as search_operations tells it"}
_READING = Effects(reads=True, destroys=False, idempotent=True)


def search_tool() -> Tool:
    """Finds operations."""
    schema = object_schema(
        {
            "words": {
                "type": "string",
                "description": "what the operation does or is called; without words, all of them",
            },
            "tag": {"type": "string", "description": "only operations of this tag"},
            "limit": {
                "type": "integer",
                "minimum": 1,
                "maximum": 50,
                "description": f"most operations; {HITS} by default",
            },
        }
    )
    about = f"Finds operations of the API by words of their names and documentation, best first. {NOTICE}"
    return Tool("search_operations", "Search operations", about, schema, _READING, is_remote=False)


def describe_tool() -> Tool:
    """Tells all about an operation."""
    part = {"type": "string", "enum": list(PARTS), "description": "one part alone, where all is too long"}
    shown = {"operation": _OPERATION, "part": part, "max_characters": SHOWN["max_characters"]}
    about = (
        "Tells the arguments, answers and errors of one operation, and quotes the pages that they were read from "
        f"where these are known. {NOTICE}"
    )
    schema = object_schema(shown, "operation")
    return Tool("describe_operation", "Describe an operation", about, schema, _READING, is_remote=False)


def call_tool(allowed: str, effects: Iterable[Effects]) -> Tool:
    """Calls an operation; it does whatever one of those that may be called does."""
    each = list(effects)
    schema = object_schema(
        {
            "operation": _OPERATION,
            "arguments": {
                "type": "object",
                "description": "values by the names that describe_operation tells; the content is 'body'",
            },
            **SHOWN,
            "max_items": MAX_ITEMS,
            "dry_run": {"type": "boolean", "description": "show the request and send nothing"},
        },
        "operation",
    )
    does = Effects(all(e.reads for e in each), any(e.destroys for e in each), all(e.idempotent for e in each))
    about = f"Calls one operation and gives its answer as structured content. {allowed} {NOTICE}"
    return Tool("call_operation", "Call an operation", about, schema, does)
