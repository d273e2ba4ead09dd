"""The contract between code generation and its targets: what a target is given, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from extractor.codegen.model.package import Package
from extractor.codegen.testing.cases import Case, cases
from extractor.codegen.writing.statuses import documented


class GenerateError(Exception):
    """Code cannot be generated at all; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class TargetOptions:
    """Choices of the user. ``package`` names the generated package, else the title of the API does."""

    package: str = ""
    version: str = ""
    templates: Path | None = None
    tests: bool = True


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file made by a template: its path inside the output folder, the template, and what the template reads."""

    path: str
    template: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Copied:
    """A file of the target's folder taken over as it is: the runtime, written by hand."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A file that all targets take over as it is, from the folder ``shared`` of the templates."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Written:
    """A file whose text the target made itself."""

    path: str
    text: str


Planned = Rendered | Copied | Shared | Written


@dataclass(frozen=True)
class Source:
    """What all targets are given: the code model, and the cases that generated tests run, made on demand."""

    package: Package

    @cached_property
    def cases(self) -> Mapping[str, Case]:
        """A case for each operation, by its id."""
        return cases(self.package)

    @cached_property
    def statuses(self) -> frozenset[str]:
        """The statuses that have an error of their own."""
        return frozenset(documented(self.package))


@dataclass(frozen=True, slots=True)
class Target:
    """An output language.

    ``plan`` lists the files of a package; ``templates`` is the target's folder, with the user's own in front.
    ``filters`` are for its templates. ``finish`` formats all files (path to text); it raises ``GenerateError`` where
    one of them is no code of the language, so that broken code is never published. ``bodiless`` are methods with which
    the language's own transport sends no body, ``refused`` those that it does not send at all.
    """

    name: str
    description: str
    plan: Callable[[Source, TargetOptions, Path], Iterable[Planned]]
    finish: Callable[[Mapping[str, str]], dict[str, str]]
    filters: Mapping[str, Callable[..., str]] = field(default_factory=dict)
    bodiless: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
