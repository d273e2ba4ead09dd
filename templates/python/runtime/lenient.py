"""Answers that are not all that the documentation says: what can be read is read, and the rest is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from .unions import OneOf
from .values import MISSING

Read = Callable[[Any, Any], Any]


class Lenient:
    """Reads a value as far as it goes. ``problems`` says what does not fit, without any value: they may be secrets."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self.problems: list[str] = []

    def value(self, type_: Any, raw: Any, place: str = "") -> Any:
        """The value; what does not fit its type stays as it came, a member that is not there is ``MISSING``."""
        try:
            return self._read(type_, raw)
        except ValidationError as error:
            first = error
        type_ = _chosen(type_, raw)
        origin, inside = get_origin(type_), get_args(type_)
        if isinstance(type_, type) and issubclass(type_, BaseModel) and isinstance(raw, Mapping):
            return self._model(type_, raw, place)
        if origin is list and isinstance(raw, list):
            return [self.value(inside[0], v, f"{place}[{n}]") for n, v in enumerate(raw)]
        if origin is dict and isinstance(raw, Mapping):
            return {k: self.value(inside[1], v, f"{place}.{k}") for k, v in raw.items()}
        told = first.errors(include_url=False, include_input=False, include_context=False)[0]
        self.problems.append(f"{place.lstrip('.') or 'the content'}: {told['msg']}")
        return raw

    def _model(self, cls: type[BaseModel], raw: Mapping[str, Any], place: str) -> BaseModel:
        cls.model_rebuild()
        made: dict[str, Any] = {}
        rest = dict(raw)
        for name, info in cls.model_fields.items():
            wire = info.alias or name
            if wire in rest:
                annotation = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
                made[name] = self.value(annotation, rest.pop(wire), f"{place}.{wire}")
            else:
                made[name] = MISSING
                if info.is_required():
                    self.problems.append(f"{f'{place}.{wire}'.lstrip('.')}: it is not there")
        return cls.model_construct({n for n, v in made.items() if v is not MISSING}, **made, **rest)


def _chosen(type_: Any, raw: Any) -> Any:
    """The type inside annotations and what may be null; of several structures the one that reads the value."""
    metadata: tuple[Any, ...] = ()
    while get_origin(type_) is Annotated:
        type_, *more = get_args(type_)
        metadata = (*metadata, *more)
    if get_origin(type_) not in (Union, UnionType):
        return type_
    inside = get_args(type_)
    for found in metadata:
        if isinstance(found, OneOf) and isinstance(raw, Mapping) and (choice := found.chosen(raw)) is not None:
            return _chosen(inside[choice.number], raw)
    left = [t for t in inside if t is not type(None) and t is not MISSING]
    return _chosen(left[0], raw) if len(left) == 1 else type_
