"""Declarations as Rust: structures that keep members they do not know, enums and unions that keep values."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.codegen.model.dispatch import Choice, choices
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Anything, Enum, Field, Kind, Named, Nullable, Object, Type, Union
from extractor.codegen.targets.rust.layout import WIDTH, listed, member, skipped, width
from extractor.codegen.targets.rust.literals import comment, string, uses
from extractor.codegen.targets.rust.types import Typing
from extractor.codegen.writing.prose import sentence

MOST = 6_000  # lines of one module
_HEAD = "//! Structures and values of the API. Members and values that the documentation does not know are kept.\n"


def models(package: Package, typing: Typing) -> dict[str, str]:
    """The modules of all declarations: ``models``, and parts of it for a large API."""
    parts: list[list[str]] = [[]]
    room = MOST
    for declaration in package.declarations.values():
        text = "".join(_enum(declaration, typing) if isinstance(declaration, Enum) else _structure(declaration, typing))
        if room < 0:
            parts.append([])
            room = MOST
        room -= text.count("\n")
        parts[-1].append(text)
    if len(parts) == 1:
        return {"src/models.rs": _module([*parts[0], *_unions(typing)])}
    named = [f"part_{number:02}" for number in range(1, len(parts) + 1)]
    made = {f"src/models/{n}.rs": _module(p, part=True) for n, p in zip(named, parts, strict=True)}
    uses = "".join(f"mod {n};\n" for n in named) + "\n" + "".join(f"pub use {n}::*;\n" for n in named)
    return {"src/models.rs": _module(_unions(typing), after=uses), **made}


def _module(texts: list[str], *, part: bool = False, after: str = "") -> str:
    body = "\n".join(texts)
    made = uses(body, models=True, part=part) + "\n" if body else ""
    return "\n".join(part for part in (_HEAD, after, made) if part)


def _structure(declared: Object, typing: Typing) -> Iterator[str]:
    name, members = typing.names.types[declared.name], typing.names.members[declared.name]
    fields = [(f, members[f.name], _held(f, typing, declared.name)) for f in declared.fields]
    default = "Default, " if typing.is_default(declared) else ""
    yield comment(declared.description) or f"/// The structure `{name}`.\n"
    yield f"#[derive(Clone, Debug, {default}PartialEq)]\npub struct {name} {{\n"
    for field, member_, held in fields:
        yield comment(sentence(field.description, field.notes, deprecated=field.deprecated), "    ")
        yield "    #[deprecated]\n" if field.deprecated else ""
        yield f"{member(member_, held)}\n"
    yield "    /// Members that are not listed.\n    pub extra: Map<String, Value>,\n}\n\n"
    yield f"impl {name} {{\n{_new(declared, fields, typing)}"
    for field, member_, _ in fields:
        if not field.required:
            yield f"\n{_setter(field, member_, declared.name, typing)}"
    yield "}\n\n"
    yield f"structure! {{\n    {name} {{\n"
    for field, member_, _ in fields:
        yield f"        {_kinds(field)} {member_} = {string(field.name)},\n"
    yield "    }\n}\n"


def _held(field: Field, typing: Typing, owner: str) -> str:
    written = typing.written(field.type, owner)
    return written if field.required else f"Option<{written}>"


def _kinds(field: Field) -> str:
    """How a member is read and written."""
    if field.required:
        # What may be null may be missing too: services leave it out.
        return ("optional" if isinstance(field.type, Nullable) else "required") + " put_required"
    return ("open" if isinstance(field.type, Nullable | Anything) else "optional") + " put_optional"


def _new(declared: Object, fields: list[tuple[Field, str, str]], typing: Typing) -> str:
    required = [(f, m) for f, m, _ in fields if f.required]
    arguments = [f"{m}: {_argument(f.type, typing)}" for f, m in required]
    values = [f"{m}: {v}" if (v := _given(f.type, m, typing, declared.name)) != m else m for f, m in required]
    values += [f"{m}: None" for f, m, _ in fields if not f.required] + ["extra: Map::new()"]
    head = listed("pub fn new(", arguments, ") -> Self {", "    ")
    body = listed("Self { ", values, " }", "        ")
    return f"    /// The structure with what it must hold.\n{head}\n{body}\n    }}\n"


def _argument(type_: Type, typing: Typing) -> str:
    return typing.argument(type_, module="")


def _given(type_: Type, name: str, typing: Typing, owner: str) -> str:
    """An argument as its structure holds it."""
    made = f"{name}.into()" if typing.converts(type_) else name
    held = typing.written(type_, owner)
    if held.startswith("Option<Box<"):
        return f"{made}.map(Box::new)"
    return f"Box::new({made})" if held.startswith("Box<") else made


def _setter(field: Field, name: str, owner: str, typing: Typing) -> str:
    head = listed(f"pub fn {name}(", ["mut self", f"{name}: {_argument(field.type, typing)}"], ") -> Self {", "    ")
    value = _given(field.type, name, typing, owner)
    told = f"    /// With `{name}`.\n" + ("    #[deprecated]\n" if field.deprecated else "")
    line = f"        self.{name} = Some({value});"
    line = line if width(line) <= WIDTH else f"        self.{name} =\n            Some({value});"
    return f"{told}{head}\n{line}\n        self\n    }}\n"


def _enum(declared: Enum, typing: Typing) -> Iterator[str]:
    members, text = typing.names.members[declared.name], declared.kind is Kind.STRING
    name = typing.names.types[declared.name]
    yield f"{'string_enum' if text else 'integer_enum'}! {{\n"
    yield comment(declared.description, "    ") or f"    /// Documented values of `{name}`.\n"
    yield f"    {name} {{\n"
    for v in declared.values:
        yield comment(v.description, "        ")
        yield f"        {members[str(v.value)]} = {string(v.value) if isinstance(v.value, str) else v.value},\n"
    yield "    }\n}\n"


def _unions(typing: Typing) -> list[str]:
    return [_union(type_, name, typing) for type_, name in typing.unions.each()]


def _union(type_: Union, name: str, typing: Typing) -> str:
    variants: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for number, variant in enumerate(type_.variants):
        word, written = typing.word(variant), typing.written(variant)
        word = f"{word}Value" if word == "Other" else word
        variants[word] = f"Box<{written}>" if isinstance(variant, Named) else written
        numbers.setdefault(word, number)
    lines = "".join(f"    {word}({written}),\n" for word, written in variants.items())
    rules = "".join(f"        {_rule(c)},\n" for c in choices(type_, typing.package.declarations))
    chosen = "".join(f"        {n} => {word},\n" for word, n in numbers.items())
    reading = f"\none_of! {{\n    {name}\n    [\n{rules}    ]\n    {{\n{chosen}    }}\n}}\n"
    text = (
        f"#[derive(Clone, Debug, PartialEq, serde::Serialize)]\n#[serde(untagged)]\n"
        f"#[non_exhaustive]\npub enum {name} {{\n{lines}"
        "    /// A value of no documented type.\n    Other(Value),\n}\n"
    )
    return f"/// One of several types: the one that the tags and members of a value tell.\n{skipped(text)}{reading}"


def _rule(choice: Choice) -> str:
    """``Rule { number: 0, tags: &[("kind", &["cat"])], required: &["kind"], members: &["kind"] }``."""
    tags = ", ".join(f"({string(n)}, &[{', '.join(string(str(v)) for v in values)}])" for n, values in choice.tags)
    required, members = (", ".join(map(string, names)) for names in (choice.required, choice.members))
    kinds = ", ".join(f"({string(name)}, {string(kind)})" for name, kind in choice.kinds)
    told = (
        f"number: {choice.number}, tags: &[{tags}], required: &[{required}], members: &[{members}], kinds: &[{kinds}]"
    )
    return f"crate::runtime::values::Rule {{ {told} }}"
