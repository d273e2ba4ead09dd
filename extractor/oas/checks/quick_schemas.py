"""openapi-spec-validator's walk over schemas, which looks through none that is plainly right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jsonschema import Draft4Validator
from jsonschema.exceptions import ValidationError
from openapi_spec_validator.validation.keywords import (
    KeywordValidator,
    OpenAPIV30ValueValidator,
    OpenAPIV31ValueValidator,
    SchemaValidator,
)

from extractor.oas.checks.plain.schemas import PlainSchemas
from extractor.oas.checks.plain.values import Schema
from extractor.oas.values.guarded import guarded

if TYPE_CHECKING:
    from jsonschema_path.paths import SchemaPath

_FORMATS = OpenAPIV31ValueValidator.value_validator_format_checker
_PATTERNS = (_FORMATS, Draft4Validator.FORMAT_CHECKER)  # the metaschemas of 3.1 and of 3.0 check by these
_VALUES: Mapping[bool, Any] = {  # by whether the document is of version 3.1
    True: (guarded(OpenAPIV31ValueValidator.value_validator_cls), _FORMATS),
    False: (
        guarded(OpenAPIV30ValueValidator.value_validator_cls),
        OpenAPIV30ValueValidator.value_validator_format_checker,
    ),
}


class QuickSchemas(KeywordValidator):
    """Stands for the validator's walk over schemas, and asks it only about those that are not plainly right."""

    def __init__(self, walk: SchemaValidator, spec: Mapping[str, Any]) -> None:
        super().__init__(walk.registry)
        self._walk = walk
        self._plain = PlainSchemas(spec, judge_of(spec))

    def __call__(self, schema: SchemaPath) -> Iterator[ValidationError]:
        """What is wrong with a schema."""
        if not self._plain.is_right(schema.read_value()):
            yield from self._walk(schema)


def judge_of(spec: Mapping[str, Any]) -> Callable[[Schema], bool]:
    """What says of a schema whether its pattern is one, and its default fits, as the validator sees it."""
    dialect, formats = _VALUES[str(spec.get("openapi")).startswith("3.1")]

    def is_right(schema: Schema) -> bool:
        if "pattern" in schema and not all(checker.conforms(schema["pattern"], "regex") for checker in _PATTERNS):
            return False
        return "default" not in schema or not any(
            dialect(schema, format_checker=formats).iter_errors(schema["default"])
        )

    return is_right
