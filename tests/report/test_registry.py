from __future__ import annotations

import pytest

from extractor.report import RENDERERS, github, json_, junit, markdown, sarif, text
from tests.report.findings import ALL, DEFINITIONS, HOSTILE


def test_formats_by_name() -> None:
    modules = {"text": text, "json": json_, "github": github, "sarif": sarif, "junit": junit, "markdown": markdown}
    assert list(RENDERERS) == list(modules)
    for name, module in modules.items():
        assert RENDERERS[name](ALL) == module.render(ALL)


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_every_format_is_pure_and_ends_its_last_line(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "definitions", lambda: dict(DEFINITIONS))
    found = [*ALL, HOSTILE]
    shown = RENDERERS[name](found)
    assert shown == RENDERERS[name](found[::-1])
    assert shown.endswith("\n")
    assert found == [*ALL, HOSTILE]
