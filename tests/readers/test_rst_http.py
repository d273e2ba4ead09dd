"""Pages for sphinxcontrib-httpdomain: directives of methods, fields of resources."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, read
from extractor.dialects import lexicon
from extractor.document import Code, Component, Definitions, Heading, Paragraph, Table, flat
from tests.pages import build_pages

POSTS = """
Posts
=====

.. http:get:: /users/(int:user_id)/posts/(tag)
   :synopsis: Posts of a user

   The posts of a user that have a tag.

   **Example response**:

   .. sourcecode:: http

      HTTP/1.1 200 OK
      Content-Type: application/json

      [{"post_id": 12345}]

   :query sort: one of ``hit``, ``created-at``
   :query int offset: where to begin, default is 0
   :reqheader X-Trace: a mark of ones own
   :param user_id: the user
   :type user_id: int
   :param tag: the tag
   :resheader X-Total: how many there are
   :>jsonarr int post_id: the post
   :statuscode 200: found
   :statuscode 404: there is no such user
   :since: 1.2

.. http:post:: /users

   Adds a user.

   :<json string name: the name
   :<json int age: the age,

      in years
   :status 201: added
"""


def built(tmp_path: Path, text: str) -> BuildResult:
    return build_pages(tmp_path, text, suffix=".rst")


def test_operations(tmp_path: Path) -> None:
    result = built(tmp_path, POSTS)
    get = result.spec["paths"]["/users/{user_id}/posts/{tag}"]["get"]
    assert {(p["name"], p["in"], p["schema"].get("type")) for p in get["parameters"]} == {
        ("sort", "query", "string"),
        ("offset", "query", "integer"),
        ("X-Trace", "header", "string"),
        ("user_id", "path", "integer"),
        ("tag", "path", "string"),
    }
    assert get["responses"]["404"] == {"description": "there is no such user"}
    answer = get["responses"]["200"]
    assert list(answer["headers"]) == ["X-Total"]
    (example,) = answer["content"]["application/json"]["examples"].values()
    assert example["value"] == [{"post_id": 12345}]
    post = result.spec["paths"]["/users"]["post"]
    assert list(post["responses"]) == ["201"]
    schemas = result.spec["components"]["schemas"]
    assert {n: list(s["properties"]) for n, s in schemas.items()} == {
        "GetUsersPostsByTagResponseBody": ["post_id"],
        "PostUsersRequestBody": ["name", "age"],
    }
    assert schemas["PostUsersRequestBody"]["properties"]["age"]["description"] == "the age,\nin years"
    assert (result.balance.in_spec, result.balance.reported) == (9, 1)  # nothing is made of "since"


def components(text: str) -> list[Component]:
    return [b for b in flat(read(text.encode(), "a.rst").blocks) if isinstance(b, Component)]


def test_directives_and_their_fields_are_components() -> None:
    get, *fields = components(POSTS)
    assert get.name == "http:get"
    assert get.attributes == (("0", "/users/(int:user_id)/posts/(tag)"), ("synopsis", "Posts of a user"))
    assert [(f.name, f.attribute("name"), f.attribute("type")) for f in fields[:7]] == [
        ("http:query", "sort", None),
        ("http:query", "offset", "int"),
        ("http:reqheader", "X-Trace", None),
        ("http:param", "user_id", "int"),
        ("http:param", "tag", None),
        ("http:resheader", "X-Total", None),
        ("http:>jsonarr", "post_id", "int"),
    ]
    assert [b.text for b in fields[1].blocks if isinstance(b, Paragraph)] == ["where to begin, default is 0"]


def test_every_field_has_its_line() -> None:
    lines = POSTS.splitlines()
    assert [lines[(c.origin.line or 0) - 1].split(":")[1].strip() for c in components(POSTS)[1:4]] == [
        "query sort",
        "query int offset",
        "reqheader X-Trace",
    ]


def test_no_directive_makes_headings_or_tables() -> None:
    shown = list(flat(read(POSTS.encode(), "a.rst").blocks))
    assert [b.text for b in shown if isinstance(b, Heading)] == ["Posts"]
    assert not any(isinstance(b, Table) for b in shown)


METHODS = ("get", "post", "put", "patch", "delete", "head", "options")


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_an_operation(method: str, tmp_path: Path) -> None:
    result = built(tmp_path, f"A\n=\n\n.. http:{method}:: /a/(path:rest)\n\n   Text.\n\n   :code 204: done\n")
    ((path, item),) = result.spec["paths"].items()
    assert (path, [m for m in item if m in METHODS]) == ("/a/{rest}", [method])
    assert item[method]["responses"] == {"204": {"description": "done"}}


PLACES = {  # kinds of fields (manual of sphinxcontrib-httpdomain, "Resource Fields") by where they go
    "path": "param parameter arg argument",
    "query": "query queryparameter queryparam qparam",
    "form": "form formparameter formparam fparam",
    "header": "reqheader <header requestheader",
    "response_header": "resheader >header responseheader",
    "body": "json jsonparameter jsonparam reqjson <json reqjsonobj <jsonobj reqjsonarr <jsonarr request",
    "response": "resjson >json resjsonobj >jsonobj resjsonarr >jsonarr response",
}


@pytest.mark.parametrize(("place", "kind"), [(p, kind) for p, kinds in PLACES.items() for kind in kinds.split()])
def test_every_kind_of_field_has_its_place(place: str, kind: str, tmp_path: Path) -> None:
    result = built(
        tmp_path, f".. http:post:: /a/(what)\n\n   Text.\n\n   :{kind} int what: what it is\n   :code 200: ok\n"
    )
    ((_, item),) = result.spec["paths"].items()
    post, answer = item["post"], item["post"]["responses"]["200"]
    found = [p["in"] for p in post["parameters"] if p.get("description") == "what it is"]
    found += ["form" if "form" in media else "body" for media in post.get("requestBody", {}).get("content", {})]
    found += ["response_header"] * ("what" in answer.get("headers", {})) + ["response"] * ("content" in answer)
    assert found == [place]


@pytest.mark.parametrize("kind", ["status", "statuscode", "code"])
def test_every_kind_of_status(kind: str, tmp_path: Path) -> None:
    page = f".. http:get:: /a\n\n   Text.\n\n   :{kind} 404 Not Found:\n      * no such thing\n"
    assert built(tmp_path, page).spec["paths"]["/a"]["get"]["responses"] == {"404": {"description": "no such thing"}}


def test_every_method_and_field_is_named_by_the_dialect() -> None:
    kinds = {kind for kinds in PLACES.values() for kind in kinds.split()} | {*METHODS, "status", "statuscode", "code"}
    assert {f"http:{kind}" for kind in kinds} <= set(lexicon("sphinx").components)


def test_converters_may_have_a_blank_and_braces(tmp_path: Path) -> None:
    page = ".. http:get:: /a/(string: name)/{int: id}/(plain)\n\n   :param int id: the id\n"
    (path,) = built(tmp_path, page).spec["paths"]
    assert path == "/a/{name}/{id}/{plain}"


def test_options_behind_an_empty_line(tmp_path: Path) -> None:
    text = ".. http:get:: /a\n\n   :synopsis: Shows a\n   :deprecated:\n\n   Text.\n\n.. http:get:: /b\n\n   B.\n"
    (get, _) = components(text)
    assert dict(get.attributes) == {"0": "/a", "synopsis": "Shows a", "deprecated": True}
    assert [type(b) for b in get.blocks] == [Paragraph]
    assert built(tmp_path, text).spec["paths"]["/a"]["get"]["summary"] == "Shows a"


SECTIONS = """
Boats
=====

Making a boat
-------------

.. http:post:: /boats

   It needs a name.

Validation
~~~~~~~~~~

Names are short.

Status codes
~~~~~~~~~~~~

* 201: it was made
* 400: it is wrong

All boats
---------

.. http:get:: /boats

   Lists them.

.. http:delete:: /boats

   Sinks them.
"""


def test_the_only_operation_of_a_section_has_its_title_and_what_follows(tmp_path: Path) -> None:
    boats = built(tmp_path, SECTIONS).spec["paths"]["/boats"]
    assert {method: o["summary"] for method, o in boats.items()} == {
        "post": "Making a boat",
        "get": "Lists them",
        "delete": "Sinks them",
    }
    assert list(boats["post"]["responses"]) == ["201", "400"]


def test_other_fields_stay(tmp_path: Path) -> None:
    (get,) = components(".. http:get:: /a\n\n   :since: 1.2\n   :param:\n")
    (left,) = get.blocks
    assert isinstance(left, Definitions)
    assert [(e.term.text, [line.text for line in e.lines]) for e in left.entries] == [("since", ["1.2"]), ("param", [])]


def test_a_title_in_a_field_list_is_no_field(tmp_path: Path) -> None:
    result = built(
        tmp_path,
        ".. http:get:: /a\n\n   :query int n: how many\n   :Query Parameters:\n\n      - more is said of them below\n",
    )
    assert [p["name"] for p in result.spec["paths"]["/a"]["get"]["parameters"]] == ["n"]


@pytest.mark.parametrize(
    "directive", ["code-tab:: bash", "prompt:: bash $", "http:example:: curl", "sourcecode:: http"]
)
def test_content_that_is_no_markup(directive: str) -> None:
    blocks = read(f".. tabs::\n\n   .. {directive}\n\n      a:\n        - *b*\n".encode(), "a.rst").blocks
    assert [b.text for b in flat(blocks) if isinstance(b, Code)] == ["a:\n  - *b*"]


@pytest.mark.parametrize(
    ("kind", "shown", "schema"),
    [
        ("string", '["a", "b"]', {"type": "array", "items": {"type": "string"}}),
        ("integer", "[1, 2]", {"type": "array", "items": {"type": "integer"}}),
        ("int", '[{"name": 1}]', None),
        ("int", '{"name": 1}', None),
        ("int", "[]", None),
    ],
)
def test_a_field_of_a_list_of_values_is_the_value(kind: str, shown: str, schema: Any, tmp_path: Path) -> None:
    message = f"      HTTP/1.1 200 OK\n      Content-Type: application/json\n\n      {shown}\n"
    page = f".. http:get:: /a\n\n   :>jsonarr {kind} name: the name\n\n   **Example response**:\n\n   ::\n\n{message}"
    answer = built(tmp_path, page).spec["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]
    found = {key: answer["schema"][key] for key in ("type", "items") if key in answer["schema"]}
    assert (found == schema) if schema else ("#/components/schemas/" in str(answer["schema"]))


def test_directive_without_a_path_costs_only_itself(tmp_path: Path) -> None:
    result = built(tmp_path, f".. http:get::\n\n   Text.\n\n{POSTS}")
    assert len(result.spec["paths"]) == 2


def test_the_text_behind_an_operation_is_no_part_of_it(tmp_path: Path) -> None:
    page = f"{POSTS}\nLimits\n------\n\n- ``rate`` (integer) - how often\n"
    result = built(tmp_path, page)
    assert "rate" not in str(result.spec["paths"])


EXAMPLES = """
Boats
=====

.. http:put:: /{db}/{boat}

   Makes a boat.

   **Request**:

   .. code-block:: http

      PUT /harbor/ida HTTP/1.1
      Host: localhost:5984

      {"length": 3}

%s
-------------------

Its answer tells the number.

.. code-block:: http

   %s HTTP/1.1
   Host: localhost:5984

   {"length": 4}

.. code-block:: http

   HTTP/1.1 201 Created

   {"id": 7}

What it means is told above.
"""


@pytest.mark.parametrize(
    ("title", "line"), [("Making one again", "PUT /harbor/ida"), ("Making another", "POST /harbor/_bulk")]
)
def test_messages_in_code_are_examples_where_directives_state_operations(tmp_path: Path, title: str, line: str) -> None:
    spec = build_pages(tmp_path, EXAMPLES % (title, line), suffix=".rst").spec
    assert [(p, list(item)) for p, item in spec["paths"].items()] == [("/{db}/{boat}", ["put"])]
    assert "length" in str(spec["paths"]["/{db}/{boat}"]["put"]["requestBody"])


def test_messages_in_code_state_operations_where_no_directive_does(tmp_path: Path) -> None:
    text = EXAMPLES.replace(".. http:put:: /{db}/{boat}", ".. note:: Boats") % ("Making another", "POST /harbor/_bulk")
    assert list(build_pages(tmp_path, text, suffix=".rst").spec["paths"]) == ["/harbor/ida", "/harbor/_bulk"]


SLIP = """
Jobs
====

.. http:%s:: /jobs

   All jobs.

   :<json string type: Of which kind
   :<json number count: How many

   .. code-block:: http

      HTTP/1.1 200 OK

      {"type": "sail", "count": 3}
"""


@pytest.mark.parametrize(("method", "place"), [("get", "answer"), ("post", "request")])
def test_a_body_of_get_whose_names_the_answer_shows_is_that(tmp_path: Path, method: str, place: str) -> None:
    spec = build_pages(tmp_path, SLIP % method, suffix=".rst").spec
    assert ("requestBody" in spec["paths"]["/jobs"][method]) == (place == "request")
    assert "How many" in str(spec["components"])
