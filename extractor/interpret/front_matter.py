"""Front matter by what dialects say of its keys: a title, a request line, a method and a path, a server; and lists of
fields in it, below keys whose words name a section.

api: "GET /boats"        front_matter: {request_line: [api]}
parameters:
  query:                 "query parameters"
    - name: limit
      type: integer
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.api import Server
from extractor.dialects import Lexicon
from extractor.document import Block, Component, Document, Heading, Meta, flat
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_HOST = lazy_regex(r"https?://[\w.-]{1,200}(?::\d{1,5})?/?", re.ASCII)  # "https://api.boats.example"
FIELD = "front-matter-field"  # the component of a dialect that a field is read as
SECTION_LEVEL = 6
# "parameters.query.0.name", "headers.3.type"
_LISTED = lazy_regex(
    r"(?P<section>[A-Za-z_][\w-]{0,40}(?:\.[A-Za-z_][\w-]{0,40}){0,2})\.(?P<item>\d{1,4})\.[\w-]{1,40}"
)
_WORDS = lazy_regex(r"[_-]|(?<=[a-z])(?=[A-Z])")  # between the words of "queryParams", "query_params"
_SERVER = lazy_regex(
    r"https?://[\w.-]{1,200}(?::\d{1,5})?(?:/[\w.~/-]{0,200})?", re.ASCII
)  # "https://api.boats.example/v1"


def with_title(document: Document, lexicon: Lexicon) -> Document:
    """The document with the title that its front matter states, as a heading too where it has none of that rank."""
    title = _first_meta(document, "title", lexicon)
    if title is None:
        return document
    named = replace(document, title=title.value)
    if any(isinstance(block, Heading) and block.level == 1 for block in flat(document.blocks)):
        return named
    return replace(named, blocks=(Heading(title.value, 1, title.origin), *document.blocks))


def stated_above(document: Document, lexicon: Lexicon) -> Stated | None:
    """The operation that the front matter states, in one line or by a method and a path."""
    line = _request_line(document, lexicon)
    return Stated((line,), line.origin) if line is not None else None


def below_title(stated: Stated | None, blocks: Sequence[PageBlock]) -> Sequence[PageBlock]:
    """The blocks with what the front matter states below their title."""
    if stated is None:
        return blocks
    at = 1 if blocks and isinstance(blocks[0], Heading) else 0
    return (*blocks[:at], stated, *blocks[at:])


def servers_above(document: Document, lexicon: Lexicon) -> Iterator[Server]:
    """The server that the front matter states, where it states a request too: the address may be the page's own."""
    said = _first_meta(document, "server", lexicon) if _request_line(document, lexicon) is not None else None
    if said is not None and _SERVER.fullmatch(said.value):
        yield Server(said.value.rstrip("/"), "", said.origin)


def with_fields(document: Document, lexicon: Lexicon) -> Document:
    """The document with the lists of fields of its front matter, where that states an operation, below its title: a
    heading for each and a component a field."""
    if _request_line(document, lexicon) is None:
        return document
    sections: dict[str, dict[str, list[Meta]]] = {}
    for meta in document.meta:
        if found := _LISTED.fullmatch(meta.key):
            sections.setdefault(found["section"], {}).setdefault(found["item"], []).append(meta)
    number = sum(isinstance(b, Component) for b in flat(document.blocks))
    blocks: list[Block] = []
    for section, items in sections.items():
        made = _section(section, items, number, lexicon)
        number += len(made)
        blocks.extend(made)
    at = 1 if document.blocks and isinstance(document.blocks[0], Heading) else 0
    return replace(document, blocks=(*document.blocks[:at], *blocks, *document.blocks[at:])) if blocks else document


def _section(key: str, items: Mapping[str, Sequence[Meta]], number: int, lexicon: Lexicon) -> list[Block]:
    """The heading that a list's key is, its words from the innermost, and its fields; [] for other lists."""
    title = " ".join(_WORDS.sub(" ", part) for part in reversed(key.split(".")))
    fields = [values for values in items.values() if any(m.key.endswith(".name") for m in values)]
    if not section_role(title, lexicon) or len(fields) < len(items):
        return []
    heading = Heading(title, SECTION_LEVEL, replace(fields[0][0].origin, element="heading", number=0))
    return [heading, *(_field(values, number + n) for n, values in enumerate(fields, 1))]


def _field(values: Sequence[Meta], number: int) -> Component:
    attributes = tuple((m.key.rpartition(".")[2], m.value) for m in values)
    return Component(FIELD, attributes, (), replace(values[0].origin, element="component", number=number))


def _request_line(document: Document, lexicon: Lexicon) -> RequestLine | None:
    told = _first_meta(document, "request_line", lexicon)
    if told is not None:
        # Of 'boats.yaml GET /boats' the file in front is left out.
        forms = (told.value, told.value.partition(" ")[2])
        return next((line for form in forms if (line := whole_line(form, told.origin)) is not None), None)
    method, path = _first_meta(document, "method", lexicon), _first_meta(document, "path", lexicon)
    if method is None or path is None:
        return None
    server = _first_meta(document, "server", lexicon)
    host = server.value.rstrip("/") if server is not None and _HOST.fullmatch(server.value) else ""
    host = host if path.value.startswith("/") else ""
    return whole_line(f"{method.value.upper()} {host}{path.value}", path.origin)


def _first_meta(document: Document, what: str, lexicon: Lexicon) -> Meta | None:
    """The line of the first key that says this; keys are in the order of the dialects."""
    by_key = {meta.key: meta for meta in reversed(document.meta)}
    return next((by_key[key] for key in lexicon.front_matter.get(what, ()) if key in by_key), None)
