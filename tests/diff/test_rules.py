"""Each rule with a pair that it is for; each pair must yield its rule and no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.diff.compare import diff_documents
from extractor.diff.model import Change, Direction
from extractor.diff.registry import read_rules, rule_for, rules, text_of
from extractor.report.changes import rules_page
from tests.diff.documents import answering, asking, document, with_operation
from tests.support import ROOT, Golden

HERE = Path(__file__).parent


def cases(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return loaded


SCHEMAS, ALIKE = cases("schemas.yaml"), cases("schemas_alike.yaml")
OPERATIONS, DOCUMENTS = cases("operations.yaml"), cases("documents.yaml")
WAYS = {Direction.REQUEST: asking, Direction.RESPONSE: answering}


def ids(changes: tuple[Change, ...]) -> list[str]:
    return [change.rule for change in changes]


@pytest.mark.parametrize("direction", WAYS, ids=str)
@pytest.mark.parametrize("kind", SCHEMAS)
def test_schemas(kind: str, direction: Direction) -> None:
    old, new = (WAYS[direction](SCHEMAS[kind][side]) for side in ("old", "new"))
    changes = diff_documents(old, new)
    assert ids(changes) == [rule_for(kind, direction).id]
    assert changes[0].operations == ("POST /a/{id}",)
    assert "field field" in changes[0].where
    assert "{" not in rules()[changes[0].rule].text or text_of(changes[0]) != rules()[changes[0].rule].text


@pytest.mark.parametrize("direction", WAYS, ids=str)
@pytest.mark.parametrize("name", ALIKE)
def test_schemas_that_say_the_same(name: str, direction: Direction) -> None:
    old, new = (WAYS[direction](ALIKE[name][side]) for side in ("old", "new"))
    assert diff_documents(old, new) == ()
    assert diff_documents(new, old) == ()


@pytest.mark.parametrize("rule", OPERATIONS)
def test_operations(rule: str) -> None:
    old, new = (with_operation(OPERATIONS[rule][side]) for side in ("old", "new"))
    changes = diff_documents(old, new)
    assert ids(changes) == [rule]
    assert changes[0].operation == "POST /a/{id}"
    assert text_of(changes[0])


@pytest.mark.parametrize("rule", DOCUMENTS)
def test_documents(rule: str) -> None:
    old, new = (document(**DOCUMENTS[rule][side]) for side in ("old", "new"))
    changes = diff_documents(old, new)
    assert ids(changes) == [rule]
    assert text_of(changes[0])


def test_each_rule_has_a_pair() -> None:
    both = {rule_for(kind, direction).id for kind in SCHEMAS for direction in WAYS}
    assert both | set(OPERATIONS) | set(DOCUMENTS) == set(rules())


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({}, "$"),
        ({"paths": {"a-b": {"level": "grave", "text": "it", "why": "Because it is."}}}, "a-b"),
        ({"paths": {"a-b": {"level": "breaking", "text": "it"}}}, "a-b"),
        ({"paths": {"a-b": {"request": "breaking", "text": "it", "why": "Because it is."}}}, "a-b"),
    ],
)
def test_a_broken_file_of_rules_is_refused(raw: Any, told: str) -> None:
    with pytest.raises(ValueError, match="rules at") as caught:
        read_rules(raw)
    assert told in str(caught.value)


def test_an_id_cannot_stand_twice() -> None:
    entry = {"level": "breaking", "text": "it", "why": "Because it is."}
    with pytest.raises(ValueError, match="stands twice"):
        read_rules({"paths": {"gone": entry}, "operations": {"gone": entry}})


def test_the_page_of_rules_is_fresh(golden: Golden) -> None:
    golden(ROOT / "docs" / "diff-rules.md", rules_page.render(rules()))


def test_documents_are_not_changed() -> None:
    old, new = asking(SCHEMAS["type-changed"]["old"]), asking(SCHEMAS["type-changed"]["new"])
    before = json.dumps([old, new])
    diff_documents(old, new)
    assert json.dumps([old, new]) == before
