"""Elements of a page that dialects call components: which they are, and the values of their attributes.

<div class="opblock"><span class="opblock-summary-method">GET</span>…        SwaggerUiOperation, its method an attribute
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.dialects.elements import ASKED, EACH, JOINED, OWN, ElementRule
from extractor.document import Json
from extractor.lazy_regex import lazy_regex
from extractor.readers.html.inline.gather import BREAKING
from extractor.values import dataclass

MAX_ELEMENTS = 50_000  # of a page that are components
MAX_CLIMB = 400  # elements between one and the component that it is part of
_APART = BREAKING | {"li", "td", "th", "tr", "option"}  # elements whose text is a word of its own
_EMPTY = lazy_regex(r"\s?\(\s?\)$")  # "List boats ()", of which what the brackets held is no content
_WORD = lazy_regex(r"[\w-]+")  # "opblock" of ".opblock"


@dataclass(frozen=True, slots=True)
class Marked:
    """The elements of a page that are components, all by their address in memory."""

    components: Mapping[int, tuple[str, tuple[tuple[str, Json], ...]]]  # name and attributes
    following: Mapping[int, tuple[LexborNode, ...]]  # siblings of a component that belong to it
    around: frozenset[int]  # elements with components inside
    owned: frozenset[int]  # those siblings


UNMARKED = Marked({}, {}, frozenset(), frozenset())


def marked_elements(parser: LexborHTMLParser, text: str, rules: Sequence[ElementRule]) -> Marked:
    """What of a page the rules call components; ``text`` is that of the page. What their attributes say, and what is no
    content of them, is taken out of the page."""
    present = [rule for rule in rules if _is_on(rule, parser, text)]
    chosen: dict[int, tuple[LexborNode, ElementRule]] = {}
    for rule in present:
        if OWN in rule.drop:
            _take_out(parser, {node.mem_id for node in parser.css(rule.select)})
    for rule in present:
        for node in parser.css(rule.select)[:MAX_ELEMENTS]:
            chosen.setdefault(node.mem_id, (node, rule))
    if not chosen:
        return UNMARKED
    page = _Page(parser, chosen)
    named = {at: (rule.name, page.values_of(node, rule)) for at, (node, rule) in chosen.items()}
    page.take_out()
    return Marked(named, page.following, frozenset(page.around), frozenset(page.owners))


def _is_on(rule: ElementRule, parser: LexborHTMLParser, text: str) -> bool:
    """Whether a page has what a rule asks for; its words are looked for first, which is cheap."""
    if not rule.where:
        return True
    words = (max(_WORD.findall(part.partition(":")[0]), key=len, default="") for part in rule.where.split(","))
    return any(word in text for word in words) and parser.css_first(rule.where) is not None


class _Page:
    """The elements of one page, each with the component that it is part of."""

    def __init__(self, parser: LexborHTMLParser, chosen: Mapping[int, tuple[LexborNode, ElementRule]]) -> None:
        self.parser = parser
        self.chosen = chosen
        self.owners: dict[int, int] = {}  # sibling -> the component that it belongs to
        self.following = {at: found for at, (node, rule) in chosen.items() if (found := self._behind(node, rule))}
        self.owners = {node.mem_id: at for at, nodes in self.following.items() for node in nodes}
        self.around = set(self._around())
        self.kept_apart = {*chosen, *self.owners}
        self.kept = self.around | self.kept_apart
        self.used: set[int] = set()
        self.dropped = set(self._dropped())
        self.places: dict[str, dict[int, list[LexborNode]]] = {}  # selector -> component -> elements

    def _behind(self, node: LexborNode, rule: ElementRule) -> tuple[LexborNode, ...]:
        """The siblings right behind a component that its rule counts to it."""
        found: list[LexborNode] = []
        after = _next(node) if rule.following else None
        while after is not None and after.mem_id not in self.chosen and after.css_matches(rule.following):
            found.append(after)
            after = _next(after)
        return tuple(found)

    def _around(self) -> Iterator[int]:
        """The elements with a component inside."""
        seen: set[int] = set()
        for node, _ in self.chosen.values():
            above = node.parent
            while above is not None and above.mem_id not in seen:
                seen.add(above.mem_id)
                yield above.mem_id
                above = above.parent

    def owner(self, node: LexborNode) -> int | None:
        """The component that an element is part of, without those that are further out."""
        ids = (self.owners.get(n.mem_id, n.mem_id) for n in (node, *_above(node)))
        return next((at for at in ids if at in self.chosen), None)

    def values_of(self, node: LexborNode, rule: ElementRule) -> tuple[tuple[str, Json], ...]:
        """The attributes of a component that its rule finds in its elements."""
        found = ((key, self._value(node, places)) for key, places in rule.values)
        return tuple((key, value) for key, value in found if value not in (None, ""))

    def _value(self, node: LexborNode, places: Iterable[str]) -> Json:
        """What the first of these places says that is there."""
        for place in places:
            parts = [self._at(node, part.strip()) for part in place.split(JOINED)]
            if all(part not in (None, "") for part in parts):
                return parts[0] if len(parts) == 1 else " ".join(map(str, parts))
        return None

    def _at(self, node: LexborNode, place: str) -> Json:
        if place.startswith("@"):
            return node.attributes.get(place[1:])
        if place == OWN:
            return self._told([node])
        if place.endswith(EACH):
            return [self._told([inner]) for inner in self._inside(node, place.removesuffix(EACH))] or None
        asked = ASKED.fullmatch(place)
        if asked is not None:
            there = self._inside(node, asked.group(1))
            return (asked.group(2) or True) if there else None
        selector, _, name = place.partition("@")
        found = self._inside(node, selector)
        return next((n.attributes.get(name) for n in found), None) if name else self._told(found)

    def _inside(self, node: LexborNode, selector: str) -> list[LexborNode]:
        """The elements of a component that a selector finds, without those of components inside it."""
        if selector not in self.places:
            found = self.places[selector] = {}
            for inner in self.parser.css(selector):
                at = self.owner(inner)
                if at is not None and at != inner.mem_id:
                    found.setdefault(at, []).append(inner)
        return self.places[selector].get(node.mem_id, [])

    def _parts(self, node: LexborNode) -> Iterator[int]:
        """What to take out of the page where an element is no content any more: of a component, and of a sibling that
        belongs to one, what is in it."""
        parts = [node] if node.mem_id not in self.kept_apart else node.iter(include_text=True)
        return (inner.mem_id for inner in parts)

    def _told(self, nodes: Sequence[LexborNode]) -> str:
        """The text of elements, which then are no content any more."""
        told = " ".join(text for node in nodes if (text := " ".join("".join(self._texts(node)).split())))
        if told:
            self.used.update(at for node in nodes for at in self._parts(node))
        return _EMPTY.sub("", told)

    def _texts(self, node: LexborNode) -> Iterator[str]:
        """The texts of an element that are not those of a component inside."""
        stack = [node]
        while stack:
            at = stack.pop()
            if at.tag == "-text":
                yield (at.text(deep=False) or "").replace("\u200b", "")
            elif at is node or (at.mem_id not in self.kept_apart and at.mem_id not in self.dropped):
                stack.extend(reversed([*at.iter(include_text=True, skip_empty=False)]))
                yield " " if at.tag in _APART else ""

    def take_out(self) -> None:
        """Take what attributes say and what is no content out of the page."""
        _take_out(self.parser, (self.used | self.dropped) - self.kept)

    def _dropped(self) -> Iterator[int]:
        """The elements of components that are no content."""
        for rule in dict.fromkeys(rule for _, rule in self.chosen.values()):
            for node in self.parser.css(",".join(rule.drop)) if rule.drop else ():
                at = self.owner(node)
                if at is not None and at != node.mem_id and self.chosen[at][1] is rule:
                    yield from self._parts(node)


def _take_out(parser: LexborHTMLParser, addresses: Set[int]) -> None:
    """Take elements out of the page, by their address; one inside another goes with it and is not touched again."""
    outer: list[LexborNode] = []
    stack = [parser.root] if parser.root is not None and addresses else []
    while stack:
        node = stack.pop()
        if node.mem_id in addresses:
            outer.append(node)
        else:
            stack.extend(node.iter(include_text=True))
    for node in outer:
        node.decompose()


def _above(node: LexborNode) -> Iterator[LexborNode]:
    """The elements around one, from the inside out."""
    above = node.parent
    for _ in range(MAX_CLIMB):
        if above is None:
            return
        yield above
        above = above.parent


def _next(node: LexborNode) -> LexborNode | None:
    """The next element behind one."""
    after = node.next
    while after is not None and (after.tag or "-").startswith("-"):
        after = after.next
    return after
