"""The tools: what an agent may ask for, and what it is told. Nothing here knows the protocol.

search_operations(words="boats")  ->  {"notice": …, "operations": [{"operation": "ListBoats", …}]}
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from extractor.agents.calls.answers import fitted
from extractor.agents.calls.caller import FailedError
from extractor.agents.declared import HITS, SIZE, Tool, ToolError, call_tool, describe_tool, hold, search_tool
from extractor.agents.descriptions.describe import Describer
from extractor.agents.operations.catalogue import Catalogue, Entry
from extractor.agents.operations.policy import effects
from extractor.agents.operations.search import Index
from extractor.agents.running import Runner
from extractor.agents.texts import NOTICE, encodable, line


@dataclass(frozen=True, slots=True)
class Result:
    """What a tool answers; ``is_error`` where it could not do what was asked."""

    value: dict[str, Any]
    is_error: bool = False


class Toolbox(ABC):
    """Tools by name. What they answer holds no credential."""

    def __init__(self, runner: Runner, declared: Iterable[Tool]) -> None:
        self.runner = runner
        self.tools = {tool.name: tool for tool in declared}

    async def call(self, name: str, given: Mapping[str, Any]) -> Result:
        """What a tool answers."""
        hide = self._hidden
        try:
            if name not in self.tools:
                raise ToolError(f"there is no tool {line(name, 80)!r}; there are: {', '.join(self.tools)}")
            return Result(hide({"notice": NOTICE, **await self._answer(name, given)}))
        except (ToolError, FailedError) as error:
            members = {k: v for k, v in error.members.items() if v not in (None, "", [])}
            shown, _ = fitted(hide(members), SIZE)
            return Result({"notice": NOTICE, "error": hide(str(error)), **shown}, is_error=True)
        except RecursionError:
            return Result({"notice": NOTICE, "error": "the answer is nested too deeply to be shown"}, is_error=True)
        except Exception as error:  # what it says may hold anything, so that it is neither shown nor logged
            told = f"spectable failed at this ({type(error).__name__}); please report it with the document"
            return Result({"notice": NOTICE, "error": told}, is_error=True)

    def _hidden(self, value: Any) -> Any:
        """The value without credentials, as JSON in UTF-8 can carry it."""
        return encodable(self.runner.caller.credentials.hide(value))

    @abstractmethod
    async def _answer(self, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """What a tool that there is answers. Raises ToolError, FailedError."""


class ThreeTools(Toolbox):
    """Search, describe and call, whatever the number of operations."""

    def __init__(self, catalogue: Catalogue, runner: Runner, describer: Describer) -> None:
        self._catalogue = catalogue
        self._describer = describer
        self._index = Index(list(catalogue.entries.values()))
        self._tags = Counter(line(e.operation.service, 100) for e in catalogue.entries.values())
        self._policy = runner.settings.policy
        allowed = (effects(e.operation) for e in catalogue.entries.values() if self._policy.allows(e))
        super().__init__(runner, (search_tool(), describe_tool(), call_tool(runner.settings.described(), allowed)))

    async def _answer(self, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        hold(self.tools[name].schema, given)
        match name:
            case "search_operations":
                return self._search(given.get("words", ""), given.get("tag", ""), given.get("limit", HITS))
            case "describe_operation":
                entry = self._entry(given["operation"])
                return self._describer.described(entry, given.get("part", ""), given.get("max_characters", SIZE))
            case _:
                return await self.runner.run(self._entry(given["operation"]), given.get("arguments", {}), given)

    def _entry(self, name: str) -> Entry:
        entries = self._catalogue.entries
        if name in entries:
            return entries[name]
        found = next((e for e in entries.values() if name.lower() in (e.name.lower(), e.call.lower())), None)
        if found is not None:
            return found
        near = get_close_matches(name, entries, 3, 0.5) or [e.name for e in self._index.search(name)[:3]]
        meant = f"; did you mean {', '.join(near)}?" if near else ";"
        raise ToolError(f"there is no operation {line(name, 100)!r}{meant} search_operations finds them by words")

    def _search(self, words: str, tag: str, most: int) -> dict[str, Any]:
        if tag and tag.lower() not in {t.lower() for t in self._tags}:
            raise ToolError(f"there is no tag {line(tag, 100)!r}; there are: {', '.join(list(self._tags)[:100])}")
        found = self._index.search(words, tag)
        made: dict[str, Any] = {"operations": [self._hit(e) for e in found[:most]], "found": len(found)}
        return made if found and words else {**made, "tags": dict(self._tags.most_common(100))}

    def _hit(self, entry: Entry) -> dict[str, Any]:
        operation = entry.operation
        hit = {
            "operation": entry.name,
            "call": line(entry.call, 200),
            "summary": line(operation.summary or operation.description, 120),
            "tag": line(operation.service, 60),
            "may_be_called": self._policy.allows(entry),
        }
        return {**hit, "deprecated": True} if operation.deprecated else hit
