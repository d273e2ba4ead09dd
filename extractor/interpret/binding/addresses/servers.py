"""Servers that a page names: rows of a table of endpoints, and what stands behind words such as "Base URL", be it in a
sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from extractor.api import Server
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Block, Code, Component, Heading, Items, Origin, Paragraph, Table
from extractor.interpret.binding.addresses.lines import labelled_lines, lines_of
from extractor.interpret.components.attributes import attribute_text
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.identity import ByIdentity
from extractor.interpret.operations.constructs.addresses import leads_to_server, names_servers, without_user
from extractor.interpret.operations.lines import parse_line
from extractor.interpret.operations.paths import clean_host

_HOST = re.compile(r"(?:https?://)?([A-Za-z0-9.-]{3,200}\.[A-Za-z]{2,20})")  # "https://boats.example", "boats.example"
# "https://boats.example/v1"; with what stands for a host: "<your_host>/api/v1", "https://{host}/api"
_PLACEHOLDER = r"(?:<[\w -]{1,60}>|\{[\w -]{1,60}\}|\[[A-Za-z][\w -]{0,60}\])"
# "https://{region}.boats.example/v1"
_TEMPLATE = re.compile(
    rf"(?:https?://)?{_PLACEHOLDER}(?::(?:\d{{1,5}}|{_PLACEHOLDER}))?(?:/[\w.~-]{{1,80}}){{0,10}}/?(?![\w{{<$%?#])",
    re.ASCII,
)
# "https://boats.example:8080/v1"
_URL = re.compile(r"https?://[A-Za-z0-9.-]{1,200}(?::\d{1,5})?(?:/[\w.~/-]{0,200})?(?![\w{<$%?#])", re.ASCII)
# "//boats.example/boats.xlsx": a thing, and no server; with /api.php at its end it is one
_FILE = re.compile(r"//[^/]{1,200}/(?:[^/]{1,80}/){0,20}[^/.]{1,80}\.(?!php|aspx?|cgi|jsp|do\b)[a-z]{2,5}$")
_END = re.compile(r"(?<=[.!?])\s+|[。！？\n]")  # between "It sails. It sinks."


def in_endpoints(info: GroupInfo) -> Iterator[Server]:
    """The servers of a table of endpoints."""
    for row in info.group.records if info.kind == "endpoints" else ():
        cells = {r: c.text for r, c in zip(info.roles, row.cells, strict=False) if r}
        host = _HOST.match(cells.get("endpoint", ""))
        if host:
            scheme = "https" if "https" in (cells.get("protocol") or "https").lower() else "http"
            name = cells.get("region_name") or cells.get("region") or ""
            yield Server(f"{scheme}://{host.group(1)}", name, info.group.at(row))


def in_components(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Server]:
    """The servers that components say, such as the list to choose one from of a page that Swagger UI shows."""
    for block in blocks:
        rule = lexicon.component(block.name) if isinstance(block, Component) else None
        if rule is None or rule.role != "server" or not isinstance(block, Component):
            continue
        for url in _URL.findall(attribute_text(block, rule.values("url"))):
            yield Server(url.rstrip("/"), "", block.origin)


def labelled(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Server]:
    """The servers behind a label, or below one in a table, which names each."""
    for block in blocks:
        yield from _below_label(block, lexicon) if isinstance(block, Table) else ()
    for value, origin in labels_of(blocks, lexicon):
        if url := _address(value.strip(" *`.")):
            yield Server(url, "", origin)


def _below_label(table: Table, lexicon: Lexicon) -> Iterator[Server]:
    """The servers of a column "Base URL", each by the name in the first other cell of its row."""
    at = next((i for i, cell in enumerate(table.header) if fold_word(cell.text) in lexicon.server_labels), None)
    for row in table.rows if at is not None else ():
        url = _URL.fullmatch(row.cells[at].text.strip(" *`.")) if at is not None and at < len(row.cells) else None
        name = next((cell.text for i, cell in enumerate(row.cells) if i != at), "")
        if url is not None:
            yield Server(url.group().rstrip("/"), name, table.origin.at_row(row.number, row.line))


def _address(text: str) -> str:
    """The address that a text is, with ``{name}`` variables; "" for other texts, and for a mere name in brackets."""
    if _URL.fullmatch(text):
        return "" if _FILE.search(text) else text.rstrip("/")
    template = _TEMPLATE.fullmatch(text)
    return clean_host(text.rstrip("/")) if template is not None and "/" in text else ""


def servers_of_sentences(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Server]:
    """The servers of sentences with such words and one address: "The base URL of all calls is https://boats.example"."""
    for block in blocks:
        yield from _listed(block, lexicon) if isinstance(block, Items) else ()
    for block in blocks:
        for text, at in lines_of(block) if isinstance(block, Paragraph | Items) else ():
            for sentence in _END.split(text) if "/" in text and names_servers(text, lexicon) else ():
                found = _URL.findall(sentence) or [url for url in _TEMPLATE.findall(sentence) if "/" in url]
                states = next(parse_line(sentence, at), None) is not None  # "GET <base_url>/boats"
                if len(found) == 1 and names_servers(sentence.replace(found[0], " "), lexicon) and not states:
                    yield Server(_address(found[0].rstrip("./")), "", at)
    for block, below in pairwise(blocks):
        if isinstance(below, Code) and leads_to_server(block, lexicon) and (url := _address(without_user(below.text))):
            yield Server(url, "", below.origin)


def _listed(block: Items, lexicon: Lexicon) -> Iterator[Server]:
    """The addresses of items inside one that speaks of servers and has none itself: "The base URLs are:"."""
    above = None  # the depth of such an item
    for number, line in enumerate(block.lines, block.first):
        if above is not None and line.depth <= above:
            above = None
        url = _address(line.text.strip(" *`.")) if above is not None else ""
        if url:
            yield Server(url, "", block.origin.at_row(number))
        elif above is None and "://" not in line.text and names_servers(line.text, lexicon):
            above = line.depth


def labels_of(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[tuple[str, Origin], ...]:
    """What stands behind a label for a server: in its line, in the cell beside it, in the block below it."""
    return _labels_of(ByIdentity(tuple(blocks)), lexicon)


@lru_cache(maxsize=4)
def _labels_of(blocks: ByIdentity[tuple[Block, ...]], lexicon: Lexicon) -> tuple[tuple[str, Origin], ...]:
    return tuple(_every_label(blocks.value, lexicon))


def _every_label(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[tuple[str, Origin]]:
    under = False
    for block in blocks:
        if isinstance(block, Heading):
            under = fold_word(block.text) in lexicon.server_labels
            continue
        for label, value, origin in labelled_lines(block):
            if under or fold_word(label) in lexicon.server_labels:
                yield value, origin
        under = _is_label(block, lexicon)


def _is_label(block: Block, lexicon: Lexicon) -> bool:
    """Whether a paragraph is such a label alone: "Base path:"."""
    return isinstance(block, Paragraph) and fold_word(block.text.strip(" *`:：")) in lexicon.server_labels
