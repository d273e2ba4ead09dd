"""Markdown to a Document: tables are mended, then the page is rendered to HTML with the lines it came from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.deflist import deflist_plugin

from extractor.document import Code, Document, Note, Origin
from extractor.lazy_regex import lazy_regex
from extractor.readers.html.elements import CLOSING, LINE_ATTRIBUTE, opening
from extractor.readers.html.embedded import BESIDE, EMBEDDED
from extractor.readers.html.read import read_html
from extractor.readers.markdown.attributes import heading_and_id, without_attributes, without_closing
from extractor.readers.markdown.bold_labels import with_bold_labels
from extractor.readers.markdown.code_tags import fenced
from extractor.readers.markdown.code_titles import code_title
from extractor.readers.markdown.components.containers import with_containers
from extractor.readers.markdown.components.write import TITLED, with_components
from extractor.readers.markdown.copied import with_copied
from extractor.readers.markdown.fences import balanced
from extractor.readers.markdown.front_matter import read_front_matter
from extractor.readers.markdown.includes.lines import preprocess
from extractor.readers.markdown.indented_html import dedented
from extractor.readers.markdown.operation_data import operation_document
from extractor.readers.markdown.tables import MendedLine, mend, with_headings_inside, with_markdown_inside
from extractor.readers.sources.included import Include, no_includes
from extractor.values import replace

# "{#id}", " {#id .reference}", " {: #id}", " { .section}" at the end of a heading
_HEADING_ID = lazy_regex(
    r"(?:\s{0,8}\{#([\w.:-]{1,100})(?:\s{1,3}[.\w][\w.=\"-]{0,60}){0,6}\s{0,3}\}"
    r"|\s{1,8}\{(?=[:\s]{0,4}[#.]):?\s{0,3}(?:#([\w.:-]{1,100}))?(?:\s{0,3}\.[\w-]{1,60}){0,6}\s{0,3}\})\s{0,8}$"
)
_LABELLED = lazy_regex(r"[\w /()-]{1,30}[:：]\s{0,3}\S")  # "Method: GET"
_TAG = lazy_regex(r"</?([A-Za-z][\w-]*)\s*/?>")  # "<br>", "</p>"
_OPENED = lazy_regex(r"<([A-Za-z][\w-]*)\s+[\w:-]+\s*=")  # '<select id="version">'
# HTML that pages of Markdown have in their text; other names in such brackets are words.
_ELEMENTS = frozenset(
    "a abbr acronym b bdi bdo big blink br button center cite code del details dfn div dl dt dd em figure font "
    "footer h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd li mark nav nobr ol p picture pre q s samp "
    "script section small span strike strong style sub summary sup svg table tbody td tfoot th thead tr tt u ul var "
    "video wbr".split()
)
_ASIDE = lazy_regex(
    r"<(/?)aside(?=[\s>])"
)  # "<aside class=notice>": in Markdown a remark, not what stands beside a page
_NO_SLUG = lazy_regex(r"[^\w\- ]")  # "!" of "Boats!"


def read_markdown(text: str, file: str, include: Include = no_includes) -> Document:
    """Read a page of CommonMark with GFM tables and raw HTML. Never fails: every text is Markdown."""
    prepared = preprocess(text, file, include)
    texts, fences = balanced([line.text for line in prepared.lines])
    lines = list(dedented(fenced(texts)))
    mdx = file.lower().endswith(".mdx")
    numbered = [
        replace(
            line,
            number=prepared.lines[line.number - 1].number,
            repair=line.repair or ("code-fence-mended" if line.number in fences else ""),
        )
        for line in mend([without_attributes(without_closing(line)) for line in lines])
    ]
    tables = with_headings_inside(with_markdown_inside(numbered))
    mended = with_copied(with_components(with_containers(with_bold_labels(tables)), mdx=mdx))
    parser = MarkdownIt("commonmark", {"html": True}, renderer_cls=_Renderer).enable(["table", "strikethrough"])
    parser.use(deflist_plugin)
    if mdx:
        parser.disable("code")  # what is indented in a component is no code
    tokens = parser.parse("\n".join(line.text for line in mended))
    _mark(tokens, mended)
    for token in tokens:
        if token.type == "html_block":
            token.content = _ASIDE.sub(r"<\1div", token.content)
        _part_labels(token.children or [])
        _keep_words(token.children or [])
    page = f"<main>{parser.renderer.render(tokens, parser.options, {})}</main>"
    document = read_html(page, file)
    notes = tuple(Note(m.repair, Origin(file, m.number), (("text", m.text),)) for m in mended if m.repair)
    held = operation_document(text) if "\napi:" in text else None
    embedded = [Code(held[0], Origin(file, held[1]), EMBEDDED)] if held else []
    embedded += [Code(line.text, Origin(file, line.number), BESIDE) for line in prepared.documents]
    return replace(
        document,
        blocks=(*document.blocks, *embedded),
        notes=(*prepared.notes, *document.notes, *notes),
        meta=read_front_matter(text, file),
        includes=tuple(dict.fromkeys(prepared.followed.names)),
    )


def _mark(tokens: Sequence[Token], lines: Sequence[MendedLine]) -> None:
    """Give every block its line in the source, and every heading the id that links to it use."""
    taken: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.map is not None and token.nesting >= 0 and token.map[0] < len(lines):
            token.attrSet(LINE_ATTRIBUTE, str(lines[token.map[0]].number))
        if token.type == "heading_open":
            token.attrSet("id", _given_id(tokens[index + 1]) or slug(_plain(tokens[index + 1]), taken))


def _keep_words(children: Sequence[Token]) -> None:
    """Make text of what only looks like a tag: "List<Item>", "Bearer <token>"; not the end of one with attributes."""
    tags = [token.content for token in children if token.type == "html_inline"]
    if not tags:
        return
    opened = {found.group(1).lower() for tag in tags if (found := _OPENED.match(tag))}
    for token in children:
        name = _TAG.match(token.content) if token.type == "html_inline" else None
        if name is not None and name.group(1).lower() not in _ELEMENTS | opened:
            token.type = "text"


def _part_labels(children: Sequence[Token]) -> None:
    """Make lines of their own of a paragraph's lines where each opens with a label ("Method: GET") or with code."""
    if not any(token.type == "softbreak" for token in children):
        return
    lines = [list(run) for ends, run in groupby(children, lambda t: t.type == "softbreak") if not ends]
    coded = all(line[0].type == "code_inline" for line in lines)
    labelled = coded or all(_LABELLED.match("".join(t.content for t in line)) for line in lines)
    if len(lines) > 1 and labelled:
        for token in children:
            token.type = "hardbreak" if token.type == "softbreak" else token.type


def _given_id(token: Token) -> str:
    """The id that a heading states itself ("## Title {#id}"), which is taken off its text."""
    last = token.children[-1] if token.children else None
    if last is None or last.type != "text":
        return ""
    found = _HEADING_ID.search(last.content)
    if found is None:
        last.content, own = heading_and_id(last.content)
        return own
    last.content = last.content[: found.start()]
    return found.group(1) or found.group(2) or ""


def _plain(token: Token) -> str:
    """The words that an inline token shows."""
    return "".join(t.content for t in token.children or () if t.type in {"text", "code_inline"})


def slug(title: str, taken: dict[str, int]) -> str:
    """The id that GitHub gives a heading; a repeated one gets a number. ``taken`` is carried along."""
    base = _NO_SLUG.sub("", title.strip().lower()).replace(" ", "-")
    number = taken.get(base, 0)
    taken[base] = number + 1
    return f"{base}-{number}" if number else base


class _Renderer(RendererHTML):
    """The stock renderer, but code blocks carry their line on the ``pre`` and their language on the ``code``; one with
    a title is a component that holds it."""

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A fenced block."""
        token = tokens[idx]
        plain = Token("code_block", "", 0, attrs=token.attrs, content=token.content)
        language = re.sub(r"[^\w+#.-]", "", token.info.strip().split(" ")[0])[:40]
        if language:
            plain.attrs = {**plain.attrs, "class": f"language-{language}"}
        shown = str(self.code_block([plain], 0, options, env))
        title = code_title(token.info)
        if not title:
            return shown
        line = token.attrs.get(LINE_ATTRIBUTE)
        return f"{opening(TITLED, {'title': title}, int(line) if line else None)}{shown}{CLOSING}"
