"""Evidence that two fragments of flattened text belong together: names, keys, values, status codes, table numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Heading, Json, Table
from extractor.interpret.examples.blocks import find_examples
from extractor.interpret.examples.model import telling_values
from extractor.interpret.fields.classify import GroupInfo, classify
from extractor.interpret.fields.rows import read_fields
from extractor.interpret.link.candidates import normal_name
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.paths import variables
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.outline.units.split import make_unit
from extractor.interpret.records.model import Group, Placeable
from extractor.values import dataclass

CONTRADICTION = -100.0
NOUN, LONG_NOUN, SHARED_NAME, SHARED_VALUE, WRONG_VALUE = 4.0, 6.0, 0.5, 2.0, -2.0
COVERED = 0.6  # share of an example's keys that a table must have
# Words of paging and sorting: every list has them, so they tell nothing.
GENERIC = frozenset(
    "limit offset marker sortdir sortkey sortby order page pagesize size total count continue current pages data "
    "items".split()
)


@dataclass(frozen=True, slots=True)
class Features:
    """What a fragment shows that other fragments can be compared with."""

    index: int
    title: str
    unit: Unit
    parts: frozenset[str]  # request, request_example, response, response_example
    names: frozenset[str]  # normal names of fields in tables
    shown_names: frozenset[str]
    nouns: frozenset[str]  # normal names of structures and of what a body's top holds
    values: tuple[tuple[str, frozenset[str]], ...]  # normal field name -> enum values
    example_keys: frozenset[str]
    request_keys: frozenset[str]
    example_values: tuple[tuple[str, str], ...]
    statuses: frozenset[str]
    numbers: tuple[int, ...]  # numbers of its tables
    lines: tuple[RequestLine, ...]
    example_lines: tuple[RequestLine, ...]


def features_of(index: int, blocks: Sequence[Placeable], lexicon: Lexicon) -> Features:
    """Look at one fragment."""
    title = blocks[0].text if isinstance(blocks[0], Heading) else ""
    unit = make_unit("", blocks, lexicon)
    infos = [classify(p, lexicon) for p in unit.placed if isinstance(p.block, Table | Group)]
    rows = [r.field for i in infos if i.kind == "parameters" for r in read_fields(i, lexicon)[0]]
    examples = find_examples(unit.placed, lexicon)
    responses = telling_values(e for e in examples if e.side == "response")
    requests = telling_values(e for e in examples if e.side == "request")
    pairs = [p for value in responses for p in _scalars(value)]
    role = unit.placed[0].section.role if unit.placed else ""
    objects = {normal(i.name, lexicon) for i in infos if i.name}
    tops = {normal_name(f.name) for f in rows if f.type.leaf().kind in {"object", "array"} and f.type.kind != "map"}
    return Features(
        index=index,
        title=title,
        unit=unit,
        parts=_parts(infos, bool(responses), bool(requests), role),
        names=frozenset(normal_name(f.name) for f in rows),
        shown_names=frozenset(i.name for i in infos if i.name) | _top_keys(responses) | _kinds(pairs),
        nouns=frozenset(
            singular(n) for n in objects | tops | {normal(k, lexicon) for k in _top_keys(responses) | _kinds(pairs)}
        ),
        values=tuple(
            (normal_name(f.name), frozenset(str(v.value) for v in f.facts.enum)) for f in rows if f.facts.enum
        ),
        example_keys=frozenset(normal_name(k) for v in responses for k in _keys(v)),
        request_keys=frozenset(normal_name(k) for v in requests for k in _keys(v)),
        example_values=tuple((normal_name(k), v) for k, v in pairs),
        statuses=frozenset(e.status for e in examples if e.status)
        | {i.section.status for i in infos if i.section.status},
        numbers=tuple(int(i.number) for i in infos if i.number.isdigit()),
        lines=() if unit.guessed or not any(p.section.role == "request_line" for p in unit.placed) else unit.lines,
        example_lines=tuple(e.line for e in examples if e.line),
    )


def _parts(infos: Iterable[GroupInfo], response: bool, request: bool, role: str) -> frozenset[str]:
    parts = {i.section.side for i in infos if i.kind == "parameters" and i.section.side}
    parts |= {"response_example"} if response else set()
    parts |= {"request_example"} if request or role == "request_example" else set()
    return frozenset(parts or {role or "text"})


def normal(name: str, lexicon: Lexicon) -> str:
    """A structure's name without words such as "Response" or "List" at its end, normalised."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\x00-\x7f]+", name)
    while len(words) > 1 and fold_word(words[-1]) in lexicon.name_noise:
        words.pop()
    return normal_name("".join(words) or name)


def singular(word: str) -> str:
    """A plural without its ending, well enough to compare two words of one documentation."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _top_keys(values: Iterable[Json]) -> frozenset[str]:
    """Keys at the top of example bodies that hold lists or objects."""
    return frozenset(k for v in values if isinstance(v, dict) for k, x in v.items() if isinstance(x, list | dict))


def _kinds(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Values that name the kind of a body, as Kubernetes-like APIs have them."""
    return frozenset(v for k, v in pairs if k == "kind")


def _keys(value: Json, depth: int = 0) -> Iterable[str]:
    if depth > 40:
        return
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _keys(item, depth + 1)
    elif isinstance(value, list):
        for item in value[:3]:
            yield from _keys(item, depth + 1)


def _scalars(value: Json, depth: int = 0, key: str = "") -> Iterable[tuple[str, str]]:
    if depth > 40:
        return
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _scalars(item, depth + 1, name)
    elif isinstance(value, list):
        for item in value[:3]:
            yield from _scalars(item, depth + 1, key)
    elif isinstance(value, str):
        yield key, value


def pair_score(tables: Features, example: Features) -> float:
    """How well an example fits response tables; 0 or less where it does not."""
    if not example.example_keys:
        return 0.0
    covered = len(example.example_keys & tables.names) / len(example.example_keys)
    if covered < COVERED or _contradicts(tables, example):
        return CONTRADICTION
    same = 2.0 if tables.statuses == example.statuses else 0.0
    return 6.0 * covered + same + _position(tables, example)


def _contradicts(tables: Features, example: Features) -> bool:
    """A constant of the tables (one enum value) that the example has another value for."""
    constants: dict[str, set[str]] = {}
    for name, values in tables.values:
        if len(values) == 1:
            constants.setdefault(name, set()).update(values)
    return any(value not in constants[name] for name, value in example.example_values if name in constants)


def _position(one: Features, other: Features) -> float:
    """Nearness in the file: it breaks ties, and is no evidence by itself."""
    return {1: 1.0, 2: 0.75, 3: 0.5}.get(abs(one.index - other.index), 0.0)


def score(f: Features, anchor: Features) -> tuple[float, float]:
    """(evidence, position) of a fragment for the operation of ``anchor``."""
    if f.numbers and anchor.numbers and min(f.numbers) <= max(anchor.numbers):
        return CONTRADICTION, 0.0
    evidence = _noun_score(f, anchor) + _shared(f, anchor) + _words(f, anchor)
    follows = 1.0 if f.numbers and anchor.numbers and min(f.numbers) == max(anchor.numbers) + 1 else 0.0
    return evidence, follows + _position(f, anchor)


def _noun_score(f: Features, anchor: Features) -> float:
    """Whether a structure or a top key is named as the path's last words are."""
    best = 0.0
    for line in anchor.lines:
        parts = [singular(normal_name(p)) for p in line.path.split("/") if p and not p.startswith("{")]
        if not parts:
            continue
        if len(parts) > 1 and parts[-2] + parts[-1] in f.nouns:
            best = max(best, LONG_NOUN)
        if parts[-1] in f.nouns:
            best = max(best, NOUN)
    return best


def _shared(f: Features, anchor: Features) -> float:
    """Names that the operation can be filtered by and the answer has, and their values."""
    queries = anchor.names - GENERIC - {normal_name(v) for line in anchor.lines for v in variables(line.path)}
    total = SHARED_NAME * min(4, len(queries & (f.names | f.example_keys)))
    allowed = {n: v for n, v in anchor.values if n not in GENERIC}
    for name, values in f.values:
        if name in allowed:
            total += SHARED_VALUE if values == allowed[name] else (0.0 if values & allowed[name] else WRONG_VALUE)
    told = {n for n, _ in f.example_values if n in allowed}
    for name in told:
        seen = {v for n, v in f.example_values if n == name}
        total += SHARED_VALUE if seen & allowed[name] else WRONG_VALUE
    return total


def _words(f: Features, anchor: Features) -> float:
    """Words of the path in the texts of an example: "nodepool" in "invalid nodepool name"."""
    words = {
        singular(normal_name(p)) for line in anchor.lines for p in line.path.split("/") if p and not p.startswith("{")
    }
    told = {
        w for _, text in f.example_values for t in re.findall(r"[A-Za-z]{4,}", text) for w in (singular(t.lower()),)
    }
    return 0.5 * min(3, len(words & told))


def request_fit(f: Features, other: Features) -> float:
    """Whether request tables describe the body of an example that is known to belong to the operation."""
    if "request" in f.parts and other.request_keys:
        covered = len(other.request_keys & f.names) / len(other.request_keys)
        return 6.0 * covered if covered >= COVERED else 0.0
    if "response" in f.parts and other.example_keys:
        return max(0.0, pair_score(f, other))
    if f.parts & {"response", "response_example"} and other.request_keys:
        # An answer that gives back what was sent.
        echoed = len(other.request_keys & (f.names | f.example_keys)) / len(other.request_keys)
        return 5.0 * echoed if echoed >= COVERED else 0.0
    return 0.0
