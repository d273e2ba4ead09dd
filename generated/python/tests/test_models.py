"""Each structure with all members and with the required ones; the documented values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from modelarts import models
from modelarts.runtime.encode import plain
from modelarts.runtime.values import Model

from .support import adapter, read, same

FACTS: dict[str, Any] = json.loads((Path(__file__).parent / "models.json").read_text(encoding="utf-8"))
STRUCTURES: dict[str, Any] = FACTS["structures"]
VALUES: dict[str, Any] = FACTS["values"]
UNIONS: dict[str, Any] = FACTS["unions"]


@pytest.mark.parametrize("name", STRUCTURES)
def test_a_structure_keeps_all_its_members(name: str) -> None:
    model, whole = getattr(models, name), STRUCTURES[name]["sample"]
    found: Model = read(model, whole)
    assert same(plain(found), whole)
    assert not found.model_extra, "members that the structure does not declare"


@pytest.mark.parametrize("name", STRUCTURES)
def test_only_required_members_are_required(name: str) -> None:
    model, whole, required = getattr(models, name), STRUCTURES[name]["sample"], STRUCTURES[name]["required"]
    least = {key: whole[key] for key in required}
    assert same(plain(read(model, least)), least)
    for key in required:
        with pytest.raises(ValidationError):
            read(model, {k: v for k, v in least.items() if k != key})


@pytest.mark.parametrize("name", VALUES)
def test_the_documented_values_are_listed_and_others_kept(name: str) -> None:
    enum = getattr(models, name)
    assert [member.value for member in enum] == VALUES[name]
    unknown = "value that nobody documented" if isinstance(VALUES[name][0], str) else 987654321
    assert plain(adapter(enum).validate_python(unknown)) == unknown
    assert not enum(unknown).known


@pytest.mark.parametrize("name", UNIONS)
def test_a_union_reads_each_of_its_structures(name: str) -> None:
    union = getattr(models, name)
    for cls, value in UNIONS[name]["values"]:
        found = read(union, value)
        assert type(found) is getattr(models, cls)
        assert same(plain(found), value)
    unknown = UNIONS[name]["unknown"]
    assert unknown is None or read(union, unknown) == unknown
