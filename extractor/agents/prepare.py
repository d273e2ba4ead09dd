"""All that a server needs of a document and the choices of whoever runs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from extractor.agents.calls.caller import Caller, Limits
from extractor.agents.calls.check import Checks
from extractor.agents.calls.credentials import Given, credentials
from extractor.agents.descriptions.describe import Describer
from extractor.agents.descriptions.evidence import Evidence
from extractor.agents.descriptions.resources import Resources
from extractor.agents.each import MOST, EachTools
from extractor.agents.operations.catalogue import catalogue
from extractor.agents.operations.select import Filters, SelectionError, callable_ones, policy_of, selected
from extractor.agents.running import Runner, Settings
from extractor.agents.tools import ThreeTools, Toolbox
from extractor.codegen.model.package import Package
from extractor.oas.values.validity import Validity
from extractor.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command is told."""

    filters: Filters = field(default_factory=Filters)
    allowed: Sequence[str] = ()
    is_each: bool = False
    is_dry: bool = False
    is_checked: bool = True
    base_url: str = ""
    limits: Limits = field(default_factory=Limits)
    credentials: Mapping[str, Given] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The tools and resources of a document; ``notes`` are for whoever runs the server."""

    toolbox: Toolbox
    resources: Resources
    notes: tuple[str, ...]


def prepare(root: dict[str, Any], file: str, evidence: Evidence, choices: Choices) -> Prepared:
    """The tools of a document. Raises SelectionError and CredentialError."""
    whole = catalogue(root, file)
    policy = policy_of(whole, choices.allowed)
    chosen = selected(whole, choices.filters)
    caller = Caller(whole.package, credentials(whole.package, choices.credentials), choices.base_url, choices.limits)
    checks = Checks(Validity(chosen.document, "write"), whole.package)
    runner = Runner(caller, checks, Settings(policy, choices.is_dry, choices.is_checked))
    toolbox: Toolbox
    if choices.is_each:
        each = callable_ones(chosen, policy, MOST)
        left = len(chosen.entries) - len(each.entries)
        notes = (
            [f"{left} operations that change something have no tool; --allow METHOD or ID allows them"] if left else []
        )
        toolbox = EachTools(each, runner)
    else:
        notes = []
        toolbox = ThreeTools(chosen, runner, Describer(chosen, policy, evidence))
    notes += [f"calls cannot be sent: {caller.problem}"] if caller.problem else []
    notes += [f"no credential is set: {missing}"] if (missing := _missing(caller, whole.package)) else []
    return Prepared(toolbox, Resources(whole, evidence), tuple(notes))


def _missing(caller: Caller, package: Package) -> str:
    """How to give a credential, where operations need one and there is none at all."""
    wanted = dict.fromkeys(n for o in package.operations for names in o.security for n in names)
    ways = caller.credentials.ways
    return "" if caller.credentials.real else "; ".join(f"{n} by {ways[n]}" for n in wanted if n in ways)


def checked_url(text: str) -> str:
    """An address that calls may go to. Raises SelectionError."""
    try:
        split = urlsplit(text)
        whole = split.scheme in ("http", "https") and bool(split.hostname) and split.port is not False
    except ValueError:
        whole = False
        split = urlsplit("")
    if not whole:
        raise SelectionError(f"--base-url {text}: is no whole address, such as https://api.example.com/v1")
    if "@" in split.netloc or split.query or split.fragment:
        raise SelectionError("--base-url: must have no user, query or fragment; credentials come from the environment")
    return text
