"""Base paths: one form for all paths of a build, as other pages and the calls of a page say."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult, build


def page(title: str, *lines: str, call: str = "") -> str:
    parts = "".join(
        f"## {title} {number}\n\n| Method | Path |\n| --- | --- |\n| GET | {line} |\n\n### Parameters\n\nNone.\n\n"
        for number, line in enumerate(lines, 1)
    )
    shown = f"### Example request\n\n```sh\ncurl https://boats.example{call}\n```\n" if call else ""
    return f"# {title}\n\n{parts}{shown}"


def built(folder: Path, **pages: str) -> BuildResult:
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return build([folder])


BOATS = page("Boats", "/v1/boats", "/v1/boats/:id")


def test_paths_get_the_base_path_that_their_calls_and_other_pages_have(tmp_path: Path) -> None:
    result = built(tmp_path, a=BOATS, b=page("Ports", "/docks", "/ports", call="/v1/ports"))
    assert sorted(result.spec["paths"]) == ["/v1/boats", "/v1/boats/{id}", "/v1/docks", "/v1/ports"]
    assert [d.code for d in result.diagnostics].count("base-path-added") == 2


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ({"b": page("Ports", "/ports")}, "/ports"),  # no call of it shows the base path
        ({"b": page("Ports", "/ports", call="/v2/ports")}, "/ports"),  # a call shows one that no page states
        ({"b": page("Ports", "/ports", call="/ports")}, "/ports"),  # the call has none
    ],
)
def test_other_paths_stay_as_they_are_stated(tmp_path: Path, others: dict[str, str], expected: str) -> None:
    result = built(tmp_path, a=BOATS, **others)
    assert sorted(result.spec["paths"]) == sorted(["/v1/boats", "/v1/boats/{id}", expected])


def test_a_base_path_that_no_page_states_belongs_to_the_server(tmp_path: Path) -> None:
    result = built(tmp_path, a=page("Boats", "/boats", call="/v1/boats"), b=page("Ports", "/ports", call="/v1/ports"))
    assert sorted(result.spec["paths"]) == ["/boats", "/ports"]


@pytest.mark.parametrize("stated", ["https://old.example/ports", "/harbour/api/v1/ports", "/api/ports"])
def test_a_path_from_the_root_gets_none(tmp_path: Path, stated: str) -> None:
    boats, ports = (
        page("Boats", "/api/v1/boats", "/api/v1/boats/:id"),
        page("Ports", stated, "/quays", call="/api/v1/quays"),
    )
    paths = set(built(tmp_path, a=boats, b=ports).spec["paths"]) - {"/api/v1/boats", "/api/v1/boats/{id}"}
    assert paths == {stated.removeprefix("https://old.example"), "/api/v1/quays"}
