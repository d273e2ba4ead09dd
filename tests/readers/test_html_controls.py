"""HTML: controls of static pages that say what they open, and the languages of code."""

from __future__ import annotations

import pytest

from extractor.document import Code, Paragraph
from extractor.readers.html.read import read_html


@pytest.mark.parametrize(
    ("button", "shown"),
    [
        ('<button><span class="http-verb">post</span><span>/boats</span></button>', ["post /boats"]),
        (
            "<button><span>GET</span><div><a>/<wbr>boats</a></div><div>Lists boats</div></button>",
            ["GET /boats Lists boats"],
        ),
        ("<button><strong>201</strong><div><p>Created</p></div></button>", ["201 Created"]),
        ("<button>Copy</button>", []),
        ("<button><span>Expand all</span></button>", []),
    ],
)
def test_a_control_is_shown_where_it_says_more_than_one_thing(button: str, shown: list[str]) -> None:
    page = read_html(f"<h1>Boats</h1>{button}", "a.html")
    assert [block.text for block in page.blocks if isinstance(block, Paragraph)] == shown


@pytest.mark.parametrize(
    "code",
    [
        '<pre><code class="language-json">{}</code></pre>',
        '<pre class="lang-json">{}</pre>',
        '<div class="highlight-json notranslate"><div class="highlight"><pre>{}</pre></div></div>',
    ],
)
def test_the_language_of_code(code: str) -> None:
    (block,) = (b for b in read_html(f"<h1>Boats</h1>{code}", "a.html").blocks if isinstance(b, Code))
    assert block.language == "json"


def test_a_table_of_one_row_is_a_table() -> None:
    page = read_html("<h1>Boats</h1><table><tr><td>port</td><td>string</td></tr></table>", "a.html")
    assert [[cell.text for cell in row.cells] for row in page.tables()[0].rows] == [["port", "string"]]
    held = "<table><tr><td><table><tr><td>a</td></tr><tr><td>b</td></tr></table></td></tr></table>"
    assert len(read_html(f"<h1>Boats</h1>{held}", "a.html").tables()) == 1
