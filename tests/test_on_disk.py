"""What is made of many pages is on disk until it is written: the files are the same, byte for byte."""

from __future__ import annotations

import errno
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import BuildResult, Options, build
from extractor.artifacts import pieces_of
from extractor.cache.store import Cache
from extractor.cli import main
from extractor.gate.written import _key_of_findings
from extractor.oas import members
from extractor.oas.checks.rules import validity
from extractor.oas.members import pieces, remove
from extractor.overlay.files import read_overlays
from extractor.pipeline import build_key
from extractor.report import RENDERERS
from extractor.spill.disk import OnDisk
from tests.pages import BODY, ID_ROW, build_pages, example, page, request, response, section, table
from tests.support import ROOT

SAMPLES = ROOT / "samples" / "modelarts"
LINK = '<a href="b.html#disk">Disk</a> object'


def files_of(result: BuildResult, form: str = "yaml") -> dict[str, str]:
    return {name: "".join(made) for name, made in pieces_of(result, form).items()}


def same(*sources: Path, form: str = "yaml", options: Options | None = None) -> BuildResult:
    """Build in memory and on disk, compare, and return what was made on disk."""
    here = build(sources, options)
    there = build(sources, options, in_memory=0)
    assert files_of(there, form) == files_of(here, form)
    assert tuple(there.diagnostics) == here.diagnostics
    assert (there.balance, dict(there.digests)) == (here.balance, here.digests)
    assert not isinstance(there.spec["paths"], dict)
    return there


@pytest.mark.parametrize("oas", ["3.0", "3.1"])
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_samples(oas: Any, form: str) -> None:
    same(SAMPLES, form=form, options=Options(oas=oas, title="All", security={"key": {"type": "http"}}))


@pytest.mark.parametrize("family", ["html/elb", "rst/nat-gateway", "md/huobi-dm", "md/argo-swagger-md", "text"])
def test_corpus(family: str) -> None:
    folder = ROOT.parent / "shared" / "corpus" / family
    if not folder.is_dir():
        pytest.skip("../shared/corpus is not here: real pages are not tested")
    same(folder)


PAGES = (
    page(request([("disk", "No", LINK, "The disk.")]), response([ID_ROW]), line="POST /v1/disks", title="Adding"),
    page(section("Structures", table([("name", "String", "A name."), ID_ROW], BODY, "Disk", "disk")), line=""),
    page(response([("disk", LINK, "It.")]), example('{"disk": {"name": 3, "other": 1}}'), line="GET /v1/disks/{id}"),
    page(response([ID_ROW]), line="GET /v1/disks/{key}", title="Looking again"),
    page(response([("id", "String", "Letters only: ^[a-z]+$.")]), example('{"id": "A1"}'), line="GET /v1/odd"),
    page(table([ID_ROW], BODY, "Status code 404"), line=""),
    "<html><body><h1>Nothing</h1></body></html>",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PAGES), min_size=1, max_size=7))
def test_any_pages(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("pages")
    for number, text in enumerate(texts):
        (folder / f"{chr(97 + number)}.html").write_text(text)
    same(folder)


def test_pattern_that_an_example_breaks_goes(tmp_path: Path) -> None:
    rows = [("id", "String", "The id. It must match the regular expression ^[a-z]+$.")]
    (tmp_path / "a.html").write_text(page(response(rows), example('{"id": "A1"}')))
    result = same(tmp_path)
    assert [d.code for d in result.diagnostics if d.code.startswith("pattern")] == ["pattern-doubtful"]
    (schema,) = result.spec["components"]["schemas"].values()
    assert "pattern" not in schema["properties"]["id"]


def test_included_parts_have_their_texts(tmp_path: Path) -> None:
    (tmp_path / "m.adoc").write_text("= Listing\n\n== URI\n\ninclude::b.adoc[]\n\n== Note\n\ninclude::z/part.adoc[]\n")
    (tmp_path / "b.adoc").write_text("GET /v1/a\n")
    (tmp_path / "z").mkdir()
    rows = "|===\n|Parameter |Type |Description\n\n|id |String |An id.\n|===\n"
    (tmp_path / "z" / "part.adoc").write_text(f"== Response Parameters\n\nStatus code: 200\n\n{rows}")
    result = same(tmp_path)
    assert "id | String | An id." in result.evidence.values()
    assert (result.balance.pages, result.balance.rows, result.balance.in_spec) == (1, 1, 1)


def test_overlays_need_all_in_memory(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(response([ID_ROW])))
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "t", "version": "1"},
        "actions": [{"target": "$.info", "update": {}}],
    }
    (tmp_path / "o.yaml").write_text(json.dumps(overlay))
    result = build([tmp_path / "a.html"], overlays=read_overlays([tmp_path / "o.yaml"]), in_memory=0)
    assert isinstance(result.spec["paths"], dict)


def test_few_pages_are_in_memory(tmp_path: Path) -> None:
    build_pages(tmp_path, page(response([ID_ROW])), page(response([ID_ROW]), line="GET /v1/b"))
    assert members.in_memory(build([tmp_path], in_memory=2).spec)
    assert not members.in_memory(build([tmp_path], in_memory=1).spec)


def test_pages_are_kept_in_the_cache(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    build_pages(tmp_path / "docs", *PAGES)
    first, second = Cache(tmp_path / "cache"), Cache(tmp_path / "cache")
    one = build([tmp_path / "docs"], cache=first, in_memory=0)
    two = build([tmp_path / "docs"], cache=second, in_memory=0)
    assert files_of(one) == files_of(two)
    assert (second.hits, second.written) == (len(PAGES), 0)


def test_command_writes_the_same(tmp_path: Path) -> None:
    for name, more in (("here", []), ("there", ["--in-memory", "0"])):
        with pytest.raises(SystemExit) as end:
            main(["build", str(SAMPLES), "-o", str(tmp_path / name), "-q", "--level", "error", *more])
        assert end.value.code == 0
    here, there = ({p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("here", "there"))
    assert here == there


def run(folder: Path, *words: str) -> int:
    command = [str(folder / "docs"), "-o", str(folder / "out"), "--cache", str(folder / "cache"), "--in-memory", "0"]
    with pytest.raises(SystemExit) as end:
        main(["build", *command, *words])
    return int(str(end.value.code))


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[Path, str]:
    """A folder of pages that have been built, and what the command said."""
    monkeypatch.delenv("SPECTABLE_NO_CACHE", raising=False)
    (tmp_path / "docs").mkdir()
    build_pages(tmp_path / "docs", *PAGES)
    run(tmp_path)
    return tmp_path, said(capsys)


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return "".join(line for line in capsys.readouterr().out.splitlines(True) if not line.startswith("seconds"))


def no_build(*_: Any, **__: Any) -> Any:
    raise AssertionError("it was built again")


def test_what_has_not_changed_is_not_made_again(
    built: tuple[Path, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, first = built
    before = {p.name: (p.stat().st_mtime_ns, p.read_bytes()) for p in (folder / "out").iterdir()}
    monkeypatch.setattr("extractor.commands.pages.build.build_requested", no_build)
    assert run(folder) == 0
    assert said(capsys) == first
    assert {p.name: (p.stat().st_mtime_ns, p.read_bytes()) for p in (folder / "out").iterdir()} == before


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_findings_are_told_again_in_any_form(
    built: tuple[Path, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    folder, _ = built
    told = RENDERERS[form](build([folder / "docs"]).diagnostics)
    monkeypatch.setattr("extractor.commands.pages.build.build_requested", no_build)
    run(folder, "--format", form, "-q")
    assert capsys.readouterr().out == told


def test_findings_that_are_gone_from_the_cache_are_made_again(
    built: tuple[Path, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, first = built
    monkeypatch.setattr("extractor.gate.written.PART", 1)
    (folder / "out" / "sources.json").unlink()
    assert run(folder) == 0  # its findings are now in several parts
    capsys.readouterr()
    assert run(folder) == 0
    assert said(capsys) == first
    cache = Cache(folder / "cache")
    key = build_key([folder / "docs"], Options())
    cache._path(_key_of_findings(key, 1)).unlink()
    assert run(folder) == 0
    assert said(capsys) == first
    assert cache._path(_key_of_findings(key, 1)).exists()


@pytest.mark.parametrize("change", ["page", "new page", "output", "no output", "option", "form"])
def test_what_has_changed_is_made_again(
    built: tuple[Path, str], capsys: pytest.CaptureFixture[str], change: str
) -> None:
    folder, _ = built
    if change == "page":
        (folder / "docs" / "a.html").write_text(page(response([ID_ROW]), line="GET /v1/new"))
    elif change == "new page":
        (folder / "docs" / "z.html").write_text(page(response([ID_ROW]), line="GET /v1/new"))
    elif change == "output":
        (folder / "out" / "openapi.yaml").write_text("openapi: 3.1.0\n")
    elif change == "no output":
        (folder / "out" / "sources.json").unlink()
    more = {"option": ("--title", "Other"), "form": ("--spec-format", "json")}.get(change, ())
    run(folder, *more)
    capsys.readouterr()
    result = build([folder / "docs"], Options(title="Other" if change == "option" else ""))
    form = "json" if change == "form" else "yaml"
    files = files_of(result, form)
    assert {name: (folder / "out" / name).read_text(encoding="utf-8") for name in files} == files


@pytest.mark.parametrize("failing", [1, 3, 8])
def test_full_disk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failing: int
) -> None:
    opened = []

    def opening(**_: object) -> Any:
        opened.append(1)
        if len(opened) >= failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        return original(prefix="test-")

    original = __import__("tempfile").TemporaryFile
    monkeypatch.setattr("tempfile.TemporaryFile", opening)
    with pytest.raises(SystemExit) as end:
        main(["build", str(SAMPLES), "-o", str(tmp_path / "out"), "-q", "--in-memory", "0", "--no-cache"])
    assert end.value.code == 2
    assert "no room for a temporary file (No space left on device)" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def spec_of(paths: Mapping[str, Any], schemas: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
        "x-error-codes": [{"code": "1"}],
    }


def getting(name: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    return {"get": {"responses": {"200": {"description": "", "content": content}}}}


SCHEMAS = {
    "A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}},
    "B": {"properties": {"a": {"$ref": "#/components/schemas/A"}}},
    "C": {"type": "strange"},
    "D": {"allOf": [{"$ref": "#/components/schemas/C"}]},
    "E": {"type": "string"},
}


def on_disk(nodes: Mapping[str, Any]) -> Any:
    held = OnDisk().nodes()
    held.update(nodes)
    return held


@pytest.mark.parametrize("size", [1, 2, 100])
def test_pieces_hold_what_they_refer_to(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr("extractor.oas.members.PIECE", size)
    document = spec_of(on_disk({"/a": getting("A"), "/d": getting("D"), "/a2": getting("A")}), on_disk(SCHEMAS))
    found = list(pieces(document))
    assert {path for piece in found for path in piece["paths"]} == {"/a", "/d", "/a2"}
    assert {name for piece in found for name in piece["components"]["schemas"]} == set(SCHEMAS)
    assert all(len(piece["paths"]) <= size for piece in found)
    for piece in found:
        assert all(set(members.named(s)) <= set(piece["components"]["schemas"]) for s in piece["paths"].values())
        assert all("x-error-codes" not in piece for piece in found)


def test_pieces_are_found_wrong_as_the_whole_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.oas.members.PIECE", 1)
    paths = {"/a": getting("A"), "/d": getting("D"), "/x": {"get": {}}}
    whole = {d.message for d in validity(spec_of(paths, SCHEMAS), "", {})}
    assert any("strange" in message for message in whole)
    found = list(validity(spec_of(on_disk(paths), on_disk(SCHEMAS)), "", {}))
    assert {d.message for d in found} == whole
    assert len(found) == len(set(found))


def test_keyword_is_removed_on_disk_too() -> None:
    schemas = {"A~/b": {"properties": {"id": {"pattern": "a", "type": "string"}}}}
    for held in (schemas, on_disk(schemas)):
        document = spec_of({}, held)
        remove(document, ["/components/schemas/A~0~1b/properties/id/pattern"])
        assert document["components"]["schemas"]["A~/b"] == {"properties": {"id": {"type": "string"}}}
