"""HTML by construction: whatever is no markup already is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

Attributes = Mapping[str, str | int | bool | None]


class Markup(str):
    """Text that is HTML. Jinja takes it as such by ``__html__``; markupsafe's own class is much slower to make."""

    __slots__ = ()

    def __html__(self) -> Markup:
        """Itself."""
        return self


EMPTY = Markup()


_SPECIAL = re.compile("[&<>\"']").search  # "&", "<"


def escape(text: str) -> str:
    """A text as HTML. Most have nothing to escape, and are looked through once."""
    return html.escape(text) if _SPECIAL(text) else text


def tag(name: str, attributes: Attributes | None = None, *inner: str) -> Markup:
    """An element. Attributes that are None or False are left out, True ones have no value."""
    parts = [f"<{name}"]
    for key, value in attributes.items() if attributes else ():
        if value is True:
            parts.append(f" {key}")
        elif value is not None and value is not False:
            parts.append(f' {key}="{escape(str(value))}"')
    parts.append(">")
    parts.extend([part if type(part) is Markup else escape(part) for part in inner])
    parts.append(f"</{name}>")
    return Markup("".join(parts))


def joined(parts: Iterable[str]) -> Markup:
    """Parts one behind the other."""
    return Markup("".join([part if type(part) is Markup else escape(part) for part in parts]))


def word(key: str, lang: Mapping[str, str], name: str = "span", **values: str | int) -> Markup:
    """A text of the interface, which the switch of languages finds again by its key."""
    return tag(name, {"data-i18n": key, **{f"data-v-{k}": v for k, v in values.items()}}, lang[key].format(**values))
