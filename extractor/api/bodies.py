"""What a call sends and gets: bodies with their examples, and responses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.api.fields import Field, ObjectKey
from extractor.api.types import TypeExpr
from extractor.document import Json, Origin
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A documented example: its value as it travels, which is the text where it is not JSON. ``shape``: the page shows
    types, and the value, which has one of each, is shown nowhere; ``schema`` is the JSON Schema that shows them.
    ``read``: what the text of one in XML says."""

    value: Json
    origin: Origin
    summary: str = ""
    media_type: str = "application/json"
    shape: bool = False
    read: Json = None
    root: str = ""  # the outermost element of XML
    attributes: tuple[tuple[str, ...], ...] = ()  # the members that are attributes, by the names that lead there
    schema: Json = None

    @property
    def content(self) -> Json:
        """What the example shows, in whatever form."""
        return self.read if self.root else self.value


def telling(examples: Sequence[Example]) -> tuple[Example, ...]:
    """The examples that tell the structure of a body: those in JSON where there are any, else those in XML."""
    plain = tuple(e for e in examples if not e.root)
    return plain or tuple(examples)


def member_names(values: Iterable[Json]) -> frozenset[str]:
    """The names of the outermost members of values that are objects, or arrays of such."""
    items = [item for value in values for item in (value if isinstance(value, list) else [value])]
    return frozenset(name for item in items if isinstance(item, dict) for name in item)


@dataclass(frozen=True, slots=True)
class Body:
    """A request or response body: an object, or a bare type (an array at the top, a binary file).

    ``whole`` is a row that stands for the body itself rather than for a field of it.
    """

    origin: Origin
    media_types: tuple[str, ...] = ()
    media_origins: tuple[Origin, ...] = ()
    object: ObjectKey | None = None
    type: TypeExpr | None = None
    examples: tuple[Example, ...] = ()
    alternatives: tuple[Body, ...] = ()  # bodies for other cases, each with a table of its own
    whole: Field | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """A response by status code ("200", "4XX", "default")."""

    status: str
    origin: Origin
    description: str = ""
    description_origin: Origin | None = None
    headers: tuple[Field, ...] = ()
    body: Body | None = None
    of_all: bool = False  # the documentation states it once for all operations
