"""Templates to text. Templates are strict: a name that is not defined is an error, never an empty text."""

from __future__ import annotations

import shutil
import traceback
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError

from extractor.codegen.target import (
    Copied,
    GenerateError,
    Planned,
    Rendered,
    Shared,
    Source,
    Target,
    TargetOptions,
    Written,
)


def template_root() -> Path:
    """The folder of templates: inside the package once installed, beside it in a checkout."""
    package = Path(str(files("extractor")))
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def render(target: Target, source: Source, options: TargetOptions) -> dict[str, str]:
    """All files of a target, path to text, formatted. Raises ``GenerateError``."""
    with _templates(target, options) as folder:
        environment = _environment(target, folder)
        made: dict[str, str] = {}
        taken: set[str] = set()
        for file in _planned(target, source, options, folder):
            if file.path.casefold() in taken:
                raise GenerateError(f"two generated files would be {file.path}; please report it")
            taken.add(file.path.casefold())
            made[file.path] = _text(environment, file, target, folder)
    return target.finish(made)


def unused_overrides(target: Target, options: TargetOptions, targets: Collection[str]) -> list[str]:
    """Files in the user's folder that replace no template, neither of this target nor perhaps of another one."""
    if options.templates is None:
        return []
    folder = template_root()
    return [n for n in sorted(_names(options.templates)) if not _may_replace(n, target, folder, targets)]


def _may_replace(name: str, target: Target, folder: Path, targets: Collection[str]) -> bool:
    first = name.partition("/")[0]
    return (folder / name).is_file() if first == target.name else first in targets


@contextmanager
def _templates(target: Target, options: TargetOptions) -> Iterator[Path]:
    """One folder with all templates of a target: its own, or a copy with the user's in their place."""
    ours = template_root() / target.name
    own = options.templates / target.name if options.templates else None
    if own is None or not own.is_dir():
        yield ours
        return
    with TemporaryDirectory(prefix="spectable-") as name:
        try:
            for folder in (ours, own):
                shutil.copytree(folder, name, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        except (OSError, shutil.Error) as error:
            raise GenerateError(f"{own}: the templates cannot be read: {error}") from error
        yield Path(name)


def _planned(target: Target, source: Source, options: TargetOptions, folder: Path) -> Iterator[Planned]:
    try:
        yield from target.plan(source, options, folder)
    except TemplateError as error:  # of templates that the target hands to a generator of its own
        raise _failure(error, target, folder) from error


def _names(folder: Path) -> Iterator[str]:
    return (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def _environment(target: Target, folder: Path) -> Environment:
    environment = Environment(  # noqa: S701 - what is written is code, escaped by each target's own filters
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(target.filters)
    return environment


def _text(environment: Environment, file: Planned, target: Target, folder: Path) -> str:
    try:
        match file:
            case Written(_, text):
                return text
            case Copied(_, source):
                return (folder / source).read_text(encoding="utf-8")
            case Shared(_, source):
                return (template_root() / "shared" / source).read_text(encoding="utf-8")
            case Rendered(_, template, values):
                return environment.get_template(template).render(values)
    except Exception as error:  # a template of the user may raise anything
        name = file.template if isinstance(file, Rendered) else file.source if isinstance(file, Copied) else ""
        raise _failure(error, target, folder, name) from error


def _failure(error: Exception, target: Target, folder: Path, name: str = "models") -> GenerateError:
    """What went wrong, with the template and its line where they are known."""
    inside = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(folder)]
    line = inside[-1].lineno if inside else None
    if inside:
        name = Path(inside[-1].filename).relative_to(folder).as_posix()
    if isinstance(error, TemplateSyntaxError):
        name, line = error.name or name, error.lineno
    place = f"template {target.name}/{name}" + (f", line {line}" if line else "")
    match error:
        case TemplateNotFound():
            return GenerateError(f"{place}: there is no template {error.name}")
        case TemplateError():
            return GenerateError(f"{place}: {error.message or type(error).__name__}")
        case _:
            return GenerateError(f"{place}: {type(error).__name__}: {error}")
