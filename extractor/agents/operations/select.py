"""Which operations agents get: by tag, id, path and method.

--path "/boats*" --method GET  ->  the operations of a document that both say
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from extractor.agents.operations.catalogue import Catalogue, Entry
from extractor.agents.operations.policy import READING, Policy
from extractor.agents.texts import line
from extractor.values import dataclass

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})


class SelectionError(ValueError):
    """A choice that leaves nothing, or too much; the message says how to make another."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Patterns (``*`` is anything) of which one must fit, each where there are any."""

    tags: Sequence[str] = ()
    ids: Sequence[str] = ()
    paths: Sequence[str] = ()
    methods: Sequence[str] = ()

    def fit(self, entry: Entry) -> bool:
        """Whether an operation is among the chosen."""
        operation = entry.operation
        pairs = (
            (self.tags, operation.service),
            (self.ids, entry.name),
            (self.paths, operation.path),
            (self.methods, operation.method),
        )
        return all(
            not patterns or any(fnmatchcase(value.lower(), p.lower()) for p in patterns) for patterns, value in pairs
        )


def selected(catalogue: Catalogue, filters: Filters) -> Catalogue:
    """The chosen operations. Raises SelectionError where there is none."""
    found = catalogue.narrowed(e for e in catalogue.entries.values() if filters.fit(e))
    if not found.entries:
        raise SelectionError(
            f"no operation is chosen of {len(catalogue.entries)}; the tags are {_tags(catalogue)}"
            if catalogue.entries
            else "no operation in it"
        )
    return found


def callable_ones(catalogue: Catalogue, policy: Policy, most: int) -> Catalogue:
    """Those that may be called. Raises SelectionError where there is none, or there are more than ``most``."""
    found = catalogue.narrowed(e for e in catalogue.entries.values() if policy.allows(e))
    if not found.entries:
        raise SelectionError("no chosen operation may be called; --allow METHOD or --allow ID allows more than GET")
    if len(found.entries) > most:
        raise SelectionError(
            f"{len(found.entries)} operations are more than {most} tools; choose some by --tag, --path, --id or "
            f"--method (the tags are {_tags(found)}), or leave --each out: three tools serve them all"
        )
    return found


def policy_of(catalogue: Catalogue, allowed: Sequence[str]) -> Policy:
    """What is allowed, by methods and names. Raises SelectionError for what is neither."""
    methods = {a.upper() for a in allowed if a.upper() in _METHODS}
    names = [a for a in allowed if a.upper() not in _METHODS]
    for name in names:
        if name not in catalogue.entries:
            near = get_close_matches(name, catalogue.entries, 3)
            meant = f"; did you mean {', '.join(near)}?" if near else ""
            raise SelectionError(f"--allow {line(name, 80)}: is no method and no operation{meant}")
    return Policy(READING | methods, frozenset(names))


def _tags(catalogue: Catalogue) -> str:
    counted = Counter(line(e.operation.service, 60) for e in catalogue.entries.values())
    shown = [f"{tag} ({count})" for tag, count in counted.most_common(15)]
    return ", ".join(shown) + (f" and {len(counted) - 15} more" if len(counted) > 15 else "")
