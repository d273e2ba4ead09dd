"""Examples as they are shown: JSON with a line for each member, and the lines that findings are about.

{"boats": [{"id": 1}]}, "$.boats[].id"   ->   the line '"id": 1' is marked
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from json import JSONDecoder

from extractor.diagnostic import Diagnostic
from extractor.review.html.markup import Markup, escape, joined, tag
from extractor.review.html.translate import values_in


def paths_of(findings: Sequence[Diagnostic]) -> frozenset[str]:
    """The paths into an example that findings name, such as "$.boats[].id"."""
    found = ((values_in(d.code, "message", d.message) or {}).get("path", "") for d in findings)
    return frozenset(path for path in found if path.startswith("$"))


def example_html(text: str, paths: Collection[str]) -> Markup:
    """The text of an example; the lines at these paths are marked."""
    if not paths:
        return Markup(escape(text))
    parts: list[str] = []
    for line, path in lines_with_paths(text):
        parts.append(tag("mark", {"class": "line"}, line) if path in paths else f"{line}\n")
    return joined(parts)


def lines_with_paths(text: str) -> Iterator[tuple[str, str]]:
    """The lines of formatted JSON, each with the path of what begins on it; "" where nothing does."""
    open_: list[tuple[str, str]] = []  # the path of each object and list that a line is in, with its bracket
    for line in text.split("\n"):
        said = line.strip()
        if said[:1] in ("}", "]"):
            del open_[-1:]
            yield line, ""
            continue
        path = _path(said, open_)
        if said.endswith(("{", "[")):
            open_.append((path, said[-1]))
        yield line, path


def _path(said: str, open_: Sequence[tuple[str, str]]) -> str:
    if not open_:
        return "$"
    above, bracket = open_[-1]
    if bracket == "[":
        return f"{above}[]"
    try:
        return f"{above}.{JSONDecoder().raw_decode(said)[0]}"
    except ValueError:  # no JSON: a text that was cut, or never was any
        return ""
