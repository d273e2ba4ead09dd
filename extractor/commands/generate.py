"""``spectable generate``: a document to models, client and tests of one or several languages."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import click

from extractor.codegen.generate import generate
from extractor.codegen.publish import Changes
from extractor.codegen.target import GenerateError, TargetOptions
from extractor.codegen.targets import TARGETS
from extractor.commands.common import (
    cannot_run,
    exit_code,
    format_option,
    level_option,
    load,
    quiet_option,
    shown,
    strict_option,
)
from extractor.diagnostic import Diagnostic
from extractor.report import RENDERERS

ALL = "all"


@click.command("generate")
@click.argument("spec", type=click.Path(path_type=Path))
@click.option(
    "--target",
    "-t",
    "targets",
    multiple=True,
    required=True,
    type=click.Choice([*TARGETS, ALL]),
    help="Language to generate. Repeatable; with several, each gets a folder of its own in OUT.",
)
@click.option(
    "--out", "-o", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder to write to."
)
@click.option("--package", default="", help="Name of the generated package; else made from the title of the API.")
@click.option("--package-version", default="", help="Version of the package; else that of the API.")
@click.option(
    "--templates",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder with templates of your own, by target and name; each replaces one of ours.",
)
@click.option("--keep", multiple=True, help="Files that are yours once they exist, such as README.md. Repeatable.")
@click.option("--tests/--no-tests", default=True, show_default=True, help="Generate tests beside the client.")
@click.option("--force", is_flag=True, help="Overwrite files that were changed by hand.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where OUT is not fresh.")
@strict_option
@format_option
@level_option
@quiet_option
def generate_command(
    spec: Path,
    targets: Sequence[str],
    out: Path,
    package: str,
    package_version: str,
    templates: Path | None,
    keep: Sequence[str],
    tests: bool,
    force: bool,
    check: bool,
    strict: str,
    form: str,
    level: str,
    quiet: bool,
) -> None:
    """Generate models, client and tests from SPEC, any OpenAPI 3.0 or 3.1 document."""
    document = load(spec)
    options = TargetOptions(package, package_version, templates, tests)
    chosen = list(TARGETS) if ALL in targets else list(dict.fromkeys(targets))
    folders = {target: out / target if len(chosen) > 1 else out for target in chosen}
    run = partial(_run, document, spec.name, options, keep=keep, force=force, check=check)
    codes = []
    for target, done in _all(run, folders):
        if isinstance(done, str):
            cannot_run(done)
        click.echo(RENDERERS[form](shown(done.diagnostics, form, level)), nl=False)
        if not quiet:
            for line in _summary(done, target, folders[target], check=check):
                click.echo(line, err=form != "text")
        codes.append(max(exit_code(done.diagnostics, strict), int(check and not done.changes.fresh)))
    # The process ends: a last search for cycles in all that was made would only take time.
    gc.freeze()
    sys.exit(max(codes))


@dataclass(frozen=True, slots=True)
class Done:
    """What a target's run comes to, without its files: small enough to pass between processes."""

    diagnostics: tuple[Diagnostic, ...]
    changes: Changes
    operations: int
    files: int
    seconds: float


def _run(
    document: dict[str, Any],
    file: str,
    options: TargetOptions,
    target: str,
    folder: Path,
    *,
    keep: Sequence[str],
    force: bool,
    check: bool,
) -> Done | str:
    """Generate one target; a text says why that cannot be."""
    started = time.perf_counter()
    try:
        made = generate(document, file, target, folder, options, keep=keep, force=force, check=check)
    except GenerateError as error:
        return str(error)
    except RecursionError:
        return f"{file}: nested too deeply"
    except OSError as error:
        return f"{folder}: cannot be written: {error.strerror or error}"
    return Done(made.diagnostics, made.changes, made.operations, len(made.files), time.perf_counter() - started)


def _all(run: Callable[[str, Path], Done | str], folders: Mapping[str, Path]) -> Iterator[tuple[str, Done | str]]:
    """What each target comes to, in their order; several run beside each other in processes of their own."""
    if len(folders) == 1:
        yield from ((target, run(target, folder)) for target, folder in folders.items())
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    if "fork" not in multiprocessing.get_all_start_methods():
        yield from ((target, run(target, folder)) for target, folder in folders.items())
        return
    # Forked, a process has the document and all modules already.
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork")) as pool:
        begun = {target: pool.submit(run, target, folder) for target, folder in folders.items()}
        for target, future in begun.items():
            try:
                yield target, future.result()
            except BrokenProcessPool:
                yield target, f"{target}: a process ended before its time, perhaps for want of memory"


def _summary(done: Done, target: str, folder: Path, *, check: bool) -> list[str]:
    changes = done.changes
    if check:
        by_hand = (*changes.edited, *changes.foreign, *changes.kept_stale)
        told = {"would write": changes.written, "would remove": changes.removed, "changed by hand": by_hand}
        listed = [f"{label}  {folder / path}" for label, paths in told.items() for path in paths]
        fresh = f"{folder} is fresh ({target}, {done.files} files)"
        return [fresh] if changes.fresh else listed
    counts = (("written", changes.written), ("unchanged", changes.unchanged), ("removed", changes.removed))
    told_counts = ", ".join(f"{len(paths)} {label}" for label, paths in counts)
    return [f"{target}: {done.operations} operations, {told_counts} in {folder} ({done.seconds:.1f} s)"]
