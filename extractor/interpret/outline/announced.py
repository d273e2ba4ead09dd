"""Sentences that announce the fields of a list behind them.

"These query parameters are supported:"         "query"
"In the answer, an object containing:"          "response_body"
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_width, fold_word
from extractor.interpret.outline.words import said_parts, says_error

MAX_HEADERS = 400  # characters of a text whose last sentence says which headers come back
MAX_STRUCTURE = 60  # characters of a sentence that says what something has
MAX_SUBJECT = 5  # words of what has them
MAX_ANSWER = 120  # characters of a sentence that announces what an answer has
_UNSURE_FIELDS = frozenset({"schema", "object", "structure", "string", "data"})  # what a body is, not what it has
_SIDES = {"request": "request_body", "response": "response_body"}
_FIRST = re.compile(r"[^.。]{1,200}(?=[.。])")  # "The filters are sent in the query" in front of "."
_LAST = re.compile(r"(?<=[.!?])\s+|[。！？]\s{0,3}(?=\S)")  # " " of "It sails. It has these headers:"
_WORD = re.compile(r"[^\W\d_]+")  # "boat" of "boat_2"


@lru_cache(maxsize=4096)
def announced_side(text: str, lexicon: Lexicon) -> str:
    """Whose fields a sentence that ends in a colon announces: "request" where it speaks of parameters ("query" of query
    parameters, "header" where of headers), "request_body" where of a body with fields ("The POST
    body has these attributes:"), "response_body" where it says that something comes back that has them ("It returns an
    object containing:"); "" for others."""
    if announces_structure(text, lexicon) and (side := _SIDES.get(_subject(text, lexicon), "")):
        return side
    if fold_width(text.rstrip()[-1:]) != ":":
        return "query" if says_asked(text, lexicon) else ""
    if announces_answer(text, lexicon):
        return "response_body"
    words = _WORD.findall(text.lower())
    parts = said_parts(text, lexicon)
    if "response" in parts:
        return ""
    several = any(part == "header" and word.endswith("s") for word, part in zip(words, parts, strict=False))
    if parts[-1:] == ["header"] or (several and {"body", "parameters"}.isdisjoint(parts)):
        return "header"  # "… identified by two HTTP headers:", "These headers are sent with every request:"
    if "parameters" in parts:
        return "query" if ("query", "parameters") in pairwise(parts) else "request"
    listed = any(part == "fields" and word not in _UNSURE_FIELDS for word, part in zip(words, parts, strict=True))
    return "request_body" if "body" in parts and listed else ""


@lru_cache(maxsize=4096)
def announces_answered_headers(text: str, lexicon: Lexicon) -> bool:
    """Whether the last sentence of a text says that headers come back: "The response includes the following headers:",
    "Additional pagination headers are also sent back."."""
    last = _LAST.split(text.strip())[-1] if len(text) <= MAX_HEADERS else ""
    lower, parts = last.lower(), said_parts(last, lexicon)
    headers = "header" in parts or first_match(lexicon.header_words, last, lower) is not None
    if not headers or not {"request", "body"}.isdisjoint(parts) or _has(lower, "request", lexicon):
        return False
    returned = any(word in lower for word in lexicon.return_words)
    denied = first_match(lexicon.negations, last, lower) is not None
    return ("response" in parts or returned or _has(lower, "response", lexicon)) and not denied


def _has(lower: str, part: str, lexicon: Lexicon) -> bool:
    """Whether a text in a script without spaces has a word for one side."""
    return any(
        said == part and not w.isascii() and w.upper() == w and w in lower for w, said in lexicon.heading_parts.items()
    )


@lru_cache(maxsize=4096)
def says_asked(text: str, lexicon: Lexicon) -> bool:
    """Whether the first sentence of a text says that the parameters are those of the query: "The parameters below can
    be passed in the query string."."""
    first = _FIRST.match(text)
    parts = said_parts(first.group(), lexicon) if first else []
    opens = next((part for part in parts if part != "filler"), None) == "parameters"
    return opens and "query" in parts and {"response", "body", "header", "path"}.isdisjoint(parts)


@lru_cache(maxsize=4096)
def announces_structure(text: str, lexicon: Lexicon) -> bool:
    """Whether a short sentence says that something has the fields that follow: "A boat has the following fields"."""
    folded = fold_word(text)
    words = _WORD.findall(folded)
    last = bool(words) and lexicon.heading_parts.get(words[-1]) == "fields" and words[-1] not in _UNSURE_FIELDS
    if not last or len(folded) > MAX_STRUCTURE or says_error(text, lexicon):
        return False
    at = [found for word in lexicon.holding_words if (found := f"{folded} ".find(f" {word} ")) > 0]
    return bool(at) and len(folded[: min(at)].split()) <= MAX_SUBJECT


@lru_cache(maxsize=4096)
def announces_answer(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence says that something comes back and that it has what follows, or no more than that it does."""
    text = _LAST.split(text.strip())[-1]
    folded = fold_word(text) if text.rstrip().endswith((":", "：")) else ""
    told = [word for word in lexicon.return_words if word in folded] if len(folded) <= MAX_ANSWER else []
    if not told or folded.endswith(lexicon.union_words) or says_error(text, lexicon):
        return False
    for word in sorted(told, key=len, reverse=True):
        folded = folded.replace(word, " ")
    holds = any(word in fold_word(text) for word in lexicon.holding_words)
    return holds or _lists_fields(text, lexicon) or not folded.strip(" ,.")


@lru_cache(maxsize=4096)
def announces_fields(text: str, lexicon: Lexicon) -> bool:
    """Whether the last sentence of a text speaks of fields or parameters that follow, and of nothing that comes back:
    "The boat is configured as above, with these fields:"."""
    last = _LAST.split(text.strip())[-1]
    parts = said_parts(last, lexicon)
    announces = last.rstrip().endswith((":", "："))
    back = "response" in parts or any(word in last.lower() for word in lexicon.return_words)
    return announces and not back and ("parameters" in parts or _lists_fields(last, lexicon))


def _subject(text: str, lexicon: Lexicon) -> str:
    """What the first word of a sentence that is no article is in headings."""
    parts = (lexicon.heading_parts.get(word, "") for word in _WORD.findall(text.lower()))
    return next((part for part in parts if part != "filler"), "")


def _lists_fields(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence speaks of fields, and not only of what has some."""
    words = _WORD.findall(text.lower())
    return any(lexicon.heading_parts.get(word) == "fields" and word not in _UNSURE_FIELDS for word in words)


def names_fields(text: str, lexicon: Lexicon) -> bool:
    """Whether a label is a word for fields and nothing else: "Data:"."""
    word = fold_word(text)
    return text.rstrip().endswith((":", "：")) and lexicon.heading_parts.get(word) == "fields"
