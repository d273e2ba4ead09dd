"""Unions as aliases, with what tells their structures apart."""

from __future__ import annotations

from extractor.codegen.model.dispatch import Choice, choices
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Union
from extractor.codegen.targets.python.literals import literal
from extractor.codegen.targets.python.names import Names
from extractor.codegen.targets.python.types import Typing


def alias(union: Union, name: str, names: Names, package: Package) -> str:
    """``Pet: TypeAlias = Annotated[Cat | Dog, OneOf(…)]``."""
    typing = Typing(names, package.declarations, module="")
    variants = [typing.annotation(v) for v in union.variants]
    told = ", ".join(_choice(c) for c in choices(union, package.declarations))
    written = " | ".join(variants)
    return f"{name}: TypeAlias = Annotated[{written}, OneOf({told})]" if told else f"{name}: TypeAlias = {written}"


def _choice(choice: Choice) -> str:
    tags = ", ".join(f"{literal(name)}: {_tuple(values)}" for name, values in choice.tags)
    kinds = ", ".join(f"{literal(name)}: {literal(kind)}" for name, kind in choice.kinds)
    told = f"{choice.number}, {{{tags}}}, {_tuple(choice.required)}, {_tuple(choice.members)}"
    return f"Choice({told}, {{{kinds}}})" if kinds else f"Choice({told})"


def _tuple(values: tuple[str | int, ...]) -> str:
    made = ", ".join(map(literal, values))
    return f"({made},)" if len(values) == 1 else f"({made})"
