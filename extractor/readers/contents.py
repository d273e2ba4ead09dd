"""Tables of contents: exported page trees (CLASS.TXT.json, ALL_META.TXT.json) and index pages of links."""

from __future__ import annotations

import json
from typing import Any

from extractor.document import Contents, ContentsEntry, Document, Heading, Items, Link, Origin, Table

MIN_LINKS = 3  # a page with fewer links to pages is no index


def read_tree(text: str, file: str) -> Contents | None:
    """A page tree in JSON: a list of entries with ``uri``, ``title``, ``code`` and ``p_code``; None for other JSON."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        return None
    entries = (
        [e for e in raw if isinstance(e, dict) and e.get("uri") and e.get("title")] if isinstance(raw, list) else []
    )
    if not entries or not any("p_code" in e for e in entries):
        return None
    by_code = {str(e["code"]): e for e in entries if "code" in e}
    found = tuple(ContentsEntry(str(e["uri"]), str(e["title"]), _parents(e, by_code)) for e in entries)
    return Contents(found, Origin(file))


def _parents(entry: dict[str, Any], by_code: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    titles: list[str] = []
    code, seen = str(entry.get("p_code", "")), set[str]()
    while code in by_code and code not in seen:
        seen.add(code)
        titles.append(str(by_code[code]["title"]))
        code = str(by_code[code].get("p_code", ""))
    return tuple(reversed(titles))


def index_of(document: Document) -> Contents | None:
    """The contents that an index page lists: links to pages in lists, headings and outer items above them."""
    if any(isinstance(b, Table) for b in document.blocks):
        return None
    entries: list[ContentsEntry] = []
    headings: list[tuple[int, str]] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            headings = [h for h in headings if h[0] < block.level]
            headings.append((block.level, block.text))
        elif isinstance(block, Items):
            entries.extend(_listed(block, tuple(text for level, text in headings if level > 1)))
    if len(entries) < MIN_LINKS:
        return None
    title = (document.title,) if document.title else ()
    named = tuple(e if e.parents else ContentsEntry(e.href, e.title, title) for e in entries)
    return Contents(named, Origin(document.file))


def _listed(items: Items, above: tuple[str, ...]) -> list[ContentsEntry]:
    """Entries of one list; an item that is deeper belongs under the item before it."""
    links = {link.text: link for link in reversed(items.links) if _is_page(link)}
    stack: list[tuple[int, str]] = []
    found: list[ContentsEntry] = []
    for line in items.lines:
        if line.kind != "item":
            continue
        stack = [s for s in stack if s[0] < line.depth]
        link = links.get(line.text)
        if link is not None:
            found.append(ContentsEntry(link.href, line.text, (*above, *(t for _, t in stack))))
        stack.append((line.depth, line.text))
    return found


def _is_page(link: Link) -> bool:
    """Whether a link leads to another page of the documentation."""
    href = link.href
    return bool(href) and not href.startswith(("#", "mailto:", "javascript:", "http://", "https://", "//"))
