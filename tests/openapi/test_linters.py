"""Other people's linters find no error of ours: what they find is what the documentation lacks or contradicts, and that
is in our own findings.

What pages do not say (a server, a way to sign in) is given as a project says it.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from extractor import BuildResult, Options, build
from extractor.oas.writing.write import to_yaml
from tests.openapi.linters import Complaint, redocly, spectral
from tests.support import ROOT
from tools.score import sources

CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = ROOT / "samples" / "modelarts"
FAMILIES = (
    "html/elb", "rst/nat-gateway", "rst/auto-scaling", "rst/cloud-eye", "md/apisix", "md/nacos", "md/huobi-dm",
    "md/swagger-markdown",
)  # fmt: skip
PAGES = {name: SAMPLES / name for name in ("en", "zh", "text")} | {name: CORPUS / name for name in FAMILIES}
GIVEN = Options(
    title="Boats",
    servers=("https://api.boats.example",),
    security={"Token": {"type": "apiKey", "in": "header", "name": "X-Auth-Token"}},
)
# Flattened text has requests without a title in front of them, and a summary is not made up.
UNTITLED = {("text", "operation-summary")}
pytestmark = pytest.mark.xdist_group("linters")


@dataclass(frozen=True)
class Linted:
    """What was built, and the errors of both linters by the name of the document."""

    built: dict[str, BuildResult]
    redocly: dict[str, list[Complaint]]
    spectral: dict[str, list[Complaint]]


@pytest.fixture(scope="module")
def linted(tmp_path_factory: pytest.TempPathFactory) -> Linted:
    """All documents in one run of each linter: they start slowly."""
    folder = tmp_path_factory.mktemp("linted")
    built = {name: build(sources(pages), GIVEN) for name, pages in PAGES.items() if pages.exists()}
    for name, result in built.items():
        (folder / file_of(name)).write_text(to_yaml(result.spec), encoding="utf-8")
    return Linted(built, redocly(folder), spectral(folder))


def file_of(name: str) -> str:
    return name.replace("/", "-") + ".yaml"


@pytest.mark.parametrize("name", PAGES)
def test_other_linters_find_no_error_of_ours(name: str, linted: Linted) -> None:
    if name not in linted.built:
        pytest.skip(f"../shared/corpus/{name} is not here")
    found = [c for c in linted.redocly.get(file_of(name), ()) if (name, c.rule) not in UNTITLED]
    assert found == []
    told = contradicted(linted.built[name])
    ours = [
        c
        for c in linted.spectral.get(file_of(name), ())
        if c.rule != "oas3-valid-media-example" or not any(c.pointer.startswith(place) for place in told)
    ]
    assert ours == []


def test_the_linters_see_what_is_wrong(linted: Linted) -> None:
    assert "operation-summary" in {c.rule for c in linted.redocly[file_of("text")]}


def contradicted(built: BuildResult) -> set[str]:
    """The places of examples that our own findings say contradict their table."""
    return {d.pointer for d in built.diagnostics if d.pointer and d.code.startswith("example-")}
