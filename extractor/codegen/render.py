"""Templates to text. Templates are strict: a name that is not defined is an error, never an empty text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError

from extractor.codegen.target import Copied, GenerateError, Planned, Rendered, Source, Target, TargetOptions, Written


def template_root() -> Path:
    """The folder of templates: inside the package once installed, beside it in a checkout."""
    package = Path(str(files("extractor")))
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def render(target: Target, source: Source, options: TargetOptions) -> dict[str, str]:
    """All files of a target, path to text, formatted. Raises ``GenerateError``."""
    folder = template_root() / target.name
    environment = _environment(target, folder, options)
    made: dict[str, str] = {}
    taken: set[str] = set()
    for file in target.plan(source, options, folder):
        if file.path.casefold() in taken:
            raise GenerateError(f"two generated files would be {file.path}; please report it")
        taken.add(file.path.casefold())
        made[file.path] = _text(environment, file)
    return target.finish(made)


def unused_overrides(target: Target, options: TargetOptions) -> list[str]:
    """Templates of the user that replace none of the target's."""
    if options.templates is None:
        return []
    own, folder = options.templates / target.name, template_root() / target.name
    return [n for n in sorted(_names(own)) if not (folder / n).is_file()] if own.is_dir() else []


def _names(folder: Path) -> Iterator[str]:
    return (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def _environment(target: Target, folder: Path, options: TargetOptions) -> Environment:
    own = [FileSystemLoader(options.templates / target.name)] if options.templates else []
    environment = Environment(  # noqa: S701 - what is written is code, escaped by each target's own filters
        loader=ChoiceLoader([*own, FileSystemLoader(folder)]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(target.filters)
    return environment


def _text(environment: Environment, file: Planned) -> str:
    match file:
        case Written(_, text):
            return text
        case Copied(_, source):
            return _source(environment, source)
        case Rendered(_, template, values):
            return _rendered(environment, template, values)


def _source(environment: Environment, name: str) -> str:
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


def _rendered(environment: Environment, name: str, values: Mapping[str, Any]) -> str:
    try:
        return environment.get_template(name).render(values)
    except TemplateSyntaxError as error:
        raise GenerateError(f"template {error.filename or name}, line {error.lineno}: {error.message}") from error
    except TemplateError as error:
        raise GenerateError(f"template {name}: {error.message or type(error).__name__}") from error
