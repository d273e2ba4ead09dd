"""Pages of several languages or versions in one folder: told, and one of them chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult, Options, build
from extractor.openapi.coverage.variants import of_variant

TEXT = (
    "# {0}\n\n`GET /boats`\n\n## Parameters\n\n| Name | Type | Required |\n| --- | --- | --- |\n| a | string | no |\n"
)


def built(folder: Path, *names: str, variant: str = "", path: str = "/boats") -> BuildResult:
    for number, name in enumerate(names):
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        text = TEXT.format(f"Boats {number}").replace("/boats", path.format(number))
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    return build([folder / "docs"], Options(variant=variant))


# Files that say the same, what the finding calls them, and a variant with the title that it has.
NAMES = {
    "folders of languages": (("en/boats.md", "zh/boats.md"), "more than one language (en, zh)", "zh", "Boats 1"),
    "folders of regions": (("a/pt-BR/b.md", "a/en/b.md"), "more than one language (en, pt-BR)", "pt-BR", "Boats 0"),
    "marks in names": (("boats.de.md", "boats.en.md"), "more than one language (de, en)", "de", "Boats 0"),
    "a mark in one": (("index.html.cn.md", "index.html.md"), "more than one language (cn, none)", "none", "Boats 1"),
    "folders of versions": (("v1/boats.md", "v2/boats.md"), "more than one version (v1, v2)", "v2", "Boats 1"),
    "numbers of versions": (("1.0/boats.md", "1.1/boats.md"), "more than one version (1.0, 1.1)", "1.1", "Boats 1"),
}


@pytest.mark.parametrize(("names", "told", "variant", "title"), NAMES.values(), ids=NAMES)
def test_variants_are_told_and_chosen(
    tmp_path: Path, names: tuple[str, ...], told: str, variant: str, title: str
) -> None:
    (found,) = (d for d in built(tmp_path, *names).diagnostics if d.code == "variants-mixed")
    assert told in found.message
    assert "--variant" in found.remedy
    result = built(tmp_path, *names, variant=variant)
    assert result.spec["paths"]["/boats"]["get"]["summary"] == title
    assert "variants-mixed" not in [d.code for d in result.diagnostics]


@pytest.mark.parametrize(
    "names", [("boats.md", "docks.md"), ("a/boats.md", "b/boats.md"), ("en/boats.md", "zh/docks.md"), ("v2/boats.md",)]
)
def test_other_files_are_no_variants(tmp_path: Path, names: tuple[str, ...]) -> None:
    assert "variants-mixed" not in [d.code for d in built(tmp_path, *names).diagnostics]


def test_versions_with_paths_of_their_own_are_an_api(tmp_path: Path) -> None:
    result = built(tmp_path, "v1/boats.md", "v2/boats.md", path="/v{}/boats")
    assert sorted(result.spec["paths"]) == ["/v0/boats", "/v1/boats"]
    assert "variants-mixed" not in [d.code for d in result.diagnostics]


def test_files_of_no_variant_stay() -> None:
    files = ["en/a.md", "zh/a.md", "common.md", "en/only.md"]
    assert of_variant(files, "en") == {"en/a.md", "common.md", "en/only.md"}
    assert of_variant(files, "") == set(files)
