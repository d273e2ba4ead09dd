"""Pages that hold an OpenAPI document: it is what they say, and what they show of it is not read."""

from __future__ import annotations

from extractor.api import Blocks, Embedded, Page
from extractor.diagnostic import finding, from_note
from extractor.document import Code, Document, Heading, flat
from extractor.interpret.digest import digest_of

LANGUAGE = "application/openapi+json"  # of the block of code, as the reader of HTML names it


def embedding_page(document: Document) -> Page | None:
    """The page of a document that holds OpenAPI documents; None for others."""
    held = [b for b in document.blocks if isinstance(b, Code) and b.language == LANGUAGE]
    if not held:
        return None
    others = sum(not isinstance(b, Heading) for b in flat(document.blocks)) - len(held)
    texts: dict[str, str] = {}
    for block in held:
        for number, line in enumerate(block.text.split("\n"), 1):
            texts[block.origin.at_row(number).text_key()] = line.strip()
    return Page(
        document.file,
        document.title,
        diagnostics=(
            *(from_note(n.code, n.origin, n.details) for n in document.notes),
            *(finding("document-embedded", b.origin) for b in held),
        ),
        blocks=Blocks(facts=len(held), description=others),
        embedded=tuple(Embedded(b.text, b.origin) for b in held),
        texts={document.file: texts},
        digest=digest_of(document),
    )
