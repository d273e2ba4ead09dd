from __future__ import annotations

import json
from dataclasses import fields

from extractor.diagnostic import Diagnostic
from extractor.document import Origin
from extractor.report import json_
from tests.report.findings import ALL, HOSTILE, HOSTILE_TEXT, QUIET

QUIET_SHOWN = """\
{
  "version": 1,
  "summary": {
    "error": 0,
    "warning": 0,
    "info": 1
  },
  "diagnostics": [
    {
      "code": "sample-quiet",
      "severity": "info",
      "message": "100% of 表 1 was read",
      "remedy": "",
      "origin": {
        "file": "guide/资源池.html",
        "line": null,
        "anchor": null,
        "element": null,
        "number": null,
        "caption": null,
        "row": null,
        "column": null,
        "action": null,
        "table": null,
        "place": "guide/资源池.html"
      },
      "related": [],
      "pointer": null
    }
  ]
}
"""


def test_every_field_is_there_in_a_fixed_order() -> None:
    assert json_.render([QUIET]) == QUIET_SHOWN


def test_no_field_of_the_values_is_left_out() -> None:
    shown = json.loads(json_.render([QUIET]))["diagnostics"][0]
    assert set(shown) == {f.name for f in fields(Diagnostic)}
    assert set(shown["origin"]) == {f.name for f in fields(Origin)} | {"place", "table"}


def test_findings_are_ordered_and_counted() -> None:
    shown = json.loads(json_.render(ALL))
    assert [d["code"] for d in shown["diagnostics"]] == ["sample-odd-type", "sample-no-rows", "sample-quiet"]
    assert shown["summary"] == {"error": 1, "warning": 1, "info": 1}
    assert shown["diagnostics"][0]["related"][0]["table"] == 4


def test_no_findings_are_an_empty_list() -> None:
    assert json.loads(json_.render(()))["diagnostics"] == []


def test_hostile_text_survives_whole_and_harms_nothing() -> None:
    shown = json_.render([HOSTILE])
    assert all(c.isprintable() for c in shown.replace("\n", ""))
    shown.encode("utf-8")  # a lone surrogate would raise here
    assert json.loads(shown)["diagnostics"][0]["message"] == HOSTILE_TEXT
