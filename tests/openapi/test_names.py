"""Operation ids and schema names: stable, unique, and found in a step each."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Columns, Facts, Field, Object, TypeExpr
from extractor.document import Origin
from extractor.openapi.components.sharing import shape_of
from extractor.openapi.names import Taken, derived_id, operation_ids, schema_name


@pytest.mark.parametrize(
    ("method", "path", "name"),
    [
        ("GET", "/v1/{project_id}/pools", "getPools"),
        ("GET", "/v1/pools/{pool_name}", "getPoolsByPoolName"),
        ("POST", "/v2.0/lbaas/members", "postLbaasMembers"),
        ("GET", "/", "get"),
    ],
)
def test_derived_operation_ids(method: str, path: str, name: str) -> None:
    assert derived_id(method, path) == name


PATHS = st.from_regex(r"(/v[12])?(/[a-c]|/\{[a-c]\}){1,3}", fullmatch=True)
CALLS = st.tuples(st.sampled_from(["GET", "PUT"]), PATHS, st.sampled_from(["", "X", "Y"]))


@given(st.lists(CALLS, unique_by=lambda o: o[:2]))
def test_operation_ids_are_unique(operations: list[tuple[str, str, str]]) -> None:
    ids = operation_ids(operations)
    assert len(set(ids.values())) == len(operations)


def test_documented_id_is_not_given_twice() -> None:
    """A name that several pages give to their operations is nobody's, also where one's own id would be that name."""
    ids = operation_ids([("GET", "/a", "getA"), ("GET", "/b", "getA"), ("GET", "/c", "")])
    assert ids == {"GET /a": "getA", "GET /b": "getB", "GET /c": "getC"}


@given(st.lists(st.sampled_from(["a", "a2", "a23", "b"])))
def test_names_get_the_first_free_number(wanted: list[str]) -> None:
    taken, known = Taken({"b": 1}), {"b"}
    for name in wanted:
        free = name if name not in known else next(f"{name}{n}" for n in count(2) if f"{name}{n}" not in known)
        assert taken.unique(name) == free
        known.add(free)


def test_ten_thousand_equal_names_take_a_step_each() -> None:
    looked_up = 0

    class Counting(dict[str, int]):
        def __contains__(self, name: object) -> bool:
            nonlocal looked_up
            looked_up += 1
            return super().__contains__(name)

    taken = Taken(Counting())
    assert [taken.unique("a") for _ in range(10_000)][-1] == "a10000"
    assert looked_up < 3 * 10_000


def test_bounds_that_are_the_same_number_are_equal() -> None:
    def bounded(limit: float) -> Object:
        facts = Facts(bounds=(("maximum", limit),))
        origin = Origin("a.html")
        field = Field("x", TypeExpr("number"), origin, Columns(), facts=facts)
        return Object(("a.html", "table 1", 0), "A", (field,), origin)

    assert shape_of(bounded(1)) == shape_of(bounded(1.0))
    assert len({shape_of(bounded(n)) for n in (1, 1.5, float("inf"), 10**400)}) == 4


@pytest.mark.parametrize(
    ("documented", "fallback", "name"),
    [
        ("ModelListItem", "x", "ModelListItem"),
        ("storage", "x", "Storage"),
        ("auto_stop", "x", "AutoStop"),
        ("Docker deployment", "x", "DockerDeployment"),
        ("存储", "volume_info", "VolumeInfo"),
        ("", "", "Schema"),
        ("3d", "", "Schema3d"),
    ],
)
def test_schema_names(documented: str, fallback: str, name: str) -> None:
    assert schema_name(documented, [fallback]) == name
