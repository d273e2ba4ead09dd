"""Pages whose content is in templates, in elements for scripts."""

from __future__ import annotations

import pytest

from extractor.document import Document, Heading, Items, Paragraph, flat
from extractor.readers import read
from extractor.readers.html.read import read_html

CONTENT = "<h1>Boats</h1><p>All of them:</p><ul><li><code>GET /boats/{id}</code> - one</li></ul>"


def page(body: str) -> Document:
    return read(f"<!-- licence --><title>Fleet</title>{body}<div class='p-boats'></div>".encode(), "x.html")


@pytest.mark.parametrize(
    "kind",
    ["text/x-handlebars-template", "text/x-handlebars", "text/template", "text/html", "text/x-template",
     "text/ng-template", "x-tmpl-mustache", "TEXT/X-jQuery-Tmpl"],
)  # fmt: skip
def test_a_template_is_what_the_page_shows(kind: str) -> None:
    read_page = page(f"<script id='boats' type='{kind}'>{CONTENT}</script>")
    assert [type(block) for block in read_page.blocks if not hasattr(block, "line")] == [Heading, Items]
    assert not read_page.notes


def test_several_templates_are_one_page() -> None:
    one = "<script type='text/template'>{}</script>"
    read_page = page(one.format(CONTENT) + one.format("<h2>More</h2>"))
    assert [block.text for block in read_page.blocks if isinstance(block, Heading)] == ["Boats", "More"]


@pytest.mark.parametrize("kind", ["text/javascript", "module", "application/json", "text/babel", "text/plain"])
def test_other_scripts_are_not(kind: str) -> None:
    read_page = page(f"<script type='{kind}'>{CONTENT}</script>")
    assert [note.code for note in read_page.notes] == ["page-needs-script"]


def test_a_page_with_text_of_its_own_has_templates_for_other_things() -> None:
    read_page = page(f"<h1>Harbours</h1><script type='text/template'>{CONTENT}</script>")
    assert [block.text for block in read_page.blocks if isinstance(block, Heading)] == ["Harbours"]


@pytest.mark.parametrize("attribute", ['shadowrootmode="open"', 'shadowroot="open"', "shadowmode='closed' x=1"])
def test_shadow_trees_are_content(attribute: str) -> None:
    inner = '<boat-name><template shadowrootmode="open"><h2>Sail</h2></template></boat-name>'
    held = f"{inner}<template><h3>No</h3></template>"
    page = f"<boat-list><template {attribute}><h1>Boats</h1>{held}<p>All.</p></template></boat-list><p>Behind.</p>"
    blocks = [b for b in flat(read_html(page, "a.html").blocks) if isinstance(b, Heading | Paragraph)]
    assert [b.text for b in blocks] == ["Boats", "Sail", "All.", "Behind."]
