"""The registry of targets: the one place outside their own folders that names them."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.codegen.target import Target
from extractor.codegen.targets import go, java, python, typescript

TARGETS: Mapping[str, Target] = {t.name: t for t in (python.TARGET, typescript.TARGET, go.TARGET, java.TARGET)}
