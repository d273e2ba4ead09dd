"""spectable: API reference documentation to OpenAPI, with evidence for every fact.

>>> from extractor import build
>>> result = build(["docs/"])                      # doctest: +SKIP
>>> result.spec["paths"]                           # doctest: +SKIP

The stages can be used one by one: ``read`` bytes to a Document, ``interpret`` Documents to an Api, ``assemble`` an
Api to an OpenAPI document; ``build`` does all of it and checks the result.
"""

from __future__ import annotations

from extractor.api import Api
from extractor.diagnostic import Diagnostic, Severity
from extractor.dialects import DialectError
from extractor.document import Document, Origin
from extractor.interpret import interpret
from extractor.openapi.assemble import Assembled, Options, assemble
from extractor.openapi.balance import Balance
from extractor.pipeline import BuildResult, build
from extractor.readers import ReadError, read
from extractor.readers.files import SourceError

__version__ = "0.1.0"

__all__ = [
    "Api",
    "Assembled",
    "Balance",
    "BuildResult",
    "Diagnostic",
    "DialectError",
    "Document",
    "Options",
    "Origin",
    "ReadError",
    "Severity",
    "SourceError",
    "assemble",
    "build",
    "interpret",
    "read",
]
