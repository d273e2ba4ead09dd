"""Units: the parts of a page that document one operation each (most pages are one unit)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Line, Paragraph, Table
from extractor.interpret.examples.blocks import find_examples
from extractor.interpret.operations.calls.instances import from_example, is_instance, without_instances, without_uuids
from extractor.interpret.operations.code import coded_line, coded_starts
from extractor.interpret.operations.lines import rooted, whole_lines
from extractor.interpret.operations.model import SENDING, RequestLine, Stated
from extractor.interpret.operations.paths import with_capitals
from extractor.interpret.operations.selected import selecting
from extractor.interpret.operations.stated import find_request_lines
from extractor.interpret.operations.titles import in_heading, templated, titled_line
from extractor.interpret.outline.headings import Node, Outline, is_of_access, outline_of
from extractor.interpret.outline.path_parts import completed, documented_host, with_described, with_distinct
from extractor.interpret.outline.sections.assign import assign_sections
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, REQUEST_ROLES, RESPONSE_ROLES, Placed, Section
from extractor.interpret.outline.units.chapters import chapters_of_calls, chapters_of_errors
from extractor.interpret.outline.units.headed_lines import with_leads_behind, with_lines_in_front, with_titles_above
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.outline.units.selectors import with_selectors
from extractor.interpret.outline.units.siblings import with_sibling_values
from extractor.interpret.outline.units.starts import every_start, is_titled, with_path
from extractor.interpret.outline.units.titles import group_of, titled, unit_title, with_groups_named, with_shared
from extractor.interpret.outline.words import is_section
from extractor.interpret.records.model import Group, Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_VERSION = lazy_regex(r"/v(?:\{[^{}]{1,40}\}|\d{1,3}(?:\.\d{1,3})?)(?=/)")  # "/v{major}" of "/v{major}/boats"
_NAMED = lazy_regex(r"\{[^{}]{0,80}\}")  # "{id}": a variable of a path


def make_unit(title: str, blocks: Sequence[Placeable], lexicon: Lexicon, coded: tuple[RequestLine, ...] = ()) -> Unit:
    """Place the blocks in their sections and find the request lines, ``coded`` where nothing else tells them."""
    placed = tuple(assign_sections(blocks, lexicon))
    stating = [b for b in blocks if isinstance(b, Stated)]
    stated = tuple(line for b in stating if not b.selects and not b.shown for line in b.lines)
    called = tuple(line for b in stating if b.shown and not b.selects for line in b.lines)
    selects = tuple(line for b in stating if b.selects for line in b.lines)
    titled = titled_line(blocks, lexicon)
    alternatives = len(coded) > 1 and coded[0] in titled
    lines = stated or find_request_lines(placed, lexicon) or (coded if alternatives else titled or coded)
    by_call = bool(called) and all(any((c.method, c.path) == (ln.method, ln.path) for c in called) for ln in lines)
    lines = called if by_call else lines
    lines = (*_in_title(blocks, titled, lines), *lines)
    lines = completed(lines, placed)
    lines = _selected(tuple(selecting(line, lexicon) for line in lines), selects)
    shown = () if lines else _shown_lines(placed, lexicon)
    lines = tuple(rooted(without_uuids(line), lexicon, documented_host(line, placed)) for line in lines or shown)
    lines = tuple(_named_apart(line) for line in lines)
    lines = without_instances(tuple(with_described(line, placed) for line in lines))
    anchors = tuple(anchor for b in blocks if isinstance(b, Heading) for anchor in b.anchors)
    guessed = bool(shown) or by_call
    return Unit(title, placed, templated(lines, placed), guessed, anchors=anchors)


def _named_apart(line: RequestLine) -> RequestLine:
    """The line with a variable for each word in capitals of its path, and a name of its own for each variable."""
    return replace(line, path=with_distinct(with_capitals(line.path)))


def _in_title(
    blocks: Sequence[Placeable], titled: Sequence[RequestLine], lines: Sequence[RequestLine]
) -> tuple[RequestLine, ...]:
    """The request lines that a title is, where the text below it only tells of others: "`GET /ships` is an alias"."""
    title = blocks[0] if blocks else None
    whole = whole_lines(title.text, title.origin) if isinstance(title, Heading) else ()
    others = whole and lines and whole == titled and not any(a.fits(b) or b.fits(a) for a in whole for b in lines)
    return whole if others else ()


def _selected(lines: tuple[RequestLine, ...], selects: tuple[RequestLine, ...]) -> tuple[RequestLine, ...]:
    """The lines, each for the call that a parameter selects; where there are none, those that the parameter shows."""
    if not lines or not selects:
        return lines or selects
    return tuple(ln if ln.selector else replace(ln, selector=s.selector) for ln in lines for s in selects)


def _shown_lines(placed: tuple[Placed, ...], lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request line of the examples, where tables describe an API and all examples show one operation; those of
    sections about signing in are of any."""
    placed = tuple(p for p in placed if not is_of_access(p.section.subject, lexicon))
    if not any(p.section.side and isinstance(p.block, Table | Group) for p in placed):
        return ()
    lines = [from_example(e.line) for e in find_examples(placed, lexicon) if e.line is not None]
    same = all(a.method == b.method and a.matches(b) for a, b in pairwise(lines))
    return (lines[0],) if lines and same else ()


def split_units(title: str, blocks: Sequence[Placeable], lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a page in reading order, and one for each operation that lists of the page alone name."""
    lists = [b for b in blocks if isinstance(b, Stated) and b.listed]
    others = [b for b in blocks if not (isinstance(b, Stated) and b.listed)]
    headed = with_lines_in_front(with_titles_above(with_leads_behind(others), lexicon), lexicon)
    units = _with_told(_split(title, headed, lexicon), [line for b in lists for line in b.told])
    paths = tuple(line.path for unit in units for line in unit.lines)
    units = tuple(
        replace(unit, lines=without_instances(tuple(with_sibling_values(line, paths) for line in unit.lines)))
        for unit in units
    )
    stated = [line for unit in units for line in unit.lines]
    named: dict[tuple[str, str], RequestLine] = {}
    for line in (_named_apart(rooted(ln, lexicon)) for b in lists for ln in b.lines):
        if not any(_is_same(line, other) for other in stated):
            named.setdefault((line.method, line.path), line)
    units = with_groups_named(with_shared(with_selectors(units), title))
    only = title if len(named) == 1 else ""  # the title of a page says nothing of each of many
    return (*units, *(_listed(line, only) for line in named.values()))


def _with_told(units: Sequence[Unit], told: Sequence[RequestLine]) -> tuple[Unit, ...]:
    """The units, each line with what a list says of the operation; nothing where lists say different things."""

    def with_words(line: RequestLine) -> RequestLine:
        same = [other for other in told if _is_same(other, line)]
        exact = [other for other in told if (other.method, other.path) == (line.method, line.path)]
        said = {other.summary for other in exact or same}
        return replace(line, told=said.pop()) if len(said) == 1 else line

    if not told:
        return tuple(units)
    return tuple(replace(unit, lines=tuple(with_words(line) for line in unit.lines)) for unit in units)


def _listed(line: RequestLine, title: str) -> Unit:
    """The unit of an operation that a list names; code in its row shows what is sent, or answered."""
    sent = (("request_example", line.sample),) if line.method in SENDING else ()
    codes = ((role, code) for role, code in (*sent, ("response_example", line.answer)) if code)
    shown = tuple(Placed(Code(code, line.origin), Section(role)) for role, code in codes)
    told = tuple(
        Placed(Paragraph(Line(said or code), line.origin), Section("response", status=code))
        for code, said in line.statuses
    )
    return Unit(line.summary or title or f"{line.method} {line.path}", (*told, *shown), (line,), listed=True)


def _is_same(listed: RequestLine, stated: RequestLine) -> bool:
    """Whether a list names an operation that a section states, with or without what all paths begin with."""
    same = listed.method == stated.method
    shown = [line.path.rstrip("/") for line in (listed, stated)]
    versions = (_VERSION.search(path) for path in shown)
    open_ = any(found is not None and "{" in found.group() for found in versions)  # "/v{major}" is any of them
    paths = [_NAMED.sub("{}", _VERSION.sub("/v{}", path, count=1) if open_ else path) for path in shown]
    return (
        same and (paths[0].endswith(paths[1]) or paths[1].endswith(paths[0]))
        if all(paths)
        else same and listed == stated
    )


def _split(title: str, every: Sequence[Placeable], lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a page that describe something. A page with one request-line section, or none, is one unit."""
    outline = outline_of(every, lexicon)
    # Where components or directives state operations, request lines in code are examples.
    made = any(isinstance(b, Stated) and b.origin.element == "component" and not b.shown for b in every)
    coded = frozenset() if made else frozenset(_coded(every, outline, lexicon))
    starts = every_start(every, outline, coded, lexicon)
    errors = chapters_of_errors(every, outline, starts, lexicon)
    if chapters := errors or chapters_of_calls(every, outline, starts, lexicon):
        others = tuple(b for at, b in enumerate(every) if not any(n.at <= at < n.end for n in chapters))
        apart = (_chapter(title, every[n.at : n.end], lexicon, errors=bool(errors)) for n in chapters)
        return (*_split(title, others, lexicon), *apart)
    if len(starts) < 2 and not coded.intersection(starts) and not is_titled(every, outline, starts, lexicon):
        own = unit_title(every[starts[0] :], title, lexicon) if starts else title
        own = titled(own, title, 1)
        return (make_unit(own, every, lexicon),)
    edges = [*starts, len(every)]
    units = [make_unit(title, every[: starts[0]], lexicon)] if starts[0] else []
    for start, end in pairwise(edges):
        blocks = with_path(every, start, every[start:end])
        below = next((n.level for n in reversed(outline.nodes) if n.at < start and not n.role), 0)
        parts = [blocks] if len(starts) == 1 and _goes_on(blocks, lexicon) else _closed(blocks, below, lexicon)
        line = coded_line(blocks) if start in coded else ()
        shared = bool(line) and isinstance(every[start] if end == len(every) else every[end], Code)
        before, parts = _apart(parts, lexicon) if shared else ((), parts)
        units += [make_unit(unit_title(before, title, lexicon), before, lexicon)] if before else []
        for number, part in enumerate(parts):
            own = titled(unit_title(part, title, lexicon), title, len(starts))
            own = f"{line[0].method} {line[0].path}" if shared and not number else own  # the heading is that of several
            unit = make_unit(own, part, lexicon, () if number else line)
            units.append(unit if number else replace(unit, group=group_of(outline, start)))
    return tuple(u for u in units if u.placed or u.lines)


def _chapter(title: str, blocks: Sequence[Placeable], lexicon: Lexicon, *, errors: bool) -> Unit:
    """The unit of a chapter on errors, or of calls, which states no operation."""
    return replace(make_unit(title, blocks, lexicon), lines=(), guessed=False, errors=errors)


def _coded(every: Sequence[Placeable], outline: Outline, lexicon: Lexicon) -> Iterator[int]:
    """Where code opens operations, without calls with values of operations that headings of the page state."""
    stated = [ln for n in outline.nodes for ln in _in_words(n, every, outline, lexicon) if "{" in ln.path]
    for start in coded_starts(every, outline, lexicon):
        shown = coded_line(every[start:]) if stated else ()
        if not shown or not all(any(is_instance(line, template) for template in stated) for line in shown):
            yield start


def _in_words(node: Node, every: Sequence[Placeable], outline: Outline, lexicon: Lexicon) -> Sequence[RequestLine]:
    """The request lines that a heading is, or has beside other words."""
    if whole := whole_lines(node.text, node.heading.origin):
        return whole
    line = in_heading(every, node, outline, lexicon)
    return (line,) if line is not None else ()


def _apart(
    parts: Sequence[Sequence[Placeable]], lexicon: Lexicon
) -> tuple[Sequence[Placeable], list[Sequence[Placeable]]]:
    """Of a unit that shares its heading with others, what introduces all of them, and its parts, with examples of all
    of them apart."""
    first = parts[0]
    start = next((n for n, b in enumerate(first) if isinstance(b, Code) and coded_line([b])), 0)
    nodes = outline_of(first, lexicon).nodes
    end = next((node.at for node in nodes if node.at > start and node.role in EXAMPLE_ROLES), len(first))
    return first[:start], [part for part in (first[start:end], first[end:], *parts[1:]) if part]


def _goes_on(blocks: Sequence[Placeable], lexicon: Lexicon) -> bool:
    """Whether headings of a page's only operation that rank as its own or above are its sections: what it is sent, or
    answers."""
    level = blocks[0].level if isinstance(blocks[0], Heading) else 0
    above = (node.role for node in outline_of(blocks, lexicon).nodes if node.at and node.level < level)
    return not REQUEST_ROLES.union(RESPONSE_ROLES).isdisjoint(above)


def _closed(blocks: Sequence[Placeable], below: int, lexicon: Lexicon) -> list[Sequence[Placeable]]:
    """A unit's own blocks, and those below the next heading that ranks as its own does or above (definitions). One
    that shares the heading ``below`` which it stands has no section that ranks as that."""
    outline = outline_of(blocks, lexicon)
    nodes = outline.nodes
    level = nodes[0].level if nodes and not nodes[0].at and not nodes[0].role else 0
    shares = isinstance(blocks[0], Stated)
    for node in nodes:
        if not shares and outline.is_note(node, nodes[0]):
            continue
        if node.at and node.level <= (below if shares else level) and (shares or not is_section(node.text, lexicon)):
            return [blocks[: node.at], blocks[node.at :]]
    return [blocks]
