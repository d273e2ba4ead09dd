"""What sections of path parameters say of the parts of a request line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractor.document import Paragraph, Table
from extractor.interpret.operations.calls.literals import singular
from extractor.interpret.operations.lines import path_alone
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.records.model import Group, Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_VARIABLE = lazy_regex(r"\{([^{}]{1,200})\}")  # "{bucket}" of "{bucket},{tag}"
IDENTIFIER = lazy_regex(r"[A-Za-z]\w{0,60}(?:_\w|[a-z][A-Z])\w{0,60}|\w{0,60}id", re.ASCII)  # "boat_id", "boatName"
_NOUN = lazy_regex(r"[A-Za-z][A-Za-z_-]{1,60}", re.ASCII)  # "login_users"


def with_distinct(path: str) -> str:
    """A path with a name of its own for each variable: OpenAPI has no two of one name in a path. A repeated one is
    named after the part in front of it: "/ports/{id}/boats/{id}" is "/ports/{id}/boats/{boat_id}"."""
    made, seen, at = list[str](), set[str](), 0
    for found in _VARIABLE.finditer(path):
        before = path[: found.start()].rpartition("/")[0].rpartition("/")[2]
        made += [path[at : found.start()], f"{{{_free(found.group(1), before, seen)}}}"]
        at = found.end()
    return "".join((*made, path[at:]))


def _free(name: str, before: str, seen: set[str]) -> str:
    """A name for a variable that no other one has, which is one of those seen from then on."""
    noun = singular(before.replace("-", "_")) if name in seen and _NOUN.fullmatch(before) else ""
    own = f"{noun}_{name}" if noun else name
    free = next(n for n in (own, *(f"{own}_{i}" for i in range(2, len(seen) + 3))) if n not in seen)
    seen.add(free)
    return free


def with_described(line: RequestLine, placed: Iterable[Placed]) -> RequestLine:
    """The line with variables for the parts of its path that a section of path parameters names as they stand
    ("account_id" of "/accounts/account_id"), and for those in the singular of the part in front that a text speaks of:
    "boat" of "/boats/boat". A word in capitals is the variable that any row names in small letters."""
    placed = tuple(placed)
    line = _with_capitals(line, placed)
    shown = {name for p in placed if p.section.role == "path" for name in _variables_in(p.block, line.path)}
    shown |= set(_singulars(line, placed))
    names = {name for name in shown if name and "{" not in name}  # not a row without a name, or with "{boat}"
    parts = [f"{{{part}}}" if part in names else part for part in line.path.split("/")]
    return line if not names or any(f"{{{n}}}" in line.path for n in names) else replace(line, path="/".join(parts))


def _with_capitals(line: RequestLine, placed: Sequence[Placed]) -> RequestLine:
    """The line with variables for steps in capitals that rows name: "{symbol}" of "/orders/SYMBOL"."""
    steps = {step for step in line.path.split("/") if step.isupper() and len(step) > 1}
    names = (
        {name.upper(): name for p in placed for name in _names_in(p.block) if name.upper() in steps} if steps else {}
    )
    parts = [f"{{{names[part]}}}" if part in names else part for part in line.path.split("/")]
    return replace(line, path="/".join(parts)) if any(c.islower() for c in line.path) else line


def _variables_in(block: Placeable, path: str) -> Iterator[str]:
    """The names of a block that a part of a path may have in place of a value. "URL parameters" may be those of the
    query: where the path lacks one of them, a plain word ("list") is none."""
    names = list(_names_in(block))
    inside = {part.strip("{}") for part in path.split("/")}
    known = all(name.strip("{}:<>") in inside for name in names)
    yield from (name for name in names if known or IDENTIFIER.fullmatch(name))


def _singulars(line: RequestLine, placed: Sequence[Placed]) -> Iterator[str]:
    """The parts of a path that are the singular of the part in front of them, and that a text has in code; two of one
    path need no text."""
    parts = line.path.split("/")
    found = [part for before, part in pairwise(parts) if part and before != part and singular(before) == part]
    if len(found) > 1:
        yield from found
    elif found:
        lines = [p.block.line for p in placed if isinstance(p.block, Paragraph)]
        said = {line.text[start:end].strip("` ") for line in lines for start, end in line.marks}
        yield from (part for part in found if part in said)


def _names_in(block: Placeable) -> Iterator[str]:
    """The names that the records of a group, or the rows of a table, are about."""
    if isinstance(block, Group):
        at = block.roles.index("name") if "name" in block.roles else 0
        yield from (record.cells[at].text.strip(" `*") for record in block.records if len(record.cells) > at)
    elif isinstance(block, Table):
        yield from (row.cells[0].text.strip(" `*") for row in block.rows if row.cells)


def documented_host(line: RequestLine, placed: Iterable[Placed]) -> frozenset[str]:
    """The name of the variable in front of a path, where it is one that a path's variables are described by."""
    name = line.host.strip("{}") if line.host.startswith("{") else ""
    tables = (p.block for p in placed if name and p.section.role == "path" and isinstance(p.block, Table))
    shown = (text.strip(" `{}<>:*") for table in tables for text in _names_in(table))
    return frozenset({name}) if name in shown else frozenset()


def completed(lines: tuple[RequestLine, ...], placed: Sequence[Placed]) -> tuple[RequestLine, ...]:
    """The lines, with the longer path that their section states without a method, where that holds theirs: "/boats" of
    a heading and "/boats/{id}/sails" below "HTTP request"."""
    paths = {line.path for line in lines}
    bare = len(paths) == 1 and not lines[0].host
    told = [p for p in placed if p.section.role == "request_line"] if bare else []
    for path in (path for p in told if (path := path_alone(p.block))):
        own, longer = (tuple(part for part in text.split("/") if part) for text in (lines[0].path, path))
        rooted = longer[1:] if longer[:1] != own[:1] and longer[0].startswith("{") else longer
        if own and rooted[: len(own)] == own and len(longer) > len(own):
            return tuple(replace(line, path=path) for line in lines)
    return lines
