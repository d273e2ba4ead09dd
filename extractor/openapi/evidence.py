"""The texts that a document was read from, as the pages show them, by the name of their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.api import Page
from extractor.document import Origin


def evidence_of(pages: Iterable[Page], sources: Mapping[str, tuple[Origin, ...]]) -> dict[str, str]:
    """``Origin.text_key`` to text, of all origins in the source map; sorted by file and place."""
    used = {o.text_key(): (o.file, o.line or 0, o.table or 0, o.row or 0) for found in sources.values() for o in found}
    texts = {key: text for page in pages for key, text in page.texts.items() if key in used}
    return {key: texts[key] for key in sorted(texts, key=lambda k: (*used[k], k))}


def evidence_as_json(texts: Mapping[str, str], digests: Mapping[str, str], version: str) -> dict[str, object]:
    """What ``evidence.json`` holds: the version of the extractor, the digests of pages, the texts."""
    return {"extractor": version, "pages": dict(sorted(digests.items())), "texts": dict(texts)}
