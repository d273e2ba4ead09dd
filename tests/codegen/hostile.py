"""Documents full of text that wants to break out of generated code, for the hostile-text tests of all targets."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

# No name of generated code is written like this, so as a name it can only come from text that broke out.
MARK = "eScApEd"
# Each of these would do something, or break the file, where it is written unescaped.
POISON = (
    f'"""\n{MARK}()\n"""',
    f"'''\n{MARK}()\n'''",
    f'"; {MARK}(); "',
    f"'; {MARK}(); '",
    f"*/ {MARK}(); /*",
    f"`; {MARK}(); `",
    f"${{{MARK}()}}",
    f"{{{{ {MARK} }}}}",
    f"{{% include '{MARK}' %}}",
    f"#}} {MARK} {{#",
    f"\\\n{MARK}()",
    "ends with a backslash \\",
    'ends with a quote "',
    "ends with three quotes \"\"\"",
    "\\u0022 \\x22 \\N{QUOTATION MARK}",
    f"line\nbreak\r{MARK}()\u2028{MARK}()\u2029{MARK}()\x85{MARK}()\x0b\x0c",
    "nul \x00 and \x1b[31m",
    f"bidi \u202e{MARK}\u202c \u2066x\u2069 and zero\u200bwidth\u200d\ufeff",
    "../../../../etc/passwd",
    "/absolute/path",
    "C:\\windows\\con",
    "con", "nul", "aux", "class", "def", "None", "import", "lambda", "self", "type", "match", "async", "init",
    "models", "calls", "options", "body", "Client", "Model", "MISSING", "Any", "File", "str", "list", "dict", "int",
    "model_config", "model_fields", "to_json", "json", "copy", "validate", "schema", "__init__", "__class__", "_x", "_",
    "toString", "constructor", "valueOf", "hasOwnProperty", "__proto__",
    "3d", "nvidia.com/gpu", "-1", "+1", "$ref", "@id", "*", "", " ", "a b", "A_B", "a-b", "aB", "AB", "ab",
    "参数", "straße", "STRASSE", "ﬁ", "fi", "İ", "ı", "𝔘𝔫𝔦", "🚀",
    "x" * 300,
    "x" * 299 + "y",
    "\ud800",
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Poison, or any text at all."""
    return st.one_of(st.sampled_from(POISON), st.text(max_size=30), st.text(st.characters(), max_size=8))


def _unique(values: st.SearchStrategy[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(values, min_size=1, max_size=most, unique=True)


@st.composite
def schemas(draw: st.DrawFn, names: list[str], depth: int = 2) -> Any:  # noqa: PLR0911 - a row a kind
    """A schema; it may point to the components of these names."""
    kinds = ["string", "integer", "enum", "number", "boolean", "const", "file", "date-time"]
    kinds += ["ref", "ref"] if names else []
    kinds += ["object", "array", "map", "oneOf", "allOf"] if depth else []
    kind = draw(st.sampled_from(kinds))
    described = {"description": draw(texts()), "title": draw(texts())}
    match kind:
        case "ref":
            return {"$ref": f"#/components/schemas/{_escaped(draw(st.sampled_from(names)))}"}
        case "enum":
            return {"type": "string", "enum": draw(_unique(texts(), 5)), **described}
        case "const":
            return {"const": draw(texts()), **described}
        case "file":
            return {"type": "string", "format": "binary", **described}
        case "date-time":
            return {"type": ["string", "null"], "format": "date-time", "default": draw(texts())}
        case "object":
            members = draw(_unique(texts(), 4))
            return {
                "type": "object",
                "properties": {m: draw(schemas(names, depth - 1)) for m in members},
                "required": draw(st.lists(st.sampled_from(members), unique=True)),
                **described,
            }
        case "array":
            return {"type": "array", "items": draw(schemas(names, depth - 1)), **described}
        case "map":
            return {"type": "object", "additionalProperties": draw(schemas(names, depth - 1))}
        case "oneOf" | "allOf":
            return {kind: [draw(schemas(names, depth - 1)) for _ in range(2)], **described}
        case _:
            return {"type": kind, "pattern": draw(texts()), "example": draw(texts()), **described}


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1").replace("%", "%25")


@st.composite
def operations(draw: st.DrawFn, names: list[str], variables: list[str]) -> dict[str, Any]:
    """An operation with parameters of every kind, a body and answers."""
    places = st.sampled_from(["query", "header", "cookie"])
    parameters = [{"name": v, "in": "path", "required": True, "schema": {"type": "string"}} for v in variables]
    for name in draw(st.lists(texts(), max_size=3)):
        schema = draw(schemas(names, 1))
        parameters.append({"name": name, "in": draw(places), "description": draw(texts()), "schema": schema})
    media_types = st.sampled_from(["application/json", "multipart/form-data", "text/plain", "image/png"])
    content = {draw(media_types): {"schema": draw(schemas(names)), "example": draw(texts())}}
    return {
        "operationId": draw(texts()),
        "summary": draw(texts()),
        "description": draw(texts()),
        "tags": [draw(texts())],
        "externalDocs": {"url": draw(texts())},
        "deprecated": draw(st.booleans()),
        "parameters": parameters,
        "requestBody": {"description": draw(texts()), "content": content},
        "responses": {
            "200": {"description": draw(texts()), "content": {"application/json": {"schema": draw(schemas(names))}}},
            "404": {"description": draw(texts())},
        },
        "security": [{draw(st.sampled_from(POISON)): []}],
    }


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """An OpenAPI document whose every text is hostile."""
    names = draw(_unique(texts(), 4))
    paths: dict[str, Any] = {}
    for text in draw(_unique(texts(), 2)):
        variables = [v for v in draw(st.lists(texts(), max_size=2, unique=True)) if v and not set(v) & set("{}/?#")]
        path = "/" + text + "".join(f"/{{{v}}}" for v in variables)
        paths[path] = {
            m: draw(operations(names, variables)) for m in draw(_unique(st.sampled_from(["get", "post"]), 2))
        }
    schemes = {n: {"type": "http", "scheme": "bearer", "description": draw(texts())} for n in draw(_unique(texts(), 2))}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": draw(texts()),
            "version": draw(texts()),
            "description": draw(texts()),
            "license": {"name": draw(texts())},
        },
        "servers": [{"url": draw(texts()), "variables": {draw(texts()): {"default": draw(texts())}}}],
        "tags": [{"name": draw(texts()), "description": draw(texts())}],
        "paths": paths,
        "components": {"schemas": {n: draw(schemas(names)) for n in names}, "securitySchemes": schemes},
    }


def all_poison() -> dict[str, Any]:
    """One document that holds all poison at every place."""
    fields = {text: {"type": "string", "description": text} for text in POISON}
    answer = {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/All"}}}}
    paths = {
        f"/p{number}": {
            "get": {
                "operationId": text,
                "summary": text,
                "description": text,
                "tags": [text or "empty"],
                "parameters": [
                    {"name": text or "x", "in": "query", "description": text, "schema": {"type": "string"}},
                    {"name": "size", "in": "query", "example": 10.0, "schema": {"type": "number"}},
                    {"name": "share", "in": "query", "example": 1e-05, "schema": {"type": "number"}},
                    {"name": f"h{number}", "in": "header", "description": text, "schema": {"enum": [text or "x"]}},
                ],
                "responses": {"200": answer, "404": {"description": text}},
            }
        }
        for number, text in enumerate(POISON)
    }
    schemas = {
        "All": {"type": "object", "description": "\n".join(POISON), "properties": fields},
        "Values": {"type": "string", "enum": list(POISON), "x-enum-descriptions": {t: t for t in POISON}},
        **{t: {"type": "object", "properties": {"v": {"$ref": "#/components/schemas/Values"}}} for t in POISON if t},
    }
    info = {"title": " ".join(POISON), "version": POISON[0], "description": "\n\n".join(POISON)}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}
