r"""Contents of files as agents give them, for the runtime that sends them: text, or Base64 with a name.

{"base64": "AP8=", "name": "a.bin"}  ->  File(b"\x00\xff", "a.bin")
"""

from __future__ import annotations

import base64
import binascii
from typing import Any

from extractor.agents.operations.catalogue import BODY, Entry
from extractor.codegen.model.package import Form, Package
from extractor.codegen.model.types import Kind, ListOf, Named, Object, Scalar, Type, strip_null
from extractor.codegen.targets.python.runtime import values

_MEMBERS = {"base64", "name", "media_type"}


class ContentError(ValueError):
    """Content that cannot be sent; the message says what to change."""


def with_files(package: Package, entry: Entry, body: Any) -> Any:
    """The body with files where the documentation has them. Raises ContentError."""
    operation = entry.operation
    if operation.body is None:
        return body
    content = operation.body.content
    if content.form is Form.BINARY:
        return _file(body, BODY)
    if content.form is not Form.MULTIPART or not isinstance(body, dict):
        return body
    types = file_members(package, content.type)
    return {name: _files(value, f"{BODY}.{name}") if name in types else value for name, value in body.items()}


def file_members(package: Package, type_: Type) -> set[str]:
    """The members of an object that are content of a file, or a list of such."""
    bare = strip_null(type_)
    declaration = package.declarations.get(bare.name) if isinstance(bare, Named) else None
    fields = declaration.fields if isinstance(declaration, Object) else ()
    return {f.name for f in fields if _is_file(f.type)}


def _is_file(type_: Type) -> bool:
    bare = strip_null(type_)
    return bare == Scalar(Kind.FILE) or (isinstance(bare, ListOf) and _is_file(bare.item))


def _files(value: Any, place: str) -> Any:
    return [_file(v, place) for v in value] if isinstance(value, list) else _file(value, place)


def _file(value: Any, place: str) -> values.File:
    if isinstance(value, str):
        return values.File(value.encode("utf-8", "replace"))
    if not isinstance(value, dict) or not isinstance(value.get("base64"), str) or value.keys() - _MEMBERS:
        raise ContentError(
            f'{place}: give the content as text, or as {{"base64": "…", "name": "…", "media_type": "…"}}'
        )
    try:
        content = base64.b64decode(value["base64"], validate=True)
    except (binascii.Error, ValueError) as error:
        raise ContentError(f"{place}.base64: no Base64: {error}") from None
    return values.File(content, **{k: str(value[k]) for k in ("name", "media_type") if k in value})
