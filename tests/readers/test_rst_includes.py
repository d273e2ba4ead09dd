"""Files that directives of reStructuredText name: put in where they are named, and nothing but what was given."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from extractor import Cache, build
from extractor.document import Block, Code, Component, Document, Heading, Paragraph, flat
from extractor.oas.writing.write import to_yaml
from extractor.readers.rst.entries import MAX_DATA, entry_of, listed
from extractor.readers.rst.read import preprocess, read_rst
from extractor.readers.rst.selection import selected
from extractor.readers.sources import included
from extractor.readers.sources.included import Included

OPERATION = "{name}\n{line}\n\n.. rest_method:: GET /{name}\n\nResponse codes: 200\n"


def boats(name: str = "boats") -> str:
    return OPERATION.replace("{name}", name).replace("{line}", "-" * len(name))


def document(text: str, **files: str) -> Document:
    """A page whose includes are these files; dots of their names are written as underscores."""
    known = {name.replace("_", "."): held for name, held in files.items()}

    def include(target: str, base: str) -> Included:
        return Included(known[target], target) if target in known else Included(refused="there is none")

    return read_rst(text, "a.rst", include)


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [b.text for b in flat(blocks) if isinstance(b, Paragraph | Code | Heading)]


def written(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_an_included_file_is_read_where_it_is_named() -> None:
    found = document(
        "Top\n===\n\n.. include:: b.inc\n.. include:: c.inc\n\nEnd.\n", b_inc="Low\n---\n\nin b", c_inc="in c\n"
    )
    assert texts(found.blocks) == ["Top", "Low", "in b", "in c", "End."]
    assert [b.origin.line for b in found.blocks] == [2, 4, 4, 5, 7]
    assert found.includes == ("b.inc", "c.inc")
    assert not found.notes


def test_an_include_keeps_the_depth_of_its_directive() -> None:
    found = document("- one\n\n  .. include:: b.inc\n\n.. note::\n\n   .. include:: b.inc\n", b_inc="two\n\nthree\n")
    note = found.blocks[-1]
    assert isinstance(note, Component)
    assert texts(note.blocks) == ["two", "three"]


@pytest.mark.parametrize(
    "page",
    [
        "Write::\n\n   .. include:: b.inc\n",
        ".. code-block:: rst\n\n   .. include:: b.inc\n",
        "..\n   .. include:: b.inc\n",
        ".. a comment\n   .. include:: b.inc\n",
        "A sentence with .. include:: b.inc in it.\n",
        "``.. include:: b.inc``\n",
    ],
)
def test_what_only_shows_a_directive_includes_nothing(page: str) -> None:
    found = document(page, b_inc="in b")
    assert "in b" not in str(found)
    assert not found.notes


def test_text_behind_code_is_markup_again() -> None:
    found = document("Write::\n\n   code\n\n.. include:: b.inc\n", b_inc="in b")
    assert texts(found.blocks) == ["Write:", "code", "in b"]


def test_samples_are_code() -> None:
    options = ("literalinclude", ":language: json"), ("include", ":code: json"), ("include", ":literal:")
    page = "".join(f".. {name}:: b.json\n   {option}\n\n" for name, option in options)
    found = document(page, b_json='{\n  "a": 1\n}\n')
    assert [b.text for b in found.blocks if isinstance(b, Code)] == ['{\n  "a": 1\n}'] * 3


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "abcde"),
        ({"start-line": "1", "end-line": "3"}, "bc"),
        ({"end-line": "-1"}, "abcde"),
        ({"lines": "1,3-4"}, "acd"),
        ({"lines": "4-"}, "de"),
        ({"lines": "x,9"}, ""),
        ({"start-after": "b"}, "cde"),
        ({"start-at": "b", "end-at": "d"}, "bcd"),
        ({"end-before": "c"}, "ab"),
        ({"start-after": "z"}, ""),
    ],
)
def test_options_select_lines(options: dict[str, str], expected: str) -> None:
    assert selected("a\nb\nc\nd\ne\n", options).replace("\n", "") == expected


def test_entries_are_directives_in_the_order_of_the_list() -> None:
    page = '.. rest_parameters:: p.yaml\n\n   - b: key_b\n   - "a:x": key_a\n   - c: none\n'
    found = document(page, p_yaml="key_a: {in: query, required: true, description: 'The ``a``.'}\nkey_b: {in: path}\n")
    (outer,) = found.blocks
    assert isinstance(outer, Component)
    items = [b for b in outer.blocks if isinstance(b, Component)]
    assert [(i.name, dict(i.attributes), texts(i.blocks), i.origin.line) for i in items] == [
        ("rest_parameters:item", {"name": "b", "in": "path"}, [], 3),
        ("rest_parameters:item", {"name": "a:x", "in": "query", "required": "true"}, ["The a."], 4),
        ("rest_parameters:item", {"name": "c"}, [], 5),
    ]


def test_entries_may_be_merged() -> None:
    data = "a: &a\n  in: path\n  type: string\nb:\n  <<: *a\n  type: integer\nc: text\n"
    assert entry_of(data, "b") == {"in": "path", "type": "integer"}
    assert entry_of(data, "c") == entry_of(data, "d") == entry_of("- a", "a") == entry_of("a: [", "a") == {}


@pytest.mark.parametrize(
    "data",
    [
        "a: &a {x: y}\n" + "".join(f"b{n}: {{{'<<: *a, ' * 9}c: d}}\n" for n in range(50)) + "k: {in: path}\n",
        "k: &k\n  <<: *k\n  in: path\n",
        "".join(f"{'  ' * n}k:\n" for n in range(3000)),
        "k: " + "[" * 20_000,
        "k: {in: path}\n" + "#" * MAX_DATA,
        "k: !!python/object/apply:os.system ['exit']\n",
    ],
)
def test_hostile_data_is_read_as_none_or_little(data: str) -> None:
    assert sum(map(len, listed("rest_parameters", "- n: k", data))) < 200


def test_descriptions_include_nothing() -> None:
    page = ".. rest_parameters:: p.yaml\n\n   - b: key\n"
    found = document(
        page, p_yaml="key:\n  description: |\n    .. include:: s.txt\n\n    .. literalinclude:: s.txt\n", s_txt="SECRET"
    )
    assert "SECRET" not in str(found)


TARGETS = (
    "../secret.txt",
    "/etc/hostname",
    "https://x.org/a.txt",
    "file:///etc/hostname",
    "no.txt",
    "sly.txt",
    "sub/../../secret.txt",
)
DIRECTIVES = (
    ".. include:: {}",
    ".. literalinclude:: {}",
    ".. rest_parameters:: {}\n\n   - a: key",
    ".. rest_status_code:: error {}\n\n   - 404: key",
)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("directive", DIRECTIVES)
def test_files_outside_of_the_folder_are_not_read(tmp_path: Path, target: str, directive: str) -> None:
    (tmp_path / "secret.txt").write_text("key: {in: query, description: SECRET}\n404: {key: SECRET}\n")
    folder = written(tmp_path / "docs", {"index.rst": f"{boats()}\n{directive.format(target)}\n"})
    (folder / "sly.txt").symlink_to(tmp_path / "secret.txt")
    result = build([folder / "index.rst"])
    assert [d.origin.line for d in result.diagnostics if d.code == "include-not-followed"] == [8]
    assert "SECRET" not in to_yaml(result.spec)


def test_files_that_include_each_other_end() -> None:
    files = {"b.inc": "in b\n\n.. include:: a.rst\n\n.. include:: b.inc\n"}
    found = read_rst(".. include:: b.inc\n", "a.rst", lambda target, base: Included(files.get(target, ""), target))
    assert texts(found.blocks) == ["in b"]
    assert [n.code for n in found.notes] == ["include-not-followed"] * 2


@pytest.mark.parametrize("name", ["include", "literalinclude", "rest_parameters"])
def test_what_is_put_in_is_bounded(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(included, "MAX_INCLUDES", 20)
    page = f".. {name}:: b.inc\n\n   - a: k\n\n" * 200
    data = "k: {description: " + "x " * 1_000 + "}\n"
    found = preprocess(page, "a.rst", lambda target, base: Included(data, target))
    found.followed.budget = 10
    assert sum(len(line.text) for line in found.lines) < 1_000_000
    again = preprocess(page, "a.rst", lambda target, base: Included(data, f"{target}{len(data)}"))
    assert len(again.followed.names) <= 20


def test_what_is_put_in_has_a_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    page = ".. rest_parameters:: p.yaml\n\n" + "   - a: k\n" * 1000
    data = "k: {description: " + "x" * 100_000 + "}\n"
    found = preprocess(page, "a.rst", lambda target, base: Included(data, target))
    assert sum(len(line.text) for line in found.lines) <= included.MAX_INCLUDED + len(page)
    assert {dict(n.details)["reason"] for n in found.notes} == {included.TOO_LARGE}


def test_indentation_counts() -> None:
    page = f"{' ' * 90_000}.. include:: b.inc\n"
    found = preprocess(page, "a.rst", lambda target, base: Included("x\n" * 100_000, target))
    assert len(found.lines) < 10
    assert [dict(n.details)["reason"] for n in found.notes] == [included.TOO_LARGE]


def test_deep_includes_end() -> None:
    found = preprocess(
        ".. include:: 0\n", "a.rst", lambda target, base: Included(f".. include:: {int(target) + 1}\n", target)
    )
    assert len(found.followed.names) == included.MAX_INCLUDE_DEPTH
    assert len(found.notes) == 1


def test_targets_are_seen_from_the_page_or_else_from_their_file(tmp_path: Path) -> None:
    files = {
        "v1/index.rst": f"{boats()}\n.. include:: parts/b.inc\n.. include:: /shared/c.inc\n",
        "v1/parts/b.inc": ".. literalinclude:: near.json\n\n.. literalinclude:: samples/far.json\n",
        "v1/parts/near.json": '{"near": 1}',
        "v1/samples/far.json": '{"far": 1}',
        "shared/c.inc": "Shared.\n",
    }
    result = build([written(tmp_path, files)])
    assert [d.code for d in result.diagnostics if d.code == "include-not-followed"] == []
    assert result.balance.pages == 1


def test_files_of_parts_are_pages_where_nothing_includes_them(tmp_path: Path) -> None:
    folder = written(
        tmp_path, {"a.inc": boats("a"), "b.inc": boats("b"), "index.rst": "Top\n===\n\n.. include:: a.inc\n"}
    )
    result = build([folder])
    assert list(result.spec["paths"]) == ["/b", "/a"]
    assert [result.sources[f"/paths/~1{name}/get"][0].file for name in "ab"] == ["index.rst", "b.inc"]
    assert list(build([folder / "a.inc"]).spec["paths"]) == ["/a"]


def test_a_changed_part_changes_the_build(tmp_path: Path) -> None:
    page = f"{boats()}\nRequest\n~~~~~~~\n\n.. rest_parameters:: p.yaml\n\n   - speed: key\n"
    folder = written(tmp_path / "docs", {"index.rst": page, "p.yaml": "key: {in: query, type: integer}\n"})
    kinds = []
    for kind in ("integer", "string"):
        (folder / "p.yaml").write_text(f"key: {{in: query, type: {kind}}}\n")
        spec = build([folder], cache=Cache(tmp_path / "cache")).spec
        kinds.append(spec["paths"]["/boats"]["get"]["parameters"][0]["schema"]["type"])
    assert kinds == ["integer", "string"]


def test_lines_of_parts_are_those_of_the_directive(tmp_path: Path) -> None:
    folder = written(tmp_path, {"index.rst": "Top\n===\n\n.. include:: a.inc\n", "a.inc": boats()})
    (place, *_) = build([folder]).sources["/paths/~1boats/get"]
    assert (place.file, place.line) == ("index.rst", 4)
