"""An address behind a label for one and a method behind any label, in lines next to each other, where the words of the
second or the form of the address are not those that other rules know.

- 接口地址：/boat/list            Interface address:         Address: boats.example/boat/add
- 接口类型：get                     * /boat/list              Type: Post
                               HTTP request method:
                                 * POST
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Heading, Paragraph
from extractor.interpret.operations.constructs.labels.lines import Labelled, in_front_of_labels, labelled_lines
from extractor.interpret.operations.lines import METHODS, states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex

NEAR = 4  # lines between an address and its method
# "/boat/list", "https://boats.example/boat", "203.0.113.7:80/boat/add", "boat/list.do", "<host>/boat"
_ADDRESS = lazy_regex(
    r"(?P<scheme>https?://)?(?P<host>(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?|(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}(?::\d{1,5})?"
    r"|localhost(?::\d{1,5})?)?(?P<path>/?[\w.{}<>:$~-]{1,80}(?:/[\w.{}<>:$~-]{1,80}){0,12}/?)(?:\?\S{0,300})?"
)
# "/login POST", "`boats` (GET)", "/boats GET （with a token）"
_BEHIND = lazy_regex(
    rf"(?P<address>[^\s(（]{{1,300}})\s{{0,3}}[(（\[,，]?\s{{0,2}}(?P<method>{'|'.join(METHODS)})[)）\]]?(?:\s?[(（].{{1,80}}[)）])?"
)
_BETWEEN = lazy_regex(r"[\s,/|、，&`*]+")  # ", " of "POST, GET"
_FILE = lazy_regex(r"[\w-]{1,60}\.(?:do|action|php|json|jsp|aspx|html?)")  # "login.do": a step, no host


def stated_by_label_values(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with what such lines state in front of them, in sections that state nothing else."""
    every = tuple(blocks)
    lines = [line for place in without_noise(every, lexicon) for line in labelled_lines(every[place], place)]
    found: dict[int, tuple[RequestLine, ...]] = {}
    if any(_methods(line) or line.spaced or _BEHIND.fullmatch(line.value) for line in lines):
        headings = [place for place, block in enumerate(every) if isinstance(block, Heading)]
        for _, own in groupby(lines, key=lambda line: sum(place < line.place for place in headings)):
            found |= _found(every, tuple(own), lexicon)
    for place, block in enumerate(every):
        if found.get(place):
            yield Stated(found[place], found[place][0].origin)
        if place not in found or not isinstance(block, Paragraph) or "\n" in block.text:
            yield block
        elif (told := in_front_of_labels(block.line)).text:
            yield Paragraph(told, block.origin, block.links)


def _found(
    blocks: Sequence[PageBlock], lines: Sequence[Labelled], lexicon: Lexicon
) -> dict[int, tuple[RequestLine, ...]]:
    """What the labelled lines of a section state, by the place of the address; nothing where its blocks state it, or
    where other rules read both lines."""
    whole = {
        line.place: made
        for line in lines
        if _is_address_label(line.label, lexicon) and (made := _with_method(line, lexicon))
    }
    if whole:
        return {place: (made,) for place, made in whole.items() if not isinstance(blocks[place], Stated)}
    addresses = [at for at, line in enumerate(lines) if _is_address(line, lexicon)]
    methods = [at for at, line in enumerate(lines) if _methods(line)]
    if len(addresses) != 1 or len(methods) != 1 or not 0 < abs(addresses[0] - methods[0]) <= NEAR:
        return {}
    address, method = lines[addresses[0]], lines[methods[0]]
    own = blocks[min(line.place for line in lines) : max(line.place for line in lines) + 1]
    if any(isinstance(b, Stated) or states_line(b) for b in own):
        return {}
    shown = (whole_line(f"{word} {_written(address.value)}", address.origin) for word in _methods(method))
    stated = tuple(line for line in shown if line is not None)
    alone = {method.place: ()} if method.bold and method.place != address.place else {}
    return {**alone, address.place: stated} if stated else {}


def _methods(line: Labelled) -> list[str]:
    """The methods that are all of what stands behind a label: "get", "POST, GET"."""
    words = [word for word in _BETWEEN.split(line.value.upper().removeprefix("HTTP ").strip(" .;。")) if word]
    return words if words and all(word in METHODS for word in words) else []


def _with_method(line: Labelled, lexicon: Lexicon) -> RequestLine | None:
    """The request line of an address with its method behind it: "/login POST", or one behind a label and a blank."""
    if line.spaced:
        return whole_line(line.value, line.origin) if section_role(line.label, lexicon) == "request_line" else None
    found = _BEHIND.fullmatch(line.value)
    address = found["address"].strip("`") if found is not None else ""
    if found is None or not _ADDRESS.fullmatch(address):
        return None
    return whole_line(f"{found['method']} {_written(address)}", line.origin)


def _is_address_label(label: str, lexicon: Lexicon) -> bool:
    folded = fold_word(label)
    named = section_role(label, lexicon) == "request_line"
    named = named or not {"path", "endpoint"}.isdisjoint(lexicon.columns.get(folded, ()))
    return named or folded.split(" ")[-1].endswith(tuple(lexicon.request_labels))


def _is_address(line: Labelled, lexicon: Lexicon) -> bool:
    """Whether a line has an address behind a label for one."""
    named = _is_address_label(line.label, lexicon)
    found = _ADDRESS.fullmatch(line.value) if named and not _methods(line) else None
    return found is not None and ("/" in line.value or found["host"] is None)


def _written(address: str) -> str:
    """The address with the slash or the scheme that it lacks."""
    if address.startswith(("/", "http://", "https://")) or (address.startswith(("{", "<", "$")) and "/" in address):
        return address
    found = _ADDRESS.fullmatch(address)
    first = address.split("/", 1)[0]
    hosted = found is not None and bool(found["host"]) and not _FILE.fullmatch(first) and "/" in address
    return f"http://{address}" if hosted else f"/{address}"
