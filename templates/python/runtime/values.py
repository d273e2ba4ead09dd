"""Base classes of models and values: unset is not null, unknown members and enum values are kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from typing import Any, Self

from pydantic import MISSING, BaseModel, ConfigDict
from pydantic_core import CoreSchema, core_schema

__all__ = ["MISSING", "File", "Model", "OpenIntEnum", "OpenStrEnum"]


class Model(BaseModel):
    """A structure of the API. A member that was not sent is ``MISSING``; null is ``None``; unknown members stay."""

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        protected_namespaces=(),
        arbitrary_types_allowed=True,
        defer_build=True,
    )

    def to_json(self) -> dict[str, Any]:
        """The structure as it travels: names of the API, unset members absent, null kept."""
        return self.model_dump(mode="json", by_alias=True, warnings=False)


def wire_names(cls: type[BaseModel]) -> dict[str, str]:
    """Members by their names in code, with those of the API. A structure that stands in front of what its members need
    knows them when it is whole."""
    cls.model_rebuild()
    return {name: info.alias or name for name, info in cls.model_fields.items()}


def _unknown(cls: type[Enum], made: Any, value: object) -> Any:
    """A member for a value that the documentation does not list: it has the value, and it is not listed."""
    made._name_ = str(value)
    made._value_ = value
    return made


class OpenStrEnum(StrEnum):
    """Documented texts; a text that the documentation does not know is kept as it is."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return _unknown(cls, str.__new__(cls, value), value) if isinstance(value, str) else None

    @property
    def known(self) -> bool:
        """Whether the documentation lists the value."""
        return self.value in type(self)._value2member_map_


class OpenIntEnum(IntEnum):
    """Documented integers; an integer that the documentation does not know is kept as it is."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        whole = isinstance(value, int) and not isinstance(value, bool)
        return _unknown(cls, int.__new__(cls, value), value) if whole else None  # type: ignore[call-overload]

    @property
    def known(self) -> bool:
        """Whether the documentation lists the value."""
        return self.value in type(self)._value2member_map_


OCTETS = "application/octet-stream"  # what says nothing of a file


@dataclass(frozen=True, slots=True)
class File:
    """Content to upload, with its file name and media type. Bytes and text are taken for the content of one.

    ``content`` may be the path of a file, which is read while it is sent.
    """

    content: bytes | Path
    name: str = "file"
    media_type: str = OCTETS

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._made, serialization=core_schema.plain_serializer_function_ser_schema(cls._text)
        )

    @classmethod
    def _made(cls, value: object) -> File:
        if isinstance(value, File):
            return value
        if isinstance(value, str | bytes):
            return cls(value.encode() if isinstance(value, str) else value)
        raise ValueError("a file is needed")

    def _text(self) -> str:
        content = self.content if isinstance(self.content, bytes) else self.content.read_bytes()
        return content.decode("utf-8", "replace")

    @classmethod
    def read(cls, path: str | Path, media_type: str = OCTETS) -> File:
        """A file of this machine, as it is now."""
        return cls(Path(path).read_bytes(), Path(path).name, media_type)

    @classmethod
    def open(cls, path: str | Path, media_type: str = OCTETS) -> File:
        """A file of this machine that is read while it is sent, whatever its size."""
        return cls(Path(path), Path(path).name, media_type)
