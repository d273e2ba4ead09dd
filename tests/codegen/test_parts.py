"""Forms in parts beside the media types that they, and their parts, are sent in."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.codegen.build import build
from extractor.codegen.model.package import Content
from extractor.codegen.testing.cases import cases
from extractor.codegen.testing.checks import expected

TEXT: dict[str, Any] = {"type": "string"}
WHOLE: dict[str, Any] = {"type": "object", "properties": {"a": TEXT}}
COMPONENTS = {"schemas": {"Form": {"type": "object", "properties": {"part": {"$ref": "#/components/schemas/Whole"}}}}}
COMPONENTS["schemas"]["Whole"] = WHOLE


def content(member: Any, encoding: str, media_type: str = "multipart/form-data", **more: Any) -> Content:
    """The content of a form with a member ``part``, whose encoding names media types."""
    schema = {"type": "object", "properties": {"part": member}, **more}
    media = {"schema": schema, "encoding": {"part": {"contentType": encoding}}}
    operation = {"operationId": "send", "requestBody": {"content": {media_type: media}}, "responses": {}}
    root = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"post": operation}}}
    body = build({**root, "components": COMPONENTS}, "small.yaml")[0].operations[0].body
    assert body is not None
    return body.content


@pytest.mark.parametrize(
    ("member", "encoding", "sent"),
    [
        (TEXT, "text/csv", "text/csv"),
        (TEXT, "image/*", None),  # a range is no type
        (TEXT, "image/*,image/png, image/jpeg", "image/png"),
        (TEXT, "text/csv; charset=utf-8", "text/csv; charset=utf-8"),
        (WHOLE, "application/ld+json", "application/ld+json"),
        (WHOLE, "application/xml", None),  # structures are written as JSON
        ({"$ref": "#/components/schemas/Whole"}, "application/xml", None),
        ({"type": "array", "items": WHOLE}, "application/xml", None),
        ({"type": "array", "items": TEXT}, "application/xml", "application/xml"),
        (TEXT, "", None),
    ],
)
def test_the_media_type_of_a_part(member: Any, encoding: str, sent: str | None) -> None:
    assert dict(content(member, encoding).parts).get("part") == sent


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        ("multipart/form-data", "multipart/form-data"),
        ("multipart/form-data; boundary=told", "multipart/form-data"),  # each call has its own
        ("multipart/mixed", "multipart/mixed"),
        ("multipart/related", "multipart/related"),
        ("multipart/*", "multipart/form-data"),
    ],
)
def test_the_media_type_of_the_whole(media_type: str, sent: str) -> None:
    assert content(TEXT, "text/csv", media_type).media_type == sent


def test_generated_tests_expect_the_media_type_of_a_part() -> None:
    media = {"schema": {"type": "object", "required": ["a", "b"], "properties": {"a": TEXT, "b": TEXT}}}
    encoding = {"a": {"contentType": "text/csv"}}
    body = {"content": {"multipart/form-data": {**media, "encoding": encoding}}}
    paths = {"/a": {"post": {"operationId": "send", "requestBody": body, "responses": {}}}}
    package = build({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths}, "small.yaml")[0]
    request = expected(package.operations[0], cases(package)["send"].full, package)
    assert request.content is not None
    assert request.content.value == [["a", "a", "text/csv"], ["b", "b"]]


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        ("text/plain", "text/plain"),
        ("text/plain; charset=iso-8859-1", "text/plain"),  # clients write UTF-8, and say so
        ("text/csv; header=present; charset=latin1", "text/csv; header=present"),
        ("text/plain; charset=utf-8", "text/plain; charset=utf-8"),
        ('text/plain;charset="UTF-8"', 'text/plain;charset="UTF-8"'),
    ],
)
def test_the_media_type_of_a_text(media_type: str, sent: str) -> None:
    assert content(TEXT, "", media_type).media_type == sent
