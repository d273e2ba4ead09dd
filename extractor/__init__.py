"""spectable: API reference documentation to OpenAPI, with evidence for every fact.

>>> from extractor import build
>>> result = build(["docs/"])                      # doctest: +SKIP
>>> result.spec["paths"]                           # doctest: +SKIP

The stages can be used one by one: ``read`` bytes to a Document, ``interpret`` Documents to an Api, ``assemble`` an
Api to an OpenAPI document; ``build`` does all of it and checks the result.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import extractor.interpret  # noqa: F401 - once loaded, later imports of its parts do not bind its name here again

if TYPE_CHECKING:
    from extractor.api import Api
    from extractor.cache.store import Cache
    from extractor.diagnostic import Diagnostic, Severity
    from extractor.dialects import DialectError
    from extractor.diff.compare import diff_documents
    from extractor.diff.model import Change
    from extractor.document import Document, Origin
    from extractor.interpret.documents import interpret
    from extractor.openapi.assemble import Assembled, Options, assemble
    from extractor.openapi.coverage.balance import Balance
    from extractor.overlay.apply import apply_overlay
    from extractor.overlay.files import read_overlays
    from extractor.overlay.model import Applied, Overlay, OverlayError
    from extractor.pipeline import BuildResult, build
    from extractor.readers import ReadError, read
    from extractor.readers.sources.files import SourceError
    from extractor.reading.workers import WorkersError

__version__ = "0.2.0"

__all__ = [
    "Api",
    "Applied",
    "Assembled",
    "Balance",
    "BuildResult",
    "Cache",
    "Change",
    "Diagnostic",
    "DialectError",
    "Document",
    "Options",
    "Origin",
    "Overlay",
    "OverlayError",
    "ReadError",
    "Severity",
    "SourceError",
    "WorkersError",
    "apply_overlay",
    "assemble",
    "build",
    "diff_documents",
    "interpret",
    "read",
    "read_overlays",
]

# Loaded when first asked for: a command that reads no page does not wait for the readers.
_HOMES = {
    "Api": "extractor.api",
    "Applied": "extractor.overlay.model",
    "Assembled": "extractor.openapi.assemble",
    "Balance": "extractor.openapi.coverage.balance",
    "BuildResult": "extractor.pipeline",
    "Cache": "extractor.cache.store",
    "Change": "extractor.diff.model",
    "Diagnostic": "extractor.diagnostic",
    "DialectError": "extractor.dialects",
    "Document": "extractor.document",
    "Options": "extractor.openapi.assemble",
    "Origin": "extractor.document",
    "Overlay": "extractor.overlay.model",
    "OverlayError": "extractor.overlay.model",
    "ReadError": "extractor.readers",
    "Severity": "extractor.diagnostic",
    "SourceError": "extractor.readers.sources.files",
    "WorkersError": "extractor.reading.workers",
    "apply_overlay": "extractor.overlay.apply",
    "assemble": "extractor.openapi.assemble",
    "build": "extractor.pipeline",
    "diff_documents": "extractor.diff.compare",
    "interpret": "extractor.interpret.documents",
    "read": "extractor.readers",
    "read_overlays": "extractor.overlay.files",
}

# The function of this name is what callers mean; the folder stays where it is, in sys.modules.
del interpret


def __getattr__(name: str) -> Any:
    """What ``__all__`` lists (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(importlib.import_module(_HOMES[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
