r"""What agents may read: the document, the text of each page with what was read from it, and what the document lacks.

spectable://page/boats.html  ->  "[table 1, row 1]\nlimit | No | Integer | How many boats\n-> /paths/~1boats/…"
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import quote, unquote

from extractor.agents.descriptions.evidence import Evidence
from extractor.agents.operations.catalogue import Catalogue
from extractor.agents.texts import NOTICE, line
from extractor.openapi.coverage.completeness import completeness_of

DOCUMENT, COMPLETENESS, PAGE = "spectable://document", "spectable://completeness", "spectable://page/"
LARGEST = 16 * 1024 * 1024  # characters of a resource
LISTED = 100  # resources of an answer; the rest follows behind a cursor
PROMPT = "call-the-api"


class UnknownResourceError(LookupError):
    """A resource that there is not, or that is too large; the message says which there are."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What a client is told of a resource."""

    uri: str
    name: str
    description: str
    media_type: str


@dataclass(frozen=True)
class Resources:
    """The resources of one document."""

    catalogue: Catalogue
    evidence: Evidence

    def listed(self) -> list[Resource]:
        """All resources: document and completeness first, then the pages by name."""
        return [
            Resource(DOCUMENT, "OpenAPI document", f"The whole document, as JSON. {NOTICE}", "application/json"),
            Resource(
                COMPLETENESS,
                "Completeness",
                "What the document lacks: operations without security, answers or servers, and schemas without use",
                "application/json",
            ),
            *self._pages(),
        ]

    def _pages(self) -> Iterator[Resource]:
        for name in self.evidence.pages:
            about = f"What was read from this page, with the places in the document. {NOTICE}"
            yield Resource(f"{PAGE}{quote(name, safe='', errors='replace')}", line(name, 200), about, "text/plain")

    def read(self, uri: str) -> tuple[str, str]:
        """The text of a resource and its media type. Raises UnknownResourceError."""
        if uri == DOCUMENT:
            return self._limited(json.dumps(self.catalogue.document.root, ensure_ascii=False)), "application/json"
        if uri == COMPLETENESS:
            return json.dumps(self.completeness(), ensure_ascii=False, indent=2), "application/json"
        name = unquote(uri.removeprefix(PAGE)) if uri.startswith(PAGE) else ""
        if name not in self.evidence.pages:
            raise UnknownResourceError(
                f"{line(uri, 200)}: there is no such resource; there are {DOCUMENT}, {COMPLETENESS} and "
                f"{len(self.evidence.pages)} pages at {PAGE}"
            )
        return self._limited(f"{NOTICE}\n\n{self.evidence.page(name)}"), "text/plain"

    def _limited(self, text: str) -> str:
        if len(text) > LARGEST:
            raise UnknownResourceError(f"{len(text):,} characters are too many; describe_operation tells the parts")
        return text

    def completeness(self) -> dict[str, Any]:
        """What the document lacks, as a build prints it."""
        found = asdict(completeness_of(self.catalogue.document.root))
        return {"operations": len(self.catalogue.package.operations), **found}


def prompt_text(title: str, task: str) -> str:
    """How to find and call an operation, for a task."""
    wanted = f"The task: {line(task, 2000)}\n\n" if task.strip() else ""
    return (
        f"{wanted}Use the API {line(title, 120)!r} by the tools of this server.\n"
        "1. search_operations with a few words of what is to be done; each hit says whether it may be called.\n"
        "2. describe_operation for the best hit: read its arguments, answers and errors, and the quoted words of the "
        "pages where it is unclear what a value means.\n"
        "3. call_operation with the arguments under the names that were described; content goes under 'body'. Ask for "
        "the 'fields' that you need, and for 'max_items' where a list comes in pages. Where the arguments are refused, "
        "each problem says what to change.\n"
        "4. Where an operation may not be called, say so and name it; do not look for a way around.\n"
        f"{NOTICE}"
    )
