"""HTML rules as pairs: a piece of a page, and the blocks that it shows."""

# ruff: noqa: E501 - a pair reads best on one line
from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import Code, Definitions, Document, Heading, Items, Line, Paragraph, Table, flat
from extractor.readers import ReadError, read
from extractor.readers.contents import index_of, read_tree
from extractor.readers.encoding import decode


def page(body: str) -> Document:
    return read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "x.html")


def line(ln: Line) -> str:
    text = ln.text
    for start, end in reversed(ln.marks):
        text = f"{text[:start]}*{text[start:end]}*{text[end:]}"
    return ("-" * ln.depth if ln.kind == "item" else "") + text


def show(document: Document) -> list[str]:
    """``# heading``, plain paragraphs, ``-`` items, ``$code``, ``[caption|header/cell;cell]``; marks as ``*word*``."""
    out: list[str] = []
    for block in flat(document.blocks):
        if isinstance(block, Heading):
            out.append("#" * block.level + block.text)
        elif isinstance(block, Paragraph):
            out.append(line(block.line))
        elif isinstance(block, Items):
            out.extend(line(ln) for ln in block.lines)
        elif isinstance(block, Code):
            out.append("$" + block.text)
        elif isinstance(block, Definitions):
            out.extend(f"{line(e.term)} = {'; '.join(map(line, e.lines))}" for e, _, _ in block.every())
        elif isinstance(block, Table):
            out.append(table(block))
    return out


def table(t: Table) -> str:
    rows = "/".join(";".join(c.text.replace("\n", "+") for c in row.cells) for row in t.rows)
    return f"[{t.caption}|{';'.join(c.text for c in t.header)}/{rows}]"


TH = "<tr><th>A</th><th>B</th></tr>"


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<h1>T</h1><h4>S</h4><p>x</p>", ["#T", "####S", "x"]),
        ("<h2>Title<a class='headerlink' href='#t'>¶</a></h2>", ["##Title"]),
        ("<p>a <b>b</b> <code>c</code> d</p>", ["a *b* *c* d"]),
        ("<p>a<b>b</b><b>c</b></p>", ["a*bc*"]),
        ("<p>one<br>two</p>", ["one", "two"]),
        ("bare <i>words</i><p>x</p>more", ["bare words", "x", "more"]),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", ["-a", "--b", "-c"]),
        ("<ul><li>lead<table><tr><td>1</td></tr><tr><td>2</td></tr></table></li></ul>", ["-lead", "[|/1/2]"]),
        ("<pre>a\n  b</pre>", ["$a\n  b"]),
        ("<pre>a<br>b</pre>", ["$a\nb"]),
        ("<div class='highlight'><pre><span>a</span> <span>b</span></pre></div>", ["$a b"]),
        ("<table><tr><td class='linenos'><pre>1</pre></td><td><pre>code</pre></td></tr></table>", ["$code"]),
        (f"<table><caption>C</caption>{TH}<tr><td>1</td><td>2</td></tr></table>", ["[C|A;B/1;2]"]),
        ("<table><thead><tr><td>A</td></tr></thead><tbody><tr><td>1</td></tr></tbody></table>", ["[|A/1]"]),
        ("<table><thead><tr><th>A</th></tr><tr><th>B</th></tr></thead><tr><td>1</td></tr></table>", ["[|A B/1]"]),
        ("<table><tr><th>k</th><td>1</td></tr><tr><th>l</th><td>2</td></tr></table>", ["[|/k;1/l;2]"]),
        (f"<table>{TH}<tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>", ["[|A;B/1;2/1;3]"]),
        (f"<table>{TH}<tr><td rowspan=0>1</td><td>2</td></tr><tr><td>3</td></tr></table>", ["[|A;B/1;2/1;3]"]),
        (f"<table>{TH}<tr><td colspan=2>1</td></tr></table>", ["[|A;B/1;1]"]),
        (f"<table>{TH}<tr><td colspan=x>1</td><td>2</td></tr></table>", ["[|A;B/1;2]"]),
        (f"<table>{TH}<tr><td><p>a</p><ul><li>b</li></ul></td><td>c<br>d</td></tr></table>", ["[|A;B/a+b;c+d]"]),
        ("<nav>menu</nav><header>logo</header><main><p>x</p></main><footer>y</footer>", ["x"]),
        ("<div role='navigation'>menu</div><p>x</p><aside>y</aside>", ["x"]),
        ("<div class='sphinxsidebar'>s</div><div class='body'><p>x</p></div><div class='related'>r</div>", ["x"]),
        ("<header><h1>T</h1></header><p>x</p>", ["#T", "x"]),
        ("<ul class='toc'><li><a href='#a'>A</a></li></ul><p>x</p>", ["x"]),
        ("<ul class='toc'><li><a href='a.html'>A</a></li></ul>", ["-A"]),
        ("<p>x<script>evil()</script><style>p{}</style></p><template>t</template>", ["x"]),
        ("<div hidden>secret</div><p>x</p>", ["x"]),
        ("<p>cut in the mid", ["cut in the mid"]),
        ("", []),
    ],
)
def test_blocks(html: str, blocks: list[str]) -> None:
    assert show(page(html)) == blocks


def test_exported_fragments_without_html_and_body() -> None:
    text = (
        b'<a name="x"></a><h1 class="topictitle1">T</h1><div><div class="section"><h4>URI</h4><p>GET /a</p></div></div>'
    )
    assert show(read(text, "x.html")) == ["#T", "####URI", "GET /a"]


def test_links_and_nested_tables_stay_with_their_cell() -> None:
    (outer,) = page(
        f"<table>{TH}<tr><td><a href='#t'>N</a> object</td><td>x<table>{TH}<tr><td>1</td><td>2</td></tr></table></td></tr></table>"
    ).blocks
    assert isinstance(outer, Table)
    name, text = outer.rows[0].cells
    assert [(link.text, link.href) for link in name.links] == [("N", "#t")]
    assert text.text == "x"
    assert [table(t) for t in text.tables] == ["[|A;B/1;2]"]
    assert (outer.origin.table, text.tables[0].origin.table) == (1, 2)


@pytest.mark.parametrize(
    "html",
    [
        "<table id='t'><caption>C</caption>{}</table>",
        "<a name='t'></a><table><caption>C</caption>{}</table>",
        "<div id='t'><table><caption>C</caption>{}</table></div>",
        "<table><caption><a id='t'></a>C</caption>{}</table>",
        "<p><span id='t'></span></p><table><caption>C</caption>{}</table>",
    ],
)
def test_anchors_of_tables(html: str) -> None:
    (found,) = page(html.format(TH + "<tr><td>1</td><td>2</td></tr>")).tables()
    assert "t" in found.anchors


def test_breadcrumbs() -> None:
    found = page(
        "<div class='breadcrumb'><a href='i.html'>Home</a> <a href='r.html'>Resources</a></div><p>x</p>"
    ).breadcrumb
    assert [link.text for link in found] == ["Home", "Resources"]


CHINESE = '<html><head><meta charset="{}"></head><body><h1>查询节点</h1></body></html>'


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (CHINESE.format("gbk").encode("gbk"), "查询节点"),
        (CHINESE.format("gb2312").encode("gb18030"), "查询节点"),
        (CHINESE.format("utf-8").encode("utf-8"), "查询节点"),
        (CHINESE.format("gbk").encode("utf-8"), "查询节点"),
        (CHINESE.format("").encode("gb18030"), "查询节点"),
        (codecs.BOM_UTF8 + CHINESE.format("utf-8").encode("utf-8"), "查询节点"),
        (CHINESE.format("utf-16").encode("utf-16"), "查询节点"),
        (b"<meta charset=iso-8859-1><h1>caf\xe9</h1>", "café"),
    ],
    ids=["gbk", "gb2312 means gb18030", "utf-8", "wrongly declared", "not declared", "BOM", "utf-16", "latin-1"],
)
def test_encodings(data: bytes, title: str) -> None:
    assert read(data, "x.html").title == title


# Labels that Python takes for encodings of text, by any of their names, and no page is written in.
@pytest.mark.parametrize(
    "label", ["idna", "punycode", "undefined", "unicode_escape", "raw-unicode-escape", "UTF7", "no-such-charset"]
)
@pytest.mark.parametrize("end", [b"", b"<p>" + 300 * b"long text " + b"\xff"], ids=["sound", "damaged"])
def test_a_charset_that_is_none_says_nothing(label: str, end: bytes) -> None:
    body = b"<h1>caf\xc3\xa9 +2AA- \\ud800</h1>" + end
    assert read(b'<meta charset="' + label.encode() + b'">' + body, "x.html").title == "café +2AA- \\ud800"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    decode(data)
    with contextlib.suppress(ReadError):
        read(data, "x.html")


def test_page_trees() -> None:
    tree = (
        '[{"uri": "a.html", "title": "A", "code": "1", "p_code": ""}, {"uri": "b.html", "title": "B", "code": "2", "p_code": "1"},'
        ' {"uri": "c.html", "title": "C", "code": "3", "p_code": "4"}, {"uri": "d.html", "title": "D", "code": "4", "p_code": "3"}]'
    )
    found = read_tree(tree, "CLASS.TXT.json")
    assert found is not None
    assert [(e.href, e.parents) for e in found.entries][:2] == [("a.html", ()), ("b.html", ("A",))]
    assert read_tree("{}", "x.json") is None
    assert read_tree("not json", "x.json") is None


def test_index_pages() -> None:
    html = "<h1>All</h1><ul><li>Pools<ul><li><a href='a.html'>A</a></li><li><a href='b.html'>B</a></li></ul></li><li><a href='c.html'>C</a></li></ul>"
    found = index_of(page(html))
    assert found is not None
    assert [(e.title, e.parents) for e in found.entries] == [("A", ("Pools",)), ("B", ("Pools",)), ("C", ("All",))]
    assert index_of(page("<ul><li><a href='https://x'>X</a></li></ul>")) is None
