"""Findings as a SARIF 2.1.0 log, which code hosts and editors read."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import metadata
from urllib.parse import quote

from extractor.diagnostic import Definition, Diagnostic, Severity, definitions
from extractor.lazy_regex import lazy_regex
from extractor.origin import Origin
from extractor.report.common import dump, inside, ordered
from extractor.values import replace

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
PAGE = "docs/diagnostics.md"
FINGERPRINT = "origin/v1"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_HALF = lazy_regex(r"[\ud800-\udc7f\udd00-\udfff]")  # "\ud83d" alone

Object = dict[str, object]


def render(diagnostics: Sequence[Diagnostic], site: str | None = None) -> str:
    """The log as JSON. ``site`` is the address, with its last slash, under which ``docs/`` is published.

    SARIF wants absolute addresses, and code hosts refuse a log with another; so without ``site`` a rule has
    no ``helpUri``, and its help text names the page and anchor.
    """
    rules = [definitions()[code] for code in sorted(definitions())]
    run: Object = {
        "tool": {"driver": _driver(rules, site)},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(ordered(diagnostics), [rule.code for rule in rules])),
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(rules: Sequence[Definition], site: str | None) -> Object:
    return {"name": "spectable", **_version(), "rules": [_rule(rule, site) for rule in rules]}


@cache
def _version() -> dict[str, str]:
    try:
        return {"version": metadata.version("spectable")}
    except metadata.PackageNotFoundError:  # read from a folder, without an installation
        return {}


def _rule(rule: Definition, site: str | None) -> Object:
    anchor = f"{PAGE}#{rule.code}"
    told = " ".join(part for part in (rule.remedy, f"See {anchor}.") if part)
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.about},
        "help": {"text": told},
        **({"helpUri": site + anchor} if site else {}),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _results(diagnostics: Sequence[Diagnostic], codes: Sequence[str]) -> Iterator[Object]:
    seen: Counter[str] = Counter()
    index = {code: at for at, code in enumerate(codes)}
    for diagnostic in diagnostics:
        known_as = fingerprint(diagnostic)
        seen[known_as] += 1
        yield {
            **_result(diagnostic, index),
            # Two findings of one code on one row are told apart by their order.
            "partialFingerprints": {FINGERPRINT: f"{known_as}:{seen[known_as]}"},
        }


def _result(diagnostic: Diagnostic, index: dict[str, int]) -> Object:
    code = diagnostic.code
    related = [{"id": n, **_location(origin)} for n, origin in enumerate(diagnostic.related, 1)]
    return {
        "ruleId": code,
        **({"ruleIndex": index[code]} if code in index else {}),
        "level": LEVELS[diagnostic.severity],
        "message": {"text": plain(_message(diagnostic))},
        "locations": [_location(diagnostic.origin)],
        **({"relatedLocations": related} if related else {}),
        **({"properties": {"pointer": diagnostic.pointer}} if diagnostic.pointer is not None else {}),
    }


def _message(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.message}\n{diagnostic.remedy}" if diagnostic.remedy else diagnostic.message


def _location(origin: Origin) -> Object:
    physical: Object = {
        "artifactLocation": {"uri": relative_uri(origin.file), "uriBaseId": "%SRCROOT%"},
        # Viewers drop a result without a region; the first line stands for the page as a whole.
        "region": {"startLine": origin.line or 1},
    }
    return {"physicalLocation": physical, **_logical(origin)}


def _logical(origin: Origin) -> Object:
    place = inside(origin)
    if not place:
        return {}
    kind = "column" if origin.column else "row" if origin.row is not None else origin.element or "page"
    return {"logicalLocations": [{"fullyQualifiedName": replace(origin, line=None).describe(), "kind": kind}]}


def relative_uri(file: str) -> str:
    """A file name as a relative reference; characters that mean something in a URI are escaped."""
    # A name that is not UTF-8 keeps its bytes; half a character that stands for no byte is no name at all.
    whole = _HALF.sub("\ufffd", file)
    return quote(whole, safe="/", errors="surrogateescape").lstrip("/")


def plain(text: str) -> str:
    """``text`` with no link in it: SARIF reads ``[shown](address)`` in a plain message."""
    return re.sub(r"\](?=\()", r"\\]", text)


def fingerprint(diagnostic: Diagnostic) -> str:
    """What a finding keeps when lines move: its code and its place without the line."""
    place = replace(diagnostic.origin, line=None)
    parts = (diagnostic.code, place.file, place.anchor, place.element, place.number, place.row, place.column)
    return hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]
