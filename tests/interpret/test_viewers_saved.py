"""Pages of sites that vendors host, as browsers save them: Postman's documenter, Mintlify."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

# Postman's documenter


def postman_row(name: str, value: str, said: str) -> str:
    held = f'{value}<div class="docs-request-table__desc">{said}</div>'
    return f'<tr><td class="weight--medium">{name}</td><td>{held}</td></tr>'


def postman_rows(kind: str, title: str, *rows: tuple[str, str, str]) -> str:
    cells = "".join(postman_row(*row) for row in rows)
    table = f'<table class="docs-request-table">{cells}</table>'
    return f'<div class="docs-request-{kind}"><h4>{title}</h4>{table}</div>'


def postman_body(mode: str, inside: str) -> str:
    return (
        f'<div class="docs-request-body"><h4 class="docs-request-body__title">Body</h4>'
        f'<span class="docs-request-body__mode">{mode}</span>{inside}</div>'
    )


def postman(head: str, address: str, *parts: str, answer: str = "") -> str:
    shown = (
        f'<div class="docs-example"><div class="docs-example__request"><pre>curl {address}</pre></div>{answer}</div>'
    )
    return (
        f'<div class="docs-item"><div class="docs-desc">{head}<div class="docs-desc-title__url">{address}</div>'
        f'<div class="docs-desc-body">{"".join(parts)}</div></div>{shown}</div>'
    )


HEADS = (
    '<h2 class="docs-desc-title docs-desc-title--request"><span class="pm-method-color-put">PUT </span>'
    "Change a boat</h2>",
    '<div><span class="pm-h2 request-method">PUT</span><h2><span class="docs-desc-title--request-name">'
    "<textarea readonly>Change a boat</textarea></span></h2></div>",
)


@pytest.mark.parametrize("head", HEADS)
def test_postman(tmp_path: Path, head: str) -> None:
    answer = (
        '<div class="docs-example__response"><div class="docs-example__snippet-header">'
        '<span class="docs-example__snippet-type">Example Response</span><span class="docs-example__response-status" '
        'title="201 Created">201 Created</span></div><pre>{"id": 7}</pre></div>'
    )
    call = postman(
        head,
        "https://api.boats.example/boats/:id?deep=true",
        "<p>Gives it another name.</p>",
        postman_rows("headers", "Headers", ("X-Trace", "ab12", "Of the call.")),
        postman_rows("params", "Params", ("deep", "true", "Whether the crew comes along.")),
        postman_rows("params", "Path Variables", ("id", "7", "Which.")),
        postman_body("raw (json)", '<pre>{"name": "Ada"}</pre>'),
        answer=answer,
    )
    menu = '<div class="docs-nav"><a class="docs-nav__link">PUT Change a boat</a></div>'
    result = build_pages(tmp_path, f"<html><title>Fleet</title><body>{menu}<h1>Fleet</h1>{call}</body></html>")
    assert operation_lines(result) == [
        "header X-Trace ?",
        "query deep ?",
        "path id* ?",
        "body name string",
        "201 id integer",
    ]
    ((path, item),) = result.spec["paths"].items()
    assert (path, item["put"]["summary"]) == ("/boats/{id}", "Change a boat")
    assert item["put"]["description"] == "Gives it another name."


@pytest.mark.parametrize(
    ("mode", "media"),
    [("formdata", "multipart/form-data"), ("urlencoded", "application/x-www-form-urlencoded")],
)
def test_forms_of_postman(tmp_path: Path, mode: str, media: str) -> None:
    table = f'<table class="docs-request-table">{postman_row("name", "Ada", "It.")}</table>'
    call = postman(HEADS[0], "{{url}}/boats", postman_body(mode, table))
    result = build_pages(tmp_path, f"<html><body><h1>Fleet</h1>{call}</body></html>")
    ((path, item),) = result.spec["paths"].items()
    assert (path, [*item["put"]["requestBody"]["content"]]) == ("/boats", [media])


# Mintlify


def mint_field(name: str, *pills: str, required: bool = False, kind: str = "primitive", inside: str = "") -> str:
    meta = "".join(f'<div data-component-part="field-info-pill"><span>{p}</span></div>' for p in pills)
    star = '<div data-component-part="field-required-pill">required</div>' if required else ""
    more = f"<details><summary><p>Show child attributes</p></summary><div>{inside}</div></details>" if inside else ""
    link = f'<a href="#{name}" aria-label="Navigate to header"></a>'
    head = f'{link}<div data-component-part="field-name">{name}</div>'
    said = f'<div data-component-part="field-meta">{meta}{star}</div></div><div class="prose"><p>About it.</p></div>'
    return f'<div class="{kind}-param-field"><div class="param-head">{head}{said}{more}</div>'


def mint_section(title: str, *fields: str) -> str:
    return f'<div class="api-section"><h4 class="api-section-heading-title">{title}</h4>{"".join(fields)}</div>'


def test_mintlify(tmp_path: Path) -> None:
    parts = "".join(f"<div>{part}</div>" for part in ("/", "boats", "/", "{id}"))
    line = (
        f'<div><div class="method-pill">PUT</div><div>{parts}</div><button class="tryit-button">Try it</button></div>'
    )
    page = (
        f"<h1>Change a boat</h1>{line}{mint_section('Path Parameters', mint_field('id', 'integer', required=True))}"
        f"{mint_section('Query Parameters', mint_field('deep', 'boolean'))}"
        + mint_section(
            "Body",
            mint_field("name", "string", required=True),
            mint_field(
                "crew", "object[]", kind="array", inside=mint_field("email", "string<email>".replace("<", "&lt;"))
            ),
        )
        + mint_section("Response", mint_field("built", "string&lt;date&gt;"))
    )
    result = build_pages(tmp_path, f"<html><body>{page}</body></html>")
    assert operation_lines(result) == [
        "path id* integer",
        "query deep boolean",
        "body name* string",
        "body crew array",
        "body crew.email string",
        "200 built string",
    ]
    ((path, item),) = result.spec["paths"].items()
    assert (path, item["put"]["summary"]) == ("/boats/{id}", "Change a boat")
    assert item["put"]["parameters"][0]["description"] == "About it."


# docusaurus-openapi-docs

BRACKETS = tuple(f'<li><div style="opacity: 0.6; margin-left: -.5rem">{sign}</div></li>' for sign in ("Array [", "]"))


def docusaurus_field(name: str, kind: str, said: str = "", *, required: bool = False, inside: str = "") -> str:
    star = '<span class="openapi-schema__divider"></span><span class="openapi-schema__required">required</span>'
    head = (
        f'<span class="openapi-schema__container"><strong class="openapi-schema__property">{name}</strong>'
        f'<span class="openapi-schema__name">{kind}</span>{star if required else ""}</span>'
    )
    held = f"<details><summary>{head}</summary><div><p>{said}</p><ul>{inside}</ul></div></details>" if inside else ""
    return f'<div class="openapi-schema__list-item">{held or head + f"<p>{said}</p>"}</div>'


def docusaurus_parameter(name: str, kind: str, said: str) -> str:
    named = f'<strong class="openapi-schema__property">{name}</strong>'
    head = f'<span class="openapi-schema__container">{named}<span class="openapi-schema__type"> {kind}</span></span>'
    return f'<div class="openapi-params__list-item">{head}<p>{said}</p></div>'


def docusaurus_part(title: str, inside: str, kind: str = "") -> str:
    head = f'<summary><h3>{title}<span class="openapi-schema__required">required</span></h3></summary>'
    return f'<details class="openapi-markdown__details {kind}">{head}<div><ul>{inside}</ul></div></details>'


def docusaurus_answers(**panels: str) -> str:
    tabs = "".join(f'<li role="tab">{status.lstrip("s")}</li>' for status in panels)
    shown = "".join(f'<div role="tabpanel">{panel}</div>' for panel in panels.values())
    link = '<a href="#responses" class="hash-link">\u200b</a>'
    head = f'<div><h2>Responses{link}</h2><div><ul role="tablist">{tabs}</ul></div></div>'
    return f'<div class="openapi-tabs__container">{head}<div>{shown}</div></div>'


def docusaurus_schema(inside: str, mime: str = "application/json") -> str:
    details = (
        '<details class="openapi-markdown__details response"><summary><strong class='
        f'"openapi-markdown__details-summary-response">Schema</strong></summary><ul>{inside}</ul></details>'
    )
    tabs = f'<div><ul role="tablist"><li role="tab">{mime}</li></ul></div>'
    return f'<div>{tabs}<div><div role="tabpanel">{details}</div></div></div>'


def test_docusaurus(tmp_path: Path) -> None:
    crew = docusaurus_field(
        "crew", "object[]", inside=f"{BRACKETS[0]}{docusaurus_field('email', 'email')}{BRACKETS[1]}"
    )
    boat = docusaurus_field("name", "string", "Its name.", required=True) + crew
    listed = f"{BRACKETS[0]}{docusaurus_field('id', 'integer')}{BRACKETS[1]}"
    line = (
        '<pre class="openapi__method-endpoint"><span class="badge">PUT</span>'
        '<h2 class="openapi__method-endpoint-path">/boats/:id</h2></pre>'
    )
    request = (
        docusaurus_part("Path Parameters", docusaurus_parameter("id", "int64", "Which."))
        + docusaurus_part("Query Parameters", docusaurus_parameter("deep", "boolean", "Whether."))
        + docusaurus_part("Body", boat, "mime")
    )
    answers = docusaurus_answers(
        s200=f"<p>All of them.</p>{docusaurus_schema(listed)}",
        s404=f"<p>No such boat.</p>{docusaurus_schema(docusaurus_field('message', 'string'))}",
    )
    page = f"<article><h1>Change a boat</h1>{line}<p>Renames it.</p><h2>Request</h2>{request}{answers}</article>"
    result = build_pages(tmp_path, f"<html><body>{page}</body></html>")
    assert operation_lines(result) == [
        "path id* integer",
        "query deep boolean",
        "body name* string",
        "body crew array",
        "body crew.email string",
        "200 id integer",
        "404 message string",
    ]
    ((path, item),) = result.spec["paths"].items()
    assert (path, item["put"]["summary"]) == ("/boats/{id}", "Change a boat")
    assert {s: a["description"] for s, a in item["put"]["responses"].items()} == {
        "200": "All of them.",
        "404": "No such boat.",
    }
