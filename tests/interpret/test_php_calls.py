"""Calls of curl in code of PHP, and calls of one address that a member of what is sent tells apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from extractor.console import summary
from extractor.interpret.operations.calls.php_code.calls import php_call
from tests.pages import build_pages

PHP = (
    "$ch = curl_init();\ncurl_setopt($ch, CURLOPT_URL, 'https://www.boats.example/api.php');\n"
    "curl_setopt($ch, CURLOPT_POST, 1);\ncurl_setopt($ch, CURLOPT_POSTFIELDS,\n    http_build_query(\n        array(\n"
    "            'action' => 'MoorBoat',\n            // see https://boats.example/keys\n"
    "            'user' => 'ME', '//or' => 'by key',\n"
    "            'ids' => array(7, 8),\n            'crew' => array('name' => 'Ida & Bo', 'paid' => true),\n"
    "            'token' => md5($token),\n        )\n    )\n);\n$answer = curl_exec($ch);\n"
)
TABLE = (
    "| Parameter | Type | Description | Required |\n| --- | --- | --- | --- |\n"
    '| action | string | "MoorBoat" | Required |\n| ids | array | Which. | Required |\n'
)
PAGE = (
    '+++\ntitle = "MoorBoat"\ntoc = true\n+++\n\nMoors boats.\n\n### Request Parameters\n\n'
    + TABLE
    + f'\n### Example Request\n\n```\n{PHP}```\n\n### Example Response\n\n```\n{{"result": "ok"}}\n```\n'
)


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, text, suffix=".md")


def only(result: BuildResult) -> tuple[str, dict[str, Any]]:
    ((path, item),) = result.spec["paths"].items()
    (operation,) = item.values()
    return path, operation


def test_options_of_curl_are_a_call() -> None:
    call = php_call(PHP)
    assert call is not None
    assert (call.method, call.address, call.stated) == ("POST", "https://www.boats.example/api.php", True)
    assert call.data == (
        "action=MoorBoat", "user=ME", "ids[0]=7", "ids[1]=8", "crew[name]=Ida+%26+Bo", "crew[paid]=true", "token=",
    )  # fmt: skip


# Further forms: code, method, address, what is sent, media type.
FORMS = {
    "a list of options": (
        "curl_setopt_array($c, [CURLOPT_URL => \"https://b.example/x\", CURLOPT_CUSTOMREQUEST => 'PUT',\n"
        'CURLOPT_POSTFIELDS => "{\\"a\\": 1}", CURLOPT_HTTPHEADER => ["Accept: text/csv"]]);',
        ("PUT", "https://b.example/x", ('{"a": 1}',), ""),
    ),
    "an array as it is travels in parts": (
        "curl_setopt($c, CURLOPT_URL, 'https://b.example/x'); curl_setopt($c, CURLOPT_POSTFIELDS, ['a' => 1]);",
        ("POST", "https://b.example/x", ("a=1",), "multipart/form-data"),
    ),
    "variables, and texts that are joined": (
        "$base = 'https://b.example/';\n$data = array('a' => 'b');\n$c = curl_init($base . 'x');\n"
        "curl_setopt($c, CURLOPT_POSTFIELDS, json_encode($data));",
        ("POST", "https://b.example/x", ('{"a": "b"}',), ""),
    ),
    "nothing that is sent": ("$c = curl_init('https://b.example/x?y=1');", ("GET", "https://b.example/x?y=1", (), "")),
}


@pytest.mark.parametrize(("code", "expected"), FORMS.values(), ids=FORMS)
def test_further_forms(code: str, expected: tuple[str, str, tuple[str, ...], str]) -> None:
    call = php_call(code)
    assert call is not None
    assert (call.method, call.address, tuple(d for d in call.data), call.media if call.data else "") == expected


@pytest.mark.parametrize(
    "code",
    ["curl_init();", "curl_setopt($c, CURLOPT_URL, $url);", "CURLOPT_URL", "array(" * 5000, "curl_init(" * 3000, ""],
)
def test_code_without_an_address_is_no_call(code: str) -> None:
    assert php_call(code) is None


def test_a_member_of_what_is_sent_tells_the_call(tmp_path: Path) -> None:
    result = built(tmp_path, PAGE)
    path, operation = only(result)
    assert path == "/api.php#action=MoorBoat"
    assert (operation["summary"], operation["description"]) == ("MoorBoat", "Moors boats.")
    (media, body) = next(iter(operation["requestBody"]["content"].items()))
    assert media == "application/x-www-form-urlencoded"
    schema = result.spec["components"]["schemas"][body["schema"]["$ref"].rpartition("/")[2]]
    assert schema["properties"]["action"]["const"] == "MoorBoat"
    assert schema["required"] == ["action", "ids"]
    assert schema["properties"]["user"] == {"type": "string", "x-inferred": "example"}
    assert "servers" not in result.spec


def test_other_clients_send_it_too(tmp_path: Path) -> None:
    code = "requests.post('https://boats.example/api.php', data={'action': 'MoorBoat'})\n"
    assert only(built(tmp_path, PAGE.replace(PHP, code)))[0] == "/api.php#action=MoorBoat"


def test_a_build_without_operations_does_not_count_all_as_done(tmp_path: Path) -> None:
    result = built(tmp_path, "# Boats\n\n| Parameter | Type |\n| --- | --- |\n| size | integer |\n")
    told = summary(list(result.diagnostics), result.balance, tmp_path, 1.0)
    assert "rows        1 read = 1 in schemas that no operation reaches + 0 reported" in told
    assert "%" not in told


def test_a_value_of_an_example_selects_no_call_where_lines_are_stated(tmp_path: Path) -> None:
    text = (
        "# Get a command\n\n`GET /commands.get`\n\n## Query parameters\n\n| Name | Example | Required |\n"
        "| --- | --- | --- |\n| command | `me` | Required |\n\n## Example call\n\n"
        "```\ncurl https://boats.example/commands.get?command=me\n```\n"
    )
    assert only(built(tmp_path, text))[0] == "/commands.get"


def test_what_a_form_sends_is_text_where_it_is_described_as_such(tmp_path: Path) -> None:
    text = PAGE.replace("'user' => 'ME'", "'user' => '007', 'pin' => '1234', 'most' => '9'").replace(
        "| ids | array |",
        "| pin | string | The pin. | Required |\n| most | int | At most. | Required |\n| ids | array |",
    )
    _, operation = only(built(tmp_path, text))
    (body,) = operation["requestBody"]["content"].values()
    value = body["examples"]["example"]["value"]
    assert (value["user"], value["pin"], value["most"]) == ("007", "1234", 9)
