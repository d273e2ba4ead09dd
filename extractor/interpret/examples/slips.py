"""Calls of an operation whose path is not quite that of its request line: a slip of the page in one of both.

PUT /boats/template/{name}      curl -X PUT …/boats/templates/ida        the same operation, told as a finding
POST /boats/{id}                curl -X POST …/boats
"""

from __future__ import annotations

from extractor.interpret.operations.model import SENDING, RequestLine

MIN_SAME = 2  # steps of the path, no variables, that both have
MIN_LETTERS = 4  # of a step that may be misspelt


def is_slip(stated: RequestLine, called: RequestLine) -> bool:
    """Whether a call is one of an operation with one step misspelt, or without the variable at the end."""
    mine, theirs = (line.path.strip("/").split("/") for line in (stated, called))
    if stated.method != called.method or sum(a == b for a, b in zip(mine, theirs, strict=False)) < MIN_SAME:
        return False
    if len(mine) == len(theirs) + 1:
        return stated.method in SENDING and mine[-1].startswith("{") and mine[:-1] == theirs  # others list all of them
    differ = [(a, b) for a, b in zip(mine, theirs, strict=False) if a != b and not a.startswith("{")]
    return len(mine) == len(theirs) and len(differ) == 1 and _alike(*differ[0])


def _alike(one: str, other: str) -> bool:
    """Whether one of two words has a letter more than the other, and begins alike: "template" and "templates"."""
    from difflib import SequenceMatcher  # noqa: PLC0415 -- few names are near each other

    steps = SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    more = len(changed) == 1 and changed[0][0] in {"insert", "delete"} and abs(len(one) - len(other)) == 1
    return more and len(one) >= MIN_LETTERS and one[0] == other[:1] and not (one[-1] + other[-1]).isdigit()
