"""What is fixed about an operation, and one call of it with its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter on the wire; ``style``, ``explode`` and ``reserved`` as in OpenAPI."""

    name: str
    place: Literal["path", "query", "header", "cookie"]
    style: str = "form"
    explode: bool = True
    json: bool = False
    reserved: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """How the content of an answer is read: ``json`` into what ``type`` gives, ``text``, ``binary``, or ``none``.

    The type is asked for when an answer is read: until then no model needs to be loaded.
    """

    form: Literal["json", "text", "binary", "none"]
    type: Callable[[], Any] = lambda: None


@dataclass(frozen=True, slots=True)
class Body:
    """How the content of a request is written; ``encoding`` are members of a form that have a style of their own, ``parts``
    those of a form in parts that have a media type of their own.
    """

    media_type: str
    form: Literal["json", "form", "multipart", "text", "binary"]
    encoding: tuple[Parameter, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Endpoint(Generic[T]):
    """An operation of the API. ``answers`` by status (``200``, ``2XX``, ``default``); ``errors`` likewise.

    ``server`` is its own address, where it has one.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    errors: Mapping[str, Answer] = field(default_factory=dict)
    security: tuple[tuple[str, ...], ...] = ()
    server: str = ""


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """One call: the values of the endpoint's parameters in their order, and the body.

    ``address``, path and query, stands in place of those that the values make.
    """

    endpoint: Endpoint[T]
    values: tuple[Any, ...] = ()
    body: Any = None
    address: str = ""


def by_status(table: Mapping[str, Answer], status: int) -> Answer | None:
    """The entry of a status: its own, that of its range, or ``default``."""
    for key in (str(status), f"{status // 100}XX", f"{status // 100}xx", "default"):
        if key in table:
            return table[key]
    return None
