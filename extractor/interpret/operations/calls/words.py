"""What the words of commands have in common: addresses, options, and the call that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

MULTIPART = "multipart/form-data"
# "https://boats.example/x", "boats.example/x", "localhost:8080/x", ":8080/x", "$HOST/x", "{{url}}/x"
ADDRESS = lazy_regex(
    r"(?:https?://|\$\{?[A-Za-z_]\w{0,40}\}?(?=/)|\{\{?[\w .-]{1,40}\}\}?(?=/)|<[\w -]{1,40}>(?=/)"
    r"|(?:localhost|[\w-]{1,60}(?:\.[\w-]{1,60}){1,8}|(?=:\d))(?::\d{1,5})?(?=/|$))\S*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Call:
    """A call that is shown: method, address as written, and what is sent with it. ``stated``: it names its method;
    ``media``: the type of what is sent, where the way it is called says so."""

    method: str
    address: str
    data: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    stated: bool = True
    media: str = ""


def options_of(words: Sequence[str], takes: Set[str]) -> Iterator[tuple[str, str]]:
    """The options with their values (``takes`` has those that take one), short ones apart ("-sX POST", "-XPOST"); names
    are empty for others."""
    waiting = iter(words)
    for word in waiting:
        if word.startswith("--"):
            name, equals, value = word.partition("=")
            yield name, value if equals or name not in takes else next(waiting, "")
        elif word.startswith("-") and len(word) > 1:
            yield from _short(word[1:], waiting, takes)
        else:
            yield "", word


def _short(letters: str, waiting: Iterator[str], takes: Set[str]) -> Iterator[tuple[str, str]]:
    for index, letter in enumerate(letters):
        if f"-{letter}" in takes:
            yield f"-{letter}", letters[index + 1 :] or next(waiting, "")
            return
        yield f"-{letter}", ""


def with_query(address: str, pairs: Sequence[str]) -> str:
    """The address with pairs of names and values in its query."""
    if not pairs:
        return address
    return f"{address}{'&' if '?' in address else '?'}{'&'.join(pairs)}"
