"""Components in Markdown: tags of MDX, Hugo and Liquid as they are written beside what is read, and words that only
look like tags."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import read
from extractor.document import Block, Code, Component, Document, Heading, Items, Json, Paragraph, Table, flat
from extractor.readers.markdown.components.literals import literal
from extractor.readers.markdown.components.write import with_components
from extractor.readers.markdown.read import read_markdown
from extractor.readers.markdown.tables import MendedLine


def blocks(text: str, file: str = "a.mdx") -> tuple[Block, ...]:
    return read_markdown(text, file).blocks


def shape(found: tuple[Block, ...]) -> list[object]:
    """Components as (name, attributes, what they hold), other blocks as their text."""
    return [(b.name, dict(b.attributes), shape(b.blocks)) if isinstance(b, Component) else _text(b) for b in found]


def _text(block: Block) -> str:
    if isinstance(block, Items):
        return "\n".join(line.text for line in block.lines)
    if isinstance(block, Table):
        return " | ".join(cell.text for cell in block.header)
    return block.text if isinstance(block, Paragraph | Heading | Code) else ""


TAGS = {
    "alone": ('<Call to="/a" />', [("Call", {"to": "/a"}, [])]),
    "around text": ("<Note>Mind this.</Note>", [("Note", {}, ["Mind this."])]),
    "around blocks": ("<Note>\n\n- one\n- two\n\n</Note>", [("Note", {}, ["one\ntwo"])]),
    "nested": ("<A>\n<B x='1'>deep</B>\n</A>", [("A", {}, [("B", {"x": "1"}, ["deep"])])]),
    "of one name, nested": ("<A>\n<A>\ndeep\n</A>\n</A>", [("A", {}, [("A", {}, ["deep"])])]),
    "over lines": ('<Call\n  to="/a"\n  verb="GET"\n/>', [("Call", {"to": "/a", "verb": "GET"}, [])]),
    "a name with a point": ("<Tabs.Item label='x'>in</Tabs.Item>", [("Tabs.Item", {"label": "x"}, ["in"])]),
    "without a value": ("<Arg name='a' required>x</Arg>", [("Arg", {"name": "a", "required": True}, ["x"])]),
    "literals": (
        "<Arg n={5} b={false} s={'x'} l={['a', 'b',]} o={{k: 'v', deep: {n: null}}} />",
        [("Arg", {"n": 5, "b": False, "s": "x", "l": ["a", "b"], "o": {"k": "v", "deep": {"n": None}}}, [])],
    ),
    "brackets in a literal's text": ("<Arg s={'a } b'} t={\"x > y\"} />", [("Arg", {"s": "a } b", "t": "x > y"}, [])]),
    "entities": ('<Arg s="a &lt; b" />', [("Arg", {"s": "a < b"}, [])]),
    "Hugo, alone": ('{{< arg name="limit" >}}', [("arg", {"name": "limit"}, [])]),
    "Hugo, around text": ("{{% note %}}\nMind this.\n{{% /note %}}", [("note", {}, ["Mind this."])]),
    "Hugo, by position": ('{{< call "GET" "/a" >}}', [("call", {"0": "GET", "1": "/a"}, [])]),
    "Liquid, around text": (
        '{% tab title="One" %}\nMind this.\n{% endtab %}', [("tab", {"title": "One"}, ["Mind this."])],
    ),
    "Liquid, with marks for spaces": ("{%- tab a='b' -%}\nx\n{%- endtab -%}", [("tab", {"a": "b"}, ["x"])]),
    "slots of Vue": (
        "<Tabs :tabs=\"['A']\">\n<template v-slot:Shell>\n\nText.\n\n</template>\n</Tabs>",
        [("Tabs", {":tabs": "['A']"}, [("template", {"v-slot:Shell": True}, ["Text."])])],
    ),
    "a slot by its short name": (
        "<template #Shell>\n\nText.\n\n</template>", [("template", {"#Shell": True}, ["Text."])],
    ),
    "Liquid, alone": ('{% file src="a.yaml" %}\n\nText.', [("file", {"src": "a.yaml"}, []), "Text."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TAGS.values(), ids=TAGS)
def test_tags(text: str, expected: list[object]) -> None:
    assert shape(blocks(f"{text}\n")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<Anchor id="a" />\n###### Query', [("Anchor", {"id": "a"}, []), "Query"]),
        ("Text above\n<Note>in</Note>\ntext below", ["Text above", ("Note", {}, ["in"]), "text below"]),
        ("<Note>\n## Head\n</Note>", [("Note", {}, ["Head"])]),
        ("<Card>\n    indented\n</Card>", [("Card", {}, ["indented"])]),
        ("<Card>\n| A | B |\n| - | - |\n| a | b |\n</Card>", [("Card", {}, ["A | B"])]),
        ("import A from '@site/a'\nexport const b = 1\n\nText.", ["Text."]),
    ],
)
def test_a_line_with_a_tag_ends_the_block_above_it(text: str, expected: list[object]) -> None:
    assert shape(blocks(f"{text}\n")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A List<Item> of things",
        "Send Bearer <Token> with it",
        "`<Note>x</Note>` makes a note",
        "`{{< note >}}` makes a note",
        "x <Open and never closed",
        "{{ variable }} stays",
        "{ % no % }",
    ],
)
def test_other_words_stay_text(text: str) -> None:
    found = blocks(f"{text}\n")
    assert [b for b in flat(found) if isinstance(b, Component)] == []
    assert " ".join(_text(b) for b in found).replace("`", "") == text.replace("`", "")


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_code_is_untouched(fence: str) -> None:
    code = '<Note x="1">\n{{< param >}}\n{% tab %}\nimport A from "a"\n</Note>'
    (block,) = blocks(f"{fence}jsx\n{code}\n{fence}\n")
    assert isinstance(block, Code)
    assert block.text == code


def test_words_of_hugo_are_bold_words_and_references_targets() -> None:
    (required,) = blocks("{{<required>}} String. The id.\n", "a.md")
    assert isinstance(required, Paragraph)
    assert (required.text, required.line.marks) == ("required String. The id.", ((0, 8),))
    (link,) = blocks('See [boats]({{< relref "methods/boats.md" >}}).\n', "a.md")
    assert isinstance(link, Paragraph)
    assert [found.href for found in link.links] == ["methods/boats.md"]


def test_blocks_keep_their_lines_and_numbers() -> None:
    document = read(b"# Head\n\n<A>\n\ntext\n\n<B x='1' />\n</A>\n\nlast\n", "a.mdx")
    assert isinstance(document, Document)
    found = list(flat(document.blocks))
    assert [(b.origin.element, b.origin.number, b.origin.line) for b in found] == [
        ("heading", 1, 1),
        ("component", 1, 3),
        ("paragraph", 1, 5),
        ("component", 2, 7),
        ("paragraph", 2, 10),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, true, null]}', {"a": [1, True, None]}),
        ("{a: 'b', /* why */ c: 1,}", {"a": "b", "c": 1}),
        ("`text`", "text"),
        ("-1.5", -1.5),
        ("call('a')", "call('a')"),
        ("{...rest}", "{...rest}"),
        ("() => 1", "() => 1"),
        ("[[[[", "[[[["),
        ("{" * 5000, "{" * 5000),
        ("", ""),
    ],
)
def test_literals_are_data_or_their_text(text: str, value: Json) -> None:
    assert literal(text) == value


TAG_PIECES = ["<A", "<A>", "</A>", "<B x='1'", " />", ">", "{{<", "{{% a %}}", ">}}", "{% b", "%}", "{% endb %}"]
OTHER_PIECES = [
    "{",
    "}",
    "'",
    '"',
    "`",
    "```\n",
    "\n",
    "\n\n",
    "- ",
    "# ",
    "| a |",
    "text",
    " x=",
    "import a\n",
    "\\",
    "&lt;",
]
PIECES = st.sampled_from(TAG_PIECES + OTHER_PIECES)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_read(text: str) -> None:
    """Every line comes out as it was or in the place of a tag, with the number of a line of the page."""
    lines = [MendedLine(line, number) for number, line in enumerate(text.split("\n"), 1)]
    found = with_components(lines, mdx=True)
    assert {line.number for line in found} <= {line.number for line in lines}
    assert [line.number for line in found] == sorted(line.number for line in found)
    read_markdown(text, "a.mdx")


@given(
    st.lists(
        st.sampled_from(["plain words", "- an item", "# Head", "`code`", "a < b", "1 {2} 3", "", "x > y"]), max_size=12
    )
)
def test_lines_without_tags_are_kept(lines: list[str]) -> None:
    given_lines = [MendedLine(line, number) for number, line in enumerate(lines, 1)]
    assert with_components(given_lines, mdx=False) == given_lines


HOSTILE = {
    "unclosed tags": "<A x='1'>\n",
    "unclosed literals": "<A x={",
    "open tags in a line": "<A ",
    "closing tags alone": "</A>\n",
    "open braces": "{",
    "shortcodes that never end": "{{< a ",
    "opened shortcodes": "{{< a >}}\n",
    "opened tags of Liquid": "{% a b='c' %}\n",
    "quotes": "<A x='",
    "code marks": "`",
    "attributes": "<A" + " x=1" * 90 + " ",
    "closed by others": "<A>\n<B>\n</C>\n</D>\n",
    "names": "<Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_is_linear(piece: str) -> None:
    """Four times the text takes some four times the processor's time, not sixteen."""

    def seconds(size: int) -> float:
        lines = [MendedLine(t, n) for n, t in enumerate((piece * (size // len(piece))).split("\n"), 1)]
        started = time.process_time()
        with_components(lines, mdx=True)
        return time.process_time() - started

    small = max(min(seconds(5_000) for _ in range(2)), 0.03)
    assert min(seconds(20_000) for _ in range(3)) < 10 * small


CODED = {
    "a tab": '{{< tab header="Answer" lang="json" >}}\n{"id": 1}\n{{< /tab >}}',
    "highlighted": '{{< highlight json >}}\n{"id": 1}\n{{< /highlight >}}',
    "in percent signs": '{{% code language="json" %}}\n{"id": 1}\n{{% /code %}}',
    "JSX": '<Snippet lang="json">\n{"id": 1}\n</Snippet>',
    "Liquid": '{% sample lang="json" %}\n{"id": 1}\n{% endsample %}',
    "fenced in the page": '{{< tab lang="json" >}}\n```json\n{"id": 1}\n```\n{{< /tab >}}',
}


@pytest.mark.parametrize("text", CODED.values(), ids=CODED)
def test_content_whose_language_an_attribute_names_is_code(text: str) -> None:
    (component,) = blocks(f"{text}\n", "a.mdx" if "<Snippet" in text else "a.md")
    assert isinstance(component, Component)
    (code,) = component.blocks
    assert isinstance(code, Code)
    assert (code.language, code.text.strip()) == ("json", '{"id": 1}')


def test_content_in_a_natural_language_of_several_blocks_is_text() -> None:
    (component,) = blocks('{{< tab title="JSON" >}}\nText of *it*.\n{{< /tab >}}\n', "a.md")
    assert isinstance(component, Component)
    assert not any(isinstance(block, Code) for block in component.blocks)
