"""The front page: what a build covers, its findings, its operations and schemas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.diagnostic import Diagnostic, definitions
from extractor.diff.model import Change
from extractor.review.build import Build
from extractor.review.charts import bars, grid, share
from extractor.review.markup import Markup
from extractor.review.page import Page

_MOST_TAGS, _MOST_SCHEMAS = 24, 40
_SCHEMA = "/components/schemas/"


@dataclass(frozen=True, slots=True)
class Line:
    """An operation as the front page lists it."""

    page: Page
    findings: int
    changes: int


@dataclass(frozen=True, slots=True)
class Front:
    """All that the template of the front page shows. ``operations`` of a finding are numbers of pages; ``users`` are
    pages by schema."""

    rows: tuple[int, int]
    contradictions: tuple[tuple[Diagnostic, tuple[int, ...]], ...]
    others: tuple[tuple[Diagnostic, tuple[int, ...]], ...]
    kinds: tuple[tuple[str, int], ...]
    tags: tuple[tuple[str, tuple[Line, ...]], ...]
    users: tuple[tuple[str, tuple[Page, ...]], ...]
    columns: tuple[str, ...]
    removed: tuple[Change, ...]
    charts: Mapping[str, Markup]


def front_of(build: Build, pages: Sequence[Page], lang: Mapping[str, str]) -> Front:
    """Put the front page together."""
    known = definitions()
    where: dict[Diagnostic, list[int]] = {}
    for page in pages:
        for diagnostic in page.findings:
            where.setdefault(diagnostic, []).append(page.operation.number)
    placed = [(d, tuple(where.get(d, ()))) for d in build.findings]
    grave = {code for code, definition in known.items() if definition.contradiction}
    first = [p for p in placed if p[0].code in grave]
    tags = _tags(pages, lang)
    users = _users(build, pages)
    rows = (len(build.rows), len(build.reported))
    kinds = tuple(Counter(d.code for d in build.findings).most_common())
    return Front(
        rows,
        tuple(first),
        tuple(p for p in placed if p[0].code not in grave),
        kinds,
        tags,
        users,
        tuple(name for name, _ in tags[:_MOST_TAGS]),
        tuple(c for c in build.changes or () if c.pointer_new is None and c.rule.startswith("operation-removed")),
        _charts(rows, kinds, tags, users, lang),
    )


def _tags(pages: Sequence[Page], lang: Mapping[str, str]) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Operations by their first tag, in the order of the document."""
    found: dict[str, list[Line]] = {}
    for page in pages:
        line = Line(page, len(page.findings), len(page.changes))
        found.setdefault(next(iter(page.operation.tags), lang["no_tag"]), []).append(line)
    return tuple((name, tuple(lines)) for name, lines in found.items())


def _users(build: Build, pages: Sequence[Page]) -> tuple[tuple[str, tuple[Page, ...]], ...]:
    """Schemas with the pages of the operations that lead to them, the most used first."""
    components = build.spec.get("components")
    schemas = components.get("schemas") if isinstance(components, Mapping) else None
    found: dict[str, list[Page]] = {str(name): [] for name in schemas or ()}
    for page in pages:
        for pointer in page.components:
            name = pointer.removeprefix(_SCHEMA).replace("~1", "/").replace("~0", "~")
            if pointer.startswith(_SCHEMA) and name in found:
                found[name].append(page)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple((name, tuple(users)) for name, users in ordered)


def _charts(
    rows: tuple[int, int],
    kinds: Sequence[tuple[str, int]],
    tags: Sequence[tuple[str, Sequence[Line]]],
    users: Sequence[tuple[str, Sequence[Page]]],
    lang: Mapping[str, str],
) -> dict[str, Markup]:
    covered = [("in-spec", lang["rows_in_spec"], rows[0]), ("reported", lang["rows_reported"], rows[1])]
    columns = {name: {line.page.operation.number for line in lines} for name, lines in tags[:_MOST_TAGS]}
    shown = [(name, {p.operation.number for p in pages}) for name, pages in users[:_MOST_SCHEMAS] if pages]
    counts = {(name, tag): len(numbers & of) for name, numbers in shown for tag, of in columns.items()}
    return {
        "coverage": share("coverage", lang["coverage"], covered),
        "kinds": bars("kinds", lang["findings_by_kind"], kinds[:_MOST_TAGS]),
        "tags": bars("tags", lang["by_tag"], [(name, len(lines)) for name, lines in tags[:_MOST_TAGS]]),
        "map": grid("map", lang["schema_map"], [name for name, _ in shown], list(columns), counts),
    }
