"""Tables below a heading that names a member which a table in front describes: what it holds, in one case or another.

| metadata.content | array | …
### metadata.content
Text:  | type | …               no parameter of the operation
Image: | type | …
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.interpret.fields.captions import object_name
from extractor.interpret.fields.classify import GroupInfo
from extractor.values import replace


def with_members(infos: Iterable[tuple[int, GroupInfo]], lexicon: Lexicon) -> Iterator[tuple[int, GroupInfo]]:
    """The groups with the numbers of their units, each with whether its heading names a field of one in front."""
    described: set[tuple[int, str]] = set()
    for number, info in infos:
        named = object_name(info.section.subject, lexicon) if not info.section.role and info.section.subject else ""
        yield number, replace(info, member=True) if (number, named) in described else info
        at = info.column("name")
        described |= {(number, r.cells[at].text) for r in info.group.records if at is not None and at < len(r.cells)}
