"""Packages whose first call of all is the one that is told: structures are whole when they are first needed, and not
because another test made them so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from tests.codegen.toolchains import own_tests

TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def listed(parameters: dict[str, Any], **schemas: Any) -> dict[str, Any]:
    """A document with one list, whose answer is ``Page``; its structures stand in this order."""
    content = {"application/json": {"schema": ref("Page")}}
    query = [{"name": n, "in": "query", "schema": s} for n, s in parameters.items()]
    get = {
        "operationId": "listBoats",
        "parameters": query,
        "responses": {"200": {"description": "", "content": content}},
    }
    named = {
        name: {"type": "object", "required": list(members), "properties": members} for name, members in schemas.items()
    }
    root = {"openapi": "3.1.0", "info": {"title": "Boats", "version": "1"}, "paths": {"/boats": {"get": get}}}
    return {**root, "components": {"schemas": {**named, "Boat": {"type": "object", "properties": {"id": NUMBER}}}}}


ITEMS = {"type": "array", "items": ref("Boat")}


@pytest.mark.parametrize(
    "document",
    [
        listed(
            {"after": TEXT},
            Page={"boats": ITEMS, "pageInfo": ref("Info")},
            Info={"endCursor": TEXT, "hasNextPage": FLAG},
        ),
        listed({"cursor": TEXT}, Page={"boats": ITEMS, "metaData": ref("Info")}, Info={"nextCursor": TEXT}),
        listed({"cursor": TEXT}, Page={"boatList": ITEMS, "nextCursor": TEXT}),
        listed(
            {"limit": NUMBER, "offset": NUMBER},
            Page={"boatList": ITEMS, "pageInfo": ref("Info")},
            Info={"hasMore": FLAG},
        ),
    ],
)
def test_all_pages_come(document: dict[str, Any], tmp_path: Path) -> None:
    generate(document, "boats.yaml", "python", tmp_path, TargetOptions(package="boats"))
    told = own_tests(tmp_path, "-k", "fetches_all_pages")
    assert "1 passed" in told
