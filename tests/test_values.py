"""Values are what their declaration says, to Python and to ``dataclasses``."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import msgspec
import pytest

from extractor.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Boat:
    """A boat."""

    name: str
    crew: tuple[str, ...] = ()
    log: dict[str, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return len(self.crew)


@dataclass(frozen=True, slots=True)
class Ferry(Boat):
    cars: int = 0


@dataclass(slots=True)
class Harbour:
    boats: list[Boat] = field(default_factory=list)


def test_a_value_is_equal_by_its_fields_and_of_its_class() -> None:
    assert Boat("Ann", ("Bo",)) == Boat("Ann", crew=("Bo",))
    assert Boat("Ann") != Boat("Eve")
    assert Boat("Ann") != Ferry("Ann")
    assert repr(Boat("Ann")) == "Boat(name='Ann', crew=(), log={})"
    assert Boat("Ann", ("Bo", "Cy")).size == 2
    assert Boat.__doc__ == "A boat."


@dataclass(frozen=True, slots=True)
class Buoy:
    number: int
    lit: bool = False


def test_a_frozen_value_is_a_key_and_stays_as_it_is() -> None:
    assert {Buoy(1): "red"}[Buoy(1)] == "red"
    with pytest.raises(AttributeError):
        setattr(Buoy(1), "number", 2)  # noqa: B010 -- type checkers refuse the plain form
    harbour = Harbour()
    harbour.boats = [Boat("Ann")]
    assert Harbour().boats == []


def test_patterns_take_fields_in_their_order() -> None:
    match Buoy(7, lit=True):
        case Buoy(number, True):
            assert number == 7
        case _:
            pytest.fail("no match")


def test_a_value_is_replaced_copied_and_sent() -> None:
    boat = Boat("Ann", ("Bo",), {"miles": 3})
    assert replace(boat, name="Eve") == Boat("Eve", ("Bo",), {"miles": 3})
    assert copy.deepcopy(boat) == boat
    assert pickle.loads(pickle.dumps(boat)) == boat  # noqa: S301 -- its own bytes
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(boat), type=Boat) == boat


def test_dataclasses_takes_values() -> None:
    assert [(f.name, f.type, f.default) for f in dataclasses.fields(Buoy)] == [
        ("number", "int", dataclasses.MISSING),
        ("lit", "bool", False),
    ]
    assert [f.name for f in dataclasses.fields(Ferry)] == ["name", "crew", "log", "cars"]
    assert dataclasses.fields(Ferry)[2].default_factory is dict
    assert dataclasses.asdict(Harbour([Boat("Ann")])) == {"boats": [{"name": "Ann", "crew": (), "log": {}}]}
    assert dataclasses.replace(Buoy(1), lit=True) == Buoy(1, lit=True)


@dataclasses.dataclass(frozen=True)
class Lighthouse:
    height: int
    seen: int = dataclasses.field(default=0, compare=False)


def test_what_is_declared_with_dataclasses_is_replaced_likewise() -> None:
    assert replace(Lighthouse(20, 3), height=30) == Lighthouse(30)
    assert replace(Lighthouse(20, 3), height=30).seen == 3
