"""The front page: what a build covers, its findings, its operations and schemas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from extractor.diagnostic import Diagnostic, definitions, shorten
from extractor.diff.model import Change
from extractor.report.grouped import Group, cause_of, groups
from extractor.review.build import Build
from extractor.review.html.charts import bars, share
from extractor.review.html.markup import Markup
from extractor.review.page import Page
from extractor.values import dataclass

_MOST_TAGS = 24
_LONGEST = 1000  # characters of what is said of a cause
_SCHEMA = "/components/schemas/"


@dataclass(frozen=True, slots=True)
class Line:
    """An operation as the front page lists it."""

    page: Page
    findings: int
    changes: int


Placed = tuple[Diagnostic, tuple[int, ...]]  # a finding, and the numbers of the operations that it is about


@dataclass(frozen=True, slots=True)
class Causes:
    """Findings of one cause: the message with the values in which they differ, and all of them."""

    severity: str
    code: str
    message: str
    same: str  # the message without the values in which they differ
    remedy: str  # what to do, where it is the same for all
    findings: tuple[Placed, ...]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self.findings)


@dataclass(frozen=True, slots=True)
class Front:
    """All that the template of the front page shows. ``users`` are pages by schema."""

    rows: tuple[int, int]
    contradictions: tuple[Causes, ...]
    others: tuple[Causes, ...]
    kinds: tuple[tuple[str, int], ...]
    tags: tuple[tuple[str, tuple[Line, ...]], ...]
    users: tuple[tuple[str, tuple[Page, ...]], ...]
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
        _causes(first),
        _causes([p for p in placed if p[0].code not in grave]),
        kinds,
        tags,
        users,
        tuple(c for c in build.changes or () if c.pointer_new is None and c.rule.startswith("operation-removed")),
        _charts(rows, kinds, tags, lang),
    )


def _causes(placed: Sequence[Placed]) -> tuple[Causes, ...]:
    """Findings by their cause, the gravest and most frequent first."""
    members: dict[tuple[str, str], list[Placed]] = {}
    for found in placed:
        members.setdefault(cause_of(found[0]), []).append(found)
    ranked = sorted(groups([d for d, _ in placed]), key=lambda g: (-g.first.severity.rank, -g.count, g.first.code))
    return tuple(_cause(group, members[cause_of(group.first)]) for group in ranked)


def _cause(group: Group, members: Sequence[Placed]) -> Causes:
    first, remedies = group.first, {d.remedy for d, _ in members}
    remedy = first.remedy if len(remedies) == 1 else ""
    messages = {d.message for d, _ in members}
    message = shorten(first.message if len(messages) == 1 else group.message(), _LONGEST)
    return Causes(first.severity, first.code, message, cause_of(first)[1], remedy, tuple(members))


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
    lang: Mapping[str, str],
) -> dict[str, Markup]:
    covered = [("in-spec", lang["rows_in_spec"], rows[0]), ("reported", lang["rows_reported"], rows[1])]
    return {
        "coverage": share("coverage", lang["coverage"], covered),
        "kinds": bars("kinds", lang["findings_by_kind"], kinds[:_MOST_TAGS]),
        "tags": bars("tags", lang["by_tag"], [(name, len(lines)) for name, lines in tags[:_MOST_TAGS]]),
    }
