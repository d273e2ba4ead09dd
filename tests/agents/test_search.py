"""Operations by words."""

from __future__ import annotations

import time
from typing import Any

import pytest

from extractor.agents.descriptions.evidence import Evidence
from extractor.agents.prepare import Choices, prepare
from extractor.mock.loading import plain
from extractor.oas.loading.parse import parse_document
from tests.agents.asked import BOAT, BOATS, ask, boats, spec_file, tools
from tests.growth import assert_linear

MOST_SECONDS = 0.05


def found(words: str, **more: object) -> list[str]:
    result = ask(tools(boats()), "search_operations", words=words, **more)
    assert not result.is_error
    return [hit["operation"] for hit in result.value["operations"]]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("list the boats", "ListBoats"),
        ("add a boat", "AddBoat"),
        ("sink", "SinkBoat"),
        ("POST /boats", "AddBoat"),
        ("/boats/{id}", "ShowBoat"),
        ("shwo boat", "ShowBoat"),
        ("addboat", "AddBoat"),
    ],
)
def test_the_best_comes_first(words: str, first: str) -> None:
    assert found(words)[0] == first


def test_nothing_is_found_and_the_tags_are_told() -> None:
    result = ask(tools(boats()), "search_operations", words="xylophone")
    assert result.value["operations"] == []
    assert result.value["tags"] == {"Boats": 4}


def test_without_words_all_are_listed_up_to_the_limit() -> None:
    result = ask(tools(boats()), "search_operations", limit=2)
    assert [hit["operation"] for hit in result.value["operations"]] == ["ListBoats", "AddBoat"]
    assert result.value["found"] == 4


def test_a_tag_narrows_and_an_unknown_one_is_told() -> None:
    assert found("boats", tag="boats")[0] == "ListBoats"
    result = ask(tools(boats()), "search_operations", words="boats", tag="Cars")
    assert result.is_error
    assert result.value["error"] == "there is no tag 'Cars'; there are: Boats"


def test_each_hit_says_whether_it_may_be_called() -> None:
    hits = ask(tools(boats(), allowed=["DELETE"]), "search_operations").value["operations"]
    assert {h["operation"]: h["may_be_called"] for h in hits} == {
        "ListBoats": True, "AddBoat": False, "ShowBoat": True, "SinkBoat": True,
    }  # fmt: skip


def test_chinese_is_found_by_its_signs() -> None:
    paths = {"/pools": {"get": {"operationId": "ListPools", "summary": "查询资源池列表", "responses": {}}},
             "/nodes": {"get": {"operationId": "ListNodes", "summary": "查询节点列表", "responses": {}}}}  # fmt: skip
    toolbox = tools(boats(paths))
    assert ask(toolbox, "search_operations", words="资源池").value["operations"][0]["operation"] == "ListPools"


def fleet(count: int) -> dict[str, Any]:
    schemas = {
        f"Boat{n}": {**BOAT, "properties": {**BOAT["properties"], "x": {"type": "integer"}}} for n in range(count)
    }
    paths = {}
    for number in range(count):
        paths[f"/fleet{number}/boats"] = {"get": {**BOATS["/boats"]["get"], "operationId": f"ListFleet{number}"}}
    return boats(paths, components={"schemas": schemas})


def test_start_and_search_take_time_in_proportion_to_the_document() -> None:
    assert_linear(lambda count: tools(fleet(count)), 150)
    assert_linear(lambda count: ask(tools(fleet(count)), "search_operations", words="list fleet boats"), 150)


def test_among_1223_operations_it_takes_less_than_50_ms() -> None:
    spec = plain(parse_document(spec_file("github").read_text("utf-8")))
    toolbox = prepare(spec, "github.json", Evidence(), Choices()).toolbox
    took = []
    for words, first in (("delete a repository", "repos/delete"), ("merge pull request", "pulls/merge")):
        for _ in range(3):
            start = time.perf_counter()
            result = ask(toolbox, "search_operations", words=words)
            took.append(time.perf_counter() - start)
        assert result.value["operations"][0]["operation"] == first
        assert len(str(result.value)) < 5_000
    assert sorted(took)[len(took) // 2] < MOST_SECONDS  # of a busy machine, the middle one
