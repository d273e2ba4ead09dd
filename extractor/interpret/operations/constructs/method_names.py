"""Names of methods below an address that ends in a placeholder for such a name: headings, or labelled lines right below
the title of each.

Send calls to https://api.boats.example/v1/<key>/METHOD_NAME, by GET or POST.
#### moorBoat                               POST /moorBoat, at https://api.boats.example/v1/{key}

All calls of docks are below `/api/v2/dock/methodName`.
## Leave a dock
Name: `leave`                               /api/v2/dock/leave, titled "Leave a dock"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from extractor.api import Server
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Block, Code, Heading, Items, Origin, Paragraph
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.code import lines_in_code
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.headings import outline_of
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

# "https://api.boats.example/v1/<key>/METHOD_NAME", "https://boats.example/api/{method}", "/api/v2/dock/methodName"
_ADDRESS = lazy_regex(
    r"(?P<base>(?:https?://|(?<![\w./}>-])/)[^\s\"'`]{1,200}?)/(?:[<{\[%](?P<held>[A-Za-z][A-Za-z_ -]{1,30})[>}\]%]"
    r"|(?P<mark>[:$]?)(?P<bare>[A-Za-z][A-Za-z_-]{1,30}))(?=[\s?.,;:)\"'`]|$)"
)
# "<token>", "{token}", "[token]", ":token", "$TOKEN" in a part of the path
_PART = lazy_regex(r"<([\w -]{1,60})>|\{([\w -]{1,60})\}|\[([\w -]{1,60})\]|(?<=/)[:$]([A-Za-z_]\w{0,60})")
_METHOD = lazy_regex(r"\b(GET|POST)\b")  # "GET", "POST"
_HUMP = lazy_regex(r"(?<=[a-z])(?=[A-Z])")  # between "method" and "Name" of "methodName"
_CODED = lazy_regex(r"[a-z][a-z0-9]*(?:[A-Z_.][A-Za-z0-9_]*(?:\.[a-z]\w*)*)+", re.ASCII)  # "moorBoat", "boats.moor"
_PLAIN = lazy_regex(r"[a-z][a-z0-9]{1,40}", re.ASCII)  # "close", among names of code
_ARGUMENTS = lazy_regex(r"\((.{0,300})\)$")  # "(boatId, [dock])" behind the name
_ARGUMENT = lazy_regex(r"(?<![\w=])[A-Za-z_]\w{0,60}")  # "boatId" of "boatId, [all=false]"
_LABELLED = lazy_regex(r"([^\W\d_][\w ]{1,30}?)\s?[:：]\s{0,3}$")  # "Name: " in front of code
MAX_LOOKED = 4_000  # characters of a text in which an address is looked for
NEAR = 3  # blocks behind the address that may name the method
LEAST = 3  # labelled names of a page


@dataclass(frozen=True, slots=True)
class _Template:
    """Where calls go: the server, what paths have in front of the name, the methods that the page names beside it."""

    server: str
    base: str
    methods: frozenset[str]
    origin: Origin


def stated_by_names(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the call of each method below what names it, at the nearest address above, else the first."""
    every = tuple(blocks)
    templates = dict(_templates(every, lexicon))
    names = _names(every, lexicon) if templates else {}
    for index, block in enumerate(every):
        called = isinstance(block, Heading) and index in names
        yield replace(block, text=_bare(block.text)) if called and isinstance(block, Heading) else block
        if index in names:
            over = [at for at in templates if at <= index]
            template = templates[over[-1] if over else min(templates)]
            yield Stated((_line(every, index, names[index], template, lexicon),), block.origin)


def template_server(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Server]:
    """The server of a page whose methods are named by headings."""
    template = next((t for _, t in _templates(blocks, lexicon)), None)
    if template is not None and template.server and _names(blocks, lexicon):
        yield Server(template.server, "", template.origin)


def _line(blocks: Sequence[PageBlock], at: int, shown: str, template: _Template, lexicon: Lexicon) -> RequestLine:
    """The call of a method: by the method of a call of it that its section shows, else by that of the address; where
    both are allowed, by POST. What is said nowhere is a guess."""
    name = _ARGUMENTS.sub("", shown)
    arguments = _ARGUMENTS.search(shown)
    query = tuple(dict.fromkeys(_ARGUMENT.findall(arguments.group(1)))) if arguments else ()
    line = RequestLine("POST", f"{template.base}/{name}", query, template.server, blocks[at].origin, name=name)
    section = list(takewhile(lambda b: not isinstance(b, Heading), blocks[at + 1 :]))
    if called := next(_called(section, line), ""):
        return replace(line, method=called)
    if template.methods:
        return replace(line, method="GET" if template.methods == {"GET"} else "POST")
    title = next((b.text for b in reversed(blocks[: at + 1]) if isinstance(b, Heading)), "")
    reads = any(_first_word(text) in lexicon.reading for text in (title, name))
    return replace(line, method="GET" if reads and not template.server else "POST", guess="method")


def _first_word(text: str) -> str:
    """The word that opens a title or a name in code, folded: "get" of "Get all boats" and "getBoats" alike."""
    return fold_word(_HUMP.sub(" ", text).partition(" ")[0])


def _called(section: Iterable[PageBlock], line: RequestLine) -> Iterator[str]:
    """The methods of the calls of an operation that code shows; GET for an address alone."""
    for block in section:
        if isinstance(block, Code):
            call = call_of(block.text, block.origin)
            lines = (*lines_in_code(block), *((call,) if call is not None else ()))
            yield from (shown.method for shown in lines if line.fits(replace(shown, method="POST")))
            if block.text.strip().partition("?")[0] == line.path:
                yield "GET"


def _templates(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[tuple[int, _Template]]:
    """The addresses that end in a placeholder, with the places of their blocks."""
    for index, block in enumerate(blocks):
        for text in _texts(block):
            for found in _ADDRESS.finditer(text[:MAX_LOOKED]) if "/" in text else ():
                if _is_placeholder(found, lexicon):
                    near = " ".join(t for b in blocks[index : index + NEAR] for t in _texts(b))
                    hosted = "://" in found["base"]
                    methods = frozenset(_METHOD.findall(text) or (_METHOD.findall(near) if hosted else ()))
                    base = _PART.sub(lambda m: "{" + _variable(m) + "}", found["base"])
                    yield index, _Template(base if hosted else "", "" if hosted else base, methods, block.origin)


def _variable(found: re.Match[str]) -> str:
    return next(g for g in found.groups() if g).strip().replace(" ", "_")


def _is_placeholder(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the last step of an address stands for a method: by brackets, capitals or humps, and by its words."""
    name = found["held"] or found["bare"]
    marked = bool(found["held"] or found["mark"]) or name.isupper() or "_" in name or bool(_HUMP.search(name))
    words = _HUMP.sub(" ", name) if not name.isupper() else name
    return marked and fold_word(re.sub(r"[_-]", " ", words)) in lexicon.method_names


def _names(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Mapping[int, str]:
    """The places of headings that are names of methods: names of code, and plain words among them; where labelled lines
    name them, of these."""
    labelled = {i: name for i, block in enumerate(blocks) if (name := _labelled(block, lexicon))}
    if len(labelled) >= LEAST:
        return labelled
    subjects = [node for node in outline_of(blocks, lexicon).nodes if not node.role]
    coded = {node.at: node for node in subjects if _CODED.fullmatch(_bare(node.text))}
    levels = {node.level for node in coded.values()}
    plain = {n.at: n for n in subjects if n.level in levels and _PLAIN.fullmatch(_bare(n.text))} if coded else {}
    return {at: node.text.strip(" `*") for at, node in {**plain, **coded}.items()}


def _labelled(block: PageBlock, lexicon: Lexicon) -> str:
    """The name in code behind a label for names, as a line of its own; "" for other blocks."""
    if not isinstance(block, Paragraph) or not block.line.marks:
        return ""
    start, end = block.line.marks[-1]
    label = _LABELLED.fullmatch(block.text[:start]) if end >= len(block.text.rstrip(" `.")) else None
    name = block.text[start:end].strip("`")
    if label is None or not (_PLAIN.fullmatch(name) or _CODED.fullmatch(name)):
        return ""
    word = fold_word(label.group(1))
    return name if "name" in lexicon.columns.get(word, ()) or word in lexicon.method_names else ""


def _bare(heading: str) -> str:
    return _ARGUMENTS.sub("", heading.strip(" `*"))


def _texts(block: PageBlock) -> Iterator[str]:
    if isinstance(block, Paragraph | Code):
        yield block.text
    elif isinstance(block, Items):
        yield from (line.text for line in block.lines)
