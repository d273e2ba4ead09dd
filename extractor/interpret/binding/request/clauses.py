"""Parameters that clauses behind a label name, each clause opening with one or with a word for how many of them.

Parameters: `harbour` (required); one of `from` or `day` (required); optional `kind` to list fewer.
    harbour, required      from and day, of which nothing is said alone      kind, which may be left out
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_word
from extractor.lazy_regex import lazy_regex

_CLAUSE = lazy_regex(r"[;；]\s{0,3}|[.]\s+(?=[^\W\d])")  # "; " between clauses
# "`from` or `day`", "`from`, `day`": names in front of what is said of them
_NAMES = lazy_regex(
    f"{OPEN}[^{CLOSE}]{{1,80}}{CLOSE}(?:(?:,|/|\\s\\w{{1,4}}|,\\s\\w{{1,4}})\\s?{OPEN}[^{CLOSE}]{{1,80}}{CLOSE}){{0,8}}"
)
_NAME = lazy_regex(f"{OPEN}([A-Za-z_][\\w.-]{{0,60}}(?:\\[\\w{{0,20}}\\])?){CLOSE}")  # "`from`"
_SAID = lazy_regex(r"\s?\(([^\W\d_]{3,20})")  # " (required" behind a name
MAX_WORDS = 3  # in front of the names: "one of", "optional"

Told = list[tuple[str, bool | None]]


def told_in_clauses(text: str, lexicon: Lexicon) -> Told:
    """The names of clauses, code in marks of its own, each with whether it must be there; none where any clause opens
    otherwise."""
    found = [_of_clause(clause.strip(), lexicon) for clause in _CLAUSE.split(text.strip(" .\n")) if clause.strip()]
    return [pair for told in found for pair in told] if all(found) and len(found) > 1 else []


def _of_clause(clause: str, lexicon: Lexicon) -> Told:
    front, mark, _ = clause.partition(OPEN)
    said = _in_front(front, lexicon)
    names = _NAMES.match(clause, len(front)) if mark and said is not None else None
    if names is None:
        return []
    shown = _NAME.findall(names.group())
    behind = _SAID.match(clause, names.end())
    needed = lexicon.required.get(fold_word(behind.group(1))) if behind else None
    alone = len(shown) == 1
    return [(name, (needed if said == "" else lexicon.required.get(str(said))) if alone else None) for name in shown]


def _in_front(words: str, lexicon: Lexicon) -> str | None:
    """What words in front of names say, a word for mandatory or ""; None where they say anything else."""
    folded = fold_word(words)
    if folded in lexicon.required or not folded:
        return folded
    return "" if folded in lexicon.union_words and len(folded.split()) <= MAX_WORDS else None
