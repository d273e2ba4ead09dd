"""What the units of a page describe: the operations of each, the structures of these, and where their groups went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.api import Binding, Miss, Object, ObjectKey, Operation, Response
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Document
from extractor.interpret.binding.answers.envelope import shows_envelope
from extractor.interpret.binding.answers.errors.chapters import OfErrors, read_chapter, read_form
from extractor.interpret.binding.assign import Assigned, assign_tables
from extractor.interpret.binding.content.media import listed_media
from extractor.interpret.binding.example_findings import of_examples
from extractor.interpret.binding.example_sides import by_names, titled
from extractor.interpret.binding.operation import OperationBuilder, UnitFacts
from extractor.interpret.examples.apart.gathered import with_gathered
from extractor.interpret.examples.blocks import find_examples
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.fields.page_tables import PageTables, read_tables
from extractor.interpret.link.tables import alias_of
from extractor.interpret.operations.constructs.equivalents import without_equivalents
from extractor.interpret.operations.paths import variables
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.security.read import Security
from extractor.values import dataclass, field

MAX_REASONS = 3  # of where a group went


@dataclass(slots=True)
class Described:
    """What was read from the units of a page so far."""

    tables: PageTables
    examples: list[tuple[ExampleBlock, ...]]  # of each unit, on the side that names and titles say
    operations: list[Operation] = field(default_factory=list)
    objects: list[Object] = field(default_factory=list)
    standing: set[ObjectKey] = field(default_factory=set)  # of tables that are structures of their own
    outside: list[Assigned] = field(default_factory=list)  # of units without an operation
    inside: set[ObjectKey] = field(default_factory=set)  # of tables that say something of an operation
    bindings: list[Binding] = field(default_factory=list)
    errors: list[OfErrors] = field(default_factory=list)  # of chapters on errors
    forms: list[Response] = field(default_factory=list)  # of errors, that other parts show
    findings: list[Diagnostic] = field(default_factory=list)
    misses: tuple[Miss, ...] = ()  # calls that are of no operation

    @property
    def apart(self) -> list[Assigned]:
        """The groups outside operations that no operation has too, whatever repeats them."""
        return [a for a in self.outside if a.candidate.key not in self.inside]


def read_units(units: Sequence[Unit], security: Security, document: Document, lexicon: Lexicon) -> Described:
    """What the units of a page describe, each with the tables, the examples and the credentials of its part."""
    gathered = with_gathered(units, [tuple(find_examples(u.placed, lexicon, u.lines)) for u in units], lexicon)
    examples, findings = list(gathered.examples), list[Diagnostic]()
    tables = read_tables(units, examples, lexicon, findings)
    read = Described(tables, examples, findings=findings, misses=gathered.misses)
    described = not document.loose and any(unit.lines for unit in units)
    overview = units[0].placed if units and not units[0].lines else ()
    media = listed_media(overview, lexicon)
    enveloped = shows_envelope(examples)
    for number, unit in enumerate(units):
        assigned = tuple(assign_tables(tables.candidates_of(number), tables.referenced, _named(unit), _asked(unit)))
        _take(read, assigned, unit, described)
        shows = by_names(examples[number], unit.lines, assigned, tables.fields)
        if unit.lines:
            shows = titled(unit.placed, shows, unit.lines, assigned, tables.fields)
        examples[number] = shows
        own = security.units.get(number)
        facts = UnitFacts(unit, assigned, tuple(tables.infos_of(number)), shows, tables.fields, own, media, enveloped)
        if unit.errors:
            _take_errors(read, read_chapter(facts, lexicon))
        elif not unit.lines and described:
            _take_form(read, read_form(facts, lexicon))
        _read_operations(read, facts, document, lexicon, described)
    return read


def _take(read: Described, assigned: Sequence[Assigned], unit: Unit, described: bool) -> None:
    """Note where the groups of a unit went."""
    read.standing.update(a.candidate.key for a in assigned if stands(a, unit, described))
    if unit.lines:
        read.inside.update(a.candidate.key for a in assigned)
        read.bindings.extend(_binding(a) for a in assigned)
    else:
        read.outside.extend(assigned)


def _take_form(read: Described, told: OfErrors) -> None:
    """Take the form of errors that a part outside chapters shows, and the structures of its answer."""
    read.forms.extend(told.answers)
    read.findings.extend(told.findings)
    read.objects.extend(told.objects)
    read.inside.update(o.key for o in told.objects)


def _take_errors(read: Described, told: OfErrors) -> None:
    """Take what a chapter on errors says, and the structures of its answers, which are none apart."""
    read.errors.append(told)
    read.findings.extend(told.findings)
    read.objects.extend(told.objects)
    read.inside.update(o.key for o in told.objects)


def _read_operations(read: Described, facts: UnitFacts, document: Document, lexicon: Lexicon, described: bool) -> None:
    """Take the operations of a unit, the structures that are theirs alone, and what was found, each finding once."""
    findings = _loose(facts.assigned, facts.unit, described)
    findings.extend(_guessed(facts.unit))
    for line in without_equivalents(facts.unit.lines):
        builder = OperationBuilder(line, facts, document, lexicon)
        read.operations.append(builder.build())
        read.objects.extend(builder.objects)
        findings.extend(builder.findings)
    findings.extend(of_examples(facts.examples, facts.unit))
    read.findings.extend(dict.fromkeys(findings))


def _asked(unit: Unit) -> frozenset[str]:
    """The names in the query of a unit's request lines."""
    return frozenset(name for line in unit.lines for name in line.query)


def _named(unit: Unit) -> frozenset[str]:
    """The names that a unit's request lines have: variables of paths, and parameters that select a call."""
    selects = (name for line in unit.lines for name, _ in line.selector)
    return frozenset((*(name for line in unit.lines for name in variables(line.path)), *selects))


def stands(a: Assigned, unit: Unit, described: bool) -> bool:
    """Whether a table is a structure of its own: one that rows point to, one of an operation's unit, or a
    definition under a heading of its own beside operations."""
    info = a.candidate.info
    if alias_of(info.name, [r.field for r in a.candidate.fields]):
        return False
    if unit.lines or not described:
        return bool(unit.lines) and a.part in {"object", "loose"}
    return a.part == "object" or bool(info.name and info.group.anchors)


def _guessed(unit: Unit) -> Iterator[Diagnostic]:
    """What of its request lines no page states."""
    for line in unit.lines:
        if line.selector and line.guess == "method":
            yield finding(
                "request-line-from-selector", line.origin, method=line.method, path=line.key, name=line.selector[0][0]
            )
        elif unit.guessed or line.guess:
            yield finding("request-line-from-example", line.origin, method=line.method, path=line.key)


def _loose(assigned: Sequence[Assigned], unit: Unit, described: bool) -> list[Diagnostic]:
    """Tables that belong to nothing: no operation on the page, or no row that points to them."""
    found = []
    for a in assigned:
        info = a.candidate.info
        if not unit.lines and not stands(a, unit, described) and not (described and a.part == "object"):
            found.append(finding("table-without-operation", info.group.origin, caption=info.caption))
        elif a.part == "loose" and not alias_of(info.name, [r.field for r in a.candidate.fields]):
            found.append(finding("object-unreferenced", info.group.origin, name=info.name or info.caption))
    return found


def _binding(a: Assigned) -> Binding:
    """Where a group went, with its weightiest reasons; of one that something points to, that is the reason."""
    pointed = ("a field points to it",) if a.part == "object" else ()
    stated = ("its caption or construct says so",) if a.candidate.info.location not in {"", "root"} else ()
    shown = () if pointed or stated else (r.describe() for r in a.candidate.reasons[:MAX_REASONS])
    return Binding(a.candidate.info.group.origin, a.part, (*pointed, *stated, *shown))
