"""Ways to break generated Python: each rule finds the changes of a file, each with a word on what is done."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping

Change = tuple[str, Callable[[], None]]
Rule = Callable[[ast.Module], Iterator[Change]]
SWAPPED = {"str": "int", "int": "str", "float": "bool", "bool": "float", "datetime": "int"}


def _set(node: ast.expr, value: str) -> Callable[[], None]:
    def change() -> None:
        assert isinstance(node, ast.Constant)
        node.value = value

    return change


def _named(node: ast.AST, name: str) -> Iterator[ast.Call]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == name:
            yield inner


def _text(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant)
    return str(node.value)


def _of_calls(tree: ast.Module) -> Iterator[Change]:
    for endpoint in _named(tree, "Endpoint"):
        name = _text(endpoint.args[0])
        method = _text(endpoint.args[1])
        yield f"{name}: method", _set(endpoint.args[1], "PUT" if method != "PUT" else "POST")
        yield f"{name}: path", _set(endpoint.args[2], f"{_text(endpoint.args[2])}/x")
        for keyword in endpoint.keywords:
            yield from _of_keyword(name, keyword)
    for call in _named(tree, "Call"):
        yield from _of_values(call)
    for paging in _named(tree, "Paging"):
        yield "paging: parameter", _set(paging.args[1], f"{_text(paging.args[1])}x")
        items = paging.args[3]
        if isinstance(items, ast.Tuple) and items.elts:
            yield "paging: items", _set(items.elts[0], "nothing")


def _of_keyword(name: str, keyword: ast.keyword) -> Iterator[Change]:
    match keyword.arg, keyword.value:
        case "parameters", ast.Tuple():
            for parameter in _named(keyword.value, "Parameter"):
                wire = _text(parameter.args[0])
                yield f"{name}: name of {wire}", _set(parameter.args[0], f"{wire}x")
                place = "header" if _text(parameter.args[1]) == "query" else "query"
                yield f"{name}: place of {wire}", _set(parameter.args[1], place)
        case "body", ast.Call() as body:
            yield f"{name}: media type", _set(body.args[0], "application/x-other")
        case ("answers" | "errors") as kind, ast.Dict() as table:
            for key, answer in zip(list(table.keys), list(table.values), strict=True):
                if key is not None and isinstance(answer, ast.Call) and _text(answer.args[0]) != "none":
                    yield f"{name}: {kind} without {_text(key)}", _drop(table, key)
                    yield f"{name}: {kind} {_text(key)} read as nothing", _set(answer.args[0], "none")
        case "security", ast.Tuple(elts=[_, *_]) as security:
            yield f"{name}: no credential", security.elts.clear


def _drop(table: ast.Dict, key: ast.expr) -> Callable[[], None]:
    def change() -> None:
        at = table.keys.index(key)
        del table.keys[at], table.values[at]

    return change


def _of_values(call: ast.Call) -> Iterator[Change]:
    constant, values, body = call.args
    name = ast.unparse(constant)
    assert isinstance(values, ast.Tuple)
    for at, value in enumerate(values.elts):
        yield f"{name}: {ast.unparse(value)} is not sent", _unset(values.elts, at)
    if ast.unparse(body) != "MISSING":
        yield f"{name}: the body is not sent", _unset(call.args, 2)


def _unset(holder: list[ast.expr], at: int) -> Callable[[], None]:
    def change() -> None:
        holder[at] = ast.Name("MISSING", ast.Load())

    return change


def _of_services(tree: ast.Module) -> Iterator[Change]:
    sent = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func).startswith("calls.")]
    for call in sent:
        for keyword in call.keywords:
            yield f"{ast.unparse(call.func)}: {keyword.arg} is not handed on", _dropped(call, keyword)
        if len(call.args) > 1:
            yield f"{ast.unparse(call.func)}: arguments swapped", call.args.reverse


def _dropped(call: ast.Call, keyword: ast.keyword) -> Callable[[], None]:
    return lambda: call.keywords.remove(keyword)


def _of_models(tree: ast.Module) -> Iterator[Change]:
    for cls in tree.body:
        if not isinstance(cls, ast.ClassDef):
            continue
        for member in cls.body:
            if isinstance(member, ast.AnnAssign) and not ast.unparse(member.target).startswith("__"):
                yield from _of_field(cls, member)
            elif isinstance(member, ast.Assign) and isinstance(member.value, ast.Constant):
                other = 987 if isinstance(member.value.value, int) else f"{member.value.value!s}x"
                yield f"{cls.name}: value {ast.unparse(member.targets[0])}", _replace_value(member, other)


def _replace_value(member: ast.Assign, value: str | int) -> Callable[[], None]:
    def change() -> None:
        member.value = ast.Constant(value)

    return change


def _of_field(cls: ast.ClassDef, field: ast.AnnAssign) -> Iterator[Change]:
    name = f"{cls.name}.{ast.unparse(field.target)}"
    yield f"{name} is gone", lambda: cls.body.remove(field)
    if field.value is None:
        yield f"{name} is optional", lambda: setattr(field, "value", ast.Name("MISSING", ast.Load()))
    for inner in ast.walk(field.annotation):
        if isinstance(inner, ast.Name) and inner.id in SWAPPED:
            yield f"{name}: {inner.id} is {SWAPPED[inner.id]}", _rename(inner)
        if isinstance(inner, ast.keyword) and inner.arg == "alias":
            yield f"{name}: name on the wire", _set(inner.value, f"{_text(inner.value)}x")


def _rename(node: ast.Name) -> Callable[[], None]:
    return lambda: setattr(node, "id", SWAPPED[node.id])


def _of_errors(tree: ast.Module) -> Iterator[Change]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            base = node.bases[0]
            assert isinstance(base, ast.Name)
            other = "ServerError" if base.id == "ClientError" else "ClientError"
            yield f"{node.name}: base", _rebase(node, other)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict):
            for key in node.value.keys:
                assert key is not None
                yield f"status {_text(key)} has no exception", _drop(node.value, key)


def _rebase(cls: ast.ClassDef, base: str) -> Callable[[], None]:
    return lambda: setattr(cls, "bases", [ast.Name(base, ast.Load())])


RULES: Mapping[str, Rule] = {  # by the pattern of the files that they are for
    "calls/*.py": _of_calls,
    "services/*.py": _of_services,
    "models.py": _of_models,
    "models/*.py": _of_models,
    "errors.py": _of_errors,
}
