"""Brackets of an example that nothing closes, put where the next closing bracket leaves one place for them."""

from __future__ import annotations

from extractor.lazy_regex import lazy_regex

# A bracket, or a string to its end: '{', '"a }"'.
_STEP = lazy_regex(r'"(?:[^"\\\n]|\\.)*"|[{}\[\]]')
_TRAILING = lazy_regex(r",\s*$")  # ", " at the end
_CLOSER = {"{": "}", "[": "]"}
MOST = 3  # brackets that are put in or left out: of more, the text is no JSON with a slip


def with_closers(text: str) -> str:
    """The text with the closing brackets that it lacks, without those that close nothing; as it is where there are
    many of them, or where it breaks off."""
    parts: list[str] = []
    open_: list[str] = []
    at = changes = 0
    for step in _STEP.finditer(text):
        mark = step.group()
        if mark in _CLOSER:
            open_.append(mark)
        elif mark in "}]":
            missing = _missing(open_, mark)
            changes += 1 if missing is None else len(missing)
            parts.append(_before(text[at : step.start()], missing or ""))
            at = step.end() if missing is None else step.start()
            if missing is not None:
                del open_[len(open_) - len(missing) - 1 :]
    rest = "".join(_CLOSER[mark] for mark in reversed(open_))
    changes += len(rest)
    cut_off = not text.rstrip().endswith(("}", "]"))
    return text if cut_off or changes > MOST else "".join((*parts, _before(text[at:], rest)))


def _missing(open_: list[str], mark: str) -> str | None:
    """The brackets that must close before this one does; None where it closes none that is open."""
    for number, opened in enumerate(reversed(open_)):
        if _CLOSER[opened] == mark:
            return "".join(_CLOSER[inner] for inner in reversed(open_[len(open_) - number :]))
    return None


def _before(text: str, closers: str) -> str:
    """The text, and behind it closing brackets in the place of a comma."""
    return _TRAILING.sub("", text) + closers if closers else text
