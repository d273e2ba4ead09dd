"""Servers of documents, paths and operations beside the address that an operation has for itself."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.codegen.reading.servers import own_server

GENERAL = "https://api.example.com/v1"


def at(*urls: str, **variables: Any) -> dict[str, Any]:
    return {"servers": [{"url": u, "variables": variables} for u in urls]}


@pytest.mark.parametrize(
    ("item", "node", "expected"),
    [
        ({}, {}, ""),
        ({}, at("https://upload.example.com/v2"), "https://upload.example.com/v2"),
        (at("https://other.example.com/"), {}, "https://other.example.com"),
        (at("https://other.example.com"), at("https://upload.example.com"), "https://upload.example.com"),
        ({}, at(GENERAL), ""),  # the document's own
        ({}, at("/v2"), "https://api.example.com/v2"),
        ({}, at("https://{region}.example.com", region={"default": "eu"}), "https://eu.example.com"),
        ({}, at("https://{region}.example.com"), ""),  # nobody says which region
        ({}, at("ftp://files.example.com"), ""),
    ],
)
def test_the_address_of_an_operation(item: Any, node: Any, expected: str) -> None:
    assert own_server(at(GENERAL), item, node) == expected
