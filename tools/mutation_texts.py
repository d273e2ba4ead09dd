"""Ways to break generated code in other languages than Python: a pattern with what stands in its place.

A group of a pattern is what changes: ``method: "(GET)"`` becomes ``method: "PUT"``. A mutant should compile, so that
the package's tests, and not the compiler, have to notice it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class TextRule:
    """What is done, in which files, to the first group of a pattern."""

    what: str
    files: str
    pattern: re.Pattern[str]
    change: Change

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """All places of a file."""
        return self.pattern.finditer(text)


@dataclass(frozen=True, slots=True)
class Language:
    """How a package is compiled and tested, and its rules."""

    compile: tuple[str, ...]
    test: tuple[str, ...]
    rules: tuple[TextRule, ...]


def _rule(what: str, files: str, pattern: str, change: Change | str) -> TextRule:
    return TextRule(what, files, re.compile(pattern, re.MULTILINE), change if callable(change) else lambda _: change)


def _method(name: str) -> str:
    return "PUT" if name != "PUT" else "POST"


def _longer(text: str) -> str:
    return f"{text}x"


def _below(path: str) -> str:
    return f"{path}/x"


def _form(text: str) -> str:
    return "text" if text == "json" else "json"


def _status(text: str) -> str:
    return "418" if text != "418" else "419"


def _other(number: str) -> str:
    """Another place than that of the parameter."""
    return "0" if number != "0" else "1"


# Each pattern beside an example of what it matches.
TYPESCRIPT = (
    _rule("method", "src/services/*.ts", r'^  method: "([A-Z]+)"', _method),  # method: "GET"
    _rule("path", "src/services/*.ts", r'^  path: "(/[^"]*)"', _below),  # path: "/pets"
    _rule(
        "name of a parameter", "src/services/*.ts", r'\{ name: "([^"]+)", place: "query"', _longer
    ),  # { name: "limit", place
    _rule("place of a parameter", "src/services/*.ts", r'\{ name: "[^"]+", place: "(query)"', "header"),
    _rule("media type", "src/services/*.ts", r'mediaType: "(application/json)"', "application/x-other"),
    _rule("answer", "src/services/*.ts", r'^  answers: \{ "\d+": "(json)"', _form),  # answers: { "200": "json"
    _rule("no credential", "src/services/*.ts", r'^  security: \[\["([^"]+)"', _longer),  # security: [["token"
    _rule("value", "src/services/*.ts", r"values: \[(?:[^\]]*, )?(params\.\w+)\]", "undefined"),  # values: [params.id]
    _rule("no body", "src/services/*.ts", r"(, body: params\.body)", ""),  # values: [], body: params.body
    _rule("paging: items", "src/services/*.ts", r'items: \["([^"]+)"', _longer),  # items: ["items"
    _rule("paging: parameter", "src/services/*.ts", r'style: "\w+", parameter: "([^"]+)"', _longer),
    _rule("paging: token", "src/services/*.ts", r'token: \["([^"]+)"', _longer),  # token: ["next"
    _rule("error", "src/errors.ts", r'^  "(\d+)": \w+Error', _status),  # "404": NotFoundError
    _rule("name of a member", "src/shapes.ts", r"^    (\w+): ", _longer),  # keel: "number",
)
GO = (
    _rule("method", "service_*.go", r'&endpoint\{id: "[^"]*", method: "([A-Z]+)"', _method),
    _rule("path", "service_*.go", r'method: "[A-Z]+", path: "(/[^"]*)"', _below),
    _rule("name of a parameter", "service_*.go", r'\{name: "([^"]+)", place: "query"', _longer),
    _rule("place of a parameter", "service_*.go", r'\{name: "[^"]+", place: "(query)"', "header"),
    _rule("media type", "service_*.go", r'mediaType: "(application/json)"', "application/x-other"),
    _rule("answer", "service_*.go", r'answers: map\[string\]string\{"\d+": "(json)"', _form),
    _rule("no credential", "service_*.go", r'security: \[\]\[\]string\{\{"([^"]+)"', _longer),
    _rule("value", "service_*.go", r"values: \[\]any\{(?:[^}]*, )?(params\.\w+)\}", "nil"),  # []any{id, params.Limit}
    _rule("no body", "service_*.go", r"body: body, hasBody: (true)", "false"),
    _rule("paging: items", "service_*.go", r'items: \[\]string\{"([^"]+)"', _longer),
    _rule("paging: parameter", "service_*.go", r'&paging\{style: "\w+", parameter: "([^"]+)"', _longer),
    _rule("paging: token", "service_*.go", r'token: \[\]string\{"([^"]+)"', _longer),
    _rule("error", "status_errors.go", r"case (\d+):", _status),  # case 404:
    _rule("name of a member", "models*.go", r'`json:"(\w+)', _longer),  # `json:"name,omitempty"`
)
JAVA_CALLS = "src/main/java/**/services/*Call.java"
JAVA = (
    _rule("method", JAVA_CALLS, r'>\("[^"]*", "([A-Z]+)", "/', _method),  # new Operation<Pet>("getPet", "GET", "/pet")
    _rule("path", JAVA_CALLS, r'>\("[^"]*", "[A-Z]+", "(/[^"]*)"', _below),
    _rule("name of a parameter", JAVA_CALLS, r'\.parameter\("([^"]+)", "query"', _longer),
    _rule("place of a parameter", JAVA_CALLS, r'\.parameter\("[^"]+", "(query)"', "header"),
    _rule("media type", JAVA_CALLS, r'\.body\("(application/json)"', "application/x-other"),
    _rule("answer", JAVA_CALLS, r'\.answer\("\d+", "(json)"', "none"),
    _rule("no credential", JAVA_CALLS, r'\.security\("([^"]+)"', _longer),
    _rule("value", JAVA_CALLS, r"^        (set\(\d+, [^;]+, value\);)", ""),  # set(2, Codec.STRING, value);
    _rule("no body", JAVA_CALLS, r"^        (content\([^;]+\);)", ""),
    _rule("paging: items", JAVA_CALLS, r'new Paging<>\([^;]*?List\.of\("([^"]+)"\)', _longer),
    _rule("paging: parameter", JAVA_CALLS, r'new Paging<>\("\w+", "([^"]+)"', _longer),
    _rule("error", "src/main/java/**/errors/Errors.java", r"case (\d+) ->", _status),  # case 404 ->
    _rule("name of a member", "src/main/java/**/models/*.java", r'return (?:need|find)\("([^"]+)"', _longer),
    _rule("name of a member that is set", "src/main/java/**/models/*.java", r'^            set\("([^"]+)"', _longer),
    _rule(
        "name of a member that is held against its type",
        "src/main/java/**/models/*.java",
        r'problems\.(?:need|find)\(json, "([^"]+)"',
        _longer,
    ),
)
RUST = (
    _rule("method", "src/services/*.rs", r'^        method: "([A-Z]+)"', _method),
    _rule("path", "src/services/*.rs", r'^        path: "(/[^"]*)"', _below),
    _rule("name of a parameter", "src/services/*.rs", r'Parameter::new\("([^"]+)", Place::Query', _longer),
    _rule("place of a parameter", "src/services/*.rs", r'Parameter::new\("[^"]+", Place::(Query)', "Header"),
    _rule("media type", "src/services/*.rs", r'body: Some\(\("(application/json)"', "application/x-other"),
    _rule("no credential", "src/services/*.rs", r'security: &\[&\["([^"]+)"', _longer),
    _rule("value", "src/services/*.rs", r"^        self\.call\(\)\.set\((\d+), ", _other),  # self.call().set(2, limit)
    _rule("paging: items", "src/services/*.rs", r'items: &\["([^"]+)"', _longer),
    _rule("paging: parameter", "src/services/*.rs", r'style: Style::\w+,\s+parameter: "([^"]+)"', _longer),
    _rule("paging: token", "src/services/*.rs", r'token: &\["([^"]+)"', _longer),
    _rule("error", "src/status_errors.rs", r"^            (\d+) =>", _status),  # 404 =>
    _rule("name of a member", "src/models*.rs", r'^        (?:required|optional) [^=]*= "([^"]+)",', _longer),
)
LANGUAGES: Mapping[str, Language] = {
    "typescript": Language(
        ("node", "node_modules/typescript/bin/tsc", "-p", "tsconfig.test.json"),
        ("node", "--test", "build/test/all.test.js"),
        TYPESCRIPT,
    ),
    "go": Language(("go", "vet", "./..."), ("go", "test", "./..."), GO),
    "java": Language(("mvn", "-B", "-q", "test-compile"), ("mvn", "-B", "-q", "surefire:test"), JAVA),
    "rust": Language(("cargo", "test", "-q", "--no-run"), ("cargo", "test", "-q"), RUST),
}
