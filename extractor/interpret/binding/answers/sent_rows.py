"""Rows of an answer that repeat what is sent: "boat_id | path | string" below "Response"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.interpret.binding.evidence import names_of
from extractor.interpret.examples.model import ExampleBlock, telling_values
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.link.candidates import Candidate

_SENT = frozenset({"path", "query", "cookie"})


def sent_rows(candidate: Candidate, examples: Sequence[ExampleBlock]) -> list[RowField]:
    """The rows of an answer's table whose column says that they are sent, and that no example of an answer shows."""
    placed = [row for row in candidate.fields if row.location in _SENT]
    shown = [e for e in examples if e.side == "response" and e.parsed is not None] if placed else []
    names = names_of(telling_values(shown)).every
    return [row for row in placed if row.field.name not in names]
