"""Request lines with values in their paths: variables in the place of ids, and lines that are others with values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.interpret.operations.model import RequestLine
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "42", an id in a path: a number, or a long run of letters and digits with digits in it.
_ID = lazy_regex(r"\d{1,20}|(?=[^/]*\d)[0-9A-Za-z-]{16,64}", re.ASCII)
# "5f2b8c1e-0000-4000-8000-1234567890ab"
UUID = lazy_regex(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{10,14}(?![0-9a-fA-F])")
# "E", "Ada", "room-12", "E%3C01": no word of a path in small letters
_VALUE = lazy_regex(r"[A-Z]|(?=[^/]{0,80}(?:\d|%[0-9A-Fa-f]{2}))(?!v\d{1,3}(?:\.|$))")
_NOUN = lazy_regex(r"[A-Za-z][A-Za-z_-]{2,40}", re.ASCII)  # "boats"


def from_example(line: RequestLine) -> RequestLine:
    """The request line that an example shows: segments that are ids become variables named after what they identify."""
    return _with_ids(line, _ID)


def without_instances(lines: Sequence[RequestLine]) -> tuple[RequestLine, ...]:
    """The lines without those that are another one with values for its variables: "/boats/159" beside "/boats/{id}"."""
    kept = []
    for line in lines:
        templates = [ln for ln in lines if ln.path.count("{") > line.path.count("{") and ln.method == line.method]
        if not any(ln.matches(line) for ln in templates):
            kept.append(line)
    return tuple(kept)


def is_instance(line: RequestLine, template: RequestLine) -> bool:
    """Whether a request line is another one with values in the place of all its variables: "/boats/Ada-1" of
    "/boats/{name}", where other segments of the path are in small letters; "/boats/search" is another operation."""
    if line.method != template.method or "{" in line.path or not line.matches(template):
        return False
    pairs = [*zip(line.path.split("/"), template.path.split("/"), strict=False)]
    values = [a for a, b in pairs if b.startswith("{")]
    return bool(values) and all(map(_VALUE.match, values)) and not any(b[:1].isupper() for _, b in pairs)


def without_uuids(line: RequestLine) -> RequestLine:
    """The line with variables in place of UUIDs, which no path has itself."""
    return _with_ids(line, UUID) if line.path.count("-") > 3 else line


def _with_ids(line: RequestLine, form: re.Pattern[str]) -> RequestLine:
    parts = line.path.split("/")
    named = [_variable(parts[i - 1] if i else "") if form.fullmatch(p) else p for i, p in enumerate(parts)]
    return replace(line, path="/".join(named))


def _variable(before: str) -> str:
    noun = before.removesuffix("s").replace("-", "_") if _NOUN.fullmatch(before) else ""
    return f"{{{noun}_id}}" if noun else "{id}"
