"""What to build, and how it is built: from the arguments of a command, or as a project says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.cache.store import Cache
from extractor.diagnostic import Diagnostic
from extractor.openapi.assemble import Options
from extractor.openapi.schemas.flavor import Version
from extractor.pipeline import BuildResult, build
from extractor.project.model import ApiPlan
from extractor.project.sources import source_paths
from extractor.values import dataclass, replace

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from extractor.overlay.model import Overlay

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Execution:
    """What a build runs with: what keeps pages for the next one, what reads them, and of how many files all
    is held in memory (None: of any number)."""

    cache: Cache | None = None
    executor: Executor | None = None
    jobs: int = 1
    in_memory: int | None = None


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, from what. ``name`` is that of the API in its project, empty without one."""

    sources: tuple[Path, ...]
    out: Path
    form: str
    options: Options
    dialects: tuple[str, ...] = ()
    overlays: tuple[Path, ...] = ()
    name: str = ""

    def watched(self) -> tuple[Path, ...]:
        """All files and folders that the result depends on."""
        return (*self.sources, *self.overlays, *(Path(d) for d in self.dialects if d.endswith((".yaml", ".yml"))))


def request_of(api: ApiPlan, folder: Path) -> BuildRequest:
    """What a project says of an API. Raises ProjectError where a source is not there."""
    oas: Version = "3.0" if api.oas == "3.0" else "3.1"
    options = Options(
        api.title,
        api.version,
        oas,
        api.docs_url,
        api.servers,
        api.security,
        api.infer,
        api.keep_description,
        api.actions,
        api.variant,
    )
    sources = tuple(source_paths(api, folder))
    return BuildRequest(sources, api.out, api.format, options, api.dialects, api.overlays, api.name)


def build_requested(request: BuildRequest, progress: Progress, execution: Execution | None = None) -> BuildResult:
    """Build in memory.

    Raises SourceError, DialectError, OverlayError or WorkersError where that cannot be.
    """
    run = execution or Execution()
    overlays = _overlays(request.overlays)
    result = build(
        request.sources,
        request.options,
        dialects=request.dialects,
        overlays=overlays,
        progress=progress,
        cache=run.cache,
        executor=run.executor,
        jobs=run.jobs,
        in_memory=run.in_memory,
    )
    if not overlays:
        return result
    from extractor.overlay.files import other_names  # noqa: PLC0415 -- builds without overlays start earlier

    return _with(result, other_names(overlays, request.out / f"openapi.{request.form}"))


def _overlays(paths: Sequence[Path]) -> list[Overlay]:
    if not paths:
        return []
    from extractor.overlay.files import read_overlays  # noqa: PLC0415 -- as above

    return read_overlays(paths)


def _with(result: BuildResult, found: Sequence[Diagnostic]) -> BuildResult:
    if not found:
        return result  # its findings may be on disk
    return replace(result, diagnostics=tuple(sorted((*result.diagnostics, *found), key=Diagnostic.sort_key)))
