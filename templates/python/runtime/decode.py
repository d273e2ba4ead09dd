"""Answers to values. What the documentation does not know is kept; what it forbids is an error with the raw answer."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from .endpoint import Answer, Endpoint, by_status
from .errors import ApiError, ClientError, ServerError, UnexpectedContent
from .headers import Headers
from .lenient import Lenient
from .streams import Decoder, Stream

T = TypeVar("T")
_CHARSET = re.compile(r"""charset=["']?([\w.:-]+)""", re.IGNORECASE)
log = logging.getLogger(__name__.partition(".")[0])


@dataclass(frozen=True, slots=True)
class RawResponse(Generic[T]):
    """An answer as it came. ``parse`` reads it as the documentation says.

    ``problems`` is then what does not fit: values stay as they came, and members that are not there are ``MISSING``.
    With ``strict`` it is an ``UnexpectedContent`` instead.
    """

    endpoint: Endpoint[T]
    errors: Mapping[str, type[ApiError]]
    status: int
    headers: Headers
    content: bytes
    strict: bool = False
    report: Callable[[str, list[str]], None] | None = None
    problems: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The content as text, in the charset that its media type names, else UTF-8."""
        named = _CHARSET.search(self.headers.get("content-type", ""))
        try:
            return self.content.decode(named[1] if named else "utf-8", "replace")
        except (LookupError, ValueError):
            return self.content.decode("utf-8", "replace")

    def parse(self) -> T:
        """The value of a success. Raises the ``ApiError`` of the status, or ``UnexpectedContent``."""
        success = by_status(self.endpoint.answers, self.status) if self.status not in _told(self.endpoint) else None
        if self.status < 400 and (success is not None or self.status < 300):
            return cast(T, self._value(success or Answer("none")))
        raise self.error()

    def _value(self, answer: Answer) -> Any:
        match answer.form:
            case "none":
                return None
            case "binary":
                return self.content
            case "text":
                return self.text
        if not self.content:
            return self._read(answer, None)
        try:
            raw = json.loads(self.content)
        except ValueError as error:
            raise self.unexpected(f"no JSON ({error})") from error
        return self._read(answer, raw)

    def _read(self, answer: Answer, raw: Any) -> Any:
        return self.fitted(answer.type(), raw)

    def fitted(self, type_: Any, raw: Any) -> Any:
        """A raw value in its type, as far as it fits. Raises ``UnexpectedContent`` where nothing does, or ``strict``."""
        try:
            return read(type_, raw)
        except ValidationError as error:
            lenient = Lenient(read)
            made = raw if self.strict else lenient.value(type_, raw)
            if made is raw:
                raise self.unexpected(_told_briefly(error)) from error
        self.problems.extend(lenient.problems)
        for problem in lenient.problems:
            log.warning("%s: the answer is not as documented: %s", self.endpoint.id, problem)
        if self.report is not None:
            self.report(self.endpoint.id, lenient.problems)
        return made

    def unexpected(self, reason: str) -> UnexpectedContent:
        """The error of an answer that is not what the documentation says."""
        return UnexpectedContent(self.endpoint.id, reason, self.status, self.content)

    def error(self) -> ApiError:
        """The error of the status."""
        answer = by_status(self.endpoint.errors, self.status)
        try:
            raw = json.loads(self.content)
        except ValueError:
            raw = None
        data = None
        if raw is not None and answer is not None and answer.form == "json":
            with suppress(UnexpectedContent):
                data = self._read(answer, raw)
        general = ServerError if self.status >= 500 else ClientError if self.status >= 400 else ApiError
        kind = self.errors.get(str(self.status), general)
        return kind(self.endpoint.id, self.status, self.headers, self.content, raw, data)


def _told(endpoint: Endpoint[Any]) -> set[int]:
    """Statuses that are documented as errors; ``default`` does not make a success of them."""
    return {int(s) for s in endpoint.errors if s.isdigit()}


class Items(Generic[T]):
    """Reads the items of a stream, whose content is fed to it."""

    def __init__(self, answer: RawResponse[Any], stream: Stream[T]) -> None:
        self._answer = answer
        self._type = stream.type()
        self._decoder = Decoder(stream)

    @property
    def done(self) -> bool:
        """Whether the service has told the end."""
        return self._decoder.done

    def feed(self, content: bytes, *, final: bool = False) -> Iterator[T]:
        """The items that are complete. Raises ``UnexpectedContent``."""
        try:
            for raw in self._decoder.feed(content, final=final):
                yield self._answer.fitted(self._type, raw)
        except ValueError as error:
            raise self._answer.unexpected(f"no JSON ({error})") from error


def read(type_: Any, raw: Any) -> Any:
    """A raw value in its type. Raises ValidationError."""
    try:
        return _validated(type_, raw)
    except ValidationError as first:
        try:
            return _validated(type_, _without_nulls(raw, first))
        except ValidationError:
            raise first from None


def _validated(type_: Any, raw: Any) -> Any:
    """The value by the names of the API alone: a member that is named like a field of Python is another one."""
    return _adapter(type_).validate_python(raw, by_alias=True, by_name=False)


@lru_cache(maxsize=4096)
def _adapter(type_: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type_)


def _told_briefly(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"


def _without_nulls(raw: Any, error: ValidationError) -> Any:
    """The value without the nulls that the error complains of: services send null for what they leave unset."""
    raw = json.loads(json.dumps(raw))
    for found in error.errors(include_url=False, include_context=False):
        if found["input"] is None:
            _drop(raw, found["loc"])
    return raw


def _drop(raw: Any, place: tuple[int | str, ...]) -> None:
    """Remove a member. Steps that name no member, such as the variant of a union, are skipped."""
    holder: dict[Any, Any] | None = None
    key: int | str = ""
    for step in place:
        if isinstance(raw, dict) and step in raw:
            holder, key, raw = raw, step, raw[step]
        elif isinstance(raw, list) and isinstance(step, int) and step < len(raw):
            holder, raw = None, raw[step]
    if holder is not None and raw is None:
        del holder[key]
