"""Credentials in generated tests: what is given to the client, and what it adds to a request. No language in it."""

from __future__ import annotations

from extractor.codegen.model.package import Operation, Package, SchemeKind, SecurityScheme
from extractor.values import dataclass

NAME, SECRET = "name", "secret-value"


@dataclass(frozen=True, slots=True)
class Proof:
    """What a credential adds to a request: a header, a pair of the query, or a cookie.

    ``value`` is all of it, but for signatures, where it is how the header begins.
    """

    place: str
    name: str
    value: str


def given(scheme: SecurityScheme) -> tuple[str, ...]:
    """The texts that make the tests' credential: a secret, or a name and a secret."""
    pair = scheme.kind in (SchemeKind.BASIC, SchemeKind.AK_SK)
    return (NAME, SECRET) if pair else (SECRET,)


def proof(scheme: SecurityScheme) -> Proof:
    """What the tests' credential adds to a request."""
    return {
        SchemeKind.BEARER: Proof("header", "Authorization", f"Bearer {SECRET}"),
        SchemeKind.BASIC: Proof("header", "Authorization", "Basic bmFtZTpzZWNyZXQtdmFsdWU="),
        SchemeKind.AK_SK: Proof("header", "Authorization", f"SDK-HMAC-SHA256 Access={NAME}, "),
        SchemeKind.API_KEY: Proof(scheme.place, scheme.parameter, SECRET),
    }[scheme.kind]


def proofs(operation: Operation, package: Package) -> list[Proof]:
    """What the tests' credentials add to a request of an operation: those of its first alternative."""
    by_name = {s.name: s for s in package.schemes}
    return [proof(by_name[n]) for n in (operation.security[0] if operation.security else ())]
