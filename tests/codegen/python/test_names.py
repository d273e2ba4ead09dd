"""Names of a document beside the names of Python code."""

from __future__ import annotations

import builtins
import keyword
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel

from extractor.codegen.build import build
from extractor.codegen.model.package import Location
from extractor.codegen.targets.python.names import Names, names, package_name

STRING = {"type": "string"}
OK = {"200": {"description": "", "content": {"application/json": {"schema": STRING}}}}


def named(paths: Any = None, schemas: Any = None, **more: Any) -> Names:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": paths or {"/": {"get": {"responses": OK}}},
        "components": {"schemas": schemas or {}},
        **more,
    }
    return names(build(document, "x.yaml")[0], "")


def fields(*members: str) -> dict[str, str]:
    made = named(schemas={"Pet": {"type": "object", "properties": dict.fromkeys(members, STRING)}})
    return dict(made.fields["Pet"])


def members(*values: str) -> dict[str | int, str]:
    return dict(named(schemas={"State": {"type": "string", "enum": list(values)}}).members["State"])


def parameters(*wanted: tuple[str, str]) -> list[str]:
    node = {"parameters": [{"name": n, "in": p, "schema": STRING} for n, p in wanted], "responses": OK}
    (found,) = named({"/a": {"get": node}}).parameters.values()
    return [found[Location(p), n] for n, p in wanted]


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("petId", "pet_id"),
        ("class", "class_"),
        ("None", "none"),
        ("match", "match_"),
        ("copy", "copy_"),  # a method of every model of pydantic
        ("model_config", "model_config_"),
        ("to_json", "to_json_"),
        ("str", "str_"),  # would hide the type of the members below
        ("date", "date_"),
        ("id", "id"),
        ("3d", "n3_d"),
        ("nvidia.com/gpu", "nvidia_com_gpu"),
        ("-1", "minus_1"),
        ("$ref", "ref"),
        ("_private", "private"),
        ("__class__", "class_"),
        ("../../etc/passwd", "etc_passwd"),
        ("名称", "名称"),
        ("ｆｕｌｌ", "full"),  # NFKC, as Python itself reads names
        ("zero\u200bwidth\u202e", "zero_width"),
        ("\ud800", "x"),
        ("", "empty"),
        ("*", "asterisk"),
        ("\0", "x"),
    ],
)
def test_members(wire: str, expected: str) -> None:
    assert fields(wire) == {wire: expected}


def test_names_that_need_no_change_are_kept_and_others_give_way() -> None:
    made = fields("petID", "pet-id", "pet_id", "PET_ID")
    assert made["pet_id"] == "pet_id"
    assert sorted(made.values()) == ["pet_id", "pet_id_2", "pet_id_3", "pet_id_4"]


def test_no_member_is_called_what_another_one_is_on_the_wire() -> None:
    made = fields("class", "class_", "id")
    assert made == {"class": "class_2", "class_": "class_", "id": "id"}


def test_long_names_are_cut_and_stay_apart() -> None:
    made = fields("a" * 300, "a" * 299 + "b")
    assert all(len(n) <= 60 for n in made.values())
    assert len(set(made.values())) == 2


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("on-line", "ON_LINE"),
        ("3d", "VALUE_3_D"),
        ("-1", "MINUS_1"),
        ("name", "NAME_"),  # attributes of every member
        ("value", "VALUE_"),
        ("mro", "MRO_"),  # an enum refuses it
        ("known", "KNOWN_"),
        ("", "EMPTY"),
        ("None", "NONE"),
    ],
)
def test_values(value: str, expected: str) -> None:
    assert members(value) == {value: expected}


def test_values_that_differ_in_case_only_stay_apart() -> None:
    assert sorted(members("on", "ON", "On").values()) == ["ON", "ON_2", "ON_3"]


@pytest.mark.parametrize("name", ["Enum", "datetime", "Field", "List", "str", "None", "Exception", "Model", "File"])
def test_structures_hide_nothing_that_the_module_uses(name: str) -> None:
    made = named(schemas={name: {"type": "object", "properties": {"a": STRING}}}).classes
    taken = {"Annotated", "Any", "Enum", "Field", "File", "List", "Model", "datetime", "date", *dir(builtins)}
    assert made
    assert not taken & set(made.values())


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ((("self", "query"),), ["self_"]),
        ((("body", "query"),), ["body_2"]),
        ((("options", "query"),), ["options_2"]),
        ((("from", "query"), ("import", "header")), ["from_", "import_"]),
        ((("id", "query"), ("id", "header")), ["id", "id_2"]),
        ((("X-Pet-Id", "header"), ("x_pet_id", "query")), ["x_pet_id_2", "x_pet_id"]),
    ],
)
def test_parameters(wanted: tuple[tuple[str, str], ...], expected: list[str]) -> None:
    assert parameters(*wanted) == expected


@pytest.mark.parametrize(
    ("operation", "expected"),
    [("listPets", "list_pets"), ("import", "import_"), ("iterate", "iterate_"), ("../x", "x"), ("3d", "n3_d")],
)
def test_methods(operation: str, expected: str) -> None:
    made = named({"/a": {"get": {"operationId": operation, "responses": OK}}}).methods
    assert list(made.values()) == [expected]


@pytest.mark.parametrize(
    ("tag", "module", "attribute"),
    [
        ("Pets", "pets", "pets"),
        ("con", "con_", "con"),  # a device of Windows
        ("NUL", "nul_", "nul"),
        ("send", "send", "send_api"),  # a method of the client
        ("import", "import_", "import_api"),
        ("../../evil", "evil", "evil"),
        ("...", "full_stop", "full_stop"),
    ],
)
def test_services(tag: str, module: str, attribute: str) -> None:
    made = named({"/a": {"get": {"tags": [tag], "responses": OK}}}).services[tag]
    assert (made.module, made.attribute) == (module, attribute)


def test_services_of_one_name_in_any_case_get_files_of_their_own() -> None:
    paths = {f"/{t}": {"get": {"tags": [t], "responses": OK}} for t in ("Pets", "pets", "PETS", "p-ets")}
    made = named(paths).services.values()
    assert len({s.module.casefold() for s in made}) == 4
    assert len({s.cls.casefold() for s in made}) == 4


@pytest.mark.parametrize("tag", ["名称", "Ünïcode", "\ud800"])
def test_files_of_services_are_named_in_ascii(tag: str) -> None:
    made = named({"/a": {"get": {"tags": [tag], "responses": OK}}}).services[tag]
    assert made.module.isascii()
    assert made.module.isidentifier()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("Model Arts", "model_arts"),
        ("my-package", "my_package"),
        ("../../evil", "evil"),
        ("/etc/passwd", "etc_passwd"),
        ("3D API", "api_3_d_api"),
        ("json", "json_api"),  # would hide Python's own module
        ("tests", "tests_api"),
        ("class", "class_api"),
        ("pydantic", "pydantic_api"),
        ("con", "con_api"),
        ("名称", "api"),
        ("", "empty"),
        ("_", "low_line"),
        ("x" * 300, "x" * 60),
    ],
)
def test_packages(wanted: str, expected: str) -> None:
    assert package_name(wanted) == expected


@given(st.text(max_size=40))
def test_a_package_can_be_imported_and_published_from_any_text(text: str) -> None:
    made = package_name(text)
    assert made.isascii()
    assert made.isidentifier()
    assert made == made.lower()
    assert not keyword.iskeyword(made)
    assert len(made) <= 70


NAMES = st.lists(
    st.one_of(
        st.text(min_size=1, max_size=12),
        st.sampled_from([*keyword.kwlist, *dir(BaseModel), *dir(builtins), "a_2", "a", "A", "a-2", "ﬁ", "İ", "ß", "ſ"]),
        st.text("aA_-1.é", min_size=1, max_size=4),
    ),
    unique=True,
    min_size=1,
    max_size=12,
)


@given(NAMES)
@example(["İ", "ß", "ŉ", "ǰ", "ΐ", "ﬁ"])
@example(["0_", "_", "class_", "class"])
def test_names_of_code_are_identifiers_that_differ_in_every_case(wanted: list[str]) -> None:
    made = named(
        schemas={
            "Pet": {"type": "object", "properties": dict.fromkeys(wanted, STRING)},
            "State": {"type": "string", "enum": [*wanted, "more"]},
            **{f"x{n}": {"type": "object", "properties": {"a": STRING}} for n in wanted},
        }
    )
    scopes = [made.fields["Pet"].values(), made.members["State"].values(), made.classes.values()]
    for scope in map(list, scopes):
        assert all(n.isidentifier() and not keyword.iskeyword(n) for n in scope), scope
        assert all(unicodedata.normalize("NFKC", n) == n for n in scope), "Python itself would read another name"
        assert len({n.casefold() for n in scope}) == len(scope)
    assert made.fields["Pet"].keys() == set(wanted)
    assert not set(made.fields["Pet"].values()) & set(dir(BaseModel))
