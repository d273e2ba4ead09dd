"""Status codes in labels: several that share what follows, and one beside words for answers.

"Error response (400/409)"     "Error response (400)", and 409 has the same answer
"Success: 200 OK"              200, beside a word for what went well
"""

from __future__ import annotations

from functools import lru_cache
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.interpret.outline.words import MAX_PSEUDO, composed_of, says_error, section_role
from extractor.lazy_regex import lazy_regex

_PHRASES = {status.value: status.phrase.lower() for status in HTTPStatus}
_ANSWERS = frozenset({"response", "response_body", "response_example"})
_OUTCOME = frozenset({"error", "filler", "detail", "response"})  # what words for an outcome say
_FIRST = 200  # the least code of an answer that is not on its way
# "400/409", "401, or 403": what parts them is looked at below
_LISTED = lazy_regex(r"(?<![\w.])([1-5]\d{2})((?:[^\d\n]{1,7}[1-5]\d{2}){1,6})(?![\w%])")
_CODE = lazy_regex(r"(?<![\w.:/-])([1-5]\d{2})(?![\w%.:/-]\d|[\w%])")  # "404"
_GAP = lazy_regex(r"[^\d]{1,7}")  # ", or " of "401, or 403"
_WORD = lazy_regex(r"[^\W\d_]+")  # "or"
_PARTING = frozenset(" /|&,;`*、")
_MARKS = " ()[]:.,*`–—-"


@lru_cache(maxsize=4096)
def one_status(text: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """A label that lists statuses with the first of them alone, and the others; any other text, and none."""
    found = _LISTED.search(text) if len(text) <= MAX_PSEUDO else None
    if found is None or not all(_parts(gap, lexicon) for gap in _GAP.findall(found.group(2))):
        return text, ()
    others = tuple(code.group(1) for code in _CODE.finditer(_GAP.sub(" ", found.group(2))))
    return text[: found.end(1)] + text[found.end() :], tuple(dict.fromkeys(others))


def _parts(gap: str, lexicon: Lexicon) -> bool:
    """Whether what stands between two codes parts alternatives or items of a list: ", or ", "/"."""
    words = _WORD.findall(gap.lower())
    return all(word in lexicon.separators for word in words) and set(_WORD.sub("", gap)) <= _PARTING


@lru_cache(maxsize=4096)
def beside_words(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The only status of a line that is otherwise words for an answer, or for what went well or wrong, and the role of
    these: "Success (200)", "404 error response"; "" and "" for others."""
    folded = fold_width(text)
    codes = list(_CODE.finditer(folded)) if len(folded) <= MAX_PSEUDO else []
    if len(codes) != 1 or int(codes[0].group(1)) not in _PHRASES or int(codes[0].group(1)) < _FIRST:
        return "", ""
    (code,) = codes
    behind = folded[code.end() :]
    phrase = _PHRASES[int(code.group(1))]
    opened = behind.lower().lstrip(_MARKS)
    behind = opened[len(phrase) :] if opened.startswith(phrase) else behind
    words = f"{folded[: code.start()].strip(_MARKS)} {behind.strip(_MARKS)}".strip()
    role = "response" if is_outcome(words, lexicon) else section_role(words, lexicon)
    return (code.group(1), role) if words and role in _ANSWERS else ("", "")


@lru_cache(maxsize=4096)
def is_outcome(words: str, lexicon: Lexicon) -> bool:
    """Whether words say that something went well or wrong, and nothing else: "Success", "Réponse d'erreur"."""
    named = says_error(words, lexicon) or says_success(words, lexicon)
    return named and composed_of(words, _OUTCOME, lexicon)


def says_success(text: str, lexicon: Lexicon) -> bool:
    """Whether words say that something went well; in a script without capitals, and without blanks, inside others."""
    folded = fold_word(text)
    words = frozenset(_WORD.findall(folded))
    return any(w in words or (w.upper() == w and w in folded) for w in lexicon.success_words)
