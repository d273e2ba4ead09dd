"""Values in the path of a call that is shown, as variables where something says that they are.

With an ID of `2`: curl https://boats.example/boats/2        GET /boats/{boat_id}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Definitions, Items, Paragraph, Table
from extractor.interpret.operations.calls.instances import UUID
from extractor.interpret.operations.model import PageBlock, RequestLine
from extractor.interpret.records.tables.read import column_roles, with_header
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

# "5c3f8e9d2a107be1", "boat_9s6XKzkNRiz8i3", "SBM7DV7BKFUYU": a run of letters and digits that nobody would call a path
_KEY = lazy_regex(
    r"(?=[^/]*\d)(?=[^/]*[A-Za-z])(?:[0-9a-f]{12,64}|[a-z]{2,8}_[0-9A-Za-z]{8,60}|[0-9A-Z]{10,64}|[0-9A-Za-z]{20,64})"
)
_PLACEHOLDER = lazy_regex(r"[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,6}|ID")  # "BOAT_ID", "YOUR_KEY"
_NUMBER = lazy_regex(r"\d{1,20}")  # "20"
_FORMAT = lazy_regex(r"\.(?:json|xml|csv|ya?ml)$")  # "2.json"
VERSIONED = 2  # the place of a version behind the first segment: "/api/2/boats"
_NOUN = lazy_regex(r"[A-Za-z][A-Za-z_-]{1,60}", re.ASCII)  # "boats"
_VALUE = lazy_regex(r"[\"']\s{0,4}:\s{0,4}[\"']([A-Za-z][\w.-]{1,60})[\"']")  # '"name": "ada"'
_NAME = lazy_regex(r"[`*\s]{0,4}([A-Za-z][\w.-]{0,60})")  # the name that opens an item


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a call: texts, names of what is described, the paths of other calls on the page, and the words
    that its JSON has as values."""

    texts: tuple[str, ...]
    names: tuple[str, ...]
    paths: tuple[str, ...]
    values: frozenset[str] = frozenset()


def values_in(blocks: Iterable[PageBlock]) -> frozenset[str]:
    """The words that are values of JSON in code: "ada" of {"name": "ada"}."""
    return frozenset(word for block in blocks if isinstance(block, Code) for word in _VALUE.findall(block.text))


def around(
    section: Sequence[PageBlock], paths: Iterable[str], lexicon: Lexicon, values: frozenset[str] = frozenset()
) -> Around:
    """What a section says that its call may mean."""
    return Around(
        tuple(block.text for block in section if isinstance(block, Paragraph)),
        tuple(dict.fromkeys(name for block in section for name in _names(block, lexicon))),
        tuple(paths),
        values,
    )


def with_variables(line: RequestLine, said: Around, lexicon: Lexicon) -> RequestLine:
    """The line with a variable for each value of its path that is one by its form or by what is said."""
    parts = line.path.split("/")
    made: list[str] = []
    for index in reversed(range(len(parts))):  # of two values, "id" is that of what the call is about: the last
        free = replace(said, names=tuple(name for name in said.names if f"{{{name}}}" not in made))
        part = _variable(parts, index, free, lexicon)
        again = part.startswith("{") and part in made
        made.append(part.replace("}", f"_{index}}}") if again else part)
    return replace(line, path="/".join(reversed(made)))


def with_values(line: RequestLine) -> RequestLine:
    """The line with a variable for each number of its path that has a noun in front: "/boats/2" of a stated line."""
    parts = line.path.split("/")
    for index, shown in enumerate(parts):
        part = _FORMAT.sub("", shown)
        if _may_be_value(parts, index) and _NUMBER.fullmatch(part) and _NOUN.fullmatch(parts[index - 1]):
            parts[index] = f"{{{singular(parts[index - 1]).replace('-', '_')}_id}}{shown[len(part) :]}"
    return replace(line, path="/".join(parts))


def _variable(parts: Sequence[str], index: int, said: Around, lexicon: Lexicon) -> str:
    """A part of a path, or the variable that stands for it, in front of a format: "{boat_id}.json"."""
    part = _FORMAT.sub("", parts[index])
    return _named((*parts[:index], part), index, said, lexicon) + parts[index][len(part) :]


def _named(parts: Sequence[str], index: int, said: Around, lexicon: Lexicon) -> str:
    """A part of a path, or its variable: named as a described name that is free, or by its noun."""
    part = parts[index]
    if _PLACEHOLDER.fullmatch(part):
        return f"{{{part.lower()}}}"
    sure = bool(UUID.fullmatch(part) or _KEY.fullmatch(part)) or _is_shown(parts, index, said) or _is_id(parts, index)
    if not sure and not (_NUMBER.fullmatch(part) and _may_be_value(parts, index)):
        return part
    before = parts[index - 1]
    noun = singular(before).replace("-", "_") if _NOUN.fullmatch(before) else ""
    every = [name for name in said.names if _names_it(name, noun)]
    named = next((name for name in every if name.lower() != "id"), every[0] if every else "")
    if not sure and not named and not _is_said(part, said.texts, lexicon) and not _differs(parts, index, said.paths):
        return part
    return f"{{{named or (f'{noun}_id' if noun else 'id')}}}"


def _is_shown(parts: Sequence[str], index: int, said: Around) -> bool:
    """Whether a word is a value in JSON, and what stands in front of it is the path of a call: "/boats/ada" beside
    "/boats" and {"name": "ada"}."""
    return index > 1 and parts[index] in said.values and "/".join(parts[:index]) in said.paths


def _is_id(parts: Sequence[str], index: int) -> bool:
    """Whether a part is a number of several digits behind a noun at the end of a path: "/queue/64"."""
    number = _NUMBER.fullmatch(parts[index]) is not None and len(parts[index]) > 1
    return (
        number
        and index == len(parts) - 1 - (not parts[-1])
        and index > VERSIONED
        and bool(_NOUN.fullmatch(parts[index - 1]))
    )


def _may_be_value(parts: Sequence[str], index: int) -> bool:
    """Whether a number at this place may be that of a thing: in front of all else, or behind "api", it is a version."""
    return index > 1 and not (index == VERSIONED and parts[index - 1] == "api")


def singular(noun: str) -> str:
    """One of what an English plural in a path names: "city" of "cities"."""
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


def _names_it(name: str, noun: str) -> bool:
    """Whether a described name is that of the value behind a noun: "boat_id", "boatId", "boat", "id" of "boats"; a
    word that is written as one, "fishingboat", is two in a name: "fishingBoatId"."""
    bare = noun.lower().replace("_", "")
    folded = name.lower().replace("-", "").replace("_", "")
    return folded in ({f"{bare}id", f"{bare}uuid", "id", bare} if noun else {"id"})


def _is_said(value: str, texts: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether a sentence calls a value an identifier: "with an ID of 2"."""
    words = "|".join(map(re.escape, lexicon.identifiers))
    shown = [text for text in texts if value in text] if words else []
    # "an ID of 2"
    pattern = rf"(?<!\w)(?:{words})(?!\w)[^\n.]{{0,20}}?(?<!\w){re.escape(value)}(?!\w)"
    return any(re.search(pattern, text, re.IGNORECASE) for text in shown)


def _differs(parts: Sequence[str], index: int, paths: Iterable[str]) -> bool:
    """Whether another call has another number, or a variable, at the same place of the same path."""
    for path in paths:
        other = [_FORMAT.sub("", segment) for segment in path.split("/")]
        same = other[:index] == list(parts[:index]) and len(other) > index and other[index] != parts[index]
        if same and (_NUMBER.fullmatch(other[index]) or other[index].startswith("{")):
            return True
    return False


def _names(block: PageBlock, lexicon: Lexicon) -> Iterator[str]:
    """The names of what a table, list or definition list describes."""
    match block:
        case Table():
            table = with_header(block, lexicon)
            roles = column_roles(table.header, lexicon)
            at = roles.index("name") if "name" in roles else -1
            yield from (row.cells[at].text.strip("` *:{}") for row in table.rows if 0 <= at < len(row.cells))
        case Items():
            yield from (found.group(1) for line in block.lines if (found := _NAME.match(line.text)))
        case Definitions():
            yield from (entry.term.text.strip("` *:") for entry, _, _ in block.every())
