"""Code and tables in lists and definition lists, as blocks that an item or a term holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selectolax.lexbor import LexborNode

from extractor.document import Block, Held, Line
from extractor.readers.html.inline.gather import GatheredLines

Read = Callable[[LexborNode, str, Sequence[str]], Sequence[Block]]  # an element, its tag, the anchors in front of it


class Holding:
    """Takes what stands below the lines of a list, or below its terms, where ``by_term``; ``read`` makes blocks of an
    element, ``is_caption`` says of a line that anchors in front of it are those of what follows."""

    def __init__(self, read: Read, is_caption: Callable[[Line], bool], *, by_term: bool = False) -> None:
        self.terms = 0
        self._by_term = by_term
        self._read = read
        self._is_caption = is_caption
        self._held: list[tuple[int, list[Block]]] = []
        self._anchors: list[tuple[str, int]] = []  # with the number of lines in front

    def take(self, node: LexborNode, tag: str, into: GatheredLines) -> None:
        """Read a block that stands below the last line, or below the last term."""
        anchors = [a for a, lines in self._anchors if all(map(self._is_caption, into.lines[lines:]))]
        self._anchors = []
        number = self.terms if self._by_term else len(into.lines)
        if not self._held or self._held[-1][0] != number:
            self._held.append((number, []))
        self._held[-1][1].extend(self._read(node, tag, anchors))

    def see(self, node: LexborNode, tag: str, into: GatheredLines) -> None:
        """Note the id of an element, which is an anchor of the block that follows."""
        anchor = node.attributes.get("id") or (node.attributes.get("name") if tag == "a" else None)
        if anchor and tag not in {"pre", "table"}:
            self._anchors.append((anchor, len(into.lines)))

    @property
    def held(self) -> tuple[Held, ...]:
        """What was taken, in order."""
        return tuple(Held(number, tuple(blocks)) for number, blocks in self._held if blocks)
