"""Pages that hold an OpenAPI document: it is what they say, and what they show of it is not read. Only components that
state operations are read beside it."""

from __future__ import annotations

from dataclasses import replace

from extractor.api import Blocks, Embedded, Page
from extractor.diagnostic import finding, from_note
from extractor.dialects import Lexicon
from extractor.document import Block, Code, Component, Document, Heading, flat
from extractor.interpret.components.implied import rule_of
from extractor.interpret.digest import digest_of

LANGUAGE = "application/openapi+json"  # of the block of code, as the reader of HTML names it
BESIDE = "application/openapi+json; beside"  # of one that the page names and shows nothing of


def without_documents(document: Document, lexicon: Lexicon) -> Document | None:
    """A page that names documents without them, where components of it state further operations; else None."""
    others = tuple(b for b in document.blocks if not _holds(b, BESIDE))
    named = len(others) < len(document.blocks) and not any(_holds(b, LANGUAGE) for b in others)
    rules = (rule_of(b, lexicon) for b in flat(others) if isinstance(b, Component)) if named else ()
    return replace(document, blocks=others) if any(r is not None and r.role == "operation" for r in rules) else None


def _holds(block: Block, language: str) -> bool:
    return isinstance(block, Code) and block.language == language


def with_documents(page: Page, embedding: Page) -> Page:
    """What a page says beside its documents, and these."""
    kept = tuple(d for d in embedding.diagnostics if d not in page.diagnostics)
    texts = {f: {**lines, **embedding.texts.get(f, {})} for f, lines in page.texts.items()}
    facts = page.blocks.facts + embedding.blocks.facts
    return replace(
        page,
        diagnostics=(*page.diagnostics, *kept),
        blocks=replace(page.blocks, facts=facts),
        embedded=embedding.embedded,
        texts=texts,
        digest=embedding.digest,
    )


def embedding_page(document: Document) -> Page | None:
    """The page of a document that holds OpenAPI documents; None for others."""
    held = [b for b in document.blocks if isinstance(b, Code) and b.language in {LANGUAGE, BESIDE}]
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
