"""Charts as SVG: each with a title and a description, and made for a table that stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width

from extractor.review.html.markup import Markup, tag

_ROW, _WIDTH, _LABEL = 22, 490, 220
_LONGEST = 30  # letters of a label; a sign of Chinese is as wide as two


def bars(name: str, title: str, values: Sequence[tuple[str, int]]) -> Markup:
    """Horizontal bars. ``name`` makes the ids of the page unique."""
    most = max((number for _, number in values), default=1) or 1
    height = _ROW * len(values) + 4
    said = "; ".join(f"{label}: {number}" for label, number in values)
    parts = [part for index, (label, number) in enumerate(values) for part in _bar(index, label, number, most)]
    return _figure(name, title, said, (_WIDTH, height), parts)


def _bar(index: int, label: str, number: int, most: int) -> list[Markup]:
    top = index * _ROW + 2
    width = max(2, round((_WIDTH - _LABEL - 60) * number / most))
    middle = top + 15
    return [
        tag("text", {"x": _LABEL - 8, "y": middle, "text-anchor": "end"}, _short(label)),
        tag("rect", {"x": _LABEL, "y": top + 2, "width": width, "height": _ROW - 6, "rx": 2, "class": "bar"}),
        tag("text", {"x": _LABEL + width + 6, "y": middle}, str(number)),
    ]


def share(name: str, title: str, values: Sequence[tuple[str, str, int]]) -> Markup:
    """One bar cut into shares: (class, label, number)."""
    whole = sum(number for _, _, number in values) or 1
    said = "; ".join(f"{label}: {number}" for _, label, number in values)
    parts: list[Markup] = []
    left = 0.0
    for kind, _, number in values:
        width = _WIDTH * number / whole
        parts.append(tag("rect", {"x": f"{left:.1f}", "y": 2, "width": f"{width:.1f}", "height": 24, "class": kind}))
        left += width
    return _figure(name, title, said, (_WIDTH, 28), parts)


def _figure(name: str, title: str, said: str, size: tuple[int, int], parts: Sequence[Markup]) -> Markup:
    ids = f"{name}-title {name}-desc"
    head = [tag("title", {"id": f"{name}-title"}, title), tag("desc", {"id": f"{name}-desc"}, said)]
    attributes = {"viewBox": f"0 0 {size[0]} {size[1]}", "role": "img", "aria-labelledby": ids, "class": "chart"}
    return tag("svg", {**attributes, "width": size[0], "height": size[1]}, *head, *parts)


def _short(text: str) -> str:
    width = 0
    for index, sign in enumerate(text):
        width += 2 if east_asian_width(sign) in "WF" else 1
        if width > _LONGEST:
            return f"{text[: index - 1]}…"
    return text
