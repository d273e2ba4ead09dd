"""Media types: what a caller accepts (RFC 9110, section 12.5.1), and which documented one that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def bare(media_type: str) -> str:
    """The type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def covers(wide: str, narrow: str) -> bool:
    """Whether a media range (``*/*``, ``image/*``, ``text/csv``) holds a media type or a range."""
    kind, _, form = wide.partition("/")
    other_kind, _, other_form = narrow.partition("/")
    return kind in ("*", other_kind) and form in ("*", other_form)


def is_json(media_type: str) -> bool:
    """Whether content is JSON: ``application/json`` and ``…+json``."""
    name = bare(media_type)
    return name.endswith(("/json", "+json"))


def preferred(offered: Iterable[str]) -> str | None:
    """The media type for a caller who takes everything: JSON, else the first one."""
    return min(offered, key=lambda m: not is_json(m), default=None)


def accepted(accept: str, offered: list[str]) -> str | None:
    """The offered media type that suits an ``Accept`` header best; of equal ones JSON, then the first. Else none."""
    ranges = list(_ranges(accept)) or [("*/*", 1.0)]
    best = max(offered, key=lambda m: (_quality(bare(m), ranges), is_json(m)), default=None)
    return best if best is not None and _quality(bare(best), ranges) > 0 else None


def concrete(media_type: str, accept: str) -> str:
    """A documented range made a type: the one that the caller names, else a usual one."""
    if "*" not in media_type:
        return media_type
    named = (r for r, quality in _ranges(accept) if quality > 0 and "*" not in r and covers(bare(media_type), r))
    usual = {"*/*": "application/json", "application/*": "application/json", "text/*": "text/plain"}
    return next(named, usual.get(bare(media_type), bare(media_type).replace("*", "octet-stream")))


def _quality(media_type: str, ranges: list[tuple[str, float]]) -> float:
    """The weight of the most specific range that holds a media type."""
    fitting = [(r.count("*"), q) for r, q in ranges if covers(r, media_type) or covers(media_type, r)]
    return min(fitting, key=lambda f: (f[0], -f[1]))[1] if fitting else 0.0


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        name, *parameters = (p.strip() for p in part.split(";"))
        if not name:
            continue
        weights = [p.partition("=")[2] for p in parameters if p.lower().startswith("q=")]
        yield ("*/*" if name == "*" else name.lower()), _weight(weights[0]) if weights else 1.0


def _weight(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 1.0
