"""What the words of a heading, or of a line that acts as one, name, whatever stands above: read once, and kept.

"Sample response (status: 201 Created)"     role "response_example", status "201"
"Mandatory query parameters"                role "query", obliged True
"Parameters"                                role "request", plain
"""

from __future__ import annotations

import re
from functools import lru_cache
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.outline.ends import role_of_end
from extractor.interpret.outline.sections.codes import beside_words, is_outcome, one_status, says_success
from extractor.interpret.outline.words import (
    composed_of,
    obligation_of,
    says_error,
    says_fields_alone,
    section_role,
    status_of,
)
from extractor.values import dataclass

# "200", "200 Success", "404 - no such boat", "201 (application/json)"
_CODED = re.compile(r"`?([1-5]\d{2})`?(?:(?:\s{1,3}[A-Za-z(]|\s{0,3}[-–—:(])[^.]{0,80}\.?)?")
_BRACKETS = re.compile(r"[(（][^()（）]{0,60}[)）]")  # "(404, lost)" of "Error (404, lost)"
_BARE = re.compile(r"`?([1-5]\d{2})`?(?:\s?[,:;–—-].{0,60})?")  # "201", "422, not valid"
# "(201 Created)" at the end, behind words of any language
_PHRASED = re.compile(r"[(（](?:HTTP\s)?([1-5]\d{2})\s{1,3}([A-Za-z][A-Za-z' -]{1,40})[)）]$")
_PHRASES = {str(status.value): status.phrase.lower() for status in HTTPStatus}
_CONTENT = frozenset({"body", "filler"})


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a heading's words; "" where they name nothing of the kind."""

    role: str = ""
    status: str = ""  # that all of them announce, or those in brackets at the end
    code: str = ""  # a status code in front of whatever words
    also: tuple[str, ...] = ()  # further statuses that they list: "Response 401 / 403"
    obliged: bool | None = None  # whether all fields below are mandatory or optional
    error: bool = False  # they speak of what went wrong
    success: bool = False  # they speak of what went well
    plain: bool = False  # they say no more than that fields follow: "Parameters"
    content: bool = False  # they are a word for a body that says nothing of its side: "Payload"
    kind: bool = False  # they are what the captions of tables end with: "Table", "List"


NO_LABELS: Labels = Labels()


@lru_cache(maxsize=4096)
def labels_of(text: str, lexicon: Lexicon) -> Labels:
    """The labels of the words of a heading or a line."""
    folded = fold_word(text)
    told, also = one_status(text, lexicon)
    role, (beside, named) = section_role(told, lexicon) or role_of_end(told, lexicon), beside_words(told, lexicon)
    outcome = "response" if role in {"", "errors"} and is_outcome(_BRACKETS.sub("", told), lexicon) else ""
    role = role or ("response" if _is_phrased(told) else "")
    status = status_of(told, lexicon.statuses) or _in_brackets(told, lexicon, outcome or role) or beside
    return Labels(
        (outcome if status else "") or role or named,
        status,
        opening_code(told),
        also if status or opening_code(told) else (),
        obligation_of(text, lexicon),
        says_error(text, lexicon),
        says_success(text, lexicon),
        folded in lexicon.root_captions or says_fields_alone(text, lexicon),
        role == "request" and composed_of(text, _CONTENT, lexicon),
        folded in lexicon.caption_suffixes,
    )


def _is_phrased(text: str) -> bool:
    """Whether a text ends in a status with its own reason phrase in brackets (RFC 9110, section 15)."""
    found = _PHRASED.search(text.rstrip(" :：*"))
    return found is not None and _PHRASES.get(found.group(1)) == found.group(2).lower()


def opening_code(text: str) -> str:
    """The code that opens a title below one for answers, whatever follows: "201", "200 Success", "404 - no boat"."""
    found = _CODED.fullmatch(text.strip())
    return found.group(1) if found else ""


def _in_brackets(text: str, lexicon: Lexicon, role: str) -> str:
    """The status that stands in brackets at the end of a heading: "Sample response (status: 201 Created)"; of one for
    answers it may be a code alone: "Example response (422, not valid):"."""
    title = text.rstrip(" :：")
    start = title.rfind("(")
    if start <= 0 or not title.endswith(")"):
        return ""
    inner = title[start + 1 : -1]
    found = _BARE.fullmatch(inner) if role.startswith("response") else None
    return status_of(inner, lexicon.statuses) or (found.group(1) if found else "")
