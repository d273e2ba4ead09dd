"""A document to generated code in a folder: read, model, render, compare, publish."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extractor.codegen.build import build
from extractor.codegen.target import GenerateError, Source, Target, TargetOptions
from extractor.codegen.targets import TARGETS
from extractor.codegen.writing.publish import Changes, plan, publish
from extractor.codegen.writing.render import render, unused_overrides
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.gc_paused import gc_paused
from extractor.oas.document import well_formed
from extractor.oas.writing.publishing import locked
from extractor.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Generated:
    """What was generated: files by path, what publishing does with them, and all findings."""

    files: dict[str, bytes]
    changes: Changes
    diagnostics: tuple[Diagnostic, ...]
    operations: int


def source_of(document: dict[str, Any], file: str, *, answers: bool = True) -> tuple[Source, list[Diagnostic]]:
    """The code model of a document. Raises ``GenerateError`` where it has no operation."""
    package, findings = build(well_formed(document), file, answers=answers)
    if not package.operations:
        raise GenerateError(f"{file}: no operation that code could be generated for")
    return Source(package), findings


def target_named(name: str) -> Target:
    """The target of a name. Raises ``GenerateError`` with those that exist."""
    if name not in TARGETS:
        raise GenerateError(f"no target {name!r}; there are: {', '.join(TARGETS)}")
    return TARGETS[name]


def generate(
    document: dict[str, Any],
    file: str,
    target: str,
    out: Path,
    options: TargetOptions | None = None,
    *,
    keep: Sequence[str] = (),
    force: bool = False,
    check: bool = False,
) -> Generated:
    """Generate code of a target into ``out``; with ``check``, compare only.

    ``keep`` are patterns of files that belong to the user once they exist. ``force`` overwrites what was changed by
    hand. Of two runs into one folder the second waits. Raises ``GenerateError`` where nothing can be generated, OSError
    where nothing can be written.
    """
    chosen, settings = target_named(target), options or TargetOptions()
    with gc_paused():
        source, findings = source_of(document, file, answers=settings.tests)
        source, unsent = _sendable(source, chosen, file)
        texts = render(chosen, source, settings)
    files = {path: text.encode("utf-8", "replace") for path, text in texts.items()}
    changes = plan(out, files, target, keep=keep, force=force)
    if not check:
        out.mkdir(parents=True, exist_ok=True)
        with locked(out):  # another run may have written since
            changes = plan(out, files, target, keep=keep, force=force)
            publish(out, files, changes, target)
    found = [*findings, *unsent, *_overrides(chosen, settings), *_about(changes, out)]
    return Generated(files, changes, tuple(sorted(found, key=Diagnostic.sort_key)), len(source.package.operations))


def _sendable(source: Source, target: Target, file: str) -> tuple[Source, list[Diagnostic]]:
    """The code model without operations and bodies that the target cannot send, and a finding for each. Raises
    ``GenerateError`` where nothing is left."""
    services, found = [], []
    for service in source.package.services:
        refused = [o for o in service.operations if o.method in target.refused]
        mute = [o for o in service.operations if o.body is not None and o.method in target.bodiless]
        ids = {o.id for o in mute}
        made = (replace(o, body=None) if o.id in ids else o for o in service.operations if o not in refused)
        services.append(replace(service, operations=tuple(made)))
        found += [_unsent(o.pointer, f"{o.method} {o.path}", target, file) for o in refused]
        found += [_unsent(f"{o.pointer}/requestBody", f"the body of a {o.method}", target, file) for o in mute]
    left = tuple(s for s in services if s.operations)
    if not left:
        raise GenerateError(f"{file}: no operation that {target.name} can send")
    return (Source(replace(source.package, services=left)) if found else source), found


def _unsent(pointer: str, part: str, target: Target, file: str) -> Diagnostic:
    told = f"{part}, which {target.name} cannot send"
    return finding("part-not-generated", Origin(file, anchor=pointer), pointer=pointer, part=told)


def _overrides(target: Target, options: TargetOptions) -> list[Diagnostic]:
    names = unused_overrides(target, options, TARGETS)
    return [finding("template-unused", Origin(f"{options.templates}/{n}"), target=target.name) for n in names]


def _about(changes: Changes, out: Path) -> list[Diagnostic]:
    codes = (("file-edited", changes.edited), ("file-foreign", changes.foreign), ("file-stale", changes.kept_stale))
    return [finding(code, Origin((out / path).as_posix())) for code, paths in codes for path in paths]
