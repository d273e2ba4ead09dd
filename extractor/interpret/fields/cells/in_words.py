"""Whether a column of defaults tells in words what holds, and shows no value."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_word
from extractor.document import Cell
from extractor.interpret.describe.sentences import matching_text
from extractor.lazy_regex import lazy_regex

MAX_VALUE_WORDS = 6  # of a text that is a default
_QUOTES = ('"', "'", "`", "[", "{", "<")
_PROSE_WORD = lazy_regex(r"[a-z]{1,30}[,.;:]?|\([a-z ]{1,60}\)?|[a-z]{1,20}\)")  # "of", "month."
# "许可证文件名", words of a script without spaces
_IDEOGRAPHS = lazy_regex(r"[\u3040-\u30ff\u3400-\u9fff]{3,200}")


def in_words(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell tells in words what holds by default ("24 hours ago"), set in no code: words behind the first
    that are written in small letters are prose, and so are many, and what goes on behind a word for none where no
    space parts words ("当前时间")."""
    bare = cell.text.strip()
    if _are_alternatives(cell, lexicon):
        return True
    if bare[:1] in _QUOTES or any(line.fully_marked() for line in cell.lines):
        return False
    if len(bare.split()) > MAX_VALUE_WORDS:
        return True
    if any(line.marks for line in cell.lines):
        return False
    if not bare.isascii():
        begun = any(bare.startswith(w) and bare != w for w in lexicon.default_none if len(w) > 1 and not w.isascii())
        return begun or _IDEOGRAPHS.fullmatch(bare) is not None
    words = bare.rstrip(".").split()
    if len(words) > 1 and fold_word(words[0]) in lexicon.default_none:
        return True  # "The name of the boat"
    return len(words) > 1 and all(_PROSE_WORD.fullmatch(w) for w in words[1:]) and not words[-1].isdigit()


def _are_alternatives(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell shows values in code of which one holds: "`oak` or `elm`"."""
    return any(_between(lexicon).search(matching_text(line)) for line in cell.lines if len(line.marks) > 1)


@lru_cache(maxsize=8)
def _between(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(lexicon.alternatives)))
    return re.compile(rf"{CLOSE}\s(?:{words})\s{OPEN}")  # " or " between two values in code
