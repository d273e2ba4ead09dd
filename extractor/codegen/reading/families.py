"""Structures with a discriminator of their own, and those that extend them: where one is named, any of them may stand.

Pet: {discriminator: {propertyName: kind}, properties: …}
Cat: {allOf: [{$ref: Pet}, …]}, Dog: {allOf: [{$ref: Pet}, …]}  -> AnyPet, a union by ``kind`` of Cat, Dog and Pet

The structure itself has no tag: it reads what is of a kind that the document does not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from extractor.codegen.model.naming import Scope, pascal
from extractor.codegen.model.types import Named, Type, Union
from extractor.codegen.reading.shapes import is_object
from extractor.oas.document import Document, Node, UnresolvedError, listing, mapping, text
from extractor.oas.pointer import escape, tokens
from extractor.oas.schemas.flatten import COMPONENTS, joined

LARGEST = 100  # structures of a family; some APIs have one of which all others are


def component_key(reference: str) -> str:
    """``Pet`` for ``#/components/schemas/Pet``, and for ``Pet``, as mappings may write it."""
    return tokens(f"/{unquote(reference.removeprefix(COMPONENTS))}")[0]


def tag_values(discriminator: Node, names: Mapping[str, str], variants: Iterable[Type]) -> tuple[tuple[str, str], ...]:
    """Values of a tag with the declarations that they mean: those that are mapped, else the names of components."""
    told = {str(value): text(to) for value, to in mapping(discriminator.get("mapping")).items()}
    found = [(value, names.get(component_key(to))) for value, to in told.items()]
    mapped = {name for _, name in found}
    implied = [(key, name) for key, name in names.items() if name not in mapped]
    inside = {v.name for v in variants if isinstance(v, Named)}
    return tuple((value, name) for value, name in (*found, *implied) if name in inside)


def families(document: Document, names: Mapping[str, str], scope: Scope) -> dict[str, Union]:
    """The unions of structures with a discriminator, by the component. ``names`` are those of all components."""
    schemas = mapping(mapping(document.root.get("components")).get("schemas"))
    children = _children(schemas)
    made = {}
    for key, schema in schemas.items():
        node = mapping(mapping(schema).get("discriminator"))
        members = [k for k in _members(key, node, children) if _is_structure(document, k)] if node else []
        if len(members) > LARGEST:
            told = f"the {len(members) - 1} structures that the discriminator of {key} chooses from"
            document.report("part-not-generated", f"{_pointer(key)}/discriminator", part=told)
        elif len(members) > 1 and members[-1] == key:
            made[key] = _union(node, members, names, scope)
    return made


def _union(discriminator: Node, members: list[str], names: Mapping[str, str], scope: Scope) -> Union:
    variants = tuple(Named(names[k]) for k in members)
    told = tag_values(discriminator, names, variants[:-1])
    name = scope.claim(pascal(f"any_{members[-1]}"))
    return Union(variants, name=name, declared=True, tag=text(discriminator.get("propertyName")), mapping=told)


def _members(key: str, discriminator: Node, children: Mapping[str, list[str]]) -> list[str]:
    """Those that are mapped, those that extend the structure or one that does, and at last the structure."""
    family = [key]
    for each in family:  # grows meanwhile
        family += [k for k in children.get(each, ()) if k not in family]
    mapped = [component_key(text(to)) for to in mapping(discriminator.get("mapping")).values()]
    return [*(k for k in dict.fromkeys((*mapped, *family)) if k != key), key]


def _children(schemas: Node) -> dict[str, list[str]]:
    """The components that name another one as a part, by that one."""
    made: dict[str, list[str]] = {}
    for key, schema in schemas.items():
        for part in listing(mapping(schema).get("allOf")):
            reference = text(mapping(part).get("$ref"))
            if reference.startswith(COMPONENTS):
                made.setdefault(component_key(reference), []).append(str(key))
    return made


def _is_structure(document: Document, key: str) -> bool:
    try:
        return is_object(joined(document, {"$ref": f"#{_pointer(key)}"}))
    except UnresolvedError:
        return False


def _pointer(key: str) -> str:
    return f"/components/schemas/{escape(key)}"
