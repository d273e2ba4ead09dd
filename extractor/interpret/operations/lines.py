"""Request lines: method and path as pages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Origin, Paragraph
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.paths import (
    HOST,
    PATH,
    clean_host,
    clean_path,
    is_readable,
    is_sure_host,
    kinds,
    names_server,
    parted,
    shorter_paths,
    unescaped,
)
from extractor.interpret.outline.first_sentences import first_of
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
EXTENDED = ("LIST", "PURGE")  # that OpenAPI has no place for: an equivalent may be documented
METHOD = "|".join((*METHODS, *EXTENDED))
# ", ", "/", " / ", " or ", " ": what stands between methods of one path
_BETWEEN = r"(?:\s?[,|&]\s?|/|\s/\s|\s(?:\w{1,3}\s)?)"
# "GET ", "[POST] /x", "[ POST ] /x", "PUT: ", "GET - /x",
# "GET, HEAD /x", "GET / POST /x", "GET or POST /x", "GET POST /x", "POST/x", "Get /x"
_METHODS = (
    rf"(?:[\[(]\s?)?(?P<method>(?:{METHOD})(?:{_BETWEEN}(?:{METHOD})){{0,6}}|{METHOD.lower()}"
    rf"|(?:{METHOD.title()})(?=[\s:]{{1,8}}/[\w{{<:]))(?:\s?[\])])?"
)
# "GET /boats/{id}?all=true", "POST: https://boats.example/boats"
LINE = re.compile(
    rf"(?<![A-Za-z/]){_METHODS}(?:[\s:]{{1,8}}(?:[-–—|→]\s{{1,3}})?|(?=/(?!{METHOD})))(?P<host>{HOST})(?P<path>{PATH})"
    r"(?P<query>\?(?:<[\w .-]{1,40}>|[^\s\"'，。；]){0,1000})?(?:#[A-Za-z][\w.-]{0,80})?"
)
_STEP = r"\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s{1,3}"  # "2.1 " in front of a heading
_OPENS = lazy_regex(
    rf"[\s*`.']{{0,40}}(?:{_STEP})?[*`]{{0,3}}(?:HTTP\s{{1,3}})?(?:[\[(]\s?)?(?:{METHOD}|{METHOD.lower()}|{METHOD.title()})"
)  # "GET", "[post", "[ POST", "HTTP GET", "2.1 GET": what each line that is one begins with
# "2.1 " of "2.1 GET /boats"
_NUMBERED = lazy_regex(rf"^([\s*`]{{0,12}}){_STEP}(?=[*`\[(]{{0,3}}(?:HTTP\s)?(?:{METHOD})[`*]{{0,3}}\s)")
_PROTOCOL = lazy_regex(rf"^([\s*`]{{0,12}})HTTP\s{{1,3}}(?=(?:{METHOD})\s)")  # "HTTP " of "HTTP GET boats/{{id}}"
_RELATIVE = lazy_regex(rf"(?<![A-Za-z/])({METHOD})(\s{{1,8}}`?)\./(?=[\w{{<:])")  # "GET ./" of "GET ./boats"
_PATH_ALONE = lazy_regex(PATH)  # "/boats/{id}"
_ONE_METHOD = lazy_regex(METHOD, re.IGNORECASE)  # "get"
# "GET boats/{id}", "PUT _search", "POST - boats/new": alone, a path may lack its slash in front.
_NO_SLASH = lazy_regex(
    rf"({METHOD})\s{{1,8}}(?:[-–—:|]\s{{1,3}})?"
    r"([a-z_][a-z0-9._-]{0,40}(?:/(?:<[\w -]{1,40}>|[\w{}<>.:$-]{1,80})){1,20}/?"
    r"|_[a-z_]{2,40})(\?\S{0,1000})?",
    re.ASCII,
)
_JOINED = lazy_regex(
    rf"({METHOD})(?:\s?[/,|&]\s?(?:{METHOD})){{1,6}}(?=\s)"
)  # "POST/DELETE" of "POST/DELETE boats/{{id}}"
_ONE_WORD = lazy_regex(rf"({METHOD})\s{{1,8}}([a-z][a-z0-9_-]{{2,40}})", re.ASCII)  # "GET boats"
# "// GET /boats?page=1\n{": the mark of the line in front of JSON
NOTED = lazy_regex(rf"\s{{0,20}}(?://|#)\s{{1,3}}(?=(?:{'|'.join(METHODS)})\s/[^\s]{{1,300}}[ \t]*\n\s{{0,20}}[{{\[])")
# "GET /boats/\\\n  {id}", cut in two by a backslash
_CUT = lazy_regex(rf"^((?:{METHOD})[ \t]{{1,8}}/\S{{0,1000}}?)\\[ \t]{{0,9}}\r?\n[ \t]{{0,80}}", re.MULTILINE)
_ENDING = lazy_regex(r"\[\.[\w{}<>]{1,20}\]")  # "[.{format}]", "[.json]" at the end of a path: what may be left out
_VERSION = lazy_regex(r"^\s{1,8}HTTP/\d(?:\.\d)?", re.ASCII)  # " HTTP/1.1"
_OPENING = lazy_regex(rf"[\s*`.+-]{{0,40}}[\[(]?(?:{METHOD}|{METHOD.lower()}|{METHOD.title()})")  # "- [GET", "* post"
# "[POST] / boats / add"
_SPACED = lazy_regex(
    rf"([\s*`]{{0,8}}\[?(?:{METHOD})\]?:?)\s{{1,3}}(/\s?(?!{METHOD})[\w{{}}<>:.-]{{1,60}}(?:\s/\s[\w{{}}<>:.-]{{1,60}}){{0,8}})([\s*`]{{0,8}})"
)
_BULLET = lazy_regex(r"^[\s`*+-]{0,12}")  # "- ", "`"
# " (the boat in the body)  NB: not empty" of "POST /boats/ (the boat in the body)  NB: not empty", " {sink|sail}" of
# "POST /boats/:action {sink|sail}"
_REMARK = lazy_regex(
    rf"^(\s{{0,40}}(?:{METHOD})\s{{1,8}}/\S{{0,1000}})\s{{1,4}}"
    r"(?:\([^()\n]{2,120}\)(?:\s.{0,300})?|\{\w{1,40}(?:\s?\|\s?\w{1,40}){1,20}\}\s{0,3})$"
)
# " - Lists boats", ": lists boats", " <- lists boats", "` (lists boats)", "   # lists boats", "      Lists boats"
_SUMMARY = lazy_regex(
    r"[\s`*]{0,12}(?:[-–—:#|→←(]|//|=>|->|<-{1,2}|\s{2})[\s`*-]{0,40}(?=[^\W\d_])(\S.{0,300}?)[\s`*)]{0,8}"
)
_NOWHERE = Origin("")
MAX_SUMMARY = 200  # letters of a sentence that tells what an operation does
_EXPANSION = lazy_regex(r"\{[?&]([\w,*.%\[\] -]{1,300})\}")  # "{?limit,offset}", "{?layers%5B%5D}"
_QUERY_NAME = lazy_regex(r"[?&;]\s{0,3}((?:\$(?=[a-z]{2,20}=))?[A-Za-z_][\w.\[\]-]{0,80})")  # "?limit", "&$top" (OData)
# "?action=login"
_LITERAL = lazy_regex(r"[?&;]([A-Za-z_][\w.-]{0,80})=([A-Za-z][\w.:-]{0,80})(?=[&;]|$)", re.ASCII)


def parse_line(text: str, origin: Origin) -> Iterator[RequestLine]:
    """All request lines in a text: one for each method, and for each path where a part of it may be missing."""
    return (replace(line, origin=origin) for line in _parsed(text))


@lru_cache(maxsize=1024)
def _parsed(text: str) -> tuple[RequestLine, ...]:
    """The request lines in a text, of no place yet: several rules look at the same texts."""
    made: list[RequestLine] = []
    for found in LINE.finditer(_prepared(text)):
        for method in _ONE_METHOD.findall(found["method"]):
            made.extend(made_lines(method, found["host"], found["path"], found["query"] or "", _NOWHERE))
    return tuple(made)


def _prepared(text: str) -> str:
    """A text with queries, variables and paths in the one form that request lines are found in."""
    text = _RELATIVE.sub(r"\1\2/", text) if " ./" in text else text
    return parted(_EXPANSION.sub(_as_query, text))


def path_alone(block: object) -> str:
    """The path that is all of a paragraph or of code, without a method in front: "{tenant}/boats/{boat id}"; or ""."""
    text = block.text.strip(" `*\n") if isinstance(block, Paragraph | Code) else ""
    shown = f"/{text.lstrip('/')}"
    if not text or not _PATH_ALONE.fullmatch(shown) or "/" not in text:
        return ""
    path = clean_path(shown)
    return path if is_readable(path) else ""


def with_whole_lines(code: Code) -> Code:
    """Code with each request line in one line, also where a backslash says that its path goes on in the next."""
    return replace(code, text=_CUT.sub(r"\1", code.text)) if "\\" in code.text else code


def _as_query(found: re.Match[str]) -> str:
    """``{?page,limit}`` (RFC 6570, section 3.2.8) as a query string."""
    names = (name.strip("* ").replace("%5B", "[").replace("%5D", "]") for name in found.group(1).split(","))
    return "?" + "&".join(f"{name}=" for name in names)


def made_lines(method: str, host: str, path: str, query: str, origin: Origin) -> Iterator[RequestLine]:
    """The request lines of one method: none where the path cannot be read, two where a part of it may be missing."""
    if path.startswith("//") or (method.upper() in EXTENDED and not method.isupper()):
        return  # "list /boats" are words
    query = query.replace("&amp;", "&")  # escaped twice
    names, literals = tuple(dict.fromkeys(_QUERY_NAME.findall(query))), tuple(_LITERAL.findall(query))
    for cleaned in _readable_paths(path):
        sure = is_sure_host(host)
        yield RequestLine(
            method.upper(), cleaned, names, clean_host(host), origin, sure=sure, literals=literals, kinds=kinds(path)
        )


@lru_cache(maxsize=4096)
def _readable_paths(path: str) -> tuple[str, ...]:
    """The forms of a path that can be read; each rule looks at the same lines."""
    return tuple(cleaned for cleaned in (clean_path(path), *shorter_paths(path)) if is_readable(cleaned))


def unspaced(text: str) -> str:
    """A request line without blanks around the slashes of its path: "[POST] /boats/add" of "[POST] / boats / add"."""
    found = _SPACED.fullmatch(text) if " / " in text else None
    return f"{found[1]} {''.join(found[2].split())}{found[3]}" if found is not None else text


def unnumbered(text: str) -> str:
    """A text without the number of a heading in front of its method: "GET /boats" of "2.1 GET /boats"."""
    return _NUMBERED.sub(r"\1", text) if any(c.isdigit() for c in text[:3]) else text


def whole_line(text: str, origin: Origin) -> RequestLine | None:
    """The request line that a text is, with nothing beside it; alone, its path may lack the slash in front."""
    if not _OPENS.match(text):
        return None
    text = unspaced(text)
    text = _PROTOCOL.sub(r"\1", unnumbered(text))
    if _is_whole(text):
        return next(parse_line(text, origin), None)
    bare = _NO_SLASH.fullmatch(_JOINED.sub(r"\1", unescaped(text).strip(" *`."), count=1))
    made = made_lines(bare.group(1), "", f"/{bare.group(2)}", bare.group(3) or "", origin) if bare else ()
    return next(iter(made), None)


def whole_lines(text: str, origin: Origin) -> tuple[RequestLine, ...]:
    """The request lines that a text is, with nothing beside them: several methods, or a path with a part that may be
    missing."""
    if "[." not in text and not _OPENS.match(text):
        return ()
    return tuple(replace(line, origin=origin) for line in _whole(unspaced(text)))


@lru_cache(maxsize=1024)
def _whole(text: str) -> tuple[RequestLine, ...]:
    text = _PROTOCOL.sub(r"\1", unnumbered(_ENDING.sub("", text)))
    first = whole_line(text, _NOWHERE)
    several = tuple(parse_line(text, _NOWHERE)) if first is not None and _is_whole(text) else ()
    if first is not None and not several and (joined := _JOINED.match(text.strip(" *`."))):
        methods = _ONE_METHOD.findall(joined.group())  # their path lacks the slash in front
        return tuple(replace(first, method=method) for method in methods)
    return several or ((first,) if first is not None else ())


def coded_lines(text: str, origin: Origin) -> tuple[RequestLine, ...]:
    """The request lines that a line of code is; there, a path may be one word: "GET boats", and a remark in brackets
    may stand behind."""
    word = _ONE_WORD.fullmatch(text.strip()) if _OPENS.match(text) else None
    text = _REMARK.sub(r"\1", text) if " (" in text or "|" in text else text
    return tuple(made_lines(word.group(1), "", f"/{word.group(2)}", "", origin)) if word else whole_lines(text, origin)


def rooted(line: RequestLine, lexicon: Lexicon, documented: Set[str] = frozenset()) -> RequestLine:
    """The line with a variable in front as part of its path, where that is none of a server: its name says no such
    thing, or it is ``documented`` as a variable of the path."""
    if not line.host.startswith("{") or not line.host.endswith("}"):
        return line
    name = line.host[1:-1]
    if name not in documented and (line.sure or names_server(line.host, lexicon)):
        return line
    return replace(line, path=f"/{line.host}{line.path}", host="", sure=True)


def opening_lines(text: str, origin: Origin) -> tuple[RequestLine, ...]:
    """The request lines that open a text, whole or with a summary behind a mark: "GET /boats - Lists boats"."""
    if not _OPENING.match(text):
        return ()
    bare = parted(_BULLET.sub("", text))
    found = LINE.match(bare)
    if found is None or not found["method"].isupper():
        return whole_lines(text, origin)
    end = len(found.group().rstrip(":.,;"))
    said = _SUMMARY.fullmatch(bare[end:])
    if said is None:
        return whole_lines(text, origin)
    return tuple(replace(line, summary=balanced(said.group(1))) for line in parse_line(found.group(), origin))


def balanced(text: str) -> str:
    """A text with the bracket at its end that was taken off it with those around it: "Removes one (admins)"."""
    return f"{text})" if text.count("(") == text.count(")") + 1 else text


def first_sentence(text: str, lexicon: Lexicon) -> str:
    """The first sentence of a text, without its stop; nothing where it is longer than a summary."""
    said = first_of(text, lexicon.abbreviations).strip(" .:")
    return said if len(said) <= MAX_SUMMARY else ""


def states_line(block: object) -> bool:
    """Whether a heading, a paragraph, an item or the first line of code is a request line."""
    return any(lines for lines in _lines_in(block))


def stated_lines(block: object) -> list[RequestLine]:
    """The request lines that a heading, a paragraph, items or the first line of code are."""
    return [line for lines in _lines_in(block) for line in lines]


def _lines_in(block: object) -> Iterator[tuple[RequestLine, ...]]:
    """For each of its texts, the request lines that it is."""
    if isinstance(block, Heading | Paragraph):
        yield whole_lines(block.text.strip(), block.origin)
    elif isinstance(block, Items):
        yield from (whole_lines(line.text.strip(), block.origin) for line in block.lines)
    elif isinstance(block, Code):
        yield from (whole_lines(text.strip(), block.origin) for text in block.text.strip().splitlines()[:1])


def _is_whole(text: str) -> bool:
    text = _prepared(text)
    found = LINE.search(text)
    return (
        found is not None
        and not text[: found.start()].strip(" *`'")
        and not _VERSION.sub("", text[found.end() :], count=1).strip(" *`.'")
    )
