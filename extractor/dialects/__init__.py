"""Vocabularies of documentation, as YAML: header words, lead-ins, type names by language and house style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.dialects.elements import broken_selector
from extractor.dialects.kept import kept_words
from extractor.dialects.model import Lexicon, merge, with_one_index
from extractor.dialects.template_syntax import TemplateError
from extractor.values import dataclass

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

__all__ = ["DialectError", "DialectText", "Lexicon", "built_in", "dialect_texts", "lexicon", "read_dialect", "words_of"]


HERE = Path(__file__).parent


class DialectError(ValueError):
    """A dialect that cannot be used; the message names the file, the place in it and what to do."""


def built_in() -> tuple[str, ...]:
    """The names of the dialects that are shipped, sorted."""
    found = (p.name for p in HERE.iterdir())
    return tuple(sorted(n.removesuffix(".yaml") for n in found if n.endswith(".yaml") and n != "schema.yaml"))


@cache
def _validator() -> Draft202012Validator:
    import yaml  # noqa: PLC0415 -- only dialects of users are checked
    from jsonschema import Draft202012Validator  # noqa: PLC0415 -- as above

    text = (HERE / "schema.yaml").read_text(encoding="utf-8")
    return Draft202012Validator(yaml.load(text, yaml.CSafeLoader))


def parse_dialect(text: str, where: str) -> Mapping[str, Any]:
    """Parse and check one dialect file.

    Raises DialectError with ``where``, the place and the fault.
    """
    import yaml  # noqa: PLC0415 -- the words of the shipped ones are kept

    try:
        raw = yaml.load(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise DialectError(f"{where}: not valid YAML: {error}") from error
    from jsonschema.exceptions import best_match  # noqa: PLC0415 -- as above

    fault = best_match(_validator().iter_errors(raw))
    if fault is not None:
        place = "/".join(str(p) for p in fault.absolute_path) or "top level"
        raise DialectError(f"{where}: at {place}: {fault.message}")
    if broken := broken_selector(raw.get("elements", {})):
        raise DialectError(f"{where}: at {broken}")
    checked: Mapping[str, Any] = raw
    return checked


def read_dialect(name: str) -> Mapping[str, Any]:
    """The contents of a shipped dialect (by name) or of a dialect file (by path ending in .yaml or .yml)."""
    return _parsed(*_texts((name,)))


@dataclass(frozen=True, slots=True)
class DialectText:
    """A dialect to use: the name of a shipped one, or the path and the text of a file."""

    name: str
    text: str = ""


def dialect_texts(*names: str) -> tuple[DialectText, ...]:
    """The named dialects, by which the words can be made in another process, or told apart, without making them; all
    that are shipped where none of them is named. Files add to them.

    Raises DialectError where a name is unknown or a file cannot be read.
    """
    return _texts(names if any(not _is_file(name) for name in names) else (*built_in(), *names))


def _texts(names: Iterable[str]) -> tuple[DialectText, ...]:
    known, found = built_in(), []
    for name in names:
        if _is_file(name):
            try:
                found.append(DialectText(name, Path(name).read_text(encoding="utf-8")))
            except (OSError, UnicodeDecodeError) as error:
                raise DialectError(f"{name}: cannot be read: {error}") from error
        elif name not in known:
            raise DialectError(f"no dialect named {name!r}; there are {', '.join(known)}, or name a .yaml file")
        else:
            found.append(DialectText(name))
    return tuple(found)


@lru_cache(maxsize=64)
def _parsed(dialect: DialectText) -> Mapping[str, Any]:
    if _is_file(dialect.name):
        return parse_dialect(dialect.text, dialect.name)
    import yaml  # noqa: PLC0415 -- as above

    shipped: Mapping[str, Any] = yaml.load(shipped_text(dialect.name), yaml.CSafeLoader)
    return shipped


def shipped_text(name: str) -> str:
    """The text of a shipped dialect. It follows the schema, which tests see to, so that no build need check it."""
    return (HERE / f"{name}.yaml").read_text(encoding="utf-8")


def lexicon(*names: str) -> Lexicon:
    """The merged words of the named dialects; of all that are shipped where none of them is named. Files add to them.

    Raises DialectError where a name is unknown or a file is faulty.
    """
    return words_of(dialect_texts(*names))


@lru_cache(maxsize=16)
def words_of(dialects: tuple[DialectText, ...]) -> Lexicon:
    """The merged words of dialects. Raises DialectError where a file is faulty."""
    shipped = dialects == _texts(built_in())
    return with_one_index(kept_words(lambda: _merged(dialects)) if shipped else _merged(dialects))


def _merged(dialects: tuple[DialectText, ...]) -> Lexicon:
    try:
        return merge(_parsed(dialect) for dialect in dialects)
    except TemplateError as error:
        raise DialectError(f"dialects {', '.join(d.name for d in dialects)}: {error}") from error


def _is_file(name: str) -> bool:
    return name.endswith((".yaml", ".yml"))
