"""What else a description says: deprecated, required or optional, format, character class, tables it points to."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template import Template, Templates, first_match
from extractor.dialects.text import fold_word
from extractor.document import Line
from extractor.interpret.describe.sentences import Sentence
from extractor.lazy_regex import lazy_regex
from extractor.safe_pattern import is_safe_pattern

MAX_LABELLED = 40  # letters of a label and what is behind it
MIN_WORD = 4  # letters of an ASCII word for mandatory
_DIGIT = lazy_regex(r"\d")  # "2"
# "Optional." and "[optional]" in front of a description, "（必須）", "【可选】"
_OPENING = lazy_regex(r"[\[(（【]\s{0,2}([^\[\]()（）【】\s]{2,20})\s{0,2}[\])）】]|([^\s.:。]{2,20})(?=[.:。])")
# " - **REQUIRED**", " – optional." at the end of a sentence
_CLOSING = lazy_regex(r"\s[-–—]\s{1,3}[*_`(\[]{0,3}([^\W\d_]{2,20})[*_`)\]]{0,3}\s?[.。]?$")
# "harbour (required)" at the end of a sentence, "berth [optional]."
_BRACKETED = lazy_regex(r"\w[*_`.]{0,3}\s?[(\[]\s?[*_`]{0,3}([^\W\d_]{2,20})[*_`]{0,3}\s?[)\]]\s?[.。]?$")
MAX_TRIES = 6  # places of one lead-in in a sentence
_SEPARATORS = lazy_regex(r"\s{0,3}[,、]\s{0,3}")  # ", " of "open, closed"
_PARENTHESIS = lazy_regex(r"\s{0,3}\([^()]{0,20}\)")  # " (default)"


def is_deprecated(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> bool:
    """Whether a sentence says so of the thing itself: as its first words, in brackets, or with "this parameter"."""
    return is_called(sentences, lexicon.deprecated)


def is_called(sentences: tuple[Sentence, ...], words: Templates) -> bool:
    """Whether a sentence calls the thing itself so: as its first words, in brackets, or with "this parameter"."""
    return any(_says(t, s) for s in sentences if not s.conditional for t in words.among(s.plain_lower))


def _says(template: Template, sentence: Sentence) -> bool:
    found = template.search(sentence.plain, sentence.plain_lower)
    if found is None:
        return False
    if "(" in template.source:
        return True
    before = sentence.plain[: found.start].rstrip()
    after = sentence.plain[found.end :].lstrip()
    return (not before or before[-1] in "([,") and (not after or after[0] in ".,:)];。")


def is_nullable(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> bool:
    """Whether a sentence says that null may stand for the value; "when id is null" says it of another one."""
    for s in sentences:
        found = first_match(lexicon.nullable, s.plain, s.plain_lower)
        if found is None or first_match(lexicon.never_null, s.plain, s.plain_lower) is not None:
            continue
        if first_match(lexicon.conditions, s.plain[: found.start], s.plain_lower[: found.start]) is None:
            return True
    return False


def is_joined(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> bool | None:
    """Whether a sentence says that the values of an array travel as one, between commas; False where one says that
    the parameter is given for each of them, None where nothing is said."""
    for said, templates in ((True, lexicon.joined), (False, lexicon.repeated)):
        if any(first_match(templates, s.plain, s.plain_lower) is not None for s in sentences):
            return said
    return None


def requirement(word: str, lexicon: Lexicon) -> bool | None:
    """Whether a word outside a column of its own says that something is mandatory, or that it is not; None where it
    says neither: short words open sentences, and "true" is a value."""
    folded = fold_word(word)
    if folded in lexicon.nothing or folded in {"true", "false"} or (len(folded) < MIN_WORD and folded.isascii()):
        return None
    return lexicon.required.get(folded)


def opening_requirement(text: str, lexicon: Lexicon) -> bool | None:
    """What the word that opens a text says of being mandatory: "Optional. At most", "[optional] At most"."""
    found = _OPENING.match(text.lstrip("* _`"))
    return requirement(found.group(1) or found.group(2), lexicon) if found is not None else None


def stated_required(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> bool | None:
    """True or False where a sentence says so without a condition, else None."""
    if sentences and (said := opening_requirement(sentences[0].plain, lexicon)) is not None:
        return said
    for sentence in sentences:
        if (labelled := _labelled(sentence.plain, lexicon)) is not None:
            return labelled
        if sentence.conditional:
            continue
        said = requirement(sentence.plain.strip(" .*()[]。"), lexicon)
        if said is None and (closing := _CLOSING.search(sentence.plain) or _in_brackets(sentence)) is not None:
            said = requirement(closing.group(1), lexicon)  # "token - device token - **REQUIRED**"
        if said is None and sentence is sentences[0]:
            said = requirement(sentence.plain.partition(",")[0].strip(" *_`"), lexicon)  # "Required, such as oak"
        if said is not None:
            return said  # "Optional."
        if first_match(lexicon.mandatory, sentence.plain, sentence.plain_lower) is not None:
            return True
        if first_match(lexicon.optional, sentence.plain, sentence.plain_lower) is not None:
            return False
    return None


def _in_brackets(sentence: Sentence) -> re.Match[str] | None:
    """A word in brackets at the end of a sentence that speaks of the field, and not of a member or value of it."""
    own = sentence.kind == "text" and not sentence.member
    return _BRACKETED.search(sentence.plain) if own else None


def _labelled(text: str, lexicon: Lexicon) -> bool | None:
    """What a word behind the label of a column for it says of being mandatory: "Required: **yes**."."""
    label, mark, word = text.partition(":")
    if not mark or len(text) > MAX_LABELLED or "required" not in lexicon.columns.get(fold_word(label), ()):
        return None
    return lexicon.required.get(fold_word(word.strip(" *_`.。")))


def is_answered(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> bool:
    """Whether a sentence says without a condition that a field is in every answer."""
    return any(
        first_match(lexicon.answered, s.plain, s.plain_lower) is not None for s in sentences if not s.conditional
    )


def find_format(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> str | None:
    """The format that a sentence states without a condition."""
    for sentence in sentences:
        if not sentence.conditional:
            for name, templates in lexicon.formats.items():
                if first_match(templates, sentence.plain, sentence.plain_lower) is not None:
                    return name
    return None


def stated_pattern(lines: tuple[Line, ...], lexicon: Lexicon) -> str | None:
    """A regular expression that a line states: anchored, one that compiles, and without nested repetition."""
    for line in lines:
        found = first_match(lexicon.patterns, line.text, line.text.lower())
        if found is not None and is_safe_pattern(found.captures["pattern"]):
            return found.captures["pattern"]
    return None


def find_pattern(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> str | None:
    """An anchored character class, where a sentence states which characters are allowed and names nothing else."""
    for sentence in sentences:
        if sentence.conditional or first_match(lexicon.negations, sentence.plain, sentence.plain_lower) is not None:
            continue
        for template in lexicon.charset_lead_ins.among(sentence.plain_lower):
            classes = _first_classes(template, sentence, lexicon)
            if classes:
                return f"^[{classes}]*$"
    return None


def _first_classes(template: Template, sentence: Sentence, lexicon: Lexicon) -> str | None:
    """The first place of a sentence where the lead-in is followed by kinds of characters."""
    found = template.search(sentence.plain, sentence.plain_lower)
    for _ in range(MAX_TRIES):
        if found is None:
            return None
        classes = _classes(found.captures["list"], lexicon)
        if classes:
            return classes
        found = template.search(sentence.plain, sentence.plain_lower, found.start + 1)
    return None


@lru_cache(maxsize=8)
def _words(separators: tuple[str, ...]) -> re.Pattern[str]:
    # " or ", "或"
    return re.compile("|".join(rf"\s{re.escape(w)}\s" if w.isascii() else re.escape(w) for w in separators))


def _classes(text: str, lexicon: Lexicon) -> str | None:
    """The class body for a list such as "letters, digits, and hyphens (-)"; None where an item is unknown."""
    bare = _PARENTHESIS.sub("", text.rstrip(" .。;"))
    spaced = _words(lexicon.separators).sub(",", f" {bare} ")
    found: dict[str, None] = {}
    for item in filter(None, (i.strip() for i in _SEPARATORS.split(spaced))):
        cls = lexicon.charset_classes.get(fold_word(item))
        if cls is None:
            return None
        found[cls] = None
    if "A-Za-z" in found:
        found = {c: None for c in found if c not in {"A-Z", "a-z"}}
    return "".join(sorted(found)) if found else None


def table_references(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Numbers of the tables that the text points to, in order."""
    found: dict[str, None] = {}
    for sentence in sentences:
        if not _DIGIT.search(sentence.plain):
            continue
        for template in lexicon.references.among(sentence.plain_lower):
            for match in template.regex.finditer(sentence.plain):
                found[match.group("n")] = None
    return tuple(found)
