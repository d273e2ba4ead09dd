"""Parameters that only sentences name, in code beside a word for parameters.

Takes the mandatory parameter `folder` (its id) and ...         folder, required
The optional `since` and `limit` parameters tell ...            since, limit
Use the query string parameters `orderby` and `direction`.      orderby, direction
- Query: `orderby`, `direction`                                 orderby, direction
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from extractor.api import Columns, Facts, Field, Parameter, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_width
from extractor.document import Items, Line, Origin, Paragraph
from extractor.interpret.binding.request.clauses import Told, told_in_clauses
from extractor.interpret.binding.request.model import Request
from extractor.interpret.describe.sentences import without_brackets
from extractor.interpret.link.candidates import normal_name
from extractor.interpret.operations.lines import parse_line
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.operations.paths import variables
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.listed import names_listed
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

ANY = TypeExpr("any")
MENTIONED = "mentioned"  # the guess
_ROLES = frozenset({"", "function", "query", "request"})
_NAME = lazy_regex(r"([A-Za-z_][\w.-]{0,60}(?:\[\w{0,20}\])?)(?:=.{0,80})?")  # "since", "limit=<n>"
_SHOWN = lazy_regex(f"{OPEN}([^{CLOSE}]*){CLOSE}")  # code: "`since`"
_WORD = lazy_regex(r"[^\W\d_]+")  # "response" of "(response)"
_SENTENCE = lazy_regex(r"(?<=[.;])\s+")  # "It takes one. "
MAX_TEXT = 600
MIN_WORD = 3  # letters of a shorter word for mandatory, which may mean anything in a sentence


def add_named(request: Request, placed: Iterable[Placed], lexicon: Lexicon) -> None:
    """Add to an operation without a body the parameters that sentences about it name and nothing else does."""
    if not lexicon.parameter_words:
        return
    known = {normal_name(p.field.name) for p in request.parameters} | {normal_name(c.name) for c in request.credentials}
    known |= {normal_name(name) for name, _ in request.line.selector}
    for p in placed:
        for line, origin in _lines(p):
            told = _listed(line, request.line, lexicon)
            told = told or (told_in_clauses(_marked(line), lexicon) if p.section.role == "query" else [])
            _oblige(request, {name for name, needed in told if needed})
            for name, required in told or _named(line, request.line, lexicon):
                if normal_name(name) not in known:
                    known.add(normal_name(name))
                    request.parameters.append(Parameter("query", _field(name, required, origin)))


def _oblige(request: Request, names: Set[str]) -> None:
    """Make parameters of the query mandatory that clauses say to be so, where only calls showed them."""
    request.parameters[:] = (
        replace(p, field=replace(p.field, required=True))
        if p.field.name in names and p.location == "query" and p.field.required is None
        else p
        for p in request.parameters
    )


def _lines(p: Placed) -> Iterator[tuple[Line, Origin]]:
    """The lines of a paragraph or a list about the operation, and where each stands."""
    if p.section.role not in _ROLES:
        return
    if isinstance(p.block, Paragraph) and len(p.block.text) <= MAX_TEXT:
        yield p.block.line, p.block.origin
    elif isinstance(p.block, Items):
        yield from ((line, p.block.origin.at_row(n)) for n, line in enumerate(p.block.lines, p.block.first))


def _listed(line: Line, call: RequestLine, lexicon: Lexicon) -> Told:
    """The names that all of a line is behind a label for the query, or for what a call without a body is asked; or
    that its clauses there open with."""
    label, colon, said = fold_width(line.text).partition(":")
    role = section_role(label.strip(" *`"), lexicon) if colon and said.strip() else ""
    if role != "query" and (role != "request" or call.method in SENDING):
        return []
    marked = any(start >= len(label) for start, _ in line.marks)
    others = {*variables(call.path), *lexicon.nothing}
    listed: Told = [(name, None) for name in names_listed(said, marked=marked)]
    told = listed or told_in_clauses(_marked(line.part(len(label) + 1)).lstrip(" *"), lexicon)
    return [(name, needed) for name, needed in told if name not in others]


def _field(name: str, required: bool | None, origin: Origin) -> Field:
    return Field(name, ANY, origin, Columns(), required=required, facts=Facts(guesses=(MENTIONED,)))


def _speaks_of_other(sentence: str, line: RequestLine, lexicon: Lexicon) -> bool:
    """Whether a sentence speaks of the call of another operation, of values that a parameter may have, or of what is
    not: "The `since` parameter is not used"."""
    if first_match(lexicon.negations, sentence, sentence.lower()) is not None:
        return True
    plain = without_brackets(sentence)
    called = list(parse_line(plain, line.origin)) if "/" in plain else []
    lower = plain.lower()
    values = any(" " in t.source and t.search(plain, lower) for t in lexicon.enum_lead_ins.among(lower))
    return values or (bool(called) and not any(line.fits(other) for other in called))


def _named(line: Line, call: RequestLine, lexicon: Lexicon) -> Iterator[tuple[str, bool | None]]:
    """The names of a line, each with what its sentence says of being mandatory."""
    if not line.marks:
        return
    for sentence in _SENTENCE.split(_marked(line)):
        if _speaks_of_other(sentence, call, lexicon):
            continue  # "The parameter `since` is sent to `GET /boats`", "Valid values of this parameter are `all`"
        if any(lexicon.heading_parts.get(word) == "response" for word in _WORD.findall(sentence.lower())):
            continue  # "The `next` parameter in the response leads to the next page"
        for found in _forms(lexicon.parameter_words).finditer(sentence):
            words = (found["before"] or found["between"] or "").lower().split()
            if any(lexicon.required.get(w) is False for w in words if len(w) <= MIN_WORD):
                continue  # "On the last page there is no parameter `next`"
            said = {lexicon.required[w] for w in words if len(w) > MIN_WORD and w in lexicon.required}
            if found["front"] and not said and "=" not in found["front"]:
                continue  # "as the `field` parameter is resolved" may speak of anything
            for shown in _SHOWN.findall(found["behind"] or found["front"]):
                name = _NAME.fullmatch(shown)
                if name is not None:
                    yield name.group(1), said.pop() if len(said) == 1 else None


def _marked(line: Line) -> str:
    """The text of a line with its code between marks of its own."""
    parts, at = list[str](), 0
    for start, end in line.marks:
        parts += [line.text[at:start], OPEN, line.text[start:end].strip("`"), CLOSE]
        at = end
    return "".join((*parts, line.text[at:]))


@lru_cache(maxsize=64)
def _forms(words: frozenset[str]) -> re.Pattern[str]:
    """Names behind a word for parameters, or in front: "parameters `a` and `b`", "`a` (its id), `b` parameters"."""
    word = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    one = rf"{OPEN}[^{CLOSE}]{{1,120}}{CLOSE}(?:\s?\([^()]{{0,60}}\))?"
    names = rf"{one}(?:(?:,|\s\w{{1,5}}|,\s?\w{{1,5}})\s{{1,2}}{one}){{0,8}}"
    # "mandatory parameters `since` and `limit`", "optional `since` parameter"
    return re.compile(
        rf"(?P<before>(?:\b[\w-]{{1,20}}\s){{0,3}})\b(?:{word})[,:]?\s(?:\w{{1,8}}\s)?(?P<behind>{names})"
        rf"|(?P<between>(?:\b[\w-]{{1,20}}\s){{0,2}})(?P<front>{names})\s(?:[\w-]{{1,12}}\s){{0,2}}(?:{word})\b",
        re.IGNORECASE,
    )
