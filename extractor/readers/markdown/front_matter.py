"""Front matter of Markdown: the lines between dashes above a page, or in TOML between "+++", as keys and values.

---
title: List boats
api: "GET /boats"
parameters:
  query:
    - name: limit        the key "parameters.query.0.name"
---
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractor.document import Meta, Origin
from extractor.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import yaml

# "---\ntitle: Boats\n---"
_BLOCK = lazy_regex(r"---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
# "+++\ntitle = 1\n+++", as Hugo has it
_TOML = lazy_regex(r"\+\+\+[ \t]*\r?\n(?:(?!\+\+\+)[^\n]*\n)*\+\+\+[ \t]*(?:\r?\n|\Z)")
_SETTING = lazy_regex(r"([A-Za-z_][\w.-]{0,80})[ \t]{0,20}=[ \t]{0,20}(\S.{0,2000})")  # 'title = "List boats"'
_SCALAR = lazy_regex(r"([A-Za-z_][\w.-]{0,80})[ \t]{0,20}:[ \t]{1,20}(\S.{0,2000})")  # "title: List boats"
_QUOTED = lazy_regex(r"\"((?:[^\"\\]|\\.){0,2000})\"|'((?:[^']|''){0,2000})'")  # '"GET /boats"'
_ESCAPED = lazy_regex(r"\\([\"\\/])")  # '\\"': what a value in double quotes escapes
_COMMENT = lazy_regex(r"[ \t]#.*")  # " # written by hand"
_NO_SCALAR = ("[", "{", "&", "*", "|", ">", "!", "#", "%", "@")  # what opens other values of YAML


_ITEM = lazy_regex(
    r"^[ \t]{0,20}-[ \t]{1,8}(?:[A-Za-z_]\w{0,40}:|\{)", re.MULTILINE
)  # "  - name: limit": a list of mappings
_NESTED = lazy_regex(
    r"^\w[\w.-]{0,40}:[ \t]*\r?\n[ \t]{1,8}\w[\w.-]{0,40}:[ \t]", re.MULTILINE
)  # "api:\n  method: GET"
MAX_DEPTH = 6
MAX_SCALARS = 5000  # inside lists and mappings


def front_matter_end(text: str) -> int:
    """Where the page below its front matter begins; 0 for a page without."""
    found = _BLOCK.match(text) or _TOML.match(text)
    return found.end() if found else 0


def read_front_matter(text: str, file: str) -> tuple[Meta, ...]:
    """The scalars of a page's front matter, each with its line: those at the top level, and where it has mappings or
    lists of these, those inside, by the way to them. What is no YAML has the former only."""
    block = text[: front_matter_end(text)]
    held = _ITEM.search(block) or _NESTED.search(block)
    return (*_scalars(block, file), *(_inner(block, file) if held else ()))


def _inner(block: str, file: str) -> Iterator[Meta]:
    """The scalars inside lists and mappings."""
    import yaml  # noqa: PLC0415 -- few pages have lists in their front matter

    try:
        root = yaml.compose(block.rstrip().rstrip("-."), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return
    found: list[tuple[str, yaml.Node, int]] = [("", root, 0)] if isinstance(root, yaml.MappingNode) else []
    count = 0
    while found and count < MAX_SCALARS:
        key, node, depth = found.pop()
        if isinstance(node, yaml.ScalarNode) and depth > 1:
            count += 1
            yield Meta(key, str(node.value), Origin(file, node.start_mark.line + 1))
        elif depth < MAX_DEPTH:
            found.extend((f"{key}.{name}".lstrip("."), held, depth + 1) for name, held in reversed(_members(node)))


def _members(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    """What a mapping or a list holds, each by its key or its number."""
    import yaml  # noqa: PLC0415 -- as above

    if isinstance(node, yaml.MappingNode):
        return [(str(key.value), held) for key, held in node.value if isinstance(key, yaml.ScalarNode)]
    held = node.value if isinstance(node, yaml.SequenceNode) else ()
    return [(str(number), item) for number, item in enumerate(held)]


def _scalars(block: str, file: str) -> Iterator[Meta]:
    form = _SETTING if block.startswith("+++") else _SCALAR
    for number, line in enumerate(block.splitlines(), 1):
        found = form.fullmatch(line.rstrip())
        value = _value(found.group(2)) if found else ""
        if found and value:
            yield Meta(found.group(1), value, Origin(file, number))


def _value(shown: str) -> str:
    """A value without quotes or comment; "" for one that is no scalar."""
    quoted = _QUOTED.match(shown)
    if quoted is not None:
        return (
            _ESCAPED.sub(r"\1", quoted.group(1)) if quoted.group(1) is not None else quoted.group(2).replace("''", "'")
        )
    return "" if shown.startswith(_NO_SCALAR) else _COMMENT.sub("", shown).strip()
