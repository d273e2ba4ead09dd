"""What words right before a list say of it: that it shows examples, members, or some of the values."""

from __future__ import annotations

from extractor.dialects.template import first_match
from extractor.dialects.text import fold_word
from extractor.interpret.describe.enums.values import Text
from extractor.interpret.describe.sentences import split_sentences, without_brackets


def tells_other(label: str, t: Text) -> bool:
    """Whether words before values say that these are examples, a default, names of other fields, or what may not be."""
    folded = fold_word(without_brackets(label))
    templates = (t.lexicon.names_listed, t.lexicon.negations)
    matched = any(first_match(known, label, label.lower()) is not None for known in templates)
    told = matched or folded.endswith("=") or any(word in folded for word in t.lexicon.default_words)
    return told or _is_no_list_of_all(folded, t)


def announces_other(t: Text, line: int) -> bool:
    """Whether the line before ends in such words: "Examples:", "Built-in:", "Contains:"."""
    before = t.matching[line - 1].strip() if line else ""
    label = split_sentences(before)[-1] if before.endswith((":", "：")) else ""
    return bool(label) and _is_no_list_of_all(fold_word(without_brackets(label)), t)


def _is_no_list_of_all(folded: str, t: Text) -> bool:
    roles = (*t.lexicon.columns.get(folded, ()), t.lexicon.sections.get(folded, ""))
    return "example" in roles or folded in t.lexicon.member_labels or folded.endswith(t.lexicon.other_values)
