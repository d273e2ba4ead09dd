"""Templates: those of the user in place of ours, strict, and with errors that tell the place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import jinja2
import jinja2.meta
import pytest

from extractor.codegen.generate import source_of
from extractor.codegen.target import Copied, GenerateError, Planned, Rendered, Source, Target, TargetOptions, Written
from extractor.codegen.targets import TARGETS
from extractor.codegen.writing import render as module
from extractor.codegen.writing.render import render, template_root, unused_overrides
from tests.codegen.fuzz_documents import DOCUMENT
from tests.support import ROOT

PYTHON = TARGETS["python"]


@pytest.fixture(scope="module")
def source() -> Source:
    return source_of(DOCUMENT, "pets.yaml")[0]


def target(*planned: Planned) -> Target:
    """A target that plans these files, and formats none."""
    return Target("python", "About.", lambda *_: planned, dict)


def own(folder: Path, name: str, text: str | bytes) -> TargetOptions:
    place = folder / "python" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode() if isinstance(text, str) else text)
    return TargetOptions(templates=folder)


def rendered(source: Source, options: TargetOptions, name: str = "mine.jinja", **values: object) -> str:
    return render(target(Rendered("made", name, values)), source, options)["made"]


def test_the_templates_of_a_checkout_lie_beside_the_package() -> None:
    assert template_root() == ROOT / "templates"


def test_the_templates_of_an_installed_package_lie_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    assert template_root() == tmp_path / "templates"


def test_values_reach_the_template_and_lines_of_tags_leave_nothing(source: Source, tmp_path: Path) -> None:
    options = own(tmp_path, "mine.jinja", "{% if true %}\n{{ a }} <b>\n{% endif %}\n")
    assert rendered(source, options, a="'x' & y") == "'x' & y <b>\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n{{ nowhere }}", "template python/mine.jinja, line 2: 'nowhere' is undefined"),
        ("{{ a.b.c }}", "line 1: 'str object' has no attribute 'b'"),
        ("a\n\n{% for x in %}", "template python/mine.jinja, line 3: Expected"),
        ("{% if a %}", "line 1: Unexpected end of template"),
        ("{{ a | nofilter }}", "line 1: No filter named 'nofilter'"),
        ("\n{% include 'other.jinja' %}", "line 2: there is no template other.jinja"),
        ("\n{{ 1 / 0 }}", "line 2: ZeroDivisionError: division by zero"),
        ("{{ a + 1 }}", "line 1: TypeError"),
        ("{% include 'mine.jinja' %}", "line 1: RecursionError"),
        (b"\xff\xfe", "template python/mine.jinja: UnicodeDecodeError"),
    ],
)
def test_a_broken_template_is_named_with_its_line(source: Source, tmp_path: Path, text: str | bytes, told: str) -> None:
    with pytest.raises(GenerateError) as error:
        rendered(source, own(tmp_path, "mine.jinja", text), a="text")
    assert told in str(error.value)


def test_an_error_in_an_included_template_is_told_there(source: Source, tmp_path: Path) -> None:
    own(tmp_path, "inner.jinja", "a\nb\n{{ nowhere }}")
    with pytest.raises(GenerateError, match=r"template python/inner\.jinja, line 3: 'nowhere' is undefined"):
        rendered(source, own(tmp_path, "mine.jinja", "{% include 'inner.jinja' %}"))


def test_a_copied_file_that_is_no_text_is_named(source: Source, tmp_path: Path) -> None:
    options = own(tmp_path, "runtime/auth.py", b"\xff")
    with pytest.raises(GenerateError, match=r"template python/runtime/auth\.py: UnicodeDecodeError"):
        render(target(Copied("auth.py", "runtime/auth.py")), source, options)


def test_one_template_of_the_user_replaces_ours_and_the_rest_stays(source: Source, tmp_path: Path) -> None:
    plain = render(PYTHON, source, TargetOptions())
    made = render(PYTHON, source, own(tmp_path, "project/README.md.jinja", "# {{ names.package }} of ours\n"))
    assert made["README.md"] == "# pets of ours\n"
    assert {p: t for p, t in made.items() if p != "README.md"} == {p: t for p, t in plain.items() if p != "README.md"}


def test_the_runtime_can_be_replaced(source: Source, tmp_path: Path) -> None:
    text = (template_root() / "python" / "runtime" / "retry.py").read_text(encoding="utf-8")
    made = render(PYTHON, source, own(tmp_path, "runtime/retry.py", f"{text}\nMINE = 1\n"))
    assert made["pets/runtime/retry.py"].endswith("\nMINE = 1\n")


def test_the_template_of_models_can_be_replaced(source: Source, tmp_path: Path) -> None:
    name = "models/pydantic_v2/BaseModel.jinja2"
    text = (template_root() / "python" / name).read_text(encoding="utf-8")
    made = render(PYTHON, source, own(tmp_path, name, text + "\n\n    # ours\n"))
    assert "# ours" in made["pets/models.py"]


@pytest.mark.parametrize("text", ["{{ nowhere.at.all }}", "{% for %}"])
def test_a_broken_template_of_models_is_named(source: Source, tmp_path: Path, text: str) -> None:
    with pytest.raises(GenerateError, match=r"template python/(models|.*BaseModel)"):
        render(PYTHON, source, own(tmp_path, "models/pydantic_v2/BaseModel.jinja2", text))


def test_a_template_that_makes_broken_code_is_an_error(source: Source, tmp_path: Path) -> None:
    with pytest.raises(GenerateError, match="generated Python is broken"):
        render(PYTHON, source, own(tmp_path, "package/errors.py.jinja", "def ("))


@pytest.mark.parametrize(
    ("name", "unused"),
    [
        ("python/project/README.md.jinja", []),
        ("python/runtime/retry.py", []),
        ("python/project/README.jinja", ["python/project/README.jinja"]),
        ("python/README.md.jinja", ["python/README.md.jinja"]),
        ("project/README.md.jinja", ["project/README.md.jinja"]),  # the folder of the target is left out
        ("fortran/x.jinja", ["fortran/x.jinja"]),
        ("other/x.jinja", []),  # perhaps one of the other target's
    ],
)
def test_an_override_that_replaces_nothing_is_seen(tmp_path: Path, name: str, unused: list[str]) -> None:
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text("x")
    assert unused_overrides(PYTHON, TargetOptions(templates=tmp_path), {"python", "other"}) == unused


def test_without_templates_of_the_user_none_is_unused() -> None:
    assert unused_overrides(PYTHON, TargetOptions(), {"python"}) == []


@pytest.mark.parametrize("other", ["a.py", "A.py"])
def test_two_files_of_one_name_are_refused(source: Source, other: str) -> None:
    with pytest.raises(GenerateError, match="two generated files"):
        render(target(Written("a.py", "x"), Written(other, "y")), source, TargetOptions())


def planned(target: Target, source: Source) -> list[Planned]:
    return list(target.plan(source, TargetOptions(), template_root() / target.name))


def templates_of(target: Target) -> set[str]:
    folder = template_root() / target.name
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts}


def included(folder: Path, names: Iterable[str]) -> set[str]:
    parsed = [jinja2.Environment().parse((folder / n).read_text(encoding="utf-8")) for n in names]  # noqa: S701 - read only
    return {name for tree in parsed for name in jinja2.meta.find_referenced_templates(tree) if name is not None}


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_is_registered_by_its_name_and_described(name: str) -> None:
    assert TARGETS[name].name == name
    assert len(TARGETS[name].description.split()) > 3
    assert (template_root() / name).is_dir()


def of_unions() -> Source:
    """A document whose answers are one of two structures, each with a tag of its own, whole and item by item."""
    kinds: dict[str, object] = {
        kind: {
            "type": "object", "required": ["kind"],
            "properties": {
                "kind": {"type": "string", "enum": [kind.lower()]}, f"{kind.lower()}_name": {"type": "string"},
            },
        }
        for kind in ("Cat", "Dog")
    }  # fmt: skip
    choice = {"oneOf": [{"$ref": f"#/components/schemas/{kind}"} for kind in kinds]}
    content = {"application/json": {"schema": choice}, "application/jsonl": {"schema": choice}}
    answer = {"description": "OK", "content": content}
    return source_of(
        {
            "openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "components": {"schemas": kinds},
            "paths": {"/pet": {"get": {"operationId": "getPet", "responses": {"200": answer}}}},
        },
        "unions.yaml",
    )[0]  # fmt: skip


@pytest.mark.parametrize("name", TARGETS)
def test_every_template_of_a_target_is_used_and_every_one_used_is_there(name: str, source: Source) -> None:
    files = [*planned(TARGETS[name], source), *planned(TARGETS[name], of_unions())]
    rendered = {f.template for f in files if isinstance(f, Rendered)}
    used = rendered | {f.source for f in files if isinstance(f, Copied)}
    used |= included(template_root() / name, rendered)
    models = {t for t in templates_of(TARGETS[name]) if t.startswith("models/")}  # read by the generator of models
    assert templates_of(TARGETS[name]) - models == used


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_finishes_what_it_plans(name: str, source: Source) -> None:
    made = render(TARGETS[name], source, TargetOptions())
    assert made.keys() == {f.path for f in planned(TARGETS[name], source)}
    again = TARGETS[name].finish(made)
    assert again == made, "what is formatted is not changed by formatting"
