"""Sitemaps and indexes of sitemaps (sitemaps.org), also compressed. Untrusted: no DTD, no entities, bounded size."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from extractor.fetch.network.bodies import EncodingError, TooLargeError, limited

MOST_BYTES = 50_000_000  # sitemaps.org: 50 MB and 50,000 URLs
MOST_URLS = 50_000


class SitemapError(ValueError):
    """What is no sitemap; the message says why."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    """URLs as written: of pages, and of further sitemaps."""

    pages: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()


def parse(body: bytes, limit: int = MOST_BYTES) -> Sitemap:
    """Read a sitemap. ``limit``: most bytes, decompressed. Raises SitemapError."""
    try:
        data = limited([body], limit, "gzip" if body[:2] == b"\x1f\x8b" else "")
        root = fromstring(data, forbid_dtd=True)
    except TooLargeError as error:
        raise SitemapError(f"it has more than {limit:,} bytes") from error
    except (EncodingError, ParseError, LookupError, ValueError) as error:
        raise SitemapError(_reason(error)) from error
    kind = _local(root)
    if kind == "urlset":
        return Sitemap(pages=_locations(root, "url"))
    if kind == "sitemapindex":
        return Sitemap(sitemaps=_locations(root, "sitemap"))
    raise SitemapError(f"its root element is {kind}, not urlset or sitemapindex")


def _reason(error: Exception) -> str:
    if isinstance(error, DefusedXmlException):
        return "it declares a document type or entities, which a sitemap has no need of"
    return f"it is no XML: {error}"


def _locations(root: Element, entry: str) -> tuple[str, ...]:
    found = (
        (child.text or "").strip() for item in root if _local(item) == entry for child in item if _local(child) == "loc"
    )
    return tuple(dict.fromkeys(u for u in found if u))[:MOST_URLS]


def _local(element: Element) -> str:
    """The name without its namespace: many sitemaps have a wrong one."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
