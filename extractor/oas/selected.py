"""Paths of calls that share one: ``/boats#Action=MoorBoat``. What stands behind "#" never travels; it names parameters
or members, each with the one value that the call has."""

from __future__ import annotations

from extractor.lazy_regex import lazy_regex

# "Action=MoorBoat", "service=docks&action=list"
_SELECTOR = lazy_regex(r"[^=&#{}/]{1,120}=[^=&#{}]{1,200}(?:&[^=&#{}/]{1,120}=[^=&#{}]{1,200}){0,8}")


_MARK = lazy_regex(r"#(?![^{}]{0,200}\})")  # "#": the sign in front of a selector; in "{#}" it is a name


def route_of(path: str) -> str:
    """The path that travels."""
    found = _MARK.search(path) if "#" in path else None
    return path[: found.start()] if found else path


_QUERY = lazy_regex(r"\?(?![^{}]{0,200}\})")  # "/a?b=1", and no "?" inside of "{b?}"


def without_query(path: str) -> tuple[str, str]:
    """The path that travels without its query, and that query: ``/boats`` and ``beta=true``."""
    route = route_of(path)
    found = _QUERY.search(route) if "?" in route else None
    return (route[: found.start()], route[found.end() :]) if found else (route, "")


def selector_of(path: str) -> tuple[tuple[str, str], ...]:
    """Names with their values, in order; none where nothing or something else stands behind "#"."""
    chosen = path[len(route_of(path)) + 1 :]
    if not _SELECTOR.fullmatch(chosen):
        return ()
    return tuple((name, value) for name, _, value in (pair.partition("=") for pair in chosen.split("&")))
