"""``spectable generate``: a document to models, client and tests of one or several languages."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from extractor.codegen.generate import Generated, generate
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
    codes = []
    for target in chosen:
        folder = out / target if len(chosen) > 1 else out
        started = time.perf_counter()
        try:
            made = generate(document, spec.name, target, folder, options, keep=keep, force=force, check=check)
        except GenerateError as error:
            cannot_run(str(error))
        except RecursionError:
            cannot_run(f"{spec}: nested too deeply")
        except OSError as error:
            cannot_run(f"{folder}: cannot be written: {error.strerror or error}")
        click.echo(RENDERERS[form](shown(made.diagnostics, form, level)), nl=False)
        if not quiet:
            for line in _summary(made, target, folder, time.perf_counter() - started, check=check):
                click.echo(line, err=form != "text")
        codes.append(max(exit_code(made.diagnostics, strict), int(check and not made.changes.fresh)))
    # The process ends: a last search for cycles in all that was made would only take time.
    gc.freeze()
    sys.exit(max(codes))


def _summary(made: Generated, target: str, folder: Path, seconds: float, *, check: bool) -> list[str]:
    changes = made.changes
    if check:
        by_hand = (*changes.edited, *changes.foreign, *changes.kept_stale)
        told = {"would write": changes.written, "would remove": changes.removed, "changed by hand": by_hand}
        listed = [f"{label}  {folder / path}" for label, paths in told.items() for path in paths]
        fresh = f"{folder} is fresh ({target}, {len(made.files)} files)"
        return [fresh] if changes.fresh else listed
    counts = (("written", changes.written), ("unchanged", changes.unchanged), ("removed", changes.removed))
    told_counts = ", ".join(f"{len(paths)} {label}" for label, paths in counts)
    return [f"{target}: {made.operations} operations, {told_counts} in {folder} ({seconds:.1f} s)"]
