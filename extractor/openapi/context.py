"""What the parts of the document are built with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from extractor.api import ObjectKey
from extractor.openapi.access.schemes import NO_SCHEMES, Schemes
from extractor.openapi.evidence.ledger import Ledger
from extractor.openapi.schemas.builder import SchemaBuilder
from extractor.openapi.schemas.flavor import Flavor


@dataclass(frozen=True, slots=True)
class Context:
    """What operations are built with."""

    flavor: Flavor
    ledger: Ledger
    schemas: SchemaBuilder
    ids: Mapping[str, str]  # operation_key -> operation id
    tags: Mapping[str, str]  # page -> tag
    docs_url: str
    members: Callable[[ObjectKey], frozenset[str]]  # the names of a structure's fields
    servers: tuple[str, ...] | None = None  # of the document; None where the user names them
    infer: bool = True  # whether examples give a schema to what nothing else describes
    schemes: Schemes = NO_SCHEMES
