"""What stands behind the name of a field, part by part: its type, whether it is mandatory, a default, a place.

(integer, optional) - At most so many.      in brackets
`integer` *required*                        word by word
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_marks, fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.dialects.type_values import listed_values, split_top
from extractor.document import Line
from extractor.interpret.describe.flags import requirement
from extractor.interpret.records.leads.facts import facts_of, with_facts
from extractor.interpret.records.leads.model import Lead
from extractor.values import replace

_BRACKETED = re.compile(
    r"\(((?:[^()]|\([^()]{0,60}\)){1,160})\)"
)  # "(string: <required>)", "(map<string|(int|string)>)"
_CLOSING = re.compile(r"\s?\(([^()]{1,160})\)\.?\s{0,3}$")  # " (optional, default 1)" at the end of a line
# Words up to the next mark: "integer" of "integer. At most".
_WORDS = re.compile(r"([^():;,.\-–—]{1,40}?)\s{0,3}(?=[():;,.–—]|\s-|$|\s\()")
_VALUED = re.compile(r"([\w ,|\[\]<>()-]{1,60}?)\s?:\s{0,3}(.{1,80})", re.DOTALL)  # "string: <required>", "int: 20"
_MARKED_WORD = re.compile(r"([^<>:]{1,60}?)\s{1,3}<([^<>]{1,20})>")  # "string <required>"
_CALLED = re.compile(r"[A-Za-z]{2,20}\([A-Za-z][\w ]{0,40}\)")  # "array(string)"
_PLACEHOLDER = re.compile(r"<[^<>]{1,60}>")  # "<id>"
_TYPE_NAME = re.compile(r"[A-Za-z]\w{1,40}", re.ASCII)  # "Server" of "array: Server"
BETWEEN = " \u00a0·•|,;-–—:*：，；、。"
# " - ", " (YYYY-MM-DD): ": what may part a name from what is said of it
_DASHES = re.compile(r"\s{0,3}(?:[-–—:]|\([^()]{1,60}\)\s?(?:[:–—]|-\s))")
_BOOLEANS = frozenset({"true", "false"})  # a value where it opens a sentence, whatever it is in a column


def in_brackets(lead: Lead, shown: str, lexicon: Lexicon) -> Lead:
    """The field with what brackets behind its name say: "string, required", "int: 20", "string: <required>"."""
    first = _parts_by_dashes(shown, lexicon)[0]
    facts = ", ".join(facts_of_brackets(first, lexicon)).split(", ")
    for part in (p for p in _parts(first, lexicon) if p not in facts):
        valued = _VALUED.fullmatch(part)
        if valued is not None and _labels_values(valued.group(1), lexicon):
            lead = replace(lead, certain=True)  # "enum: low" is a fact of its values
        elif valued is not None and _labels_type(valued, lexicon):
            lead = replace(lead, type=valued.group(2), certain=True)  # "type: string"
        elif default := _default_of(part, lexicon):
            lead = replace(lead, default=lead.default or default, certain=True)
        elif valued is not None and (items := _array_of(valued, lexicon)):
            lead = replace(lead, type=items, certain=True)
        elif valued is not None and parse_type(valued.group(1), lexicon).known:
            lead = _with_word(replace(lead, type=valued.group(1), certain=True), valued.group(2), lexicon, default=True)
        else:
            lead = _with_word(lead, part, lexicon, default=False)
    return lead


def _parts(shown: str, lexicon: Lexicon) -> list[str]:
    return [p.strip() for whole in split_top(fold_marks(shown), ",") for p in _parted(whole.strip(), lexicon)]


def facts_of_brackets(shown: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What brackets say of the values of a field: "max: 100" of "integer, max: 100", "default: 20" of "integer -
    default: 20"."""
    first, more = _parts_by_dashes(shown, lexicon)
    facts = facts_of(_parts(first, lexicon), lambda part: _is_told(part, lexicon), lexicon)
    return (*facts, more) if more else facts


def _is_told(part: str, lexicon: Lexicon) -> bool:
    """Whether a part of brackets is a default, a type or a place, or says whether the field is mandatory."""
    bare, valued = part.strip("<> "), _VALUED.fullmatch(part)
    label = fold_word(re.split("[:= ]", part, maxsplit=1)[0])
    if valued is not None and _labels_values(valued.group(1), lexicon):
        return False
    typed = parse_type(part, lexicon).known or (valued is not None and parse_type(valued.group(1), lexicon).known)
    typed = typed or (valued is not None and _labels_type(valued, lexicon))
    told = requirement(bare, lexicon) is not None or fold_word(bare) in lexicon.places
    return typed or told or label in lexicon.default_markers


def _default_of(part: str, lexicon: Lexicon) -> str:
    """The value that a part of brackets says is the default: that of "default: 20", "default `name`"."""
    label, mark, value = part.partition(":" if ":" in part else "=" if "=" in part else " ")
    told = bool(mark) and fold_word(label) in lexicon.default_markers
    value = value.strip().strip("`")
    return value if told and " " not in value and fold_word(value) not in lexicon.default_none else ""


def _parts_by_dashes(shown: str, lexicon: Lexicon) -> tuple[str, str]:
    """The type that opens what brackets hold, be it with a word for mandatory, and what a dash or full stop parts from
    it: "integer - default: 20", "optional integer. Only of rafts"."""
    for sign in (" - ", ". "):
        first, _, more = shown.partition(sign)
        if more and (parse_type(first, lexicon).known or len(_parted(first.strip(), lexicon)) > 1):
            return first, more
    return shown, ""


def _labels_values(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in front of a colon says that values follow: "enum"."""
    folded = fold_word(word)
    return any(template.source == folded for template in lexicon.enum_lead_ins.among(folded))


def _labels_type(valued: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a word in front of a colon is one for types, and a known one follows."""
    return "type" in lexicon.columns.get(fold_word(valued.group(1)), ()) and parse_type(valued.group(2), lexicon).known


def _array_of(valued: re.Match[str], lexicon: Lexicon) -> str:
    """The type of an array whose items stand where a value of another type would be its default: "array: Server"."""
    said, word = valued.groups()
    kind = parse_type(said, lexicon)
    typed = _TYPE_NAME.fullmatch(word) is not None and (word[0].isupper() or parse_type(word, lexicon).known)
    return f"{said.strip()}<{word}>" if kind.kind == "array" and kind.items is None and typed else ""


def _parted(part: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A type with a word for mandatory on one side of it as both: "string <required>", "mandatory string"."""
    found = _MARKED_WORD.fullmatch(part)
    if found is not None and requirement(found.group(2), lexicon) is not None:
        return found.groups()
    for word, type_ in ((part.partition(" ")[0], part.partition(" ")[2]), part.rpartition(" ")[::-2]):
        if type_ and requirement(word, lexicon) is not None and parse_type(type_, lexicon).known:
            return type_.strip(), word
    return (part,)


def _with_word(lead: Lead, word: str, lexicon: Lexicon, *, default: bool) -> Lead:
    """The field with what one word or value says of it; a word that says nothing known is its type, if it has none."""
    bare = word.strip().strip("<>").strip()
    if requirement(bare, lexicon) is not None:
        return replace(lead, required=lead.required or bare, certain=True)
    if default:
        # "<required-fork>" is a word about the field, "<name>" stands for a value: neither is one
        none = _PLACEHOLDER.fullmatch(word.strip()) or _is_of_types(word, lexicon)
        return lead if none else replace(lead, default=word.strip().strip("`"))
    if fold_word(bare) in lexicon.places:
        return replace(lead, place=bare, certain=True)
    known = fold_word(bare) not in _BOOLEANS and parse_type(word, lexicon).known
    if known and (not lead.type or not parse_type(lead.type, lexicon).known):
        return replace(lead, type=word, certain=True)
    return lead if lead.type else replace(lead, type=word)


def _is_of_types(word: str, lexicon: Lexicon) -> bool:
    """Whether a default is told for each of two types: '"" or array: []' behind "string: "."""
    words = "|".join(map(re.escape, sorted(lexicon.alternatives)))
    found = re.search(rf"\s(?:{words})\s([^:]{{1,40}}):", word)
    return found is not None and any(parse_type(said, lexicon).known for said in found.group(1).split())


def peeled(lead: Lead, lexicon: Lexicon, *, glued: bool = True) -> Lead:
    """The field without the type, brackets and words for mandatory that open what is said of it; whether it is one by
    these. ``glued``: the name stands before, so that without them a dash or nothing must follow it."""
    assert lead.rest is not None  # the caller has put the line there
    line, start = lead.rest, lead.rest.text
    step = peel(lead, line, lexicon)
    known = lead.certain or step is not None
    while step is not None:
        lead, line = step
        step = peel(lead, line, lexicon)
    if (behind := _behind_values(lead, line, lexicon)) is not None:
        (lead, line), known = behind, True
    if not known and glued and start.strip() and not _DASHES.match(fold_marks(start)):
        return replace(lead, name="")
    rest = line.part(len(line.text) - len(line.text.lstrip(BETWEEN + "." if known else BETWEEN)))
    if (closed := _closing(lead, rest, lexicon)) is not None:
        lead, rest = closed
    return replace(lead, rest=rest if rest.text else None, certain=known)


def _closing(lead: Lead, line: Line, lexicon: Lexicon) -> tuple[Lead, Line] | None:
    """The field with what brackets at the end of its line say, where that is whether it is mandatory or a default, and
    the line without them: "page number (optional, default 1, max 100)"."""
    bracket = _CLOSING.search(fold_marks(line.text))
    found = in_brackets(replace(lead, certain=False), bracket.group(1), lexicon) if bracket else lead
    if bracket is None or (found.required, found.default) == (lead.required, lead.default):
        return None
    known = found.type if parse_type(found.type, lexicon).known else lead.type
    behind = with_facts(facts_of_brackets(bracket.group(1), lexicon), line.part(0, bracket.start()))
    return replace(found, type=known, certain=lead.certain), behind


def _behind_values(lead: Lead, line: Line, lexicon: Lexicon) -> tuple[Lead, Line] | None:
    """The field with what brackets say behind the values that open a line, and the line without them; None where it
    opens with none: "`oak` | `elm` (optional, default: `elm`)"."""
    line = line.part(len(line.text) - len(line.text.lstrip(BETWEEN)))
    if not line.marks or line.marks[0][0]:
        return None
    gaps = (line.text[end:start].strip() for (_, end), (start, _) in pairwise(line.marks))
    several = 1 + sum(
        1 for _ in takewhile(lambda gap: fold_marks(gap) in {"|", "/", ","} or gap in lexicon.alternatives, gaps)
    )
    end = line.marks[several - 1][1]
    bracket = _BRACKETED.match(fold_marks(line.text), end + len(line.text[end:]) - len(line.text[end:].lstrip()))
    found = in_brackets(replace(lead, certain=False), bracket.group(1), lexicon) if bracket and several > 1 else None
    if bracket is None or found is None or not found.certain:
        return None
    rest = line.part(bracket.end() + len(line.text[bracket.end() :]) - len(line.text[bracket.end() :].lstrip(BETWEEN)))
    return found, with_facts(
        (line.text[:end],), with_facts(facts_of_brackets(bracket.group(1), lexicon), rest), line.marks[:several]
    )


def peel(lead: Lead, line: Line, lexicon: Lexicon) -> tuple[Lead, Line] | None:
    """One step: the field with the next part that opens the line, and the line behind it; None where nothing fits."""
    line = line.part(len(line.text) - len(line.text.lstrip(BETWEEN)))
    marked = line.marks[0][1] if line.marks and not line.marks[0][0] else 0
    bracket = _BRACKETED.match(fold_marks(line.text), 0, marked or len(line.text))
    if bracket is not None:
        found = in_brackets(replace(lead, certain=False), bracket.group(1), lexicon)
        again = bool(lead.type) and parse_type(bracket.group(1), lexicon).known  # "UNIX timestamp (integer)"
        again = again and not listed_values(bracket.group(1), lexicon)  # "(low|high)" are its values
        rest = with_facts(facts_of_brackets(bracket.group(1), lexicon), line.part(bracket.end()))
        return (found, rest) if found.certain or again else None
    for word in (line.text[:marked],) if marked else _openings(line, lexicon):
        said = _said_by(lead, word.strip(" :.,：。，"), lexicon)
        if said is not None:
            return said, line.part(len(word))
    return None


def _openings(line: Line, lexicon: Lexicon) -> Iterator[str]:
    """What may open a line that no mark opens: a type with another in brackets ("array(string)"); the words up to the
    next sign or mark, or the first of them where it says whether the field is required and a type follows: "Optional
    string.", "Required **date** of a month"; a type with such a word behind it: "Integer optional, defaults to 0"."""
    if (called := _CALLED.match(line.text)) is not None and parse_type(called.group(), lexicon).known:
        yield called.group()
    until = line.marks[0][0] if line.marks else len(line.text)
    words = _WORDS.match(fold_marks(line.text))
    yield words.group(1) if words else ""
    first, _, behind = (words.group(1) if words and words.end() <= until else line.text[:until]).partition(" ")
    follows = behind or line.text[slice(*line.marks[0])] if line.marks else behind
    if requirement(first, lexicon) is not None and parse_type(follows, lexicon).known:
        yield first
    head, _, last = words.group(1).rpartition(" ") if words and words.end() <= until else ("", "", "")
    if head and requirement(last, lexicon) is not None and parse_type(head, lexicon).known:
        yield head


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
