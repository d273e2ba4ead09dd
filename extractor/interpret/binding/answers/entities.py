"""Structures that only an example shows, below a heading of their own, for answers that link to it.

=== Boat detail                                   "the answer is a [boat detail object](#boat-detail)"
{"id": 1, "name": "Ida"}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from extractor.api import Definition, Object
from extractor.dialects import Lexicon
from extractor.document import Code, Table
from extractor.interpret.examples.complete import shown_fields
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.fields.captions import object_name
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.records.model import Group

_ROLES = frozenset({"", "function", "example", "response_example"})


def shown_entities(units: Iterable[Unit], lexicon: Lexicon) -> Iterator[Definition]:
    """The first JSON of each section outside operations that has an anchor and no records."""
    for unit in (u for u in units if not u.lines):
        described = {p.section.subject for p in unit.placed if isinstance(p.block, Table | Group)}
        yield from _of_unit(unit.placed, described, lexicon)


def _of_unit(placed: Iterable[Placed], described: Set[str], lexicon: Lexicon) -> Iterator[Definition]:
    taken: set[str] = set(described)
    for p in placed:
        section, block = p.section, p.block
        if not isinstance(block, Code) or not section.anchors or section.subject in taken or section.role not in _ROLES:
            continue
        parsed = parse_alone(block.text)
        fields = shown_fields([(parsed.value, block.origin)]) if parsed is not None else ()
        if fields:
            taken.add(section.subject)
            key = (block.origin.file, block.origin.element_key(), 0)
            made = Object(key, object_name(section.subject, lexicon), (), block.origin, shown=fields)
            yield Definition(made, section.anchors, shown=True)
