"""Findings about the examples of a unit: those of something else, with a slip in their path, or mended."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.diagnostic import Diagnostic, finding
from extractor.interpret.examples.messages.protocols import OTHER, protocol_of
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.outline.units.model import Unit


def of_examples(examples: Sequence[ExampleBlock], unit: Unit) -> list[Diagnostic]:
    """The findings, by what they are about."""
    return [*_foreign(examples, unit), *_repaired(examples)]


def _repaired(examples: Sequence[ExampleBlock]) -> list[Diagnostic]:
    """Examples that are JSON only after a repair."""
    return [
        finding("example-repaired", e.origin, repairs=", ".join(e.parsed.repairs))
        for e in examples
        if e.parsed is not None and e.parsed.repairs
    ]


def _foreign(examples: Sequence[ExampleBlock], unit: Unit) -> list[Diagnostic]:
    """Examples whose request line is none of the page's, or that are messages of another protocol."""
    others = [e for e in examples if e.side == OTHER]
    slips = [(e, ln.path, e.slip.path) for ln in unit.lines for e in examples if e.slip is not None]
    return [
        *(finding("request-path-differs", e.origin, path=path, other=other) for e, path, other in slips),
        *(finding("example-other-protocol", e.origin, protocol=protocol_of(e.text)) for e in others),
        *_of_other_operations(examples, unit),
    ]


def _of_other_operations(examples: Sequence[ExampleBlock], unit: Unit) -> list[Diagnostic]:
    return [
        finding("example-other-operation", e.origin, method=e.line.method, path=e.line.path)
        for e in examples
        if e.side == "request" and e.line and unit.lines and not any(line.fits(e.line) for line in unit.lines)
    ]
