"""Folders that cannot be used: a manifest that is none, and ways that lead outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.fetch.folder.store import Store, StoreError
from extractor.fetch.manifest import MANIFEST, Manifest, Page, dump
from extractor.fetch.session import Files
from tests.fetch.running import run
from tests.fetch.server import Server, page


@pytest.fixture
def section(server: Server) -> Server:
    """Two pages."""
    server.routes |= {"/docs/": page("a.html"), "/docs/a.html": page()}
    return server


@pytest.mark.parametrize("content", [b"{}", b"[]", b"\xff", b'{"spectable-fetch": 9}', b"[" * 100_000])
def test_a_broken_manifest_is_told(content: bytes, section: Server, tmp_path: Path) -> None:
    (tmp_path / ".spectable-fetch.json").write_bytes(content)
    with pytest.raises(StoreError, match=r"spectable-fetch\.json: .*move it away"):
        run(tmp_path, section.url())


def test_a_folder_that_leads_outside_is_refused(section: Server, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / f"127.0.0.1_{section.port}").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreError, match="lies outside"):
        run(tmp_path / "out", section.url())
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_manifest_that_names_files_outside_is_refused(section: Server, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(out, section.url())
    path = out / ".spectable-fetch.json"
    path.write_text(path.read_text().replace(f"127.0.0.1_{section.port}/docs/a.html", "../victim.html"))
    with pytest.raises(StoreError, match="lies outside"):
        run(out, section.url(), files=Files(force=True))


def test_a_link_in_place_of_the_part_is_not_written_through(server: Server, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / ".spectable-fetch.part").symlink_to(outside)
    (folder / ".spectable-fetch.journal").symlink_to(outside)
    server.routes |= {"/docs/": page()}
    run(folder, server.url())
    assert outside.read_bytes() == b"mine"


def test_a_manifest_that_names_what_no_file_can_be(tmp_path: Path) -> None:
    held = Manifest({"https://h/": Page("a\0b.html", "0" * 64, "html", "text/html")})
    (tmp_path / MANIFEST).write_bytes(dump(held))
    store = Store(tmp_path, "task")
    with pytest.raises(StoreError, match="cannot be a file"):
        store.held("https://h/")
    with pytest.raises(StoreError, match="cannot be a file"):
        store.prune("https://h/")
