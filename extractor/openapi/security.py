"""Security: what operations say of credentials, the schemes of them all, and the default where nothing is said.

GET /boats   X-Auth-Token, mandatory   ->  its own security: [{XAuthToken: []}]
GET /crews   no such row               ->  none of its own; the document's, as no other way is documented
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.api import Credential
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.openapi.merge import Merged

Requirement = dict[str, list[str]]
_SHOWN = 3  # further places that the finding names


def all_credentials(merged: Merged) -> list[Credential]:
    """The credentials that all pages of an operation name."""
    return [c for page in merged.pages for c in page.credentials]


def scheme_name(header: str) -> str:
    """The security scheme name of a credential header: its letters and digits."""
    return re.sub(r"[^A-Za-z0-9]", "", header) or "credential"


def requirements(merged: Merged) -> list[Requirement]:
    """Ways to authenticate: a token, or a signature (its date header belongs to it); none where all are optional."""
    alternatives: list[Requirement] = []
    dates: Requirement = {scheme_name(c.header): [] for c in merged.credentials if c.scheme == "date"}
    for c in merged.credentials:
        if c.scheme != "date":
            extra = dates if c.scheme == "authorization" else {}
            alternatives.append({scheme_name(c.header): [], **{k: [] for k in extra}})
    if alternatives and not any(c.required for c in merged.credentials):
        alternatives.append({})
    return alternatives or ([{k: [] for k in dates}] if dates else [])


@dataclass(slots=True)
class Documented:
    """What all operations say: the places of each header that carries a credential, the ways to authenticate, and how
    many operations have no row for one."""

    credentials: dict[str, dict[Origin, None]] = field(default_factory=dict)
    ways: dict[tuple[str, ...], None] = field(default_factory=dict)
    mandatory: bool = False
    operations: int = 0
    silent: int = 0

    def add(self, merged: Merged) -> None:
        """Count an operation in."""
        own = requirements(merged)
        self.operations += 1
        self.silent += not own
        self.ways.update((tuple(way), None) for way in own if way)
        self.mandatory |= bool(own) and {} not in own
        for c in merged.credentials:
            self.credentials.setdefault(c.header, {})[c.origin] = None

    def places(self) -> list[Origin]:
        """The places of all credentials, in reading order within each header."""
        return [origin for places in self.credentials.values() for origin in places]

    def default(self) -> list[Requirement]:
        """What holds for operations without a row: the one way that is documented. Empty where there are several, none,
        or no such operation."""
        if len(self.ways) != 1 or not self.silent:
            return []
        (way,) = self.ways
        return [{name: [] for name in way}, *([] if self.mandatory else [{}])]

    def assumed(self) -> Diagnostic:
        """The finding about ``default``: for how many operations it is assumed, and where it was read."""
        first, *more = self.places()
        return finding(
            "security-assumed",
            first,
            related=tuple(more[:_SHOWN]),
            pointer="/security",
            scheme=" with ".join(next(iter(self.ways))),
            count=self.silent,
            operations=self.operations,
        )
