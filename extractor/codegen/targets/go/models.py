"""Declarations as Go: structures that keep what they do not know, values as types that stay open, unions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from extractor.codegen.model.dispatch import Choice, choices
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Declaration, Enum, Field, Kind, Object, Union
from extractor.codegen.targets.go.literals import comment, imports, string, tag
from extractor.codegen.targets.go.types import Typing
from extractor.codegen.writing.prose import sentence

MOST = 6_000  # lines of one file


def models(package: Package, typing: Typing) -> dict[str, str]:
    """The files of all declarations: ``models.go``, and further ones for a large API."""
    files: list[list[str]] = [[]]
    room = MOST
    for declaration in package.declarations.values():
        text = _declared(declaration, typing)
        if room < 0:
            files.append([])
            room = MOST
        room -= text.count("\n")
        files[-1].append(text)
    return {f"models{number or ''}.go": file("\n".join(texts), typing) for number, texts in enumerate(files)}


def unions(typing: Typing) -> str:
    """The file of all unions that any other file needs."""
    made = [_union(type_, name, typing) for type_, name in typing.unions.each()]
    return file("\n".join(made), typing)


def file(body: str, typing: Typing) -> str:
    """A file of the package."""
    used = imports(body, ("context", "encoding/json", "iter", "io"))
    head = f"package {typing.names.package}\n"
    return f"{head}\n{used}{body}" if body else head


def _declared(declaration: Declaration, typing: Typing) -> str:
    name = typing.names.types[declaration.name]
    match declaration:
        case Enum():
            return "".join(_enum(declaration, name, typing))
        case Object():
            return "".join(_structure(declaration, name, typing))


def _enum(declaration: Enum, name: str, typing: Typing) -> Iterator[str]:
    kind = "string" if declaration.kind is Kind.STRING else "int64"
    named = typing.names.values[declaration.name]
    yield comment(f"{name} has documented values; others are kept.\n\n{declaration.description}")
    yield f"type {name} {kind}\n\n// Documented values of {name}.\nconst (\n"
    for number, value in enumerate(declaration.values):
        written = string(value.value) if isinstance(value.value, str) else str(value.value)
        yield "\n" if number else ""
        yield comment(value.description, "\t")
        yield f"\t{named[value.value]} {name} = {written}\n"
    yield ")\n"


def _structure(declaration: Object, name: str, typing: Typing) -> Iterator[str]:
    yield comment(f"{name} is a structure of the API.\n\n{declaration.description}")
    yield f"type {name} struct {{\n"
    for field in declaration.fields:
        name_ = typing.names.fields[declaration.name][field.name]
        if (line := _field(field, name_, typing.member(field, declaration))) is not None:
            yield f"{line}\n"
    yield "\t// Extra are members that the documentation does not know.\n"
    yield '\tExtra map[string]json.RawMessage `json:"-"`\n\n\tmissing []string\n}\n'
    yield "\n// UnmarshalJSON reads the structure and keeps what it does not know.\n"
    yield f"func (v *{name}) UnmarshalJSON(data []byte) error {{\n"
    yield f"\ttype bare {name}\n\treturn decodeObject(data, (*bare)(v), &v.Extra, &v.missing)\n}}\n"
    yield "\n// MarshalJSON writes the structure with what it does not know.\n"
    yield f"func (v {name}) MarshalJSON() ([]byte, error) {{\n"
    yield f"\ttype bare {name}\n\treturn encodeObject(bare(v), v.Extra)\n}}\n"


def _field(field: Field, name: str, written: str) -> str | None:
    """A member, with a line without anything behind it: the formatter aligns only what stands together.

    None for a name that no tag can hold: it is among the members that the structure does not know.
    """
    begun = tag(field.name)
    if begun is None:
        return None
    text = comment(sentence(field.description, field.notes, deprecated=False), "\t")
    text += ("\t//\n" if text else "") + "\t// Deprecated: the documentation says so.\n" if field.deprecated else ""
    comma = "" if field.name == "-" else ","
    ending = '"`' if field.required else f'{comma}omitzero"`'
    return f"{text}\t{name} {written} {begun}{ending}\n"


def _union(type_: Union, name: str, typing: Typing) -> str:
    variants = [(typing.word(v), typing.written(v)) for v in type_.variants]
    told = ", ".join(written for _, written in variants)
    lines = [comment(f"{name} is one of {told}."), f"type {name} struct {{\n\tunion\n}}\n"]
    for word, written in dict(variants).items():
        lines.append(
            f"\n// As{word} reads the value as {written}.\nfunc (u {name}) As{word}() ({written}, error) {{\n"
            f"\tvar value {written}\n\terr := u.as(&value)\n\treturn value, err\n}}\n"
            f"\n// {name}Of{word} makes one of {written}.\nfunc {name}Of{word}(value {written}) ({name}, error) {{\n"
            f"\traw, err := encode(value)\n\treturn {name}{{union{{raw}}}}, err\n}}\n"
        )
    return "".join([*lines, *_value(type_, name, typing)])


def _value(type_: Union, name: str, typing: Typing) -> Iterator[str]:
    """The method that reads a union as the type that its tags and members tell."""
    from_ = choices(type_, typing.declarations)
    words = [typing.word(v) for v in type_.variants]
    rest = [w for n, w in enumerate(words) if n not in {c.number for c in from_}]
    table = typing.unions.scope.claim(f"choicesOf{name}")
    if from_:
        yield f"\nvar {table} = []variantRule{{\n"
        yield from (f"\t{_choice(c)},\n" for c in from_)
        yield "}\n"
    yield "\n// Value reads the value as the type that its tags and members tell; as raw JSON, where none does.\n"
    yield f"func (u {name}) Value() (any, error) {{\n"
    if from_:
        yield f"\tswitch variantOf(u.raw, {table}) {{\n"
        yield from (f"\tcase {c.number}:\n\t\treturn u.As{words[c.number]}()\n" for c in from_)
        yield "\tcase -1:\n\t\treturn u.raw, nil\n\t}\n"
    reads = ", ".join(f"func() (any, error) {{ return u.As{w}() }}" for w in dict.fromkeys(rest))
    yield f"\treturn u.first({reads})\n}}\n"


def _choice(choice: Choice) -> str:
    tags = ", ".join(f"{string(n)}: {_texts([json.dumps(v) for v in values])}" for n, values in choice.tags)
    parts = [f"number: {choice.number}"]
    parts += [f"tags: map[string][]string{{{tags}}}"] if choice.tags else []
    parts += [f"required: []string{_texts(choice.required)}"] if choice.required else []
    parts += [f"members: []string{_texts(choice.members)}"] if choice.members else []
    kinds = ", ".join(f"{string(n)}: {string(k)}" for n, k in choice.kinds)
    parts += [f"kinds: map[string]string{{{kinds}}}"] if choice.kinds else []
    return f"{{{', '.join(parts)}}}"


def _texts(values: Iterable[str]) -> str:
    return f"{{{', '.join(map(string, values))}}}"
