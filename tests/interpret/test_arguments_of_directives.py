"""Arguments of httpdomain's directives (``:param boat:``) that are no variables of the path: pages and facts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

Node = dict[str, Any]
FIELDS = """
    :param name: The name.
    :type name: string
    :param size: How long it is.
    :type size: int
"""
SHOWN = '    .. code-block:: json\n\n        {"name": "Ada", "size": 7, "wood": "oak"}\n'


def built(folder: Path, method: str, path: str, *parts: str) -> BuildResult:
    body = "\n\n".join(parts)
    text = f"Boats\n=====\n\n.. http:{method}:: {path}\n\n    Does it.\n\n{body}\n\n    :status 200: done.\n"
    return build_pages(folder, text, suffix=".rst")


def facts(result: BuildResult) -> tuple[list[str], list[str], list[str]]:
    """The parameters of the only operation, and the names in its body and in its answer."""
    ((item,), schemas) = result.spec["paths"].values(), result.spec.get("components", {}).get("schemas", {})
    (operation,) = item.values()

    def names(holder: Node) -> list[str]:
        found = [content["schema"] for content in holder.get("content", {}).values()]
        return [n for s in found for n in schemas.get(s.get("$ref", "").rpartition("/")[2], s).get("properties", {})]

    parameters = [f"{p['in']} {p['name']}" for p in operation.get("parameters", [])]
    return parameters, names(operation.get("requestBody", {})), names(operation["responses"]["200"])


@pytest.mark.parametrize(
    ("method", "label", "expected"),
    [
        ("get", "**Request**", (["query name", "query size"], [], [])),
        ("post", "**Request**", ([], ["name", "size"], [])),
        ("put", "**Request body**", ([], ["name", "size"], [])),
        ("get", "**Response**", ([], [], ["name", "size"])),
        ("patch", "**Response**", ([], [], ["name", "size"])),
    ],
)
def test_they_are_of_the_side_of_the_label_above(
    tmp_path: Path, method: str, label: str, expected: tuple[list[str], ...]
) -> None:
    result = built(tmp_path, method, "/boats/mine/", f"    {label}", FIELDS)
    assert facts(result) == expected
    assert "path-parameter-not-in-path" not in {d.code for d in result.diagnostics}


def test_variables_of_the_path_stay_in_it_beside_others(tmp_path: Path) -> None:
    both = "    **Request**\n\n    :param int id: Which.\n" + FIELDS.lstrip("\n")
    answer = f"    **Response**\n\n{FIELDS}"
    assert facts(built(tmp_path, "put", "/boats/(int:id)/", both, answer)) == (
        ["path id"],
        ["name", "size"],
        ["name", "size"],
    )


def test_a_note_parts_no_body(tmp_path: Path) -> None:
    more = "    *these can be set once*\n\n    :param wood: The wood.\n    :type wood: string\n"
    assert facts(built(tmp_path, "post", "/boats/", "    **Request**", FIELDS, more))[1] == ["name", "size", "wood"]


def test_below_no_label_they_are_what_the_answer_shows(tmp_path: Path) -> None:
    label = "    **Response**\n\n" + SHOWN + "\n    Notes on it."
    assert facts(built(tmp_path, "get", "/boats/(int:id)/", label, FIELDS)) == (
        ["path id"],
        [],
        ["name", "size", "wood"],
    )


def test_what_reads_asks_by_no_object(tmp_path: Path) -> None:
    more = FIELDS + "    :param owner: Whose it is.\n    :type owner: object\n"
    assert facts(built(tmp_path, "get", "/boats/", more)) == ([], [], ["name", "size", "owner"])
    assert facts(built(tmp_path, "get", "/boats/", FIELDS))[0] == ["query name", "query size"]


def test_what_sends_has_them_in_its_body_as_a_guess(tmp_path: Path) -> None:
    result = built(tmp_path, "post", "/boats/(int:id)/", "    :param int id: Which.", FIELDS)
    assert facts(result) == (["path id"], ["name", "size"], [])
    assert "x-guess" in str(result.spec["components"]["schemas"])


def test_one_name_beside_one_variable_is_that_misspelt(tmp_path: Path) -> None:
    result = built(tmp_path, "put", "/boats/(int:id)/", "    :param boat: Which.")
    assert facts(result)[1] == []
    assert "path-parameter-not-in-path" in {d.code for d in result.diagnostics}


@pytest.mark.parametrize(
    ("said", "required", "type_"),
    [
        (":param required string name:", True, "string"),
        (":param required name:", True, "integer"),
        (":param optional name:", None, "integer"),
        (":param string name (required):", True, "string"),
        (":param name (optional):", None, "integer"),
        (":param string name (of the boat):", None, "string"),
    ],
)
def test_a_word_for_mandatory_is_no_type_and_no_name(
    tmp_path: Path, said: str, required: bool | None, type_: str
) -> None:
    result = built(tmp_path, "get", "/boats/", f"    **Request**\n\n    {said} It.\n    :type name: int\n")
    (parameter,) = result.spec["paths"]["/boats/"]["get"]["parameters"]
    assert (parameter["name"], parameter.get("required"), parameter["schema"]["type"]) == ("name", required, type_)


def test_notes_are_no_summary(tmp_path: Path) -> None:
    def operation(path: str, text: str) -> str:
        return f".. http:get:: {path}\n\n    .. note:: Requires authentication.\n\n{text}\n    :status 200: done.\n"

    page = "Boats\n=====\n\n" + operation("/boats/", "    Lists boats.\n") + "\n" + operation("/docks/", "")
    paths = build_pages(tmp_path, page, suffix=".rst").spec["paths"]
    assert [paths[p]["get"]["summary"] for p in ("/boats/", "/docks/")] == ["Lists boats", "GET /docks/"]
    assert paths["/boats/"]["get"]["description"] == "Requires authentication.\nLists boats."


def test_a_heading_above_one_directive_names_a_group_where_others_have_several(tmp_path: Path) -> None:
    def group(title: str, *paths: str) -> str:
        each = (f".. http:get:: {p}\n\n   Shows {p[1:]}.\n\n   :status 200: done.\n\n" for p in paths)
        return f"{title}\n{'-' * len(title)}\n\nAll of them.\n\n" + "".join(each)

    groups = (group("Boats", "/boats", "/boats/old"), group("Docks", "/docks", "/docks/old"))
    page = "API\n===\n\n" + group("Piers", "/piers") + "".join(groups)
    paths = build_pages(tmp_path, page, suffix=".rst").spec["paths"]
    assert paths["/piers"]["get"]["summary"] == "Shows piers"
    alone = "API\n===\n\n" + group("Show a pier", "/piers") + group("Show a dock", "/docks")
    assert build_pages(tmp_path, alone, suffix=".rst").spec["paths"]["/piers"]["get"]["summary"] == "Show a pier"


@pytest.mark.parametrize(
    ("shown", "path"),
    [
        ("/boats/(int:id|string:slug)/", "/boats/{id}/"),
        ("/boats/(int:id)|(string:slug)/sails", "/boats/{id}/sails"),
        ("/boats/(int:boat_id|string:slug|string:guid)", "/boats/{boat_id}"),
    ],
)
def test_a_variable_with_several_names_has_the_first(tmp_path: Path, shown: str, path: str) -> None:
    """It is no number, since its other names may be none."""
    result = built(tmp_path, "get", shown, "    **Response**", FIELDS)
    ((found, item),) = result.spec["paths"].items()
    assert (found, item["get"]["parameters"][0]["schema"]) == (path, {"type": "string"})


def test_a_path_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    page = "Boats\n=====\n\n" + "".join(f".. http:get:: {p}\n\n   Text.\n\n" for p in ("/boats", "/docks/?all=[a, b"))
    result = build_pages(tmp_path, page, suffix=".rst")
    assert list(result.spec["paths"]) == ["/boats"]
    (told,) = (d for d in result.diagnostics if d.code == "component-path-unread")
    assert "/docks/?all=[a, b" in told.message


@pytest.mark.parametrize(("label", "side"), [(":returns:", 2), (":JSON Parameters:", 1), (":Response:", 2)])
def test_a_field_that_heads_items_is_a_label_above_them(tmp_path: Path, label: str, side: int) -> None:
    items = "        * **name** `(string)` -- The name\n        * **size** `(int)` -- How long\n"
    result = built(
        tmp_path, "post", "/boats/(int:id)/", f"    :param int id: Which.\n    {label}\n{items}".rstrip("\n")
    )
    found = facts(result)
    assert found[side] == ["name", "size"]
    assert (found[0], found[3 - side]) == (["path id"], [])
    assert result.spec["paths"]["/boats/{id}/"]["post"]["responses"]["200"]["description"] == "done."


def test_a_field_without_an_argument_that_is_text_stays_text(tmp_path: Path) -> None:
    result = built(tmp_path, "get", "/boats/", "    :returns: all of them")
    assert facts(result) == ([], [], [])


def test_a_member_is_named_behind_its_holder(tmp_path: Path) -> None:
    rows = "    :>json string name: It.\n    :>json int hull > size: How long.\n    :>json string hull > wood: Of what."
    result = built(tmp_path, "get", "/boats/mine", rows)
    assert facts(result)[2] == ["name", "hull"]
    schemas = result.spec["components"]["schemas"]
    (hull,) = (s for s in schemas.values() if "size" in s["properties"])
    assert {n: p["type"] for n, p in hull["properties"].items()} == {"size": "integer", "wood": "string"}


@pytest.mark.parametrize(
    ("lead", "summary"),
    [
        ("To moor a boat:", "To moor a boat"),
        ("For example:", "POST /boats/moor"),
        ("That is all of it.", "POST /boats/moor"),
        ("Send it in the body. For example, as follows:", "POST /boats/moor"),
    ],
)
def test_a_sentence_that_leads_to_a_directive_is_its_text(tmp_path: Path, lead: str, summary: str) -> None:
    first = ".. http:get:: /boats\n\n    Lists boats.\n\n    **Response**\n\n    :status 200: done.\n\n"
    second = ".. http:post:: /boats/moor\n\n    **Response**\n\n    :status 201: done.\n"
    spec = build_pages(tmp_path, f"Boats\n=====\n\n{first}{lead}\n\n{second}", suffix=".rst").spec
    get, post = spec["paths"]["/boats"]["get"], spec["paths"]["/boats/moor"]["post"]
    assert (get["description"], post["summary"]) == ("Lists boats.", summary)
    text = first + lead + "\n\n" + second.replace("    **Resp", "    Moors one.\n\n    **Resp")
    spec = build_pages(tmp_path, f"Boats\n=====\n\n{text}", suffix=".rst").spec
    assert spec["paths"]["/boats/moor"]["post"]["summary"] == "Moors one"
