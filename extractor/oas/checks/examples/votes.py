"""Which side of a contradiction is more likely right, the example or the table, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from jsonschema.exceptions import ValidationError

from extractor.lazy_regex import lazy_regex
from extractor.oas.members import members
from extractor.oas.schemas.inferred import is_inferred
from extractor.values import dataclass, field

Node = dict[str, Any]
# "<id>", "string", "your_token", "xxx"
_PLACEHOLDER = lazy_regex(
    r"|[x*.…]{2,}.{0,40}|.{0,40}[x*]{3,}.{0,40}|[<{$\[].{1,80}[>}\]]"
    r"|string|str|text|integer|number|null|none|your[_ -].{1,40}",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = lazy_regex(r"-?\d{1,20}(?:\.\d{1,20})?")  # "-2.5"
SPELLING = 0.8  # how alike two names are of which one is a misspelling (difflib's ratio)
_LISTING = frozenset({"enum", "const", "anyOf", "oneOf", "allOf", "$ref"})
BOUNDS = frozenset("minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems".split())


@dataclass(frozen=True, slots=True)
class Verdict:
    """The side that is more likely right ("table" or "example") and the reason, as part of a sentence."""

    side: str
    why: str


@dataclass(slots=True)
class Votes:
    """What the whole document says of a field name: types in tables, types and values in examples, by name."""

    tables: dict[str, Counter[str]] = field(default_factory=dict)
    shown: dict[str, Counter[str]] = field(default_factory=dict)
    values: dict[str, Counter[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, spec: Node, examples: Iterable[Any]) -> Votes:
        """Count the fields of all schemas and of all example values."""
        votes = cls()
        listed: set[str] = set()  # the fields of which lists of values may speak
        for name, schema in (p for node in members(spec) for p in _properties(node)):
            if kind := _schema_type(schema):
                votes.tables.setdefault(name, Counter())[kind] += 1
            if not isinstance(schema, dict) or not kind or _LISTING & schema.keys():
                listed.add(name)
        for value in examples:
            for name, item in _members(value):
                votes.shown.setdefault(name, Counter())[json_type(item)] += 1
                if isinstance(item, str) and name in listed:
                    votes.values.setdefault(name, Counter())[item] += 1
        return votes


def json_type(value: Any) -> str:
    """The JSON Schema type of a value."""
    if isinstance(value, bool):
        return "boolean"
    kinds = {type(None): "null", int: "integer", float: "number", str: "string", list: "array"}
    return kinds.get(type(value), "object")


def _schema_type(schema: Any) -> str:
    kind = schema.get("type") if isinstance(schema, dict) else None
    return kind if isinstance(kind, str) else ""


def _properties(node: Any) -> Iterator[tuple[str, Any]]:
    """The fields that tables describe: not those that were read from examples."""
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, dict) and not is_inferred(current):
            found = current.get("properties")
            if isinstance(found, dict):
                yield from ((name, schema) for name, schema in found.items() if not is_inferred(schema))
            stack.extend(v for k, v in current.items() if k not in {"example", "examples", "default", "enum"})
        elif isinstance(current, list):
            stack.extend(current)


def _members(value: Any) -> Iterator[tuple[str, Any]]:
    stack = [value]
    while stack:
        current = stack.pop()
        if isinstance(current, dict):
            yield from current.items()
            stack.extend(current.values())
        elif isinstance(current, list):
            stack.extend(current)


def of_mismatch(error: ValidationError, votes: Votes) -> Verdict:
    """The verdict on an example value that its schema refuses."""
    last = error.absolute_path[-1] if error.absolute_path else ""
    name = last if isinstance(last, str) else ""  # the items of an array have no name to ask others about
    value = error.instance
    if error.validator == "required":
        return _of_missing(error, votes)
    if value is None:
        return Verdict("example", "null is what an answer shows where there is no value, and tables leave it out")
    if is_placeholder(value):
        return Verdict("table", "the example shows a placeholder")
    if error.validator == "type":
        return _of_type(name, value, error.validator_value, votes)
    if error.validator == "enum":
        return _of_value(
            name, value, list(error.schema.get("enum", ())) if isinstance(error.schema, dict) else [], votes
        )
    if error.validator in BOUNDS:
        return Verdict("table", "limits are stated on purpose, and example values are made up")
    if error.validator in {"pattern", "format"}:
        return Verdict("example", "a form told in words is easily misread, and the value was accepted somewhere")
    return Verdict("example", "a whole value of this form was accepted somewhere")


def misspelling(name: str, names: Sequence[str]) -> list[str]:
    """The name of which another one is a misspelling, in a list; empty where they are names of different things:
    "message_id" is none of "messages", and "owner.name" is a part of "owner"."""
    found = get_close_matches(name, [n for n in names if "." not in n], 1, SPELLING)
    return [n for n in found if "." not in name and len(_words(n)) == len(_words(name)) and not _is_plural(n, name)]


def _words(name: str) -> list[str]:
    """The words of a name: "message_id" and "messageId" have two."""
    return re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)


def _is_plural(one: str, other: str) -> bool:
    return one.rstrip("s") == other.rstrip("s") and one != other


def is_placeholder(value: Any) -> bool:
    """Whether a value stands for any other: a word of a type, "…", "<name>", nothing."""
    return isinstance(value, str) and _PLACEHOLDER.fullmatch(value.strip()) is not None


def _of_missing(error: ValidationError, votes: Votes) -> Verdict:
    have: Mapping[str, Any] = error.instance if isinstance(error.instance, dict) else {}
    missing = str(error.message).split("'")[1] if "'" in error.message else ""  # the library names it there alone
    close = misspelling(missing, list(have))
    if close:
        return Verdict("table", f'"{close[0]}" of the example looks like a misspelling of "{missing}"')
    if votes.shown.get(missing):
        return Verdict("table", f'other examples have "{missing}", so that this one is shortened')
    return Verdict("example", f'no example has "{missing}", so that it can be left out')


def _of_type(name: str, value: Any, wanted: Any, votes: Votes) -> Verdict:
    shown, stated = json_type(value), wanted if isinstance(wanted, str) else ""
    if isinstance(value, str) and stated in {"integer", "number"} and _NUMBER.fullmatch(value):
        others = votes.shown.get(name, Counter())
        if others["integer"] + others["number"]:
            return Verdict("table", "other examples show the number without quotes")
    for source, where in ((votes.tables, "tables"), (votes.shown, "examples")):
        counted = source.get(name, Counter())
        # Each side has one vote of its own in the source that it stands in.
        ours = max(0, counted[stated] - (where == "tables"))
        theirs = max(0, counted[shown] - (where == "examples"))
        if ours != theirs:
            side, kind, times = ("table", stated, ours) if ours > theirs else ("example", shown, theirs)
            told = f"{times} other {where} have" if times > 1 else f"another of the {where} has"
            return Verdict(side, f'{told} "{name}" as {_article(kind)}')
    if shown in {"array", "object"} or stated in {"array", "object"}:
        return Verdict("example", "the structure of an example is seldom made up")
    return Verdict("example", "an answer was copied with its types, and a table is written by hand")


def _of_value(name: str, value: Any, allowed: Sequence[Any], votes: Votes) -> Verdict:
    if isinstance(value, str):
        alike = [a for a in allowed if isinstance(a, str) and _folded(a) == _folded(value)]
        seen = votes.values.get(name, Counter())
        if alike and seen[alike[0]] >= seen[value]:
            return Verdict("table", f'"{value}" is "{alike[0]}" in another spelling')
        if seen[value] > 1:
            return Verdict("example", f"{seen[value]} examples show it, so that the list of values lacks it")
        close = get_close_matches(value, [a for a in allowed if isinstance(a, str)], 1, SPELLING)
        if close:
            return Verdict("table", f'"{value}" looks like a misspelling of "{close[0]}"')
    return Verdict("example", "lists of values fall behind what a service accepts")


def of_unknown(path: str, documented: Iterable[str], present: Mapping[str, Any], votes: Votes) -> Verdict:
    """The verdict on a field that an example has and its table has not."""
    name = path.rpartition(".")[2]
    absent = [n for n in documented if n not in present]
    close = misspelling(name, absent)
    if close:
        return Verdict("table", f'it looks like a misspelling of "{close[0]}", which the example lacks')
    if votes.tables.get(name):
        return Verdict("example", "tables of other structures describe a field of this name")
    count = sum(votes.shown.get(name, Counter()).values())
    if count > 1:
        return Verdict("example", f"examples show it {count} times")
    return Verdict("example", "fields of an answer are seldom made up, and tables leave fields out")


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _article(kind: str) -> str:
    return f"an {kind}" if kind[:1] in "aeio" else f"a {kind}"
