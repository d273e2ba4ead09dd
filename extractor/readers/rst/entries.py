"""Entries of YAML files that directives of OpenStack's os-api-ref list by name, as a directive for each.

.. rest_parameters:: parameters.yaml          .. rest_parameters:item::
                                                 :name: boat_id
   - boat_id: boat_id_path            ->         :in: path

                                                 The id of the boat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import yaml

from extractor.lazy_regex import lazy_regex

MAX_DATA = 4 * 1024 * 1024  # characters of a YAML file
MAX_MERGES = 8  # merge keys ("<<") in each other
MAX_KEYS = 200  # keys of an entry
DESCRIPTION, USUAL = "description", "default"
_LISTED = lazy_regex(r" *- +(\S.{0,300}?)(?: *: +(\S.{0,300}))? *")  # "- boat_id: boat_id_path", "- 404"
_KEY = lazy_regex(r"[A-Za-z][\w-]{0,60}", re.ASCII)  # "min_version"
_QUOTES = "\"'"


def listed(directive: str, line: str, data: str) -> Iterator[str]:
    """The lines of a directive for the entry that a line lists: ``name: key``, with what the data has of the key as
    options and its description as text; of a status code, the text that the data has for the key."""
    found = _LISTED.fullmatch(line)
    if found is None:
        return
    name, key = found.group(1).strip(_QUOTES), (found.group(2) or "").strip(_QUOTES)
    described = directive == "rest_parameters"
    entry = entry_of(data, key) if described else {}
    text = entry.get(DESCRIPTION, "") if described else entry_of(data, name).get(key or USUAL, "")
    said = {k: " ".join(v.split()) for k, v in entry.items() if _KEY.fullmatch(k) and k not in {DESCRIPTION, "name"}}
    yield ""
    yield f"   .. {directive}:item::"
    yield from (f"      :{k}: {v}" for k, v in ({"name": name} | said).items() if v)
    yield ""
    yield from (f"      {shown}" if shown else "" for shown in text.splitlines())


def entry_of(data: str, name: str) -> Mapping[str, str]:
    """The scalars of an entry of a YAML mapping; empty where there is none."""
    node = _nodes(data).get(name)
    return dict(_scalars(node, 0)) if node is not None else {}


@lru_cache(maxsize=8)  # a page names the same file again and again
def _nodes(text: str) -> Mapping[str, yaml.Node]:
    """The entries of a YAML mapping by their key; none where the text is no such thing."""
    if len(text) > MAX_DATA:
        return {}
    try:
        root = yaml.compose(text, yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError):
        return {}
    if not isinstance(root, yaml.MappingNode):
        return {}
    return {str(key.value): value for key, value in root.value if isinstance(key, yaml.ScalarNode)}


def _scalars(node: yaml.Node, depth: int) -> Iterator[tuple[str, str]]:
    """Keys and values of a mapping, those that it merges in first, so that its own win."""
    if not isinstance(node, yaml.MappingNode) or depth > MAX_MERGES:
        return
    merged = next((value for key, value in node.value[:MAX_KEYS] if key.value == "<<"), None)
    if merged is not None:
        yield from _scalars(merged, depth + 1)
    for key, value in node.value[:MAX_KEYS]:
        if isinstance(value, yaml.ScalarNode) and isinstance(key, yaml.ScalarNode):
            yield str(key.value), str(value.value)
