"""References for the libraries that follow them by themselves: within the document alone, nothing is ever retrieved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from referencing import Registry

if TYPE_CHECKING:
    from jsonschema_path import SchemaPath

RESOLVED = 128  # paths whose nodes are kept
# Of jsonschema: its own default opens whatever a reference names. This one knows nothing, and so refuses.
REGISTRY: Registry[Any] = Registry()


def schema_path(document: Mapping[str, Any]) -> SchemaPath:
    """A document as openapi-core and openapi-spec-validator take it; references out of it are exceptions of theirs."""
    from jsonschema_path import SchemaPath  # noqa: PLC0415 - commands that validate nothing start earlier
    from jsonschema_path.accessors import SchemaAccessor  # noqa: PLC0415 - as above
    from referencing.jsonschema import DRAFT202012  # noqa: PLC0415 - as above

    resource = DRAFT202012.create_resource(document)
    resolver = REGISTRY.with_resource("", resource).resolver()
    # Media types have slashes, so that these do not separate the steps of a path.
    return SchemaPath(SchemaAccessor(dict(document), resolver, RESOLVED), separator="#")
