"""Which of the documented responses is meant."""

from __future__ import annotations

import re

from extractor.mock.requests.routing import Route
from extractor.oas.document import Document, Node, mapping
from extractor.values import dataclass

_CODE = re.compile(r"[2-5][0-9]{2}")  # "404"
_RANGE = re.compile(r"([2-5])[Xx]{2}")  # "4XX"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A documented response with the status that it is sent with; ``key`` is how the document names it."""

    status: int
    key: str
    response: Node


def choose(document: Document, route: Route, code: int | None = None) -> Chosen | None:
    """The response for a status (itself, its range, ``default``); without one, that of success. Raises UnresolvedError.

    Success is the least 2xx, else ``2XX``, else a redirection, else ``default``, else what comes first.
    """
    responses = {str(k): v for k, v in mapping(route.operation.get("responses")).items()}
    found = _success(responses) if code is None else _of_code(responses, code)
    if found is None:
        return None
    status, key = found
    return Chosen(status, key, document.follow(responses[key]))


def _of_code(responses: Node, code: int) -> tuple[int, str] | None:
    spellings = (str(code), f"{code // 100}XX", f"{code // 100}xx", "default")
    return next(((code, key) for key in spellings if key in responses), None)


def _success(responses: Node) -> tuple[int, str] | None:
    codes = [key for key in responses if _CODE.fullmatch(key)]
    ranges = {found[1]: key for key in responses if (found := _RANGE.fullmatch(key))}
    for kind in "23":
        exact = min((key for key in codes if key.startswith(kind)), default=None)
        if exact is not None:
            return int(exact), exact
        if kind in ranges:
            return int(kind) * 100, ranges[kind]
    if "default" in responses:
        return 200, "default"
    if codes:
        return int(codes[0]), codes[0]
    return next(((int(kind) * 100, key) for kind, key in ranges.items()), None)
