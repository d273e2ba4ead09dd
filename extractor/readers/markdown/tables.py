"""Tables that are nearly GFM: rows broken over lines, pipes in cells, delimiter rows of another width.

GFM (section 4.10) drops cells beyond the header's and takes any text below a table for a row. Writers and
converters do not keep to that; what would be lost or misread is mended here, line numbers kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

CODE_INDENT = 4  # spaces in front of code (CommonMark, section 4.4)
_DELIMITER = re.compile(r"[ \t]{0,12}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")  # "| --- | :-: |"
_RULE = re.compile(r"[ \t]{0,12}\|?[ \t]*:?[-=]{3,}:?[ \t]*(?:[|+][ \t]*:?[-=]{3,}:?[ \t]*)*\|?[ \t]*")  # "-----|-----"
_NO_HEADER = re.compile(r"[ \t]{4,40}[|\s]{1,400}")  # "     |     |": cells of nothing, and no code
_MARKED_TAG = re.compile(
    r"<[a-zA-Z][^<>]{0,400}\smarkdown(?:=[\"']?(?:1|block|span)[\"']?)?(?:\s[^<>]{0,200})?>\s*$"
)  # '<div markdown="1">'
_HEADING = lazy_regex(r"#{1,6}[ \t]{1,3}[^\s#]")  # "## Boats"
_OPENING = lazy_regex(r"[ ]{0,3}</?[a-zA-Z]")  # "<section>", "</div>"
_VERBATIM = lazy_regex(r"</?(?:pre|script|style|textarea)\b|<!--|-->")  # "<pre class='code'>"
_FENCE = lazy_regex(r"[ ]{0,3}(`{3,}|~{3,})")  # "```", "~~~"
_TIGHT_HEADING = lazy_regex(r"([ ]{0,3}#{1,6})(?=[^#\s])")  # "##" of "##Boats"
_ITEM = lazy_regex(r"([ ]{0,12}(?:[*+-]|\d{1,3}[.)])[ ]{1,4})\S")  # "* " in front of "Answer:"
_SEVERAL = "##"  # behind which a word is a heading ("##Boats"); "#boats" may be any word
MAX_COLUMNS = 1000
_BREAK = "  "  # at the end of a line
_GOES_ON = "|^"  # at the end of a row whose cells go on with those above


@dataclass(frozen=True, slots=True)
class MendedLine:
    """A line, its number in the source (1-based), and the diagnostic code of what had to be mended in it."""

    text: str
    number: int
    repair: str = ""


def mend(lines: Sequence[str]) -> list[MendedLine]:
    """The lines with their tables mended; code blocks stay as they are."""
    out: list[MendedLine] = []
    fence, width = "", 0  # the open fence; the columns of the table that is being read
    for number, text in enumerate(lines, 1):
        line = MendedLine(text, number)
        opens = _FENCE.match(text)
        if fence or opens:
            fence, width = _fence(fence, opens, text), 0
            out.append(line)
        elif width:
            width = _row(line, width, out)
        else:
            width = _outside(line, lines[number] if number < len(lines) else "", out)
    return out


def with_markdown_inside(lines: Sequence[MendedLine]) -> list[MendedLine]:
    """The lines with an empty one behind each tag that says of its element that Markdown is inside (PHP Markdown Extra,
    kramdown, Python-Markdown): without it, CommonMark takes what follows for HTML."""
    if not any("markdown" in line.text and "<" in line.text for line in lines):
        return list(lines)
    out: list[MendedLine] = []
    for line, coded in zip(lines, in_code(lines), strict=True):
        out.append(line)
        if not coded and _MARKED_TAG.search(line.text):
            out.append(MendedLine("", line.number))
    return out


def with_headings_inside(lines: Sequence[MendedLine]) -> list[MendedLine]:
    """The lines with an empty one in front of each heading that stands in HTML right behind a tag or its text, where
    CommonMark has no headings: a page that says "## Boats" means one, but for what ``<pre>`` and its like hold."""
    if not any(_HEADING.match(line.text) for line in lines) or not any(_OPENING.match(line.text) for line in lines):
        return list(lines)
    out: list[MendedLine] = []
    verbatim, inside = False, False
    for line, coded in zip(lines, in_code(lines), strict=True):
        inside = bool(line.text.strip()) and (inside or _OPENING.match(line.text) is not None)
        if inside and not coded and not verbatim and _HEADING.match(line.text):
            out.append(MendedLine("", line.number))
            inside = False
        for edge in _VERBATIM.finditer(line.text):
            verbatim = edge.group().startswith(("<p", "<s", "<t", "<!"))
        out.append(line)
    return out


def in_code(lines: Iterable[MendedLine]) -> list[bool]:
    """For each line, whether it belongs to fenced code."""
    found: list[bool] = []
    fence = ""
    for line in lines:
        opens = _FENCE.match(line.text)
        found.append(bool(fence or opens))
        fence = _fence(fence, opens, line.text) if fence or opens else ""
    return found


def _fence(fence: str, found: re.Match[str] | None, text: str) -> str:
    """The fence that is open behind this line (CommonMark, section 4.5)."""
    if not fence:
        assert found is not None  # the caller has seen a fence open here
        return found.group(1)
    closes = found is not None and found.group(1).startswith(fence) and not text.strip().strip(fence[0])
    return "" if closes else fence


def _outside(line: MendedLine, below: str, out: list[MendedLine]) -> int:
    """A line outside a table; the width of the table that its delimiter row opens, else 0. A header with fewer cells
    than that and the row ``below`` has empty ones at its end."""
    if "|" in line.text and _DELIMITER.fullmatch(line.text) and out and "|" in out[-1].text:
        _part_from_item(out)
        columns = len(split_cells(out[-1].text))
        if _NO_HEADER.fullmatch(out[-1].text):
            columns = len(split_cells(line.text))
            out[-1] = replace(out[-1], text=f"|{' |' * min(columns, MAX_COLUMNS)}")
        elif columns < len(split_cells(line.text)) == len(split_cells(below)):
            lacking, columns = len(split_cells(line.text)) - columns, len(split_cells(line.text))
            head = out[-1].text.rstrip().removesuffix("|")
            out[-1] = replace(out[-1], text=f"{head}|{' |' * min(lacking, MAX_COLUMNS)}")
        out.append(replace(line, text=f"{_indent(line.text)}|" + "---|" * min(columns, MAX_COLUMNS)))
        return columns
    tight = _TIGHT_HEADING.match(line.text)
    if tight and (not line.text[tight.end()].isascii() or (_SEVERAL in line.text and line.text[tight.end()].isalpha())):
        line = replace(line, text=f"{tight.group()} {line.text[tight.end() :]}")
    out.append(line)
    return 0


def _part_from_item(out: list[MendedLine]) -> None:
    """Put an empty line in front of the header of a table, the last line, where it stands right below an item and not
    inside it: there CommonMark takes it for more of the item's text."""
    item = _ITEM.match(out[-2].text) if len(out) > 1 else None
    if item is not None and len(_indent(out[-1].text)) < item.end(1) and not _ITEM.match(out[-1].text):
        out.insert(-1, MendedLine("", out[-1].number))


def _row(line: MendedLine, width: int, out: list[MendedLine]) -> int:
    """A line below a delimiter row: a row, the rest of the row above, or the end of the table."""
    if not line.text.strip():
        out.append(line)
        return 0
    if _RULE.fullmatch(line.text):  # between the parts of a table's body (kramdown)
        return width
    above = out[-1]
    if not line.text.lstrip().startswith("|"):
        if _open_ended(above.text):
            joined = f"{above.text.rstrip()}<br>{line.text.strip()}"
            out[-1] = replace(above, text=_fitted(joined, width)[0], repair="table-row-broken")
            return width
        if "|" not in line.text and _breaks(above.text):
            end = _BREAK if line.text.endswith(_BREAK) else ""
            joined = f"{above.text.rstrip()}<br>{line.text.strip()}"
            out[-1] = replace(above, text=f"{_fitted(joined, width)[0]}{end}", repair="table-row-broken")
            return width
        if "|" not in line.text:  # no row: text that follows the table without an empty line
            out.extend((MendedLine("", line.number), line))
            return 0
    if line.text.rstrip().endswith(_GOES_ON) and (joined_row := _with_row(above.text, line.text.rstrip()[:-1])):
        out[-1] = replace(above, text=joined_row)
        return width
    text, surplus = _fitted(_below(line.text, above.text), width)
    out.append(replace(line, text=text, repair="table-row-surplus" if surplus else ""))
    return width


def _with_row(above: str, text: str) -> str:
    """A row with the cells of the one below joined to its own; "" where they are not as many."""
    held, more = split_cells(above), split_cells(text)
    if len(held) != len(more) or _DELIMITER.fullmatch(above):
        return ""
    return f"{_indent(above)}|{'|'.join(f'{a.rstrip()} {b.strip()}' for a, b in zip(held, more, strict=True))}|"


def _below(text: str, above: str) -> str:
    """A row that stands so far to the right of the one above that it would be code, below that one."""
    indent = _indent(above)
    deeper = len(_indent(text).expandtabs(CODE_INDENT)) >= len(indent.expandtabs(CODE_INDENT)) + CODE_INDENT
    return f"{indent}{text.lstrip()}" if deeper else text


def _open_ended(text: str) -> bool:
    """A row with a pipe in front and none at its end: its last cell goes on below."""
    stripped = text.strip()
    return stripped.startswith("|") and not stripped.endswith("|") and not _DELIMITER.fullmatch(text)


def _breaks(text: str) -> bool:
    """A row without a pipe at its end that ends in a hard break (CommonMark, section 6.7): its last cell goes on below,
    as converters from HTML write it."""
    stripped = text.rstrip()
    return text.endswith(_BREAK) and "|" in text and not stripped.endswith("|") and not _DELIMITER.fullmatch(text)


def _fitted(text: str, width: int) -> tuple[str, bool]:
    """A row with no more cells than the header: pipes of code spans, then those of the last cell, are text."""
    cells = split_cells(text)
    if len(cells) <= width or not any(c.strip() for c in cells[width:]):
        return text, False
    joined: list[str] = []
    for cell in cells:
        if joined and joined[-1].count("`") % 2 and len(cells) > width:
            joined[-1] = f"{joined[-1]}\\|{cell}"
        else:
            joined.append(cell)
    if len(joined) > width:
        joined[width - 1 :] = ["\\|".join(joined[width - 1 :])]
    return f"{_indent(text)}|{'|'.join(joined)}|", True


def _indent(text: str) -> str:
    """The space in front of a line: a table in a list item has the item's."""
    return text[: len(text) - len(text.lstrip())]


def split_cells(text: str) -> list[str]:
    """The cells of a row as written; an escaped pipe is no border."""
    stripped = text.strip()
    stripped = stripped.removeprefix("|")
    if stripped.endswith("|") and not stripped.endswith("\\|"):
        stripped = stripped[:-1]
    return list(_cells(stripped))


def _cells(text: str) -> Iterable[str]:
    start = 0
    for match in re.finditer(r"\\.|\|", text):
        if match.group() == "|":
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]
