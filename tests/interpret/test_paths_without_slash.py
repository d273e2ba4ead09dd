"""Tables of operations whose paths have no slash in front, and the words that title their rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of


def titles(folder: Path, *rows: str, header: str = "| API | Verb | Path |") -> dict[str, str]:
    text = "\n".join(["## REST", "", header, "| --- | --- | --- |", *rows])
    return {line: operation.get("summary", "") for line, operation in operations_of(folder, text).items()}


@pytest.mark.parametrize("header", ["| API | Verb | Path |", "| API | Method | Endpoint |", "| API | 方法 | 路径 |"])
def test_a_word_alone_is_a_path_beside_others(tmp_path: Path, header: str) -> None:
    rows = ("| Fleet Ready | GET | v2/fleet/ready |", "| About it | GET | v2 |", "| All boats | GET | `boats` |")
    assert set(titles(tmp_path, *rows, header=header)) == {"GET /v2/fleet/ready", "GET /v2", "GET /boats"}


@pytest.mark.parametrize("slash", ["", "/"])
def test_rows_with_several_paths_have_the_word_of_their_first_cell(tmp_path: Path, slash: str) -> None:
    rows = (
        f"| Fleet Ready | GET | {slash}v2/fleet/ready |",
        f"| Mooring | POST | {slash}v2/quays/<quay>[/berths/\\<berth\\>]/moor |",
        f"| Quay Ready | GET | {slash}v2/quays/\\<quay\\>/ready |",
    )
    assert titles(tmp_path, *rows) == {
        "GET /v2/fleet/ready": "Fleet Ready",
        "POST /v2/quays/{quay}/moor": "Mooring",
        "POST /v2/quays/{quay}/berths/{berth}/moor": "Mooring",
        "GET /v2/quays/{quay}/ready": "Quay Ready",
    }


def test_a_word_beside_paths_with_a_slash_is_none(tmp_path: Path) -> None:
    rows = ("| All boats | GET | /boats |", "| One boat | GET | /boats/{id} |", "| Not yet | GET | later |")
    assert "GET /later" not in titles(tmp_path, *rows)


def test_words_alone_are_no_paths(tmp_path: Path) -> None:
    rows = ("| All boats | GET | everything |", "| One boat | GET | something |")
    assert titles(tmp_path, *rows) == {}


def test_a_host_is_no_path(tmp_path: Path) -> None:
    rows = ("| All boats | GET | api.boats.example/boats |", "| One boat | GET | api.boats.example/boats/{{id}} |")
    assert not any("example" in line for line in titles(tmp_path, *rows))
