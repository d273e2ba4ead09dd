"""A document with other files of its folder, and the one document that is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.oas.checks.rules import check
from extractor.oas.loading import bundle as bundle_module
from extractor.oas.loading.load import Loaded, LoadError, load, load_whole

HEAD = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}}
PET = {"type": "object", "properties": {"name": {"type": "string"}}}


def loaded(folder: Path, files: dict[str, Any], root: dict[str, Any]) -> Loaded:
    for name, content in {"api.yaml": {**HEAD, **root}, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return load(folder / "api.yaml")


def body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}, "responses": {}}}


def body_of(document: dict[str, Any], path: str = "/a") -> Any:
    return document["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]


def schema_bundled(folder: Path, reference: str, files: dict[str, Any]) -> tuple[Any, Any]:
    """What a reference to a schema becomes, and the schemas of the components."""
    made = loaded(folder, files, {"paths": {"/a": body({"$ref": reference})}})
    assert made.unfollowed == ()
    return body_of(made.document), made.document["components"]["schemas"]


@pytest.mark.parametrize(
    ("reference", "file", "content", "name"),
    [
        ("./schemas.yaml#/Pet", "schemas.yaml", {"Pet": PET}, "Pet"),
        ("schemas.yaml#/Pet", "schemas.yaml", {"Pet": PET}, "Pet"),
        ("schemas.json#/components/schemas/Pet", "schemas.json", {"components": {"schemas": {"Pet": PET}}}, "Pet"),
        ("./schemas/Pet.yaml", "schemas/Pet.yaml", PET, "Pet"),
        ("schemas/Pet.yaml#", "schemas/Pet.yaml", PET, "Pet"),
        ("./x/../schemas/Pet.yaml", "schemas/Pet.yaml", PET, "Pet"),
        ("my%20pets.yaml#/Pet", "my pets.yaml", {"Pet": PET}, "Pet"),
        ("schemas.yaml#/a~1b%20c", "schemas.yaml", {"a/b c": PET}, "a_b_c"),
        ("schemas.yaml#/Pets/0", "schemas.yaml", {"Pets": [PET]}, "0"),
    ],
)
def test_a_schema_becomes_a_component(tmp_path: Path, reference: str, file: str, content: Any, name: str) -> None:
    assert schema_bundled(tmp_path, reference, {file: content}) == (
        {"$ref": f"#/components/schemas/{name}"},
        {name: PET},
    )


def test_references_between_files_are_relative_to_the_file_that_they_stand_in(tmp_path: Path) -> None:
    files: dict[str, dict[str, Any]] = {
        "schemas/pet.yaml": {"properties": {"owner": {"$ref": "people/owner.yaml"}, "mark": {"$ref": "#/$defs/Mark"}}},
        "schemas/people/owner.yaml": {"properties": {"pets": {"items": {"$ref": "../pet.yaml"}}}},
    }
    files["schemas/pet.yaml"]["$defs"] = {"Mark": {"type": "integer"}}
    _, schemas = schema_bundled(tmp_path, "schemas/pet.yaml", files)
    assert schemas["pet"]["properties"] == {
        "owner": {"$ref": "#/components/schemas/owner"},
        "mark": {"$ref": "#/components/schemas/Mark"},
    }
    assert schemas["owner"] == {"properties": {"pets": {"items": {"$ref": "#/components/schemas/pet"}}}}
    assert schemas["Mark"] == {"type": "integer"}


def test_a_component_that_is_only_a_reference_is_the_place_of_what_it_leads_to(tmp_path: Path) -> None:
    root = {
        "paths": {"/a": body({"$ref": "#/components/schemas/Animal"}), "/b": body({"$ref": "pet.yaml"})},
        "components": {"schemas": {"Animal": {"$ref": "./pet.yaml"}, "Other": {"type": "string"}}},
    }
    made = loaded(tmp_path, {"pet.yaml": PET}, root).document
    assert made["components"]["schemas"] == {"Animal": PET, "Other": {"type": "string"}}
    assert body_of(made, "/a") == body_of(made, "/b") == {"$ref": "#/components/schemas/Animal"}


@pytest.mark.parametrize(
    "components",
    [
        {"schemas": {"$ref": "schemas/index.yaml"}},
        {"$ref": "all.yaml"},
        {"schemas": {"Pet": {"$ref": "schemas/Pet.yaml"}}},
    ],
    ids=["a section", "all components", "an entry"],
)
def test_components_in_files_of_their_own(tmp_path: Path, components: dict[str, Any]) -> None:
    files = {
        "schemas/index.yaml": {"Pet": {"$ref": "./Pet.yaml"}},
        "schemas/Pet.yaml": PET,
        "all.yaml": {"schemas": {"Pet": {"$ref": "schemas/Pet.yaml"}}},
    }
    root = {"paths": {"/a": body({"$ref": "#/components/schemas/Pet"})}, "components": components}
    made = loaded(tmp_path, files, root)
    assert made.unfollowed == ()
    assert made.document["components"] == {"schemas": {"Pet": PET}}


def test_equal_names_stay_apart(tmp_path: Path) -> None:
    files = {"cats.yaml": {"Size": {"type": "integer"}}, "dogs.yaml": {"Size": {"type": "string"}}, "Size.yaml": PET}
    root = {
        "paths": {"/a": body({"anyOf": [{"$ref": "cats.yaml#/Size"}, {"$ref": "dogs.yaml#/Size"}]})},
        "components": {"schemas": {"Size": {"type": "boolean"}, "dogs.Size": {"$ref": "Size.yaml"}}},
    }
    made = loaded(tmp_path, files, root).document
    assert body_of(made)["anyOf"] == [
        {"$ref": "#/components/schemas/cats.Size"},
        {"$ref": "#/components/schemas/Size.2"},
    ]
    schemas = made["components"]["schemas"]
    assert schemas["Size"] == {"type": "boolean"}
    assert schemas["dogs.Size"] == PET
    assert (schemas["cats.Size"], schemas["Size.2"]) == ({"type": "integer"}, {"type": "string"})


def test_every_kind_of_component_has_its_section(tmp_path: Path) -> None:
    parts = {
        "Page": {"name": "page", "in": "query", "schema": {"$ref": "#/Number"}},
        "Number": {"type": "integer"},
        "Found": {
            "description": "ok",
            "headers": {"X-A": {"$ref": "#/Count"}},
            "links": {"next": {"$ref": "#/Next"}},
            "content": {"text/plain": {"examples": {"one": {"$ref": "#/One"}}}},
        },
        "Count": {"schema": {"type": "integer"}},
        "Next": {"operationId": "b"},
        "One": {"value": {"$ref": "this is data"}},
        "Body": {"content": {"text/plain": {}}},
        "Done": {"{$url}": {"post": {"responses": {"200": {"$ref": "#/Found"}}}}},
        "Key": {"type": "http", "scheme": "basic"},
    }
    operation = {
        "parameters": [{"$ref": "parts.yaml#/Page"}],
        "requestBody": {"$ref": "parts.yaml#/Body"},
        "responses": {"200": {"$ref": "parts.yaml#/Found"}},
        "callbacks": {"done": {"$ref": "parts.yaml#/Done"}},
    }
    root = {
        "paths": {"/a": {"post": operation}},
        "components": {"securitySchemes": {"key": {"$ref": "parts.yaml#/Key"}}},
    }
    made = loaded(tmp_path, {"parts.yaml": parts}, root)
    assert made.unfollowed == ()
    found = {section: list(held) for section, held in made.document["components"].items()}
    assert found == {
        "securitySchemes": ["key"], "parameters": ["Page"], "requestBodies": ["Body"], "responses": ["Found"],
        "callbacks": ["Done"], "schemas": ["Number"], "headers": ["Count"], "links": ["Next"], "examples": ["One"],
    }  # fmt: skip
    assert made.document["components"]["examples"]["One"] == parts["One"]
    done = made.document["components"]["callbacks"]["Done"]["{$url}"]["post"]
    assert done["responses"]["200"] == {"$ref": "#/components/responses/Found"}


def test_a_path_item_stands_in_place_of_its_reference(tmp_path: Path) -> None:
    files = {"paths/a.yaml": body({"$ref": "../schemas.yaml#/Pet"}), "schemas.yaml": {"Pet": PET}}
    made = loaded(tmp_path, files, {"paths": {"/a": {"$ref": "paths/a.yaml", "summary": "A"}}}).document
    assert made["paths"]["/a"] == body({"$ref": "#/components/schemas/Pet"}) | {"summary": "A"}


def test_all_paths_in_a_file(tmp_path: Path) -> None:
    files = {"paths.yaml": {"/a": {"$ref": "paths/a.yaml"}, "/b": body({})}, "paths/a.yaml": body({"type": "string"})}
    made = loaded(tmp_path, files, {"paths": {"$ref": "paths.yaml"}}).document
    assert made["paths"] == {"/a": body({"type": "string"}), "/b": body({})}


def test_other_files_may_refer_to_the_document(tmp_path: Path) -> None:
    files = {"sub/list.yaml": {"items": {"$ref": "../api.yaml#/components/schemas/Pet"}}}
    root = {"paths": {"/a": body({"$ref": "sub/list.yaml"})}, "components": {"schemas": {"Pet": PET}}}
    made = loaded(tmp_path, files, root).document
    assert made["components"]["schemas"] == {"Pet": PET, "list": {"items": {"$ref": "#/components/schemas/Pet"}}}


def test_words_beside_a_reference_stay(tmp_path: Path) -> None:
    found, _ = schema_bundled(tmp_path, "pet.yaml", {"pet.yaml": PET})
    assert found == {"$ref": "#/components/schemas/pet"}
    root = {"paths": {"/a": body({"$ref": "pet.yaml", "description": "Mine", "not": {"$ref": "pet.yaml"}})}}
    found = body_of(loaded(tmp_path, {}, root).document)
    assert found["description"] == "Mine"
    assert found["not"] == {"$ref": "#/components/schemas/pet"}


def test_the_mapping_of_a_discriminator_follows(tmp_path: Path) -> None:
    pets = {
        "Pet": {
            "oneOf": [{"$ref": "#/Cat"}],
            "discriminator": {
                "propertyName": "kind",
                "mapping": {"cat": "#/Cat", "tom": "./pets.yaml#/Cat", "x": "Cat"},
            },
        },
        "Cat": PET,
    }
    _, schemas = schema_bundled(tmp_path, "pets.yaml#/Pet", {"pets.yaml": pets})
    cat = "#/components/schemas/Cat"
    assert schemas["Pet"]["discriminator"]["mapping"] == {"cat": cat, "tom": cat, "x": "Cat"}


def test_what_a_schema_says_of_its_own_file_is_left_out(tmp_path: Path) -> None:
    named = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/pet.json"}
    pet = {**named, "properties": {"id": {"type": "string"}, "owner": {"$ref": "owner.json"}}}
    _, schemas = schema_bundled(tmp_path, "pet.json", {"pet.json": pet, "owner.json": {"type": "string"}})
    assert schemas["pet"] == {"properties": {"id": {"type": "string"}, "owner": {"$ref": "#/components/schemas/owner"}}}


def test_data_and_extensions_hold_no_references(tmp_path: Path) -> None:
    data = {"$ref": "http://example.com/never"}
    schema = {"default": data, "enum": [data], "const": data, "examples": [data], "x-more": data}
    root = {"paths": {"/a": body({**schema, "properties": {"default": {"$ref": "pet.yaml"}}})}}
    made = loaded(tmp_path, {"pet.yaml": PET}, root)
    assert made.unfollowed == ()
    found = body_of(made.document)
    assert {k: v for k, v in found.items() if k != "properties"} == schema
    assert found["properties"] == {"default": {"$ref": "#/components/schemas/pet"}}


def test_a_document_without_other_files_is_as_it_was(tmp_path: Path) -> None:
    root = {"paths": {"/a": body({"$ref": "#/components/schemas/Pet"})}, "components": {"schemas": {"Pet": PET}}}
    assert loaded(tmp_path, {}, root).document == {**HEAD, **root}


def test_what_is_bundled_is_valid(tmp_path: Path) -> None:
    files = {
        "pets.yaml": {"Pet": {**PET, "example": {"name": "Tom"}}, "Bad": {"$ref": "#/Pet"}},
        "a.yaml": {"get": {"responses": {"200": {"description": "ok", "content": {"application/json": {
            "schema": {"$ref": "pets.yaml#/Pet"}, "example": {"name": 1},
        }}}}}},
    }  # fmt: skip
    made = loaded(tmp_path, files, {"paths": {"/a": {"$ref": "a.yaml"}}})
    found = check(made.document, made.file)
    assert [d.code for d in found] == ["example-mismatch"], "the example is held against the schema of another file"
    assert found[0].pointer == "/paths/~1a/get/responses/200/content/application~1json/example"


# --- what is not followed


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("http://example.com/pet.yaml", "nothing is requested"),
        ("HTTPS://example.com/pet.yaml#/Pet", "nothing is requested"),
        ("//example.com/pet.yaml", "nothing is requested"),
        ("file:///etc/hostname", "nothing is requested"),
        ("file:pet.yaml", "nothing is requested"),
        ("data:application/json,{}", "nothing is requested"),
        ("urn:pet", "nothing is requested"),
        ("/etc/hostname", "absolute"),
        ("%2Fetc/hostname", "absolute"),
        ("../pet.yaml", "out of the folder"),
        ("x/../../pet.yaml", "out of the folder"),
        ("%2e%2e/pet.yaml", "out of the folder"),
        ("..%2Fpet.yaml", "out of the folder"),
        ("..", "out of the folder"),
        ("link.yaml", "a link that leads out"),
        ("linked/pet.yaml", "a link that leads out"),
        ("missing.yaml", "there is no file missing.yaml"),
        (".", "there is no file"),
        ("pet%00.yaml", "there is no file"),
        (f"{'a' * 300}.yaml", "there is no file"),
        ("loop.yaml", "there is no file"),
        ("pet.yaml?x=1", "no query"),
        ("pet.yaml#Pet", "no JSON pointer"),
        ("pet.yaml#/nothing", "nothing at /nothing"),
        ("pet.yaml#/type", "no object"),
        ("broken.yaml", "neither YAML nor JSON"),
        ("binary.yaml", "neither YAML nor JSON"),
        ("endless.yaml", "neither YAML nor JSON"),
        ("http://[", "no URI reference"),
    ],
)
def test_a_reference_that_is_not_followed_is_named_with_its_reason(tmp_path: Path, reference: str, reason: str) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "in"
    for path in (outside, folder):
        path.mkdir()
        (path / "pet.yaml").write_text("type: object", encoding="utf-8")
    (tmp_path / "pet.yaml").write_text("type: object", encoding="utf-8")
    (folder / "link.yaml").symlink_to(outside / "pet.yaml")
    (folder / "linked").symlink_to(outside)
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "broken.yaml").write_text("a: [", encoding="utf-8")
    (folder / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    (folder / "endless.yaml").write_text("&a [*a]", encoding="utf-8")
    made = loaded(folder, {}, {"paths": {"/a": body({"$ref": reference})}})
    (left,) = made.unfollowed
    assert (left.pointer, left.reference) == (
        "/paths/~1a/post/requestBody/content/application~1json/schema",
        reference,
    )
    assert reason in left.reason
    assert body_of(made.document) == {"$ref": reference}
    (found,) = made.findings
    assert (found.code, found.pointer, found.origin.file) == ("reference-not-followed", left.pointer, "api.yaml")
    with pytest.raises(LoadError, match="is not followed"):
        load_whole(folder / "api.yaml")


def test_links_inside_the_folder_are_followed(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text(yaml.safe_dump(PET), encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    assert schema_bundled(tmp_path, "link.yaml", {})[1] == {"link": PET}


def test_a_document_that_is_a_link_has_the_folder_of_the_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    loaded(tmp_path / "real", {"pet.yaml": PET}, {"paths": {"/a": body({"$ref": "pet.yaml"})}})
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "api.yaml").symlink_to(tmp_path / "real" / "api.yaml")
    assert [u.reason for u in load(tmp_path / "here" / "api.yaml").unfollowed] == ["there is no file pet.yaml"]


def test_a_folder_that_is_reached_by_a_link_is_the_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    loaded(tmp_path / "real", {"pet.yaml": PET}, {"paths": {"/a": body({"$ref": "pet.yaml"})}})
    (tmp_path / "here").symlink_to("real")
    assert load(tmp_path / "here" / "api.yaml").unfollowed == ()


def test_in_another_file_the_reference_is_told_as_the_document_would_write_it(tmp_path: Path) -> None:
    files = {"sub/pet.yaml": {"allOf": [{"$ref": "../../x.yaml"}, {"$ref": "no.yaml#/A"}, {"$ref": "#/none"}]}}
    made = loaded(tmp_path, files, {"paths": {"/a": body({"$ref": "sub/pet.yaml"})}})
    assert [(u.pointer, u.reference) for u in made.unfollowed] == [
        ("/components/schemas/pet/allOf/0", "../x.yaml"),
        ("/components/schemas/pet/allOf/1", "sub/no.yaml#/A"),
        ("/components/schemas/pet/allOf/2", "sub/pet.yaml#/none"),
    ]
    assert all("it stands in sub/pet.yaml" in u.reason for u in made.unfollowed)


def test_files_that_lead_to_each_other_come_to_an_end(tmp_path: Path) -> None:
    files = {"a.yaml": {"$ref": "b.yaml"}, "b.yaml": {"$ref": "a.yaml"}}
    made = loaded(tmp_path, files, {"paths": {"/a": body({"$ref": "a.yaml"})}}).document
    assert made["components"]["schemas"] == {
        "a": {"$ref": "#/components/schemas/b"},
        "b": {"$ref": "#/components/schemas/a"},
    }


def test_path_items_that_lead_to_each_other_are_told(tmp_path: Path) -> None:
    files = {"a.yaml": {"$ref": "b.yaml"}, "b.yaml": {"$ref": "a.yaml"}}
    made = loaded(tmp_path, files, {"paths": {"/a": {"$ref": "a.yaml"}}})
    assert ["it leads back to itself" in u.reason for u in made.unfollowed] == [True]


def test_files_that_refer_to_each_other_many_times_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each map is put in place of two references in the one before it: 40 files would be a trillion nodes."""
    monkeypatch.setattr(bundle_module, "MOST_NODES", 10_000)
    files = {f"p{n}.yaml": {key: {"properties": {"$ref": f"p{n + 1}.yaml"}} for key in ("a", "b")} for n in range(40)}
    with pytest.raises(LoadError, match="more than 10,000 nodes"):
        loaded(tmp_path, {**files, "p40.yaml": {}}, {"paths": {"/a": body({"properties": {"$ref": "p0.yaml"}})}})


def test_components_that_are_no_object_are_refused(tmp_path: Path) -> None:
    root = {"paths": {"/a": body({"$ref": "pet.yaml"})}}
    with pytest.raises(LoadError, match="components is not an object"):
        loaded(tmp_path, {"pet.yaml": PET}, {**root, "components": []})
    with pytest.raises(LoadError, match="schemas of its components is not an object"):
        loaded(tmp_path, {}, {**root, "components": {"schemas": []}})
