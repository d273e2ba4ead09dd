"""Pages of documentation to HTML: blocks as the readers saw them, in elements of our own.

Nothing of a page's markup comes through: what is shown are texts, all escaped. The result goes through nh3 besides,
which knows only the elements and attributes that are written here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import nh3

from extractor.diagnostic import Diagnostic
from extractor.document import Block, Cell, Code, Component, Definitions, Heading, Items, Line, Paragraph, Row, Table
from extractor.review.html.lines import Words, line_html, ordered_words, text_html
from extractor.review.html.markup import Markup, joined, tag, word
from extractor.review.html.translate import finding_text
from extractor.values import dataclass, field

TAGS = frozenset("div p b code pre span section table caption thead tbody tr th td h3 h4 h5 h6".split())
ATTRIBUTES = {
    "*": {"class", "data-k", "data-w", "data-p", "data-i18n", "data-en", "data-zh", "lang", "role", "tabindex"}
} | {
    "td": {"colspan"},
    "th": {"scope"},
}
_LONGEST_CODE = 20_000


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What a page of the review knows of a page of documentation: its number, words by key, findings by key, and the
    rows, as keys, that nothing was made of."""

    number: int
    lang: Mapping[str, str]
    words: Mapping[str, Collection[str]] = field(default_factory=dict)
    findings: Mapping[str, list[Diagnostic]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def wanted(self, *keys: str) -> Words:
        """The words to look for at these keys."""
        found = [self.words[key] for key in map(self.key, keys) if key in self.words]
        return ordered_words({w for words in found for w in words}) if found else ()

    def key(self, key: str) -> str:
        """A key with the number of the page in front."""
        return f"d{self.number}.{key}"


def blocks_html(blocks: Iterable[tuple[int, Block]], shown: PageMarks) -> Markup:
    """Blocks with their indexes as sanitised HTML."""
    raw = joined(part for index, block in blocks for part in _block(index, block, shown))
    return Markup(sanitised(raw))


def sanitised(html: str) -> str:
    """HTML that can do nothing: no script, handler, style, frame, form, link or picture is among what is known."""
    return nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, link_rel=None, url_schemes=set())


def _block(index: int, block: Block, shown: PageMarks) -> Iterable[Markup]:
    if isinstance(block, Table):
        yield _table(block, shown)
        return
    key = f"b{index}"
    words = shown.wanted(key)
    attributes = {"data-k": shown.key(key)}
    if isinstance(block, Heading):
        yield tag(f"h{min(block.level + 2, 6)}", attributes, text_html(block.text, (), words))
    elif isinstance(block, Paragraph):
        yield tag("div", attributes, line_html(block.line, words))
    elif isinstance(block, Items):
        yield tag("div", attributes, *_items([(line,) for line in block.lines], key, shown))
    elif isinstance(block, Definitions):
        yield tag("div", attributes, *_items([(e.term, *e.lines) for e, _, _ in block.every()], key, shown))
    elif isinstance(block, Component):
        text = " ".join([block.name, *(f"{name}={value}" for name, value in block.attributes)])
        yield tag("div", attributes, text_html(text, (), words))
    elif isinstance(block, Code):
        text = block.text if len(block.text) <= _LONGEST_CODE else f"{block.text[:_LONGEST_CODE]}…"
        yield tag("pre", {**attributes, "tabindex": 0}, text_html(text, (), words))
    yield from (finding_html(d, shown) for d in shown.findings.get(key, ()))


def _items(items: Iterable[Sequence[Line]], block: str, shown: PageMarks) -> Iterable[Markup]:
    """Items or terms with their lines, and the findings that lie in each."""
    for number, lines in enumerate(items, 1):
        key = f"{block}i{number}"
        words = shown.wanted(key)
        yield tag("div", {"data-k": shown.key(key), "class": "item"}, *(line_html(line, words) for line in lines))
        yield from (finding_html(d, shown) for d in shown.findings.get(key, ()))


def _table(table: Table, shown: PageMarks) -> Markup:
    number = table.origin.table
    key = f"t{number}"
    header = [tag("th", {"scope": "col"}, *_cell(cell, (), shown)) for cell in table.header]
    rows = [part for row in table.rows for part in _row(row, f"{key}r{row.number}", shown, len(table.header))]
    caption = [tag("caption", None, text_html(table.caption, (), shown.wanted(key)))] if table.caption else []
    head = [tag("thead", None, tag("tr", None, *header))] if header else []
    found = [finding_html(d, shown) for d in shown.findings.get(key, ())]
    held = tag("table", {"data-k": shown.key(key)}, *caption, *head, tag("tbody", None, *rows))
    return joined([tag("div", {"class": "scroll", "tabindex": 0}, held), *found])


def _row(row: Row, key: str, shown: PageMarks, width: int) -> Iterable[Markup]:
    unread = key in shown.unread
    words = shown.wanted(key)
    cells = [_data(row, index, key, words, shown) for index in range(len(row.cells)) if index not in row.merged]
    yield tag("tr", {"data-k": shown.key(key), "class": "unread" if unread else None}, *cells)
    found = shown.findings.get(key, [])
    if found or unread:
        told = [word("unread", shown.lang, "p")] if unread and not found else []
        told += [finding_html(d, shown) for d in found]
        yield tag("tr", {"class": "told"}, tag("td", {"colspan": max(width, len(row.cells), 1)}, *told))


def _data(row: Row, index: int, key: str, words: Words, shown: PageMarks) -> Markup:
    """A cell; ``words`` are those of its whole row."""
    span = 1
    while index + span in row.merged:
        span += 1
    own = shown.key(f"{key}c{index}")
    head = "<td"
    if own in shown.words:
        head += f' data-k="{own}"'
        words = shown.wanted(key, f"{key}c{index}")
    if span > 1:
        head += f' colspan="{span}"'
    if index in row.continued:
        head += ' class="again"'
    return Markup(f"{head}>{joined(_cell(row.cells[index], words, shown))}</td>")


def _cell(cell: Cell, words: Words, shown: PageMarks) -> Iterable[Markup]:
    if len(cell.lines) == 1 and cell.lines[0].kind == "text":
        yield text_html(cell.lines[0].text, cell.lines[0].marks, words)
    else:
        yield from (line_html(line, words) for line in cell.lines)
    yield from (_table(table, shown) for table in cell.tables)


def finding_html(diagnostic: Diagnostic, shown: PageMarks) -> Markup:
    """A finding where it arises: how grave, its code, what it says and what to do."""
    todo = finding_text(diagnostic.code, "remedy", diagnostic.remedy, shown.lang)
    remedy = [tag("div", {"class": "remedy"}, word("remedy", shown.lang), " ", todo)]
    return tag(
        "div",
        {"class": f"finding {diagnostic.severity}", "data-p": diagnostic.pointer},
        word(str(diagnostic.severity), shown.lang, "b"),
        " ",
        tag("code", None, diagnostic.code),
        " ",
        finding_text(diagnostic.code, "message", diagnostic.message, shown.lang),
        *(remedy if diagnostic.remedy else []),
    )
