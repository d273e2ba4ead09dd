"""Break a generated Python package in many small ways, one at a time, and count how often its own tests notice.

    python -m tools.mutate FOLDER [--most N] [--seed S]

FOLDER is a generated package with its tests. Prints each mutant that the tests let pass, then the share they caught.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

Change = tuple[str, Callable[[], None]]
SWAPPED = {"str": "int", "int": "str", "float": "bool", "bool": "float", "datetime": "int"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A broken file: its path inside the folder, what was done, and its text."""

    path: str
    what: str
    text: str


def mutants(folder: Path) -> list[Mutant]:
    """All mutants of a package, in the order of files and lines."""
    (home,) = {p.parent.parent for p in folder.glob("*/runtime/values.py")}
    rules: list[tuple[str, Callable[[ast.Module], Iterator[Change]]]] = [
        ("calls/*.py", _of_calls),
        ("services/*.py", _of_services),
        ("models.py", _of_models),
        ("models/*.py", _of_models),
        ("errors.py", _of_errors),
    ]
    return [
        mutant
        for pattern, rule in rules
        for path in sorted(home.glob(pattern))
        for mutant in _apply(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"), rule)
    ]


def _apply(path: str, text: str, rule: Callable[[ast.Module], Iterator[Change]]) -> Iterator[Mutant]:
    """Each change of a rule, done to a copy of the tree: the rule is asked anew for every one."""
    tree = ast.parse(text)
    for number in range(sum(1 for _ in rule(tree))):
        made = copy.deepcopy(tree)
        what, change = next(c for n, c in enumerate(rule(made)) if n == number)
        change()
        yield Mutant(path, what, ast.unparse(made))


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


def caught(folder: Path, mutant: Mutant) -> bool:
    """Whether the package's tests fail with this mutant in place."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as name:
        copied = Path(name) / "package"
        shutil.copytree(folder, copied, ignore=shutil.ignore_patterns("__pycache__", ".*_cache"))
        (copied / mutant.path).write_text(mutant.text, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=copied, env=environment, capture_output=True, check=False)
        return done.returncode != 0


def run(folder: Path, most: int, seed: int) -> tuple[int, int]:
    """Try a sample of the mutants; how many there were and how many were caught."""
    found = mutants(folder)
    chosen = found if most >= len(found) else random.Random(seed).sample(found, most)  # noqa: S311 - a fixed draw
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(lambda mutant: caught(folder, mutant), chosen))
    for mutant, noticed in zip(chosen, results, strict=True):
        if not noticed:
            print(f"not caught: {mutant.path}: {mutant.what}")
    print(f"{sum(results)} of {len(chosen)} mutants caught ({len(found)} possible)")
    return len(chosen), sum(results)


def main() -> int:
    """The command; the exit code is 1 where a mutant passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tried, noticed = run(options.folder, options.most, options.seed)
    return int(noticed < tried)


if __name__ == "__main__":
    sys.exit(main())
