"""Which operation a request means."""

from __future__ import annotations

import time
from typing import Any

import pytest

from extractor.mock.requests.routing import Router, table
from extractor.oas.document import Document
from tests.mock.served import api, calls

OK = {"responses": {"200": {"description": "d"}}}


def router(*paths: str, **root: Any) -> Router:
    return Router(Document(api({path: {"get": OK} for path in paths}, **root), "spec"))


def found(routes: Router, path: str) -> tuple[str, dict[str, str]] | None:
    match = routes.find("get", path)
    return (match.route.path, match.variables) if match.route else None


def test_a_concrete_path_wins_over_a_templated_one() -> None:
    routes = router("/pets/{id}", "/pets/mine", "/{kind}/mine")
    assert found(routes, "/pets/mine") == ("/pets/mine", {})
    assert found(routes, "/pets/7") == ("/pets/{id}", {"id": "7"})
    assert found(routes, "/cats/mine") == ("/{kind}/mine", {"kind": "cats"})


def test_a_segment_may_have_text_and_several_variables() -> None:
    routes = router("/{base}...{head}", "/{name}.json", "/{name}", "/v{major}-{minor}")
    assert found(routes, "/main...dev") == ("/{base}...{head}", {"base": "main", "head": "dev"})
    assert found(routes, "/pet.json") == ("/{name}.json", {"name": "pet"})
    assert found(routes, "/v1-2-3") == ("/v{major}-{minor}", {"major": "1", "minor": "2-3"})
    assert found(routes, "/.json") == ("/{name}", {"name": ".json"})


def test_templates_of_addresses_are_served_as_clients_send_them() -> None:
    node = {"parameters": [{"name": "id", "in": "path"}, {"name": "of", "in": "query"}], "responses": {}}
    paths = {path: {"get": node} for path in ("/boats{?of}", "/ships{/id}", "/ports/{id:[0-9]+}")}
    routes = Router(Document({"paths": paths}, "x"))
    assert found(routes, "/boats") == ("/boats{?of}", {})
    assert found(routes, "/ships/7") == ("/ships{/id}", {"id": "7"})
    assert found(routes, "/ports/7") == ("/ports/{id:[0-9]+}", {"id": "7"})


def test_a_way_that_looks_concrete_but_leads_nowhere_is_left() -> None:
    assert found(router("/a/b/c", "/a/{x}/d"), "/a/b/d") == ("/a/{x}/d", {"x": "b"})


@pytest.mark.parametrize(
    ("sent", "variable"),
    [("/p/a%2Fb", "a/b"), ("/p/%E4%BD%A0", "你"), ("/p/a%0Ab", "a\nb"), ("/p/a%20b+c", "a b+c"), ("/p/..", "..")],
)
def test_percent_encoding_is_undone_inside_a_segment(sent: str, variable: str) -> None:
    assert found(router("/p/{x}"), sent) == ("/p/{x}", {"x": variable})


def test_a_variable_has_at_least_one_character_and_no_slash() -> None:
    routes = router("/p/{x}")
    assert found(routes, "/p/") is None
    assert found(routes, "/p/a/b") is None


def test_the_base_path_of_the_servers_may_be_there_or_not() -> None:
    routes = router("/pets", servers=[{"url": "https://h.example/api/{version}"}, {"url": "/v2/"}])
    for path in ("/pets", "/api/v9/pets", "/v2/pets"):
        assert found(routes, path) is not None, path
    assert found(routes, "/v3/pets") is None
    assert list(table(routes.routes)) == ["GET     /api/{version}/pets"]


def test_servers_of_an_operation_win() -> None:
    spec = api({"/up": {"post": {**OK, "servers": [{"url": "//files.example/upload"}]}}}, servers=[{"url": "/v1"}])
    assert calls(spec)("POST", "/upload/up").status_code == 200
    assert calls(spec)("POST", "/v1/up").status_code == 404


def test_templates_that_differ_in_names_alone_are_one_path() -> None:
    spec = api({"/p/{a}": {"get": OK}, "/p/{b}": {"delete": OK}})
    assert calls(spec)("DELETE", "/p/1").status_code == 200
    assert calls(spec)("PUT", "/p/1").headers["allow"] == "GET, DELETE, HEAD, OPTIONS"


def test_an_unknown_path_names_the_nearest_routes() -> None:
    answer = calls(api({"/pets/{petId}": {"get": OK}, "/owners": {"get": OK}}))("GET", "/pet/7")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["nearest"] == ["GET /pets/{petId}"]


def test_an_unknown_method_is_answered_with_those_that_are() -> None:
    call = calls(api({"/pets": {"get": OK, "post": OK}}))
    answer = call("PATCH", "/pets")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST, HEAD, OPTIONS")
    assert call("TRACE", "/pets").status_code == 405
    assert call("BREW", "/pets").status_code == 405


def test_options_tell_what_is_allowed_and_a_documented_one_answers_itself() -> None:
    call = calls(api({"/pets": {"get": OK}, "/own": {"options": {"responses": {"202": {"description": "d"}}}}}))
    assert (call("OPTIONS", "/pets").status_code, call("OPTIONS", "/own").status_code) == (204, 202)
    assert call("OPTIONS", "/pets").headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "path",
    [
        "/{a}{b}{c}",
        "/{}",
        "/{a",
        "/a}",
        "//x",
        "/../../etc/{x}",
        "/a?b={c}",
        "/a#b",
        "no/slash",
        "/%zz",
        "/{a/b}",
        "/é{x}",
    ],
)
def test_weird_templates_are_served_or_not_but_never_fail(path: str) -> None:
    call = calls(api({path: {"get": OK}}), check=False)
    for sent in ("/a", "/abc", "//x", "/../../etc/passwd", "/a?b=1", "/no/slash", "/%zz", "/%C3%A9y", "/", "/" * 500):
        assert call("GET", sent).status_code in (200, 404)


def test_matching_takes_no_more_time_for_many_variables() -> None:
    routes = router("/" + "-".join(f"{{v{n}}}" for n in range(60)) + "!")
    started = time.perf_counter()
    assert found(routes, "/" + "-" * 60_000) is None
    assert time.perf_counter() - started < 2
