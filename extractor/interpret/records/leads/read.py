"""How a field begins where it stands in no table: its name, then its type, whether it is required, a default.

`limit` (integer, optional) - At most so many.      limit (int, required): At most so many.
**limit** – At most so many.                        `limit` `(int: 20)` - At most so many.
`limit=<number>`: At most so many.                  **limit** `integer` *required*
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_marks, fold_width, fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Line
from extractor.interpret.describe.flags import requirement
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.facts import with_facts
from extractor.interpret.records.leads.model import NAME, NAME_FORM, Lead
from extractor.interpret.records.leads.parts import BETWEEN, facts_of_brackets, in_brackets, peel, peeled
from extractor.values import replace

_ASSIGNED = re.compile(rf"({NAME_FORM})=<([^<>]{{1,80}})>", re.ASCII)  # "query=<string>"
_VALUED = re.compile(rf"({NAME_FORM})=([^\s<>&?=]{{0,80}})", re.ASCII)  # "client=gull"
_BOTH = re.compile(r"[\[(]?(?:true\|false|false\|true)[\])]?")  # "[true|false]"
_KEBAB = re.compile(r"[a-z]+(?:-[a-z]+)+")  # "number-of-seconds"
_UNMARKED = re.compile(
    rf"({NAME_FORM})"  # name
    r"(?:\s?[:=]\s?([^\s()]{1,80}))?"  # a value of it, as API Blueprint shows one
    r"\s{0,3}\(([^()]{1,120}(?:\([^()]{0,80}\)[^()]{0,80})?)\)"  # type and whether it is mandatory
    r"\s{0,3}(?:[:\-–—]{1,2}\s{0,3})?(.*)",  # limit (int, required): At most so many.
    re.DOTALL,
)
_TYPED = re.compile(r"([a-z]\w{1,20}(?:\[\])?)\s{1,3}(?=\S)", re.ASCII)  # "int `limit`"
_WORD_FIRST = re.compile(r"[(\[]?([^\W\d_]{3,20})[)\]]?[:,]?\s{1,3}(?=\S)")  # "optional `limit`", "(optional) `limit`"
_BOOLEANS = frozenset({"true", "false"})
_QUOTED = re.compile(r"[\"'`]")  # the quote in front of '"oak"'
_STARRED = re.compile(r"[^*:]?\*(?:[\s:,(–-]|$)")  # "l* " of "label* string", in or behind the mark of the name
_JOINED = re.compile(r"\s?(?:,|/)\s?")  # ", " between names that share what is said of them


def several_names(line: Line) -> tuple[Line, tuple[str, ...]]:
    """The line with the first of the names in code or bold that it opens with ("`made`, `sunk` *time*"), and the
    others; a name that stands alone has none beside it."""
    last = 0
    for (_, end), (start, _) in pairwise(line.marks):
        if not _JOINED.fullmatch(fold_marks(line.text[end:start])):
            break
        last += 1
    names = tuple(line.text[start:end] for start, end in line.marks[: last + 1])
    if not last or line.marks[0][0] or not all(NAME.fullmatch(name) for name in names):
        return line, ()
    (begin, first), behind = line.marks[0], line.marks[last][1]
    gap = behind - first
    marks = tuple((a - gap, b - gap) for a, b in line.marks[last + 1 :])
    text = line.text[:first] + line.text[behind:]
    return replace(line, text=text, marks=((begin, first), *marks)), names[1:]


def read_lead(line: Line, lexicon: Lexicon, *, going_on: bool = False) -> Lead | None:
    """The field that a line opens with, by the marks on its name or by brackets that hold a type. ``going_on``: the
    line may go on behind the name as a sentence: "`limit` to get so many at most"."""
    lead = (
        _unmarked(line, lexicon)
        or _obliged_first(line, lexicon)
        or _marked(line, lexicon, going_on=going_on)
        or _typed_first(line, lexicon)
    )
    return None if lead is not None and _is_absence(lead, lexicon) else lead


def _is_absence(lead: Lead, lexicon: Lexicon) -> bool:
    """Whether a line says of a section, or of what a title in capitals names, that there is none: "**Headers**: None",
    "**Auth:** None"."""
    named = bool(section_role(lead.name, lexicon)) or lead.name[:1].isupper()
    return fold_word(lead.type) in lexicon.nothing and named


def opens_with_name(line: Line) -> bool:
    """Whether a line opens with a name in code or bold, be it with a value: "`after=<time>`"."""
    start, end = line.marks[0] if line.marks else (1, 0)
    shown = line.text[start:end].rstrip(":")
    return not start and (NAME.fullmatch(shown) is not None or _ASSIGNED.fullmatch(shown) is not None)


def assigns(line: Line) -> bool:
    """Whether a line opens with a name and a value of it in code: "`client=gull` - which one"."""
    start, end = line.marks[0] if line.marks else (1, 0)
    return not start and _VALUED.fullmatch(line.text[start:end]) is not None


def sets_name(line: Line) -> bool:
    """Whether a line opens with a name in code that is set, to whatever: "`state=`(`new`|`old`)", "`state`=<text>"."""
    start, end = line.marks[0] if line.marks else (1, 0)
    return not start and ("=" in line.text[:end] or line.text[end:].lstrip()[:1] == "=")


def _obliged_first(line: Line, lexicon: Lexicon) -> Lead | None:
    """A field with a word for mandatory or optional in front of its marked name: "(optional) `limit`: At most."."""
    found = _WORD_FIRST.match(line.text)
    starts = {start for start, _ in line.marks}
    if found is None or found.end() not in starts or requirement(found.group(1), lexicon) is None:
        return None
    lead = _marked(line.part(found.end()), lexicon)
    return replace(lead, required=lead.required or found.group(1), certain=True) if lead and lead.name else None


def _typed_first(line: Line, lexicon: Lexicon) -> Lead | None:
    """A field whose type stands in front of its marked name."""
    found = _TYPED.match(line.text)
    if found is None or not line.marks or line.marks[0][0] != found.end():
        return None
    lead = _marked(line.part(found.end()), lexicon) if parse_type(found.group(1), lexicon).known else None
    return replace(lead, type=found.group(1), certain=True) if lead is not None and lead.name else None


def read_term(line: Line, said: Line | None, lexicon: Lexicon) -> Lead | None:
    """The field that the term of a definition list names; its type may open what is said of it."""
    opened = line if line.marks and not line.marks[0][0] else _first_word(line)
    lead = _unmarked(line, lexicon) or _marked(opened, lexicon)
    if lead is None or (lead.rest is not None and lead.rest.text):
        return None
    found = replace(lead, rest=None) if said is None else peeled(replace(lead, rest=said), lexicon, glued=False)
    return replace(found, certain=found.certain or lead.certain)


def _first_word(line: Line) -> Line:
    """A term with its first word as if it were marked: "limit integer"."""
    return replace(line, marks=((0, len(line.text.split(" ", 1)[0])),))


def _unmarked(line: Line, lexicon: Lexicon) -> Lead | None:
    """A field whose brackets hold a type or a word for mandatory or optional."""
    text = fold_width(line.text)
    found = _UNMARKED.fullmatch(text) if "(" in text[:200] else None
    if found is None:
        return None
    told = found.group(2) if requirement(found.group(2) or "", lexicon) is not None else ""  # "limit: required (int)"
    lead = in_brackets(Lead(found.group(1), required=told or "", certain=False), found.group(3), lexicon)
    if not lead.certain:
        return None
    if not parse_type(lead.type, lexicon).known and _is_type(found.group(2) or "", lexicon):
        lead = replace(lead, type=found.group(2))  # "limit: number (optional)"
    rest = with_facts(facts_of_brackets(found.group(3), lexicon), line.part(found.start(4)))
    if rest.text.startswith("(") and (step := peel(lead, rest, lexicon)) is not None:
        lead, rest = step  # "limit (optional) (int) - At most so many."
        rest = rest.part(len(rest.text) - len(rest.text.lstrip(BETWEEN)))
    return replace(lead, rest=rest if rest.text.strip() else None)


def _is_type(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a type, and no value."""
    return fold_word(word) not in _BOOLEANS and parse_type(word, lexicon).known and not _QUOTED.match(word)


def _is_placeholder(shown: str, lexicon: Lexicon) -> bool:
    """Whether words that stand for a value tell what it is, and no type: "number-of-seconds"."""
    return _KEBAB.fullmatch(shown) is not None and not parse_type(shown, lexicon).known


def _marked(line: Line, lexicon: Lexicon, *, going_on: bool = False) -> Lead | None:
    """A name in code or bold, then its type and the like."""
    start, end = line.marks[0] if line.marks else (1, 0)
    shown = line.text[start:end].rstrip(":")
    if start:
        return None
    rest = line.part(end if shown == line.text[start:end] else end - 1)
    if assigned := _ASSIGNED.fullmatch(shown):
        type_ = "" if _is_placeholder(assigned.group(2), lexicon) else assigned.group(2)
        return replace(peeled(Lead(assigned.group(1), type_, rest=rest), lexicon), certain=True)
    if valued := _VALUED.fullmatch(shown):  # what it is set to stays with what is said of it
        told = replace(line, kind="text", depth=0)
        type_ = valued.group(2) if _BOTH.fullmatch(valued.group(2)) else ""
        return Lead(valued.group(1), type_, rest=None if line.text.rstrip().endswith("=") else told, certain=False)
    name = NAME.fullmatch(shown.strip("{}<>").removesuffix("*"))
    starred = bool(_STARRED.match(line.text, end - 1))
    lead = Lead(name.group(1), rest=rest, certain=False, starred=starred) if name else None
    return peeled(lead, lexicon, glued=not going_on) if lead else None
