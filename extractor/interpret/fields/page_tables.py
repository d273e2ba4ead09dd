"""The tables of a page: what each is, the fields of its rows, and what they link to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from extractor.api import Field, Object, ObjectKey
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.interpret.binding.evidence import (
    Surroundings,
    bound,
    is_near,
    names_of,
    sent_in_body,
    sides_of_roots,
    surroundings,
)
from extractor.interpret.examples.model import ExampleBlock, telling_values
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.mandatory.starred import with_stars
from extractor.interpret.fields.nested.composition import compose
from extractor.interpret.fields.nested.items_of_all import nest_in_items
from extractor.interpret.fields.nested.listed import keyed_where_shown
from extractor.interpret.fields.nested.markers import nest_by_brackets, nest_by_markers, without_marks_of_paths
from extractor.interpret.fields.nested.name_paths import describes_body, nest_by_paths
from extractor.interpret.fields.nested.nest_by_example import NO_BODY, nest_by_example, shown_for
from extractor.interpret.fields.nested.nest_by_resource import nest_by_resource
from extractor.interpret.fields.nested.rows import nest_rows, spell_out
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.fields.rows import read_fields
from extractor.interpret.fields.status_rows import status_fields
from extractor.interpret.fields.tables.columns import unknown_columns
from extractor.interpret.fields.tables.groups import classified
from extractor.interpret.fields.tables.members import with_members
from extractor.interpret.fields.values.paragraphs import with_paragraphs
from extractor.interpret.fields.values.tables import ambiguous, lists_values, with_values
from extractor.interpret.link.candidates import STATUS_PART, Candidate
from extractor.interpret.link.tables import link_all
from extractor.interpret.operations.paths import variables
from extractor.interpret.outline.units.model import Unit
from extractor.values import dataclass, replace

READING = frozenset({"GET", "HEAD"})  # methods that send no body
ANSWERS, REQUESTS = frozenset({"response", "response_body"}), frozenset({"request", "request_body"})
MOST_REASONS = 3  # that a finding names


@dataclass(frozen=True, slots=True)
class PageTables:
    """All tables of a page, each with the number of its unit; fields of parameter tables by object key."""

    infos: tuple[tuple[int, GroupInfo], ...]
    candidates: tuple[tuple[int, Candidate], ...]
    fields: Mapping[ObjectKey, tuple[Field, ...]]
    referenced: frozenset[ObjectKey]
    nested: tuple[Object, ...]

    def infos_of(self, unit: int) -> list[GroupInfo]:
        """The tables of one unit."""
        return [info for number, info in self.infos if number == unit]

    def candidates_of(self, unit: int) -> list[Candidate]:
        """The parameter tables of one unit."""
        return [candidate for number, candidate in self.candidates if number == unit]

    def type_name(self, key: ObjectKey) -> str:
        """The type name by which a row points to a table without a name of its own."""
        pointing = (f for fields in self.fields.values() for f in fields if f.object == key)
        return next((name for f in pointing if (name := f.type.leaf().name)), "")


def read_tables(
    units: Sequence[Unit], examples: Sequence[Sequence[ExampleBlock]], lexicon: Lexicon, findings: list[Diagnostic]
) -> PageTables:
    """Read every table of the units, each with its examples; what is found on the way goes to ``findings``."""
    infos = list(with_members(with_stars(classified(units, lexicon), units, lexicon), lexicon))
    around = [surroundings(unit.lines, found) for unit, found in zip(units, examples, strict=True)]
    candidates: list[tuple[int, Candidate]] = []
    nested: list[Candidate] = []
    for number, info in infos:
        before = candidates[-1] if candidates else None
        if before is not None and before[0] == number and lists_values(info, before[1], lexicon):
            candidates[-1] = (number, with_values(before[1], info, lexicon))
            nested = [with_values(c, info, lexicon) if c.info is before[1].info else c for c in nested]
            unclear = ambiguous(info, before[1], lexicon).items()
            findings.extend(finding("values-ambiguous", origin, name=name) for name, origin in unclear)
            continue
        findings.extend(unknown_columns(info, lexicon))
        if info.kind == "parameters":
            made, inside = _candidate(info, units[number], (examples[number], around[number]), lexicon, findings)
            candidates.append((number, made))
            nested.extend(inside)
        elif info.kind in {"status", "body"} and info.column("type") is not None:
            nested.append(Candidate(info, tuple(status_fields(info, lexicon)), STATUS_PART))
    candidates = [(number, with_paragraphs(c, units[number].placed, lexicon)) for number, c in candidates]
    every = spell_out([*(c for _, c in candidates), *nested])
    fields, referenced, more = link_all(every, lexicon)
    findings.extend(more)
    objects = tuple(Object(c.key, "", fields[c.key], c.fields[0].field.origin) for c in every if c.part > 0)
    return PageTables(tuple(infos), tuple(candidates), fields, frozenset(referenced), objects)


def _candidate(
    info: GroupInfo,
    unit: Unit,
    shown: tuple[Sequence[ExampleBlock], Surroundings],
    lexicon: Lexicon,
    findings: list[Diagnostic],
) -> tuple[Candidate, list[Candidate]]:
    """A group on the side that the evidence names, with its fields nested, and the structures inside it."""
    rows, more = read_fields(info, lexicon)
    rows, unmatched = nest_by_markers(nest_by_brackets(nest_in_items(_without_marks(rows, info, unit))))
    findings.extend((*more, *unmatched))
    names = {r.field.name: bool(r.field.required) for r in rows if not r.depth and r.location not in NO_BODY}
    placed = _arguments(info, rows, unit, shown[0])
    if placed is not info and not info.section.role:
        rows = [replace(r, field=_guessed(r.field)) for r in rows]
    info = sent_in_body(placed, names, shown[1])
    if _is_answered(info, names.keys(), unit, shown[0]):
        info = replace(info, location="response_body", section=replace(info.section, role="response"))
    settled, reasons = bound(info, names, shown[1], lexicon) if unit.lines else (info, ())
    if unit.lines and is_near(settled, reasons):
        rows = [replace(r, field=_guessed(r.field)) for r in rows]
        said = "; ".join(r.describe() for r in reasons[:MOST_REASONS])
        side = {"response": "answer"}.get(settled.section.side, "request")
        findings.append(finding("group-ambiguous", info.group.origin, reasons=said, side=side))
    values = shown_for(settled, shown[0])
    methods = frozenset(line.method for line in unit.lines)
    if describes_body(settled.section, settled.location, methods):
        rows = nest_by_paths(rows, values)
    rows = nest_by_example(keyed_where_shown(rows, values), values, answer=settled.section.side == "response")
    rows = nest_by_resource(rows, [line.path for line in unit.lines], values)
    top, inside = nest_rows(compose(rows, lexicon), settled)
    return Candidate(settled, tuple(top), reasons=reasons, outermost=sides_of_roots(names, shown[1])), inside


def _without_marks(rows: Sequence[RowField], info: GroupInfo, unit: Unit) -> Sequence[RowField]:
    answers = info.section.side == "response" or info.location.startswith("response")
    return rows if answers else without_marks_of_paths(rows, unit.lines)


def _arguments(info: GroupInfo, rows: Sequence[RowField], unit: Unit, examples: Sequence[ExampleBlock]) -> GroupInfo:
    """A list of arguments (``:param boat:``) that has more than variables of the path: on the side of the label above
    it, or of what an answer shows; one of a method that sends no body with an object among them is an answer's."""
    held = frozenset().union(*(variables(line.path) for line in unit.lines))
    names = {r.field.name for r in rows}
    if info.group.kind != "components" or info.location != "path" or not unit.lines or names <= held:
        return info
    role = info.section.role
    reads = all(line.method in READING for line in unit.lines)
    objects = any(r.field.type.kind == "object" for r in rows)
    answered = role in ANSWERS or (reads and objects and role not in REQUESTS) or _is_shown(names, examples)
    if answered and 2 * len(names & held) < len(names):
        return replace(info, location="response_body", section=replace(info.section, role="response"))
    # What a method sends is seldom in its query; as few names as variables are these, misspelt.
    sent = not reads and not role and len(names - held) > len(held - names)
    return replace(info, location="") if role in REQUESTS or sent else info


def _is_shown(names: Set[str], examples: Sequence[ExampleBlock]) -> bool:
    """Whether answers that are shown have most of these names, and requests none."""
    outermost = {name.partition(".")[0] for name in names}
    return _has_most(outermost, examples) and outermost.isdisjoint(_names_on("request", examples))


def _has_most(names: Set[str], examples: Sequence[ExampleBlock]) -> bool:
    return 2 * len(names & _names_on("response", examples)) > len(names)


def _names_on(side: str, examples: Sequence[ExampleBlock]) -> Set[str]:
    """The names that examples of a side show, at any depth."""
    return names_of(telling_values(e for e in examples if e.side == side)).every


def _is_answered(info: GroupInfo, names: Set[str], unit: Unit, examples: Sequence[ExampleBlock]) -> bool:
    """Whether what is told to be the body of a method that sends none is what its answer shows: a slip of the page."""
    if info.location != "request_body" or not unit.lines or any(line.method not in READING for line in unit.lines):
        return False
    return all(e.side == "response" for e in examples if e.parsed is not None) and _has_most(names, examples)


def _guessed(f: Field) -> Field:
    return replace(f, facts=replace(f.facts, guesses=(*f.facts.guesses, "side")))
