"""Bodies that are shown in XML: the media type, the structure, and the text itself as the example."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from extractor.interpret.examples.xml import read_xml
from tests.pages import build_pages, operation_lines

SENT = "<Boat><name>Ida</name><crew><age>30</age></crew><crew><age>41</age></crew></Boat>"
ANSWER = (
    '<?xml version="1.0"?>\n<r:BoatAnswer xmlns:r="urn:r">\n  <r:id>4</r:id>\n  <afloat>true</afloat>\n</r:BoatAnswer>'
)


def built(folder: Path, sent: str = SENT, answer: str = ANSWER, status: str = "") -> BuildResult:
    text = (
        "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n### Request body\n\n"
        f"```xml\n{sent}\n```\n\n### Response\n\n```xml\n{status}{answer}\n```\n"
    )
    return build_pages(folder, text, suffix=".md")


def content(result: BuildResult) -> tuple[dict[str, Any], dict[str, Any]]:
    operation = result.spec["paths"]["/boats"]["post"]
    (answer,) = operation["responses"].values()
    return operation["requestBody"]["content"], answer["content"]


def test_elements_are_members_and_the_text_is_the_example(tmp_path: Path) -> None:
    sent, answer = content(built(tmp_path))
    assert list(sent) == list(answer) == ["application/xml"]
    schema = sent["application/xml"]["schema"]
    assert schema["xml"] == {"name": "Boat"}
    assert schema["properties"]["crew"]["type"] == "array"
    assert schema["properties"]["crew"]["items"]["properties"] == {"age": {"type": "integer"}}
    assert answer["application/xml"]["schema"]["properties"] == {
        "id": {"type": "integer"},
        "afloat": {"type": "boolean"},
    }
    assert answer["application/xml"]["examples"]["example"]["value"] == ANSWER


def test_a_head_in_front_gives_the_status(tmp_path: Path) -> None:
    told = operation_lines(built(tmp_path, status="HTTP/1.1 201 Created\nContent-Type: application/xml\n\n"))
    assert "201 id integer" in told


@pytest.mark.parametrize("cut", ["\n...\n", "\n   …\n"])
def test_what_is_cut_is_left_out(tmp_path: Path, cut: str) -> None:
    sent, _ = content(built(tmp_path, sent=SENT.replace("</name>", f"</name>{cut}")))
    assert "name" in sent["application/xml"]["schema"]["properties"]


def test_a_table_describes_what_xml_shows(tmp_path: Path) -> None:
    table = "| Name | Type |\n| --- | --- |\n| name | string |\n| crew | array |\n\n"
    text = f"# Boats\n\n`POST /boats`\n\n### Request body\n\n{table}```xml\n{SENT}\n```\n"
    result = build_pages(tmp_path, text, suffix=".md")
    body = result.spec["paths"]["/boats"]["post"]["requestBody"]["content"]
    assert list(body) == ["application/xml"]
    assert not [d for d in result.diagnostics if d.code == "example-mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><p>hello</p></body></html>", "<Boat>Ida</Boat>", "<Boat><name>Ida</Boat>", "no <b>markup</b> here",
        '<!DOCTYPE b [<!ENTITY a "aa">]><b><c>&a;</c></b>', "List<Boat>", "",
    ],
)  # fmt: skip
def test_what_is_no_structure_in_xml(text: str) -> None:
    assert read_xml(text) is None


def test_numbers_keep_what_integers_would_lose() -> None:
    read = read_xml("<a><zip>00123</zip><size>9.5</size><n>-3</n><big>12345678901234567890</big></a>")
    assert read is not None
    assert read.value == {"zip": "00123", "size": 9.5, "n": -3, "big": "12345678901234567890"}


def test_json_tells_the_structure_where_both_forms_are_shown(tmp_path: Path) -> None:
    text = (
        "# Boats\n\n`GET /boats/{id}`\n\n### Response\n\n"
        '```json\n{"answer": {"status": "ok", "boat": {"name": "Ida"}}}\n```\n\n'
        '```xml\n<answer status="ok">\n  <boat name="Ida"></boat>\n</answer>\n```\n\n'
        "| Field | Type |\n| --- | --- |\n| boat | object |\n"
    )
    result = build_pages(tmp_path, text, suffix=".md")
    (answer,) = result.spec["paths"]["/boats/{id}"]["get"]["responses"].values()
    assert list(answer["content"]) == ["application/json", "application/xml"]
    assert {e["schema"]["$ref"] for e in answer["content"].values()} == {
        answer["content"]["application/json"]["schema"]["$ref"]
    }
    assert "200 answer.boat object" in operation_lines(result)


def test_what_no_table_describes_has_a_schema_for_each_form(tmp_path: Path) -> None:
    text = (
        '# Boats\n\n`GET /boats`\n\n### Response\n\n```json\n[{"name": "Ida"}]\n```\n\n'
        "```xml\n<fleet><boat><name>Ida</name></boat></fleet>\n```\n"
    )
    (answer,) = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["get"]["responses"].values()
    schemas = {name: entry["schema"] for name, entry in answer["content"].items()}
    assert schemas["application/json"]["type"] == "array"
    assert schemas["application/xml"]["xml"] == {"name": "fleet"}
    assert list(schemas["application/xml"]["properties"]) == ["boat"]


def answer_of(folder: Path, code: str, heading: str = "### Success response") -> dict[str, Any]:
    text = f"# Boats\n\n`GET /boats`\n\n## Answer\n\n{heading}\n\n```xml\n{code}\n```\n"
    return dict(build_pages(folder, text, suffix=".md").spec["paths"]["/boats"]["get"]["responses"])


def test_attributes_are_members_marked_as_such(tmp_path: Path) -> None:
    boats = '<boat id="7" name="Ida"/><boat id="8"><crew>...</crew></boat><boat><crew>3</crew></boat>'
    shown = f'<fleet size="2">{boats}</fleet>'
    (entry,) = answer_of(tmp_path, shown)["200"]["content"].values()
    assert entry["schema"]["properties"]["size"] == {"type": "integer", "xml": {"attribute": True}}
    assert entry["schema"]["properties"]["boat"]["items"]["properties"] == {
        "id": {"type": "integer", "xml": {"attribute": True}},
        "name": {"type": "string", "xml": {"attribute": True}},
        "crew": {"type": "integer"},
    }


def test_an_element_goes_before_an_attribute_of_its_name() -> None:
    read = read_xml('<boat id="7"><id>8</id></boat>')
    assert read is not None
    assert (read.value, read.attributes) == ({"id": 8}, ())


@pytest.mark.parametrize(
    "code",
    [
        '<answer done="true" error="" />', "<answer done='false'></answer>",
        '<answer done="true">\nAll went well.\n</answer>',
        'HTTP/1.1 200 OK\nContent-Type: text/xml\n\n<answer done="true"/>',
    ],
)  # fmt: skip
def test_one_element_with_attributes_is_an_answer(tmp_path: Path, code: str) -> None:
    (entry,) = answer_of(tmp_path, code)["200"]["content"].values()
    assert entry["schema"]["properties"]["done"] == {"type": "boolean", "xml": {"attribute": True}}


def test_the_answer_to_what_went_wrong_is_one_of_its_own(tmp_path: Path) -> None:
    found = answer_of(tmp_path, '<answer done="false" error="no such boat"/>', "### Error response")
    assert list(found) == ["default"]
    assert list(found["default"]["content"]) == ["application/xml"]


@pytest.mark.parametrize("code", ['<img src="boat.png"/>', '<Boat afloat="true" />'])
def test_one_element_below_a_plain_example_may_be_a_piece_of_a_page(tmp_path: Path, code: str) -> None:
    text = f"# Boats\n\n`GET /boats`\n\n## Example\n\n```\n{code}\n```\n"
    operation = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["get"]
    assert not [r for r in operation["responses"].values() if "content" in r]


def test_further_attributes_that_are_left_out(tmp_path: Path) -> None:
    read = read_xml('<fleet total="2">\n  <boat id="7" name="Ida" ... />\n</fleet>')
    assert read is not None
    assert read.value == {"total": 2, "boat": {"id": 7, "name": "Ida"}}


TABLE = (
    "| Name | Type | Description |\n| --- | --- | --- |\n| done | boolean | Whether it worked. |\n"
    "| boats | array of [Boat](#boat) | All. |\n\n## Boat\n\n| Name | Type | Description |\n| --- | --- | --- |\n"
    "| id | integer | Its id. |\n| name | string | Its name. |\n| crew | array | Who sails. |\n"
)


def test_a_table_of_attributes_says_so(tmp_path: Path) -> None:
    code = '<answer done="true"><boats id="7"><name>Ida</name></boats></answer>'
    text = f"# Boats\n\n`GET /boats`\n\n## Response\n\n```xml\n{code}\n```\n\n{TABLE}"
    schemas = build_pages(tmp_path, text, suffix=".md").spec["components"]["schemas"].values()
    told = {name for s in schemas for name, node in s["properties"].items() if node.get("xml") == {"attribute": True}}
    assert told == {"done", "id"}
