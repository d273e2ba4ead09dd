"""Declarations as TypeScript: interfaces of plain JSON, and values as types that stay open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.codegen.model import Package
from extractor.codegen.order import parts
from extractor.codegen.prose import sentence
from extractor.codegen.targets.typescript.literals import comment, key, literal, pruned
from extractor.codegen.targets.typescript.names import Names
from extractor.codegen.targets.typescript.types import Typing, index_type
from extractor.codegen.types import Declaration, Enum, Field, Kind, Object
from extractor.codegen.walk import needed

HEADER = "/** Structures and values of the API. Members and values that the documentation does not know are kept. */\n"
LARGEST = 4_000  # members in one module


def models(package: Package, names: Names) -> dict[str, str]:
    """The models as modules: one, or for a large API several and one that brings them together."""
    typing = Typing(names, package.declarations, module="")
    texts = {d.name: _declared(d, names, typing) for d in package.declarations.values()}
    grouped = parts(package.declarations, _size, LARGEST)
    if len(grouped) <= 1:
        return {"src/models.ts": _module("./", "", texts.values())}
    home = {name: f"part{number}" for number, part in enumerate(grouped, 1) for name in part}
    made = {
        f"src/models/part{number}.ts": _module("../", _imports(part, home, package, names), (texts[n] for n in part))
        for number, part in enumerate(grouped, 1)
    }
    together = "".join(f'export * from "./models/part{number}.js";\n' for number in range(1, len(grouped) + 1))
    return {**made, "src/models.ts": f"{HEADER}\n{together}"}


def _size(declaration: Declaration) -> int:
    return 1 + len(declaration.values if isinstance(declaration, Enum) else declaration.fields)


def _imports(part: Iterable[str], home: Mapping[str, str], package: Package, names: Names) -> str:
    """What the part needs of those before it, a line a part."""
    inside = set(part)
    wanted = dict.fromkeys(n for name in part for n in needed(package.declarations[name]) if n not in inside)
    by_part: dict[str, list[str]] = {}
    for name in wanted:
        by_part.setdefault(home[name], []).append(names.classes[name])
    return "".join(f'import type {{ {", ".join(sorted(by_part[p]))} }} from "./{p}.js";\n' for p in sorted(by_part))


def _module(up: str, imports: str, texts: Iterable[str]) -> str:
    body = "\n".join(texts)
    if not body:
        return f"{HEADER}\nexport {{}};\n"
    binary = f'import type {{ Binary }} from "{up}runtime/values.js";\n'
    return f"{HEADER}\n" + pruned(f"{binary}{imports}\n{body}")


def _declared(declaration: Declaration, names: Names, typing: Typing) -> str:
    cls = names.classes[declaration.name]
    match declaration:
        case Enum():
            return _enum(declaration, cls, names.members[declaration.name])
        case Object():
            return _interface(declaration, cls, typing)


def _interface(declaration: Object, cls: str, typing: Typing) -> str:
    lines = [comment(declaration.description), f"export interface {cls} {{\n"]
    lines += [_field(f, typing) for f in declaration.fields]
    if declaration.additional is not None:
        lines.append(f"  [name: string]: {index_type(declaration, typing)};\n")
    if len(lines) == 2:
        # An empty interface would take everything.
        return f"{lines[0]}export type {cls} = Record<string, unknown>;\n"
    return "".join([*lines, "}\n"])


def _field(field: Field, typing: Typing) -> str:
    text = sentence(field.description, field.notes, deprecated=False)
    told = comment(f"{text}\n@deprecated" if field.deprecated else text, "  ")
    mark = "readonly " if field.read_only else ""
    written = typing.written(field.type)
    if field.required:
        return f"{told}  {mark}{key(field.name)}: {written};\n"
    return f"{told}  {mark}{key(field.name)}?: {written}{'' if written == 'unknown' else ' | undefined'};\n"


def _enum(declaration: Enum, cls: str, members: Mapping[str | int, str]) -> str:
    rest = "string" if declaration.kind is Kind.STRING else "number"
    values = " | ".join(literal(v.value) for v in declaration.values)
    lines = [comment(declaration.description), f"export type {cls} = {values} | ({rest} & Record<never, never>);\n"]
    lines.append(f"\n/** The documented values of `{cls}`. */\nexport const {cls} = {{\n")
    named = (
        f"{comment(v.description, '  ')}  {key(members[v.value])}: {literal(v.value)},\n" for v in declaration.values
    )
    return "".join([*lines, *named, "} as const;\n"])
