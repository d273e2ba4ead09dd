"""Bad input through the command: a clear message, the right exit code, nothing half written, little memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import ID_ROW, PATH, page, request, response, table

GIB = 1024 * 1024  # in KiB, as getrusage counts
HEAD = (
    "<html><body><h1>Big</h1><h4>URI</h4><p>POST /v1/x</p><h4>Request Parameters</h4>"
    "<table><caption>Table 1 Request body parameters</caption><thead><tr>"
    + "".join(f"<th>{h}</th>" for h in PATH)
    + "</tr></thead><tbody>"
)
ROW = "<tr><td>f{0}</td><td>No</td><td>String</td><td>The field {0}.</td></tr>"
END = "</tbody></table>"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    words = [sys.executable, "-m", "extractor", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False, timeout=500)


def built(folder: Path, *more: object) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Build a folder; the result and the names of the files that it wrote."""
    out = folder.parent / "out"
    done = run("build", folder, "-o", out, *more)
    assert "Traceback" not in done.stderr + done.stdout
    return done, sorted(p.name for p in out.iterdir()) if out.exists() else []


def sources(tmp_path: Path, **files: str | bytes) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in files.items():
        (folder / f"{name}.html").write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


ALL = ["diagnostics.json", "evidence.json", "openapi.yaml", "sources.json"]
GOOD = page(response([ID_ROW]))


@pytest.mark.parametrize(
    ("data", "code", "exit_code"),
    [
        pytest.param(b"", "source-empty", 0, id="empty"),
        pytest.param(b"\x7fELF\x00\x00\x01", "source-binary", 1, id="binary"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "source-binary", 1, id="picture"),
        pytest.param(b"<p>" + b"x" * 500 + b"\xff\xfe\xfd</p>", "text-replaced", 0, id="damaged"),
    ],
)
def test_a_bad_file_costs_only_itself(tmp_path: Path, data: bytes, code: str, exit_code: int) -> None:
    done, written = built(sources(tmp_path, a=data, b=GOOD))
    assert f"[{code}]" in done.stdout
    assert "a.html" in done.stdout
    assert (done.returncode, written) == (exit_code, ALL)


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01", b"<p>Prose and no request line.</p>"], ids=["empty", "binary", "prose"]
)
def test_nothing_is_written_where_there_is_no_operation(tmp_path: Path, data: bytes) -> None:
    done, written = built(sources(tmp_path, a=data))
    assert done.returncode == 2
    assert "no operation found, nothing written" in done.stderr
    assert written == []


def test_a_wrongly_declared_charset_is_seen(tmp_path: Path) -> None:
    text = GOOD.replace("<body>", '<head><meta charset="gbk"></head><body>').replace("The id.", "标识。")
    done, _ = built(sources(tmp_path, a=text.encode("utf-8")))
    assert done.returncode == 0
    assert "标识" in (tmp_path / "out" / "openapi.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("cut", [37, 60, 111, 180, 240, 300])
def test_html_cut_anywhere_is_read_as_far_as_it_goes(tmp_path: Path, cut: int) -> None:
    done, _ = built(sources(tmp_path, a=GOOD[:cut], b=GOOD))
    assert done.returncode == 0


def test_html_cut_in_a_tag_keeps_the_rows_before(tmp_path: Path) -> None:
    text = page(response([ID_ROW, ("name", "String", "The name.")]))
    cut = text.index("The name.") - 3  # inside the tag of the last cell
    done, _ = built(sources(tmp_path, a=text[:cut]))
    assert done.returncode == 0
    assert "id:" in (tmp_path / "out" / "openapi.yaml").read_text(encoding="utf-8")


def test_two_pages_that_define_one_operation_differently(tmp_path: Path) -> None:
    one = page(request([("a", "Yes", "String", "A.")]), line="POST /v1/x")
    other = page(
        table([("limit", "No", "String", "L.")], PATH, "Query parameters"),
        request([("b", "Yes", "String", "B.")]),
        line="POST /v1/x",
    )
    done, written = built(sources(tmp_path, a=one, b=other), "--level", "info")
    assert (done.returncode, written) == (0, ALL)
    assert "[operation-merged]" in done.stdout
    assert "anyOf" in (tmp_path / "out" / "openapi.yaml").read_text(encoding="utf-8")


def test_a_missing_folder(tmp_path: Path) -> None:
    done, written = built(tmp_path / "nowhere")
    assert (done.returncode, written) == (2, [])
    assert "there is no such file or folder" in done.stderr


def test_a_folder_without_pages(tmp_path: Path) -> None:
    folder = sources(tmp_path)
    (folder / "picture.png").write_bytes(b"x")
    done, written = built(folder)
    assert (done.returncode, written) == (2, [])
    assert "no page in there" in done.stderr


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    done = run("build", sources(tmp_path, a=GOOD), "-o", tmp_path / "out")
    assert done.returncode == 2
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_folder_that_is_read_only(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    done, written = built(sources(tmp_path, a=GOOD))
    assert (done.returncode, written) == (2, [])
    assert "cannot be written" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(tmp_path: Path) -> None:
    folder = sources(tmp_path, a=GOOD, b=GOOD)
    (folder / "a.html").chmod(0)
    done, written = built(folder)
    assert (done.returncode, written) == (1, ALL)
    assert "[source-unreadable]" in done.stdout


def test_a_broken_dialect(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("name: mine\nabout: x\ncolumns: {nonsense: [a]}\n")
    done, written = built(sources(tmp_path, a=GOOD), "--dialect", tmp_path / "mine.yaml")
    assert (done.returncode, written) == (2, [])
    assert "mine.yaml" in done.stderr
    assert "columns" in done.stderr


def test_an_unknown_dialect(tmp_path: Path) -> None:
    done, _ = built(sources(tmp_path, a=GOOD), "--dialect", "klingon")
    assert done.returncode == 2
    assert "klingon" in done.stderr
    assert "zh" in done.stderr


# Runs a command and writes the largest memory that it took, in KiB; other children of the tests do not count.
MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[2:]).returncode
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code)
"""


def measured(folder: Path) -> tuple[subprocess.CompletedProcess[str], list[str], int]:
    """Build a folder; the result, the files that it wrote, and the largest memory in KiB."""
    out, peak = folder.parent / "out", folder.parent / "peak"
    build = [sys.executable, "-m", "extractor", "build", str(folder), "-o", str(out)]
    command = [sys.executable, "-c", MEASURE, str(peak), *build]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr + done.stdout
    return done, sorted(p.name for p in out.iterdir()) if out.exists() else [], int(peak.read_text())


def test_a_page_of_50_mb_is_refused(tmp_path: Path) -> None:
    done, written, peak = measured(sources(tmp_path, a=HEAD + ROW.format(1) + END + "<p>words</p>" * 4_400_000))
    assert (done.returncode, written) == (2, [])
    assert "[source-too-large]" in done.stdout
    assert "at most 32 MB" in done.stdout
    assert peak < GIB


@pytest.mark.parametrize(
    "deep",
    [
        pytest.param("<div>" * 10_000 + "deep" + "</div>" * 10_000, id="div"),
        pytest.param("<ul><li>" * 10_000 + "deep", id="lists"),
        pytest.param("<table><tr><td>" * 10_000 + "deep", id="tables"),
        pytest.param("<b><i>" * 10_000 + "deep", id="inline"),
        pytest.param("<table><tr><td><p>" + "<b>" * 10_000 + "deep", id="cell"),
    ],
)
def test_10000_levels_of_nesting(tmp_path: Path, deep: str) -> None:
    done, written, peak = measured(sources(tmp_path, a=HEAD + ROW.format(1) + END + deep))
    assert (done.returncode, written) == (0, ALL)
    assert peak < GIB


def test_a_table_of_100000_rows(tmp_path: Path) -> None:
    done, written, peak = measured(sources(tmp_path, a=HEAD + "".join(ROW.format(i) for i in range(100_000)) + END))
    assert (done.returncode, written) == (0, ALL)
    assert "100000 read = 100000 in the spec" in done.stdout
    assert peak < GIB
