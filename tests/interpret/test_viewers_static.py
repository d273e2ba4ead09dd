"""Pages of generators that say by classes what each element is, and need no script."""

from __future__ import annotations

from pathlib import Path

from extractor import BuildResult
from tests.pages import build_pages, operation_lines


def built(tmp_path: Path, body: str) -> BuildResult:
    return build_pages(tmp_path, f"<!doctype html><html><body>{body}</body></html>")


# openapi-generator and swagger-codegen, "html"


def generated(*parts: str, line: str, title: str = "", name: str = "changeBoat") -> str:
    method, _, path = line.partition(" ")
    return f"""<div class="method"><a name="{name}"/><div class="method-path"><a class="up" href="#__Methods">Up</a>
      <pre class="{method}"><code class="huge"><span class="http-method">{method}</span> {path}</code></pre></div>
      <div class="method-summary">{title} (<span class="nickname">{name}</span>)</div>
      <div class="method-notes"></div>{"".join(parts)}</div><hr/>"""


def part(title: str, *inside: str, level: int = 3) -> str:
    return f'<h{level} class="field-label">{title}</h{level}><div class="field-items">{"".join(inside)}</div>'


def field(name: str, kind: str, said: str = "", values: tuple[str, ...] = ()) -> str:
    listed = "".join(f'<div class="param-enum">{value}</div>' for value in values)
    head = '<div class="param-enum-header">Enum:</div>' if values else ""
    return (
        f'<div class="param">{name}</div><div class="param-desc"><span class="param-type">{kind}</span> {said}</div>'
        f"{head}{listed}"
    )


def answer(status: str, said: str, structure: str = "") -> str:
    return f'<h4 class="field-label">{status}</h4>{said} <a href="#{structure}">{structure}</a>'


def structure(name: str, *fields: str) -> str:
    return f"""<div class="model">
      <h3><a name="{name}"><code>{name}</code> - </a><a class="up" href="#__Models">Up</a></h3>
      <div class='model-description'></div><div class="field-items">{"".join(fields)}</div></div>"""


HEAD = """<h1>Fleet</h1><div class="app-desc">BasePath:/v1</div>
  <h2>Access</h2><ol><li>HTTP Basic Authentication</li></ol>
  <h2><a name="__Methods">Methods</a></h2><h3>Table of Contents</h3>
  <ul><li><a href="#changeBoat"><code><span class="http-method">put</span> /boats/{boat}</code></a></li></ul>
  <h1>Boats</h1>"""
MODELS = '<h2><a name="__Models">Models</a></h2>' + "".join(
    (
        structure(
            "Boat",
            field("name", '<a href="#string">String</a>', "What it is called."),
            field("kind (optional)", '<a href="#string">String</a>', values=("sail", "motor")),
            field("built (optional)", '<a href="#DateTime">Date</a>', "format: date-time"),
        ),
        structure("Problem", field("message (optional)", '<a href="#string">String</a>')),
    )
)
BODY = part(
    "Request body",
    '<div class="param">Boat <a href="#Boat">Boat</a> (required)</div>'
    '<div class="param-desc"><span class="param-type">Body Parameter</span> &mdash; As it will be. </div>',
)


def example(kind: str, text: str) -> str:
    return (
        f'<h3 class="field-label">Example data</h3><div class="example-data-content-type">Content-Type: {kind}</div>'
        f'<pre class="example"><code>{text}</code></pre>'
    )


OTHER = generated(
    '<h3 class="field-label">Responses</h3>', answer("200", "All", "Problem"), line="get /problems", name="problems"
)


def test_the_html_of_openapi_generator(tmp_path: Path) -> None:
    call = generated(
        part(
            "Path parameters", field("boat (required)", "Path Parameter", "&mdash; Which. default: null format: int64")
        ),
        "<h3 class='field-label'>Consumes</h3>This call takes the following types:<ul><li><code>application/json</code>"
        "</li><li><code>application/x-www-form-urlencoded</code></li></ul>",
        BODY,
        part("Query parameters", field("dry (optional)", "Query Parameter", "&mdash; Whether nothing is made.")),
        '<h3 class="field-label">Return type</h3><div class="return-type"><a href="#Boat">Boat</a></div>',
        example("application/json", '{"name": "Ada", "kind": "sail"}'),
        example("application/json", '{"message": "none"}'),
        '<h3 class="field-label">Responses</h3>',
        answer("200", "Changed", "Boat"),
        answer("404", "No such boat", "Problem"),
        line="put /boats/{boat}",
        title="Change a boat",
    )
    result = built(tmp_path, HEAD + call + OTHER + MODELS)
    (path, item), _ = result.spec["paths"].items()
    assert (path, item["put"]["summary"]) == ("/v1/boats/{boat}", "Change a boat")
    boat = ["name* string", "kind string sail|motor", "built string"]
    lines = operation_lines(result)[:-1]
    assert lines[:2] == ["path boat* ?", "query dry ?"]
    assert [line.removeprefix("body ") for line in lines if line.startswith("body")] == [*boat, *boat]  # of both types
    assert [line for line in lines if line.startswith(("200", "404"))] == [
        *(f"200 {b}" for b in boat),
        "404 message string",
    ]
    assert result.spec["components"]["schemas"]["Boat"]["properties"]["built"]["format"] == "date-time"
    assert [*item["put"]["requestBody"]["content"]] == ["application/json", "application/x-www-form-urlencoded"]
    assert [p["description"] for p in item["put"]["parameters"]][1] == "Whether nothing is made."
    assert result.spec["security"] == [{"basicAuth": []}]


def test_a_name_stands_for_a_title_that_is_empty(tmp_path: Path) -> None:
    calls = (
        generated('<h3 class="field-label">Responses</h3>', answer("204", "Gone"), line="delete /boats", name="sink"),
        generated(
            '<h3 class="field-label">Responses</h3>', answer("200", "All", "Boat"), line="get /boats", name="list"
        ),
    )
    item = built(tmp_path, HEAD + "".join(calls) + MODELS).spec["paths"]["/v1/boats"]
    assert {method: call["summary"] for method, call in item.items()} == {"delete": "sink", "get": "list"}


def test_examples_whose_answer_nothing_names_are_of_none(tmp_path: Path) -> None:
    call = generated(
        example("application/json", '{"message": "none"}'),
        '<h3 class="field-label">Responses</h3>',
        answer("204", "Gone"),
        answer("404", "No such boat", "Problem"),
        line="delete /boats/{boat}",
    )
    item, _ = built(tmp_path, HEAD + call + OTHER + MODELS).spec["paths"].values()
    assert "content" not in item["delete"]["responses"]["204"]
    assert "content" in item["delete"]["responses"]["404"]


# RapiDoc, whose elements hold shadow trees


def shadow(tag: str, *inside: str) -> str:
    name = tag.split(maxsplit=1)[0]
    return f'<{tag}><template shadowrootmode="open">{"".join(inside)}</template></{name}>'


def rapid_row(name: str, kind: str, said: str = "", *inside: str, required: bool = False) -> str:
    star = "<span>*</span>" if required else ""
    held = f'<div class="object-body">{"".join(inside)}</div>' if inside else ""
    return (
        f'<div class="tr primitive"><div class="td key"><span class="key-label"> {name}</span>{star}</div>'
        f'<div class="td key-type {kind[:4]}"> {kind} </div><div class="td key-descr">{said}</div></div>{held}'
    )


def rapid_schema(*rows: str, root: str = "object") -> str:
    bar = f'<div class="toolbar"><div class="toolbar-item schema-root-type {root}"> {root} </div></div>'
    head = '<div><div class="key">Field</div><div class="key-type">Type</div><div class="key-descr">Text</div></div>'
    return shadow(
        "schema-table", f'<div class="table">{bar}<div>{head}<div class="object-body">{"".join(rows)}</div></div></div>'
    )


def rapid_parameter(name: str, place: str, kind: str, said: str, *, required: bool = False) -> str:
    marked = " required" if required else ""
    return (
        f'<tr><td><div class="param-name{marked}"> {name} </div><div class="param-type"> {kind} </div></td>'
        f'<td><input class="request-param" data-ptype="{place}"></td></tr><tr><td></td><td>{said}</td></tr>'
    )


def test_rapidoc(tmp_path: Path) -> None:
    kinds = "<div>What it is. <div><span>Allowed: </span>sail┃motor</div></div>"
    boat = (rapid_row("name", "string", required=True), rapid_row("kind", "enum", kinds))
    body = (
        '<div class="request-body-container"><div class="table-title">REQUEST BODY <select><option>application/json'
        f"</option><option>application/xml</option></select></div>{rapid_schema(*boat)}</div>"
    )
    request = shadow(
        'api-request method="put" path="/boats/{id}"',
        '<div class="table-title">PATH PARAMETERS</div><table>',
        rapid_parameter("id", "path", "integer", "Which.", required=True),
        rapid_parameter("tags", "query", "[string]", "Some."),
        f"</table>{body}",
    )
    crew = rapid_row("crew", "array of object", "", rapid_row("email", "string"), rapid_row("ship", "recursive: Boat}"))
    response = shadow(
        'api-response selected-status="200"',
        '<button class="m-btn">200</button><button class="m-btn">404</button>',
        '<div style="display: block"><div class="top-gap">'
        f'<span class="resp-descr">Boats.</span></div>{rapid_schema(*boat, crew, root="array")}</div>',
        '<div style="display: none"><div class="top-gap"><span class="resp-descr">None.</span></div>'
        f"{rapid_schema(rapid_row('message', 'string'))}</div>",
    )
    operation = (
        '<div class="expanded-endpoint-body"><h2> Change a boat</h2><div><span class="method-fg put">put</span>'
        f'<span part="label-operation-path">/boats/{{id}}</span></div>{request}{response}</div>'
    )
    server = '<section id="servers"><label> https://api.boats.example/v1 </label></section>'
    result = built(tmp_path, shadow("rapi-doc", f'<nav class="nav-bar">put /x</nav><main>{server}{operation}</main>'))
    assert operation_lines(result) == [
        "path id* integer",
        "query tags array",
        "body name* string",
        "body kind string sail|motor",
        "200 name* string",
        "200 kind string sail|motor",
        "200 crew array",
        "200 crew.email string",
        "200 crew.ship ?",
    ]
    ((path, item),) = result.spec["paths"].items()
    assert (path, item["put"]["summary"]) == ("/boats/{id}", "Change a boat")
    assert result.spec["servers"] == [{"url": "https://api.boats.example/v1"}]
    assert item["put"]["responses"]["200"]["content"]["application/json"]["schema"]["type"] == "array"
