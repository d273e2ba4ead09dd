"""Media types that lines state of a request and of its answer: "Content-Type: text/csv", "Produces: text/csv"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Code, Items, Origin, Paragraph, Table
from extractor.interpret.binding.content.prose_bodies import SIDES
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.sent import FORMS, URLENCODED
from extractor.interpret.operations.calls.words import MULTIPART
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, Placed, Section
from extractor.interpret.records.model import Group, Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

MAX_LINE = 200
MAX_HEAD = 40  # lines of a message in front of its body
_MEDIA = lazy_regex(r"[a-z]{1,20}/[\w.+*-]{1,80}")  # "application/merge-patch+json"
_MEDIA_LIST = lazy_regex(rf"{_MEDIA.pattern}(?:\s?,\s?{_MEDIA.pattern}){{0,20}}")  # "text/csv, text/plain"
_NAMED = lazy_regex(r"[^:=,]{1,40}[:=][`*\s]{0,6}(\S.{0,160})")  # "**Content-Type**: `text/csv`"
# "use the header `Content-Type: application/x-www-form-urlencoded`" in a sentence
_FORM = lazy_regex(rf"Content-Type[\s:=`*\"']{{1,6}}({'|'.join(sorted(FORMS))})\b", re.IGNORECASE)

# "multipart/form-data", "multipart form data"
_FORM_WORDS = lazy_regex(r"\b(multipart[/ -]form[- ]data|application/x-www-form-urlencoded)\b")
# How tools for HTTP calls name forms.
FORM_NAMES = {
    MULTIPART: MULTIPART,
    URLENCODED: URLENCODED,
    "form-data": MULTIPART,
    "formdata": MULTIPART,
    "multipart": MULTIPART,
    "x-www-form-urlencoded": URLENCODED,
    "urlencoded": URLENCODED,
}
# "form-data" of "request body (form-data)"; "multipart/form-data" is a media type
_FORM_NAME = lazy_regex(rf"(?:[(（\[:：]|[-–—]\s)\s{{0,3}}({'|'.join(FORM_NAMES)})(?![\w/-])")
_SENTENCE = lazy_regex(r"(?<=[.!。])\s{0,3}(?=\S)|\n")  # ". " of "It sails. It sinks."
_TOP = frozenset({"application", "text", "image", "audio", "video", "multipart"})
_SENT = frozenset({"request", "request_body", "request_example"})
_ASKED = frozenset({"", "function", "request", "request_body"})
MAX_SAID = 400

Named = list[tuple[str, Origin]]


@dataclass(frozen=True, slots=True)
class Media:
    """The media types of both sides, each with its place."""

    request: Named
    response: Named

    def or_else(self, other: Media) -> Media:
        """These, or those of another where a side has none."""
        return Media(self.request or other.request, self.response or other.response)


NO_MEDIA = Media([], [])


def stated_media(placed: Sequence[Placed], examples: Sequence[ExampleBlock], lexicon: Lexicon) -> Media:
    """What lines of a unit and the heads of its example messages say of media types."""
    found: dict[str, Named] = {"request": [], "response": []}
    for section, text, origin in (*_lines(placed), *_heads(examples)):
        side, said = _side_and_media_types(section, text, lexicon)
        if not side and (form := _FORM.search(text)):
            side, said = "request", form.group(1)  # an answer is no form
        names = _MEDIA.findall(said)
        have = {name for name, _ in found.get(side, ())}
        found.setdefault(side, []).extend((name.rstrip("."), origin) for name in names if name not in have)
    found["request"] = found["request"] or _titled_forms(placed) or _said_forms(placed, examples, lexicon)
    forms = [(e.media, e.origin) for e in examples if e.media and e.side == "request" and e.parsed is not None]
    return Media(found["request"] or list(dict(forms).items()), found["response"])


def _titled_forms(placed: Iterable[Placed]) -> Named:
    """The form that the titles of what is sent name, where all that name one agree: "Request body (form-data)"."""
    titled = ((p.section.title.lower(), p.block.origin) for p in placed if p.section.role in _SENT)
    said = [(FORM_NAMES[found.group(1)], origin) for title, origin in titled if (found := _FORM_NAME.search(title))]
    return said[:1] if len({form for form, _ in said}) == 1 else []


def _said_forms(placed: Sequence[Placed], examples: Sequence[ExampleBlock], lexicon: Lexicon) -> Named:
    """The form that sentences and descriptions of fields say to be sent ("Send a `multipart/form-data` body"), where
    they name no other type and no example shows what travels as none."""
    if any(e.side == "request" and e.parsed is not None and not e.media for e in examples):
        return []
    told = [(text, p.block.origin) for p in placed if p.section.role in _ASKED for text in _told_texts(p.block)]
    sentences = ((sentence, origin) for text, origin in told for sentence in _SENTENCE.split(text))
    said = [(form, origin) for text, origin in sentences if (form := _form_of(text, lexicon))]
    return said[:1] if len({form for form, _ in said}) == 1 else []


def _told_texts(block: Placeable) -> Iterator[str]:
    """The lines of text of a block, and the cells of its rows."""
    if isinstance(block, Table | Group):
        rows = block.rows if isinstance(block, Table) else block.records
        yield from (cell.text for row in rows for cell in row.cells)
    yield from (text for text, _ in _texts(block))


def _form_of(text: str, lexicon: Lexicon) -> str:
    """The form that a sentence names, alone and without a condition or a "not"."""
    lower = text.lower()
    if "form" not in lower or len(text) > MAX_SAID:
        return ""
    named = {MULTIPART if "multipart" in word else word for word in _FORM_WORDS.findall(lower)}
    others = {name.rstrip(".") for name in _MEDIA.findall(lower) if name.partition("/")[0] in _TOP} - FORMS
    limits = (first_match(templates, text, lower) for templates in (lexicon.negations, lexicon.conditions))
    return named.pop() if len(named) == 1 and not others and not any(limits) else ""


def listed_media(placed: Iterable[Placed], lexicon: Lexicon) -> Media:
    """The media types that lists below "Consumes" and "Produces" give, in front of all operations: those of each that
    states none itself."""
    found: dict[str, Named] = {"request": [], "response": []}
    for section, text, origin in _lines(placed):
        side, said = _listed(section, fold_width(text).strip(" *`"), lexicon)
        found.setdefault(side, []).extend((name, origin) for name in _MEDIA.findall(said))
    return Media(found["request"], found["response"])


def _listed(section: Section, line: str, lexicon: Lexicon) -> tuple[str, str]:
    """The side of a list of media types by the words above it, and its line; ("", "") for other lines."""
    if not _MEDIA_LIST.fullmatch(line):
        return "", ""
    above = (section.lead,) if section.titled else (section.lead, section.title)
    side = next((s for a in above if (s := lexicon.media_labels.get(fold_word(a.strip(" *:："))))), None)
    return (side, line) if side is not None else ("", "")


def _side_and_media_types(section: Section, text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The side whose media types a line states, and what stands behind its label; ("", "") for other lines. In the
    section of a body any label will do."""
    line = fold_width(text).strip(" *`")
    listed = _listed(section, line, lexicon)
    if listed[0]:
        return listed
    named = _NAMED.fullmatch(line) if len(text) <= MAX_LINE else None
    if named is None:
        return "", ""
    said = named.group(1)
    labelled = lexicon.media_labels.get(fold_word(line[: named.start(1)].strip(" *`:=")))
    if labelled is not None:
        return ("response" if section.side == "response" else labelled), said
    side = SIDES.get(section.role, "")
    return (side, said) if side and _MEDIA_LIST.fullmatch(said.strip(" *`.")) else ("", "")


def _lines(placed: Iterable[Placed]) -> Iterator[tuple[Section, str, Origin]]:
    """Lines of headings, paragraphs and lists, with their section."""
    number = None
    for p in placed:
        if p.section.number != number and "/" in p.section.title:
            yield p.section, p.section.title, p.block.origin  # "Request body: multipart/form-data"
        number = p.section.number
        if p.section.role not in EXAMPLE_ROLES and not isinstance(p.block, Code):
            yield from ((p.section, text, origin) for text, origin in _texts(p.block))


def _texts(block: Placeable) -> Iterator[tuple[str, Origin]]:
    if isinstance(block, Paragraph):
        yield from ((line, block.origin) for line in block.text.split("\n"))
    elif isinstance(block, Items):
        yield from ((line.text, block.origin.at_row(n)) for n, line in enumerate(block.lines, block.first))


def _heads(examples: Sequence[ExampleBlock]) -> Iterator[tuple[Section, str, Origin]]:
    """The header lines of example messages."""
    for e in examples:
        head = (e.parsed.before if e.parsed is not None else e.text).partition("\n\n")[0]
        lines = head.split("\n")[:MAX_HEAD]
        message = e.line is not None or lines[0].lstrip().startswith("HTTP/")
        role = "response_header" if e.side == "response" else "header"  # no label but one for media types will do
        yield from ((Section(role), line, e.origin) for line in lines[1:] if message)
