"""Types of the code model for Hypothesis: declarations that name each other in any way, and values that fit."""

from __future__ import annotations

from hypothesis import strategies as st

from extractor.codegen.model.types import (
    Anything,
    Declaration,
    Enum,
    EnumValue,
    Field,
    Kind,
    ListOf,
    MapOf,
    Named,
    Object,
    Scalar,
    Type,
    nullable,
    union,
)

NAMES = ("A", "B", "C", "D", "E", "On", "No")
ENUMS = {
    "On": Enum("On", Kind.STRING, (EnumValue("on"), EnumValue("off"))),
    "No": Enum("No", Kind.INTEGER, (EnumValue(1), EnumValue(2))),
}
TYPES: st.SearchStrategy[Type] = st.recursive(
    st.one_of(st.sampled_from(Kind).map(Scalar), st.sampled_from(NAMES).map(Named), st.just(Anything())),
    lambda inner: st.one_of(
        inner.map(ListOf),
        inner.map(MapOf),
        inner.map(nullable),
        st.lists(inner, min_size=1, max_size=3).map(union),
    ),
    max_leaves=4,
)
FIELDS = st.lists(
    st.builds(Field, st.sampled_from(["a", "b", "c", "d"]), TYPES, required=st.booleans()),
    max_size=4,
    unique_by=lambda f: f.name,
)


@st.composite
def declarations(draw: st.DrawFn) -> dict[str, Declaration]:
    """All names of ``NAMES``: structures and two enums, in any order."""
    made: dict[str, Declaration] = dict(ENUMS)
    for name in NAMES[:5]:
        additional = draw(st.none() | TYPES)
        made[name] = Object(name, tuple(draw(FIELDS)), additional=additional)
    return {name: made[name] for name in draw(st.permutations(NAMES))}
