"""Components of a site: what a rule of a dialect makes of each, beside the page, in the words of ``told``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages, operation_lines

QUERY = "# Boats\n\n## List boats\n\n`GET /boats`\n\n{}\n"
BODY = "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n## Body\n\n{}\n"


def built(folder: Path, text: str, rules: str = "", suffix: str = ".mdx") -> BuildResult:
    """A page, with the rules of a dialect of its own behind those that are shipped."""
    if not rules:
        return build_pages(folder, text, suffix=suffix)
    (folder / "mine.yaml").write_text(f"name: mine\nabout: our site\ncomponents:\n{rules}")
    (folder / "pages").mkdir()
    return build_pages(folder / "pages", text, suffix=suffix, dialects=["en", "components", str(folder / "mine.yaml")])


def calls(result: BuildResult) -> dict[str, str]:
    return {
        f"{method.upper()} {path}": operation["summary"]
        for path, item in result.spec["paths"].items()
        for method, operation in item.items()
    }


def codes(result: BuildResult) -> list[str]:
    return [d.code for d in result.diagnostics if d.code.startswith("component")]


OPERATIONS = {
    "method and path in attributes": (
        "  Call: {as: operation, method: verb, path: to}\n", '<Call verb="get" to="/boats/:id" />',
    ),
    "path as text": (
        "  Call: {as: operation, method: verb, path: $text}\n", '<Call verb="GET">/boats/[\\{id\\}](/docs/boat)</Call>',
    ),
    "both in one attribute": ("  Call: {as: operation, path: line}\n", '<Call line="GET /boats/{id}" />'),
    "in a literal": (
        "  Call: {as: operation, method: request.method, path: request.path}\n",
        "<Call request={{method: 'get', path: '/boats/{id}'}} />",
    ),
    "method given by the rule": ("  Call: {as: operation, method: =GET, path: to}\n", '<Call to="boats/{id}" />'),
    "the first attribute that is there": (
        "  Call: {as: operation, method: verb, path: [url, to]}\n", '<Call verb="GET" to="/boats/{id}" />',
    ),
    "around the fields": (
        "  Call: {as: operation, method: verb, path: to}\n", '<Call verb="GET" to="/boats/{id}">\n\nText.\n\n</Call>',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rules", "shown"), OPERATIONS.values(), ids=OPERATIONS)
def test_a_component_states_an_operation(tmp_path: Path, rules: str, shown: str) -> None:
    result = built(tmp_path, f"# Boats\n\n## Look at a boat\n\n{shown}\n\nIt shows a boat.\n", rules)
    assert calls(result) == {"GET /boats/{id}": "Look at a boat"}
    assert codes(result) == []


def test_two_components_are_two_operations(tmp_path: Path) -> None:
    text = '# Boats\n\n## Look\n\n<Call verb="GET" to="/boats" />\n\n## Sink\n\n<Call verb="DELETE" to="/boats" />\n'
    result = built(tmp_path, text, "  Call: {as: operation, method: verb, path: to}\n")
    assert calls(result) == {"GET /boats": "Look", "DELETE /boats": "Sink"}


FIELDS = {
    "attributes": (
        "  Arg: {as: field, name: name, in: at, type: kind, required: must, default: else}\n",
        '<Arg name="limit" at="query" kind="integer" else="20">At most so many.</Arg>\n\n'
        '<Arg name="X-Trace" at="header" kind="string" must>A word.</Arg>',
        ["query limit integer = 20", "header X-Trace* string"],
    ),
    "the attribute that was there": (
        "  Arg: {as: field, name: [query, header], in: $matched, type: kind}\n",
        '<Arg query="limit" kind="integer">At most so many.</Arg>\n<Arg header="X-Trace" kind="string">A word.</Arg>',
        ["query limit integer", "header X-Trace string"],
    ),
    "literals": (
        "  Arg: {as: field, name: name, in: at, type: kind, required: must}\n",
        "<Arg name={'limit'} at={\"query\"} kind=\"integer\" must={true}>At most.</Arg>\n\n"
        "<Arg name={'sort'} at={\"query\"} kind=\"string\" must={false}>The key.</Arg>",
        ["query limit* integer", "query sort string"],
    ),
    "a path into a literal": (
        "  Arg: {as: field, name: p.name, in: p.in, type: p.schema.type, required: p.required, schema: p.schema}\n",
        '<Arg p={{name: "limit", in: "query", required: true, schema: {type: "integer", default: 5}}} />\n'
        '<Arg p={{"name": "sort", "in": "query", "schema": {"type": "string", "enum": ["asc", "desc"],}}} />',
        ["query limit* integer = 5", "query sort string asc|desc"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rules", "shown", "expected"), FIELDS.values(), ids=FIELDS)
def test_a_component_is_a_field(tmp_path: Path, rules: str, shown: str, expected: list[str]) -> None:
    result = built(tmp_path, QUERY.format(shown), rules)
    assert operation_lines(result) == expected
    assert (result.balance.rows, result.balance.in_spec) == (2, 2)


def test_fields_hold_fields(tmp_path: Path) -> None:
    shown = (
        '<Arg name="maker" kind="object">\n  Who made it.\n\n  <More>\n    <Arg name="firm" kind="string" must>A firm.'
        '</Arg>\n  </More>\n</Arg>\n<Arg name="size" kind="integer">Its size.</Arg>'
    )
    rules = "  Arg: {as: field, name: name, type: kind, required: must, children: fields}\n  More: {as: transparent}\n"
    result = built(tmp_path, BODY.format(shown), rules)
    assert operation_lines(result) == ["body maker object", "body maker.firm* string", "body size integer"]
    (schema,) = (s for s in result.spec["components"]["schemas"].values() if "maker" in s["properties"])
    assert schema["properties"]["size"]["description"] == "Its size."


def test_a_component_holds_a_schema(tmp_path: Path) -> None:
    schema = (
        '{"type": "object", "required": ["firm"], "properties": {"firm": {"type": "string", "maxLength": 9},'
        ' "crew": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}}}}'
    )
    result = built(tmp_path, BODY.format(f"<Shape of={{{schema}}} />"), "  Shape: {as: schema, schema: of}\n")
    assert operation_lines(result) == ["body firm* string", "body crew array", "body crew.name string"]
    assert '"maxLength": 9' in str(result.spec).replace("'", '"')


def test_a_component_opens_a_section(tmp_path: Path) -> None:
    rules = "  Panel: {as: section, title: label}\n  Answer: {as: section, status: code}\n"
    text = BODY.format(
        '<Panel label="Request body">\n\n| Name | Type |\n| - | - |\n| name | string |\n\n</Panel>\n\n'
        "<Answer code={201}>\n\n| Name | Type |\n| - | - |\n| id | integer |\n\n</Answer>"
    )
    assert operation_lines(built(tmp_path, text.replace("## Body\n\n", ""), rules)) == [
        "body name string",
        "201 id integer",
    ]


def test_a_component_is_code(tmp_path: Path) -> None:
    shown = '## Response\n\n<Sample>\n{`{"id": 1}`}\n</Sample>'
    text = QUERY.format(shown.replace("{`", "").replace("`}", ""))
    result = built(tmp_path, text, "  Sample: {as: code}\n")
    assert operation_lines(result) == ["200 id integer"]
    (answer,) = result.spec["paths"]["/boats"]["get"]["responses"].values()
    assert [e["value"] for e in answer["content"]["application/json"]["examples"].values()] == [{"id": 1}]


def test_a_component_is_passed_over(tmp_path: Path) -> None:
    shown = "<Aside>\n\n- `GET /other`\n\n| Name | Type | Required |\n| - | - | - |\n| no | string | yes |\n\n</Aside>"
    result = built(tmp_path, QUERY.format(shown), "  Aside: {as: ignore}\n")
    assert (operation_lines(result), calls(result), codes(result)) == ([], {"GET /boats": "List boats"}, [])


def test_a_transparent_component_shows_what_it_holds(tmp_path: Path) -> None:
    shown = "<Card>\n\n### Query parameters\n\n- `limit` (integer): At most so many.\n\n</Card>"
    result = built(tmp_path, QUERY.format(shown), "  Card: {as: transparent}\n")
    assert (operation_lines(result), codes(result)) == (["query limit integer"], [])


def test_an_unknown_component_is_transparent_and_one_finding(tmp_path: Path) -> None:
    shown = (
        '<Box tone="x">\n\n### Query parameters\n\n- `limit` (integer): So many.\n\n</Box>\n\n<Box tone="y">Text.</Box>'
    )
    result = built(tmp_path, QUERY.format(shown))
    assert operation_lines(result) == ["query limit integer"]
    (found,) = (d for d in result.diagnostics if d.code == "component-unknown")
    assert "Box" in found.message
    assert "2" in found.message


def test_one_without_attributes_is_no_finding(tmp_path: Path) -> None:
    result = built(tmp_path, QUERY.format("<Wide>\n\n### Query parameters\n\n- `limit` (integer): So many.\n\n</Wide>"))
    assert (operation_lines(result), codes(result)) == (["query limit integer"], [])


SHIPPED = {
    "an address with its arguments": (
        "## Look\n\n<Endpoint\n  url=\"/ver1/boats/:boat_id\"\n  method=\"GET\"\n/>\n\nText.\n\n## Path Parameter\n\n"
        "<ApiParam name='boat_id' type='integer' id=\"boat_id\" required>\n    Number of this boat.\n</ApiParam>\n",
        ["path boat_id* integer"],
    ),
    "a route above a table": (
        '## Look\n\n<Route method="GET">/boats/[\\{boat.id\\}](/docs/boat#boat-object)/parts</Route>\n\nParts.\n\n'
        "###### Query String Params\n\n| Field | Type | Description |\n| - | - | - |\n| limit? | integer | Some |\n",
        ["query limit integer", "path boat.id* string"],
    ),
    "schemas in attributes": (
        '<h1 id={"a"}>Look</h1>\n\n<MethodEndpoint method={"post"} path={"/parts"}></MethodEndpoint>\n\n## Request\n'
        '<details><summary><h3>Query Parameters</h3></summary><div><ul><ParamsItem param={{"name":"AppId","in":"query",'
        '"required":true,"schema":{"type":"integer"}}}></ParamsItem></ul></div></details>\n<details><summary><h3>Body</h3>'
        '</summary><ul><SchemaItem name={"PartId"} required={true} schemaName={"string"} '
        'schema={{"type":"string","enum":["a","b"]}}></SchemaItem></ul></details>\n',
        ["query AppId* integer", "body PartId* string a|b"],
    ),
    "fields by their place": (
        "## Look\n\n`POST /boats/{id}`\n\n<ParamField path=\"id\" type=\"string\" required>The boat.</ParamField>\n\n"
        '<ParamField query="deep" type="boolean" default="false">All of it.</ParamField>\n\n<ParamField body="name" '
        'type="string" required>\n  Its name.\n</ParamField>\n\n<ResponseField name="id" type="integer">Its number.'
        "</ResponseField>\n",
        ["path id* string", "query deep boolean = False", "body name* string", "200 id integer"],
    ),
    "of GitBook": (
        '## Look\n\n{% swagger method="get" path="/boats" baseUrl="" summary="Look" %}\n\n'
        '{% swagger-parameter in="query" name="limit" type="Integer" required="true" %}\nSo\n{% endswagger-parameter %}'
        '\n\n{% swagger-response status="200" description="Fine" %}\n\n{% endswagger-response %}\n\n{% endswagger %}\n',
        ["query limit* integer"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), SHIPPED.values(), ids=SHIPPED)
def test_components_that_are_shipped(tmp_path: Path, page: str, expected: list[str]) -> None:
    result = built(tmp_path, f"# Boats\n\n{page}" if "<h1" not in page else page)
    assert (operation_lines(result), list(calls(result).values())) == (expected, [next(iter(calls(result).values()))])


def test_a_line_of_a_component_ends_its_block(tmp_path: Path) -> None:
    page = '`GET /boats`\n\n<Anchor id="q" />\n###### Query Params\n\n| Field | Type |\n| - | - |\n| limit? | integer |'
    result = built(tmp_path, f"# Boats\n\n## List boats\n{page}\n")
    assert operation_lines(result) == ["query limit integer"]
    assert "######" not in str(result.spec)


def test_a_rule_of_ones_own_wins(tmp_path: Path) -> None:
    text = QUERY.format('<Endpoint method="POST" path="/never" />\n\n- `limit` (integer): How many.')
    result = built(tmp_path, text, "  Endpoint: {as: ignore}\n")
    assert calls(result) == {"GET /boats": "List boats"}


@pytest.mark.parametrize("value", ["{a.b.c}", "{() => 1}", "{...rest}", "{[1, 2}"])
def test_values_that_are_no_literals_are_never_run(tmp_path: Path, value: str) -> None:
    page = QUERY.format(f'<Arg name="limit" kind={value}>So many.</Arg>')
    result: Any = built(tmp_path, page, "  Arg: {as: field, name: name, type: kind}\n")
    assert calls(result) == {"GET /boats": "List boats"}


def test_tabs_whose_titles_are_statuses_are_answers(tmp_path: Path) -> None:
    tabs = "".join(
        f'{{% tab title="{n}" %}}\n{said}\n{{% endtab %}}\n' for n, said in ((200, "Found."), (404, "None."))
    )
    result = built(tmp_path, QUERY.format(f"### Responses\n\n{{% tabs %}}\n{tabs}{{% endtabs %}}"), suffix=".md")
    answers = result.spec["paths"]["/boats"]["get"]["responses"]
    assert {status: answer["description"] for status, answer in answers.items()} == {"200": "Found.", "404": "None."}


TABS = """# Boats

## Make a boat

`POST /boats`

## Example response

<Answers.Root>
<Answers.TabItem value="201" label="201 Created" default>

```json
{{"id": 1}}
```

</Answers.TabItem>
<Answers.TabItem value="{}" label="{}">

```json
{{"error": "no oak"}}
```

</Answers.TabItem>
</Answers.Root>
"""


@pytest.mark.parametrize(
    ("value", "label"), [("422", "422 Unprocessable"), ("422", "Not possible"), ("no", "422: no oak")]
)
def test_a_tab_that_names_a_status_shows_its_answer(tmp_path: Path, value: str, label: str) -> None:
    result = built(tmp_path, TABS.format(value, label))
    assert operation_lines(result) == ["201 id integer", "422 error string"]
    assert not codes(result)
    assert not [d for d in result.diagnostics if d.code in {"status-assumed", "block-unplaced"}]


def test_tabs_of_languages_are_no_sections(tmp_path: Path) -> None:
    text = (
        '# Boats\n\n## Make a boat\n\n<Tabs>\n<TabItem value="http" label="HTTP">\n\n'
        "```http\nPOST /boats\n```\n\n</TabItem>\n"
        '<TabItem value="curl" label="cURL">\n\n```shell\ncurl -X POST https://x.example/boats\n```\n\n</TabItem>\n</Tabs>\n\n'
        '### Response\n\n```json\n{"id": 1}\n```\n'
    )
    assert operation_lines(built(tmp_path, text)) == ["200 id integer"]


def test_an_attribute_may_be_bound(tmp_path: Path) -> None:
    fields = '<ApiParam name="wood" type="string" :required="true">\nWhich.\n</ApiParam>\n'
    assert operation_lines(built(tmp_path, QUERY.format(fields))) == ["query wood* string"]
