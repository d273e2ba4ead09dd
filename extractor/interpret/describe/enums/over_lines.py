"""Lists of values that go on in the lines behind: "Enum: oak, elm" and "pine, birch" below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.interpret.describe.enums.values import Text, is_constant
from extractor.interpret.describe.sentences import Sentence, clean_value, without_brackets
from extractor.interpret.describe.values import RawValue, is_telling, parse_list

_PARTED = re.compile(f"{CLOSE}\\s?[,、]")  # "`a`, "
MAX_BARE = 60  # words of a list without separators


def words_go_on(t: Text, index: int) -> list[RawValue]:
    """The words of the lines behind one, up to the first that holds anything but literals."""
    found = (bare_words(text, telling=True) for text in _plain_lines(t, index + 1))
    return [value for values in takewhile(bool, found) for value in values]


def list_goes_on(t: Text, sentence: Sentence, values: list[RawValue]) -> list[RawValue]:
    """The values of the lines behind a sentence that ends its line with the last of its own."""
    text = t.matching[sentence.line].rstrip()
    if not values or not without_brackets(text).rstrip(" ,").endswith(values[-1].text):
        return []
    return list(_lists(t, sentence.line, marked=values[0].marked))


def _lists(t: Text, index: int, *, marked: bool) -> Iterator[RawValue]:
    """The values of lines that hold nothing else: two at least, or one behind a comma; behind values with commas
    between them, words in code without any are something else ("`+required` `+read only`")."""
    before = t.matching[index]
    for text in _plain_lines(t, index + 1):
        values, after = parse_list(text.rstrip(" ,"), t.lexicon, weak=not marked)
        ended = before.rstrip().endswith((",", "、"))
        alone = not ended and (len(values) == 1 or (_PARTED.search(before) is not None and not _PARTED.search(text)))
        if not values or alone or after.strip(" .。") or any(v.marked != marked for v in values):
            return
        if not marked and not all(is_telling(v.text) for v in values):
            return
        yield from values
        before = text


def _plain_lines(t: Text, start: int) -> Iterator[str]:
    """The lines from one on, in matching form, up to the first item."""
    behind = zip(islice(t.lines, start, None), t.matching[start:], strict=True)
    return (text for _, text in takewhile(lambda pair: pair[0].kind == "text", behind))


def bare_words(text: str, *, telling: bool) -> list[RawValue]:
    """Words alone; behind an English lead-in (``telling``) only such as look like literals, for prose has words too."""
    if text.rstrip().endswith(("...", "…")):
        return []  # the list goes on: these are examples
    words = text.strip().rstrip(".。").split()
    good = bool(words) and all(re.fullmatch(rf"[{OPEN}]?[\w.+\-]{{1,60}}[{CLOSE}]?", w, re.ASCII) for w in words)
    if not good or len(words) > MAX_BARE or (telling and not all(OPEN in w or _is_symbol(w) for w in words)):
        return []
    return [RawValue(clean_value(w)) for w in words]


def _is_symbol(word: str) -> bool:
    """Whether a word can be nothing but a literal: no capitalised word of prose ("Cluster ID")."""
    return is_constant(word) or bool(re.search(r"[0-9_]|[a-z][A-Z]", word))
