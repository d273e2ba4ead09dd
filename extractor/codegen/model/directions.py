"""Which members travel in requests, and which in answers: ``readOnly`` and ``writeOnly``."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.codegen.model.types import Declaration, Field, Object
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
