"""Facts to OpenAPI: sharing, names, merging, both versions, security, servers, tags, evidence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from extractor import Assembled, Options, assemble, build, interpret, read
from extractor.oas.pointer import escape, exists
from extractor.oas.writing.publishing import write_files
from extractor.oas.writing.sources import sources_as_json, sources_from_json
from extractor.oas.writing.write import to_json, to_yaml
from tests.pages import BODY, ID_ROW, PATH, page, request, response, section, table
from tests.support import ROOT

LINKED = ("a", '<a href="#t">Thing</a> object', "x")
SAMPLES = ROOT / "samples" / "modelarts"


def made(*pages: str, options: Options | None = None) -> Assembled:
    documents = [read(text.encode(), f"{chr(97 + n)}.html") for n, text in enumerate(pages)]
    return assemble(interpret(documents), options)


def thing(name: str, line: str, field: str = "x") -> str:
    inner = table([(field, "String", f"Text of {name}.")], BODY, "Thing", "t")
    return page(response([LINKED], inner), line=line, title=f"Doing it - {name}")


def schemas(result: Assembled) -> dict[str, Any]:
    found: dict[str, Any] = result.spec["components"]["schemas"]
    return found


def test_equal_structures_of_several_pages_are_one_schema() -> None:
    result = made(thing("ListA", "GET /a"), thing("ListB", "GET /b"))
    assert sorted(schemas(result)) == ["ListAResponseBody", "ListBResponseBody", "Thing"]
    rows = result.sources["/components/schemas/Thing/properties/x"]
    assert [o.file for o in rows] == ["a.html", "b.html"]


def test_different_structures_of_one_name_are_told_apart() -> None:
    result = made(thing("ListA", "GET /a"), thing("ListB", "GET /b", "y"), thing("ListC", "GET /c"))
    assert sorted(schemas(result)) == [
        "ListAResponseBody",
        "ListBResponseBody",
        "ListBThing",
        "ListCResponseBody",
        "Thing",
    ]
    assert "y" in schemas(result)["ListBThing"]["properties"]


def test_bodies_without_a_documented_name_are_named_by_their_operation() -> None:
    accepted = section(
        "Response Parameters",
        "<p>Status code: 202</p>",
        table([("job", "String", "x")], caption="Response body parameters"),
    )
    page_ = page(
        request([("size", "Yes", "Integer", "x")]),
        response([ID_ROW]),
        accepted,
        line="POST /a",
        title="Making it - MakeIt",
    )
    assert sorted(schemas(made(page_))) == ["MakeIt202ResponseBody", "MakeItRequestBody", "MakeItResponseBody"]


@pytest.mark.parametrize(
    ("docs_url", "link"),
    [
        ("https://docs.example.com/api/", {"url": "https://docs.example.com/api/a.html"}),
        ("http://docs.example.com/?page=", {"url": "http://docs.example.com/?page=a.html"}),
        ("", None),
        ("api/", None),
        ("/api/", None),
        ("docs.example.com/", None),
        ("file:///docs/", None),
        ("https:", None),
    ],
)
def test_a_link_to_the_page_is_an_absolute_address(docs_url: str, link: dict[str, str] | None) -> None:
    result = made(page(response([ID_ROW]), line="GET /a"), options=Options(docs_url=docs_url))
    assert result.spec["paths"]["/a"]["get"].get("externalDocs") == link


def test_error_bodies_are_shared() -> None:
    def failing(line: str) -> str:
        error = table([("error_code", "String", "x")], BODY, "Response body parameters")
        return page(response([ID_ROW]), section("Response", "<p>Status code: 404</p>", error), line=line)

    result = made(failing("GET /a"), failing("GET /b"))
    refs = {
        item["get"]["responses"]["404"]["content"]["application/json"]["schema"]["$ref"]
        for item in result.spec["paths"].values()
    }
    assert refs == {"#/components/schemas/ErrorResponse"}


def test_security_schemes_have_evidence() -> None:
    header = section(
        "Request Parameters",
        table([("X-Auth-Token", "Yes", "String", "The token.")], PATH, "Request header parameters"),
    )
    result = made(page(header, response([ID_ROW])), page(header, response([ID_ROW]), line="GET /v1/b"))
    found = result.sources["/components/securitySchemes/XAuthToken"]
    assert [(o.file, o.row) for o in found] == [("a.html", 1), ("b.html", 1)]


def test_error_codes_of_several_pages_stand_there_once_with_all_their_places() -> None:
    def failing(*rows: tuple[str, ...]) -> str:
        return page(section("Error Codes", table(rows, ("Status Code", "Error Code", "Error Message"))), line="")

    common, other = ("400", "X.1", "Bad"), ("404", "X.2", "Gone")
    result = made(failing(common, other), page(response([ID_ROW])), failing(other, common, ("400", "X.1", "Worse")))
    told = [(e["code"], e["message"]) for e in result.spec["x-error-codes"]]
    assert told == [("X.1", "Bad"), ("X.2", "Gone"), ("X.1", "Worse")]
    places = [[(o.file, o.row) for o in result.sources[f"/x-error-codes/{n}"]] for n in range(3)]
    assert places == [[("a.html", 1), ("c.html", 2)], [("a.html", 2), ("c.html", 1)], [("c.html", 3)]]


def test_source_map_is_in_the_order_of_the_document() -> None:
    result = made(thing("ListA", "GET /a"), thing("ListB", "GET /b"))
    pointers = [p for p in pointers_of(result.spec) if p in result.sources]
    assert list(result.sources) == pointers


def pointers_of(node: Any, pointer: str = "") -> Iterator[str]:
    yield pointer
    members = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, member in members:
        yield from pointers_of(member, f"{pointer}/{escape(str(key))}")


def test_one_operation_on_several_pages() -> None:
    one = page(request([("start", "Yes", "Object", "x")]), line="POST /x/action", title="Starting")
    other = page(request([("stop", "Yes", "Object", "x")]), line="POST /x/action", title="Stopping")
    operation = made(one, other).spec["paths"]["/x/action"]["post"]
    assert len(operation["requestBody"]["content"]["application/json"]["schema"]["anyOf"]) == 2
    assert "a.html" in operation["description"]
    assert "b.html" in operation["description"]


FIELDS = [
    ("ref", '<a href="#t">Thing</a> object', "Described."),
    ("half", "Float", "The value range is (0,1]."),
    ("either", "Integer/Boolean", "x"),
    ("empty", "Null", "x"),
    ("words", "Map&lt;String,Array&lt;String&gt;&gt;", "x"),
    ("json", "String", "See Table 9."),
]
VERSIONED = page(response(FIELDS, table([("x", "String", "x")], BODY, "Table 9 Thing", "t")))


@pytest.mark.parametrize(
    ("oas", "expected"),
    [
        (
            "3.1",
            {
                "ref": {"$ref": "#/components/schemas/Thing", "description": "Described."},
                "half": {"exclusiveMinimum": 0, "maximum": 1},
                "either": {"anyOf": [{"type": "integer", "format": "int32"}, {"type": "boolean"}]},
                "empty": {"type": "null"},
                "json": {
                    "contentMediaType": "application/json",
                    "contentSchema": {"$ref": "#/components/schemas/Thing"},
                },
            },
        ),
        (
            "3.0",
            {
                "ref": {"allOf": [{"$ref": "#/components/schemas/Thing"}], "description": "Described."},
                "half": {"minimum": 0, "exclusiveMinimum": True, "maximum": 1},
                "either": {"anyOf": [{"type": "integer", "format": "int32"}, {"type": "boolean"}]},
                "empty": {"nullable": True, "enum": [None]},
                "json": {"x-content-schema": {"$ref": "#/components/schemas/Thing"}},
            },
        ),
    ],
)
def test_versions_differ_where_they_must(oas: Any, expected: dict[str, dict[str, Any]]) -> None:
    result = made(VERSIONED, options=Options(oas=oas))
    properties = next(s for s in schemas(result).values() if "half" in s["properties"])["properties"]
    for name, keywords in expected.items():
        assert {k: properties[name].get(k) for k in keywords} == keywords, name
    words = {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}}
    assert {k: v for k, v in properties["words"].items() if k != "description"} == words
    validator = OpenAPIV31SpecValidator if oas == "3.1" else OpenAPIV30SpecValidator
    assert [e.message for e in validator(result.spec).iter_errors()] == []


@pytest.mark.parametrize(
    ("rows", "security"),
    [
        ([("X-Auth-Token", "Yes", "String", "x")], [{"XAuthToken": []}]),
        ([("X-Auth-Token", "No", "String", "x")], [{"XAuthToken": []}, {}]),
        (
            [("Authorization", "Yes", "String", "x"), ("X-Sdk-Date", "Yes", "String", "x")],
            [{"Authorization": [], "XSdkDate": []}],
        ),
    ],
)
def test_security(rows: list[tuple[str, ...]], security: list[dict[str, list[str]]]) -> None:
    result = made(page(section("Request", table(rows, PATH, "Request header parameters")), response([ID_ROW])))
    assert result.spec["paths"]["/v1/items"]["get"]["security"] == security
    assert set(security[0]) == set(result.spec["components"]["securitySchemes"])


ENDPOINTS = ("Region Name", "Region", "Endpoint", "Protocol")


def test_servers() -> None:
    def endpoints(*regions: str) -> str:
        rows = [(r, r, f"api.{r}.example.com", "HTTPS") for r in regions]
        return page(table(rows, ENDPOINTS), line="")

    one = made(page(response([ID_ROW])), endpoints("cn-north-1"))
    assert [s["url"] for s in one.spec["servers"]] == ["https://api.cn-north-1.example.com"]
    two = made(page(response([ID_ROW])), endpoints("cn-north-1", "eu-west-0"))
    (server,) = two.spec["servers"]
    assert server["url"] == "https://api.{region}.example.com"
    assert server["variables"]["region"] == {"default": "cn-north-1", "enum": ["cn-north-1", "eu-west-0"]}


def test_tags_and_order_follow_the_contents() -> None:
    spec = build([SAMPLES / "en"]).spec
    assert [t["name"] for t in spec["tags"]][:2] == ["Resource Management", "Development Environment"]
    assert next(iter(spec["paths"])) == "/v2/{project_id}/pools/{pool_name}/nodes"


@pytest.mark.parametrize("folder", ["en", "zh", "text"])
def test_every_fact_has_evidence_that_leads_somewhere(folder: str) -> None:
    result = build([SAMPLES / folder])
    assert [p for p in result.sources if not exists(result.spec, p)] == []
    wanted = []
    for name, schema in result.spec["components"]["schemas"].items():
        for key, value in schema["properties"].items():
            base = f"/components/schemas/{name}/properties/{key.replace('~', '~0').replace('/', '~1')}"
            wanted.append(base)
            wanted.extend(f"{base}/{k}" for k in ("enum", "default", "minimum", "maximum", "maxLength") if k in value)
    assert [p for p in wanted if p not in result.sources] == []
    balance = result.balance
    assert balance.rows == balance.in_spec + balance.reported


def test_languages_agree() -> None:
    def facts(node: Any) -> Any:
        told = {
            "description",
            "summary",
            "x-enum-descriptions",
            "examples",
            "externalDocs",
            "tags",
            "title",
            "x-error-codes",
            "x-guess",
        }
        if isinstance(node, dict):
            return {k: facts(v) for k, v in node.items() if k not in told}
        return [facts(v) for v in node] if isinstance(node, list) else node

    en, zh = build([SAMPLES / "en"]).spec, build([SAMPLES / "zh"]).spec
    assert facts(en["components"]) == facts(zh["components"])
    assert facts(en["paths"]) == facts(zh["paths"])


def test_the_source_map_survives_the_disk() -> None:
    sources = made(thing("ListA", "GET /a")).sources
    assert sources_from_json(json.loads(to_json(sources_as_json(sources)))) == sources


@given(
    st.dictionaries(
        st.text(max_size=8), st.one_of(st.text(max_size=20), st.booleans(), st.integers(), st.none()), max_size=5
    )
)
def test_yaml_gives_back_what_it_was_given(document: dict[str, Any]) -> None:
    printable = {
        k: v for k, v in document.items() if str(k).isprintable() and (not isinstance(v, str) or v.isprintable())
    }
    assert yaml.safe_load(to_yaml(printable)) == printable


@pytest.mark.parametrize(
    "text", ["no", "1e3", "0x1f", "2020-01-01", "12:30", "~", "", " x ", "a: b", "中文", "a\nb\n\n c", "- x", "#"]
)
def test_yaml_keeps_strings_strings(text: str) -> None:
    assert yaml.safe_load(to_yaml({"k": [text]})) == {"k": [text]}


def test_writing_is_all_or_nothing(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": "old", "b": "old"})

    def fail() -> Iterator[str]:
        yield "ne"
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_files(tmp_path, {"a": "new", "b": fail()})
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"a": "old", "b": "old"}


NAMES = st.sampled_from(["id", "name", "a.b", "x/y", "~z", "items", "中文", "$ref"])
TYPES = st.sampled_from(
    ["String", "Integer", "Thing object", "Array of Thing objects", "Map&lt;String,Integer&gt;", "Other object", ""]
)
ROWS = st.lists(
    st.tuples(NAMES, TYPES, st.sampled_from(["x", "The default value is <b>3</b>.", "Minimum: 1 Maximum: 2"])),
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(ROWS, ROWS), min_size=1, max_size=3))
def test_any_tables_make_valid_documents(pages: list[tuple[list[tuple[str, ...]], list[tuple[str, ...]]]]) -> None:
    texts = [
        page(response(root, table(inner, BODY, "Thing")), line=f"GET /v1/{number}")
        for number, (root, inner) in enumerate(pages)
    ]
    new, old = made(*texts), made(*texts, options=Options(oas="3.0"))
    assert [e.message for e in OpenAPIV31SpecValidator(new.spec).iter_errors()] == []
    assert [e.message for e in OpenAPIV30SpecValidator(old.spec).iter_errors()] == []
    assert to_yaml(made(*texts).spec) == to_yaml(new.spec)


@pytest.mark.parametrize(
    ("files", "title"),
    [
        ({"docs/index.md": "Boat API", "docs/api/boats.md": "Boats", "docs/api/crews.md": "Crews"}, "Boat API"),
        ({"README.md": "Boat API", "docs/boats.md": "Boats"}, "Boat API"),
        ({"docs/boats.md": "Boats", "docs/crews/index.md": "Crews"}, "docs"),  # it opens a part
        ({"docs/boats/a.md": "A", "docs/crews/b.md": "B"}, "docs"),
        ({"boats.md": "Boats", "crews.md": "Crews"}, "API"),
    ],
)
def test_the_title_is_that_of_the_page_that_opens_the_documentation(
    tmp_path: Path, files: dict[str, str], title: str
) -> None:
    for name, heading in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"# {heading}\n\n`GET /{name.partition('.')[0]}`\n", encoding="utf-8")
    assert build([tmp_path]).spec["info"]["title"] == title


def test_without_a_folder_of_all_pages_it_is_that_of_the_only_one_with_operations(tmp_path: Path) -> None:
    (tmp_path / "calls.md").write_text("# Harbour API\n\n## List\n\n`GET /boats`\n", encoding="utf-8")
    (tmp_path / "words.md").write_text("# Words\n\n## Boat\n\nA boat.\n", encoding="utf-8")
    assert build([tmp_path]).spec["info"]["title"] == "Harbour API"
