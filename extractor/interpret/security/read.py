"""Credentials of a page outside the tables of its operations.

# Authentication                                    for all operations of the documentation
Send `Authorization: Bearer <token>`.

# List boats, GET /boats                            for this operation alone
curl -H 'X-Api-Key: ab12' https://api.example/boats
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.api import Credential
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.document import Block, Code, Heading, Items, Line, Origin, Paragraph, Table, flat
from extractor.interpret.describe.sentences import sentences
from extractor.interpret.operations.calls.commands import command_of
from extractor.interpret.operations.calls.messages import is_message
from extractor.interpret.outline.headings import is_of_access
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.security.limited import Limited, limit_of, says_all, those_of
from extractor.interpret.security.marks import opened_by_marks
from extractor.interpret.security.texts import (
    GRANT,
    header_lines,
    in_code,
    in_header,
    in_lines,
    no_credentials,
    sent_by,
    signs,
    speaks_of_headers,
)
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, field, replace

_MESSAGE = "HTTP/"
_FAILED = lazy_regex(r"[`* ]{0,4}[345]\d{2}(?!\d)")  # "302" that opens a line
_GRANTS = lazy_regex(rf"{GRANT}|/oauth2?/token|/token/revoke")  # "grant_type", "/oauth2/token": of a call for a token
MAX_LISTED = 3  # operations that one part of a page describes; more are a list of them


@dataclass(slots=True)
class Own:
    """What the part of one operation says: credentials that its calls send, where it needs none, and whether a call
    is shown without any."""

    credentials: list[Credential] = field(default_factory=list)
    open: Origin | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Security:
    """Credentials of all requests, and what units say, by their number."""

    stated: tuple[Credential, ...] = ()
    units: Mapping[int, Own] = field(default_factory=dict)
    limited: tuple[Limited, ...] = ()  # of some requests


@dataclass(slots=True)
class _Level:
    """A heading that is open: its level, whether it is about signing in, whether an operation is below it."""

    level: int
    about: bool
    described: bool = False
    text: str = ""


def read_security(title: str, blocks: Sequence[Block], units: Sequence[Unit], lexicon: Lexicon) -> Security:
    """What a page says of credentials outside tables."""
    lines, owners = _owners(units)
    stack = [_Level(0, is_of_access(title, lexicon))]
    stated: list[Credential] = []
    own: dict[int, Own] = {}
    led = asks = False  # whether the paragraph above speaks of headers, and opens with a label for signing in
    some, opened = "", True  # the word for the requests that a section speaks of, and whether it does from its start
    limited: list[Limited] = []
    heads: dict[int, list[str]] = {}
    granting = frozenset(_granting(blocks))
    for block in flat(blocks):
        if isinstance(block, Heading):
            stack = [above for above in stack if above.level < block.level]
            stack.append(_Level(block.level, is_of_access(block.text, lexicon), text=block.text))
            some, opened = "", True
        key = block.origin.element_key()
        if stack and key in lines:
            stack[-1].described = True
            heads.setdefault(lines[key], []).extend(level.text for level in stack)
        about = any(level.about for level in stack)
        about = about or (isinstance(block, Code) and (asks or (key not in owners and signs(block))))
        asks = isinstance(block, Paragraph) and _leads_on(block, lexicon)
        inside = key in owners and not about
        if not any(level.described for level in stack) and not (inside and isinstance(block, Code)):
            some = some if opened or not isinstance(block, Paragraph) else ""
            found = list(_stated(block, lexicon, about=about, led=led, some=some))
            leads = isinstance(block, Paragraph) and block.text.rstrip().endswith((":", "："))
            some = limit_of(block, some, lexicon) if about or leads else ""
            limited.extend(Limited(c, some) for c in found if c.guess == "some")
            stated.extend(c for c in found if c.guess != "some" and not (key in granting and c.scheme == "basic"))
            opened = opened and all(c.guess == "some" for c in found) and not _speaks_of_all(block, lexicon)
        elif key in owners:
            inside = True
        led = about and isinstance(block, Paragraph) and speaks_of_headers(block.line, lexicon)
        if inside:
            _take(own.setdefault(owners[key], Own()), block, lexicon, about=about)
    _open(own, blocks, units, heads, lexicon, marked=bool(stated))
    for number, c in those_of(limited, units, heads, lexicon):
        unit = own.setdefault(number, Own())
        unit.credentials.extend([c] if c not in unit.credentials else [])
    every = (*_without_limited(stated, limited), *(entry.credential for entry in limited))
    return Security(tuple(dict.fromkeys(_by_exact_names(every))), own, tuple(limited))


def _open(
    own: dict[int, Own],
    blocks: Sequence[Block],
    units: Sequence[Unit],
    heads: Mapping[int, Sequence[str]],
    lexicon: Lexicon,
    *,
    marked: bool,
) -> None:
    """Note the operations that headings above them, or marks behind their titles (``marked``), say are open to all."""
    for number, unit in ((n, own.setdefault(n, Own())) for n, texts in heads.items() if _are_open(texts, lexicon)):
        if unit.open is None and not unit.credentials:
            unit.open = next((line.origin for line in units[number].lines), None)
    for number, origin in opened_by_marks(flat(blocks), units, lexicon) if marked else ():
        unit = own.setdefault(number, Own())
        unit.open = unit.open or (None if unit.credentials else origin)


def _granting(blocks: Sequence[Block]) -> Iterator[str]:
    """The blocks of sections that show how a token is granted: the client's name and secret are of that call alone. Of
    a page that shows no other request, all of them are."""
    sections: list[list[Block]] = [[]]
    for block in flat(blocks):
        if isinstance(block, Heading):
            sections.append([])
        else:
            sections[-1].append(block)
    granting = [s for s in sections if any(isinstance(b, Code) and _GRANTS.search(b.text) for b in s)]
    asked = [b for s in sections for b in s if isinstance(b, Code) and is_message(b.text)]
    alone = bool(granting) and all(_GRANTS.search(b.text) for b in asked)
    for section in sections if alone else granting:
        yield from (b.origin.element_key() for b in section)


def _are_open(headings: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether a heading above an operation says that those below it need no credentials: "Public endpoints"."""
    return any(first_match(lexicon.no_credentials, text, text.lower()) is not None for text in headings)


def _leads_on(block: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a line that opens with a label for signing in leads on to what is below it: "**Authentication:** All
    calls need:"."""
    label, _, said = block.text.partition(":")
    return said.rstrip().endswith((":", "：")) and is_of_access(label.strip(" *`"), lexicon)


def _speaks_of_all(block: Block, lexicon: Lexicon) -> bool:
    texts = _lines(block) if isinstance(block, Paragraph | Items) else ()
    return any(says_all(sentence, lexicon) for line, _ in texts for sentence in sentences((line,), lexicon))


def _is_way(c: Credential, other: Credential) -> bool:
    return (c.scheme, c.location, c.name.lower()) == (other.scheme, other.location, other.name.lower())


def _without_limited(stated: Sequence[Credential], limited: Sequence[Limited]) -> Iterator[Credential]:
    """What is stated of all requests; a call shows no more than the sentences that speak of some."""
    for c in stated:
        shown = c.origin.element == "code" and any(_is_way(c, entry.credential) for entry in limited)
        if not shown:
            yield c


def _by_exact_names(stated: Sequence[Credential]) -> Iterator[Credential]:
    """The credentials without those whose name is a word for what another one is called: "API-Key" beside
    "X-API-Key"."""
    exact = {c.name.lower() for c in stated if c.location == "header"}
    return (c for c in stated if not (c.scheme == "key" and f"x-{c.name.lower()}" in exact))


def _owners(units: Sequence[Unit]) -> tuple[dict[str, int], dict[str, int]]:
    """The units of the elements that are request lines, and of each element of a unit with some."""
    described = [(n, u) for n, u in enumerate(units) if u.lines and not u.listed and len(u.lines) <= MAX_LISTED]
    lines = {line.origin.element_key(): n for n, unit in described for line in unit.lines}
    owners = {p.block.origin.element_key(): n for n, unit in described for p in unit.placed}
    return {key: n for key, n in lines.items() if key}, owners


def _stated(block: Block, lexicon: Lexicon, *, about: bool, led: bool, some: str) -> Iterator[Credential]:
    """What a block outside operations states of all requests, or of ``some``; ``about``: its section is about signing
    in."""
    if some and isinstance(block, Code | Table):
        yield from (replace(c, guess="some") for c in _stated(block, lexicon, about=about, led=led, some=""))
        return
    if isinstance(block, Code):
        yield from sent_by(block, lexicon, "stated" if about else "shown")
        yield from header_lines(block, lexicon) if about else ()
        if about and not _is_answer(block.text) and GRANT not in block.text:
            yield from in_code(block.text, block.origin, "stated")
        return
    if isinstance(block, Table) and about:
        yield from _rows(block, lexicon)
    led = led and isinstance(block, Items)
    for line, origin in _lines(block) if about or isinstance(block, Paragraph | Items) else ():
        for part in _labelled(line):
            section = about or is_of_access(part.text.partition(":")[0].strip(" *`"), lexicon)
            yield from in_lines((part,), lexicon, origin, section=section, led=led, some=some)
        led = led or (about and isinstance(block, Items) and speaks_of_headers(line, lexicon))


def _labelled(line: Line) -> Iterator[Line]:
    """The lines that a paragraph is laid out in where each opens with a label in bold ("**Base URL:** …", below it
    "**Authentication:** …"); else all of it."""
    ends = [m.start() for m in re.finditer("\n", line.text)]  # "\n"
    starts = [0, *(end + 1 for end in ends)]
    opened = {start for start, _ in line.marks}
    if not opened.issuperset(starts) or ":" not in line.text:
        yield line
        return
    yield from (line.part(start, end) for start, end in zip(starts, [*ends, len(line.text)], strict=True))


def _lines(block: Block) -> Iterable[tuple[Line, Origin]]:
    if isinstance(block, Paragraph):
        return [(block.line, block.origin)]
    if isinstance(block, Items):
        return [(line, block.origin.at_row(n)) for n, line in enumerate(block.lines, block.first)]
    return []


def _rows(block: Table, lexicon: Lexicon) -> Iterator[Credential]:
    """The rows of a table that are headers for credentials."""
    for row in block.rows:
        line = ": ".join((row.cells[0].text.strip(" `*"), " ".join(c.text for c in row.cells[1:]))) if row.cells else ""
        yield from in_header(line, lexicon, block.origin.at_row(row.number, row.line), "stated")


def _take(own: Own, block: Block, lexicon: Lexicon, *, about: bool) -> None:
    """Add what a block of an operation's part says."""
    if isinstance(block, Code):
        sent = list(sent_by(block, lexicon, "shown"))
        if not sent and not _is_answer(block.text):
            sent = [c for c in in_code(block.text, block.origin, "shown") if c.scheme != "authorization"]
        own.credentials.extend(c for c in sent if c not in own.credentials)
        own.bare = own.bare or (not sent and (command_of(block.text) is not None or is_message(block.text)))
        return
    for line, origin in _lines(block) if isinstance(block, Paragraph | Items) else ():
        failed = _FAILED.match(line.text) is not None  # "302 to the login where one is not signed in"
        if (
            own.open is None
            and not failed
            and any(no_credentials(s, lexicon) and not s.conditional for s in sentences((line,), lexicon))
        ):
            own.open = origin
        elif about:
            own.credentials.extend(in_lines((line,), lexicon, origin, section=True))
        else:
            own.credentials.extend(c for c in in_code(line.text, origin, "stated") if c.scheme != "authorization")


def _is_answer(text: str) -> bool:
    """Whether code is what a server sends: a message, or JSON."""
    return text.lstrip().startswith((_MESSAGE, "{", "["))
