"""Values in a path that a column of examples has beside a name: variables of that name.

GET https://boats.example/harbours/1114/boats/2065.json
| Parameter  | Example | Required |
| harbour_id | 1114    | yes      |        GET /harbours/{harbour_id}/boats/{id}.json
| id         | 2065    | yes      |
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Table
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.records.tables.read import column_roles, with_header
from extractor.values import replace

_FORMAT = re.compile(r"\.(?:json|xml|csv|ya?ml)$")  # ".json" of "2065.json"
_NAME = re.compile(r"[A-Za-z_][\w-]{0,60}", re.ASCII)  # "harbour_id"
_DIGIT = re.compile(r"\d")  # "2"
_VERSION = re.compile(r"v\d{1,3}(?:[._]\d{1,3})?", re.IGNORECASE)  # "v2"


def with_variables_of_examples(units: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units, with a variable in their paths for each value that a row of theirs has as its example."""
    return tuple(_with_variables(unit, lexicon) if unit.lines else unit for unit in units)


def _with_variables(unit: Unit, lexicon: Lexicon) -> Unit:
    tables = [p.block for p in unit.placed if isinstance(p.block, Table)]
    names = _names([pair for table in tables for pair in _examples(table, lexicon)])
    return replace(unit, lines=tuple(_named(line, names) for line in unit.lines)) if names else unit


def _examples(table: Table, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The example and the name of each row that may not be left out, of a table with a column of examples."""
    table = with_header(table, lexicon)
    roles = column_roles(table.header, lexicon)
    if not {"name", "example", "required"} <= {*roles}:
        return
    for row in table.rows:
        cells = dict(zip(roles, (cell.text.strip(" `*") for cell in row.cells), strict=False))
        name, example = cells.get("name", ""), cells.get("example", "")
        must = lexicon.required.get(fold_word(cells.get("required", "")))
        if must and _NAME.fullmatch(name) and _DIGIT.search(example) and not _VERSION.fullmatch(example):
            yield example, name


def _names(pairs: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """The names by their examples, without examples of several names and names of several examples."""
    every = dict.fromkeys(pairs)
    examples, names = Counter(example for example, _ in every), Counter(name for _, name in every)
    return {example: name for example, name in every if examples[example] == names[name] == 1}


def _named(line: RequestLine, names: Mapping[str, str]) -> RequestLine:
    """The line with variables for the values of its path that have a name, each once."""
    parts = line.path.split("/")
    bare = [_FORMAT.sub("", part) for part in parts]
    known = {value: name for value, name in names.items() if bare.count(value) == 1 and f"{{{name}}}" not in parts}
    made = [f"{{{known[b]}}}{part[len(b) :]}" if b in known else part for b, part in zip(bare, parts, strict=True)]
    return replace(line, path="/".join(made)) if made != parts else line
