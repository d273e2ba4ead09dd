"""Vocabularies of documentation, as YAML: header words, lead-ins, type names by language and house style."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from extractor.dialects.model import Lexicon, merge
from extractor.dialects.template import TemplateError

__all__ = ["DialectError", "Lexicon", "built_in", "lexicon", "read_dialect"]


class DialectError(ValueError):
    """A dialect that cannot be used; the message names the file, the place in it and what to do."""


def built_in() -> tuple[str, ...]:
    """The names of the dialects that are shipped, sorted."""
    found = (p.name for p in files("extractor.dialects").iterdir())
    return tuple(sorted(n.removesuffix(".yaml") for n in found if n.endswith(".yaml") and n != "schema.yaml"))


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (files("extractor.dialects") / "schema.yaml").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(yaml.safe_load(text))


def parse_dialect(text: str, where: str) -> Mapping[str, Any]:
    """Parse and check one dialect file.

    Raises DialectError with ``where``, the place and the fault.
    """
    try:
        raw = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise DialectError(f"{where}: not valid YAML: {error}") from error
    fault = jsonschema.exceptions.best_match(_validator().iter_errors(raw))
    if fault is not None:
        place = "/".join(str(p) for p in fault.absolute_path) or "top level"
        raise DialectError(f"{where}: at {place}: {fault.message}")
    checked: Mapping[str, Any] = raw
    return checked


def read_dialect(name: str) -> Mapping[str, Any]:
    """The contents of a shipped dialect (by name) or of a dialect file (by path ending in .yaml or .yml)."""
    if _is_file(name):
        try:
            return parse_dialect(Path(name).read_text(encoding="utf-8"), name)
        except (OSError, UnicodeDecodeError) as error:
            raise DialectError(f"{name}: cannot be read: {error}") from error
    if name not in built_in():
        raise DialectError(f"no dialect named {name!r}; there are {', '.join(built_in())}, or name a .yaml file")
    text = (files("extractor.dialects") / f"{name}.yaml").read_text(encoding="utf-8")
    return parse_dialect(text, f"{name}.yaml")


@cache
def lexicon(*names: str) -> Lexicon:
    """The merged words of the named dialects; of all that are shipped where none of them is named. Files add to them.

    Raises DialectError where a name is unknown or a file is faulty.
    """
    every = names if any(not _is_file(name) for name in names) else (*built_in(), *names)
    try:
        return merge(read_dialect(name) for name in every)
    except TemplateError as error:
        raise DialectError(f"dialects {', '.join(every)}: {error}") from error


def _is_file(name: str) -> bool:
    return name.endswith((".yaml", ".yml"))
