"""Controls of a page that say what the part of it that they open holds.

<button><span>GET</span><span>/boats</span> Lists boats</button>        the line "GET /boats Lists boats"
"""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from extractor.document import Line

MIN_SAID = 2  # texts of a control that says something


def line_of_control(node: LexborNode) -> Line | None:
    """What a control that opens a part of the page says of it: a method and a path, a status and its meaning. None for
    others, which have one word."""
    texts = [" ".join(text.split()) for text in _leaves(node)]
    if len(texts) < MIN_SAID:
        return None
    head = " ".join(texts[:MIN_SAID])
    return Line(" ".join([head, *texts[MIN_SAID:]]), marks=((0, len(head)),))


def _leaves(node: LexborNode) -> Iterator[str]:
    """The texts below an element, one for each element that has some of its own."""
    for element in node.traverse():
        own = (child.text(deep=False) or "" for child in element.iter(include_text=True) if child.tag == "-text")
        if text := "".join(own).replace("\u200b", "").strip():  # "/<wbr>boats" of Swagger UI
            yield text
