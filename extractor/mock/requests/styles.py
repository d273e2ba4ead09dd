"""Values of parameters, and of members of forms, in the style that they are written in.

    label, explode, array       .blue.black                   -> ["blue", "black"]
    matrix, explode, object     ;R=100;G=200                  -> {"R": "100", "G": "200"}
    deepObject                  size[x]=1&size[at][y]=2&t[]=3 -> {"x": "1", "at": {"y": "2"}}

What is not there is a ``KeyError``, what has another form a ``ValueError``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from jsonschema_path import SchemaPath
from openapi_core.casting.schemas.factories import SchemaCastersFactory
from openapi_core.deserializing.styles.deserializers import StyleDeserializer
from openapi_core.deserializing.styles.factories import StyleDeserializersFactory

from extractor.mock.requests.deep import deep
from extractor.mock.requests.words import Words, plain_schema
from extractor.oas.document import Document, Node, mapping
from extractor.oas.schemas.flatten import named_types
from extractor.values import dataclass

Location = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is read: its name, its schema with the parts joined, and whether items and members stand apart."""

    document: Document
    name: str
    schema: Node
    explode: bool

    @property
    def kind(self) -> str:
        """``array`` or ``object`` where it may be one, else another type."""
        kinds = named_types(self.schema) or ["object" if "properties" in self.schema else ""]
        return next((k for k in kinds if k in ("array", "object")), kinds[0])


class Styles(StyleDeserializersFactory):
    """Readers of styles that know the schema, as members of an object may stand alone in a query."""

    def __init__(self, document: Document, casters: SchemaCastersFactory) -> None:
        super().__init__(casters)
        self._document = document

    def create(self, spec: SchemaPath, schema: SchemaPath, style: str, explode: bool, name: str) -> StyleDeserializer:
        """The reader of a value."""
        wanted = Wanted(self._document, name, self._plain(schema), explode)
        read = partial(_READERS[style], wanted) if style in _READERS else None
        words: Any = Words(self._document, wanted.schema)
        return StyleDeserializer(style, explode, name, wanted.kind, words, read and (lambda *given: read(given[-1])))

    def _plain(self, schema: SchemaPath) -> Node:
        try:
            return plain_schema(self._document, mapping(schema.read_value()))
        except KeyError:
            return {}


def _form(wanted: Wanted, location: Location) -> Any:
    """``color=blue,black``; exploded ``color=blue&color=black`` and ``R=100&G=200``."""
    if not wanted.explode or wanted.kind not in ("array", "object"):
        return _words(wanted.kind, location[wanted.name], ",")
    if wanted.kind == "object":
        return _members(wanted, location)
    if wanted.name not in location:
        raise KeyError(wanted.name)
    return every(location, wanted.name)


def _members(wanted: Wanted, location: Location) -> dict[str, Any]:
    """Those that are there; an object whose members nobody names may be there without any."""
    names = mapping(wanted.schema.get("properties"))
    found = {name: location[name] for name in names if name in location}
    if names and not found:
        raise KeyError(wanted.name)
    return found


def _delimited(separator: str, wanted: Wanted, location: Location) -> Any:
    """``color=blue|black``; exploded as in a form."""
    if wanted.explode:
        return _form(wanted, location)
    return _words(wanted.kind, location[wanted.name], separator)


def _simple(wanted: Wanted, location: Location) -> Any:
    """``blue,black``; an object ``R,100,G,200`` or, exploded, ``R=100,G=200``."""
    return _words(wanted.kind, location[wanted.name], ",", pairs=wanted.explode)


def _label(wanted: Wanted, location: Location) -> Any:
    """``.blue,black``, ``.R,100``; exploded ``.blue.black``, ``.R=100.G=200``."""
    text = _after(".", location[wanted.name])
    return _words(wanted.kind, text, "." if wanted.explode else ",", pairs=wanted.explode)


def _matrix(wanted: Wanted, location: Location) -> Any:
    """``;color=blue,black``; exploded ``;color=blue;color=black``, ``;R=100;G=200``."""
    parts = [part.partition("=") for part in _after(";", location[wanted.name]).split(";")]
    pairs = [(name, value) for name, _, value in parts]
    if wanted.explode and wanted.kind == "object":
        return dict(pairs)
    if any(name != wanted.name for name, _ in pairs):
        raise ValueError(location[wanted.name])
    values = [value for _, value in pairs]
    return values if wanted.explode and wanted.kind == "array" else _words(wanted.kind, ";".join(values), ",")


def _deep(wanted: Wanted, location: Location) -> Any:
    """``size[x]=1&size[at][y]=2``, ``tags[]=3``."""
    pairs = [(key, value) for key in location for value in every(location, key)]
    return deep(wanted.document, wanted.name, wanted.schema, pairs)


_READERS: Mapping[str, Callable[[Wanted, Location], Any]] = {
    "form": _form,
    "simple": _simple,
    "label": _label,
    "matrix": _matrix,
    "spaceDelimited": partial(_delimited, " "),
    "pipeDelimited": partial(_delimited, "|"),
    "deepObject": _deep,
}


def every(location: Location, name: str) -> list[Any]:
    """All values of a name, in order."""
    return list(location.getlist(name)) if hasattr(location, "getlist") else [location[name]]


def _after(mark: str, text: str) -> str:
    if not text.startswith(mark):
        raise ValueError(text)
    return text[1:]


def _words(kind: str, text: str, separator: str, *, pairs: bool = False) -> Any:
    """The value that stands in one text; ``pairs``: members as ``k=v``, else ``k`` and ``v`` in turn."""
    if kind not in ("array", "object"):
        return text
    words = text.split(separator)
    if kind == "array":
        return words
    return dict(_pair(w) for w in words) if pairs else dict(zip(words[::2], words[1::2], strict=True))


def _pair(word: str) -> tuple[str, str]:
    name, found, value = word.partition("=")
    if not found:
        raise ValueError(word)
    return name, value
