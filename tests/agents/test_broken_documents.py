"""Documents that look like OpenAPI and are not: broken parts cost only themselves, and nothing fails at an agent."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from extractor.agents.calls.credentials import CredentialError
from extractor.agents.descriptions.evidence import Evidence
from extractor.agents.operations.select import SelectionError
from extractor.agents.prepare import Choices, prepare
from extractor.agents.tools import Toolbox
from extractor.mock.loading import SpecError, plain
from tests.agents.asked import ask
from tests.codegen.fuzz_documents import DOCUMENT, documents

METHODS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


def served(document: Any, *, each: bool) -> Toolbox | None:
    choices = Choices(allowed=METHODS, is_each=each, is_dry=True, base_url="http://127.0.0.1:9")
    try:
        return prepare(plain(document), "x.yaml", Evidence(), choices).toolbox
    except (SpecError, SelectionError, CredentialError):
        return None


def answers(toolbox: Toolbox, each: bool) -> list[dict[str, Any]]:
    if each:
        return [ask(toolbox, name, **given).value for name in toolbox.tools for given in ({}, {"body": {"a": [1]}})]
    found = [ask(toolbox, "search_operations", words="pets"), ask(toolbox, "search_operations", limit=50)]
    for hit in found[1].value["operations"]:
        name = hit["operation"]
        found.append(ask(toolbox, "describe_operation", operation=name))
        found += [ask(toolbox, "call_operation", operation=name, arguments=a) for a in ({}, {"body": 1, "id": "1"})]
    return [answer.value for answer in found]


def is_a_schema(schema: Any) -> bool:
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError:
        return False
    return True


@pytest.mark.parametrize("each", [False, True])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(document=documents())
def test_any_document_is_served_or_refused(each: bool, document: Any) -> None:
    toolbox = served(document, each=each)
    if toolbox is None:
        return
    for value in answers(toolbox, each):
        assert "spectable failed" not in json.dumps(value), value
    assert all(is_a_schema(dict(tool.schema)) for tool in toolbox.tools.values())


def test_the_whole_document_is_described_and_called() -> None:
    toolbox = served(DOCUMENT, each=False)
    assert toolbox is not None
    told = answers(toolbox, each=False)
    assert not [value for value in told[:2] if "error" in value]
    assert any("request" in value for value in told)
