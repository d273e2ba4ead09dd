"""The form of all answers, told once in front of the operations: what the answers that are shown lack of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

FORM = """# Boats

{lead}

```json
{{
  "status": "ok" | "failed",
  "data": <data>,

  // Only of errors
  "kind": "<string>",
  "errorText": "<string>",

  // Only if there was something to note.
  "notes": ["<string>"]
}}
```

"""
CALL = "## Get {0}\n\n`GET /{0}`\n\n### Response\n\n```json\n{1}\n```\n\n"
SHOWN = '{"status": "ok", "data": [1]}'
LEADS = ["The response format is as follows:", "Every JSON response has this form:", "Responses look like this:"]


def answers(folder: Path, lead: str, *shown: str) -> list[dict[str, Any]]:
    """The schemas of the answers, one operation each."""
    calls = "".join(CALL.format(f"boats{n}", value) for n, value in enumerate(shown))
    spec = build_pages(folder, FORM.format(lead=lead) + calls, suffix=".md").spec
    contents = (item["get"]["responses"]["200"]["content"]["application/json"] for item in spec["paths"].values())
    return [content["schema"] for content in contents]


@pytest.mark.parametrize("lead", LEADS)
def test_members_that_answers_lack(tmp_path: Path, lead: str) -> None:
    for schema in answers(tmp_path, lead, SHOWN, SHOWN):
        assert list(schema["properties"]) == ["status", "data", "notes"]
        assert schema["properties"]["notes"] == {"type": "array", "items": {"type": "string"}}
        assert schema["x-inferred"] == "example"


def test_what_is_shown_stays_as_it_is(tmp_path: Path) -> None:
    calls = CALL.format("a", SHOWN) + CALL.format("b", SHOWN)
    spec = build_pages(tmp_path, FORM.format(lead=LEADS[0]) + calls, suffix=".md").spec
    (content,) = spec["paths"]["/a"]["get"]["responses"]["200"]["content"].values()
    assert [e["value"] for e in content["examples"].values()] == [{"status": "ok", "data": [1]}]


@pytest.mark.parametrize(
    ("lead", "shown"),
    [
        ("Errors come back as this response:", (SHOWN, SHOWN)),  # not of what went well
        ("A request has this form:", (SHOWN, SHOWN)),
        (LEADS[0], (SHOWN, '{"id": 7}')),  # one answer alone
        (LEADS[0], ('{"status": "ok"}', '{"status": "ok", "masts": 3}')),
    ],
)
def test_other_forms_are_not_of_all(tmp_path: Path, lead: str, shown: tuple[str, ...]) -> None:
    assert not any("notes" in schema["properties"] for schema in answers(tmp_path, lead, *shown))
