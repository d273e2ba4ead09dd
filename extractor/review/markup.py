"""HTML by construction: whatever is no markup already is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

Attributes = Mapping[str, str | int | bool | None]
EMPTY = Markup()


def tag(name: str, attributes: Attributes | None = None, *inner: str) -> Markup:
    """An element. Attributes that are None or False are left out, True ones have no value."""
    shown = "".join(_attribute(k, v) for k, v in attributes.items()) if attributes else ""
    return Markup(f"<{name}{shown}>{''.join([escape(part) for part in inner])}</{name}>")  # noqa: S704 - all is escaped


def _attribute(name: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(value)}"'


def joined(parts: Iterable[str]) -> Markup:
    """Parts one behind the other."""
    return Markup("".join([escape(part) for part in parts]))  # noqa: S704 - likewise


def word(key: str, lang: Mapping[str, str], name: str = "span", **values: str | int) -> Markup:
    """A text of the interface, which the switch of languages finds again by its key."""
    return tag(name, {"data-i18n": key, **{f"data-v-{k}": v for k, v in values.items()}}, lang[key].format(**values))
