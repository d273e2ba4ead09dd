"""Inline macros and links as HTML: what each shows of its target and its attributes."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

REFERENCE_MARK = "\x00"  # stands around the id of a cross reference without a text, until all titles are known
Show = Callable[[str], str]  # inline text to HTML


def reference(target: str, shown: str, show: Show) -> str:
    """A cross reference; where it has no text of its own, the title of its target is put in later."""
    name, hash_, fragment = target.partition("#")
    if not hash_ and not re.search(r"\.\w{1,9}$", name):
        name, fragment = "", target
    text = show(shown) if shown else f"{REFERENCE_MARK}{html.escape(fragment or name)}{REFERENCE_MARK}"
    address = f"{name}#{fragment}" if fragment else name
    return f'<a href="{html.escape(address)}">{text}</a>'


def write_link(target: str, attributes: str, show: Show) -> str:
    """A link with its text, or with its target where it has none."""
    shown = _first(attributes).rstrip("^")
    return f'<a href="{html.escape(target)}">{show(shown) if shown else html.escape(target)}</a>'


def _first(attributes: str) -> str:
    """The text of a link: what stands before named attributes, without quotes."""
    text = attributes.replace("\\]", "]").strip()
    if text.startswith('"') and '"' in text[1:]:
        return text[1 : text.index('"', 1)]
    return re.split(r",\s{0,9}\w{1,30}=", text, maxsplit=1)[0] if "=" in text else text


def write_nothing(target: str, attributes: str, show: Show) -> str:
    """A macro that shows nothing of itself."""
    return ""


def _mail(target: str, attributes: str, show: Show) -> str:
    return write_link(f"mailto:{target}", attributes or target, show)


def _anchor(target: str, attributes: str, show: Show) -> str:
    return f'<a id="{html.escape(target)}"></a>'


def _code_macro(target: str, attributes: str, show: Show) -> str:
    return f"<code>{html.escape(attributes, quote=False)}</code>"


def _image(target: str, attributes: str, show: Show) -> str:
    return html.escape(_first(attributes).split(",")[0], quote=False)


def _menu(target: str, attributes: str, show: Show) -> str:
    return html.escape(f"{target} > {attributes}" if attributes else target, quote=False)


def _pass(target: str, attributes: str, show: Show) -> str:
    return html.escape(attributes, quote=False) if target else attributes


def _indexed(target: str, attributes: str, show: Show) -> str:
    return show(attributes)


WRITERS: Mapping[str, Callable[[str, str, Show], str]] = {
    "link": write_link,
    "xref": reference,
    "mailto": _mail,
    "anchor": _anchor,
    "image": _image,
    "kbd": _code_macro,
    "btn": _code_macro,
    "menu": _menu,
    "pass": _pass,
    "stem": _code_macro,
    "latexmath": _code_macro,
    "asciimath": _code_macro,
    "indexterm2": _indexed,
}
