"""HTML: tabs by whatever names their panels, and code with its lines numbered."""

from __future__ import annotations

import pytest

from extractor.document import Code, Component, Heading, Paragraph, flat
from extractor.readers.html.read import read_html

RADIO = '<input name="t" type="radio" id="{0}">'
FORMS = {
    "aria": '<div role="tablist"><a role="tab" id="a">Request</a><a role="tab" id="b">Response</a></div>'
    '<div role="tabpanel" aria-labelledby="a"><p>One.</p></div>'
    '<div role="tabpanel" aria-labelledby="b"><p>Two.</p></div>',
    "bootstrap": '<ul class="nav nav-tabs"><li><a href="#a" data-toggle="tab">Request</a></li><li><a href="#b" '
    'data-bs-toggle="tab">Response</a></li></ul><div class="tab-content"><div class="tab-pane" id="a"><p>One.</p></div>'
    '<div class="tab-pane" id="b"><p>Two.</p></div></div>',
    "material": f'<div class="tabbed-set">{RADIO.format("a")}{RADIO.format("b")}<div class="tabbed-labels"><label '
    'for="a">Request</label><label for="b">Response</label></div><div class="tabbed-content"><div class="tabbed-block">'
    '<p>One.</p></div><div class="tabbed-block"><p>Two.</p></div></div></div>',
    "sphinx-design": f'<div class="sd-tab-set">{RADIO.format("a")}<label for="a">Request</label><div><p>One.</p></div>'
    f'{RADIO.format("b")}<label for="b">Response</label><div><p>Two.</p></div></div>',
    "vitepress": f'<div class="vp-code-group"><div class="tabs">{RADIO.format("a")}<label for="a">Request</label>'
    f'{RADIO.format("b")}<label for="b">Response</label></div><div class="blocks"><div><p>One.</p></div>'
    "<div><p>Two.</p></div></div></div>",
}


@pytest.mark.parametrize("form", FORMS)
def test_panels_have_the_words_of_their_tabs(form: str) -> None:
    blocks = read_html(f"<h1>Boats</h1>{FORMS[form]}<p>After.</p>", "a.html").blocks
    panels = [b for b in blocks if isinstance(b, Component)]
    assert [p.attribute("label") for p in panels] == ["Request", "Response"]
    assert [b.text for p in panels for b in p.blocks if isinstance(b, Paragraph)] == ["One.", "Two."]
    assert [b.text for b in blocks if isinstance(b, Paragraph)] == ["After."]


@pytest.mark.parametrize(
    "form",
    [
        f'<div>{RADIO.format("a")}<label for="a">Red</label>{RADIO.format("b")}<label for="b">Blue</label></div>',
        f'<div>{RADIO.format("a")}<label for="a">Red</label><div>One.</div></div>',
    ],
)
def test_choices_of_a_form_are_no_tabs(form: str) -> None:
    blocks = read_html(f"<h1>Boats</h1>{form}", "a.html").blocks
    assert not any(isinstance(b, Component) for b in blocks)


@pytest.mark.parametrize(
    "code",
    [
        '<pre><code><span class="linenos">1</span>{"a":\n<span class="linenos">2</span>7}</code></pre>',
        '<table><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td><td class="code">'
        '<pre>{"a":\n7}</pre></td></tr></table>',
        '<div><table><tr><td class="gutter"><pre>1</pre></td><td><pre>{"a":\n7}</pre></td></tr></table></div>',
    ],
)
def test_numbers_of_lines_are_no_code(code: str) -> None:
    blocks = read_html(f"<h1>Boats</h1>{code}", "a.html").blocks
    assert [b.text for b in blocks if isinstance(b, Code)] == ['{"a":\n7}']


@pytest.mark.parametrize("deep", [0, 1, 2])
def test_tabs_in_a_head_of_their_own(deep: int) -> None:
    inner = "<ul role='tablist'><li role='tab'>json</li></ul><div role='tabpanel'>{}</div>"
    tabs = "<ul role='tablist'><li role='tab'>200</li><li role='tab'>404</li></ul>"
    panels = f"<div role='tabpanel'><div>{inner}</div></div><div role='tabpanel'>None.</div>"
    page = f"<h1>Boats</h1><div><div>{'<div>' * deep}{tabs}{'</div>' * deep}</div><div>{panels}</div></div>"
    held = [b for b in flat(read_html(page, "a.html").blocks) if isinstance(b, Component)]
    assert [b.attribute("label") for b in held] == ["200", "json", "404"]


@pytest.mark.parametrize("sign", ["\u200b", "¶", "#"])
def test_links_of_headings_to_themselves_are_no_words(sign: str) -> None:
    blocks = read_html(f"<h2>Boats<a href='#boats' class='hash-link'>{sign}</a></h2>", "a.html").blocks
    assert [b.text for b in blocks if isinstance(b, Heading)] == ["Boats"]
