"""Every entry of every shipped dialect has an effect through the look-up that the program uses."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from extractor.dialects import DialectError, Lexicon, built_in, lexicon, parse_dialect, read_dialect
from extractor.dialects.template import Template, compile_template
from extractor.dialects.template_syntax import CLOSE, OPEN, TemplateError, tokens_of
from extractor.dialects.text import fold_width, fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Line
from extractor.interpret.describe import describe
from extractor.interpret.fields.captions import caption_location
from extractor.interpret.outline.sections.model import Section
from extractor.interpret.outline.words import section_role
from extractor.values import field_names

WORDS = lexicon()
RAW: dict[str, Mapping[str, Any]] = {name: read_dialect(name) for name in built_in()}
FILLED = {
    "n": "7",
    "m": "9",
    "range": "[1,9]",
    "value": f"{OPEN}v{CLOSE}",
    "list": f"{OPEN}A{CLOSE}, {OPEN}B{CLOSE}",
    "...": "the thing",
    "pattern": "^[a-z]{1,4}$",
    "type": "String",
    "name": "Node",
}
# Where the whole text must match; everywhere else a template may stand anywhere in a sentence.
ANCHORED = {"type_forms", "caption_forms"}


def entries(key: str) -> Iterator[tuple[str, str]]:
    """(group, word) below a key of all dialects."""
    for raw in RAW.values():
        for group, words in raw.get(key, {}).items():
            yield from ((group, word) for word in words)


def templates(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """(path, source) of everything that is compiled as a template."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from templates(value, (*path, key))
    elif isinstance(node, list) and is_template_list(path):
        yield from ((path, source) for source in node)


def is_template_list(path: tuple[str, ...]) -> bool:
    plain = {
        "enums": {
            "separators",
            "labels",
            "alternatives",
            "goes_on",
            "empty",
            "others",
            "members",
            "choices",
            "reasons",
            "called",
        },
        "defaults": {"markers", "words", "none", "forms", "consequences"},
    }
    whole = {"type_forms", "bounds", "formats"}
    single = {
        "labels", "references", "statuses", "caption_forms", "patterns",
        "conditions", "negations", "deprecated", "read_only", "write_only", "mandatory", "optional",
    }  # fmt: skip
    if path[0] in whole or path[0] in single:
        return True
    if path[0] in plain:
        return path[1] not in plain[path[0]]
    return path[:2] == ("charsets", "lead_ins")


ALL_TEMPLATES = sorted({(path, source) for raw in RAW.values() for path, source in templates(raw)})
JOINERS = tuple(dict.fromkeys(w for raw in RAW.values() for w in raw.get("range_joiners", [])))


def instance(source: str) -> str:
    """A text that the template means: every placeholder filled, options taken, the first of each choice."""
    out: list[str] = []
    skipping = 0
    for kind, text in tokens_of(fold_width(source)):
        if kind == "|":
            skipping = 1
        elif kind in {")", "]"}:
            skipping = 0
        elif kind in {"(", "["} or skipping:
            continue
        else:
            out.append(FILLED[text] if kind == "placeholder" else text)
    return "".join(out)


@pytest.mark.parametrize(("role", "word"), sorted(set(entries("columns"))))
def test_column_words(role: str, word: str) -> None:
    assert role in WORDS.columns[fold_word(word)]


@pytest.mark.parametrize(("role", "word"), sorted(set(entries("sections"))))
def test_section_words(role: str, word: str) -> None:
    assert section_role(word, WORDS) == role


@pytest.mark.parametrize(("place", "word"), sorted(set(entries("captions"))))
def test_caption_words(place: str, word: str) -> None:
    assert caption_location(word, Section(), WORDS) == place


@pytest.mark.parametrize("name", built_in())
def test_type_words(name: str) -> None:
    for word, meaning in RAW[name].get("types", {}).items():
        found = parse_type(word, WORDS)
        assert found.known, word
        assert found.kind == meaning["type"], word


@pytest.mark.parametrize("name", built_in())
def test_required_words(name: str) -> None:
    for answer, words in RAW[name].get("required", {}).items():
        for word in words:
            folded = fold_word(word)
            assert not folded or WORDS.required[folded] is (answer == "yes"), word


@pytest.mark.parametrize(("kind", "word"), sorted(set(entries("generics"))))
def test_generic_words(kind: str, word: str) -> None:
    assert parse_type(f"{word}<String>", WORDS).kind == kind


@pytest.mark.parametrize("name", built_in())
def test_labels_before_a_colon_are_no_values(name: str) -> None:
    for word in RAW[name].get("enums", {}).get("labels", ()):
        found = describe(
            (Line(f"Value range: {word.capitalize()}: as told elsewhere."),), parse_type("String", WORDS), WORDS
        )
        assert not found.enum, word


@pytest.mark.parametrize(("scheme", "header"), sorted(set(entries("credentials"))))
def test_credential_headers(scheme: str, header: str) -> None:
    assert WORDS.credentials[fold_word(header)] == scheme


@pytest.mark.parametrize(("role", "word"), sorted(set(entries("house_labels"))))
def test_house_labels(role: str, word: str) -> None:
    assert WORDS.house_labels[fold_word(word)] == role


@pytest.mark.parametrize(("path", "source"), ALL_TEMPLATES, ids=lambda v: v if isinstance(v, str) else ".".join(v))
def test_templates_match_what_they_mean(path: tuple[str, ...], source: str) -> None:
    template = compile_template(source, JOINERS, anchored=path[0] in ANCHORED)
    text = instance(source)
    found = template.fullmatch(text, text.lower()) if path[0] in ANCHORED else template.search(text, text.lower())
    assert found is not None, text
    assert template.source in {t.source for t in compiled()}


def compiled() -> Iterator[Template]:
    """Every template of the lexicon."""
    for value in (getattr(WORDS, name) for name in field_names(Lexicon)):
        groups = value.values() if isinstance(value, Mapping) else [value]
        for group in groups:
            if isinstance(group, tuple):
                yield from (t for t in group if isinstance(t, Template))


@pytest.mark.parametrize("source", sorted({source for _, source in ALL_TEMPLATES}))
def test_templates_take_linear_time(source: str) -> None:
    template = compile_template(source, JOINERS)
    words = instance(source)
    hostile = (
        (words + " ") * (20_000 // (len(words) + 1)),
        words[:-1] * (20_000 // max(1, len(words) - 1)),
        "1,000," * 3000,
        "[1," * 6000,
        OPEN * 20_000,
        " " * 20_000,
        "a" * 20_000,
        (words.split()[0] + " ") * (20_000 // (len(words.split()[0]) + 1)),
    )
    started = time.process_time()
    for text in hostile:
        template.search(text, text.lower())
    assert time.process_time() - started < 2.0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: x\nabout: y\nnonsense: 1\n", "nonsense"),
        ("name: x\nabout: y\ncolumns: {colour: [a]}\n", "columns"),
        ("name: x\nabout: y\ncolumns: {name: []}\n", "columns/name"),
        ("name: X Y\nabout: y\n", "name"),
        ("name: x\n", "about"),
        ("a: [\n", "not valid YAML"),
        ("- 1\n", "not of type 'object'"),
        ("name: x\nabout: y\nelements: {Call: {select: 'div >'}}\n", "elements/Call/select: 'div >'"),
        (
            "name: x\nabout: y\nelements: {Call: {select: p, values: {path: [b, 'a[?x']}}}\n",
            "elements/Call/values/path",
        ),
    ],
)
def test_a_faulty_dialect_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(DialectError, match=r"mine\.yaml") as caught:
        parse_dialect(text, "mine.yaml")
    assert said in str(caught.value)


@pytest.mark.parametrize("source", ["{nonsense} is", "a (b", "[a"])
def test_a_faulty_template_is_refused(source: str) -> None:
    with pytest.raises(TemplateError):
        compile_template(source)


def test_a_dialect_of_ones_own_adds_words(tmp_path: Any) -> None:
    (tmp_path / "mine.yaml").write_text(
        "name: mine\nabout: y\ncolumns: {name: [feld]}\ntypes: {betrag: {type: number}}\n"
    )
    words = lexicon("en", str(tmp_path / "mine.yaml"))
    assert words.columns["feld"] == ("name",)
    assert parse_type("Betrag", words).kind == "number"


def test_a_dialect_of_ones_own_alone_adds_to_all_that_are_shipped(tmp_path: Any) -> None:
    (tmp_path / "mine.yaml").write_text("name: mine\nabout: y\ncolumns: {name: [fld]}\n")
    words = lexicon(str(tmp_path / "mine.yaml"))
    assert words.columns["fld"] == ("name",)
    assert {"parameter", "参数"} <= set(words.columns)
