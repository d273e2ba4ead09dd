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
    assert read[3] == {"zip": "00123", "size": 9.5, "n": -3, "big": "12345678901234567890"}


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
