"""Flattened text: which fragment belongs to which request line, by evidence.

Position alone never decides. What has no evidence for any operation stays without one and is reported.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Document, Heading, Table
from extractor.interpret.operations.calls.instances import from_example
from extractor.interpret.outline.features import Features, features_of, pair_score, request_fit, score
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.outline.units.split import split_units
from extractor.interpret.records.model import Group, Placeable
from extractor.values import replace

THRESHOLD = 3.0  # evidence that a fragment needs beside its position


def assign_fragments(
    document: Document, blocks: Sequence[Placeable], lexicon: Lexicon
) -> tuple[tuple[Unit, ...], list[Diagnostic]]:
    """One unit an operation, and one for each fragment that is left over."""
    fragments = _fragments(blocks)
    if len(fragments) < 2:
        return split_units(document.title, blocks, lexicon), []
    features = [features_of(index, blocks, lexicon) for index, blocks in enumerate(fragments)]
    anchors = [f for f in features if f.lines]
    owner = _assign(features, anchors)
    units: list[Unit] = []
    findings: list[Diagnostic] = []
    for anchor in anchors:
        members = [f for f in features if owner.get(f.index) == anchor.index]
        units.append(_unit(anchor, members))
    for f in features:
        if f.lines or f.index in owner or not f.unit.placed:
            continue
        shown = tuple(dict.fromkeys(from_example(line) for line in f.example_lines))
        if len(shown) == 1:
            # An example's request line of an operation that no fragment defines: its own example is all that it gets.
            units.append(replace(f.unit, lines=shown, guessed=True))
        else:
            units.append(replace(f.unit, lines=()))
            findings.append(_unassigned(f, fragments[f.index]))
    return tuple(units), findings


def _fragments(blocks: Sequence[Placeable]) -> list[tuple[Placeable, ...]]:
    """Blocks from each level-1 heading to the next."""
    groups: list[list[Placeable]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            groups.append([])
        if not groups:
            groups.append([])
        groups[-1].append(block)
    return [tuple(g) for g in groups if len(g) > 1 or (g and not isinstance(g[0], Heading))]


def _unit(anchor: Features, members: Sequence[Features]) -> Unit:
    """The operation's fragments as one unit: the request line first, then the others as they come."""
    placed = list(anchor.unit.placed)
    for offset, member in enumerate(members, 1):
        shift = offset * 1000  # section numbers of different fragments must not meet
        placed.extend(
            replace(p, section=replace(p.section, number=p.section.number + shift)) for p in member.unit.placed
        )
    return Unit("", tuple(placed), anchor.lines)


def _unassigned(f: Features, blocks: Sequence[Placeable]) -> Diagnostic:
    tables = tuple(b.origin for b in blocks if isinstance(b, Table | Group))
    what = ", ".join(sorted(f.shown_names)[:6]) or f.title
    return finding("fragment-unassigned", blocks[0].origin, related=tables, title=f.title or "text", what=what)


def _assign(features: Sequence[Features], anchors: Sequence[Features]) -> dict[int, int]:
    """Fragment index to the index of its request-line fragment."""
    loose = [f for f in features if not f.lines]
    owner = _by_request_line(loose, anchors)
    groups = _pair_up([f for f in loose if f.index not in owner])
    taken = {(a, part) for f in features if (a := owner.get(f.index)) is not None for part in f.parts}
    ranked = sorted(
        ((_total(group, anchor, features, owner), group, anchor) for group in groups for anchor in anchors),
        key=lambda r: (-r[0][0], r[1][0].index, r[2].index),
    )
    for (_, evidence), group, anchor in ranked:
        parts = {part for f in group for part in f.parts}
        free = not any((anchor.index, part) in taken for part in parts)
        if evidence >= THRESHOLD and free and all(f.index not in owner for f in group):
            owner.update({f.index: anchor.index for f in group})
            taken.update((anchor.index, part) for part in parts)
    _close_gaps(loose, anchors, features, owner)
    return owner


def _close_gaps(
    loose: Sequence[Features], anchors: Sequence[Features], features: Sequence[Features], owner: dict[int, int]
) -> None:
    """Request tables whose numbers are just those that one operation lacks between its request line and response."""
    for f in loose:
        if f.index in owner or not f.numbers or "request" not in f.parts:
            continue
        gaps = [a for a in anchors if _lacks(a, f, [g for g in features if owner.get(g.index) == a.index])]
        if len(gaps) == 1:
            owner[f.index] = gaps[0].index


def _lacks(anchor: Features, f: Features, members: Sequence[Features]) -> bool:
    follows = [min(g.numbers) for g in members if "response" in g.parts and g.numbers]
    starts = bool(anchor.numbers) and max(anchor.numbers) + 1 == min(f.numbers)
    return starts and any(first == max(f.numbers) + 1 for first in follows)


def _by_request_line(loose: Sequence[Features], anchors: Sequence[Features]) -> dict[int, int]:
    """Fragments whose example names the request line of exactly one operation."""
    owner: dict[int, int] = {}
    for f in loose:
        found = [
            a for a in anchors if any(x.method == y.method and x.matches(y) for x in a.lines for y in f.example_lines)
        ]
        if found:
            exact = [a for a in found if any(x.path == y.path for x in a.lines for y in f.example_lines)]
            owner[f.index] = (exact or found)[0].index
    return owner


def _pair_up(loose: Sequence[Features]) -> list[tuple[Features, ...]]:
    """Response tables with the response example that fits them best; everything else alone."""
    tables = [f for f in loose if "response" in f.parts]
    examples = [f for f in loose if "response_example" in f.parts and "response" not in f.parts]
    ranked = sorted(
        ((pair_score(t, e), t, e) for t in tables for e in examples),
        key=lambda r: (-r[0], r[1].index, r[2].index),
    )
    partner: dict[int, Features] = {}
    for value, t, e in ranked:
        if value > 0 and t.index not in partner and e.index not in partner:
            partner[t.index], partner[e.index] = e, t
    pairs = [(t, partner[t.index]) for t in tables if t.index in partner]
    return [*pairs, *((f,) for f in loose if f.index not in partner)]


def _total(
    group: tuple[Features, ...], anchor: Features, features: Sequence[Features], owner: dict[int, int]
) -> tuple[float, float]:
    """(evidence and position, evidence alone) of a group for an operation."""
    scored = [score(f, anchor) for f in group]
    fitted = sum(request_fit(f, g) for f in group for g in features if owner.get(g.index) == anchor.index)
    evidence = max((e for e, _ in scored), default=0.0) + fitted
    return evidence + max(p for _, p in scored) + 0.1 * sum(e for e, _ in scored), evidence
