"""Pages that viewers of OpenAPI documents show, as browsers save them: no state, no script, only what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import BuildResult, build
from tests.pages import operation_lines


def built(tmp_path: Path, body: str) -> BuildResult:
    (tmp_path / "page.html").write_text(f"<!doctype html><html><body>{body}</body></html>", encoding="utf-8")
    return build([tmp_path / "page.html"])


def swagger(*parts: str, method: str = "POST", path: str = "/boats/{id}", title: str = "Change a boat") -> str:
    """One operation of Swagger UI, opened."""
    return f"""<div class="swagger-ui"><div class="info"><h2 class="title">Boats<small>1.2.0</small></h2></div>
      <div class="schemes-server-container"><span>Servers</span><label class="servers"><select>
        <option value="https://api.boats.example/v1">https://api.boats.example/v1</option></select></label></div>
      <div class="opblock opblock-{method.lower()} is-open"><div class="opblock-summary">
        <button><span class="opblock-summary-method">{method}</span>
        <span class="opblock-summary-path" data-path="{path}"><a><span>{path.replace("/", "/&#8203;")}</span></a></span>
        <div class="opblock-summary-description">{title}</div></button></div>{"".join(parts)}</div></div>"""


def parameter(name: str, place: str, type_: str, said: str, *, required: bool = False) -> str:
    star = "<span>&nbsp;*</span>" if required else ""
    return f"""<tr data-param-name="{name}" data-param-in="{place}"><td class="parameters-col_name">
      <div class="parameter__name{" required" if required else ""}">{name}{star}</div>
      <div class="parameter__type">{type_}</div><div class="parameter__in">({place})</div></td>
      <td class="parameters-col_description"><div class="renderedMarkdown">{said}</div><input></td></tr>"""


def parameters(*rows: str) -> str:
    head = "<thead><tr><th>Name</th><th>Description</th></tr></thead>"
    title = '<div class="opblock-section-header"><h4 class="opblock-title">Parameters</h4></div>'
    table = f'<table class="parameters">{head}<tbody>{"".join(rows)}</tbody></table>'
    return f'<div class="opblock-section">{title}<div class="parameters-container">{table}</div></div>'


def answer(code: str, said: str, model: str) -> str:
    inner = f'<div class="response-col_description__inner"><div class="renderedMarkdown"><p>{said}</p></div></div>'
    cells = f'<td class="response-col_status">{code}</td><td class="response-col_description">{inner}{model}</td>'
    return f'<tr class="response" data-code="{code}">{cells}</tr>'


def answers(*rows: str) -> str:
    head = "<thead><tr><td>Code</td><td>Description</td></tr></thead>"
    table = f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"
    return f'<div class="responses-wrapper"><div class="opblock-section-header"><h4>Responses</h4></div>{table}</div>'


def model(*rows: str, array: bool = False) -> str:
    """An object as the viewer of OpenAPI 2 and 3.0 draws it, or a list of such."""
    drawn = f"""<span class="model"><span><button><strong class="model-title">Boat</strong></button>
      <span class="brace-open object">{{</span><span class="inner-object"><table class="model"><tbody>{"".join(rows)}
      </tbody></table></span><span class="brace-close">}}</span></span></span>"""
    listed = f'<span class="model"><span><button></button>[<span>{drawn}</span>]</span></span>' if array else drawn
    return f'<div class="model-box">{listed}</div>'


def row(name: str, kind: str, said: str = "", *, required: bool = False, inside: str = "") -> str:
    star = '<span class="star">*</span>' if required else ""
    plain = f'<span class="model"><span class="prop"><span class="prop-type">{kind}</span>{said}</span></span>'
    cells = f"<td>{name}{star}</td><td>{inside or plain}</td>"
    return f'<tr class="property-row">{cells}</tr>'


def member(name: str, kind: str, *inside: str, required: bool = False, more: str = "") -> str:
    """A property as the viewer of OpenAPI 3.1 draws it."""
    marked = " json-schema-2020-12-property--required" if required else ""
    held = properties(*inside) if inside else ""
    held = f'<div class="json-schema-2020-12-keyword--items"><article>{held}</article></div>' if "<" in kind else held
    return f"""<li class="json-schema-2020-12-property{marked}"><article class="json-schema-2020-12">
      <div class="json-schema-2020-12-head"><strong class="json-schema-2020-12__title">{name}</strong>
      <strong class="json-schema-2020-12__attribute--primary">{kind.replace("<", "&lt;")}</strong></div>
      <div class="json-schema-2020-12-body">{held}{more}</div></article></li>"""


def properties(*members: str) -> str:
    return f'<div class="json-schema-2020-12-keyword--properties"><ul>{"".join(members)}</ul></div>'


def test_swagger_ui(tmp_path: Path) -> None:
    result = built(
        tmp_path,
        swagger(
            parameters(
                parameter("id", "path", 'integer<span class="prop-format">($int64)</span>', "Which.", required=True),
                parameter("dry", "query", "boolean", "<p><i>Default value</i> : false</p>"),
                parameter("X-Trace", "header", "string", "Of the call."),
                parameter("boat", "body", "object", model(row("name", "string", required=True)), required=True),
            ),
            answers(
                answer("200", "The boat.", model(row("id", "integer"), row("name", "string", "minLength: 1"))),
                answer("404", "No such boat.", model(row("message", "string"))),
            ),
        ),
    )
    assert operation_lines(result) == [
        "path id* integer",
        "query dry boolean = False",
        "header X-Trace string",
        "body name* string",
        "200 id integer",
        "200 name string",
        "404 message string",
    ]
    ((path, item),) = result.spec["paths"].items()
    assert (path, item["post"]["summary"]) == ("/boats/{id}", "Change a boat")
    assert {s: r["description"] for s, r in item["post"]["responses"].items()} == {
        "200": "The boat.",
        "404": "No such boat.",
    }
    assert (result.spec["info"]["title"], result.spec["servers"][0]["url"]) == ("Boats", "https://api.boats.example/v1")


def test_the_last_answer_belongs_to_its_own_operation(tmp_path: Path) -> None:
    first = swagger(
        answers(answer("200", "All.", ""), answer("401", "Not signed in.", "")), method="GET", path="/boats"
    )
    second = swagger(answers(answer("201", "Made.", "")), path="/boats", title="Make a boat")
    paths = built(tmp_path, first + second).spec["paths"]["/boats"]
    assert [[*paths[m]["responses"]] for m in ("get", "post")] == [["200", "401"], ["201"]]
    assert [paths[m]["summary"] for m in ("get", "post")] == ["Change a boat", "Make a boat"]


@pytest.mark.parametrize("array", [False, True])
def test_an_array_of_objects_is_one(tmp_path: Path, array: bool) -> None:
    result = built(tmp_path, swagger(answers(answer("200", "Boats.", model(row("id", "integer"), array=array)))))
    schema = result.spec["paths"]["/boats/{id}"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert (schema.get("type") == "array") is array


def test_a_list_inside_a_field(tmp_path: Path) -> None:
    sails = model(row("area", "number"), array=True).removeprefix('<div class="model-box">').removesuffix("</div>")
    owner = model(row("email", "string")).removeprefix('<div class="model-box">').removesuffix("</div>")
    shown = model(row("sails", "", inside=sails), row("owner", "", inside=owner), row("id", "integer"))
    assert operation_lines(built(tmp_path, swagger(answers(answer("200", "A boat.", shown))))) == [
        "path id* string",
        "200 sails array",
        "200 sails.area number",
        "200 owner object",
        "200 owner.email string",
        "200 id integer",
    ]


def test_forms_of_swagger_ui_have_their_media_type(tmp_path: Path) -> None:
    field = """<tr class="parameters"><td class="parameters-col_name"><div class="parameter__name">file</div>
      <div class="parameter__type">string<span>($binary)</span></div></td><td>The photo.</td></tr>"""
    body = f"""<div class="opblock-section opblock-section-request-body"><div class="opblock-section-header">
      <h4>Request body</h4><select class="content-type"><option>multipart/form-data</option></select></div>
      <table>{field}</table></div>"""
    sent = built(tmp_path, swagger(body)).spec["paths"]["/boats/{id}"]["post"]["requestBody"]
    assert [*sent["content"]] == ["multipart/form-data"]


def test_swagger_ui_of_openapi_3_1(tmp_path: Path) -> None:
    values = "".join(
        f'<li><span class="json-schema-2020-12-json-viewer__name">#{n}</span>'
        f'<span class="json-schema-2020-12-json-viewer__value">"{value}"</span></li>'
        for n, value in enumerate(("sail", "motor"))
    )
    enum = f'<div class="json-schema-2020-12-json-viewer json-schema-2020-12-keyword--enum"><ul>{values}</ul></div>'
    shown = properties(
        member("kind", "string", required=True, more=enum),
        member("sails", "array<object>", member("area", "number")),
        member("owner", "object", member("phone", "string | null")),
    )
    head = '<div class="json-schema-2020-12-head"><strong class="json-schema-2020-12__title">Boat</strong></div>'
    article = (
        f'<article class="json-schema-2020-12">{head}<div class="json-schema-2020-12-body">{shown}</div></article>'
    )
    result = built(tmp_path, swagger(answers(answer("200", "A boat.", f'<div class="model-box">{article}</div>'))))
    assert operation_lines(result) == [
        "path id* string",
        "200 kind* string sail|motor",
        "200 sails array",
        "200 sails.area number",
        "200 owner object",
        "200 owner.phone ['string', 'null']",
    ]


def redoc(left: str, *, method: str = "post", path: str = "/boats", right: str = "") -> str:
    """One operation of Redoc: its description, and beside it the request line and samples."""
    line = f"""<div><button><span type="{method}" class="http-verb {method}">{method}</span><span>{path}</span></button>
      <div><div role="button"><span>https://api.boats.example/v1</span>{path}</div></div></div>"""
    return f"""<div class="redoc-wrap"><div id="tag/boats/operation/x{method}"><div id="operation/x{method}">
      <div><h2><a></a>Make a boat</h2>{left}</div><div>{line}{right}</div></div></div></div>"""


def kept(name: str, type_: str, said: str = "", *, required: bool = False, constraint: str = "") -> str:
    """A row of a table of Redoc."""
    marked = "<div>required</div>" if required else ""
    bounds = f"<span><span>{constraint}</span></span>" if constraint else ""
    name_cell = f'<td kind="field" title="{name}"><span></span><span class="property-name">{name}</span>{marked}</td>'
    typed = "".join(f"<span>{part}</span>" for part in type_.split("|"))
    return f"<tr>{name_cell}<td><div><div><span></span>{typed}{bounds}</div>{said}</div></td></tr>"


def held(*rows: str, array: bool = False) -> str:
    """The row below a field, with the fields inside it."""
    table = f"<table><tbody>{''.join(rows)}</tbody></table>"
    return f'<tr><td colspan="2"><div>{"<div>Array</div>" if array else ""}{table}</div></td></tr>'


def fields(*rows: str) -> str:
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def replied(code: str, said: str, *rows: str) -> str:
    schema = f"<h5>Response Schema: <span>application/json</span></h5>{fields(*rows)}" if rows else ""
    return f"<div><button><strong>{code}</strong><div><p>{said}</p></div></button><div>{schema}</div></div>"


def lines(said: str, **told: str) -> str:
    """What stands below a type: its default or values, and what it is for."""
    more = "".join(f"<div><span>{key}:</span> <span>{value}</span></div>" for key, value in told.items())
    return f"{more}<div><div><p>{said}</p></div></div>"


def test_redoc(tmp_path: Path) -> None:
    result = built(
        tmp_path,
        redoc(
            "<p>Makes one.</p><div><h5>query Parameters</h5>"
            + fields(
                kept("dry", "boolean", lines("Only try.", Default="false")),
                kept("size", "integer| &lt;int32&gt; ", lines("How long."), constraint="[ 1 .. 100 ]"),
            )
            + "</div><h5>Request Body schema: <span>application/json</span><div>required</div></h5>"
            + fields(
                kept("name", "string", lines("What it is called."), required=True, constraint="[ 1 .. 40 ] characters"),
                kept("kind", "string", lines("Of which kind.", Enum='"sail" "motor"')),
                kept("owner", "object|(Person)"),
                held(kept("email", "string| &lt;email&gt; ", required=True)),
                kept("sails", "Array of |objects|(Sail)"),
                held(kept("area", "number", constraint="&gt;= 0"), array=True),
            )
            + "<div><h3>Responses</h3>"
            + replied("201", "Made.", kept("id", "integer", required=True))
            + replied("422", "Not valid.", kept("message", "string"))
            + "</div>",
        ),
    )
    assert operation_lines(result) == [
        "query dry boolean = False",
        "query size integer",
        "body name* string",
        "body kind string sail|motor",
        "body owner object",
        "body owner.email* string",
        "body sails array",
        "body sails.area number",
        "201 id* integer",
        "422 message string",
    ]
    schemas = result.spec["components"]["schemas"]
    assert {"Person", "Sail"} <= {*schemas}
    size = result.spec["paths"]["/boats"]["post"]["parameters"][1]["schema"]
    assert (size["minimum"], size["maximum"], size["format"]) == (1, 100, "int32")
    assert schemas["PostBoatsRequestBody"]["properties"]["name"]["maxLength"] == 40
    assert result.spec["paths"]["/boats"]["post"]["summary"] == "Make a boat"


def test_samples_of_redoc_tell_what_closed_answers_do_not(tmp_path: Path) -> None:
    tokens = (
        '<code><button></button><span>{</span><ul><li><span>"id"</span>: <span>7</span></li></ul><span>}</span></code>'
    )
    tabs = f"""<h3>Response samples</h3><ul role="tablist"><li role="tab" id="t1">200</li></ul>
      <div role="tabpanel" aria-labelledby="t1"><div class="redoc-json">{tokens}</div></div>"""
    shut = "<div><h3>Responses</h3><div><button><strong>200</strong><div><p>A boat.</p></div></button></div></div>"
    result = built(tmp_path, redoc(shut, method="get", right=tabs))
    assert operation_lines(result) == ["200 id integer"]


def scalar(left: str, right: str = "") -> str:
    """One operation of Scalar."""
    return f"""<div class="references-rendered"><section class="section" id="tag/boats/POST/boats">
      <div class="section-header"><h3 class="section-header-label">Make a boat</h3></div>
      <div class="operation-details">{left}</div>
      <div class="examples"><div class="scalar-card"><div class="scalar-card-header">
        <span class="request-method">post</span><span class="operation-path">/boats</span></div></div>{right}</div>
      </section></div>"""


def titled(title: str, *items: str) -> str:
    return f'<div class="mt-6"><div>{title}</div><ul>{"".join(items)}</ul></div>'


def shown(name: str, type_: str, said: str, *, required: bool = False, more: str = "", format_: str = "") -> str:
    detail = '<span class="property-detail property-detail-truncate"><span class="property-detail-value">'
    label = '<span class="screenreader-only">Type:</span>'
    form = f"{detail}{format_}</span></span>" if format_ else ""
    marked = '<div class="property-required">required</div>' if required else ""
    heading = (
        f'<div class="property-heading"><div class="property-name">{name}</div>{detail}{label}{type_}</span></span>'
    )
    return f'{heading}{form}{more}{marked}</div><div class="property-description"><p>{said}</p></div>'


def asked(name: str, type_: str, said: str, *, more: str, format_: str) -> str:
    drawn = f'<div class="property">{shown(name, type_, said, more=more, format_=format_)}</div>'
    return f'<li class="parameter-item"><div class="parameter-item-container">{drawn}</div></li>'


def bound(prefix: str, value: str) -> str:
    label = f'<div class="property-detail-prefix">{prefix}:&nbsp;</div>'
    return f'<span class="property-detail">{label}<span class="property-detail-value">{value}</span></span>'


def test_scalar(tmp_path: Path) -> None:
    values = '<div class="property-enum"><ul><li><span class="property-enum-value-label">sail</span></li>'
    values += '<li><span class="property-enum-value-label">motor</span></li></ul></div>'
    made = """<li class="parameter-item"><button class="parameter-item-trigger">
      <div class="parameter-item-name">201</div>
      <div class="parameter-item-description-summary"><p>Made.</p></div></button></li>"""
    body = f"""<div class="request-body"><div class="request-body-header"><div class="request-body-title">Body</div>
      <div class="selected-content-type"><span>application/json</span></div></div>
      <ul><li class="property">{shown("kind", "string", "Of which kind.", required=True)}{values}</li></ul></div>"""
    sample = (
        '<div class="response-card"><button>200</button><pre><code class="language-json">{"id": 7}</code></pre></div>'
    )
    limit = asked("limit", "integer", "How many.", format_="int32", more=bound("min", "1") + bound("max", "100"))
    responses = f'<div class="mt-6"><div>Responses</div><ul aria-label="Responses">{made}</ul></div>'
    result = built(tmp_path, scalar(titled("Query Parameters", limit) + body + responses, sample))
    assert operation_lines(result) == [
        "query limit integer",
        "body kind* string sail|motor",
        "201 id integer",
    ]
    made = result.spec["paths"]["/boats"]["post"]
    assert made["responses"]["201"]["description"] == "Made."
    assert made["parameters"][0]["schema"] == {"type": "integer", "format": "int32", "minimum": 1, "maximum": 100}


def drawn(name: str, kind: str, said: str, *more: str, required: bool = False) -> str:
    """A row of Stoplight Elements."""
    marked = '<span data-test="property-required">required</span>' if required else ""
    bounds = "".join(f'<div data-test="property-validation"><span>{text}</span></div>' for text in more)
    head = f'<div data-test="property-name-{name}">{name}</div><span data-test="property-type">{kind}</span>{marked}'
    return f'<div data-test="schema-row">{head}<div data-test="property-description"><p>{said}</p></div>{bounds}</div>'


def test_stoplight_elements(tmp_path: Path) -> None:
    line = """<div title="https://api.boats.example/v1/boats"><div>post</div><div class="sl-select-all"><div>
      <span class="sl-text-muted">https://api.boats.example/v1</span><span>/boats</span></div></div></div>"""
    owner = drawn("owner", "object", "Whose it is.") + f"<div>{drawn('email', 'string&lt;email&gt;', 'Where.')}</div>"
    body = drawn("name", "string", "What it is called.", "&gt;= 1 characters", "&lt;= 40 characters", required=True)
    tabs = '<div role="tablist"><div role="tab" aria-selected="true">201</div><div role="tab">422</div></div>'
    panel = f"""<div role="tabpanel"><div><div class="sl-relative"><p>Made.</p></div><h3>Body</h3>
      {drawn("id", "integer&lt;int64&gt;", "Which.")}</div></div>"""
    page = f"""<a class="ElementsTableOfContentsItem">Make a boat<div>post</div></a>
      <div class="HttpOperation"><div><h1>Make a boat</h1><div>{line}</div></div><h2>Request</h2><h3>Body</h3>
      <div>{body}{owner}</div><div><div><h2>Responses</h2>{tabs}</div>{panel}</div></div>"""
    result = built(tmp_path, page)
    assert operation_lines(result) == [
        "body name* string",
        "body owner object",
        "body owner.email string",
        "201 id integer",
    ]
    made = result.spec["paths"]["/boats"]["post"]
    assert (made["summary"], made["responses"]["201"]["description"]) == ("Make a boat", "Made.")


def broken() -> Iterator[str]:
    """Pages of the same classes that are no pages of these tools, or broken ones."""
    yield '<div class="opblock"><p>Nothing here.</p></div>'
    yield '<h1>Boats</h1><p>GET /boats</p><table><tr><td kind="field">x</td></tr></table>'
    yield '<div class="opblock">' * 3000
    yield '<table class="model"><tr class="property-row"><td>a</td><td>' * 500
    yield '<div class="opblock"><div class="btn">' + "<div>" * 500 + '<div class="btn">x' + "</div>" * 502
    yield '<div class="opblock"><tr data-param-name="x">' + "<span class=parameter__in>" * 2000


@pytest.mark.parametrize("page", [*broken()])
def test_broken_pages_cost_only_themselves(tmp_path: Path, page: str) -> None:
    codes = {d.code for d in built(tmp_path, page).diagnostics}
    assert "source-breaks-reader" not in codes
