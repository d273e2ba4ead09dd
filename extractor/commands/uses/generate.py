"""``spectable generate``: a document to models, client and tests of one or several languages."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from extractor.codegen.generate import generate
from extractor.codegen.target import GenerateError, TargetOptions
from extractor.codegen.targets import TARGETS
from extractor.codegen.writing.publish import Changes
from extractor.commands.ending import cannot_run
from extractor.commands.findings import FindingOptions, echo_hidden, exit_code, finding_options
from extractor.commands.loading import load
from extractor.commands.options import together
from extractor.commands.paths import InputPath
from extractor.commands.project import api_option, apis_of, project_here, project_option, refuse
from extractor.diagnostic import Diagnostic
from extractor.oas.loading.load import Loaded
from extractor.project.model import Project
from extractor.report import RENDERERS
from extractor.values import dataclass

ALL = "all"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made of a document, and where."""

    targets: tuple[str, ...]
    out: Path | None
    package: str
    package_version: str
    templates: Path | None
    keep: tuple[str, ...]
    tests: bool

    def jobs(self, spec: Path) -> list[Job]:
        """A job for each language; ends the command where no language or no folder is named."""
        if self.out is None or not self.targets:
            cannot_run("with SPEC, --out and --target are needed, and --project and --api are not")
        options = TargetOptions(self.package, self.package_version, self.templates, self.tests)
        chosen = list(TARGETS) if ALL in self.targets else list(dict.fromkeys(self.targets))
        loaded, folders = load(spec), {t: self.out / t if len(chosen) > 1 else self.out for t in chosen}
        return [Job(loaded, t, folders[t], options, self.keep) for t in chosen]


wanted_options = together(
    "wanted",
    Wanted,
    click.option(
        "--target",
        "-t",
        "targets",
        multiple=True,
        type=click.Choice([*TARGETS, ALL]),
        help="Language to generate; needed with SPEC. Repeatable; with several, each gets a folder of its own in OUT.",
    ),
    click.option(
        "--out", "-o", type=click.Path(path_type=Path, file_okay=False), help="Folder to write to; needed with SPEC."
    ),
    click.option("--package", default="", help="Name of the generated package; else made from the title of the API."),
    click.option("--package-version", default="", help="Version of the package; else that of the API."),
    click.option(
        "--templates",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        help="Folder with templates of your own, by target and name; each replaces one of ours.",
    ),
    click.option("--keep", multiple=True, help="Files that are yours once they exist, such as README.md. Repeatable."),
    click.option("--tests/--no-tests", default=True, show_default=True, help="Generate tests beside the client."),
)


@click.command("generate")
@click.argument("spec", required=False, type=InputPath())
@wanted_options
@click.option("--force", is_flag=True, help="Overwrite files that were changed by hand.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where OUT is not fresh.")
@project_option
@api_option
@finding_options
@click.pass_context
def generate_command(
    context: click.Context,
    spec: Path | None,
    wanted: Wanted,
    force: bool,
    check: bool,
    project_file: Path | None,
    apis: Sequence[str],
    show: FindingOptions,
) -> None:
    """Generate models, client and tests from SPEC, any OpenAPI 3.0 or 3.1 document.

    Without SPEC, generate what the project file says, of the documents that `spectable build` wrote.
    """
    if spec is None:
        refuse(context, ("project_file", "apis", "force", "check", "strict", "form", "level", "quiet"))
        jobs = _planned(project_here(project_file), apis)
    elif project_file or apis:
        cannot_run("with SPEC, --out and --target are needed, and --project and --api are not")
    else:
        jobs = wanted.jobs(spec)
    codes = [
        _printed_exit_code(job, done, show, check=check)
        for job, done in _all(partial(_run, force=force, check=check), jobs)
    ]
    # The process ends: a last search for cycles in all that was made would only take time.
    gc.freeze()
    sys.exit(max(codes))


def _printed_exit_code(job: Job, done: Done | str, show: FindingOptions, *, check: bool) -> int:
    """Print what came of a job; its exit code. Ends the command where it could not be done."""
    if isinstance(done, str):
        cannot_run(done)
    shown = show.shown(done.diagnostics)
    click.echo(RENDERERS[show.form](shown), nl=False)
    if not show.quiet:
        echo_hidden(done.diagnostics, shown)
        for line in _summary(done, job.target, job.folder, check=check):
            click.echo(line, err=show.form != "text")
    return max(exit_code(done.diagnostics, show.strict), int(check and not done.changes.fresh))


@dataclass(frozen=True, slots=True)
class Job:
    """A package to generate."""

    loaded: Loaded
    target: str
    folder: Path
    options: TargetOptions
    keep: tuple[str, ...]


def _planned(project: Project, names: Sequence[str]) -> list[Job]:
    """What a project generates, of its committed documents."""
    jobs = []
    for api in [api for api in apis_of(project, names) if api.targets]:
        loaded = load(api.document)
        for plan in api.targets:
            options = TargetOptions(plan.package, plan.version, plan.templates, plan.tests)
            jobs.append(Job(loaded, plan.target, plan.out, options, plan.keep))
    if not jobs:
        cannot_run(f"{project.file}: no API there generates anything; add [api.NAME.generate.TARGET] with out")
    return jobs


@dataclass(frozen=True, slots=True)
class Done:
    """What a target's run comes to, without its files: small enough to pass between processes."""

    diagnostics: tuple[Diagnostic, ...]
    changes: Changes
    operations: int
    files: int
    seconds: float


def _run(job: Job, *, force: bool, check: bool) -> Done | str:
    """Generate one package; a text says why that cannot be."""
    started = time.perf_counter()
    given = (job.loaded.document, job.loaded.file, job.target, job.folder, job.options)
    try:
        made = generate(*given, keep=job.keep, force=force, check=check)
    except GenerateError as error:
        return "; ".join([str(error), *(d.message for d in job.loaded.findings[:1])])
    except RecursionError:
        return f"{job.loaded.file}: nested too deeply"
    except OSError as error:
        return f"{job.folder}: cannot be written: {error.strerror or error}"
    found = tuple(sorted((*job.loaded.findings, *made.diagnostics), key=Diagnostic.sort_key))
    return Done(found, made.changes, made.operations, len(made.files), time.perf_counter() - started)


def _all(run: Callable[[Job], Done | str], jobs: Sequence[Job]) -> Iterator[tuple[Job, Done | str]]:
    """What each job comes to, in their order; several run beside each other in processes of their own."""
    if len(jobs) == 1:
        yield jobs[0], run(jobs[0])
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    if "fork" not in multiprocessing.get_all_start_methods():
        yield from ((job, run(job)) for job in jobs)
        return
    # Forked, a process has the document and all modules already.
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork")) as pool:
        for job, future in [(job, pool.submit(run, job)) for job in jobs]:
            try:
                yield job, future.result()
            except BrokenProcessPool:
                yield job, f"{job.target}: a process ended before its time, perhaps for want of memory"


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
