"""What looks like a default, a bound or an obligation and is none, and the forms beside it that are one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

Schema = dict[str, Any]


def body(folder: Path, items: str) -> tuple[Schema, list[str]]:
    """The fields that a list tells of a body, and the names of those that must be there."""
    text = f"# Boats\n\n## Make\n\n`POST /boats`\n\n**Body:**\n\n{items}\n- `other` (integer): Another one\n"
    spec = build_pages(folder, text, suffix=".md").spec
    schema = spec["paths"]["/boats"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    shown = spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return shown["properties"], shown.get("required", [])


def field(folder: Path, item: str) -> Schema:
    shown, _ = body(folder, f"- {item}")
    (found,) = (node for name, node in shown.items() if name != "other")
    return dict(found)


@pytest.mark.parametrize(
    "text",
    [
        "By default `oak`, `elm` and `ash` are supported.",
        "By default, `oak` and `elm` are supported.",
        "Default `oak`, `elm` and `ash`.",
        'How to search: "no limit" (default) looks everywhere.',
        "Default: `no limit`.",
    ],
)
def test_no_default(tmp_path: Path, text: str) -> None:
    assert "default" not in field(tmp_path, f"`wood` (string): Its wood. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "By default `oak` is used.",
        "Default `oak`.",
        "Default: `oak`, and `elm` for rafts that are hired.",
        "Defaults to `oak`.",
    ],
)
def test_a_default(tmp_path: Path, text: str) -> None:
    assert field(tmp_path, f"`wood` (string): Its wood. {text}").get("default") in {"oak", None}


def test_one_default(tmp_path: Path) -> None:
    assert field(tmp_path, "`wood` (string): Its wood. Default `oak`.")["default"] == "oak"
    assert field(tmp_path, "`wood` (string): Its wood. Default: `none of all`.").get("default") is None
    assert field(tmp_path, "`wood` (string): Its wood. Default: `old oak`.")["default"] == "old oak"


@pytest.mark.parametrize(
    "text",
    [
        "`size` (integer): Berths a page. The default is 20 and the maximum is 500.",
        "`size`: Berths a page. The default is 20 and the maximum is 500.",
        "`size` (integer): Berths a page. Default: 20. The max is 500.",
        "`size` (integer): Berths a page. Defaults to 20, maximum 500.",
    ],
)
def test_a_default_and_a_bound(tmp_path: Path, text: str) -> None:
    shown = field(tmp_path, text)
    assert (shown["type"], shown["default"], shown["maximum"]) == ("integer", 20, 500)


@pytest.mark.parametrize(
    "text",
    [
        "Minimum 1 and maximum 120.",
        "Minimum is 1 and the maximum is 120.",
        "min 1 and max 120.",
        "At least 1 and at most 120.",
        "The minimum is 1. The maximum is 120.",
        "mindestens 1 und höchstens 120.",
        "mínimo 1 y máximo 120.",
        "minimum 1 et maximum 120.",
    ],
)
def test_two_bounds_of_one_sentence(tmp_path: Path, text: str) -> None:
    shown = field(tmp_path, f"`rate` (number): How fast. {text}")
    assert (shown["minimum"], shown["maximum"]) == (1, 120)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Max 25.000 characters.", 25000),
        ("höchstens 25.000 Zeichen", 25000),
        ("Max 25,000 characters.", 25000),
        ("Max 250 characters.", 250),
    ],
)
def test_thousands(tmp_path: Path, text: str, length: int) -> None:
    assert field(tmp_path, f"`log` (string): Its log. {text}")["maxLength"] == length


def test_fractions_are_no_thousands(tmp_path: Path) -> None:
    assert field(tmp_path, "`rate` (number): Its rate. Maximum: 2.500")["maximum"] == 2.5


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("The number of the harbour (required)", True),
        ("The number of the harbour (Required).", True),
        ("The number of the harbour. [mandatory]", True),
        ("The number of the harbour (**required**)", True),
        ("The number of the harbour (optional)", False),
        ("The number of the harbour (required for rafts)", False),
        ("The number of the harbour, as for what is required", False),
        ("Whether it sails (yes)", False),
    ],
)
def test_words_in_brackets_at_the_end(tmp_path: Path, text: str, *, required: bool) -> None:
    table = f"| Field | Type | Description |\n| - | - | - |\n| a | string | {text} |\n"
    spec = build_pages(tmp_path, f"# Boats\n\n`POST /boats`\n\nBody:\n\n{table}", suffix=".md").spec
    (schema,) = spec["components"]["schemas"].values()
    assert ("a" in schema.get("required", [])) is required


def cell(folder: Path, text: str, example: str = "") -> Schema:
    """A field of an answer that a row without a type describes."""
    table = f"| Field | Example | Description |\n| - | - | - |\n| a | {example} | {text} |\n"
    spec = build_pages(folder, f"# Boats\n\n`GET /boats`\n\nResponse:\n\n{table}", suffix=".md").spec
    (schema,) = spec["components"]["schemas"].values()
    return dict(schema["properties"]["a"])


@pytest.mark.parametrize(
    "text",
    [
        "Filters are:<br>- `sold:true/false`: is it sold?<br>- `sunk:true/false`: did it sink?",
        "One of `name:asc/desc` and `size:asc/desc`.",
        "The size of the lake, with a unit behind it (`k`: kilometres, `m`: metres).",
        "The size of the lake, followed by a unit (`k`: kilometres, `m`: metres).",
        "The depth, has the unit abbreviation (`k`: kilometres, `m`: metres).",
        "Its name. The body must be either `STOP`, to stop it, or `SAIL`.",
        "Its name. The request body can be one of `STOP`, `SAIL`.",
        "An object with 2 properties: `hull`: its hull, `sail`: its sail",
        "The berths as a map of a name to a number. Values can be `FREE`, `USED` and `BROKEN`.",
    ],
)
def test_no_values(tmp_path: Path, text: str) -> None:
    assert "enum" not in str(cell(tmp_path, text))


@pytest.mark.parametrize(
    "text",
    [
        "Unit of the size (`k`: kilometres, `m`: metres).",
        "The unit (`k`: kilometres, `m`: metres).",
        "Possible values are `k` and `m`.",
        "One of `k`, `m`.",
    ],
)
def test_values(tmp_path: Path, text: str) -> None:
    assert cell(tmp_path, text)["enum"] == ["k", "m"]


@pytest.mark.parametrize(
    "text",
    [
        "List of the woods. Possible values are `oak`, `elm` and `ash`.",
        "A list of woods. Values: `oak`, `elm`, `ash`.",
        "Array of woods, one of: `oak`, `elm`, `ash`.",
        "Liste der Hölzer. Possible values are `oak`, `elm` and `ash`.",
        "Lista de maderas. Possible values are `oak`, `elm` and `ash`.",
    ],
)
def test_values_of_items(tmp_path: Path, text: str) -> None:
    shown = cell(tmp_path, text)
    assert (shown["type"], shown["items"]) == ("array", {"type": "string", "enum": ["oak", "elm", "ash"]})


@pytest.mark.parametrize(
    "text",
    [
        "Wood of the list. Possible values are `oak`, `elm` and `ash`.",
        "What to list of. Possible values are `oak`, `elm` and `ash`.",
    ],
)
def test_no_items(tmp_path: Path, text: str) -> None:
    assert cell(tmp_path, text)["type"] == "string"


def test_values_of_a_part(tmp_path: Path) -> None:
    assert "enum" not in cell(tmp_path, "By state (open or closed) (open\\|closed)", "`state:open`")
    assert "enum" not in cell(tmp_path, "By state (open\\|closed)", "state=open")
    assert cell(tmp_path, "By state (open\\|closed)", "`open`")["enum"] == ["open", "closed"]
    assert cell(tmp_path, "By state (open\\|closed)", "")["enum"] == ["open", "closed"]


def test_values_of_two_fields(tmp_path: Path) -> None:
    items = "- `{}` (integer): Its day.\n\n    Possible values{}:\n\n    - 0: closed\n    - 1: open\n"
    shown, _ = body(tmp_path, items.format("day", ""))
    assert shown["day"]["enum"] == [0, 1]
    shown, _ = body(tmp_path, items.format("note", " of day and note"))
    assert "enum" not in shown["note"]


@pytest.mark.parametrize(
    "text",
    [
        "Either\n    - `custom_wood`\n    - `standard_wood`\n",
        "Possible values: `custom_wood`, `standard_wood`.",
        "One of `custom_wood` or `standard_wood`.",
        "How. The accepted values are:\n\n    - `custom_wood`\n    - `standard_wood`\n",
    ],
)
def test_a_default_is_no_part_of_a_value(tmp_path: Path, text: str) -> None:
    assert "default" not in field(tmp_path, f"`wood` (string): {text}")


def test_a_default_beside_such_values(tmp_path: Path) -> None:
    text = "`wood` (string): One of `custom_wood`, `standard_wood`. The default one is `standard_wood`."
    assert field(tmp_path, text)["default"] == "standard_wood"


def test_lines_that_open_with_values(tmp_path: Path) -> None:
    lines = "`leak`: It lets water in.<br>`storm`: It was at sea.<br>`rot`: The wood is old."
    table = f"| Field | Type | Description |\n| - | - | - |\n| a | string | {{}}{lines} |\n"
    for name, before in (("one", ""), ("two", "Why it sank.<br>")):
        (tmp_path / name).mkdir()
        page = f"# Boats\n\n`GET /boats`\n\nResponse:\n\n{table.format(before)}"
        (schema,) = build_pages(tmp_path / name, page, suffix=".md").spec["components"]["schemas"].values()
        assert schema["properties"]["a"]["enum"] == ["leak", "storm", "rot"]


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        ("`deck` (`byte`): Its deck.\n\n    Possible values:\n\n    - 0: open\n    - 1: closed\n", [0, 1]),
        ("`deck` (`Byte`): Its deck. Possible values: 0, 1.\n", [0, 1]),
        ("`deck` (byte): Its deck: 0 = open, 1 = closed. One of: `0`, `1`\n", [0, 1]),
    ],
)
def test_bytes_that_are_numbers(tmp_path: Path, items: str, shown: list[int]) -> None:
    found, _ = body(tmp_path, f"- {items}")
    assert (found["deck"]["type"], found["deck"]["enum"]) == ("integer", shown)


def test_bytes_of_examples(tmp_path: Path) -> None:
    for number, (value, type_) in enumerate((("7", "integer"), ('"Ynk="', "string"), ("true", "string"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        found, _ = body(
            folder, f'- `deck` (byte): Its deck\n- `more` (string): More\n\n```json\n{{"deck": {value}}}\n```\n'
        )
        assert found["deck"]["type"] == type_


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Format ISO 8601 (yyyy-MM-dd).", "date"),
        ("In the ISO 8601 format (YYYY-MM-DD).", "date"),
        ("In ISO 8601 format: yyyy-mm-dd", "date"),
        ("In the ISO 8601 format (yyyy-MM-dd'T'HH:mm:ss'Z').", "date-time"),
        ("In the ISO 8601 format (YYYY-MM-DDTHH:mm:ssZ).", "date-time"),
        ("In the ISO 8601 format.", "date-time"),
        ("In the ISO 8601 format (yyyyMMdd).", None),
        ("In the ISO 8601 format (dd.MM.yyyy).", None),
    ],
)
def test_formats_of_dates(tmp_path: Path, text: str, form: str | None) -> None:
    assert field(tmp_path, f"`day` (string): Its day. {text}").get("format") == form


@pytest.mark.parametrize(
    ("item", "items"),
    [
        ("`days` (string): Array of days.\n    - `(date)`: A day.", {"type": "string", "format": "date"}),
        ("`days` (list): The days.\n    - **`(date)`**: A day.", {"type": "string", "format": "date"}),
        ("`days` (array): The days.\n    - (number): A day.", {"type": "number"}),
        ("`days` (array): The days.\n    - (day): A day.", {}),
        ("`days` (string array): The days.\n    - (number): A day.", {"type": "string"}),
    ],
)
def test_items_with_their_type_alone(tmp_path: Path, item: str, items: Schema) -> None:
    shown = field(tmp_path, item)
    assert (shown["type"], shown["items"]) == ("array", items)


def test_a_text_with_such_an_item_is_one(tmp_path: Path) -> None:
    assert field(tmp_path, "`day` (string): A day.\n    - (date): As a date.")["type"] == "string"


@pytest.mark.parametrize(
    ("cell_", "name"),
    [
        ('fast <a href="pro"><b>PRO</b></a>', "fast"),
        ("fast [Beta](beta.md)", "fast"),
        ("fast [New](new.md)", "fast"),
        ("[fast](fast.md)", "fast"),
        ("X-Boat [id](id.md)", "X-Boat id"),
        ("fa\u2011st", "fa-st"),
        ("\u2193fast", "fast"),
        ("\u2191 fast", "fast"),
        ("fast&#8209;boat", "fast-boat"),
    ],
)
def test_names_and_what_is_behind_them(tmp_path: Path, cell_: str, name: str) -> None:
    table = f"| Field | Type | Description |\n| - | - | - |\n| {cell_} | boolean | Whether |\n"
    spec = build_pages(tmp_path, f"# Boats\n\n`POST /boats`\n\nBody:\n\n{table}", suffix=".md").spec
    (schema,) = spec["components"]["schemas"].values()
    assert [*schema["properties"]] == [name]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (("[].id", "[].name"), ["id", "name"]),
        (("[]", "[].id", "[].name"), ["id", "name"]),
        (("[].id", "[].crew.name", "[].crew.size"), ["id", "crew"]),
    ],
)
def test_members_of_an_array_that_is_all(tmp_path: Path, rows: tuple[str, ...], names: list[str]) -> None:
    table = "| Path | Type | Description |\n| - | - | - |\n" + "".join(
        f"| {row} | {'Array' if row == '[]' else 'String'} | It |\n" for row in rows
    )
    spec = build_pages(tmp_path, f"# Boats\n\n`GET /boats`\n\n## Response fields\n\n{table}", suffix=".md").spec
    schema = spec["paths"]["/boats"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema["type"] == "array"
    assert [*spec["components"]["schemas"][schema["items"]["$ref"].rpartition("/")[2]]["properties"]] == names


@pytest.mark.parametrize(
    "item",
    [
        "**deck** _(mandatory String)_ : Its deck",
        "`deck` (mandatory string): Its deck",
        "`deck` (String mandatory): Its deck",
        "`deck` (required string. Only of rafts): Its deck",
        "`deck` (string, required): Its deck",
    ],
)
def test_a_type_and_a_word_in_brackets(tmp_path: Path, item: str) -> None:
    shown, required = body(tmp_path, f"- {item}")
    assert (shown["deck"]["type"], required) == ("string", ["deck"])


def test_an_array_that_is_optional(tmp_path: Path) -> None:
    shown, required = body(tmp_path, "- `decks` (optional array of strings): Its decks")
    assert (shown["decks"]["type"], shown["decks"]["items"]) == ("array", {"type": "string"})
    assert not required


def test_a_condition_is_no_type(tmp_path: Path) -> None:
    shown, required = body(tmp_path, "- `deck` (required for rafts): Its deck")
    assert "type" not in shown["deck"] or shown["deck"]["type"] == "string"
    assert not required


@pytest.mark.parametrize(
    ("items", "default"),
    [
        ("- `SLOW` _(default)_ : if you want to wait.\n    - `FAST`: at once.", "SLOW"),
        ("- `SLOW` (default): when the wind does not blow.\n    - `FAST`: at once.", "SLOW"),
        ("- `SLOW` (default).\n    - `FAST`: at once.", "SLOW"),
        ("- `SLOW`: it waits.\n    - `FAST`: at once.", None),
    ],
)
def test_values_below_a_name_alone(tmp_path: Path, items: str, default: str | None) -> None:
    shown = field(tmp_path, f"`mode` (string)\n    {items}")
    assert (shown["enum"], shown.get("default")) == (["SLOW", "FAST"], default)


def test_members_below_a_name_alone(tmp_path: Path) -> None:
    assert "enum" not in field(tmp_path, "`crew` (object)\n    - `name`: Its name.\n    - `size`: How many.")
