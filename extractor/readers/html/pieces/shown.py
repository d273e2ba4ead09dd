"""What a page of pieces shows itself, where no script has it: parameters as rows, statuses that a script fills in, and
the schemas of answers that it leaves in a page that a browser saved.

<div class="methodsubtabletitle">Query parameters</div> <tr><td>limit*</td> … <span class="type">Integer</span>
<h3 id="examples-Boats-getBoat-title-200"></h3> <script>var responseBoats200_description = `Found`;</script>
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborNode

from extractor.lazy_regex import lazy_regex

Node = dict[str, Any]
_TITLE = lazy_regex(r".{1,300}-title-([1-5]\d{2}|default|0)")  # "examples-Boats-getBoat-title-200"
_DESCRIBED = lazy_regex(r"_description\s?=\s?`([^`]{0,5000})`")  # "var responseBoats200_description = `Found`"
_ARRAY = lazy_regex(r"array\[(.{1,80})\]")  # "array[string]"
# '-H "api_key: [[apiKey]]"', '-H "Authorization: Bearer [[accessToken]]"' of the call that is shown
_SENT = lazy_regex(r"-H \"([\w-]{1,60}): (?:(Basic|Bearer) )?\[\[\w{1,30}\]\]\"")
_PLACES = frozenset({"path", "query", "header", "cookie", "form"})
_TYPES = frozenset({"string", "integer", "number", "boolean"})
_FORMATS = {"int32": "integer", "int64": "integer", "float": "number", "double": "number"}  # others are of strings


def status_of(heading: LexborNode) -> tuple[str, str] | None:
    """The status of an empty heading, by its id, and what the script behind it says of it."""
    found = _TITLE.fullmatch(heading.attributes.get("id") or "")
    if found is None:
        return None
    script = heading.next
    while script is not None and script.tag not in {"script", "h3"}:
        script = script.next
    told = _DESCRIBED.search(script.text() or "") if script is not None and script.tag == "script" else None
    status = "default" if found.group(1) == "0" else found.group(1)
    return status, told.group(1).partition("\n")[0].strip() if told else ""


def saved_schema(control: LexborNode) -> Node:
    """The schema of an answer that a hidden control of a saved page holds, as ``schema``; none in other controls."""
    if not (control.attributes.get("id") or "").endswith("-schema-data"):
        return {}
    try:
        found = json.loads(control.attributes.get("value") or "null")
    except (ValueError, RecursionError):
        return {}
    return {"schema": found} if isinstance(found, dict) else {}


def shown_credentials(article: LexborNode) -> dict[str, Node]:
    """The security schemes by name, one of which the call of an article sends."""
    call = next((text for code in article.css("pre code")[:4] if "curl" in (text := code.text() or "")[:200]), "")
    found = _SENT.findall(call)
    return {scheme.lower() or name: _scheme(name, scheme.lower()) for name, scheme in found}


def _scheme(name: str, scheme: str) -> Node:
    return {"type": "http", "scheme": scheme} if scheme else {"type": "apiKey", "in": "header", "name": name}


def shown_parameters(article: LexborNode) -> Iterator[Node]:
    """The parameters that rows of an article show, in the members of OpenAPI; those of forms are ``in: formData``."""
    for title in article.css(".methodsubtabletitle"):
        place = ((title.text() or "").split() or [""])[0].lower()
        table = title.next
        while table is not None and table.tag != "table":
            table = table.next
        for row in table.css("tr") if table is not None and place in _PLACES else ():
            kind = row.css_first(".json-schema-view .type")
            name = row.css_first("td")
            if kind is not None and name is not None:
                yield _parameter(row, _text(name), "formData" if place == "form" else place, _text(kind))


def _parameter(row: LexborNode, name: str, place: str, kind: str) -> Node:
    shown = _text(row.css_first(".format")).strip("() ")
    made: Node = {"name": name.rstrip("* "), "in": place, "required": name.endswith("*")}
    if described := _text(row.css_first(".description")):
        made["description"] = described
    schema = _schema(kind, shown)
    return made | (schema if place == "formData" else {"schema": schema})


def _schema(kind: str, shown: str) -> Node:
    """The schema of a type that a page of a generator writes in the words of a language; an unknown one is open."""
    listed = _ARRAY.fullmatch(kind.lower())
    if listed is not None:
        return {"type": "array", "items": _schema(listed.group(1), "")}
    told = _FORMATS.get(shown, "string" if shown else kind.lower())
    schema: Node = {"type": told} if told in _TYPES else {}
    return schema | ({"format": shown} if shown and schema else {})


def _text(node: LexborNode | None) -> str:
    return " ".join((node.text() or "").split()) if node is not None else ""
