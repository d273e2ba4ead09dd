"""Values of unions for generated tests: one that each structure reads, and one that none does. No language in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.codegen.model.dispatch import Choice, choices, chosen
from extractor.codegen.model.fits import fits
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Named, Union
from extractor.codegen.testing.typed_samples import Maker
from extractor.codegen.testing.variants import UNKNOWN_TEXT
from extractor.oas.document import Json
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class UnionFacts:
    """A union: the declarations that read its values, each with a value; a value that none of them reads, or None."""

    values: tuple[tuple[str, Mapping[str, Json]], ...]
    unknown: Mapping[str, Json] | None


def union_facts(package: Package, unions: Iterable[Union]) -> dict[Union, UnionFacts]:
    """Values of unions of structures. A structure that no tag, required member or member tells from others has none."""
    maker = Maker(package.declarations)
    return {union: _facts(union, choices(union, package.declarations), package, maker) for union in unions}


def _facts(union: Union, from_: tuple[Choice, ...], package: Package, maker: Maker) -> UnionFacts:
    found: list[tuple[str, Mapping[str, Json]]] = []
    for choice in from_:
        variant = union.variants[choice.number]
        sample = maker.sample(variant.name) if isinstance(variant, Named) else None
        if isinstance(variant, Named) and sample is not None:
            tagged: dict[str, Json] = {**sample, **{name: values[0] for name, values in choice.tags}}
            if chosen(tagged, from_) == choice.number and fits(tagged, variant, package.declarations):
                found.append((variant.name, tagged))
    shared = set[str].intersection(*({n for n, _ in c.tags} for c in from_)) if from_ else set()
    return UnionFacts(tuple(found), {**found[0][1], min(shared): UNKNOWN_TEXT} if shared and found else None)
