"""What rows state beside their names: values, types, null; and documents that stay valid whatever a page says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build
from extractor.openapi.assemble import Options
from tests.pages import build_pages, operation_lines

QUERY = "| Parameter | Type | Mandatory | Description |\n| --- | --- | --- | --- |\n"


def built(tmp_path: Path, text: str, name: str = "page.md") -> BuildResult:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return build([tmp_path / name])


def listed(tmp_path: Path, rows: str, head: str = QUERY) -> dict[str, dict[str, Any]]:
    """The schemas of query parameters by name."""
    result = built(tmp_path, f"# Boats\n\n`GET /boats`\n\n## Query parameters\n\n{head}{rows}")
    return {p["name"]: p["schema"] for p in result.spec["paths"]["/boats"]["get"]["parameters"]}


def codes(result: BuildResult) -> list[str]:
    return [d.code for d in result.diagnostics]


def test_names_of_other_fields_are_no_values(tmp_path: Path) -> None:
    rows = (
        "| hull | String | No | One of `hull` or `deck` goes first. |\n"
        "| deck | String | No | Exactly one of `hull`, `deck`. |\n"
        "| mast | String | No | Options: `oak`, `elm`. |\n"
    )
    assert [s.get("enum") for s in listed(tmp_path, rows).values()] == [None, None, ["oak", "elm"]]
    assert codes(build([tmp_path / "page.md"])).count("enum-names-fields") == 2


def test_a_column_of_values_shows_one_as_an_example(tmp_path: Path) -> None:
    head = "| Parameter | Mandatory | Type | Desc | Value Range |\n| --- | --- | --- | --- | --- |\n"
    rows = (
        '| term | false | string | Term | Daily: "each_day", Weekly: "each_week" |\n'
        "| size | false | int | 不填默认20，不得多于50 | 20 |\n"
        "| code | false | string | Code, all by default | BOAT-USD-1 |\n"
        "| kind | false | string | Kind | `oak` |\n"
    )
    found = listed(tmp_path, rows, head)
    assert found["term"]["enum"] == ["each_day", "each_week"]
    assert found["size"] == {"type": "integer", "format": "int32", "maximum": 50, "default": 20}
    assert found["code"] == {"type": "string"}
    assert found["kind"] == {"type": "string", "enum": ["oak"]}


def test_the_type_is_told_by_default_and_values_where_no_column_has_it(tmp_path: Path) -> None:
    head = "| Parameter | Mandatory | Description |\n| --- | --- | --- |\n"
    rows = (
        "| offset | No | Where it begins. The default value is **0**. |\n"
        "| limit | No | How many. The default value is **100**, the value range is 1 to 100. |\n"
        "| rate | No | How fast. Default: 0.5. |\n"
        "| all | No | Whether all are shown. Default: false. |\n"
        "| wet | No | Options: `true`, `false`. |\n"
        "| level | No | Options: `1`, `2`, `3`. |\n"
        "| code | No | Number of the berth, 3 to 9 characters. Default: 007. |\n"
        "| name | No | Name of the boat. |\n"
    )
    found = listed(tmp_path, rows, head)
    types = ["integer", "integer", "number", "boolean", "boolean", "integer", "string", "string"]
    assert [s["type"] for s in found.values()] == types
    assert (found["limit"]["minimum"], found["limit"]["maximum"], found["limit"]["default"]) == (1, 100, 100)
    assert found["level"]["enum"] == [1, 2, 3]
    assert found["all"]["x-guess"] == "the type is that of its default and values"


def test_null_in_words_of_types_and_descriptions(tmp_path: Path) -> None:
    rows = (
        "| a | nullable string | No | A. |\n| b | ?string | No | B. |\n| c | string (nullable) | No | C. |\n"
        "| d | string | No | D. May be null. |\n| e | ?array of integers | No | E. |\n"
        "| f | integer or null | No | F. |\n"
        "| g | string | No | G. Cannot be null. |\n| h | string | No | H. One of `oak`, `elm`. May be null. |\n"
    )
    found = listed(tmp_path, rows)
    kinds = {n: s["type"] for n, s in found.items()}
    text, either = "string", ["string", "null"]
    assert kinds == dict(
        zip("abcdefgh", [either] * 4 + [["array", "null"], ["integer", "null"], text, either], strict=True)
    )
    assert found["h"]["enum"] == ["oak", "elm", None]


def test_null_in_version_three_point_nought(tmp_path: Path) -> None:
    (tmp_path / "p.md").write_text(
        f"# B\n\n`GET /b`\n\n## Query parameters\n\n{QUERY}| a | ?string | No | A. |\n", "utf-8"
    )
    spec = build([tmp_path / "p.md"], Options(oas="3.0")).spec
    assert spec["paths"]["/b"]["get"]["parameters"][0]["schema"] == {"type": "string", "nullable": True}


def test_an_array_of_several_structures(tmp_path: Path) -> None:
    table = "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n"
    text = f"# Boats\n\n`POST /send`\n\n{table}| media | Array of Tug, Raft and Ship | Yes | Media. |\n"
    schema = built(tmp_path, text).spec["components"]["schemas"]["PostSendRequestBody"]
    assert schema["properties"]["media"] == {"type": "array", "items": {"type": "object"}, "description": "Media."}


def test_what_makes_the_document_invalid_is_left_out_and_told_with_its_place(tmp_path: Path) -> None:
    rows = "| since | date | No | First day. Default: `yesterday`. |\n| name | String | No | Name. |\n"
    text = f"# Boats\n\n`GET /boats`\n\n## Query parameters\n\n{QUERY}{rows}"
    result = built(tmp_path, text)
    assert result.spec["paths"]["/boats"]["get"]["parameters"][0]["schema"] == {"type": "string", "format": "date"}
    (told,) = [d for d in result.diagnostics if d.code in {"part-left-out", "spec-invalid"}]
    assert (told.code, told.pointer, told.origin.row) == (
        "part-left-out",
        "/paths/~1boats/get/parameters/0/schema/default",
        1,
    )


SAID = (
    "| size | Integer | No | Its size.<br>Minimum: 0<br>Maximum: 255<br>Default: 5 |\n"
    "| load | Integer | No | Its load. The default value is 7. |\n"
    "| name | String | No | Its name. It must have 1 to 64 characters, and begin with a letter. |\n"
    "| wood | String | No | Its wood.<br>Enumeration values:<br>- oak<br>- elm |\n"
    "| sail | String | No | Its sail. Options:<ul><li>jib: small</li><li>main: large</li></ul> |\n"
    "| year | Integer | No | The year. Minimum: 1900. Counted by the harbour. |\n"
)


def test_descriptions_do_not_repeat_what_became_keywords(tmp_path: Path) -> None:
    result = built(tmp_path, f"# Boats\n\n`GET /boats`\n\n## Query parameters\n\n{QUERY}{SAID}")
    parameters = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert {p["name"]: p.get("description") for p in parameters} == {
        "size": "Its size.",
        "load": "Its load.",
        "name": "Its name. It must have 1 to 64 characters, and begin with a letter.",
        "wood": "Its wood.",
        "sail": "Its sail. Options:\n- jib: small\n- main: large",
        "year": "The year. Counted by the harbour.",
    }
    assert parameters[0]["schema"] == {"type": "integer", "format": "int32", "minimum": 0, "maximum": 255, "default": 5}
    assert parameters[3]["schema"]["enum"] == ["oak", "elm"]


def test_descriptions_are_kept_whole_on_request(tmp_path: Path) -> None:
    (tmp_path / "p.md").write_text(f"# B\n\n`GET /b`\n\n## Query parameters\n\n{QUERY}{SAID}", "utf-8")
    spec = build([tmp_path / "p.md"], Options(keep_description=True)).spec
    told = [p["description"] for p in spec["paths"]["/b"]["get"]["parameters"]]
    assert told[0] == "Its size.\nMinimum: 0\nMaximum: 255\nDefault: 5"
    assert told[1] == "Its load. The default value is 7."


ANSWER = """\
# Boats

`GET /boats`

## Response

| Field | Type | Description |
| --- | --- | --- |
| name | String | Its name. |
| berth | String | Its berth. |
| number | Integer | Its number. |
| owner.name | String | Who has it. |

### Example response

```json
{"name": null, "berth": "east", "number": 5000000000, "owner": {"name": "Ann"}}
```
"""


def test_what_an_example_shows_is_taken_where_that_is_safe(tmp_path: Path) -> None:
    result = built(tmp_path, ANSWER)
    (schema,) = (s for n, s in result.spec["components"]["schemas"].items() if "berth" in s["properties"])
    fields = schema["properties"]
    assert fields["name"]["type"] == ["string", "null"]
    assert fields["name"]["x-guess"] == "an example shows null"
    assert fields["berth"]["type"] == "string"
    assert fields["number"] == {
        "type": "integer",
        "format": "int64",
        "description": "Its number.",
        "x-guess": "an example shows a number of more than 32 bits",
    }
    told = codes(result)
    assert (told.count("null-taken"), told.count("int64-taken"), told.count("example-mismatch")) == (1, 1, 0)
    assert "example-field-undocumented" not in told


@pytest.mark.parametrize(("shown", "kept"), [("mast", False), ("string", True), ("<wood>", True), ("wood", True)])
def test_a_guessed_list_that_an_example_contradicts_goes_and_a_placeholder_contradicts_nothing(
    tmp_path: Path, shown: str, kept: bool
) -> None:
    rows = "| wood | String | Its wood (`oak` or `elm`). |\n"
    head = "| Field | Type | Description |\n| --- | --- | --- |\n"
    example = f'### Example response\n\n```json\n{{"wood": "{shown}"}}\n```\n'
    result = built(tmp_path, f"# Boats\n\n`GET /boats`\n\n## Response\n\n{head}{rows}\n{example}")
    (schema,) = result.spec["components"]["schemas"].values()
    assert ("enum" in schema["properties"]["wood"]) is kept
    assert ("x-guess" in schema["properties"]["wood"]) is kept
    assert ("enum-doubtful" in codes(result)) is not kept


def test_a_stated_list_that_an_example_contradicts_stays(tmp_path: Path) -> None:
    rows = "| Field | Type | Description |\n| --- | --- | --- |\n| wood | String | Options: `oak`, `elm`. |\n"
    example = '### Example response\n\n```json\n{"wood": "ash"}\n```\n'
    result = built(tmp_path, f"# Boats\n\n`GET /boats`\n\n## Response\n\n{rows}\n{example}")
    (schema,) = result.spec["components"]["schemas"].values()
    assert schema["properties"]["wood"]["enum"] == ["oak", "elm"]
    assert "example-mismatch" in codes(result)


def test_digits_of_a_number_are_no_bounds(tmp_path: Path) -> None:
    found = listed(tmp_path, "| left | Long | No | When it left.<br>Minimum: 13<br>Maximum: 13 |\n")
    assert found["left"] == {"type": "integer", "format": "int64"}
    assert "bounds-digits" in codes(build([tmp_path / "page.md"]))


@pytest.mark.parametrize(
    ("said", "keyword"),
    [
        ("Its id. Read only.", "readOnly"), ("Its id (read-only).", "readOnly"), ("Read-only: its id.", "readOnly"),
        ("Its id. <i>read-only</i>", "readOnly"), ("只读。标识。", "readOnly"), ("Nur lesbar.", "readOnly"),
        ("Whether the boat is read-only.", ""), ("A read-only view of it.", ""), ("Write-only. Its key.", "writeOnly"),
        ("Solo lectura. Su id.", "readOnly"), ("Только для чтения.", "readOnly"), ("읽기 전용. 식별자.", "readOnly"),
    ],
)  # fmt: skip
def test_what_is_read_or_written_only(tmp_path: Path, said: str, keyword: str) -> None:
    table = f"| Name | Type | Description |\n| --- | --- | --- |\n| id | string | {said} |\n"
    text = f"# Boats\n\n`POST /boats`\n\n### Request body\n\n{table}"
    (schema,) = built(tmp_path, text).spec["components"]["schemas"].values()
    member = schema["properties"]["id"]
    assert [k for k in ("readOnly", "writeOnly") if member.get(k)] == ([keyword] if keyword else [])


@pytest.mark.parametrize("mark", ["*[Optional]*", "(optional)", "Optional.", "[optional]:"])
def test_where_some_descriptions_open_with_optional_the_rest_is_mandatory(tmp_path: Path, mark: str) -> None:
    rows = f"| id | string | An id. |\n| size | string | {mark} A size. |\n| age | string | {mark} An age. |\n"
    text = f"# Boats\n\n`POST /boats`\n\n## Body\n\n| Field | Type | Description |\n| - | - | - |\n{rows}"
    told = operation_lines(build_pages(tmp_path, text, suffix=".md"))
    assert told == ["body id* string", "body size string", "body age string"]


def test_a_column_of_values_that_are_true_and_false_tells_a_boolean(tmp_path: Path) -> None:
    rows = "| steps | `true`, `false` (default) | Steps. |\n| unit | `m` (default), `km` | A unit. |\n"
    text = f"# Route\n\n`GET /route`\n\n| Option | Values | Description |\n| - | - | - |\n{rows}"
    told = operation_lines(build_pages(tmp_path, text, suffix=".md"))
    assert told == ["query steps boolean = False", "query unit ? m|km = m"]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("**Must be one of: ‘oak’ (hard) or ‘elm’ (soft). Default: ‘oak’.**", ["oak", "elm"]),
        ("**Options:** 'oak', 'elm'.", ["oak", "elm"]),
        ("One of **oak** or **elm**.", ["oak", "elm"]),
        ("**This is the mast of all boats that are afloat**", None),
    ],
)
def test_stars_that_html_shows_as_they_are(tmp_path: Path, said: str, values: list[str] | None) -> None:
    """Generators put descriptions in Markdown into HTML without rendering them."""
    head = "<tr><th>Name</th><th>Type</th><th>Description</th></tr>"
    table = f"<table>{head}<tr><td>mast</td><td>string</td><td>{said}</td></tr></table>"
    text = f"<h1>GET /boats</h1><h2>Query parameters</h2>{table}"
    result = built(tmp_path, text, "page.html")
    (parameter,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert parameter["schema"].get("enum") == values


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Must be one of “oak,” “elm,” or “ash.”", ["oak", "elm", "ash"]),
        ('Must be one of "oak," "elm," or "ash".', ["oak", "elm", "ash"]),
        ("Possible values are `oak`, `elm`, unset (default).", ["oak", "elm"]),
        ('One of two forms: `"oak": "hard"`, `"elm": "soft"`.', None),
    ],
)
def test_lists_of_values_as_people_write_them(tmp_path: Path, said: str, values: list[str] | None) -> None:
    assert listed(tmp_path, f"| mast | String | No | {said} |\n")["mast"].get("enum") == values


@pytest.mark.parametrize(
    ("default", "value"),
    [
        ("omit", None),
        ("The wood of [Boat](#boat). Returned by most harbours.", None),
        ("What the owner of the boat chose before.", None),
        ("oak", "oak"),
        ("Solid oak", None),  # as told: the second word is in small letters
        ("`The wood of the boat that was made before`", "The wood of the boat that was made before"),
    ],
)
def test_a_column_of_defaults_that_tells_in_words(tmp_path: Path, default: str, value: str | None) -> None:
    head = "| Parameter | Type | Default | Description |\n| --- | --- | --- | --- |\n"
    assert listed(tmp_path, f"| mast | String | {default} | The mast. |\n", head)["mast"].get("default") == value


@pytest.mark.parametrize(
    ("said", "required"),
    [
        ("**Required**, such as `oak`.", True),
        ("Required, at most 5.", True),
        ("Optional, oak by default.", None),
        ("Required, if the boat is new.", None),
        ("Wood, required of none.", None),
    ],
)
def test_a_word_for_mandatory_in_front_of_a_comma(tmp_path: Path, said: str, required: bool | None) -> None:
    head = "| Name | Type | Description |\n| --- | --- | --- |\n"
    result = built(tmp_path, f"# Boats\n\n`GET /boats`\n\n## Query parameters\n\n{head}| mast | string | {said} |\n")
    (parameter,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert parameter.get("required") == required


def test_equal_rows_keep_their_own_places(tmp_path: Path) -> None:
    row = "| mast | String | Yes | One of `oak`, `elm`. |\n"
    page = "# Boats\n\n" + "".join(
        f"## {verb}\n\n`{verb} /boats`\n\n### Query parameters\n\n{QUERY}{row}\n" for verb in ("GET", "DELETE")
    )
    result = built(tmp_path, page)
    operations = result.spec["paths"]["/boats"]
    places = [result.sources[f"/paths/~1boats/{verb}/parameters/0"][0].line for verb in ("get", "delete")]
    assert operations["get"]["parameters"] == operations["delete"]["parameters"]
    assert places[0] != places[1]


@pytest.mark.parametrize(
    ("text", "default"),
    [
        ("Since 4.5: added `posting:default:quoted`", None),
        ("Set it in `boats.default: oak`", None),
        ("Wood. Default: oak", "oak"),
        ("Wood (default: `oak`)", "oak"),
    ],
)
def test_a_name_with_the_word_in_it_tells_no_default(tmp_path: Path, text: str, default: str | None) -> None:
    assert listed(tmp_path, f"| hull | String | No | {text} |\n")["hull"].get("default") == default
