"""Where the rows of each parameter table belong: parameters, bodies, responses, objects."""

from __future__ import annotations

from collections.abc import Iterable, Set

from extractor.api import ObjectKey
from extractor.interpret.fields.classify import names_request
from extractor.interpret.link.candidates import Candidate
from extractor.interpret.link.linker import STRUCTURED
from extractor.values import dataclass

LISTS = frozenset({"items", "components"})  # kinds of groups that notes part
MIN_SHARED = 2  # names of a table and a request line
EXPLICIT = {"path": "path", "query": "query", "header": "header", "cookie": "cookie", "form": "request_body"}
# The part of a role whose fields may stand in several tables.
_WHOLES = {r: r for r in ("request", "request_body", "response_body")} | {"response": "response_body"}
_REQUESTS = frozenset({"request", "request_body"})
STATED = {**EXPLICIT, "request_line": "uri"}  # the part that the role of a section states


@dataclass(frozen=True, slots=True)
class Assigned:
    """A table and the part that its rows have in the operation.

    ``part`` is ``path``, ``query``, ``header``, ``cookie``, ``uri`` (path or query, row by row), ``request`` (by
    method, row by row), ``request_body``, ``request_case`` (the body in another case), ``response_body``,
    ``response_header``, ``object`` (something points to it) or ``loose`` (nothing does).
    """

    candidate: Candidate
    part: str
    status: str = ""
    form: bool = False
    case: bool = False  # its rows count in a case that its heading names


def assign_tables(
    candidates: Iterable[Candidate],
    referenced: Set[ObjectKey],
    named: Set[str] = frozenset(),
    asked: Set[str] = frozenset(),
) -> list[Assigned]:
    """Assign each parameter table of a unit, in page order. ``named`` are the variables of its paths, ``asked`` the
    query names that its request lines show."""
    assigned: list[Assigned] = []
    for candidate in candidates:
        part = "query" if _is_asked(candidate, asked) else _part(candidate, referenced, assigned, named)
        info = candidate.info
        case = part in _REQUESTS and _is_of_case(candidate, assigned)
        assigned.append(Assigned(candidate, part, info.section.answered, _is_form(candidate), case))
    return assigned


def _is_form(candidate: Candidate) -> bool:
    """Whether a caption says that a table describes a form, or a column says so of a row."""
    return candidate.info.location == "form" or any(row.form for row in candidate.fields)


def _part(candidate: Candidate, referenced: Set[ObjectKey], before: list[Assigned], named: Set[str]) -> str:
    info = candidate.info
    if info.location in EXPLICIT:
        return EXPLICIT[info.location]
    if info.location == "response_header":
        return "response_header"
    if candidate.key in referenced:
        return "object"
    if info.location in {"request_body", "response_body"}:
        return info.location
    return _by_section(candidate, before, named)


def _is_asked(candidate: Candidate, asked: Set[str]) -> bool:
    """Whether a table of parameters, no section or caption of which says otherwise, has the names of the query that
    the request line shows: several, most of them."""
    info = candidate.info
    names = {f.field.name for f in candidate.fields}
    shared = names & asked
    told = info.location or info.section.role not in {"", "request", "request_line"}
    return info.asks and not told and len(shared) >= MIN_SHARED and 2 * len(shared) > len(asked)


def _by_section(candidate: Candidate, before: list[Assigned], named: Set[str]) -> str:
    info, role = candidate.info, candidate.info.section.role
    if _tells_places(candidate, role):
        return "request"
    if role in STATED:
        return STATED[role]
    if info.section.obliged is not None and role in _WHOLES:
        return _WHOLES[role]  # the mandatory fields, and the optional ones
    if role in {"request_body", "response_header"}:
        return _one_of_its_kind(candidate, before, role)
    if role in {"", "request"} and {f.field.name for f in candidate.fields} <= named:
        return "path"  # nothing but variables of the path, whatever else comes
    return _of_side(candidate, before, role) if role else _by_columns(candidate, before)


def _of_side(candidate: Candidate, before: list[Assigned], role: str) -> str:
    """The part of the first table of a request or answer, and of one that says that it is all of it."""
    info = candidate.info
    if role == "request":
        taken = _has(before, "request", "") or _has(before, "request_body", "")
        if taken and _is_case(candidate, before):
            return "request_case"
        more = _are_more(candidate, before) or _goes_on(candidate, before, "request")
        more = more or _is_of_case(candidate, before) or _has_more(candidate, before, "request")
        return "request" if info.location == "root" or not taken or more else "loose"
    if role in {"response", "response_body"}:
        taken = _has(before, "response_body", info.section.answered)
        more = _goes_on(candidate, before, "response_body") or _has_more(candidate, before, "response_body")
        return "response_body" if info.location == "root" or not taken or more else "loose"
    return "loose"


def _goes_on(candidate: Candidate, before: list[Assigned], part: str) -> bool:
    """Whether a list goes on with the one in front of it, of other names and under no name of its own: below the same
    heading, where a note parts both, or below a further one for the same ("Parameters for version 2")."""
    last = before[-1] if before and before[-1].part == part else None
    if last is None or candidate.info.group.kind not in LISTS:
        return False
    info, first = candidate.info, last.candidate.info
    if first.group.kind != info.group.kind:
        return False
    names = {f.field.name for a in before if a.part == part for f in a.candidate.fields}
    headed = all(i.section.title != i.section.subject for i in (info, first))  # by words for a section
    below_one = info.section.number == first.section.number or (part == "request" and headed)
    return below_one and not info.name and not info.caption and names.isdisjoint(f.field.name for f in candidate.fields)


def _has_more(candidate: Candidate, before: list[Assigned], part: str) -> bool:
    """Whether a table right behind that of the same part, of the same columns and other names, has more of it: examples
    show its names outermost, or, in a request, it has no title and nothing above may be the structure it describes."""
    last = before[-1] if before and before[-1].part == part else None
    info, side = candidate.info, "response" if part == "response_body" else "request"
    if last is None or info.group.kind != "table" or info.roles != last.candidate.info.roles or info.group.caption:
        return False
    above = [f for a in before if a.part == part for f in a.candidate.fields]
    names = {f.field.name for f in candidate.fields}
    if info.section.number != last.candidate.info.section.number or not names.isdisjoint(f.field.name for f in above):
        return False
    shown = side in candidate.outermost and (not info.name or " " in info.name)
    open_ = any(f.field.type.leaf().kind in STRUCTURED for f in above)
    return shown or (side == "request" and not info.name and not open_)


def _are_more(candidate: Candidate, before: list[Assigned]) -> bool:
    """Whether a further table of a request tells values and defaults and no types, of other names: parameters again,
    sorted into tables, and no structure."""
    roles = set(candidate.info.roles)
    names = {f.field.name for a in before if a.part == "request" for f in a.candidate.fields}
    sorted_ = "type" not in roles and bool(roles & {"default", "range"})
    return sorted_ and names.isdisjoint(f.field.name for f in candidate.fields)


def _is_of_case(candidate: Candidate, before: list[Assigned]) -> bool:
    """Whether a further table of parameters, below a heading of its own, has more of them for a case ("Parameters of a
    limit order"): nothing above holds a structure that it may describe."""
    first = [a for a in before if a.part in _REQUESTS and a.candidate.info.asks]
    apart = bool(first) and first[0].candidate.info.section.number != candidate.info.section.number
    fields = [f for a in before for f in a.candidate.fields]
    return apart and candidate.info.asks and not any(f.field.type.leaf().kind in STRUCTURED for f in fields)


def _tells_places(candidate: Candidate, role: str) -> bool:
    """Whether a column says where each record goes, whatever stands above; an answer has headers and a body only, and
    what it repeats of the path is no part of it."""
    told = {row.location for row in candidate.fields} - {""}
    answers = role in {"response", "response_body"} and not told.isdisjoint({"header", "body", "request_body"})
    return bool(told) and not answers


def _one_of_its_kind(candidate: Candidate, before: list[Assigned], role: str) -> str:
    if role == "request_body" and _is_beside(candidate, before):
        return "request_case"
    more = role == "request_body" and (_is_of_case(candidate, before) or _has_more(candidate, before, role))
    return role if more or candidate.info.location == "root" or not _has(before, role, "") else "loose"


def _is_beside(candidate: Candidate, before: list[Assigned]) -> bool:
    """Whether a table and that of the body each stand below a heading of their own: "With a key", "With a password"."""
    first = next((a.candidate.info for a in before if a.part == "request_body"), None)
    if first is None or any(info.name not in {"", info.section.subject} for info in (first, candidate.info)):
        return False  # a caption names a structure
    own, other = candidate.info.section, first.section
    return own.title == own.subject and other.title == other.subject and own.title != other.title


def _is_case(candidate: Candidate, before: list[Assigned]) -> bool:
    """Whether a table describes the body in another case: it names no structure and shares a field with the body."""
    if (" " not in candidate.info.name and candidate.info.name) or "required" not in candidate.info.roles:
        return False
    names = {f.field.name for a in before if a.part in {"request", "request_body"} for f in a.candidate.fields}
    return any(f.field.name in names for f in candidate.fields)


def _by_columns(candidate: Candidate, before: list[Assigned]) -> str:
    """No section tells: what is sent has a column of what is mandatory, of places or defaults, what comes back none."""
    if candidate.info.member:
        return "loose"  # what a field holds
    asked = (
        candidate.info.asks
        or candidate.info.sent
        or not {"required", "place", "default"}.isdisjoint(candidate.info.roles)
    )
    if candidate.info.later and not candidate.info.asks and (asked or candidate.info.typed):
        return "loose"  # a structure of the answer, or of what its fields hold
    side = "request" if asked else "response_body"
    if candidate.info.group.kind == "items" and candidate.info.asks and names_request(candidate.info.section.lead):
        return side  # more of them
    more = side == "request" and _is_of_case(candidate, before)
    return side if more or candidate.info.location == "root" or not _has(before, side, "") else "loose"


def _has(assigned: list[Assigned], part: str, status: str) -> bool:
    return any(a.part == part and (a.status == status or part != "response_body") for a in assigned)
