"""Labels in bold that end in a mark with a word right behind: CommonMark (section 6.2) takes such stars for text, but
pages in scripts without blanks mean bold: "**请求方法：**GET /boats"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lazy_regex import lazy_regex
from extractor.readers.markdown.tables import MendedLine, in_code
from extractor.values import replace

# "**请求方法：**GET", "**(new)**boats"
_CLOSED = lazy_regex(r"(?<![*\w])(\*\*(?=\S)[^*\n`]{1,80}?[^\w\s*]\*\*)(?=\w)")


def with_bold_labels(lines: Sequence[MendedLine]) -> list[MendedLine]:
    """The lines, a blank behind each such label."""
    if not any("**" in line.text for line in lines):
        return list(lines)
    return [
        line if coded or "**" not in line.text else replace(line, text=_CLOSED.sub(r"\1 ", line.text))
        for line, coded in zip(lines, in_code(lines), strict=True)
    ]
