"""Requests that the API itself sends: webhooks, and never paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult, Options, build

ROWS = "| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| boat | string | yes | Its name. |\n\n"
LIST = f"## List\n\n`GET /boats`\n\n{ROWS}"


def built(folder: Path, line: str, options: Options | None = None) -> BuildResult:
    event = f"### Boat moored\n\nSent when one is moored.\n\n{line}\n\n#### Request body\n\n{ROWS}"
    (folder / "a.md").write_text(f"# Boats\n\n{LIST}## Events\n\n{event}", encoding="utf-8")
    return build([folder / "a.md"], options)


LINES = {
    "braces": "`POST {callback_url}`",
    "two braces": "`POST {{webhookUrl}}`",
    "code": "```\nPOST {callback_url} HTTP/1.1\n```",
    "angle brackets and words": "`POST <your callback URL>`",
    "capitals": "`POST CALLBACK_URL`",
    "a shell variable": "`POST $WEBHOOK_URL/boats`",
    "a scheme": "`POST https://{webhook-host}/boats`",
    "a path behind": "`POST {subscriber}/boats/moored`",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_request_to_the_user_is_a_webhook(tmp_path: Path, line: str) -> None:
    result = built(tmp_path, line)
    assert list(result.spec["paths"]) == ["/boats"]
    operation = result.spec["webhooks"]["BoatMoored"]["post"]
    assert (operation["operationId"], operation["summary"]) == ("BoatMoored", "Boat moored")
    assert operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].endswith("BoatMooredRequestBody")
    assert result.balance.reported == 0


def test_in_3_0_it_is_an_extension(tmp_path: Path) -> None:
    result = built(tmp_path, LINES["braces"], Options(oas="3.0"))
    assert list(result.spec["x-webhooks"]) == ["BoatMoored"]
    assert "webhooks" not in result.spec
    assert not [d for d in result.diagnostics if d.severity == "error"]


def test_the_line_is_the_evidence(tmp_path: Path) -> None:
    result = built(tmp_path, LINES["braces"])
    (origin,) = result.sources["/webhooks/BoatMoored/post"]
    assert result.evidence[origin.text_key()] == "POST {callback_url}"


@pytest.mark.parametrize(
    "line",
    [
        "`POST /webhooks`",
        "`POST {base_url}/boats/moor`",
        "`POST https://your-server.example/moor`",
        "`POST {webhook_id}`",
    ],
)
def test_requests_to_the_api_are_none(tmp_path: Path, line: str) -> None:
    assert "webhooks" not in built(tmp_path, line).spec
