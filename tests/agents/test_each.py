"""A tool an operation."""

from __future__ import annotations

import asyncio

import pytest

from extractor.agents.descriptions.evidence import Evidence
from extractor.agents.operations.select import Filters, SelectionError
from extractor.agents.prepare import Choices, prepare
from tests.agents.asked import ask, boats, over_stdio, service, spec_file, tools
from tests.mock.served import FILES


def names(**choices: object) -> list[str]:
    return list(tools(boats(), is_each=True, **choices).tools)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ["ListBoats", "ShowBoat"]),
        (Filters(ids=["list*"]), ["ListBoats"]),
        (Filters(paths=["/boats/*"]), ["ShowBoat"]),
        (Filters(tags=["boats"], methods=["get"]), ["ListBoats", "ShowBoat"]),
    ],
)
def test_those_that_may_be_called_and_are_chosen(filters: Filters, expected: list[str]) -> None:
    assert names(filters=filters) == expected


def test_what_is_allowed_has_a_tool_and_hints_of_what_it_does() -> None:
    toolbox = tools(boats(), is_each=True, allowed=["POST", "SinkBoat"])
    hints = {t.name: (t.effects.reads, t.effects.destroys, t.effects.idempotent) for t in toolbox.tools.values()}
    assert hints == {
        "ListBoats": (True, False, True),
        "AddBoat": (False, False, False),
        "ShowBoat": (True, False, True),
        "SinkBoat": (False, True, True),
    }


def test_it_is_described_by_the_documentation_and_has_the_arguments_of_the_operation() -> None:
    tool = tools(boats(), is_each=True).tools["ListBoats"]
    assert tool.title == "Lists boats"
    assert tool.description.startswith("GET /boats. The documentation says: Lists boats")
    assert list(tool.schema["properties"]) == ["limit", "marker", "fields", "max_characters", "max_items"]
    assert tool.schema["properties"]["limit"] == {"type": "integer", "maximum": 50, "description": "How many (query)"}


def test_it_is_called_with_arguments_and_options_side_by_side() -> None:
    parameters = [{"name": "fields", "in": "query", "schema": {"type": "string"}}]
    paths = {"/boats": {"get": {"operationId": "List", "parameters": parameters, "responses": {"200": {
        "description": "d", "content": {"application/json": {}}}}}}}  # fmt: skip
    with service({}) as harbour:
        toolbox = tools(boats(paths), is_each=True, base_url=harbour.url)
        result = ask(toolbox, "List", fields="name", fields_=["path"])
        assert result.value["answer"] == {"path": "/boats?fields=name"}
        assert ask(toolbox, "List", field="name").value["problems"][0].startswith("field: there is no such argument")
        assert ask(toolbox, "List", fields_="path").value["problems"] == ["fields_: 'path' is not of type 'array'"]


def test_too_many_are_an_error_that_says_how_to_narrow() -> None:
    paths = {f"/p{n}": {"get": {"operationId": f"o{n}", "tags": [f"t{n % 3}"], "responses": {}}} for n in range(65)}
    with pytest.raises(SelectionError) as told:
        prepare(boats(paths), "b", Evidence(), Choices(is_each=True))
    assert "65 operations are more than 64 tools; choose some by --tag, --path, --id or --method" in str(told.value)
    assert "(the tags are t0 (22), t1 (22), t2 (21))" in str(told.value)
    assert len(prepare(boats(paths), "b", Evidence(), Choices(Filters(tags=["t0"]), is_each=True)).toolbox.tools) == 22


def test_those_left_out_are_told() -> None:
    (note,) = prepare(boats(servers=[{"url": "http://a"}]), "b", Evidence(), Choices(is_each=True)).notes
    assert note == "2 operations that change something have no tool; --allow METHOD or ID allows them"


def test_the_client_of_the_protocol_gets_them() -> None:
    async def listed() -> list[str]:
        async with over_stdio(spec_file("petstore"), "--each", "--tag", "pet", "--allow", "addPet") as client:
            return [t.name for t in (await client.list_tools()).tools]

    assert FILES["petstore"].name
    assert asyncio.run(listed()) == ["addPet", "findPetsByStatus", "findPetsByTags", "getPetById"]
