"""Every rule of the Overlay Specification as a readable pair of documents (cases.yaml), and what is told on the way."""

from __future__ import annotations

import copy
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.overlay.apply import apply_overlay
from extractor.overlay.jsonpath.limits import MAX_DEPTH, QueryError
from extractor.overlay.jsonpath.paths import select
from extractor.overlay.merge import copied
from extractor.overlay.model import Change
from tests.overlay.overlays import VERSIONS, overlay_of

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
RUNS = [
    pytest.param(case, version, id=f"{case['name']} ({version})")
    for case in CASES
    for version in ([case["overlay"]] if "overlay" in case else VERSIONS)
]


@pytest.mark.parametrize(("case", "version"), RUNS)
def test_case(case: dict[str, Any], version: str) -> None:
    before = copy.deepcopy(case["before"])
    applied = apply_overlay(case["before"], overlay_of(*case["actions"], version=version))
    assert [d.code for d in applied.findings] == case.get("codes", [])
    expected = copied(case.get("after", case["before"]))
    assert yaml.safe_dump(applied.document, sort_keys=False) == yaml.safe_dump(expected, sort_keys=False)
    assert case["before"] == before, "the document that was given has changed"


def test_names_of_cases_tell_them_apart() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_findings_name_the_line_and_the_action() -> None:
    overlay = overlay_of({"target": "$.a", "update": {"x": 1}}, {"target": "$.none", "remove": True})
    found = apply_overlay({"a": {}}, overlay).findings[0]
    assert (found.origin.file, found.origin.line, found.origin.action) == ("fix.yaml", 9, 2)
    assert found.message == "action 2 matches nothing: $.none"


def test_an_incompatible_member_is_named_with_both_kinds() -> None:
    found = apply_overlay({"a": {"b/c": [1]}}, overlay_of({"target": "$", "update": {"a": {"b/c": "x"}}})).findings[0]
    assert "/a/b~1c is an array and the update has a primitive value" in found.message


def test_steps_tell_what_each_action_touched() -> None:
    actions = (
        {"target": "$.a", "update": {"new": {"deep": 1}, "old": 2, "list": [3]}},
        {"target": "$.a.list", "remove": True},
    )
    applied = apply_overlay({"a": {"old": 1, "list": []}}, overlay_of(*actions))
    assert applied.touched() == (("/a/new", "/a/old", "/a/list/0"), ("/a/list",))
    assert applied.steps[0].changes[2] == Change("added", "/a/list/0", item=True)
    assert [c.kind for c in applied.steps[0].changes] == ["added", "set", "added"]


def test_nodes_that_yaml_shares_are_changed_one_by_one() -> None:
    shared = {"x": 1}
    applied = apply_overlay({"a": shared, "b": shared}, overlay_of({"target": "$.a", "update": {"x": 2}}))
    assert applied.document == {"a": {"x": 2}, "b": {"x": 1}}


def test_a_pattern_that_backtracks_is_stopped() -> None:
    started = time.monotonic()
    with pytest.raises(QueryError, match="too long"):
        select("$[?match(@, '(a|a)*[ab]')]", {"x": "a" * 60 + "c"})
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(
    ("query", "selected"),
    [
        ("$[?match(@, 'a.c')]", ["abc"]),
        ("$[?match(@, '[.]')]", ["."]),
        (r"$[?match(@, 'a\\.c')]", ["a.c"]),
        ("$[?search(@, 'b')]", ["abc"]),
        ("$[?search(@, 'a(?=b)')]", []),  # no I-Regexp
        ("$[?search(@, 1)]", []),
    ],
)
def test_patterns_are_those_of_rfc_9485(query: str, selected: list[str]) -> None:
    chosen = [n.value for n in select(query, ["abc", "a\nc", ".", 7, "a.c"])]
    assert [v for v in chosen if v != "a.c" or "a.c" in selected] == selected


@pytest.mark.parametrize(
    "query",
    [
        "$" + "[?" + "(" * 3000 + "@" + ")" * 3000 + "]",
        "$" * 20_000,
        "$[99999999999999999999]",
        "$.a.b.",
        "$..",
    ],
)
def test_queries_beyond_measure_are_refused(query: str) -> None:
    with pytest.raises(QueryError):
        select(query, {"a": 1})


def test_copies_of_the_document_into_itself_are_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.overlay.apply.MAX_WRITTEN", 1000)
    actions = [{"target": "$.x", "copy": "$.x", "description": str(i)} for i in range(40)]
    applied = apply_overlay({"x": [1]}, overlay_of(*actions, version="1.1.0"))
    assert [d.code for d in applied.findings] == ["overlay-action-invalid"] * 31
    assert len(applied.document["x"]) == 2**9


def test_a_document_that_nests_too_deep_for_descent_is_refused() -> None:
    node: Any = {}
    for _ in range(MAX_DEPTH + 1):
        node = {"a": node}
    with pytest.raises(QueryError, match="recursion"):
        select("$..a", node)


def test_commands_without_overlays_do_not_wait_for_jsonpath() -> None:
    modules = "extractor.commands.pages.build, extractor.commands.documents.overlay"
    script = f"import sys, {modules}; print('jsonpath_rfc9535' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    "query",
    [
        "$" + "..*" * 8,
        "$" + "..[*]" * 10,
        "$..['a'," + ",".join(["'b'"] * 1500) + "]..c..d",
        "$..[?" + " || ".join(["@..x"] * 50) + "]",
    ],
    ids=["wildcards", "more wildcards", "names", "filters"],
)
def test_the_work_of_a_query_is_counted(query: str) -> None:
    document: Any = {"openapi": "3.1.0"}
    for n in range(60):
        document = {"a": document, f"b{n}": [{"c": {"d": list(range(20))}}] * 20}
    (found,) = apply_overlay(document, overlay_of({"target": query, "update": {}}, version="1.1.0")).findings
    assert found.code == "overlay-target-invalid"
    assert "steps" in found.message or "selects more than" in found.message
