"""Later runs: what is asked again, what is kept, and what a run that was killed leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from extractor.fetch.session import Files
from tests.fetch.running import codes, files, manifest, run
from tests.fetch.server import Reply, Server, moved, page

MODIFIED = "Wed, 01 Jan 2025 00:00:00 GMT"


def stored(folder: Path, name: str) -> Path:
    (found,) = folder.rglob(name)
    return found


@pytest.fixture
def section(server: Server) -> Server:
    """Three pages, one with an ETag, one with a date, one with neither."""
    server.routes |= {
        "/docs/": page("a.html", "b.html", ETag='"1"'),
        "/docs/a.html": page(Last_Modified=MODIFIED),
        "/docs/b.html": page(),
    }
    return server


def test_second_run_asks_conditionally_and_keeps_what_is_the_same(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    before = (tmp_path / ".spectable-fetch.json").read_bytes()
    section.conditions.clear()
    result = run(tmp_path, section.url())
    asked = {path: (match, since) for path, match, since in section.conditions}
    assert asked["/docs/"] == ('"1"', "")
    assert asked["/docs/a.html"] == ("", MODIFIED)
    assert asked["/docs/b.html"] == ("", "")
    assert {k: result.counts[k] for k in ("kept", "unchanged", "written")} == {"kept": 2, "unchanged": 1, "written": 0}
    assert (tmp_path / ".spectable-fetch.json").read_bytes() == before


def test_changed_pages_are_written_anew(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    section.routes["/docs/"] = page("a.html", "b.html", text="New.", ETag='"2"')
    assert run(tmp_path, section.url()).counts["written"] == 1
    assert b"New." in stored(tmp_path, "index.html").read_bytes()
    assert manifest(tmp_path)["pages"][section.url()]["etag"] == '"2"'


def test_a_file_that_is_missing_is_fetched_whole(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    stored(tmp_path, "index.html").unlink()
    assert codes(run(tmp_path, section.url())) == []
    assert len(files(tmp_path)) == 3


def test_an_edited_file_is_kept_until_forced(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    stored(tmp_path, "a.html").write_text("mine")
    assert codes(run(tmp_path, section.url())) == []  # the page is as it was
    section.routes["/docs/a.html"] = page(text="New.")
    assert codes(run(tmp_path, section.url())) == ["fetch-edited"]
    assert stored(tmp_path, "a.html").read_text() == "mine"
    assert codes(run(tmp_path, section.url(), files=Files(force=True))) == []
    assert b"New." in stored(tmp_path, "a.html").read_bytes()


def test_a_foreign_file_is_kept_until_forced(section: Server, tmp_path: Path) -> None:
    foreign = tmp_path / f"127.0.0.1_{section.port}" / "docs" / "a.html"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("mine")
    assert codes(run(tmp_path, section.url())) == ["fetch-foreign"]
    assert foreign.read_text() == "mine"
    assert codes(run(tmp_path, section.url(), files=Files(force=True))) == []
    assert foreign.read_text() != "mine"


def test_pages_that_are_gone_are_kept_until_pruned(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    section.routes["/docs/a.html"] = Reply(status=410)
    assert codes(run(tmp_path, section.url())) == ["fetch-gone"]
    assert manifest(tmp_path)["pages"][section.url("/docs/a.html")]["status"] == 410
    result = run(tmp_path, section.url(), files=Files(prune=True))
    assert (codes(result), result.failed) == (["fetch-gone"], False)
    assert files(tmp_path) == ["docs/b.html", "docs/index.html"]
    assert len(manifest(tmp_path)["pages"]) == 2


def test_pages_that_nothing_links_are_kept_until_pruned(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    section.routes["/docs/"] = page("b.html")
    assert codes(run(tmp_path, section.url())) == ["fetch-unlinked"]
    assert len(files(tmp_path)) == 3
    run(tmp_path, section.url(), files=Files(prune=True))
    assert files(tmp_path) == ["docs/b.html", "docs/index.html"]


def test_an_edited_page_is_not_pruned(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    stored(tmp_path, "a.html").write_text("mine")
    section.routes["/docs/a.html"] = Reply(status=404)
    run(tmp_path, section.url(), files=Files(prune=True))
    assert stored(tmp_path, "a.html").read_text() == "mine"


def test_a_run_with_failures_calls_no_page_unlinked(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    section.routes["/docs/"] = Reply(status=500)
    assert codes(run(tmp_path, section.url(), files=Files(prune=True))) == ["fetch-status", "fetch-empty"]
    assert len(files(tmp_path)) == 3


def test_other_sections_in_the_folder_are_left_alone(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    section.routes["/more/"] = page()
    assert codes(run(tmp_path, section.url("/more/"), files=Files(prune=True))) == []
    assert len(files(tmp_path)) == 4


def test_a_run_that_a_limit_ended_goes_on(section: Server, tmp_path: Path) -> None:
    assert not run(tmp_path, section.url(), pages=2).complete
    section.asked.clear()
    assert run(tmp_path, section.url(), pages=2).complete
    assert section.pages_asked() == ["/docs/b.html"]


def test_a_page_of_another_type_replaces_its_file(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    section.routes["/docs/a.html"] = Reply(b"# A\n", headers={"Content-Type": "text/markdown"})
    assert codes(run(tmp_path, section.url())) == []
    assert files(tmp_path) == ["docs/a.html.md", "docs/b.html", "docs/index.html"]


def test_a_page_that_moved_for_good_is_kept_until_pruned(section: Server, tmp_path: Path) -> None:
    run(tmp_path, section.url())
    section.routes |= {"/docs/a.html": moved("new.html", 301), "/docs/new.html": page()}
    assert codes(run(tmp_path, section.url())) == ["fetch-gone"]
    assert manifest(tmp_path)["redirects"] == {section.url("/docs/a.html"): section.url("/docs/new.html")}
    run(tmp_path, section.url(), files=Files(prune=True))
    assert files(tmp_path) == ["docs/b.html", "docs/index.html", "docs/new.html"]
    section.routes["/docs/a.html"] = page()
    run(tmp_path, section.url())
    assert manifest(tmp_path)["redirects"] == {}


@pytest.mark.parametrize("etag", ['"\xe9"', '"a\tb"', "W/weak", '"' + "x" * 5000 + '"'])
def test_strange_validators_stop_no_run(etag: str, section: Server, tmp_path: Path) -> None:
    section.routes["/docs/a.html"] = page(ETag=etag)
    run(tmp_path, section.url())
    assert codes(run(tmp_path, section.url())) == []


def test_a_file_that_was_just_being_replaced_is_no_edit(section: Server, tmp_path: Path) -> None:
    """Killed between manifest and file: the manifest has the new hash, the file the old content."""
    run(tmp_path, section.url())
    old = stored(tmp_path, "a.html").read_bytes()
    section.routes["/docs/a.html"] = page(text="New.")

    assert not run(tmp_path, section.url(), pages=2).complete
    assert manifest(tmp_path)["open"]["replacing"]
    stored(tmp_path, "a.html").write_bytes(old)
    assert codes(run(tmp_path, section.url())) == []
    assert b"New." in stored(tmp_path, "a.html").read_bytes()


class Killed(BaseException):
    """The end of the process, as far as the files can tell."""


@pytest.mark.parametrize("moment", range(8))
def test_killed_at_any_write_the_next_run_makes_all_good(
    moment: int, section: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path, section.url())
    for name in ("", "a.html", "b.html"):
        section.routes[f"/docs/{name}"] = page("a.html", "b.html", "c.html", text="New.")
    section.routes["/docs/c.html"] = page(text="New.")
    writes = iter(range(1000))
    replace = os.replace

    def dying(source: Path, target: Path) -> None:
        if next(writes) == moment:
            raise Killed
        replace(source, target)

    monkeypatch.setattr(os, "replace", dying)
    with suppress(Killed):
        run(tmp_path, section.url())
    monkeypatch.setattr(os, "replace", replace)
    assert codes(run(tmp_path, section.url())) == []
    assert files(tmp_path) == ["docs/a.html", "docs/b.html", "docs/c.html", "docs/index.html"]
    assert all(b"New." in p.read_bytes() for p in tmp_path.rglob("*.html"))
    assert "open" not in manifest(tmp_path)


def test_kill_in_the_middle_costs_at_most_the_page_in_flight(server: Server, tmp_path: Path) -> None:
    reached: list[str] = []

    def hanging(handler: BaseHTTPRequestHandler) -> Reply:
        reached.append(handler.path)
        time.sleep(0.0 if len(reached) > 1 else 30.0)
        return page("4.html")

    server.routes |= {f"/docs/{n}.html": page(f"{n + 1}.html") for n in range(5)} | {"/docs/3.html": hanging}
    out = tmp_path / "out"
    program = Path(sys.executable).parent / "spectable"
    command: list[str | Path] = [program, "fetch", server.url("/docs/0.html"), "-o", out, "--allow-private"]
    with subprocess.Popen([*command, "--rate", "1000"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as killed:
        deadline = time.monotonic() + 20
        while not reached and time.monotonic() < deadline:
            time.sleep(0.01)
        killed.send_signal(signal.SIGKILL)
    assert reached
    assert len(files(out)) == 3
    assert (out / ".spectable-fetch.journal").read_bytes().count(b"\n") == 3
    server.asked.clear()
    result = run(out, server.url("/docs/0.html"))
    assert server.pages_asked()[0] == "/docs/3.html"
    assert codes(result) == ["fetch-status"]  # /docs/5.html, which is not there
    assert files(out) == [f"docs/{n}.html" for n in range(5)]
    assert [p.name for p in out.glob(".*")] == [".spectable-fetch.json"]
