"""Credentials by scheme, from the environment or from where the project file says; and how to keep them unseen.

ModelArts with the scheme Token  ->  the variable MODELARTS_TOKEN, as for its generated client
"""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extractor.codegen.model.naming import constant
from extractor.codegen.model.package import Package, SchemeKind, SecurityScheme
from extractor.codegen.targets.python.client_views import environment
from extractor.codegen.targets.python.names import package_name, settings_names
from extractor.codegen.targets.python.runtime import auth, outgoing

HIDDEN = "[credential]"
GENERAL = {kind.value: kind for kind in (SchemeKind.BEARER, SchemeKind.BASIC, SchemeKind.AK_SK)}
_SHORTEST = 4  # characters of a credential that is looked for in what is shown


class CredentialError(ValueError):
    """A credential that cannot be used; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Given:
    """Where the parts of a credential are: variables of the environment, or one file with a line a part."""

    variables: tuple[str, ...] = ()
    file: Path | None = None

    def parts(self) -> tuple[str, ...] | None:
        """The parts; None where one is missing. Raises CredentialError where the file cannot be read."""
        if self.file is None:
            found = [os.environ.get(name, "") for name in self.variables]
        else:
            try:
                found = self.file.read_text(encoding="utf-8").split()
            except (OSError, ValueError) as error:
                raise CredentialError(f"{self.file}: cannot be read: {getattr(error, 'strerror', error)}") from None
        return tuple(found) if found and all(found) else None

    def described(self) -> str:
        """How to give it, in words."""
        return f"the file {self.file}" if self.file else " and ".join(self.variables)


@dataclass(frozen=True)
class Credentials:
    """What the calls are signed with, by scheme (``""`` serves every operation); stand-ins that show nothing;
    the secrets; and how each scheme's credential can be given."""

    real: Mapping[str, auth.Auth] = field(default_factory=dict, repr=False)
    shown: Mapping[str, auth.Auth] = field(default_factory=dict)
    secrets: tuple[str, ...] = field(default=(), repr=False)
    ways: Mapping[str, str] = field(default_factory=dict)

    def hide(self, value: Any) -> Any:
        """A value without any of the credentials in its texts."""
        match value:
            case str():
                for secret in self.secrets:
                    value = value.replace(secret, HIDDEN)
                return value
            case dict():
                return {self.hide(k): self.hide(v) for k, v in value.items()}
            case list() | tuple():
                return [self.hide(v) for v in value]
            case _:
                return value


@dataclass(frozen=True, slots=True)
class _Signed:
    """Stands for a signature where a request is only shown."""

    def apply(self, request: outgoing.Outgoing) -> outgoing.Outgoing:
        """The request with a header that says what would stand there."""
        return request.with_headers({"Authorization": f"SDK-HMAC-SHA256 {HIDDEN}"})


def prefix_of(package: Package) -> str:
    """What the variables of an API begin with: the same as of its generated Python client."""
    return constant(package_name(package.title))


def credentials(package: Package, places: Mapping[str, Given]) -> Credentials:
    """The credentials that are there. ``places`` say by scheme where they are, else it is the environment.

    Raises CredentialError for a scheme that is not in the document and stands for no kind either, for one with too few
    or too many parts, and for a file that cannot be read.
    """
    arguments, _ = settings_names(package)
    schemes = {s.name: s for s in package.schemes}
    general = {n: SecurityScheme("", GENERAL[n]) for n in places if n not in schemes and n in GENERAL}
    if unknown := [n for n in places if n not in schemes and n not in GENERAL]:
        raise CredentialError(
            f"there is no scheme {unknown[0]!r}; there are: {', '.join([*schemes, *GENERAL])} "
            f"(the last {len(GENERAL)} serve every operation)"
        )
    prefix = prefix_of(package)
    given = {n: places.get(n) or Given(environment(s, prefix, arguments[n])) for n, s in schemes.items()}
    given |= {n: places[n] for n in general}
    found = {n: (scheme, _parts(n, scheme, given[n])) for n, scheme in {**schemes, **general}.items()}
    there = {n: (scheme, parts) for n, (scheme, parts) in found.items() if parts}
    secrets = {s for scheme, parts in there.values() for s in _secrets(scheme, parts) if len(s) >= _SHORTEST}
    return Credentials(
        {scheme.name: _auth(scheme, parts) for scheme, parts in there.values()},
        {scheme.name: _stand_in(scheme) for scheme, _ in there.values()},
        tuple(sorted(secrets, key=len, reverse=True)),
        {n: given[n].described() for n in schemes},
    )


def _parts(name: str, scheme: SecurityScheme, given: Given) -> tuple[str, ...]:
    parts = given.parts() or ()
    wanted = 2 if scheme.kind in (SchemeKind.BASIC, SchemeKind.AK_SK) else 1
    if len(given.variables or parts or range(wanted)) != wanted or (parts and len(parts) != wanted):
        raise CredentialError(f"{name}: a credential of {wanted} {'parts' if wanted > 1 else 'part'} is needed")
    if any(not part.isascii() or not part.isprintable() for part in parts):
        raise CredentialError(f"{name}: {given.described()}: holds signs that no header can carry")
    return parts


def _auth(scheme: SecurityScheme, parts: Sequence[str]) -> auth.Auth:
    match scheme.kind:
        case SchemeKind.API_KEY:
            return auth.ApiKey(parts[0], scheme.parameter, scheme.place)
        case SchemeKind.BEARER:
            return auth.Bearer(parts[0])
        case SchemeKind.BASIC:
            return auth.Basic(parts[0], parts[1])
        case SchemeKind.AK_SK:
            return auth.AkSk(parts[0], parts[1])


def _stand_in(scheme: SecurityScheme) -> auth.Auth:
    if scheme.kind is SchemeKind.API_KEY:
        return auth.ApiKey(HIDDEN, scheme.parameter, scheme.place)
    return _Signed() if scheme.kind is SchemeKind.AK_SK else auth.Bearer(HIDDEN)


def _secrets(scheme: SecurityScheme, parts: Sequence[str]) -> list[str]:
    """What must not be shown: the parts as they are, as a query has them, and as basic authentication joins them."""
    joined = base64.b64encode(":".join(parts).encode()).decode() if scheme.kind is SchemeKind.BASIC else ""
    told = parts[1:] if scheme.kind is SchemeKind.BASIC else parts
    return [joined, *told, *(quote(p, safe="~") for p in told)]
