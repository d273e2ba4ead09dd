"""Declarations as TypeScript: interfaces of plain JSON, and values as types that stay open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extractor.codegen.model.dispatch import union_tags
from extractor.codegen.model.package import Form, Package
from extractor.codegen.model.types import Declaration, Enum, Field, Kind, Nullable, Object, Type, Union
from extractor.codegen.model.walk import named, named_inside, reached
from extractor.codegen.targets.typescript.literals import comment, key, literal, pruned
from extractor.codegen.targets.typescript.names import Names
from extractor.codegen.targets.typescript.types import FILE_OR_TEXT, Typing, index_type
from extractor.codegen.writing.order import parts
from extractor.codegen.writing.prose import sentence
from extractor.values import replace

Tags = Mapping[tuple[str, str], tuple[str | int, ...]]

HEADER = "/** Structures and values of the API. Members and values that the documentation does not know are kept. */\n"
LARGEST = 4_000  # members in one module


def models(package: Package, names: Names) -> dict[str, str]:
    """The models as modules: one, or for a large API several and one that brings them together."""
    typing = Typing(names, package.declarations, module="")
    shared = replace(typing, file=FILE_OR_TEXT)
    in_json = reached(_outside_forms(package), package.declarations)
    tags = union_tags(names.unions, package.declarations)
    texts = {
        d.name: _declared(d, names, shared if d.name in in_json else typing, tags)
        for d in package.declarations.values()
    }
    unions = [_alias(u, name, typing) for u, name in names.unions.items()]
    grouped = parts(package.declarations, _size, LARGEST)
    if len(grouped) <= 1:
        return {"src/models.ts": _module("./", "", [*texts.values(), *unions])}
    home = {names.classes[name]: f"part{number}" for number, part in enumerate(grouped, 1) for name in part}
    home |= dict.fromkeys(names.unions.values(), "unions")
    made = {
        f"src/models/part{number}.ts": _module(
            "../", _imports(_wanted(part, package, names), f"part{number}", home), (texts[n] for n in part)
        )
        for number, part in enumerate(grouped, 1)
    }
    if unions:
        wanted = (n for u in names.unions for v in u.variants for n in named(v, names.classes, names.unions))
        made["src/models/unions.ts"] = _module("../", _imports(wanted, "unions", home), unions)
    together = "".join(f'export * from "./models/{part}.js";\n' for part in sorted(set(home.values()), key=_place))
    return {**made, "src/models.ts": f"{HEADER}\n{together}"}


def _outside_forms(package: Package) -> Iterator[Type]:
    """The types of all that is sent and answered as anything but a form of parts."""
    for operation in package.operations:
        bodies = [operation.body.content] if operation.body else []
        answers = [r.content for r in (*operation.success, *operation.errors) if r.content]
        yield from (c.type for c in (*bodies, *answers) if c.form is not Form.MULTIPART)


def _place(module: str) -> int:
    """Parts by their numbers, unions behind them."""
    return int(module.removeprefix("part")) if module.startswith("part") else 10**9


def _alias(union: Union, name: str, typing: Typing) -> str:
    """A union: ``export type Pet = Cat | Dog``."""
    return f"export type {name} = {typing.variants(union)};\n"


def _size(declaration: Declaration) -> int:
    return 1 + len(declaration.values if isinstance(declaration, Enum) else declaration.fields)


def _wanted(part: Iterable[str], package: Package, names: Names) -> Iterator[str]:
    """The names in code that a part needs."""
    for name in part:
        yield from named_inside(package.declarations[name], names.classes, names.unions)


def _imports(wanted: Iterable[str], own: str, home: Mapping[str, str]) -> str:
    """What a module needs of others, a line a module."""
    by_part: dict[str, set[str]] = {}
    for name in wanted:
        by_part.setdefault(home[name], set()).add(name)
    others = sorted(by_part.keys() - {own})
    return "".join(f'import type {{ {", ".join(sorted(by_part[p]))} }} from "./{p}.js";\n' for p in others)


def _module(up: str, imports: str, texts: Iterable[str]) -> str:
    body = "\n".join(texts)
    if not body:
        return f"{HEADER}\nexport {{}};\n"
    binary = f'import type {{ Binary }} from "{up}runtime/values.js";\n'
    return f"{HEADER}\n" + pruned(f"{binary}{imports}\n{body}")


def _declared(declaration: Declaration, names: Names, typing: Typing, tags: Tags) -> str:
    cls = names.classes[declaration.name]
    match declaration:
        case Enum():
            return _enum(declaration, cls, names.members[declaration.name])
        case Object():
            return _interface(declaration, cls, typing, tags)


def _interface(declaration: Object, cls: str, typing: Typing, tags: Tags) -> str:
    lines = [comment(declaration.description), f"export interface {cls} {{\n"]
    lines += [_field(f, typing, tags.get((declaration.name, f.name), ())) for f in declaration.fields]
    if declaration.additional is not None:
        lines.append(f"  [name: string]: {index_type(declaration, typing)};\n")
    if len(lines) == 2:
        # An empty interface would take everything.
        return f"{lines[0]}export type {cls} = Record<string, unknown>;\n"
    return "".join([*lines, "}\n"])


def _field(field: Field, typing: Typing, tag: tuple[str | int, ...]) -> str:
    """A member. One that tells structures of a union apart has only its own values, so that a test of it narrows."""
    text = sentence(field.description, field.notes, deprecated=False)
    told = comment(f"{text}\n@deprecated" if field.deprecated else text, "  ")
    mark = "readonly " if field.read_only else ""
    written = " | ".join(map(literal, tag)) if tag else typing.written(field.type)
    written += " | null" if tag and isinstance(field.type, Nullable) else ""
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
