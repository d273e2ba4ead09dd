"""Changes as text, JSON, Markdown and annotations."""

from __future__ import annotations

import json

from extractor.diff.model import Cause, Change, Direction, Level
from extractor.document import Origin
from extractor.report.changes import github, json_, markdown, text
from tests.report.findings import HOSTILE_TEXT, ROW

GONE = Change(
    "operation-removed", Level.BREAKING, Direction.NONE, ("GET /pets",), "", "/paths/~1pets/get", None,
)  # fmt: skip
RETYPED = Change(
    "response-type-changed", Level.BREAKING, Direction.RESPONSE, ("GET /a", "GET /b", "GET /c", "GET /d"),
    "schema Pet, field name", "/components/schemas/Pet/properties/name/type",
    "/components/schemas/Pet/properties/name/type", (("old", "string"), ("new", "integer")),
    Cause.PAGE, (ROW,), (ROW,),
)  # fmt: skip
WORDS = Change(
    "version-changed", Level.DOCUMENTATION, Direction.NONE, (), "", "/info/version", "/info/version",
    (("name", "version"), ("old", "1"), ("new", "2")), Cause.EXTRACTOR,
)  # fmt: skip
ALL = (GONE, RETYPED, WORDS)


def test_text() -> None:
    assert text.render(ALL, "new.yaml") == (
        "breaking[operation-removed] the operation was removed\n"
        "    in: GET /pets\n"
        "    at: #/paths/~1pets/get -> nothing\n"
        "breaking[response-type-changed] schema Pet, field name: the type changed from string to integer\n"
        "    in: GET /a, GET /b, GET /c and 1 more\n"
        "    at: #/components/schemas/Pet/properties/name/type\n"
        '    cause: the page changed (guide/pools.html:12, table 3 "Node", row 2, column "Type")\n'
        "documentation[version-changed] the version of the API changed from 1 to 2\n"
        "    at: #/info/version\n"
        "    cause: the extractor changed\n"
        "\n"
        "2 breaking, 1 documentation\n"
    )


def test_markdown() -> None:
    assert markdown.render(ALL, "new_spec.yaml") == (
        "# Changes of new\\_spec.yaml\n"
        "\n"
        "2 breaking, 1 documentation.\n"
        "\n"
        "## GET /pets\n"
        "\n"
        "### Breaking\n"
        "\n"
        "- the operation was removed (`operation-removed`)\n"
        "\n"
        "## 4 operations\n"
        "\n"
        "In GET /a, GET /b, GET /c, GET /d:\n"
        "\n"
        "### Breaking\n"
        "\n"
        "- schema Pet, field name: the type changed from string to integer (`response-type-changed`) – "
        'the page changed (guide/pools.html:12, table 3 "Node", row 2, column "Type")\n'
        "\n"
        "## The whole API\n"
        "\n"
        "### Documentation only\n"
        "\n"
        "- the version of the API changed from 1 to 2 (`version-changed`) – the extractor changed\n"
    )
    assert markdown.render((), "new.yaml") == "# Changes of new.yaml\n\nNo changes.\n"


def test_annotations() -> None:
    assert github.render(ALL[:2], "a,b.yaml") == (
        "::error file=a%2Cb.yaml,title=operation-removed::the operation was removed%0Ain GET /pets\n"
        "::error file=a%2Cb.yaml,title=response-type-changed::schema Pet, field name: the type changed from string "
        "to integer%0Ain GET /a, GET /b, GET /c and 1 more%0Athe page changed (guide/pools.html:12, table 3 "
        '"Node", row 2, column "Type")\n'
    )


def test_json() -> None:
    told = json.loads(json_.render(ALL, "new.yaml"))
    assert told["changes"][1]["values"] == {"old": "string", "new": "integer"}
    assert told["changes"][1]["origins"]["new"][0] == {
        "file": "guide/pools.html", "line": 12, "anchor": "t3",
        "table": 3, "caption": "Node", "row": 2, "column": "Type",
    }  # fmt: skip


def test_hostile_text_stays_text() -> None:
    hostile = Change(
        "response-enum-value-added", Level.BREAKING, Direction.RESPONSE, (HOSTILE_TEXT,), HOSTILE_TEXT, None, "/a",
        (("new", HOSTILE_TEXT),), Cause.PAGE, (Origin(HOSTILE_TEXT),), (),
    )  # fmt: skip
    for render in (text.render, markdown.render, github.render):
        told = render((hostile,), "new.yaml")
        told.encode("utf-8")
        assert "\x1b" not in told
        assert "\n::error file=x" not in told
        assert "\u202e" not in told
    assert "[click](" not in markdown.render((hostile,), "new.yaml")
