"""How a field begins where it stands in no table: its name, then its type, whether it is required, a default.

`limit` (integer, optional) - At most so many.      limit (int, required): At most so many.
**limit** – At most so many.                        `limit` `(int: 20)` - At most so many.
`limit=<number>`: At most so many.                  **limit** `integer` *required*
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.dialects.type_grammar import parse_type, split_top
from extractor.document import Cell, Line, Link
from extractor.interpret.describe.flags import requirement
from extractor.interpret.records.model import line_cell, lines_cell
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

_NAME = r"[A-Za-z_$@][\w.\-$@]{0,80}(?:\[\w{0,20}\]){0,3}"
NAME = lazy_regex(rf":?({_NAME})", re.ASCII)  # "limit", "match[]", "filter[name]", ":id" of a path
_ASSIGNED = lazy_regex(rf"({_NAME})=<([^<>]{{1,80}})>", re.ASCII)  # "query=<string>"
_UNMARKED = lazy_regex(
    rf"({_NAME})"  # name
    r"(?:\s?[:=]\s?([^\s()]{1,80}))?"  # a value of it, as API Blueprint shows one
    r"\s{0,3}\(([^()]{1,120}(?:\([^()]{0,80}\)[^()]{0,80})?)\)"  # type and whether it is mandatory
    r"\s{0,3}(?:[:\-–—]{1,2}\s{0,3})?(.*)",  # limit (int, required): At most so many.
    re.DOTALL,
)
_BRACKETED = lazy_regex(r"\(([^()]{1,160})\)")  # "(string: <required>)"
# Words up to the next mark: "integer" of "integer. At most".
_WORDS = lazy_regex(r"([^():,.\-–—]{1,40}?)\s{0,3}(?=[():,.–—]|\s-|$|\s\()")
_VALUED = lazy_regex(r"([\w ,|\[\]<>-]{1,60}?)\s?:\s{0,3}(.{1,80})", re.DOTALL)  # "string: <required>", "int: 20"
_TYPED = lazy_regex(r"([a-z]\w{1,20}(?:\[\])?)\s{1,3}(?=\S)", re.ASCII)  # "int `limit`"
_WORD_FIRST = lazy_regex(r"[(\[]?([^\W\d_]{3,20})[)\]]?[:,]?\s{1,3}(?=\S)")  # "optional `limit`", "(optional) `limit`"
_MARKED_WORD = lazy_regex(r"([^<>:]{1,60}?)\s{1,3}<([^<>]{1,20})>")  # "string <required>"
_PLACEHOLDER = lazy_regex(r"<[^<>]{1,60}>")
_JOINED = lazy_regex(r"\s?(?:,|/)\s?")  # between names that share what is said of them
_TYPE_NAME = lazy_regex(r"[A-Za-z]\w{1,40}", re.ASCII)  # "Server" of "array: Server"
_BETWEEN = " \u00a0·•|,;-–—:*"
_DASHES = lazy_regex(r"\s{0,3}[-–—:]")  # what may part a name from what is said of it
ROLES = ("name", "type", "place", "required", "default", "description")
_BOOLEANS = frozenset({"true", "false"})  # a value where it opens a sentence, whatever it is in a column


@dataclass(frozen=True, slots=True)
class Lead:
    """A field as a line opens it: its parts as shown, and what is said behind them.

    ``certain`` is true where a type or a word for mandatory shows that this is a field; else a heading must say so.
    """

    name: str
    type: str = ""
    required: str = ""
    default: str = ""
    place: str = ""
    rest: Line | None = None
    certain: bool = True

    def cells(
        self, roles: Sequence[str], more: tuple[Line, ...], links: Sequence[Link], depth: int
    ) -> tuple[Cell, ...]:
        """The cells of a record; ``more`` are the lines that follow the first."""
        lines = (*((self.rest,) if self.rest is not None and self.rest.text else ()), *more)
        text = "\n".join(line.text for line in lines)
        of_text = tuple(link for link in links if link.text and link.text in text)
        of_type = tuple(link for link in links if link.text and link.text in self.type)
        shown = {
            "name": line_cell(self.name, depth),
            "type": replace(line_cell(self.type), links=of_type),
            "place": line_cell(self.place),
            "required": line_cell(self.required),
            "default": line_cell(self.default),
            "description": replace(lines_cell(lines), links=of_text),
        }
        return tuple(shown[role] for role in roles)


def several_names(line: Line) -> tuple[Line, tuple[str, ...]]:
    """The line with the first of the names in code or bold that it opens with ("`made`, `sunk` *time*"), and the
    others; a name that stands alone has none beside it."""
    last = 0
    for (_, end), (start, _) in pairwise(line.marks):
        if not _JOINED.fullmatch(line.text[end:start]):
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


def roles_of(leads: Sequence[Lead]) -> tuple[str, ...]:
    """The roles that a group of such fields has: those that any of them states, besides name, type and description."""
    always = {"name", "type", "description"}
    return tuple(role for role in ROLES if role in always or any(getattr(f, role) for f in leads))


def read_lead(line: Line, lexicon: Lexicon, *, going_on: bool = False) -> Lead | None:
    """The field that a line opens with, by the marks on its name or by brackets that hold a type. ``going_on``: the
    line may go on behind the name as a sentence: "`limit` to get so many at most"."""
    return (
        _unmarked(line, lexicon)
        or _obliged_first(line, lexicon)
        or _marked(line, lexicon, going_on=going_on)
        or _typed_first(line, lexicon)
    )


def opens_with_name(line: Line) -> bool:
    """Whether a line opens with a name in code or bold, be it with a value: "`after=<time>`"."""
    start, end = line.marks[0] if line.marks else (1, 0)
    shown = line.text[start:end].rstrip(":")
    return not start and (NAME.fullmatch(shown) is not None or _ASSIGNED.fullmatch(shown) is not None)


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
    found = replace(lead, rest=None) if said is None else _peeled(replace(lead, rest=said), lexicon, glued=False)
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
    lead = _in_brackets(Lead(found.group(1), certain=False), found.group(3), lexicon)
    if not lead.certain:
        return None
    rest = line.part(found.start(4))
    if rest.text.startswith("(") and (step := _peel(lead, rest, lexicon)) is not None:
        lead, rest = step  # "limit (optional) (int) - At most so many."
        rest = rest.part(len(rest.text) - len(rest.text.lstrip(_BETWEEN)))
    return replace(lead, rest=rest if rest.text.strip() else None)


def _marked(line: Line, lexicon: Lexicon, *, going_on: bool = False) -> Lead | None:
    """A name in code or bold, then its type and the like."""
    start, end = line.marks[0] if line.marks else (1, 0)
    shown = line.text[start:end].rstrip(":")
    if start:
        return None
    rest = line.part(end if shown == line.text[start:end] else end - 1)
    if assigned := _ASSIGNED.fullmatch(shown):
        return replace(_peeled(Lead(assigned.group(1), assigned.group(2), rest=rest), lexicon), certain=True)
    name = NAME.fullmatch(shown.strip("{}<>"))
    return _peeled(Lead(name.group(1), rest=rest, certain=False), lexicon, glued=not going_on) if name else None


def _in_brackets(lead: Lead, shown: str, lexicon: Lexicon) -> Lead:
    """The field with what brackets behind its name say: "string, required", "int: 20", "string: <required>"."""
    for part in (p.strip() for whole in split_top(shown, ",") for p in _parted(whole.strip(), lexicon)):
        valued = _VALUED.fullmatch(part)
        if valued is not None and (items := _array_of(valued, lexicon)):
            lead = replace(lead, type=items, certain=True)
        elif valued is not None and parse_type(valued.group(1), lexicon).known:
            lead = _with_word(replace(lead, type=valued.group(1), certain=True), valued.group(2), lexicon, default=True)
        else:
            lead = _with_word(lead, part, lexicon, default=False)
    return lead


def _array_of(valued: re.Match[str], lexicon: Lexicon) -> str:
    """The type of an array whose items stand where a value of another type would be its default: "array: Server"."""
    said, word = valued.groups()
    kind = parse_type(said, lexicon)
    typed = _TYPE_NAME.fullmatch(word) is not None and (word[0].isupper() or parse_type(word, lexicon).known)
    return f"{said.strip()}<{word}>" if kind.kind == "array" and kind.items is None and typed else ""


def _parted(part: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A type with a word for mandatory behind it as both: "string <required>"."""
    found = _MARKED_WORD.fullmatch(part)
    return found.groups() if found is not None and requirement(found.group(2), lexicon) is not None else (part,)


def _with_word(lead: Lead, word: str, lexicon: Lexicon, *, default: bool) -> Lead:
    """The field with what one word or value says of it; a word that says nothing known is its type, if it has none."""
    bare = word.strip().strip("<>").strip()
    if requirement(bare, lexicon) is not None:
        return replace(lead, required=lead.required or bare, certain=True)
    if default:
        # "<required-fork>" is a word about the field, "<name>" stands for a value: neither is one
        return lead if _PLACEHOLDER.fullmatch(word.strip()) else replace(lead, default=word.strip().strip("`"))
    if fold_word(bare) in lexicon.places:
        return replace(lead, place=bare, certain=True)
    known = fold_word(bare) not in _BOOLEANS and parse_type(word, lexicon).known
    if known and (not lead.type or not parse_type(lead.type, lexicon).known):
        return replace(lead, type=word, certain=True)
    return lead if lead.type else replace(lead, type=word)


def _peeled(lead: Lead, lexicon: Lexicon, *, glued: bool = True) -> Lead:
    """The field without the type, brackets and words for mandatory that open what is said of it; whether it is one by
    these. ``glued``: the name stands before, so that without them a dash or nothing must follow it."""
    assert lead.rest is not None  # the caller has put the line there
    line, start = lead.rest, lead.rest.text
    step = _peel(lead, line, lexicon)
    known = lead.certain or step is not None
    while step is not None:
        lead, line = step
        step = _peel(lead, line, lexicon)
    if not known and glued and start.strip() and not _DASHES.match(start):
        return replace(lead, name="")
    rest = line.part(len(line.text) - len(line.text.lstrip(_BETWEEN + "." if known else _BETWEEN)))
    return replace(lead, rest=rest if rest.text else None, certain=known)


def _peel(lead: Lead, line: Line, lexicon: Lexicon) -> tuple[Lead, Line] | None:
    """One step: the field with the next part that opens the line, and the line behind it; None where nothing fits."""
    line = line.part(len(line.text) - len(line.text.lstrip(_BETWEEN)))
    marked = line.marks[0][1] if line.marks and not line.marks[0][0] else 0
    bracket = _BRACKETED.match(line.text, 0, marked or len(line.text))
    if bracket is not None:
        found = _in_brackets(replace(lead, certain=False), bracket.group(1), lexicon)
        return (found, line.part(bracket.end())) if found.certain else None
    for word in (line.text[:marked],) if marked else _openings(line, lexicon):
        said = _said_by(lead, word.strip(" :.,"), lexicon)
        if said is not None:
            return said, line.part(len(word))
    return None


def _openings(line: Line, lexicon: Lexicon) -> Iterator[str]:
    """What may open a line that no mark opens: the words up to the next sign or mark, or the first of them where it
    says whether the field is required and a type follows: "Optional string.", "Required **date** of a month"."""
    until = line.marks[0][0] if line.marks else len(line.text)
    words = _WORDS.match(line.text)
    yield words.group(1) if words else ""
    first, _, behind = (words.group(1) if words and words.end() <= until else line.text[:until]).partition(" ")
    follows = behind or line.text[slice(*line.marks[0])] if line.marks else behind
    if requirement(first, lexicon) is not None and parse_type(follows, lexicon).known:
        yield first


def _said_by(lead: Lead, word: str, lexicon: Lexicon) -> Lead | None:
    """The field with what a word behind its name says, where that is a type or a word for mandatory."""
    bare = word.strip("<>{} %*")
    if requirement(bare, lexicon) is not None:
        return None if lead.required else replace(lead, required=bare)
    if lead.type or fold_word(bare) in _BOOLEANS:
        return None
    read = parse_type(word, lexicon)
    name = read.leaf().name or ""
    told = word.startswith(name) and name.islower()  # "order list" tells what it is for: no list of orders
    return replace(lead, type=word) if read.known and not told else None
