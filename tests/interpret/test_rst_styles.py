"""Styles of API references in reStructuredText: a small folder of pages beside the facts that must come out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build
from extractor.dialects import lexicon
from extractor.interpret.outline.status_lists import listed_statuses

PARAMETERS = """
base: &base
  in: path
  required: true
  type: string
boat_path:
  <<: *base
  description: |
    The id of the ``boat``.
crew:
  in: query
  required: false
  type: integer
  min_version: 1.4
  description: How many of the crew to show.
boat_name:
  in: body
  required: true
  type: string
  description: >
    The name, at most
    20 characters.
etag:
  in: header
  required: true
  type: string
  description: A mark of the version.
"""
CODES = """
200:
  default: |
    It was found.
404:
  default: There is none.
  boat: There is no such boat.
"""
BOATS = """
Boats
*****

Show boat
~~~~~~~~~

.. rest_method:: GET /boats/{boat_id}

Shows a boat.

{statuses}

Request
-------

.. rest_parameters:: parameters.yaml

   - boat_id: boat_path
   - crew: crew

Response
--------

.. rest_parameters:: parameters.yaml

   - name: boat_name
   - owner.name: boat_name
   - ETag: etag

Response Example
----------------

.. literalinclude:: samples/boat.json
   :language: javascript

Rename boat
~~~~~~~~~~~

.. rest_method:: PATCH /boats/{boat_id}

Request
-------

.. rest_parameters:: parameters.yaml

   - boat_id: boat_path
   - name: boat_name
"""
INDEX = "Fleet\n=====\n\n.. rest_expand_all::\n\n.. include:: boats.inc\n"
LINES = "Normal response codes: 200\n\nError response codes: unauthorized(401), itemNotFound(404)"
DIRECTIVES = (
    ".. rest_status_code:: success codes.yaml\n\n   - 200\n\n"
    ".. rest_status_code:: error codes.yaml\n\n   - 404: boat\n   - 409"
)


def built(tmp_path: Path, files: Mapping[str, str]) -> BuildResult:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return build([tmp_path])


def fleet(tmp_path: Path, statuses: str = LINES, **others: str) -> BuildResult:
    files = {
        "index.rst": INDEX,
        "boats.inc": BOATS.replace("{statuses}", statuses),
        "parameters.yaml": PARAMETERS,
        "codes.yaml": CODES,
        "samples/boat.json": '{"name": "Ada", "owner": {"name": "Bo"}}',
    }
    return built(tmp_path, files | others)


def shown(parameters: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [
        (p["name"], p["in"], p.get("required", False), p["schema"]["type"], p.get("description")) for p in parameters
    ]


def test_parameters_are_those_of_the_file(tmp_path: Path) -> None:
    result = fleet(tmp_path)
    get = result.spec["paths"]["/boats/{boat_id}"]["get"]
    assert get["summary"] == "Show boat"
    assert shown(get["parameters"]) == [
        ("boat_id", "path", True, "string", "The id of the boat."),
        ("crew", "query", False, "integer", "How many of the crew to show."),
    ]
    assert result.balance.rows == result.balance.in_spec == 7


def test_one_field_of_a_body_is_not_all_of_it(tmp_path: Path) -> None:
    patch = fleet(tmp_path).spec["paths"]["/boats/{boat_id}"]["patch"]
    assert patch["requestBody"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/PatchBoatsByBoatIdRequestBody"
    }


def test_answers_have_headers_and_nested_fields(tmp_path: Path) -> None:
    spec = fleet(tmp_path).spec
    answer = spec["paths"]["/boats/{boat_id}"]["get"]["responses"]["200"]
    assert list(answer["headers"]) == ["ETag"]
    content = answer["content"]["application/json"]
    assert [e["value"] for e in content["examples"].values()] == [{"name": "Ada", "owner": {"name": "Bo"}}]
    body = spec["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]
    assert (list(body["properties"]), body["required"]) == (["name", "owner"], ["name"])


def test_lines_that_list_statuses(tmp_path: Path) -> None:
    answers = fleet(tmp_path).spec["paths"]["/boats/{boat_id}"]["get"]["responses"]
    assert {code: answer["description"] for code, answer in answers.items()} == {
        "200": "OK",
        "401": "unauthorized",
        "404": "itemNotFound",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Error response codes: 401, 404",
        "Error codes: 401, 404",
        "Response codes: 401, 404",
        "**Status codes**: 401, 404",
        "HTTP status codes: 401 (since 1.2), 404",
    ],
)
def test_lines_of_codes_alone_are_no_heading(tmp_path: Path, line: str) -> None:
    text = f"Boats\n=====\n\n.. rest_method:: GET /boats\n\nNormal response codes: 200\n\n{line}\n\nIt floats.\n"
    get = built(tmp_path, {"a.rst": text}).spec["paths"]["/boats"]["get"]
    assert list(get["responses"]) == ["200", "401", "404"]


@pytest.mark.parametrize(
    "items",
    [
        "* |status-201|: It was made\n* |status-400|: It is wrong",
        "* ``201``: It was made\n* ``400``: It is wrong",
        "* ``201 Created`` - It was made\n* ``400 Bad Request`` - It is wrong",
        "* 201, It was made\n* 400, It is wrong",
        "* **HTTP 201** – It was made\n* **HTTP 400** – It is wrong",
    ],
)
@pytest.mark.parametrize("heading", ["Status codes\n~~~~~~~~~~~~\n\n", ""])
def test_lists_of_statuses(tmp_path: Path, items: str, heading: str) -> None:
    text = f"Boats\n=====\n\nMake\n----\n\n``POST /boats``\n\n{heading}{items}\n"
    post = built(tmp_path, {"a.rst": text}).spec["paths"]["/boats"]["post"]
    assert {code: answer["description"] for code, answer in post["responses"].items()} == {
        "201": "It was made",
        "400": "It is wrong",
    }


def test_directives_that_list_statuses(tmp_path: Path) -> None:
    answers = fleet(tmp_path, DIRECTIVES).spec["paths"]["/boats/{boat_id}"]["get"]["responses"]
    assert {code: answer["description"] for code, answer in answers.items()} == {
        "200": "It was found.",
        "404": "There is no such boat.",
        "409": "Conflict",
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Normal response codes: 200", [("200", "")]),
        ("Normal Response Codes: 201, 204", [("201", ""), ("204", "")]),
        ("Normal response codes: 201 (since 1.2), 200 (until\n1.1)", [("201", ""), ("200", "")]),
        ("Error response codes: conflict(409) if it is there", [("409", "conflict")]),
        (
            "Error response codes: fault (400, 500, …), gone (410)",
            [("400", "fault"), ("500", "fault"), ("410", "gone")],
        ),
        ("Status codes: 404", [("404", "")]),
        ("Response codes: see RFC 9110, 404", []),
        ("Response codes: 2000", []),
        ("Boats: 200, 300", []),
        ("Normal response codes", []),
    ],
)
def test_statuses_of_a_line(line: str, expected: list[tuple[str, str]]) -> None:
    assert listed_statuses(line, lexicon()) == expected


def test_a_key_that_the_file_lacks_is_a_name_alone(tmp_path: Path) -> None:
    get = fleet(tmp_path, **{"parameters.yaml": "crew: {in: query, type: integer}\n"}).spec["paths"][
        "/boats/{boat_id}"
    ]["get"]
    assert [(p["name"], p["in"], p["schema"]["type"]) for p in get["parameters"]] == [
        ("boat_id", "path", "string"),
        ("crew", "query", "integer"),
    ]


PLACED = """
Boats
=====

Update boat
-----------

.. rest_method:: PUT /boats/{boat_id}

Request
~~~~~~~

.. rest_parameters:: p.yaml

   - boat_id: boat_id
   - boat: boat
   - name: name
   - length: length

Request example
~~~~~~~~~~~~~~~

.. code-block:: json

   {"boat": {"name": "Ada"}}

Response parameters
~~~~~~~~~~~~~~~~~~~

.. rest_parameters:: p.yaml

%s   - boat: boat
   - name: name
   - length: length

%s example
~~~~~~~~~~~~~~~~

.. code-block:: json

   {"boat": {"name": "Ada", "length": 3}}
"""
PLACES = """
boat_id: {in: path, type: string, required: true, description: Its id.}
boat: {in: body, type: object, required: true, description: A boat.}
name: {in: body, type: string, required: false, description: Its name.}
length: {in: body, type: integer, required: false, description: Its length.}
"""


@pytest.mark.parametrize(("row", "side"), [("   - boat_id: boat_id\n", "Response"), ("", "Request ")])
def test_a_row_of_the_path_makes_an_answer_no_request(tmp_path: Path, row: str, side: str) -> None:
    """Pages repeat the path in the answer, and call the example of an answer one of a request."""
    result = built(tmp_path, {"a.rst": PLACED % (row, side), "p.yaml": PLACES})
    put = result.spec["paths"]["/boats/{boat_id}"]["put"]
    assert [(p["name"], p["in"]) for p in put["parameters"]] == [("boat_id", "path")]
    schemas = result.spec["components"]["schemas"]
    body = put["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    (answered,) = put["responses"].values()
    answer = answered["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    assert list(schemas[body]["properties"]) == ["boat"]
    assert list(schemas["Boat"]["properties"]) == ["name", "length"]
    assert list(schemas[answer]["properties"]) == ["boat"]
    assert ("row-of-request" in [d.code for d in result.diagnostics]) == bool(row)


CEPH = """
Remove boat
===========

Syntax
~~~~~~

::

    DELETE /{harbour}/boats?format=json HTTP/1.1
    Host: {fqdn}

Request Parameters
~~~~~~~~~~~~~~~~~~

``uid``

:Description: The id of the boat.
:Type: String
:Example: ``ada``
:Required: Yes

``force``

:Description: Whether to remove what is on it.
:Type: Boolean
:Default: ``false``
:Required: No
"""


def test_names_with_labels_below_are_fields(tmp_path: Path) -> None:
    result = built(tmp_path, {"a.rst": CEPH})
    delete = result.spec["paths"]["/{harbour}/boats"]["delete"]
    found = {p["name"]: (p["in"], p.get("required", False), p["schema"]) for p in delete["parameters"]}
    assert found["uid"] == ("query", True, {"type": "string"})
    assert found["force"] == ("query", False, {"type": "boolean", "default": False})
    assert result.balance.rows == result.balance.in_spec == 2


def test_labels_below_other_text_are_no_field(tmp_path: Path) -> None:
    text = CEPH.replace("``uid``", "About the id:").replace("``force``", "``force`` of the *wind*")
    delete = built(tmp_path, {"a.rst": text}).spec["paths"]["/{harbour}/boats"]["delete"]
    assert {"uid", "force", "About the id:"}.isdisjoint(p["name"] for p in delete["parameters"])


NOTES = """
Boats
=====

.. rest_method:: GET /boats

.. note::

   Since the last version.

.. tip:: Ask the harbour.

Response
--------

.. warning::

   +------+---------+--------------+
   | Name | Type    | Description  |
   +======+=========+==============+
   | id   | integer | The number.  |
   +------+---------+--------------+
"""


def test_notes_are_passed_through(tmp_path: Path) -> None:
    result = built(tmp_path, {"a.rst": NOTES})
    (body,) = result.spec["components"]["schemas"].values()
    assert list(body["properties"]) == ["id"]
    assert not [d for d in result.diagnostics if d.code == "component-unknown"]


PARAMETERS_BY_DIRECTIVE = """
Boats
=====

.. rest_method:: GET /boats

Parameters
----------

.. parameter:: limit
   :type: integer
   :in: query
   :required:

   How many to show.

.. parameter:: wind
   :type: string
   :in: query
"""


def test_a_directive_a_parameter(tmp_path: Path) -> None:
    get = built(tmp_path, {"a.rst": PARAMETERS_BY_DIRECTIVE}).spec["paths"]["/boats"]["get"]
    assert shown(get["parameters"]) == [
        ("limit", "query", True, "integer", "How many to show."),
        ("wind", "query", False, "string", None),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        ":limit: Integer. How many to show.\n:wind: String. Its name.\n",
        "limit\n   Integer. How many to show.\n\nwind\n   String. Its name.\n",
    ],
)
def test_field_lists_and_definition_lists_are_fields(tmp_path: Path, fields: str) -> None:
    page = f"Boats\n=====\n\n.. rest_method:: GET /boats\n\nQuery parameters\n----------------\n\n{fields}"
    get = built(tmp_path, {"a.rst": page}).spec["paths"]["/boats"]["get"]
    assert [(p["name"], p["schema"]["type"]) for p in get["parameters"]] == [("limit", "integer"), ("wind", "string")]


HEADED = """
*********
``boats``
*********

``GET``
=======
Lists boats.

:Auth. Required: Yes
:Roles Required: None
:Response Type:  Array

Request Structure
-----------------
.. table:: Request Query Parameters

    +-------+----------+-----------+
    | Name  | Required | Describes |
    +=======+==========+===========+
    | limit | no       | How many. |
    +-------+----------+-----------+

.. code-block:: http

    GET /api/2.0/boats HTTP/1.1
    Host: boats.example

Response Structure
------------------
:id:   An integer that is the id of the boat
:name: Its name, a string

.. code-block:: http

    HTTP/1.1 200 OK

    {"response": [{"id": 3, "name": "Ada"}]}

``POST``
========
Makes one.

:Auth. Required: Yes
:Roles Required: "admin"
:Response Type:  Object

Request Structure
-----------------
:name: Its name

.. code-block:: http

    POST /api/2.0/boats HTTP/1.1

    {"name": "Ada"}
"""


def test_methods_below_a_path_of_one_word_that_calls_show(tmp_path: Path) -> None:
    result = built(tmp_path, {"a.rst": HEADED})
    assert {path: list(item) for path, item in result.spec["paths"].items()} == {"/boats": ["get", "post"]}
    assert [s["url"] for s in result.spec["servers"]] == ["/api/2.0"]
    boats = result.spec["paths"]["/boats"]
    assert [p["name"] for p in boats["get"]["parameters"]] == ["limit"]
    body = boats["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    assert list(result.spec["components"]["schemas"][body]["properties"]) == ["name"]


@pytest.mark.parametrize("change", [("/api/2.0/boats", "/api/2.0/ports"), ("``boats``", "My boats")])
def test_methods_below_other_words_are_none_of_a_path(tmp_path: Path, change: tuple[str, str]) -> None:
    assert "/boats" not in built(tmp_path, {"a.rst": HEADED.replace(*change)}).spec["paths"]


def test_lists_of_what_a_call_needs_are_no_fields(tmp_path: Path) -> None:
    result = built(tmp_path, {"a.rst": HEADED})
    schemas = result.spec["components"]["schemas"].values()
    assert not {"Auth.", "Roles", "Response Type"} & {name for s in schemas for name in s.get("properties", ())}
