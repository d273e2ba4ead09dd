"""Calls of JSON-RPC 2.0: all go to one address, and a member of the request names the method.

## getBoat
{"jsonrpc": "2.0", "method": "getBoat", "params": {"id": 1}}        POST /#method=getBoat, as a guess
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Origin, Paragraph
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.code import lines_in_code
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.headings import Node, outline_of
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_VERSION = lazy_regex(r"[\"']?jsonrpc[\"']?\s{0,4}:\s{0,4}[\"']2\.0[\"']")  # "jsonrpc": "2.0"
# "method": "getBoat"
_METHOD = lazy_regex(r"[\"']?\bmethod[\"']?\s{0,4}:\s{0,4}[\"']([A-Za-z][\w./:-]{1,100})[\"']")
_WORD = lazy_regex(r"[A-Za-z][a-z]+|[A-Z]+|\d+")  # "get", "Boat" of "getBoat"; "printer", "info" of "printer.info"
_LIST = lazy_regex(r"[\"']?params[\"']?\s{0,4}:\s{0,4}\[")  # "params": [
_ADDRESS = lazy_regex(r"https?://[\w.-]{1,200}(?::\d{1,5})?(?:/[\w./-]{0,200})?")  # "https://node.boats.example/rpc"
MAX_LOOKED = 20_000  # characters of code


def stated_by_rpc(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each method that JSON-RPC calls show, below the heading that it is called under."""
    every = tuple(blocks)
    calls = dict(_calls(every, lexicon))
    address = _address(every) if calls else RequestLine("POST", "/", (), "", Origin(""))
    for index, block in enumerate(every):
        yield block
        for name, origin in calls.get(index, ()):
            line = replace(address, origin=origin, selector=(("method", name),), envelope=_envelope(every, name))
            yield Stated((replace(line, guess="sample", name=name),), origin)


def _calls(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Mapping[int, list[tuple[str, Origin]]]:
    """The methods by the place of the heading above that is no section word; each once."""
    found: dict[int, list[tuple[str, Origin]]] = {}
    seen: set[str] = set()
    outline = outline_of(blocks, lexicon)
    for index, block in enumerate(blocks):
        name = _called(block)
        node = next((node for node in outline.over(index) if not node.role), None) if name else None
        if name and node is not None and name not in seen and isinstance(block, Code):
            seen.add(name)
            if not _is_twin(blocks, node, name):
                found.setdefault(node.at, []).append((name, block.origin))
    return {at: calls for at, calls in found.items() if len(calls) == 1}


def _is_twin(blocks: Sequence[PageBlock], node: Node, name: str) -> bool:
    """Whether the section of a call states a request of its own with words of the method: ``GET /printer/info`` in code
    beside "printer.info". Then the call is another way to the same operation."""
    inside = (b for b in blocks[node.at + 1 : node.until] if isinstance(b, Code) and not _called(b))
    return any(is_named_as(line, name) for block in inside for line in lines_in_code(block))


def is_named_as(line: RequestLine, method: str) -> bool:
    """Whether the path of a request line has a word of the name of a method."""
    return not _words(line.path).isdisjoint(_words(method))


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def method_called(text: str) -> str:
    """The method that a request of JSON-RPC names; "" for other texts."""
    text = text[:MAX_LOOKED]
    named = _METHOD.findall(text) if "jsonrpc" in text and _VERSION.search(text) else []
    return named[0] if len(set(named)) == 1 else ""


def _called(block: PageBlock) -> str:
    """The method of a block that shows a request; "" for answers and other code."""
    return method_called(block.text) if isinstance(block, Code) else ""


def _envelope(blocks: Sequence[PageBlock], name: str) -> str:
    """How the parameters of a method are given: "list" by position, else "object"."""
    text = next((b.text for b in blocks if isinstance(b, Code) and _called(b) == name), "")
    return "list" if _LIST.search(text) else "object"


def _address(blocks: Sequence[PageBlock]) -> RequestLine:
    """Where calls go: the address of a command that shows one, else the first that the page's text names, else "/"."""
    for block in blocks:
        line = call_of(block.text, block.origin) if isinstance(block, Code) and _called(block) else None
        if line is not None:
            return replace(line, method="POST", query=(), literals=())
    for block in blocks:
        for text in _texts(block):
            address = _ADDRESS.search(text)
            line = whole_line(f"POST {address.group().rstrip('.')}", block.origin) if address else None
            if line is not None and not isinstance(block, Heading | Stated):
                return line
    return RequestLine("POST", "/", (), "", Origin(""))


def _texts(block: PageBlock) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Items):
        yield from (line.text for line in block.lines)
