"""Whatever a document says, the Java made of it compiles and passes its own tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.codegen.hostile import POISON, all_poison, documents
from tests.codegen.java.support import compiled, package, toolchain, verified

pytestmark = pytest.mark.xdist_group("java")


def test_text_that_wants_to_break_out_stays_text(tmp_path: Path) -> None:
    toolchain()
    package(all_poison(), tmp_path)
    ran, failed = verified(tmp_path)
    assert ran > len(POISON)
    assert failed == 0


def test_drawn_documents_compile(tmp_path: Path) -> None:
    toolchain()
    drawn: list[dict[str, Any]] = []

    @settings(
        max_examples=3,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(documents())
    def draw(document: dict[str, Any]) -> None:
        drawn.append(document)

    draw()
    # All in one run of the compiler, each below a package of its own.
    for number, document in enumerate(drawn):
        package(document, tmp_path / f"d{number}", f"d{number}.api")
        for kind in ("main", "test"):
            target = tmp_path / "all" / "src" / kind / "java"
            target.mkdir(parents=True, exist_ok=True)
            (tmp_path / f"d{number}" / "src" / kind / "java" / f"d{number}").rename(target / f"d{number}")
    (tmp_path / "d0" / "pom.xml").rename(tmp_path / "all" / "pom.xml")
    compiled(tmp_path / "all")
