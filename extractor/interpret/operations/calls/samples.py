"""Pages that show calls only, or state some operations and show most: the call of a section that states none is its
operation, as a guess.

### Create a group
```
$ curl -X POST https://boats.example/groups \
        -d '{"name": "x"}'
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Definitions, Heading, Items, Origin, Paragraph, Table
from extractor.interpret.operations.calls.addressed import addresses_of, at_address
from extractor.interpret.operations.calls.apart import apart_from, described_apart, end_of_call
from extractor.interpret.operations.calls.commands import command_of, command_spans
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.calls.literals import around, values_in, with_variables
from extractor.interpret.operations.calls.messages import with_messages_as_commands
from extractor.interpret.operations.lines import METHODS, NOTED, stated_lines, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.titles import in_heading
from extractor.interpret.outline.headings import Node, Outline, in_access, outline_of
from extractor.interpret.records.lists.items import read_items
from extractor.interpret.security.texts import shows_access
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

MANY_HOSTS = 3
LEAST_APART = 4  # sections that only show calls, on a page that states other operations
# A file that is fetched, and no resource of an API: "/install.sh", "/compose.yaml"
_FILE = lazy_regex(
    r"\.(?:sh|ya?ml|t?gz|bz2|xz|zip|tar|html?|md|rst|exe|msi|dmg|deb|rpm|apk|jar|whl|py|rb|js|css|png|jpe?g|svg|pdf|asc|"
    r"gpg|key|pem|crt)$",
    re.IGNORECASE,
)
_ANSWER = lazy_regex(r"\s{0,80}(?:[{\[<]|HTTP/\d)")  # "{", "HTTP/1": what an answer begins with
# "GET /boats HTTP/1.1"
_MESSAGE = lazy_regex(rf"\s{{0,40}}(?:{'|'.join(METHODS)}) \S{{1,600}} HTTP/\d", re.IGNORECASE)
_LONE = lazy_regex(rf"(?:{'|'.join(METHODS)})\s?:?\s{{1,4}}https?://\S{{3,600}}")  # "POST: https://boats.example/boats"
_METHOD = lazy_regex(rf"(?<![A-Za-z])(?:{'|'.join(METHODS)})(?![A-Za-z])")  # "Method: POST"


_OWN = re.compile(r"(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$")  # "localhost:8080": whatever the port
_BELOW = re.compile(r"\n\s*(?:[{\[<]|HTTP/\d)")  # "\n{": an answer below the call in its block
_VERSION = re.compile(r"api|v?\d{1,4}(?:\.\d{1,4})?")  # "api", "v1", "2.0"
_Shown = tuple[int, RequestLine, Sequence[PageBlock]]  # a call, its place, and its section


def stated_in_samples(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the first call of each section as what states its operation, where the page states none; where it
    states some, of the sections apart from those, if they are many."""
    blocks = tuple(blocks)
    every = with_messages_as_commands(blocks, lexicon)
    every = every if every is blocks or not _stating(every, lexicon) else blocks
    stated = _stating(every, lexicon) if _may_show(every) else []
    shown = _first_calls(every, lexicon) if _may_show(every) else {}
    known = [line for block in every for line in _lines(block)] if shown else []
    shown = {i: line for i, line in shown.items() if not any(k.fits(line) for k in known)}
    if stated and shown:
        taken = {*stated, *(i for i, b in enumerate(every) if isinstance(b, Table) and _lines(b))}
        free, described = apart_from(every, taken, lexicon), described_apart(every, taken, lexicon)
        apart = {i: line for i, line in shown.items() if i in free | described}
        many = len(apart) >= max(LEAST_APART, len(stated) // 2)
        shown = apart if many else {i: line for i, line in apart.items() if i in described}
    for index, block in enumerate(blocks):
        if index in shown:
            yield Stated((shown[index],), block.origin, shown=True)
        yield block


def _lines(block: PageBlock) -> Sequence[RequestLine]:
    if isinstance(block, Table):
        return [line for row in block.rows if (line := _of_row([c.text.strip(" `*") for c in row.cells], block.origin))]
    return block.lines if isinstance(block, Stated) else stated_lines(block)


def _of_row(cells: Sequence[str], origin: Origin) -> RequestLine | None:
    """The request line of a row with a method and a path."""
    method = next((cell for cell in cells if cell in METHODS), "")
    path = next((cell for cell in cells if cell.startswith("/")), "")
    return whole_line(f"{method} {path}", origin) if method and path else None


def without_echoes(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks without requests that a guide shows as what the command in front of them sends."""
    command = False
    for block in blocks:
        if isinstance(block, Code):
            message = _MESSAGE.match(block.text) is not None
            if message and command:
                continue
            command = command_of(block.text) is not None
        elif not isinstance(block, Paragraph):
            command = False
        yield block


def _call(block: Code) -> RequestLine | None:
    """The call that code shows, be it no more than a method and an address: "POST: https://boats.example/boats"."""
    text = block.text.strip()
    line = whole_line(text, block.origin) if _LONE.fullmatch(text) else None
    return call_of(block.text, block.origin) or (replace(line, guess="sample") if line is not None else None)


def _may_show(blocks: Sequence[PageBlock]) -> bool:
    return any(isinstance(block, Code) and _call(block) is not None for block in blocks)


def _first_calls(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Mapping[int, RequestLine]:
    """The first call of each section by its place, with variables for values."""
    outline = outline_of(blocks, lexicon)
    addresses = addresses_of(blocks, outline)
    found = [
        (index, line, blocks[node.at : end_of_call(node)])
        for node in outline.nodes
        for index, line in _first(blocks, node, addresses, lexicon)
        if not (in_access(node, lexicon) and shows_access(blocks[index], line, lexicon))
    ]
    if len({_OWN.sub("localhost", line.host) for _, line, _ in found if line.host}) >= MANY_HOSTS:
        return {}  # a guide to a tool that calls whatever there is
    found.extend(_reading(blocks, outline, found))
    found.sort(key=lambda shown: shown[0])
    paths, values = [line.path.rstrip("/") for line in _calls(blocks)], values_in(blocks)
    made: dict[int, RequestLine] = {}
    seen: set[tuple[str, str]] = set()
    for index, line, section in found:
        told = at_address(line, addresses) or with_variables(line, around(section, paths, lexicon, values), lexicon)
        if (told.method, told.path) not in seen:
            made[index] = told
        seen.add((told.method, told.path))
    return made


def _calls(blocks: Sequence[PageBlock]) -> Iterator[RequestLine]:
    """Every call that a page shows."""
    for block in blocks:
        line = _call(block) if isinstance(block, Code) else None
        if line is not None:
            yield line


def _reading(blocks: Sequence[PageBlock], outline: Outline, found: Sequence[_Shown]) -> Iterator[_Shown]:
    """The only call of each other section, where it reads what calls of the page document: "/boats" beside a POST."""
    known = {(line.host, _resource(line)) for _, line, _ in found}
    taken = {index for index, _, _ in found}
    for start, end in ((node.at, node.until) for node in outline.nodes):
        shown = list(_calls(blocks[start:end])) if taken.isdisjoint(range(start, end)) else []
        line = shown[0] if len({(ln.method, ln.path) for ln in shown}) == 1 else None
        if line is not None and line.method == "GET" and (line.host, _resource(line)) in known:
            at = next(i for i in range(start, end) if blocks[i].origin == line.origin)
            yield at, line, blocks[start:end]


def _resource(line: RequestLine) -> str:
    """The first segment of a path that is no version."""
    return next((part for part in line.path.split("/")[1:] if not _VERSION.fullmatch(part)), "")


def _stating(blocks: Sequence[PageBlock], lexicon: Lexicon) -> list[int]:
    """The places of what states a request line, or announces one."""
    outline = outline_of(blocks, lexicon)
    announcing = {node.at for node in outline.nodes if node.role == "request_line"}
    found = {at for at in announcing if _announces(blocks, at)}
    others = (node for node in outline.nodes if node.at not in announcing)
    found.update(node.at for node in others if in_heading(blocks, node, outline, lexicon) is not None)
    found.update(i for i, block in enumerate(blocks) if i not in announcing and _states(block, lexicon))
    return sorted(found)


def _states(block: PageBlock, lexicon: Lexicon) -> bool:
    """Whether a block states a request line, without a look at what is around it."""
    if isinstance(block, Stated):
        return True
    if isinstance(block, Table):
        named = any(lexicon.columns.get(cell.text.strip().lower(), ("",))[0] == "method" for cell in block.header)
        return named and any(cell.text.strip(" `").startswith("/") for row in block.rows for cell in row.cells)
    texts = [line.text for line in block.lines] if isinstance(block, Items) else []
    texts = [block.text] if isinstance(block, Heading | Paragraph) else texts
    texts = block.text.strip().splitlines()[:1] if isinstance(block, Code) else texts
    if isinstance(block, Code) and _LONE.fullmatch(block.text.strip()):
        return False  # with the address of a host it may be no more than a call
    return any(whole_line(text.strip(), block.origin) is not None for text in texts)


def _announces(blocks: Sequence[PageBlock], index: int) -> bool:
    """Whether a method stands below a heading of request lines, outside commands; an address alone needs a call."""
    for block in blocks[index + 1 :]:
        if isinstance(block, Heading):
            return bool(_METHOD.search(block.text))
        texts = [line.text for line in block.lines] if isinstance(block, Items) else []
        texts = [block.text] if isinstance(block, Paragraph) else texts
        lines = block.text.splitlines() if isinstance(block, Code) and command_of(block.text) is None else []
        named = any(_METHOD.search(t) and command_of(t) is None for t in texts)
        if isinstance(block, Table) or named or any(_METHOD.match(line.strip()) for line in lines):
            return True
    return False


def _first(
    blocks: Sequence[PageBlock], node: Node, addresses: Sequence[Paragraph], lexicon: Lexicon
) -> Iterator[tuple[int, RequestLine]]:
    """The first call that a section shows, with its place; one at an address of the page needs nothing beside it."""
    start, end = node.at, end_of_call(node)
    for index in range(start + 1, node.until):
        block = blocks[index]
        line = _call(block) if isinstance(block, Code) else None
        if line is None:
            continue
        section = blocks[start + 1 : end]
        if at_address(line, addresses) or _describes(section, index - start - 1, line, lexicon):
            yield index, line
            return


def _is_answered(text: str) -> bool:
    """Whether the only command of a block of code has JSON or a message below it."""
    spans = command_spans(text)
    return len(spans) == 1 and _BELOW.search(text, spans[0][1] - 1) is not None


def _lists_fields(block: PageBlock, lexicon: Lexicon) -> bool:
    return isinstance(block, Items) and read_items(block, 0, lexicon, announced=True) is not None


def _describes(section: Sequence[PageBlock], call: int, line: RequestLine, lexicon: Lexicon) -> bool:
    """Whether a call documents an operation: one with an answer behind it, with what describes fields or with
    variables in its path, or the only command of its section, which changes something; code of a client with what
    describes fields alone."""
    block = section[call]
    fields = any(isinstance(b, Table | Definitions) or _lists_fields(b, lexicon) for b in section)
    shown = block.text.strip() if isinstance(block, Code) else ""
    if NOTED.match(shown):
        return True  # with what is answered or sent right below
    if command_of(shown) is None and not _LONE.fullmatch(shown):
        return any(isinstance(b, Table | Definitions) for b in section)
    answered = any(isinstance(b, Code) and _ANSWER.match(b.text) for b in section[call + 1 :]) or _is_answered(shown)
    commands = {
        (c.method, c.address.partition("?")[0])
        for b in section
        if isinstance(b, Code) and (c := command_of(b.text)) is not None
    }
    told = fields or answered or "{" in line.path  # with variables it is no mere example
    return not _FILE.search(line.path) and (told or (line.method != "GET" and len(commands) == 1))
