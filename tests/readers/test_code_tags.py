"""Code in tags of templates, as code of the page."""

from __future__ import annotations

import pytest

from extractor.document import Code, flat
from extractor.readers.markdown.read import read_markdown

BODY = '{\n  "id": 7,\n\n  "name": "Ada"\n}'


def codes(text: str) -> list[tuple[str, str | None]]:
    found = [b for b in flat(read_markdown(text, "a.md").blocks) if isinstance(b, Code)]
    return [(b.text.strip(), b.language) for b in found]


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("{% highlight json %}", "{% endhighlight %}"),
        ("{%- highlight json linenos -%}", "{%- endhighlight -%}"),
        ("{% codeblock lang:json %}", "{% endcodeblock %}"),
    ],
)
def test_tags_around_code(opens: str, closes: str) -> None:
    assert codes(f"# A\n\n{opens}\n{BODY}\n{closes}\n\nText.\n") == [(BODY, "json")]


def test_lines_keep_their_numbers() -> None:
    page = read_markdown(f"# A\n\n{{% highlight sh %}}\n{BODY}\n{{% endhighlight %}}\n\n## B\n", "a.md")
    assert [b.origin.line for b in flat(page.blocks)] == [1, 3, 11]


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\n```\n{% highlight json %}\n```\n\nText.\n",  # shown as code itself
        "# A\n\n{% include highlight.html %}\n\nText.\n",
    ],
)
def test_other_tags_open_no_code(text: str) -> None:
    assert "Text." in [getattr(b, "text", "") for b in flat(read_markdown(text, "a.md").blocks)]
