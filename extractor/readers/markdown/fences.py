"""Fences of code that CommonMark leaves open though the page shows where they end, mended line for line.

````json          a longer one than the line that is to close it
```

```bash           closed by a line that is set in too far, or by none in front of the next one
    ```
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lazy_regex import lazy_regex

# "```", "  ````json", "~~~ http title=…"
_FENCE = lazy_regex(r"([ \t]{0,40})(`{3,20}|~{3,20})[ \t]{0,4}([^`]{0,120})")
_HEADING = lazy_regex(r"#{2,6} ")  # "## Next"; one alone may be a comment
_SHOWS_MARKDOWN = frozenset({"markdown", "md", "mdx", "text", "txt"})
_TOO_FAR = 4  # blanks in front of a fence that closes nothing (CommonMark 0.31, section 4.5)

_Fence = tuple[int, str, str, str]  # number of the line from 0, what sets it in, the fence, the words behind it


def balanced(lines: Sequence[str]) -> tuple[list[str], frozenset[int]]:
    """The lines with such fences mended, and the numbers (1-based) of those that were."""
    made, mended = list(lines), set[int]()
    found = ((n, _FENCE.fullmatch(text.rstrip())) for n, text in enumerate(lines))
    fences: list[_Fence] = [(n, m.group(1), m.group(2), m.group(3)) for n, m in found if m is not None]
    at = 0
    while at < len(fences):
        opener = fences[at]
        close = next((i for i in range(at + 1, len(fences)) if _closes(fences[i], opener)), len(fences))
        between = fences[at + 1 : close]
        step = _mended(opener, between, made) if any(f[3] for f in between) else None
        if step is None:
            at = close + 1
            continue
        number, text, behind = step
        made[number] = text
        mended.add(number + 1)
        at += 1 + behind
    return made, frozenset(mended)


def _closes(fence: _Fence, opener: _Fence) -> bool:
    """Whether a fence closes another, as CommonMark has it."""
    same = fence[2][0] == opener[2][0] and len(fence[2]) >= len(opener[2])
    return same and not fence[3] and len(fence[1]) - len(opener[1]) < _TOO_FAR


def _mended(opener: _Fence, between: Sequence[_Fence], lines: Sequence[str]) -> tuple[int, str, int] | None:
    """The line to change, its new text, and how many fences behind the opener belong to it; None where nothing tells
    where the code ends."""
    number, indent, ticks, info = opener
    first = between[0]
    if not first[3] and first[2][0] == ticks[0]:
        if len(first[2]) < len(ticks):
            return number, f"{indent}{first[2]}{info}", 1
        return first[0], f"{indent}{first[2]}", 1
    shows = info.strip().lower() in _SHOWS_MARKDOWN or len(ticks) > len(first[2])
    blanks = [n for n in range(number + 1, first[0]) if not lines[n].strip()]
    ends = next((n for n in blanks if _HEADING.match(lines[n + 1])), blanks[-1] if blanks else 0)
    told = ends and (ends == first[0] - 1 or _HEADING.match(lines[ends + 1]))
    return (ends, f"{indent}{ticks}", 0) if told and not shows and len(first[1]) <= len(indent) + 1 else None
