"""openapi-spec-validator in bounded time: sets for its lists, names gathered once, patterns with a time limit."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from extractor.oas.checks.plain.whole import is_plain
from extractor.oas.checks.quick_schemas import QuickSchemas
from extractor.oas.values.guarded import guarded

Node = dict[str, Any]
_SEEN: Mapping[str, tuple[str, ...]] = {
    "schema": ("visited_schema_ids", "meta_checked_schema_ids"),
    "operation": ("operation_ids_registry",),
}


class _Seen(list[Any]):
    """A list of what the validator has seen that is asked what is in it; all but lists and objects are in a set."""

    def __init__(self) -> None:
        super().__init__()
        self._known: set[Hashable] = set()

    def append(self, value: Any) -> None:
        """Add a value."""
        if isinstance(value, Hashable):
            self._known.add(value)
        else:
            super().append(value)

    def __contains__(self, value: object) -> bool:
        return value in self._known if isinstance(value, Hashable) else super().__contains__(value)


class _Properties:
    """The names of properties below a schema, gathered once for each: parts that name each other many times would take
    time without end."""

    def __init__(self, gather: Callable[[Any], set[str]]) -> None:
        self._gather = gather
        self._known: dict[int, set[str]] = {}

    def __call__(self, schema: Any) -> set[str]:
        """The names; of a part that leads back to itself, none."""
        key = id(schema.read_value())
        if key not in self._known:
            self._known[key] = set()
            self._known[key] = self._gather(schema)
        return self._known[key]


def quicken(registry: dict[str, Any], spec: Node) -> None:
    """The validator looks up every schema and operation in lists of all before it; sets take the same time for each.
    Schemas that are plainly right it need not look through."""
    registry["schema"]._collect_properties = _Properties(registry["schema"]._collect_properties)
    values = registry["default"]  # holds defaults against their schemas
    values.value_validator_cls = guarded(values.value_validator_cls)
    for keyword, names in _SEEN.items():
        for name in names:
            if getattr(registry[keyword], name, None) == []:
                setattr(registry[keyword], name, _Seen())
    if is_plain(spec):
        registry["schema"] = QuickSchemas(registry["schema"], spec)
