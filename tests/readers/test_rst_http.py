"""Pages for sphinxcontrib-httpdomain: directives of methods, fields of resources."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, read
from extractor.document import Heading, Table
from extractor.readers.rst_http import _FIELDS, METHODS
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
        ("sort", "query", None),
        ("offset", "query", "integer"),
        ("X-Trace", "header", None),
        ("user_id", "path", "integer"),
        ("tag", "path", None),
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
    assert result.balance.rows == result.balance.in_spec == 9


def test_every_row_has_its_line() -> None:
    (table, *_) = (b for b in read(POSTS.encode(), "a.rst").blocks if isinstance(b, Table))
    lines = POSTS.splitlines()
    assert [lines[(row.line or 0) - 1].strip() for row in table.rows] == [
        ":query sort: one of ``hit``, ``created-at``",
        ":query int offset: where to begin, default is 0",
    ]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_a_heading(method: str) -> None:
    document = read(f"A\n=\n\n.. http:{method}:: /a/(path:rest)\n\n   Text.\n".encode(), "a.rst")
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == ["A", f"{method.upper()} /a/{{rest}}"]
    assert [b.level for b in document.blocks if isinstance(b, Heading)] == [1, 2]


@pytest.mark.parametrize(("title", "kind"), [(t, kind) for t, kinds in _FIELDS.items() for kind in kinds.split()])
def test_every_kind_of_field_makes_a_table(title: str, kind: str) -> None:
    text = f".. http:get:: /a\n\n   Text.\n\n   :{kind} 200: what it is\n   :other: kept\n"
    tables = [b for b in read(text.encode(), "a.rst").blocks if isinstance(b, Table)]
    assert [(t.caption, [c.text for c in t.rows[0].cells][:1]) for t in tables] == [(title, ["200"])]


def test_other_fields_stay() -> None:
    blocks: Any = read(b".. http:get:: /a\n\n   :since: 1.2\n   :param:\n", "a.rst").blocks
    assert "1.2" in " ".join(str(b) for b in blocks)
    assert not any(isinstance(b, Table) for b in blocks)


def test_directive_without_a_path_costs_only_itself(tmp_path: Path) -> None:
    result = built(tmp_path, f".. http:get::\n\n   Text.\n\n{POSTS}")
    assert len(result.spec["paths"]) == 2
