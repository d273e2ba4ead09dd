"""JSONPath (RFC 9535): the nodes that a query selects, and the one query that selects a pointer's node."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from extractor.oas.pointer import escape, tokens
from extractor.overlay.jsonpath.limits import MAX_NODES, MAX_QUERY, MAX_STEPS, QueryError
from extractor.values import dataclass

if TYPE_CHECKING:
    from extractor.overlay.jsonpath.counted import Environment

Location = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Selected:
    """A node, and where it lies: member names and indexes from the root."""

    location: Location
    value: Any

    @property
    def pointer(self) -> str:
        """The JSON pointer of the node."""
        return pointer_of(self.location)


def pointer_of(location: Sequence[str | int]) -> str:
    """A location as a JSON pointer (RFC 6901)."""
    return "".join(f"/{escape(str(part))}" for part in location)


def location_of(document: Any, pointer: str) -> Location:
    """A JSON pointer as a location: tokens are indexes where they lead into an array.

    Raises LookupError with the token that leads nowhere.
    """
    found: list[str | int] = []
    node = document
    for token in tokens(pointer):
        if isinstance(node, list) and token.isascii() and token.isdecimal() and int(token) < len(node):
            found.append(int(token))
        elif isinstance(node, dict) and token in node:
            found.append(token)
        else:
            raise LookupError(token)
        node = node[found[-1]]
    return tuple(found)


def normalized(location: Location) -> str:
    """The normalized path of a location (RFC 9535, section 2.7): it selects that node and no other."""
    from jsonpath_rfc9535 import JSONPathNode  # noqa: PLC0415 - see _environment

    return JSONPathNode(value=None, location=location, parent=None, root=None).path()


def select(query: str, document: Any) -> list[Selected]:
    """The nodes that a query selects, each once, in the order of the query.

    Raises QueryError where the text is no query, or selects too much or too slowly.
    """
    from jsonpath_rfc9535 import JSONPathError  # noqa: PLC0415 - see _environment

    if len(query) > MAX_QUERY:
        raise QueryError(f"the query is longer than {MAX_QUERY} characters")
    try:
        environment = _environment()
        environment.left = MAX_STEPS
        found = list(islice(environment.finditer(query, document), MAX_NODES + 1))
    except TimeoutError:
        raise QueryError("a pattern takes too long") from None
    except RecursionError:
        raise QueryError("the query or the document nests too deep") from None
    except (JSONPathError, ValueError, ArithmeticError) as error:
        raise QueryError(str(error)) from None
    if len(found) > MAX_NODES:
        raise QueryError(f"it selects more than {MAX_NODES} nodes")
    return [Selected(place, value) for place, value in {n.location: n.value for n in found}.items()]


@cache
def _environment() -> Environment:
    """The library, loaded when the first query runs: commands without overlays do not wait for it."""
    from extractor.overlay.jsonpath.counted import Environment  # noqa: PLC0415

    return Environment()
