"""Request lines of calls that share method and path and differ in one fixed value of their query.

POST /index.php?action=login        POST /index.php#action=login, with the parameter "action" fixed
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.operations.model import RequestLine
from extractor.values import replace

MAX_NAME = 80  # characters of a name that dialects are asked about


def is_selector(name: str, lexicon: Lexicon) -> bool:
    """Whether a parameter of this name says which call is meant."""
    return len(name) <= MAX_NAME and fold_word(name) in lexicon.selectors


def selecting(line: RequestLine, lexicon: Lexicon) -> RequestLine:
    """The line with those values of its query that tell calls apart as its selector. One that filters stands behind
    others of a resource: "/logs?page=1&action=UPDATE"; one of a script may: "/api.php?user=ada&action=moor"."""
    if line.selector or not line.literals:
        return line
    last = line.path.rpartition("/")[2]
    names = line.query if not last or "." in last else line.query[:1]
    return replace(line, selector=tuple((n, v) for n, v in line.literals if n in names and is_selector(n, lexicon)))
