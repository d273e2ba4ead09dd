"""How members travel: in requests, in answers (``readOnly`` and ``writeOnly``), as parts of a form or as text."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.codegen.model.types import Declaration, Field, Object, without_files
from extractor.values import replace


def with_directions(
    declarations: Mapping[str, Declaration], sent: set[str], received: set[str]
) -> dict[str, Declaration]:
    """Members that one direction does not carry are not required there (OpenAPI 3.0.4, section 4.7.24.2)."""
    return {
        name: replace(d, fields=tuple(_relaxed(f, name in sent, name in received) for f in d.fields))
        if isinstance(d, Object)
        else d
        for name, d in declarations.items()
    }


def _relaxed(field: Field, sent: bool, received: bool) -> Field:
    absent = (field.read_only and sent) or (field.write_only and received)
    return replace(field, required=False) if absent else field


def with_texts(declarations: Mapping[str, Declaration], in_parts: set[str]) -> dict[str, Declaration]:
    """Content of files is text in JSON: only structures whose members travel as parts of a form keep files."""
    return {
        name: d if not isinstance(d, Object) or name in in_parts else _without_files(d)
        for name, d in declarations.items()
    }


def _without_files(made: Object) -> Object:
    fields = tuple(replace(f, type=without_files(f.type)) for f in made.fields)
    return replace(made, fields=fields, additional=made.additional and without_files(made.additional))
