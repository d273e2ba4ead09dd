"""Lists of labels that hold a payload: below a word for an answer it is the answer's, and codes behind a label are
statuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.dialects import lexicon
from extractor.interpret.outline.status_lists import labelled_status
from tests.pages import build_pages

PAGE = """# Boats

## Add a boat

* **URL**: `/boats`
* **Method**: `POST`
* **Request payload**: A part of the boat

  ```json
  {{"wood": "oak"}}
  ```

* **Success response**: The boat as it was made
  * *Code*: 200
  * *{label}*:

  ```json
  {{"id": "4", "wood": "oak"}}
  ```

* **Error response**
  * *Code*: 409 if there is such a boat
"""
ADOC = """= Boats

== Add a boat

* *URL* +
`/boats`
* *Method* +
`POST`
* *Request Payload* +
A part of the boat
+
[source,json]
----
{{"wood": "oak"}}
----
* *Success Response* +
The boat as it was made
 ** *Code*: 200
 ** *{label}*:
+
[source,json]
----
{{"id": "4", "wood": "oak"}}
----
* *Error Response*
 ** *Code*: 409 if there is such a boat
"""


def _members(content: dict[str, Any]) -> list[str]:
    return list(content["content"]["application/json"]["schema"]["properties"])


@pytest.mark.parametrize("label", ["Payload", "Content", "Body"])
@pytest.mark.parametrize(("page", "suffix"), [(PAGE, ".md"), (ADOC, ".adoc")])
def test_a_payload_below_an_answer_is_the_answers(tmp_path: Path, page: str, suffix: str, label: str) -> None:
    post = build_pages(tmp_path, page.format(label=label), suffix=suffix).spec["paths"]["/boats"]["post"]
    assert _members(post["requestBody"]) == ["wood"]
    assert _members(post["responses"]["200"]) == ["id", "wood"]
    assert post["responses"]["409"] == {"description": "if there is such a boat"}
    assert set(post["responses"]) == {"200", "409"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Code: 404 if there is no such boat", ("404", "if there is no such boat")),
        ("**Status code**: `201` – made", ("201", "made")),
        ("HTTP status: 409", ("409", "")),
        ("Code: 4041 boats", ("", "")),
        ("Code: 299 boats", ("", "")),
        ("Hull: 404 planks", ("", "")),
        ("Code: the boat's", ("", "")),
    ],
)
def test_a_code_behind_a_word_for_it(text: str, expected: tuple[str, str]) -> None:
    assert labelled_status(text, lexicon()) == expected
