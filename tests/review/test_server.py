"""The served review: who may read and write, what is written, and that it lives through bad requests."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import httpx2
import pytest

from extractor.diagnostic import Diagnostic
from extractor.overlay.files import read_overlays
from extractor.report.grouped import cause_of
from extractor.review.marks.state import read_review
from extractor.review.serving.server import Files, ReviewWriter, Served, application
from tests.review.made import PAGES, Made, build_of, make_site

HOST = "127.0.0.1:8090"
COOKIE = {"cookie": "spectable-review-8090=secret"}
OWN = {**COOKIE, "origin": f"http://{HOST}", "content-type": "application/json"}
LIMIT = "/paths/~1v1~1items/get/parameters/0"
Call = Callable[..., httpx2.Response]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make_site(tmp_path, PAGES)


@pytest.fixture
def call(made: Made) -> Call:
    writer = ReviewWriter(build_of(made.docs), Files(made.spec, made.site, made.state, made.overlay))
    app = application(Served(writer.files.folder, writer), "secret", frozenset({HOST, "localhost:8090"}))

    def send(method: str, path: str, host: str = HOST, **request: Any) -> httpx2.Response:
        async def ask() -> httpx2.Response:
            transport = httpx2.ASGITransport(app=app)
            async with httpx2.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
                return await client.request(method, path, **request)

        return asyncio.run(ask())

    return send


def mark(call: Call, pointer: str = LIMIT, state: str = "reviewed", headers: Any = OWN, **more: Any) -> httpx2.Response:
    return call("POST", "/api/review", headers=headers, json={"pointer": pointer, "state": state, **more})


def test_the_token_becomes_a_cookie_and_leaves_the_address(call: Call) -> None:
    answer = call("GET", "/?token=secret")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"]
    assert "spectable-review-8090=secret" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


@pytest.mark.parametrize(
    "headers", [{}, {"cookie": "spectable-review-8090=guess"}, {"cookie": "spectable-review-1=secret"}]
)
@pytest.mark.parametrize("path", ["/", "/op/1.html", "/state.js", "/?token=guess", "/?token=%ff"])
def test_without_the_token_nothing_is_read(call: Call, path: str, headers: dict[str, str]) -> None:
    answer = call("GET", path, headers=headers)
    assert answer.status_code == 403
    assert "token" in answer.text


def test_a_name_that_leads_here_is_not_served(call: Call) -> None:
    assert call("GET", "/", host="attacker.example:8090", headers=COOKIE).status_code == 421
    assert call("GET", "/?token=secret", host="attacker.example:8090").status_code == 421
    assert call("GET", "/", host="localhost:8090", headers=COOKIE).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {**OWN, "origin": "http://attacker.example"},
        {**OWN, "origin": "null"},
        {**OWN, "origin": "http://127.0.0.1:9999"},
        {k: v for k, v in OWN.items() if k != "origin"},
        {**OWN, "content-type": "text/plain"},
        {**OWN, "sec-fetch-site": "cross-site"},
    ],
)
def test_only_pages_of_the_site_write(call: Call, made: Made, headers: dict[str, str]) -> None:
    body = json.dumps({"pointer": LIMIT, "state": "reviewed"})
    assert call("POST", "/api/review", headers=headers, content=body).status_code == 403
    assert not made.state.exists()


def test_a_mark_is_written_and_read_again(call: Call, made: Made) -> None:
    assert mark(call, note="good").json() == {"overlay": ""}
    entry = read_review(made.state).entries[LIMIT]
    assert (entry.state, entry.note) == ("reviewed", "good")
    assert '"stale":false' in call("GET", "/state.js", headers=COOKIE).text
    assert mark(call, state="none").status_code == 200
    assert read_review(made.state).entries == {}


def test_wrong_starts_an_overlay_once(call: Call, made: Made) -> None:
    first = mark(call, f"{LIMIT}/schema/default", "wrong", note="it is 20")
    assert first.json() == {"overlay": "corrections.yaml"}
    assert mark(call, f"{LIMIT}/schema/default", "wrong").json() == {"overlay": ""}
    assert mark(call, LIMIT, "wrong").json() == {"overlay": "corrections.yaml"}
    (overlay,) = read_overlays([made.overlay])
    assert len(overlay.actions) == 2
    assert overlay.actions[0].value == {"default": 10}
    assert "it is 20" in made.overlay.read_text(encoding="utf-8")
    assert read_review(made.state).entries[LIMIT].state == "wrong"


@pytest.mark.parametrize(("typed", "value"), [("20", 20), ('"20"', "20"), ("many", "many"), ("true", True)])
def test_a_value_is_corrected_in_place(call: Call, made: Made, typed: str, value: object) -> None:
    assert mark(call, f"{LIMIT}/schema/default", "wrong", value=typed).json() == {"overlay": "corrections.yaml"}
    (overlay,) = read_overlays([made.overlay])
    assert overlay.actions[0].value == {"default": value}
    again = mark(call, f"{LIMIT}/schema/default", "wrong", value="30")
    assert again.status_code == 400
    assert "change the value there" in again.json()["error"]


def test_where_a_text_stands_what_is_typed_in_place_stays_a_text(call: Call, made: Made) -> None:
    assert mark(call, f"{LIMIT}/schema/default", "wrong", value="20", like=True).status_code == 200
    assert mark(call, f"{LIMIT}/name", "wrong", value="20", like=True).status_code == 200
    (overlay,) = read_overlays([made.overlay])
    assert [action.value for action in overlay.actions] == [{"default": 20}, {"name": "20"}]


class Kept:
    """A baseline in memory, which accepts findings by their code."""

    def __init__(self) -> None:
        self.codes: set[str] = set()

    def keys(self, findings: Sequence[Diagnostic]) -> list[str]:
        return [d.code for d in findings]

    def accepted(self, findings: Sequence[Diagnostic]) -> list[bool]:
        return [d.code in self.codes for d in findings]

    def accept(self, more: Sequence[Diagnostic]) -> str:
        self.codes.update(d.code for d in more)
        return "kept.yaml"


def test_findings_are_accepted_by_cause(made: Made) -> None:
    kept = Kept()
    build = build_of(made.docs)
    writer = ReviewWriter(build, Files(made.spec, made.site, made.state, made.overlay), kept)
    app = application(Served(made.site, writer), "secret", frozenset({HOST}))

    async def ask(method: str, path: str, **request: Any) -> httpx2.Response:
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url=f"http://{HOST}") as client:
            return await client.request(method, path, **request)

    code, cause = cause_of(build.findings[0])
    refused = asyncio.run(ask("POST", "/api/accept", headers=OWN, json={"code": code, "cause": "another"}))
    assert (refused.status_code, kept.codes) == (400, set())
    answer = asyncio.run(ask("POST", "/api/accept", headers=OWN, json={"code": code, "cause": cause}))
    assert answer.json()["baseline"] == "kept.yaml"
    assert kept.codes == {code}
    script = asyncio.run(ask("GET", "/state.js", headers=COOKIE)).text
    states = json.loads(script.removeprefix("window.SPECTABLE_STATE = ").rstrip(";\n"))["causes"]
    assert {s["code"] for s in states if s["accepted"]} == {code}


def test_without_a_baseline_nothing_is_accepted(call: Call) -> None:
    assert call("POST", "/api/accept", headers=OWN, json={"code": "a", "cause": "b"}).status_code == 404


def test_only_a_single_value_is_corrected(call: Call, made: Made) -> None:
    answer = mark(call, LIMIT, "wrong", value="20")
    assert answer.status_code == 400
    assert "no single value" in answer.json()["error"]
    assert not made.overlay.exists()
    assert not made.state.exists()


def test_a_broken_review_file_is_told_and_kept(call: Call, made: Made) -> None:
    made.state.write_text("version: 9\n", encoding="utf-8")
    answer = mark(call)
    assert answer.status_code == 400
    assert "review.yaml:1" in answer.json()["error"]
    assert made.state.read_text(encoding="utf-8") == "version: 9\n"


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"{", b"[" * 5000, b"\xff", b'{"pointer": 1}', b'{"pointer": "/nothing", "state": "reviewed"}',
        b'{"pointer": "/paths", "state": "good"}', b'{"pointer": "/paths", "state": "wrong", "note": 3}',
        b'{"pointer": "/paths", "state": "wrong", "note": "' + b"x" * 20_000 + b'"}', b"x" * 200_000,
    ],
)  # fmt: skip
def test_bad_bodies_are_refused_in_words(call: Call, made: Made, body: bytes) -> None:
    answer = call("POST", "/api/review", headers=OWN, content=body)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert not made.state.exists()


@pytest.mark.parametrize(
    "path", ["/../spec/openapi.yaml", "/%2e%2e/spec/openapi.yaml", "/.spectable.json", "/op", "/%00", "/none"]
)
def test_nothing_outside_the_site_is_served(call: Call, path: str) -> None:
    assert call("GET", path, headers=COOKIE).status_code == 404


def test_answers_say_that_no_other_site_may_use_them(call: Call) -> None:
    for path in ("/", "/state.js", "/app.css", "/none"):
        headers = call("GET", path, headers=COOKIE).headers
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"
