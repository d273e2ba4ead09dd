"""AsciiDoc: pairs of source and what is shown, includes, hostile text, and Asciidoctor as an oracle where it is."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import build
from extractor.document import Block, Code, Definitions, Heading, Items, Paragraph, Table
from extractor.oas.writing.write import to_yaml
from extractor.readers import format_of
from extractor.readers.asciidoc.inline.text import inline
from extractor.readers.asciidoc.read import Included, read_asciidoc
from extractor.readers.html.read import read_html
from tests.pages import build_pages
from tests.support import ROOT


def blocks(text: str) -> tuple[Block, ...]:
    return read_asciidoc(text, "a.adoc").blocks


def table(text: str) -> Table:
    (found,) = (b for b in blocks(text) if isinstance(b, Table))
    return found


def cells(text: str) -> list[list[str]]:
    return [[c.text for c in row.cells] for row in table(text).rows]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("*bold* _em_ `code`", "<strong>bold</strong> <em>em</em> <code>code</code>"),
        ("a**b**c d__e__f", "a<strong>b</strong>c d<em>e</em>f"),
        ("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4"),
        ("*not closed and `a`", "*not closed and <code>a</code>"),
        ("`*` and `*`", "<code>*</code> and <code>*</code>"),
        (r"\*a* \{b} \<<c>>", "*a* {b} &lt;&lt;c&gt;&gt;"),
        ("`+{a} *b*+` +_c_+ ++<d>++ +++<e>+++", "<code>{a} *b*</code> _c_ &lt;d&gt; <e>"),
        ("<<x,The X>>", '<a href="#x">The X</a>'),
        ("xref:other.adoc#x[X]", '<a href="other.adoc#x">X</a>'),
        ("link:/a[B] https://c.org/d[E^]", '<a href="/a">B</a> <a href="https://c.org/d">E</a>'),
        ("see https://c.org/d_e_f.", 'see <a href="https://c.org/d_e_f">https://c.org/d_e_f</a>.'),
        ("one +\ntwo", "one<br>\ntwo"),
        ("< string > array & &lt; &#124;", "&lt; string &gt; array &amp; &lt; &#124;"),
        ("[.role]#marked# [[here]]x", '<mark>marked</mark> <a id="here"></a>x'),
        ("[.path]_/boats/[boat]_ there", "<em>/boats/[boat]</em> there"),
        ("[.path]_/boats/_crew/[name]_", "<em>/boats/_crew/[name]</em>"),
        ("kbd:[Ctrl] image:a.png[Alt] footnote:[f] pass:[<b>]", "<code>Ctrl</code> Alt  <b>"),
        ('"`quoted`" it\'s', '"quoted" it\'s'),
    ],
)
def test_inline(source: str, expected: str) -> None:
    assert inline(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('[options="header"]\n|===\n|Name|Type\n|a|b\n|===', [["a", "b"]]),
        ("|===\n|Name |Type\n\n|a\n|b\n|===", [["a", "b"]]),
        ("[%header,cols=2*]\n|===\n|Name\n|Type\n|a\n|b\n|===", [["a", "b"]]),
        ("[%header]\n|===\n|A|B|C\n2+|a|b\n.2+|c|d|e\n|f|g\n|===", [["a", "a", "b"], ["c", "d", "e"], ["c", "f", "g"]]),
        ('[%header,cols="1,1"]\n|===\n|A|B\n2*|x\n|===', [["x", "x"]]),
        ("[%header]\n|===\n|A|B\n|a \\| b|`c` +\nd\n|===", [["a | b", "c\nd"]]),
        ('[%header,cols="1,3a"]\n|===\n|A|B\n|x|one\n\n* i\n* j\n|===', [["x", "one\ni\nj"]]),
        ("[%header]\n|===\n|A\n<.<|one\ntwo\n\nthree\n|===", [["one two\nthree"]]),
        ('[%header,format=csv]\n|===\nA,B\na,"b, c"\n|===', [["a", "b, c"]]),
        ("[%header]\n,===\nA,B\na,b\n,===", [["a", "b"]]),
        ("[%header,separator=!]\n|===\n!A!B\n!a|b!c\n|===", [["a|b", "c"]]),
        ("[%header]\n|===\n|A|B\n|{vbar}|{nope}\n|===", [["|", "{nope}"]]),
    ],
)
def test_tables(source: str, expected: list[list[str]]) -> None:
    assert cells(source) == expected
    assert table(source).header[0].text in {"Name", "A"}


def test_a_table_in_a_cell_is_attached_to_it() -> None:
    text = '[%header,cols="1,1a"]\n|===\n|A|B\n|x|.Headers\n[%header]\n!===\n!N!T\n!h!i\n!===\n|===\n'
    (inner,) = table(text).rows[0].cells[1].tables
    assert (inner.caption, [c.text for c in inner.rows[0].cells]) == ("Headers", ["h", "i"])


def test_anchors_titles_and_lines_of_a_table_are_kept() -> None:
    found = table("text\n\n[[things]]\n.Things\n[%header]\n|===\n|Name|Type\n\n|a\n|b\n|===\n")
    assert (found.caption, found.origin.anchor, found.origin.line) == ("Things", "things", 6)
    assert [row.line for row in found.rows] == [9]


def test_headings_have_levels_and_the_ids_that_references_use() -> None:
    text = "= Title\nAn Author\nv1.0\n\n== One two\n\n[[own]]\n=== `GET /a`\n\n[#x]\n==== B\n\nC\n~\n\n"
    text += "Under\n-----\n\n== One two\n"
    found = [(b.text, b.level, b.anchors) for b in blocks(text) if isinstance(b, Heading)]
    assert found == [
        ("Title", 1, ("_title",)),
        ("One two", 2, ("_one_two",)),
        ("GET /a", 3, ("own",)),
        ("B", 4, ("x",)),
        ("Under", 2, ("_under",)),
        ("One two", 2, ("_one_two_2",)),
    ]


def test_a_reference_without_a_text_shows_the_title_and_one_by_title_leads_to_it() -> None:
    found = [b for b in blocks("See <<_the_pet>> and <<The Pet>>.\n\n== The Pet\n") if isinstance(b, Paragraph)]
    assert found[0].text == "See The Pet and The Pet."
    assert {link.href for link in found[0].links} == {"#_the_pet"}


def test_lists_nest_by_their_marks() -> None:
    (items,) = (b for b in blocks("* a\ngoes on\n** b\n. c\n* d\n") if isinstance(b, Items))
    assert [(ln.text, ln.depth) for ln in items.lines] == [("a goes on", 1), ("b", 2), ("c", 3), ("d", 1)]


def test_terms_and_their_descriptions() -> None:
    found = blocks("`id`:: (Required) An id.\n`x`::\n`y`::\nBoth.\n")
    (entries,) = [b.entries for b in found if isinstance(b, Definitions)]
    shown = [(e.term.text, [line.text for line in e.lines]) for e in entries]
    assert shown == [("id", ["(Required) An id."]), ("x", ["Both."]), ("y", ["Both."])]


def test_code_blocks_are_literal_and_without_callouts() -> None:
    text = (
        '[source,json]\n----\n{"a": 1, // <1>\n "b": "*x*"} <2>\n----\n<1> One\n\n....\nPOST /pets\n....\n\n indented\n'
    )
    found = [b.text for b in blocks(text) if isinstance(b, Code)]
    assert found == ['{"a": 1,\n "b": "*x*"}', "POST /pets", "indented"]


def test_comments_attributes_and_conditions_are_carried_out() -> None:
    text = (
        ":base: /v2\n:url: {base}/pets\n\n// gone\n////\ngone\n////\nGET {url}/{id} \\{base}\n\n"
        "ifdef::base[yes]\nifndef::base[]\ngone\nendif::[]\n"
        'ifeval::["{base}" == "/v2"]\nequal\nendif::[]\n\n----\n// kept {base}\n----\n\n'
        '[subs="attributes+"]\n----\n{base}\n----\n'
    )
    shown = [b.text for b in blocks(text) if isinstance(b, Paragraph | Code)]
    assert shown == ["GET /v2/pets/{id} {base}", "yes equal", "// kept {base}", "/v2"]


def test_attributes_of_attributes_do_not_grow_without_bound() -> None:
    text = ":a0: aaaaaaaaaa\n" + "".join(f":a{n + 1}: {{a{n}}}{{a{n}}}\n" for n in range(60)) + "{a60}" * 2000
    assert len(str(read_asciidoc(text, "a.adoc"))) < 5_000_000


def test_an_included_file_is_read_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "pet.adoc").write_text(
        "= Pet\n\n[%header]\n|===\n|Name|Type\n|id|string\n|===\n\n// tag::a[]\nin a\n// end::a[]\n"
    )
    (tmp_path / "index.adoc").write_text(
        ":parts: parts\n\n== Listing pets\n\n....\nGET /pets\n....\n\n=== Response\n\n"
        "include::{parts}/pet.adoc[leveloffset=+3]\n\ninclude::parts/pet.adoc[tag=a]\n"
    )
    result = build([tmp_path])
    assert list(result.spec["paths"]) == ["/pets"]
    assert (result.balance.pages, result.balance.rows, result.balance.in_spec) == (1, 1, 1)
    assert result.sources["/paths/~1pets/get"][0].file == "index.adoc"


@pytest.mark.parametrize(
    "target", ["../secret.adoc", "{up}/secret.adoc", "/etc/hostname", "https://x.org/a.adoc", "no.adoc", "sly.adoc"]
)
def test_includes_stay_in_the_folder(tmp_path: Path, target: str) -> None:
    (tmp_path / "secret.adoc").write_text("SECRET")
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "sly.adoc").symlink_to(tmp_path / "secret.adoc") if target == "sly.adoc" else None
    (folder / "index.adoc").write_text(
        f":up: ..\n\n== A\n\nGET /a\n\ninclude::{target}[]\n\n[%header]\n|===\n|Name|Type\n|a|string\n|===\n"
    )
    result = build([folder / "index.adoc"])
    assert "include-not-followed" in [d.code for d in result.diagnostics]
    assert "SECRET" not in to_yaml(result.spec)


def test_files_that_include_each_other_end() -> None:
    files = {"b.adoc": "in b\n\ninclude::a.adoc[]\n\ninclude::b.adoc[]\n"}
    document = read_asciidoc(
        "include::b.adoc[]\n", "a.adoc", lambda target, base: Included(files.get(target, ""), target)
    )
    assert [b.text for b in document.blocks if isinstance(b, Paragraph)] == ["in b"]
    assert [n.code for n in document.notes] == ["include-not-followed"] * 2


def test_bare_text_with_a_table_is_asciidoc() -> None:
    assert format_of("[cols=2]\n|===\n|a|b\n|===\n", "a.txt") == "asciidoc"


PAGE = """\
= Listing things

== URI

GET /v1/things

== Response

[[t]]
.Response body
[%header,cols="1,1,2a"]
|===
|Parameter|Type|Description
|name|String|A name.
|kind|String|A kind. Options:

* **a**: one
* **b**: other
|===
"""


def test_asciidoc_and_its_html_give_the_same_spec(tmp_path: Path) -> None:
    (tmp_path / "adoc").mkdir()
    (tmp_path / "html").mkdir()
    rows = "<tr><td>name</td><td>String</td><td>A name.</td></tr>"
    values = "<ul><li><b>a</b>: one</li><li><b>b</b>: other</li></ul>"
    rows += f"<tr><td>kind</td><td>String</td><td><p>A kind. Options:</p>{values}</td></tr>"
    page = (
        '<h1 id="_listing_things">Listing things</h1><h2 id="_uri">URI</h2><p>GET /v1/things</p>'
        '<h2 id="_response">Response</h2>'
        '<table id="t"><caption>Response body</caption><tr><th>Parameter</th><th>Type</th><th>Description</th></tr>'
        f"{rows}</table>"
    )
    ours = build_pages(tmp_path / "adoc", PAGE, suffix=".adoc")
    theirs = build_pages(tmp_path / "html", page)
    assert ours.balance == theirs.balance
    assert to_yaml(ours.spec).replace("a.adoc", "a.html") == to_yaml(theirs.spec)


UNITS = ["*", "**a", "_a ", "`", "`a", "<<", "<<a", "[[", "[[a", "+", "++", "+++", "http://", "link:", "link:a[", "{a}",
         "a::", "* a\n", "** a\n", "|", "|a\n", "|===\n", "a|", "2+|a", ".2+|a ", "----\n",
         "====\n", "[a]\n", ".T\n", ":a: b\n",
         "ifdef::a[]\n", "include::a[]\n", "= A\n", "\\", "\"`", "a\n-\n", "+\n", "<1> ", "&", "[.a]#"]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_text_costs_little(unit: str) -> None:
    started = time.process_time()
    read_asciidoc(unit * (30_000 // len(unit)), "a.adoc")
    read_asciidoc("[%header]\n|===\n|A|B\n" + unit * (30_000 // len(unit)), "a.adoc")
    assert time.process_time() - started < 6


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="=-+|!*_.`a1 \n[]{}<>:#/\\,^\"'", max_size=300))
def test_any_text_is_read(text: str) -> None:
    read_asciidoc(text, "a.adoc")


@given(st.text(alphabet="ab<>&\"' =", max_size=80))
def test_code_shows_every_character(text: str) -> None:
    found = [b.text for b in blocks(f"....\nx{text}x\n....\n") if isinstance(b, Code)]
    assert found == [f"x{text}x"]


@given(st.lists(st.lists(st.sampled_from(["a", "b c", "`d`", ""]), min_size=3, max_size=3), min_size=1, max_size=6))
def test_every_cell_of_a_table_is_there(rows: list[list[str]]) -> None:
    text = "[%header]\n|===\n|A|B|C\n" + "".join("|" + "|".join(r) + "\n" for r in rows) + "|===\n"
    assert cells(text) == [[c.strip("`") for c in r] for r in rows]


ASCIIDOCTOR = shutil.which("asciidoctor")
CORPUS = sorted((ROOT.parent / "shared" / "corpus" / "md").glob("*/[!_]*/**/*.adoc"))


def seen(found: Table) -> list[list[str]]:
    return [[c.text for c in row.cells] for row in found.rows]


@pytest.mark.skipif(ASCIIDOCTOR is None, reason="asciidoctor is not on PATH: no oracle to compare with")
@pytest.mark.skipif(not CORPUS, reason="../shared/corpus is not here: real pages are not compared")
def test_tables_are_those_that_asciidoctor_shows(tmp_path: Path) -> None:
    same, every = 0, 0
    for page in CORPUS[::6]:
        text = page.read_text(encoding="utf-8")
        subprocess.run([ASCIIDOCTOR or "", "-e", "-o", tmp_path / "a.html", page], capture_output=True, check=True)
        shown = (tmp_path / "a.html").read_text(encoding="utf-8")
        ours = [seen(t) for t in read_asciidoc(text, "a").tables()]
        theirs = [seen(t) for t in read_html(f"<main>{shown}</main>", "a").tables()]
        assert [[len(r) for r in t] for t in ours] == [[len(r) for r in t] for t in theirs], page
        pairs = [
            (a, b)
            for x, y in zip(ours, theirs, strict=True)
            for p, q in zip(x, y, strict=True)
            for a, b in zip(p, q, strict=True)
        ]
        every += len(pairs)
        same += sum(a == b for a, b in pairs)
    assert same >= 0.98 * every  # typographic quotes, and titles of structures on other pages, differ
