"""An operation run for an agent: allowed or not, arguments checked, called, and the answer cut to what was asked.

ListBoats, {"limit": 2}, fields=["boats.id"]  ->  {"status": 200, "answer": {"boats": [{"id": 1}, {"id": 2}]}, …}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.agents.calls.answers import UnknownFieldsError, chosen, fitted
from extractor.agents.calls.caller import Answered, Caller, FailedError
from extractor.agents.calls.check import Checks
from extractor.agents.declared import SIZE, ToolError
from extractor.agents.operations.catalogue import Entry
from extractor.agents.operations.policy import Policy


@dataclass(frozen=True)
class Settings:
    """Choices of whoever runs the server: what may be called, whether requests are only shown, or not checked."""

    policy: Policy = field(default_factory=Policy)
    is_dry: bool = False
    is_checked: bool = True

    def described(self) -> str:
        """What is allowed, in words."""
        methods = ", ".join(sorted(self.policy.methods))
        named = f" and {', '.join(sorted(self.policy.names))}" if self.policy.names else ""
        return f"Allowed here: {methods}{named}." + (" Nothing is sent: the request is shown." if self.is_dry else "")


@dataclass(frozen=True)
class Runner:
    """Runs operations of one document."""

    caller: Caller
    checks: Checks
    settings: Settings

    async def run(self, entry: Entry, arguments: Mapping[str, Any], options: Mapping[str, Any]) -> dict[str, Any]:
        """The answer, or the request where nothing is to be sent. Raises ToolError, FailedError."""
        if not self.settings.policy.allows(entry):
            raise ToolError(self.settings.policy.refusal(entry))
        faults = self.checks.faults(entry, arguments) if self.settings.is_checked else []
        if faults:
            raise ToolError(f"{entry.name}: the arguments are not as documented; nothing was sent", problems=faults)
        if self.settings.is_dry or options.get("dry_run") is True:
            return {"operation": entry.name, "sent": False, "request": self.caller.request(entry, arguments)}
        try:
            answered = await self.caller.call(entry, arguments, options.get("max_items"))
        except FailedError as error:
            error.members |= self._hint(entry, error.members.get("status"))
            raise
        return self._cut_answer(entry, answered, options)

    def _cut_answer(self, entry: Entry, answered: Answered, options: Mapping[str, Any]) -> dict[str, Any]:
        # Credentials are hidden before anything is cut, which may cut one in two.
        value = self.caller.credentials.hide(answered.value)
        unknown = ""
        try:
            value = chosen(value, options.get("fields", []))
        except UnknownFieldsError as error:
            unknown = str(error)
        shown, cut = fitted(value, options.get("max_characters", SIZE))
        made = {
            "operation": entry.name,
            "status": answered.status,
            "answer": shown,
            "cut": [*cut, "fields and max_characters choose what is shown"] if cut else None,
            "fields": unknown,
            "more_items": answered.more,
            "next_page": answered.following,
            "location": answered.location,
        }
        return {k: v for k, v in made.items() if k == "answer" or v not in (None, "", False)}

    def _hint(self, entry: Entry, status: Any) -> dict[str, str]:
        """Which credential is missing, where the service asks for one."""
        credentials = self.caller.credentials
        missing = [n for names in entry.operation.security for n in names if n not in credentials.real]
        if status not in (401, 403) or not missing or "" in credentials.real:
            return {}
        ways = "; ".join(f"{n}: {credentials.ways.get(n, '')}" for n in dict.fromkeys(missing))
        return {"credentials": f"not set here; whoever runs this server gives them by {ways}"}
