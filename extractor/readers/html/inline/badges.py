"""Badges: images that show a method of HTTP, by their alternative text or by an address that spells it.

<img alt="GET" src="icons/get.png">        <img src="https://img.shields.io/badge/GET%20-green.svg?style=flat">
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from extractor.lazy_regex import lazy_regex

METHODS = frozenset("GET POST PUT DELETE PATCH HEAD OPTIONS".split())
# "/badge/GET%20-green.svg", "/badge/-GET-blue", "/badge/method-GET-blue"
_BADGE = lazy_regex(r"/badge/([^/?#]{1,120})")
# "/get.svg", "/method-get.png", "/get_badge.svg"
_FILE = lazy_regex(r"/(?:method[-_])?([A-Za-z]{3,7})(?:[-_](?:method|badge|icon))?\.(?:svg|png|gif|jpe?g|webp)$")


def method_shown(image: LexborNode) -> str:
    """The method that an image shows, in capitals; "" where it shows another thing."""
    attributes = image.attributes
    source = unquote(attributes.get("src") or "")
    badge = _BADGE.search(source)
    file = _FILE.search(source.partition("?")[0])
    told = [attributes.get("alt") or "", *(re.split(r"[-_ .]", badge.group(1)) if badge else ())]
    told += [file.group(1)] if file else []
    return next((word.strip().upper() for word in told if word.strip().upper() in METHODS), "")
