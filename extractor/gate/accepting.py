"""Findings of a review -> entries of the project's baseline, added to those that it has."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from extractor.diagnostic import Diagnostic
from extractor.gate.baseline import Accepted, BaselineError, Key, baseline_with, key_of, read_baseline, sort_out
from extractor.gate.run import file_names
from extractor.oas.writing.publishing import locked, write_files
from extractor.project.edit import BASELINE, naming_baseline
from extractor.project.load import parse_project
from extractor.project.model import ApiPlan, Project, ProjectError


@dataclass
class Acceptance:
    """Accepts findings of one API, whose files are named as its build names them. The project gets a baseline with the
    first that is accepted."""

    project: Project
    api: ApiPlan
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def keys(self, findings: Sequence[Diagnostic]) -> list[Key]:
        """What each finding is accepted by: those of one key are accepted together."""
        return [key_of(d) for d in self._placed(findings)]

    def accepted(self, findings: Sequence[Diagnostic]) -> list[bool]:
        """Whether each of all findings of the API is accepted. Raises ValueError where the baseline cannot be read."""
        placed = self._placed(findings)
        known = {id(d) for d in sort_out(placed, self._before(self.project.baseline), "").accepted}
        return [id(d) in known for d in placed]

    def accept(self, more: Sequence[Diagnostic]) -> str:
        """Accept findings, all that there are of their keys; the name of the baseline.

        Raises ValueError where the baseline cannot be read or named, OSError where it cannot be written.
        """
        with self._lock:
            if self.project.baseline is None:
                self.project = with_baseline(self.project)
            file = self.project.baseline
            assert file is not None  # it has been named
            with locked(file.parent):
                made = baseline_with(self._placed(more), self._before(file))
                write_files(file.parent, {file.name: made})
        return file.name

    def _before(self, file: Path | None) -> tuple[Accepted, ...]:
        try:
            return read_baseline(file) if file is not None and file.exists() else ()
        except BaselineError as error:
            raise ValueError(str(error)) from None

    def _placed(self, findings: Sequence[Diagnostic]) -> list[Diagnostic]:
        """The findings with the files of the project as their places."""
        names = file_names(self.api, self.project)
        return [replace(d, origin=replace(d.origin, file=names.get(d.origin.file, d.origin.file))) for d in findings]


def with_baseline(project: Project) -> Project:
    """The project once its file names a baseline. Raises ValueError where the file cannot be edited, OSError where it
    cannot be written."""
    after = naming_baseline(project.file.read_text(encoding="utf-8"), project.file.name)
    try:
        named = parse_project(after, project.file)
    except ProjectError:
        named = project
    if named.baseline is None or named.apis != project.apis:
        raise ValueError(f'{project.file}: names no baseline; add baseline = "{BASELINE}" to [check]')
    write_files(project.file.parent, {project.file.name: after})
    return named
