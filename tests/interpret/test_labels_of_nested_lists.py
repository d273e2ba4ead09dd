"""Items that open with a label in bold for a place of fields, with what they say and the fields in items below."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

HEAD = "# Boats\n\n## Search for a boat\n\n* **URL**: `/boats`\n* **Method**: `GET`\n"
FIELDS = "  * limit: how many\n  * order: name, size\n"
ANSWER = '* **Success response**\n  * *Code*: 200\n  * *Content*:\n\n    ```json\n    [{"id": 7}]\n    ```\n'
LABELS = [
    "* **Query params**\n",
    "* **Query params**: These are known:\n",
    "* **Query params:** What all searches take.\n",
    "* **Data Params**<br>See elsewhere for what is common.\n",
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("answer", [ANSWER, "* **Success response**\n  * *Code*: 200\n"])
def test_items_below_a_label_are_fields(tmp_path: Path, label: str, answer: str) -> None:
    result = build_pages(tmp_path, HEAD + label + FIELDS + answer, suffix=".md")
    get = result.spec["paths"]["/boats"]["get"]
    assert [(p["name"], p["in"]) for p in get["parameters"]] == [("limit", "query"), ("order", "query")]
    assert list(get["responses"]) == ["200"]


ADOC = """= Boats

== Search for a boat

* *URL* +
`/boats`
* *Method* +
`GET`
* *Data Params* +
These are known:
 ** limit: how many
 ** order: by which{joined}
* *Success Response*
 ** *Code*: 200
 ** *Payload*:
+
[source,json]
----
[{{"id": 7}}]
----
"""
JOINED = ["", "\n+\nThat is all.", "\n\n+\nThat is all.", "\n\n+\nFor instance:\n ** It may be by name."]


@pytest.mark.parametrize("joined", JOINED)
def test_what_is_joined_to_an_item_further_out(tmp_path: Path, joined: str) -> None:
    """An empty line above the plus joins it to the item around (AsciiDoc: ancestor list continuation)."""
    get = build_pages(tmp_path, ADOC.format(joined=joined), suffix=".adoc").spec["paths"]["/boats"]["get"]
    assert [p["name"] for p in get["parameters"]] == ["limit", "order"]
    (content,) = get["responses"]["200"]["content"].values()
    assert content["schema"]["type"] == "array"


@pytest.mark.parametrize("label", ["* **Boats** are long:\n", "* **Harbours**\n", "* See **Query params**:\n"])
def test_other_items_are_no_labels(tmp_path: Path, label: str) -> None:
    get = build_pages(tmp_path, HEAD + label + FIELDS, suffix=".md").spec["paths"]["/boats"]["get"]
    assert "parameters" not in get
