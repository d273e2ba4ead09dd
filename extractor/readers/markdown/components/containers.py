"""Containers of Markdown's dialects as elements that the walker of pages reads as components.

=== "curl"            tabbed, with its title      Python-Markdown: what is indented by four belongs to it
!!! warning "Mind"    admonition, with its kind   ??? question "Open": details
:::tip[Mind] … :::    admonition                  Docusaurus, VitePress, MyST; ::: details Title, :::{tab-item} Title
/// note | Mind … /// admonition                  blocks of PyMdown: /// tab | curl, /// details | Title, options below
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.document import Json
from extractor.lazy_regex import lazy_regex
from extractor.readers.html.elements import CLOSING, opening
from extractor.readers.markdown.tables import MendedLine, in_code
from extractor.values import replace

INDENT = 4
MAX_NESTING = 12
NESTED = 3  # of them inside items, one in another
# '=== "curl"', '!!! warning "Mind"', "??? question", '???+ note "Open"'
_INDENTED = lazy_regex(
    r"(?P<mark>===[!+]{0,2}|!!!|\?\?\?\+?)[ \t]{1,8}"
    r"(?:(?P<kind>[A-Za-z][\w-]{0,40})(?:[ \t]{1,4}[A-Za-z][\w-]{0,40}){0,4}[ \t]{0,8})?"
    r"(?:\"(?P<title>[^\"]{0,300})\")?[ \t]{0,8}"
)
# ":::tip", ":::tip[Mind]", "::: details Title", ":::{tab-item} Title"
_FENCED = lazy_regex(
    r"(?P<fence>:{3,12})[ \t]{0,4}\{?(?P<kind>[A-Za-z][\w-]{0,40})\}?"
    r"(?:\[(?P<title>[^\]]{0,300})\]|[ \t]{1,4}(?P<rest>\S.{0,300}))?[ \t]*"
)
_CLOSE = lazy_regex(r":{3,12}[ \t]*")  # ":::"
# "/// note | Mind", "//// tab | curl", "/// html | div.boats"
_SLASHED = lazy_regex(
    r"(?P<fence>/{3,12})[ \t]{0,4}(?P<kind>[A-Za-z][\w-]{0,40})[ \t]{0,4}(?:\|[ \t]{0,4}(?P<title>.{0,300}))?"
)
_SLASHES = lazy_regex(r"/{3,12}[ \t]*")  # "///"
_OPTION = lazy_regex(r"[ ]{4,8}[a-z][\w-]{0,40}:(?:\s.{0,200})?")  # "    open: True"
_TABS = frozenset({"tab", "tab-item", "tabitem"})


def with_containers(lines: Sequence[MendedLine], level: int = 0) -> list[MendedLine]:
    """The lines with containers as elements on lines of their own; what a container holds is no longer indented."""
    if not level:
        for _ in range(NESTED):
            lines = _in_items(lines)
    if level >= MAX_NESTING or not any(line.text.startswith((":::", "===", "!!!", "???", "///")) for line in lines):
        return list(lines)
    coded = in_code(lines)
    ends = {**_fence_ends(lines, coded), **_slash_ends(lines, coded)}
    found: list[MendedLine] = []
    at = 0
    while at < len(lines):
        read = None if coded[at] else _indented(lines, at) or _fenced(lines, at, ends) or _slashed(lines, at, ends)
        if read is None:
            found.append(lines[at])
            at += 1
            continue
        head, held, at = read
        number = held[0].number if held else lines[at - 1].number
        found += [MendedLine("", number), head, MendedLine("", number), *with_containers(held, level + 1)]
        found += [MendedLine(text, lines[at - 1].number) for text in ("", CLOSING, "")]
    return found


def _in_items(lines: Sequence[MendedLine]) -> Sequence[MendedLine]:
    """The lines; of an admonition or details inside an item, which is indented itself, the title as a line of the item
    that announces what it holds."""
    if not any(line.text.startswith((" ", "\t")) and line.text.lstrip().startswith(("!!!", "???")) for line in lines):
        return lines
    found: list[MendedLine] = []
    coded = in_code(lines)
    inside = 0  # how far what a construct holds is indented
    for line, code in zip(lines, coded, strict=True):
        indent = len(line.text) - len(line.text.lstrip(" "))
        if line.text.strip() and indent < inside:
            inside = 0
        head = _INDENTED.fullmatch(line.text.strip()) if indent and not code and not inside else None
        if head is not None and head["mark"][0] in "!?" and (head["kind"] or head["title"]):
            inside = indent + INDENT
            title = (head["title"] or head["kind"]).rstrip(":")
            found += [replace(line, text=f"{' ' * indent}{title}:"), MendedLine("", line.number)]
            continue
        found.append(replace(line, text=line.text[INDENT:]) if inside and line.text.strip() else line)
    return found


def _indented(lines: Sequence[MendedLine], start: int) -> tuple[MendedLine, list[MendedLine], int] | None:
    """A container whose lines are indented: its opening tag, what it holds, and where it ends."""
    head = _INDENTED.fullmatch(lines[start].text)
    if head is None or not (head["kind"] or head["title"]) or (head["mark"][0] == "=" and not head["title"]):
        return None
    held = list(_dedented(lines[start + 1 :]))
    if not held:
        return None
    name = {"=": "tabbed", "!": "admonition", "?": "details"}[head["mark"][0]]
    tag = _opening(name, head["kind"] or "", head["title"] or "", lines[start].number)
    return tag, held, start + 1 + len(held)


def _dedented(lines: Sequence[MendedLine]) -> Iterator[MendedLine]:
    """The indented lines that come first, and the empty ones between them, with less indent."""
    waiting: list[MendedLine] = []
    for line in lines:
        if not line.text.strip():
            waiting.append(line)
        elif line.text.startswith((" " * INDENT, "\t")):
            yield from waiting
            waiting = []
            yield replace(line, text=line.text[1 if line.text[0] == "\t" else INDENT :])
        else:
            return


def _fence_ends(lines: Sequence[MendedLine], coded: Sequence[bool]) -> dict[int, int]:
    """The line that closes each container between colons, by the line that opens it; none for what nothing closes."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for at, line in enumerate(lines):
        text = line.text.lstrip(" ")
        if coded[at] or not text.startswith(":::"):
            continue
        if _CLOSE.fullmatch(text):
            ends.update({opened.pop(): at} if opened else {})
        elif _FENCED.fullmatch(text):
            opened.append(at)
    return ends


def _fenced(
    lines: Sequence[MendedLine], start: int, ends: Mapping[int, int]
) -> tuple[MendedLine, list[MendedLine], int] | None:
    """A container between colons: its opening tag, what it holds, and where it ends; None where nothing closes it."""
    head = _FENCED.fullmatch(lines[start].text) if start in ends else None
    if head is None:
        return None
    kind, title = head["kind"].lower(), (head["title"] or head["rest"] or "").strip()
    name = "tabbed" if kind in _TABS else "details" if kind == "details" else "admonition"
    return _opening(name, kind, title, lines[start].number), list(lines[start + 1 : ends[start]]), ends[start] + 1


def _slash_ends(lines: Sequence[MendedLine], coded: Sequence[bool]) -> dict[int, int]:
    """The line that closes each block between slashes, as many as open it, by the line that opens it."""
    ends: dict[int, int] = {}
    opened: list[tuple[int, int]] = []  # lines, and the slashes of each
    for at, line in enumerate(lines):
        if coded[at] or not line.text.startswith("///"):
            continue
        if _SLASHES.fullmatch(line.text):
            count = len(line.text.rstrip())
            while opened and opened[-1][1] != count:
                opened.pop()
            ends.update({opened.pop()[0]: at} if opened else {})
        elif (head := _SLASHED.fullmatch(line.text)) is not None:
            opened.append((at, len(head["fence"])))
    return ends


def _slashed(
    lines: Sequence[MendedLine], start: int, ends: Mapping[int, int]
) -> tuple[MendedLine, list[MendedLine], int] | None:
    """A block between slashes, without its options: what it holds is shown as other text is."""
    head = _SLASHED.fullmatch(lines[start].text) if start in ends else None
    if head is None:
        return None
    held = list(lines[start + 1 : ends[start]])
    while held and _OPTION.fullmatch(held[0].text):
        held = held[1:]
    kind, title = head["kind"].lower(), (head["title"] or "").strip()
    name = {"tab": "tabbed", "details": "details"}.get(kind, "admonition")
    return _opening(name, kind, title, lines[start].number), held, ends[start] + 1


def _opening(name: str, kind: str, title: str, line: int) -> MendedLine:
    values: dict[str, Json] = {key: value for key, value in (("kind", kind), ("title", title)) if value}
    return MendedLine(opening(name, values, line), line)
