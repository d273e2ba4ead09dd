"""What stands before the blocks: comments, attribute entries, conditions and includes are carried out line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document import Note, Origin
from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.preparing.attributes import Attributes
from extractor.readers.asciidoc.preparing.selection import selected
from extractor.readers.sources.included import Followed, SourceLine, no_includes
from extractor.values import dataclass, field, replace

VERBATIM = lazy_regex(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}[^`]{0,60})\s*")  # "----", "```json"

_CONDITION = lazy_regex(r"(ifdef|ifndef|ifeval|endif)::([^\[\s]*)\[(.*)\]\s*")  # "ifdef::beta[]"
_INCLUDE = lazy_regex(r"include::(\S[^\[]*)\[([^\]]*)\]\s*")  # "include::boats.adoc[tag=a]"
_HEADING = lazy_regex(r"(={1,6}|#{1,6})([ \t]+\S.*)")  # "== Boats"
_OFFSET = lazy_regex(r"leveloffset=\"?([+-]?\d{1,2})")  # "leveloffset=+1"


@dataclass(slots=True)
class AsciiDocPreprocessor:
    """Reads the lines of a page; ``lines`` are what its blocks are made of."""

    file: str
    followed: Followed = field(default_factory=lambda: Followed(no_includes))
    attributes: Attributes = field(default_factory=Attributes)
    lines: list[SourceLine] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    conditions: list[bool] = field(default_factory=list)
    fence: str = ""  # the verbatim block that is open
    filled: bool = False  # whether references count in the verbatim block that comes next, or is open

    def read(self, text: Sequence[str]) -> None:
        """Read the page."""
        for number, line in enumerate(text, 1):
            self._line(SourceLine(line.rstrip(), number), (self.file,), 0)

    def _line(self, line: SourceLine, stack: tuple[str, ...], offset: int) -> None:
        condition = _CONDITION.fullmatch(line.text) if "::" in line.text else None
        if condition:
            self._condition(condition, line, stack, offset)
        elif not all(self.conditions):
            return
        elif line.text.startswith("include::") and (found := _INCLUDE.fullmatch(line.text)):
            self._include(found, line, stack, offset)
        elif line.text.startswith(("\\include::", "\\ifdef::", "\\ifndef::", "\\endif::")):
            self.lines.append(replace(line, text=line.text[1:]))
        else:
            self._plain(line, offset)

    def _condition(self, found: re.Match[str], line: SourceLine, stack: tuple[str, ...], offset: int) -> None:
        kind, names, rest = found.groups()
        if kind == "endif":
            del self.conditions[-1:]
            return
        holds = self.attributes.holds(rest) if kind == "ifeval" else self.attributes.any_set(names)
        holds = holds != (kind == "ifndef")
        if kind == "ifeval" or not rest:
            self.conditions.append(holds)
        elif holds and all(self.conditions):
            self._line(replace(line, text=rest), stack, offset)

    def _plain(self, line: SourceLine, offset: int) -> None:
        if self.fence:
            if line.text == self.fence:
                self.fence, self.filled = "", False
            self.lines.append(replace(line, text=self.attributes.fill(line.text)) if self.filled else line)
        elif VERBATIM.fullmatch(line.text):
            self.fence = line.text if line.text[0] != "`" else "`" * (len(line.text) - len(line.text.lstrip("`")))
            self.lines.append(line)
        elif line.text.startswith("//") and not line.text.startswith("///"):
            return  # a comment line
        elif not self.attributes.take(line.text):
            self.filled = (self.filled or "subs=" in line.text) and line.text.startswith((".", "["))
            filled = self.attributes.fill(line.text)
            self.lines.append(SourceLine(_shifted(filled, offset + self._own_offset()), line.number))

    def _own_offset(self) -> int:
        value = self.attributes.values.get("leveloffset", "0")
        return int(value) if re.fullmatch(r"[+-]?\d{1,2}", value) else 0

    def _include(self, found: re.Match[str], line: SourceLine, stack: tuple[str, ...], offset: int) -> None:
        target = self.attributes.fill(found.group(1)).strip()
        got = self.followed.find(target, stack[-1], stack)
        if got.refused:
            if "optional" not in found.group(2):
                details = (("target", target), ("reason", got.refused))
                self.notes.append(Note("include-not-followed", Origin(self.file, line.number), details))
            return
        shift = _OFFSET.search(found.group(2))
        depth = offset + (int(shift.group(1)) if shift else 0)
        open_before = len(self.conditions)
        for text in selected(got.text.splitlines(), found.group(2)):
            self._line(SourceLine(text.rstrip(), line.number), (*stack, got.name), depth)
        del self.conditions[open_before:]


def _shifted(text: str, offset: int) -> str:
    """A heading moved down by an offset of levels; other lines as they are."""
    found = _HEADING.fullmatch(text) if offset else None
    if found is None:
        return text
    mark = found.group(1)
    return mark[0] * max(1, min(6, len(mark) + offset)) + found.group(2)
