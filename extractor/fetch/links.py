"""The links of a page, as canonical URLs in the order in which they stand there."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from bs4.dammit import EncodingDetector
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.fetch import urls

MOST_LINKS = 20_000
SHELL_TEXT = 100  # characters; a page of scripts alone shows less, such as "Loading…"
_SELECTOR = "base[href], a[href], area[href], link[href], frame[src], iframe[src], meta[content]"
_REFRESH = re.compile(r"^[\s\d.]+[;,]?\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)  # "0; url=/boats"
_UNSEEN = ["script", "style", "noscript", "template", "head"]


def of_page(kind: str, body: bytes, url: str, charset: str = "") -> tuple[str, ...]:
    """The links of a page of a kind that has links which are read (HTML, Markdown); none for others."""
    if kind == "html":
        return of_html(text_of(body, charset), url)
    if kind == "markdown" or (kind == "text" and urls.path(url).lower().endswith((".md", ".markdown", ".mdx"))):
        return of_html(str(MarkdownIt("commonmark").render(text_of(body, charset))), url)
    return ()


def text_of(body: bytes, charset: str = "") -> str:
    """The text of a page, good enough for its links: by the charset of the header, of the page, or as UTF-8."""
    declared = EncodingDetector.find_declared_encoding(body[:4096], is_html=True)
    for name in (charset, declared, "utf-8"):
        try:
            return body.decode(codecs.lookup(name).name if name else "utf-8")
        except (LookupError, UnicodeError, ValueError):
            continue
    return body.decode("utf-8", "replace")


def of_html(html: str, url: str) -> tuple[str, ...]:
    """Links, frames, the next page and refreshes of an HTML page, each once."""
    base, targets = "", dict[str, None]()
    for node in LexborHTMLParser(html).css(_SELECTOR):
        if node.tag == "base":
            base = base or urls.canonical(_value(node, "href"), url) or url
        elif len(targets) < MOST_LINKS and (target := _target(node)):
            targets[target] = None
    return tuple(dict.fromkeys(link for t in targets if (link := urls.canonical(t, base or url))))


def is_shell(html: str) -> bool:
    """Whether a page has neither text nor links: scripts draw all that a browser shows."""
    tree = LexborHTMLParser(html)
    if not tree.css_first("script") or tree.css_first("a[href], frame[src], iframe[src]"):
        return False
    if any(_refreshes(tree)):
        return False
    tree.strip_tags(_UNSEEN)
    return len(" ".join((tree.body.text() if tree.body else "").split())) < SHELL_TEXT


def _target(node: LexborNode) -> str:
    if node.tag == "meta":
        return _refresh(node)
    if node.tag == "link" and "next" not in _value(node, "rel").lower().split():
        return ""
    return _value(node, "src" if node.tag in {"frame", "iframe"} else "href")


def _refreshes(tree: LexborHTMLParser) -> Iterator[str]:
    return (target for node in tree.css("meta[content]") if (target := _refresh(node)))


def _refresh(node: LexborNode) -> str:
    if _value(node, "http-equiv").lower() != "refresh":
        return ""
    found = _REFRESH.match(_value(node, "content"))
    return found[1].strip() if found else ""


def _value(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()
