"""Headings that are names of methods, below an address that ends in a placeholder for such a name.

Send calls to https://api.boats.example/v1/<key>/METHOD_NAME, by GET or POST.
#### moorBoat                               POST /moorBoat, at https://api.boats.example/v1/{key}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.api import Server
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Block, Code, Heading, Items, Origin, Paragraph
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.headings import outline_of
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

# "https://api.boats.example/v1/<key>/METHOD_NAME", "https://boats.example/api/{method}"
_ADDRESS = lazy_regex(
    r"(?P<base>https?://[^\s\"'`]{1,200}?)/(?:[<{\[%](?P<held>[A-Za-z][A-Za-z_ -]{1,30})[>}\]%]|(?P<colon>:?)"
    r"(?P<bare>[A-Za-z][A-Za-z_-]{1,30}))(?=[\s?.,;:)\"'`]|$)"
)
# "<token>", "{token}", "[token]", ":token" in a part of the path
_PART = lazy_regex(r"<([\w -]{1,60})>|\{([\w -]{1,60})\}|\[([\w -]{1,60})\]|(?<=/):([A-Za-z_]\w{0,60})")
_METHOD = lazy_regex(r"\b(GET|POST)\b")  # "GET", "POST"
_CODED = lazy_regex(r"[a-z][a-z0-9]*(?:[A-Z_.][A-Za-z0-9_]*(?:\.[a-z]\w*)*)+", re.ASCII)  # "moorBoat", "boats.moor"
_PLAIN = lazy_regex(r"[a-z][a-z0-9]{1,40}", re.ASCII)  # "close", among names of code
MAX_LOOKED = 4_000  # characters of a text in which an address is looked for
NEAR = 3  # blocks behind the address that may name the method


@dataclass(frozen=True, slots=True)
class _Template:
    """Where calls go: the address in front of the name, the method, and whether the page names it."""

    server: str
    method: str
    stated: bool
    origin: Origin


def stated_by_names(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the call of each method below the heading that names it."""
    every = tuple(blocks)
    template = _template(every, lexicon)
    names = _names(every, lexicon) if template is not None else frozenset()
    for index, block in enumerate(every):
        yield block
        if template is not None and index in names and isinstance(block, Heading):
            guess = "" if template.stated else "method"
            name = _bare(block.text)
            line = RequestLine(template.method, f"/{name}", (), template.server, block.origin, guess=guess, name=name)
            yield Stated((line,), block.origin)


def template_server(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Server]:
    """The server of a page whose methods are named by headings."""
    template = _template(blocks, lexicon)
    if template is not None and _names(blocks, lexicon):
        yield Server(template.server, "", template.origin)


def _template(blocks: Sequence[PageBlock], lexicon: Lexicon) -> _Template | None:
    for index, block in enumerate(blocks):
        for text in _texts(block):
            for found in _ADDRESS.finditer(text[:MAX_LOOKED]) if "://" in text else ():
                if _is_placeholder(found, lexicon):
                    near = " ".join(t for b in blocks[index : index + NEAR] for t in _texts(b))
                    methods = set(_METHOD.findall(text) or _METHOD.findall(near))
                    server = _PART.sub(lambda m: "{" + _variable(m) + "}", found["base"])
                    method = "GET" if methods == {"GET"} else "POST"
                    return _Template(server, method, bool(methods), block.origin)
    return None


def _variable(found: re.Match[str]) -> str:
    return next(g for g in found.groups() if g).strip().replace(" ", "_")


def _is_placeholder(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the last step of an address stands for a method: by brackets or capitals, and by its words."""
    name = found["held"] or found["bare"]
    marked = bool(found["held"] or found["colon"]) or name.isupper() or "_" in name
    return marked and fold_word(re.sub(r"[_-]", " ", name)) in lexicon.method_names


def _names(blocks: Sequence[PageBlock], lexicon: Lexicon) -> frozenset[int]:
    """The headings that are names of methods: names of code, and plain words among them."""
    subjects = [node for node in outline_of(blocks, lexicon).nodes if not node.role]
    coded = {node.at: node.level for node in subjects if _CODED.fullmatch(_bare(node.text))}
    levels = set(coded.values())
    plain = (node.at for node in subjects if node.level in levels and _PLAIN.fullmatch(_bare(node.text)))
    return frozenset((*coded, *plain)) if coded else frozenset()


def _bare(heading: str) -> str:
    return heading.strip(" `*").removesuffix("()")


def _texts(block: PageBlock) -> Iterator[str]:
    if isinstance(block, Paragraph | Code):
        yield block.text
    elif isinstance(block, Items):
        yield from (line.text for line in block.lines)
