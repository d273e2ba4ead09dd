"""Components of a site by what dialects say of them: those that state an operation, open a section, or are passed over.

<Endpoint method="GET" url="/boats/:id" />        Endpoint: {as: operation, method: method, path: url}
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.model import ComponentRule
from extractor.document import Block, Code, Component, Heading, Line, Origin, Paragraph, flat
from extractor.interpret.components.attributes import attribute_text, text_of
from extractor.interpret.components.implied import rule_of
from extractor.interpret.operations.calls.find import as_code
from extractor.interpret.operations.lines import whole_line, with_whole_lines
from extractor.interpret.operations.model import Edge, PageBlock, RequestLine, Stated
from extractor.interpret.operations.paths import is_converter, kinds, with_one_name
from extractor.interpret.outline.headings import outline_of
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

OPERATION_LEVEL = 5  # of an operation's component, below the usual headings of the page
SECTION_LEVEL = 6  # a component that opens a section ranks below the headings of the page
# A variable with a converter, as frameworks write it: "(int:id)", "(id)", "{string: name}".
_CONVERTED = lazy_regex(r"[({](?:([\w.-]{1,40}):\s{0,3})?([\w.-]{1,80})[)}]")

_PARTED = lazy_regex(r"\s{0,3}/\s{1,3}(?=[\w{:<])|\s{1,3}/(?=\s|$)")  # " / " of "/ boats / {id}", each part an element
_STATUS = lazy_regex(r"[1-5][0-9X]{2}(?!\w)", re.IGNORECASE)  # "201 Created", "200", "4XX"


def expanded(blocks: Sequence[Block], lexicon: Lexicon, findings: list[Diagnostic]) -> list[PageBlock]:
    """The blocks with what each component means in its place; fields and schemas stay components, for the recogniser
    of records. A component that no dialect names is transparent, and counted in a finding."""
    unknown: dict[str, Origin] = {}
    counts: Counter[str] = Counter()
    found: list[PageBlock] = []
    for block in _expanded(blocks, lexicon):
        if isinstance(block, Component) and rule_of(block, lexicon) is None:
            unknown.setdefault(block.name, block.origin)
            counts[block.name] += 1
        else:
            found.append(block)
    findings.extend(finding("component-unknown", at, name=name, count=counts[name]) for name, at in unknown.items())
    findings.extend(_unread(blocks, lexicon))
    return _without_second_titles(found, lexicon)


def _unread(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Diagnostic]:
    """A finding for each component of an operation whose path cannot be read."""
    for block in flat(blocks):
        rule = rule_of(block, lexicon) if isinstance(block, Component) else None
        if rule is None or rule.role != "operation" or not isinstance(block, Component):
            continue
        path = attribute_text(block, rule.values("path"))
        if path and _request_line(block, rule) is None:
            yield finding("component-path-unread", block.origin, name=block.name, path=path)


def _without_second_titles(blocks: Sequence[PageBlock], lexicon: Lexicon) -> list[PageBlock]:
    """The blocks without the headings of operations that are the only one below a heading of the page: that is their
    title, and what follows below it speaks of them."""
    own = {n for n, (a, b) in enumerate(pairwise(blocks)) if isinstance(b, Stated) and _is_made(a, b)}
    if not own:
        return list(blocks)
    others = [None if n in own else block for n, block in enumerate(blocks)]
    lone: set[int] = set()
    for node in outline_of(others, lexicon).nodes:
        inside = [n for n in range(node.at, node.end) if isinstance(blocks[n], Stated)]
        if len(inside) == 1 and not node.role and node.level < OPERATION_LEVEL:
            lone.update(own & {inside[0] - 1})
    return [b for n, b in enumerate(blocks) if n not in lone]


def _is_made(heading: PageBlock, stated: Stated) -> bool:
    """Whether a heading is the one that the component of an operation got."""
    return isinstance(heading, Heading) and heading.level == OPERATION_LEVEL and heading.origin == stated.origin


def _expanded(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[PageBlock]:
    for block in blocks:
        rule = rule_of(block, lexicon) if isinstance(block, Component) else None
        if isinstance(block, Code):
            yield with_whole_lines(block)
        elif isinstance(block, Paragraph):
            yield as_code(block) or block
        elif not isinstance(block, Component):
            yield block
        elif rule is None:
            if block.attributes:
                yield replace(block, blocks=())
            yield from _expanded(block.blocks, lexicon)
        else:
            yield from _by_rule(block, rule, lexicon)


def _by_rule(block: Component, rule: ComponentRule, lexicon: Lexicon) -> Iterator[PageBlock]:
    match rule.role:
        case "field" | "schema" | "response":
            yield block
            return
        case "ignore" | "server":
            return
        case "operation":
            yield from _titled(block, rule)
            yield from _stated(block, rule)
            if "$text" in rule.values("path"):
                return
            yield from _below(_expanded(block.blocks, lexicon), rule, OPERATION_LEVEL)
            return
        case "code":
            yield Code(attribute_text(block, rule.values("text")) or text_of(block.blocks), block.origin)
            return
        case "section":
            yield from _opened(block, rule)
            yield from _below(_expanded(block.blocks, lexicon), rule, SECTION_LEVEL)
            return
        case "label":
            yield from _labelled(block, rule, lexicon)
            return
        case "aside":
            inside = _expanded(block.blocks, lexicon)
            yield from (replace(b, aside=True) if isinstance(b, Paragraph) else b for b in inside)
            return
    yield from _expanded(block.blocks, lexicon)


def _labelled(block: Component, rule: ComponentRule, lexicon: Lexicon) -> Iterator[PageBlock]:
    """What a component holds, below its title: an attribute, or a component inside that is its title."""
    title = _title(block, rule)
    inside = [b for b in block.blocks if _role(b, lexicon) == "title"][:1]
    line = [Paragraph(Line(title, marks=((0, len(title)),)), block.origin)] if title else []
    titles = [*line, *_expanded(inside, lexicon)]
    yield Edge(True, block.origin, len(titles))
    yield from titles
    yield from _expanded([b for b in block.blocks if b not in inside], lexicon)
    yield Edge(False, block.origin)


def _role(block: Block, lexicon: Lexicon) -> str:
    rule = lexicon.components.get(block.name) if isinstance(block, Component) else None
    return rule.role if rule is not None else ""


def _titled(block: Component, rule: ComponentRule) -> Iterator[Heading]:
    """The heading of an operation whose component holds all that is said of it (``children: blocks``): its title, or
    its request line where no heading is inside."""
    held = list(flat(block.blocks))
    if rule.values("children") != ("blocks",) or not held:
        return
    line = _request_line(block, rule)
    title = attribute_text(block, rule.values("title"))
    if not title and line is not None and not any(isinstance(b, Heading) for b in held):
        title = f"{line.method} {line.path}"
    if title:
        yield Heading(title, OPERATION_LEVEL, block.origin)


def _below(blocks: Iterable[PageBlock], rule: ComponentRule, level: int) -> Iterator[PageBlock]:
    """The blocks of a component with a heading of this level; where it holds all that is said (``children: blocks``),
    the headings inside rank below its own."""
    found = list(blocks)
    levels = [b.level for b in found if isinstance(b, Heading)] if rule.values("children") == ("blocks",) else []
    lower = max(0, level + 1 - min(levels, default=level + 1))
    yield from (replace(b, level=b.level + lower) if lower and isinstance(b, Heading) else b for b in found)


def _stated(block: Component, rule: ComponentRule) -> Iterator[Stated]:
    line = _request_line(block, rule)
    if line is not None:
        yield Stated((replace(line, summary=attribute_text(block, rule.values("title"))),), block.origin)


def _request_line(block: Component, rule: ComponentRule) -> RequestLine | None:
    method, path = attribute_text(block, rule.values("method")), attribute_text(block, rule.values("path"))
    if not path:
        return None
    path = with_one_name(_PARTED.sub("/", path))
    path = _CONVERTED.sub(_variable, path) if path.count("(") == path.count(")") else path
    rooted = path if "://" in path or path.startswith("{{") else f"/{path.lstrip('/')}"
    return whole_line(f"{method.upper()} {rooted}" if method else path, block.origin)


def _variable(found: re.Match[str]) -> str:
    """A variable in the brackets of OpenAPI, with a converter that tells a type."""
    converter, name = found.groups()
    if converter and is_converter(name) and not is_converter(converter):
        converter, name = name, converter  # "(boat_id:str)"
    return f"{{{converter}:{name}}}" if converter and kinds(found.group()) else f"{{{name}}}"


def _opened(block: Component, rule: ComponentRule) -> Iterator[Heading]:
    """The heading that a section component stands for."""
    if title := _title(block, rule):
        yield Heading(title, SECTION_LEVEL, block.origin)


def _title(block: Component, rule: ComponentRule) -> str:
    """What a component is called; a status is announced in the words of HTTP."""
    named = (attribute_text(block, (attribute,)) for attribute in rule.values("status"))
    status = next((text for text in named if _STATUS.match(text)), "")
    words = status[3:].strip(" :-–")
    said = f"HTTP {status[:3]} {words[:1].upper()}{words[1:]}".strip()
    return said if status else attribute_text(block, rule.values("title"))
