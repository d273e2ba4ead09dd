"""Security: what operations say of credentials, the schemes of them all, and the default where nothing is said.

GET /boats   X-Auth-Token, mandatory   ->  its own security: [{XAuthToken: []}]
GET /crews   no such row               ->  none of its own; the document's, as no other way is documented
"All requests need `Authorization: Bearer <token>`."   ->  the document's: [{bearerAuth: []}], a guess
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from extractor.api import Credential
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.lazy_regex import lazy_regex
from extractor.openapi.access.schemes import Schemes
from extractor.openapi.merging.model import Merged
from extractor.values import dataclass, field

Requirement = dict[str, list[str]]
_SIGNED = frozenset({"authorization", "date"})  # a header for a signature, or of a scheme that is not said
_MOST = 4  # calls with credentials for each one without, where no page says who needs them
_LEAST = 0.02  # of all operations, whose calls send what no page says
# "/login", "/auth/LoginViaDesktop", "/oauth2/token" at the end of a path
_SIGNS_IN = lazy_regex(
    r"/[\w.-]{0,40}(?:log-?in|log_in|sign-?in|sign_in|authenticate|token)[\w.-]{0,40}$", re.IGNORECASE
)
_SHOWN = 3  # further places that the finding names


def own_credentials(merged: Merged, schemes: Schemes) -> tuple[Credential, ...]:
    """The credentials of an operation: those of its rows, else what its text states, else what its calls send. Rows of
    parameters that are a scheme elsewhere are among the first."""
    known = [c for c in merged.credentials if schemes.knows(c)]
    rows = dict.fromkeys((*(c for c in known if not c.guess), *schemes.among(merged.parameters)))
    stated = tuple(c for c in known if c.guess in {"stated", "some"})
    return tuple(rows) or stated or tuple(c for c in known if c.guess == "shown")


def requirements(merged: Merged, schemes: Schemes) -> list[Requirement]:
    """Ways to authenticate: a token, or a signature (its date header belongs to it), or keys and a token that are all
    mandatory together; none where all are optional."""
    credentials = own_credentials(merged, schemes)
    if any(c.guess for c in credentials):
        return [] if is_open(merged) else ways(credentials, schemes)
    alternatives: list[Requirement] = []
    dates: Requirement = {schemes.name(c): [] for c in credentials if c.scheme == "date"}
    needed = [c for c in credentials if c.required and c.scheme not in _SIGNED]
    together = needed if sum(schemes.is_http(c) for c in needed) <= 1 else []  # two are in the same header
    for c in credentials:
        if c in together:
            alternatives.append({schemes.name(other): [] for other in together})
        elif c.scheme != "date":
            extra = dates if c.scheme == "authorization" else {}
            alternatives.append({schemes.name(c): [], **{k: [] for k in extra}})
    if alternatives and not any(c.required for c in credentials):
        alternatives.append({})
    alternatives = [way for n, way in enumerate(alternatives) if way not in alternatives[:n]]
    return alternatives or ([{k: [] for k in dates}] if dates else [])


def own_security(merged: Merged, schemes: Schemes) -> tuple[list[Requirement], list[Origin]]:
    """The ways to authenticate of an operation, and where they were read: no place where nothing is said, no way where
    the page says that none is needed."""
    own = requirements(merged, schemes)
    if own:
        rows = (p.field for p in merged.parameters if schemes.is_one(p))
        return own, [*(c.origin for c in all_credentials(merged)), *(o for f in rows for o in (f.origin, *f.extra))]
    return [], [p.open for p in merged.pages if p.open] if is_open(merged) else []


def all_credentials(merged: Merged) -> list[Credential]:
    """The credentials that all pages of an operation name."""
    return [c for page in merged.pages for c in page.credentials]


def is_open(merged: Merged) -> bool:
    """Whether a page says that an operation needs no credentials, and none has a row for any."""
    return any(p.open for p in merged.pages) and all(c.guess for c in merged.credentials)


def ways(credentials: Iterable[Credential], schemes: Schemes) -> list[Requirement]:
    """The ways to authenticate that text states or calls show: each scheme of HTTP is one, several headers are one
    together, and so are several query parameters, where one section names them or a call sends them; but a call with
    some of them only is a way of its own."""
    named: dict[str, dict[tuple[str, str], Requirement]] = {}
    sent: dict[str, dict[tuple[str, str], Requirement]] = {}
    for c in credentials:
        name, call = schemes.name(c), c.origin.element == "code"
        place = name if schemes.is_http(c) else c.location
        named.setdefault(place, {})
        where = c.origin.element_key() if call else c.origin.anchor or ""
        (sent if call else named).setdefault(place, {}).setdefault((c.origin.file, where), {})[name] = []
    return [way for place, texts in named.items() for way in _apart(texts.values(), sent.get(place, {}).values())]


def _apart(texts: Iterable[Requirement], calls: Collection[Requirement]) -> list[Requirement]:
    """The ways that sections name and calls send, all of one place."""
    found: list[Requirement] = []
    for part in (*texts, *calls):
        joined = [way for way in found if not way.keys().isdisjoint(part)]
        whole = {name: keys for way in (*joined, part) for name, keys in way.items()}
        found = [way for way in found if way not in joined]
        found.insert(0 if joined else len(found), whole)
    return [way for whole in found for way in _shown_alone(whole, calls)]


def _shown_alone(whole: Requirement, calls: Iterable[Requirement]) -> list[Requirement]:
    """The credentials of one way, or those of the calls that send only some of them, and what no call sends."""
    of_it = [call for call in calls if call.keys() <= whole.keys()]
    if all(len(call) == len(whole) for call in of_it):
        return [whole]
    left: Requirement = {name: [] for name in whole if not any(name in call for call in of_it)}
    return [*(way for n, way in enumerate(of_it) if way not in of_it[:n]), *([left] if left else [])]


@dataclass(slots=True)
class Documented:
    """What all operations say: the places of each scheme, the ways to authenticate, and how many operations have no
    row for one."""

    schemes: Schemes
    credentials: dict[str, dict[Origin, None]] = field(default_factory=dict)
    ways: dict[tuple[str, ...], None] = field(default_factory=dict)
    mandatory: bool = False
    operations: int = 0
    silent: int = 0
    open: int = 0
    rows: bool = False  # whether any credential is a row, or stated of its operation
    shown: int = 0  # how many have credentials that their calls send
    bare: int = 0  # how many are silent, and show a call without credentials
    signing: int = 0  # how many of those with credentials sign in by their path
    having: Counter[str] = field(default_factory=Counter)  # how many have each scheme

    def add(self, merged: Merged) -> None:
        """Count an operation in."""
        own = requirements(merged, self.schemes)
        credentials = own_credentials(merged, self.schemes)
        self.operations += 1
        opened = is_open(merged)
        self.silent += not own and not opened
        self.open += opened
        self.bare += not own and not opened and any(p.bare for p in merged.pages)
        self.shown += bool(own)
        self.signing += bool(own) and _SIGNS_IN.search(merged.path) is not None
        self.rows |= any(c.guess != "shown" for c in credentials)
        self.ways.update((tuple(way), None) for way in own if way)
        self.mandatory |= bool(own) and {} not in own
        self.having.update({self.schemes.name(c) for c in credentials} if own else ())
        for c in credentials if own else ():
            self.credentials.setdefault(self.schemes.name(c), {})[c.origin] = None

    def places(self) -> list[Origin]:
        """The places of what the default is, in reading order within each scheme."""
        stated = [c.origin for c in self.schemes.stated if self.schemes.name(c) in self._default_names()]
        return stated or [origin for places in self.credentials.values() for origin in places]

    def used(self) -> dict[str, list[Origin]]:
        """The schemes that operations or the default have, each with its places."""
        found = {name: list(places) for name, places in self.credentials.items()}
        for c in self.schemes.stated if self.default() else ():
            name = self.schemes.name(c)
            if name in self._default_names() and c.origin not in found.setdefault(name, []):
                found[name].append(c.origin)
        for c in (c for c in self.schemes.limited if self.schemes.knows(c)):
            found.setdefault(self.schemes.name(c), [c.origin])
        return found

    def default(self) -> list[Requirement]:
        """What holds for operations without a row: what is stated of all requests, else the one way that is
        documented. Empty where there are several, none, or no such operation."""
        if not self.silent:
            return []
        stated = ways(self.schemes.stated, self.schemes)
        if stated and (len(stated) == 1 or self.schemes.stated[0].guess == "stated"):
            names = {name for way in stated for name in way}
            return [{name: [] for name in way} for way in self.ways if names.issuperset(way)] or stated
        shows = self.shown >= _MOST * self.bare and self.shown > self.signing and self.shown >= _LEAST * self.operations
        if len(self.ways) != 1 or (not self.rows and not shows):
            return []
        (way,) = self.ways
        if not {self.schemes.name(c) for c in self.schemes.limited if self.schemes.knows(c)}.isdisjoint(way):
            return []
        return [{name: [] for name in way}, *([] if self.mandatory else [{}])]

    def _default_names(self) -> frozenset[str]:
        return frozenset(name for way in self.default() for name in way)

    def of_some(self) -> Iterator[Diagnostic]:
        """The findings about schemes that pages say some operations need: how many say that they do."""
        limited = {self.schemes.name(c): c.origin for c in reversed(self.schemes.limited) if self.schemes.knows(c)}
        for name, origin in limited.items():
            count = self.having[name]
            yield finding("security-of-some", origin, name=name, count=count, operations=self.operations)

    def assumed(self) -> Diagnostic:
        """The finding about ``default``: for how many operations it is assumed, and where it was read."""
        first, *more = self.places()
        return finding(
            "security-assumed",
            first,
            related=tuple(more[:_SHOWN]),
            pointer="/security",
            scheme=" or ".join(" with ".join(way) for way in self.default() if way),
            count=self.silent,
            operations=self.operations,
            told="the documentation states it" if ways(self.schemes.stated, self.schemes) else "the others have it",
        )
