"""What a site offers to machines: ``llms.txt``, a Markdown twin of a page, and an OpenAPI document that pages name.

https://docs.example.com/api/boats.html and …/boats.md are twins: the same page, once for people, once for machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser

from extractor.fetch import urls
from extractor.fetch.links import of_html

LLMS = "llms.txt"
_MARKDOWN = re.compile(r"\.(?:md|mdx|markdown)$")  # /api/boats.md
_PAGE = re.compile(r"(?:/index)?\.(?:html?|xhtml|md|mdx|markdown)$|/+$")  # the end of /api/boats.html, /api/boats/
_OPENAPI = re.compile(r"(?:openapi|swagger)[\w.-]*\.(?:json|ya?ml)$", re.IGNORECASE)  # /v1/openapi.json
_NAMED_BY = ("redoc[spec-url]", "[data-spec-url]", "elements-api[apiDescriptionUrl]", "rapi-doc[spec-url]")
_ATTRIBUTES = ("spec-url", "data-spec-url", "apidescriptionurl")


def listings(starts: Iterable[str]) -> tuple[str, ...]:
    """Where ``llms.txt`` may lie: the folders of URLs, and the roots of their sites."""
    folders = [f"{urls.root(url)}{urls.folder(url)}" for url in starts]
    roots = [f"{urls.root(url)}/" for url in starts]
    return tuple(f"{place}{LLMS}" for place in dict.fromkeys((*folders, *roots)))


def is_markdown(url: str) -> bool:
    """Whether a URL ends as Markdown does."""
    return bool(_MARKDOWN.search(urls.path(url).lower()))


def stem(url: str) -> str:
    """What a page and its twin have in common: the URL without its query and its ending."""
    return f"{urls.root(url)}{_PAGE.sub('', urls.path(url))}"


def twin_of(html: str, url: str) -> str | None:
    """The Markdown that a page names as an alternate of itself (``<link rel=alternate type=text/markdown>``)."""
    for node in LexborHTMLParser(html).css("link[rel=alternate][type][href]"):
        if (node.attributes.get("type") or "").strip().lower() in {"text/markdown", "text/x-markdown"}:
            return urls.canonical(node.attributes.get("href") or "", url)
    return None


def openapi_of(html: str, url: str) -> str | None:
    """The OpenAPI document that a page names: for a viewer of it, as its service description, or by a link."""
    tree = LexborHTMLParser(html)
    for node in tree.css(", ".join(_NAMED_BY)):
        for name, value in node.attributes.items():
            if name.lower() in _ATTRIBUTES and value:
                return urls.canonical(value, url)
    for node in tree.css('link[rel="service-desc"][href]'):
        return urls.canonical(node.attributes.get("href") or "", url)
    return next((link for link in of_html(html, url) if _OPENAPI.search(urls.path(link))), None)
