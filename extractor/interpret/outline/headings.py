"""The headings of a page as a tree: which stands under which, where the section of each ends, what its words name.

    0  # Boats           ends at 4, role ""             of the code, from the innermost: Response, List boats, Boats
    1  ## List boats     ends at 4, role ""
    2  ### Response      ends at 4, role "response"
    3  ```json …```

The words of a heading are looked up here, once for each tree; rules of operations ask its nodes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Heading
from extractor.interpret.identity import ByIdentity
from extractor.interpret.outline.sections.labels import opening_code
from extractor.interpret.outline.sections.model import RESPONSE_ROLES
from extractor.interpret.outline.words import section_role, without_numbering
from extractor.values import dataclass

BELOW_ALL = 99  # the level of what is no heading


@dataclass(frozen=True, slots=True)
class Node:
    """A heading and its section, by places among the blocks of a page."""

    heading: Heading
    at: int
    role: str  # of the section that its words name; "" where they name a subject
    until: int  # the next heading, of whatever level: what stands between is its own
    end: int  # the next heading of its level or a higher one
    over: Node | None  # the heading that its section is part of

    @property
    def level(self) -> int:
        """The level of the heading, 1 to 6, or what a component's title ranks as."""
        return self.heading.level

    @property
    def text(self) -> str:
        """The words of the heading."""
        return self.heading.text

    def chain(self) -> Iterator[Node]:
        """The heading and those that its section is part of, the innermost first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.over


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of a page in their order."""

    nodes: tuple[Node, ...]
    places: tuple[int, ...]

    def above(self, place: int) -> Node | None:
        """The nearest heading in front of a place."""
        number = bisect_left(self.places, place)
        return self.nodes[number - 1] if number else None

    def below(self, place: int) -> Node | None:
        """The next heading behind a place."""
        number = bisect_right(self.places, place)
        return self.nodes[number] if number < len(self.nodes) else None

    def over(self, place: int) -> Iterator[Node]:
        """The headings whose sections a block is in, the innermost first; of a heading those above it."""
        node = self.above(place + 1)
        node = node.over if node is not None and node.at == place else node
        return node.chain() if node is not None else iter(())

    def between(self, start: int, end: int) -> Sequence[Node]:
        """The headings behind one place and in front of another."""
        return self.nodes[bisect_right(self.places, start) : bisect_left(self.places, end)]

    def inside(self, node: Node) -> Sequence[Node]:
        """The headings in the section of one."""
        return self.between(node.at, node.end)

    def behind(self, place: int) -> Iterator[Node]:
        """The headings behind a place."""
        return (self.nodes[n] for n in range(bisect_right(self.places, place), len(self.nodes)))

    def is_note(self, node: Node, first: Node) -> bool:
        """Whether a heading only interrupts what another one begins: it is of the same rank, as are the sections that
        follow, and nothing but text stands between ("Rename a boat", "Caution", "Request")."""
        if node.at <= first.at or node.level != first.level or any(n.role for n in self.between(first.at, node.at)):
            return False
        after = next((n for n in self.behind(node.at) if n.level <= node.level), None)
        return after is not None and bool(after.role) and after.level == node.level

    def subject_above(self, place: int, level: int, floor: int = 0) -> int:
        """The place, ``floor`` or behind it, of the nearest heading in front that ranks above ``level`` and names no
        section; else the place itself. Pages without levels have a title and its sections in one rank, so that this is
        not always one whose section holds the place."""
        first, last = bisect_left(self.places, floor), bisect_left(self.places, place)
        nodes = (self.nodes[n] for n in range(last - 1, first - 1, -1))
        return next((node.at for node in nodes if node.level < level and not node.role), place)


def outline_of(blocks: Sequence[object], lexicon: Lexicon) -> Outline:
    """The headings among blocks, as a tree; what components and constructs became is no heading. Most rules look at the
    same blocks."""
    return _known(ByIdentity(blocks), lexicon) if isinstance(blocks, tuple) else _outline(blocks, lexicon)


@lru_cache(maxsize=16)
def _known(blocks: ByIdentity[Sequence[object]], lexicon: Lexicon) -> Outline:
    return _outline(blocks.value, lexicon)


@lru_cache(maxsize=4096)
def is_of_access(heading: str, lexicon: Lexicon) -> bool:
    """Whether a heading says that its section is about signing in: "Authentication"."""
    return without_numbering(heading) in lexicon.auth_sections


def in_access(node: Node | None, lexicon: Lexicon) -> bool:
    """Whether a section is about signing in, or an example of one that is, rather than about a subject inside it."""
    over = node.chain() if node is not None else ()
    about = ((is_of_access(above.text, lexicon), above.role) for above in over)
    return next((said for said, role in about if said or not role), False)


def _role(text: str, over: Node | None, lexicon: Lexicon) -> str:
    """The section that a heading's words name; one that opens with a status below one for answers is an answer."""
    answers = over is not None and over.role in RESPONSE_ROLES
    return section_role(text, lexicon) or ("response" if answers and opening_code(text) else "")


def _outline(blocks: Sequence[object], lexicon: Lexicon) -> Outline:
    places = [i for i, block in enumerate(blocks) if isinstance(block, Heading)]
    ends = _ends(blocks, places)
    nodes: list[Node] = []
    for at, until in pairwise((*places, len(blocks))):
        heading = blocks[at]
        assert isinstance(heading, Heading)  # the places are those of headings
        over = next((n for n in nodes[-1].chain() if n.level < heading.level), None) if nodes else None
        nodes.append(Node(heading, at, _role(heading.text, over, lexicon), until, ends[at], over))
    return Outline(tuple(nodes), tuple(places))


def _ends(blocks: Sequence[object], places: Sequence[int]) -> Mapping[int, int]:
    """Where the section of each heading ends, by the place of the heading."""
    ends: dict[int, int] = {}
    open_: list[int] = []
    for place in places:
        while open_ and level_of(blocks[open_[-1]]) >= level_of(blocks[place]):
            ends[open_.pop()] = place
        open_.append(place)
    return ends | dict.fromkeys(open_, len(blocks))


def level_of(block: object) -> int:
    """The level of a heading; that of other blocks is below all of them."""
    return block.level if isinstance(block, Heading) else BELOW_ALL
