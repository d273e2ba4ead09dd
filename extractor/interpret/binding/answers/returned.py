"""What a sentence says is returned: "Returns an array of [Boat](boat.md) objects", "On success, the Boat is returned".

A sentence names a structure, and only where the pages describe one of that name, or where its link leads, is it the
answer's: linking decides that, when all pages are known. Until then it is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import chain

from extractor.api import Columns, Facts, Field, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Items, Origin, Paragraph
from extractor.interpret.binding.answers.object_names import Name, linked_names, plain_names, shown_names
from extractor.interpret.outline.sections.model import RESPONSE_ROLES, Placed
from extractor.interpret.records.lists.attributes import structure_in

RETURNED = "returned"  # the guess that a sentence names what is returned
SENT = "sent"  # the guess that a line names what is sent
_SENT_ROLES = frozenset({"request", "request_body"})
_ANSWER_ROLES = RESPONSE_ROLES | {"response_header"}
ROLES = frozenset({"", "function", "response", "response_body", "status"})
MAX_SENTENCE = 400
MAX_BETWEEN = 90  # characters between the word for returning and what is returned
MAX_LABEL = 40  # characters behind a name in which the member that holds it is named
MAX_OPENING = 40  # characters in which a sentence that describes an answer says that something is returned
MAX_BEFORE = 6  # words in front of a name that may belong to its type: "an array of", "a collection of"
MAX_SUCH = 3  # words between those for an array and a name, which tell which are meant
_SENTENCE_END = re.compile(r"[.!。]\s|[。！]|\n")  # ". " of "It sails. It sinks."
_NAME_ALONE = re.compile(r"[A-Z]\w{1,40}(?:\s\w{1,30}){0,3}(?:\[\])?")  # "Boat", "Crew members", "Boat[]"
_LABELLED = re.compile(r"[\"“][\w ]{1,40}[\"”]")  # '"boats"', the member that holds what a sentence names
_FAILURE = re.compile(r"\b[45]\d\d\b")  # "returns a 404 Not Found"


def returned(placed: Sequence[Placed], lexicon: Lexicon, *, plain: bool = True) -> Field | None:
    """The first structure that a sentence of a unit says is returned, as a guess: one that a link or capitals show,
    else one in small letters (``plain``)."""
    said = [
        (sentence, p.block, p.section.role in RESPONSE_ROLES)
        for p in placed
        if isinstance(p.block, Paragraph) and p.section.role in ROLES and not p.section.status.startswith(("4", "5"))
        for sentence in _sentences(p.block.text)
        if p.section.role in RESPONSE_ROLES or _says_returned(sentence, lexicon)
    ]
    shown = (_of_sentence(s, b.origin, linked_names(s, b.links, lexicon), lexicon, answers=a) for s, b, a in said)
    alone = (_alone(p, RESPONSE_ROLES, RETURNED, lexicon) for p in placed)
    small = (_of_sentence(s, b.origin, [*plain_names(s, lexicon)], lexicon, answers=a) for s, b, a in said)
    return next((found for found in chain(shown, alone, small if plain else ()) if found is not None), None)


def sent(placed: Iterable[Placed], lexicon: Lexicon) -> Field | None:
    """The structure that a line of a section of the request names and nothing else ("Payload: Boat"), as a guess."""
    return next((f for p in placed if (f := _alone(p, _SENT_ROLES, SENT, lexicon)) is not None), None)


def attributes(p: Placed, lexicon: Lexicon) -> Field | None:
    """The structure that an item of a section of an answer names: "+ Attributes (array[Boat])"."""
    return _alone(p, _ANSWER_ROLES, RETURNED, lexicon) if isinstance(p.block, Items) else None


def _alone(p: Placed, roles: Set[str], guess: str, lexicon: Lexicon) -> Field | None:
    """What a paragraph names that is a name in capitals and no more: "Boat", "Boat[]"; or an item behind a word for
    fields: "Attributes (Boat)"."""
    if p.section.role not in roles or not isinstance(p.block, Paragraph | Items):
        return None
    if isinstance(p.block, Items):
        named = next((name for line in p.block.lines if (name := structure_in(line, lexicon))), "")
        return _named(named, p.block, guess, lexicon) if named else None
    text = p.block.text.strip(" .`*")
    words = text.lower().split()
    failed = p.section.status.startswith(("4", "5")) or fold_word(text) in lexicon.nothing
    known = any(word in lexicon.object_words for word in words)
    return None if failed or known or not _NAME_ALONE.fullmatch(text) else _named(text, p.block, guess, lexicon)


def _named(text: str, block: Paragraph | Items, guess: str, lexicon: Lexicon) -> Field | None:
    """The field of a body whose type is what a text names."""
    type_ = parse_type(text, lexicon)
    if type_.leaf().name is None and type_.known:
        return None
    type_ = type_ if type_.kind == "array" else TypeExpr("object", name=text)
    links = tuple(link.href for link in block.links)
    return Field("", type_, block.origin, Columns(), shown_type=text, links=links, facts=Facts(guesses=(guess,)))


def described(text: str, origin: Origin, lexicon: Lexicon) -> Field | None:
    """The structure that the description of an answer names, as a guess: "JSON object describing the boat"."""
    for sentence in _sentences(text):
        for names in (shown_names(sentence, (), lexicon), plain_names(sentence, lexicon)):
            found = _of_sentence(sentence, origin, list(names), lexicon, answers=True)
            if found is not None:
                return found
    return None


def said_of(whole: Field | None, lexicon: Lexicon) -> str:
    """The sentence that names a structure, where its opening says that this is returned and it tells of no failure;
    else ""."""
    sentence = whole.shown_type if whole is not None and RETURNED in whole.facts.guesses else ""
    opening = sentence[:MAX_OPENING].lower()
    says = any(word in opening for word in lexicon.return_words) and not opening.startswith("[")  # "[!NOTE] …"
    return sentence if says and not _FAILURE.search(sentence) and not sentence.endswith((":", "：")) else ""


def sentence_of_answer(placed: Iterable[Placed], lexicon: Lexicon) -> tuple[str, Origin] | None:
    """The first sentence of a unit that says what comes back ("An empty object is returned"), or what a section of the
    answer opens with, and where it stands; statuses of failures are none."""
    for p in placed:
        if not isinstance(p.block, Paragraph) or p.section.role not in ROLES or p.section.status.startswith(("4", "5")):
            continue
        answers = p.section.role in RESPONSE_ROLES
        for sentence in _sentences(p.block.text):
            said = answers or _says_returned(sentence, lexicon)
            if said and not _FAILURE.search(sentence) and not sentence.rstrip().endswith((":", "：")):
                return sentence.strip(), p.block.origin
    return None


@lru_cache(maxsize=4096)
def _says_returned(sentence: str, lexicon: Lexicon) -> bool:
    """Whether a sentence has a word for returning."""
    lower = sentence.lower()
    return any(word in lower for word in lexicon.return_words)


def _sentences(text: str) -> list[str]:
    flat = fold_width(text)
    return [s for s in _SENTENCE_END.split(flat) if s.strip() and len(s) <= MAX_SENTENCE]


def _of_sentence(
    sentence: str, origin: Origin, names: Sequence[Name], lexicon: Lexicon, *, answers: bool
) -> Field | None:
    """What one sentence names; ``answers``: it stands in a section of answers, so that it need not say so."""
    lower = sentence.lower()
    at = [(lower.find(word), len(word)) for word in lexicon.return_words if word in lower] if names else []
    at = at or ([(0, 0)] if answers else [])
    if not at:
        return None
    start, length = min(at)
    for name in sorted(names, key=lambda n: (n.start < start, abs(n.start - start))):
        between = sentence[start + length : name.start] if name.start > start else sentence[name.end : start]
        if len(between) <= MAX_BETWEEN and not (
            _FAILURE.search(between) or _LABELLED.search(sentence, 0, name.end + MAX_LABEL)
        ):
            links = (name.href,) if name.href else ()
            facts = Facts(guesses=(RETURNED,))
            type_ = _type(sentence, name, lexicon)
            return Field("", type_, origin, Columns(), shown_type=sentence.strip(), links=links, facts=facts)
    return None


def _type(sentence: str, name: Name, lexicon: Lexicon) -> TypeExpr:
    """The type that the words around a name make: an array where they say so, else the structure itself."""
    shown = sentence[name.start : name.end].strip("`*[] ")
    behind = sentence[name.end :].split(maxsplit=1)
    before = sentence[: name.start].split()
    if any(_is_array(before, tail, lexicon) for tail in (behind[:1], [])) or _is_array_of_such(before, behind, lexicon):
        return TypeExpr("array", items=TypeExpr("object", name=shown))
    return TypeExpr("object", name=shown)


def _is_array(before: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words before a name, and one behind it, make it what an array holds."""
    for count in range(min(MAX_BEFORE, len(before)), 0, -1):
        words = [*(w.strip("`*[]") for w in before[-count:]), "LinkedStructure", *(w.strip("`*,.[]") for w in behind)]
        found = parse_type(" ".join(words), lexicon)
        if found.kind == "array" and found.leaf().name == "LinkedStructure":
            return True
    return False


def _is_array_of_such(before: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words that tell which of them are meant stand between the words for an array and a name in front of a
    noun: "a list of open harbour [berth](#berth) objects"."""
    noun = behind[0].strip("`*,.;:") if behind else ""
    if lexicon.object_words.get(noun) != "noun":
        return False
    for count in range(1, min(MAX_SUCH + 1, len(before))):
        word = before[-count].strip("`*")
        if not word.isalpha() or not word.islower() or word in lexicon.object_words or word in lexicon.separators:
            return False
        if _is_array(before[:-count], (), lexicon):
            return True
    return False
