"""Pages that generators of clients write: containers behind links, bodies among parameters, requests without a body."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines

PAGE = """# BoatApi

# **rename**
> rename(id, name)

{line}

### Parameters

| Name | Type | Description | Notes |
| --- | --- | --- | --- |
{rows}

### Return type

{returns}

### HTTP request headers

 - **Content-Type**: {sent}
 - **Accept**: application/json
"""
BOAT = "# Boat\n\n## Properties\n\n| Name | Type | Description |\n| --- | --- | --- |\n| **{0}** | {1} | x |\n"
ID = "| **id** | **String** | The id | |"
NAME = "| **name** | **String** | The name | [optional] |"


def operation(tmp_path: Path, line: str, *rows: str, sent: str, returns: str = "null") -> dict[str, Any]:
    text = PAGE.format(line=line, rows="\n".join(rows), returns=returns, sent=sent)
    parts = BOAT.format("crew", "[**List&lt;Sailor&gt;**](c.md)")
    sailor = BOAT.format("age", "Integer").replace("# Boat", "# Sailor")
    spec = build_pages(tmp_path, text, parts, sailor, suffix=".md").spec
    ((_, item),) = spec["paths"].items()
    ((_, found),) = item.items()
    return {**found, "schemas": spec.get("components", {}).get("schemas", {})}


@pytest.mark.parametrize("said", ["Not defined", "None", "N/A"])
def test_a_request_without_a_media_type_has_no_body(tmp_path: Path, said: str) -> None:
    found = operation(tmp_path, "PUT /boats/{id}/name", ID, NAME, sent=said)
    assert [(p["name"], p["in"]) for p in found["parameters"]] == [("id", "path"), ("name", "query")]
    assert "requestBody" not in found


def test_a_request_with_a_media_type_has_one(tmp_path: Path) -> None:
    found = operation(tmp_path, "PUT /boats/{id}/name", ID, NAME, sent="application/json")
    assert [p["name"] for p in found["parameters"]] == ["id"]
    assert "requestBody" in found


@pytest.mark.parametrize("type_", ["**String**", "**Object**", "[**Boat**](b.md)"])
def test_a_row_called_body_among_parameters_is_all_of_it(tmp_path: Path, type_: str) -> None:
    row = f"| **body** | {type_} | | [optional] |"
    found = operation(tmp_path, "PUT /boats/{id}", ID, NAME, row, sent="application/json")
    assert [(p["name"], p["in"]) for p in found["parameters"]] == [("id", "path"), ("name", "query")]
    schema = found["requestBody"]["content"]["application/json"]["schema"]
    assert "properties" not in schema


@pytest.mark.parametrize("form", ["List&lt;Boat&gt;", "Set&lt;Boat&gt;", "Array&lt;Boat&gt;"])
def test_a_link_around_a_container_is_an_array_of_what_it_names(tmp_path: Path, form: str) -> None:
    found = operation(tmp_path, "GET /boats/{id}", ID, sent="Not defined", returns=f"[**{form}**](b.md)")
    schema = found["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}
    crew = found["schemas"]["Boat"]["properties"]["crew"]
    assert crew["items"] == {"$ref": "#/components/schemas/Sailor"}


LED = """= API

=== makeBoat

`POST /boats/{{harbour}}`

===== Parameters

[cols="2,3,1,1,1"]
.Path Parameters
|===
|Name| Description| Required| Default| Pattern

| harbour | Where. | X | null |
|===

[cols="2,3,1,1,1"]
.Body Parameter
|===
|Name| Description| Required| Default| Pattern

| {name} | What is built. <<Boat>> | X | |
|===

[#Boat]
=== _Boat_ Boat

[.fields-Boat]
[cols="2,1,1,2,4,1"]
|===
| Field Name| Required| Nullable | Type| Description | Format

| hull | X | | String | Its hull. |
|===
"""


@pytest.mark.parametrize(("name", "held"), [("Boat", "hull"), ("boat", "boat")])
def test_the_row_of_a_body_with_the_name_of_its_structure_is_all_of_it(tmp_path: Path, name: str, held: str) -> None:
    told = operation_lines(build_pages(tmp_path, LED.format(name=name), suffix=".adoc"))
    assert next(line for line in told if line.startswith("body ")).split()[1].rstrip("*") == held
