"""A tool an operation, named and described by the documentation.

GET /boats, operationId "fleet/ListBoats"  ->  the tool fleet_ListBoats with the arguments of the operation
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extractor.agents.declared import MAX_ITEMS, SHOWN, Tool, hold, object_schema
from extractor.agents.descriptions.describe import arguments_schema
from extractor.agents.operations.catalogue import Catalogue, Entry
from extractor.agents.operations.policy import effects
from extractor.agents.running import Runner
from extractor.agents.texts import NOTICE, line, unique
from extractor.agents.tools import Toolbox

MOST = 64  # tools; models choose badly among more
_NAME, _SCHEMA = 48, 12_000  # clients put the name of the server in front, and take 64 characters
_OPTIONS = {**SHOWN, "max_items": MAX_ITEMS}


class EachTools(Toolbox):
    """The operations of a catalogue, each a tool."""

    def __init__(self, catalogue: Catalogue, runner: Runner) -> None:
        self._entries = dict(zip(tool_names(catalogue.entries), catalogue.entries.values(), strict=True))
        super().__init__(runner, (_tool(catalogue, name, entry) for name, entry in self._entries.items()))

    async def _answer(self, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        entry = self._entries[name]
        names = {_option(entry, option): option for option in _options(entry)}
        options = {n: v for n, v in given.items() if n in names}
        hold(object_schema({n: _OPTIONS[option] for n, option in names.items()}), options)
        arguments = {n: v for n, v in given.items() if n not in names}
        return await self.runner.run(entry, arguments, {names[n]: v for n, v in options.items()})


def tool_names(names: Mapping[str, Any]) -> list[str]:
    """Names of tools: letters, digits, "_" and "-", at most 48, each once."""
    wishes = ["".join(c if c.isascii() and (c.isalnum() or c in "_-") else "_" for c in n).strip("_-") for n in names]
    return unique((wish or "operation" for wish in wishes), _NAME)


def _options(entry: Entry) -> dict[str, Any]:
    return _OPTIONS if entry.operation.paging else SHOWN


def _option(entry: Entry, name: str) -> str:
    """The name of an option beside the arguments of an operation, one of which may have it."""
    taken = {a.key for a in entry.arguments}
    while name in taken:
        name = f"{name}_"
    return name


def _tool(catalogue: Catalogue, name: str, entry: Entry) -> Tool:
    operation = entry.operation
    schema, _ = arguments_schema(catalogue, entry, _SCHEMA)
    options = {_option(entry, n): made for n, made in _options(entry).items()}
    about = " ".join(dict.fromkeys(line(t, 600) for t in (operation.summary, operation.description) if t))
    text = f"{line(entry.call, 200)}. The documentation says: {about or 'nothing'} ({NOTICE})"
    title = line(operation.summary, 100) or name
    return Tool(name, title, text, {**schema, "properties": {**schema["properties"], **options}}, effects(operation))
