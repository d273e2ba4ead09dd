"""Sections of "Request:" and "Response:" with messages in code, and numbers that other lines show to be values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.document import Origin
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.units.siblings import with_sibling_values
from tests.pages import build_pages

PAGE = """# Harbour

<h3 id="make">Make a boat <a class="anchor" href="#make" title="Permalink">¶</a></h3>

Request:

    POST /v1/boats
    Content-Type: application/json

    {
        "name": "Ada"
    }

Response:

```json
{"id": 42}
```

### Change a boat

Request:

    PUT /v1/boats/42
    Content-Type: application/json

    {"crew": 3}

Returns `204 No Content`.

### Sink a boat

Request:

    DELETE /v1/boats/42

### One boat

Request:

    # By its number
    GET /v1/boats/42

    # By its name
    GET /v1/boats/ada

Response:

```json
{"id": 42}
```

### Its plan

Request:

    GET /v1/boats/{boatID}/plan
"""


def paths_of(tmp_path: Path) -> dict[str, Any]:
    return dict(build_pages(tmp_path, PAGE, suffix=".md").spec["paths"])


def test_each_section_states_its_operation(tmp_path: Path) -> None:
    found = {
        f"{method.upper()} {path}": o["summary"]
        for path, item in paths_of(tmp_path).items()
        for method, o in item.items()
    }
    assert found == {
        "POST /v1/boats": "Make a boat",
        "PUT /v1/boats/{boatID}": "Change a boat",
        "DELETE /v1/boats/{boatID}": "Sink a boat",
        "GET /v1/boats/{boatID}": "One boat",
        "GET /v1/boats/{boatID}/plan": "Its plan",
    }


def test_what_stands_below_the_line_is_sent(tmp_path: Path) -> None:
    paths = paths_of(tmp_path)
    bodies = [paths["/v1/boats"]["post"], paths["/v1/boats/{boatID}"]["put"]]
    sent = [set(o["requestBody"]["content"]["application/json"]["schema"]["properties"]) for o in bodies]
    assert sent == [{"name"}, {"crew"}]
    answer = paths["/v1/boats"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert set(answer["properties"]) == {"id"}
    assert set(paths["/v1/boats/{boatID}"]["put"]["responses"]) == {"204"}


@pytest.mark.parametrize(
    ("path", "others", "expected"),
    [
        ("/boats/42", ["/boats"], "/boats/{boat_id}"),
        ("/boats/42", ["/boats/{boatID}/icon"], "/boats/{boatID}"),
        ("/boats/42", ["/boats/7"], "/boats/{boat_id}"),
        ("/boats/42/oars/7", ["/boats", "/boats/{id}/oars"], "/boats/{id}/oars/{oar_id}"),
        ("/cities/42", ["/cities"], "/cities/{city_id}"),
        ("/boats/42", ["/oars"], "/boats/42"),
        ("/api/2/boats", ["/api/1/boats"], "/api/2/boats"),
        ("/v1/errors/404", ["/v1/errors/404/text"], "/v1/errors/404"),
    ],
)
def test_a_number_is_a_value_where_other_lines_say_so(path: str, others: list[str], expected: str) -> None:
    line = RequestLine("GET", path, (), "", Origin("a.md"))
    assert with_sibling_values(line, [path, *others]).path == expected


@pytest.mark.parametrize("mark", ["¶", "§", "#", "🔗"])
def test_a_link_of_a_heading_to_itself_is_no_part_of_it(tmp_path: Path, mark: str) -> None:
    text = f"<h1>Boats <a href='#boats'>{mark}</a></h1><h2>URI</h2><p>GET /boats</p>"
    spec = build_pages(tmp_path, text).spec
    assert spec["paths"]["/boats"]["get"]["summary"] == "Boats"


def test_a_step_of_a_guide_that_shows_a_call_with_an_id_states_nothing(tmp_path: Path) -> None:
    call = 'POST /v1.0/6204a5bd270343b5885144cf9c8c158d/boats\n\n      {"name": "Ada"}'
    guide = (
        f"Making a boat\n=============\n\nSteps\n-----\n\n#. Send this:\n\n   .. code-block:: text\n\n      {call}\n"
    )
    page = "Boats\n=====\n\nURI\n---\n\nPOST /v1.0/{project_id}/boats\n"
    result = build_pages(tmp_path, page, guide, suffix=".rst")
    assert list(result.spec["paths"]) == ["/v1.0/{project_id}/boats"]
