"""What a component is: by its name in a dialect, else by what its attributes hold.

<RouteBadge verb="GET" to="/boats" />        a method and a path: it states an operation
<Property name="length" type="integer">      a name and a type that dialects know: a field
"""

from __future__ import annotations

import re

from extractor.dialects import Lexicon
from extractor.dialects.model import ComponentRule
from extractor.dialects.type_grammar import parse_type
from extractor.document import Component, Json
from extractor.interpret.operations.lines import METHODS

ANY = "*"  # the rule of a dialect for components that describe a field and have no rule of their own
# "/boats/{id}", "https://api.example.com/boats"; no file of a site, such as "/guide/start.html"
_ADDRESS = re.compile(
    r"(?:https?://[\w.{}$-]{1,200}(?::\d{1,5})?)?/(?!\S{0,1000}\.(?:mdx?|html?|png|svg|jpe?g)$)\S{0,1000}"
)
_NAME = re.compile(r"[A-Za-z_$@][\w.$@\[\]-]{0,80}", re.ASCII)  # "page[size]"


def rule_of(block: Component, lexicon: Lexicon) -> ComponentRule | None:
    """The rule of a component, or None where neither its name nor its attributes tell what it is."""
    return lexicon.component(block.name) or _stating(block) or _describing(block, lexicon)


def _stating(block: Component) -> ComponentRule | None:
    """A component with one method and one address among its attributes states an operation."""
    methods = tuple(name for name, value in block.attributes if isinstance(value, str) and value.upper() in METHODS)
    paths = tuple(name for name, value in block.attributes if isinstance(value, str) and _ADDRESS.fullmatch(value))
    if len(methods) != 1 or len(paths) != 1:
        return None
    return ComponentRule("operation", (("method", methods), ("path", paths)))


def _describing(block: Component, lexicon: Lexicon) -> ComponentRule | None:
    """A component with a name and a type that is one describes a field, as the dialect says of any component."""
    rule = lexicon.components.get(ANY)
    if rule is None:
        return None
    name, kind = (_first(block, rule.values(key)) for key in ("name", "type"))
    named = isinstance(name, str) and _NAME.fullmatch(name)
    return rule if named and isinstance(kind, str) and parse_type(kind, lexicon).known else None


def _first(block: Component, names: tuple[str, ...]) -> Json:
    return next((found for name in names if (found := block.attribute(name)) is not None), None)
