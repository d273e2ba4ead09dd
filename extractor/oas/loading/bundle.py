"""A document and what it refers to in other files of its folder, as one document.

paths: {/pets: {$ref: ./pets.yaml}}            -> the path item stands in place of the reference
schema: {$ref: ./schemas.yaml#/Pet}            -> {$ref: '#/components/schemas/Pet'}, and the schema there
components: {schemas: {Cat: {$ref: ./cat.yaml}}}  -> the schema stands in place of the reference, for all who use it
"""

from __future__ import annotations

from collections import deque
from itertools import chain, count
from pathlib import PurePosixPath
from typing import Any

from extractor.lazy_regex import lazy_regex
from extractor.oas.loading.folder import Folder, NotFollowedError, Target
from extractor.oas.loading.structure import MEMBERS, SECTIONS, Reference, Unfollowed, leading_out, references
from extractor.oas.pointer import escape, tokens

Node = dict[str, Any]
MOST_NODES = 5_000_000  # that are taken in; a file can be referred to often
_OF_FILES = ("$schema", "$id", "id")  # what a schema says of its file; in another document, references would miss
_UNFIT = lazy_regex(r"[^A-Za-z0-9._-]+")  # in names of components (OpenAPI 3.1, section 4.8.7): "a b/ü"


class BundleError(ValueError):
    """A document that cannot be made one: no place for components, or far larger than the text of its files."""


def bundle(root: Node, folder: Folder) -> tuple[Unfollowed, ...]:
    """Take into a document, in place, what it refers to in its folder; the references that are not followed.

    Raises BundleError, and RecursionError where files nest too deep.
    """
    if not leading_out(root):
        return ()
    made = _Bundle(root, folder)
    made.run()
    return tuple(made.unfollowed.values())


class _Bundle:
    """The work of ``bundle``. ``base`` is the path of the file that a node came from."""

    def __init__(self, root: Node, folder: Folder) -> None:
        self._root = root
        self._folder = folder
        self._left = MOST_NODES
        self._homes: dict[tuple[str, Target], str] = {}  # pointers to components, by section
        self._names: dict[str, set[str]] = {}  # of components, by section
        self._bases: dict[str, str] = {}  # the files that sections of the components came from
        self._waiting: deque[tuple[str, str, Target]] = deque()  # section and name of a component, what belongs there
        self._open: list[Target] = []
        self.unfollowed: dict[tuple[str, str], Unfollowed] = {}

    def run(self) -> None:
        components = self._components()
        for section, kind in MEMBERS["components"].items():
            if section in components:
                self._rewrite(components[section], kind, f"/components/{section}", self._bases[section])
        rest = {key: node for key, node in self._root.items() if key != "components"}
        self._rewrite(rest, "document", "", self._folder.root)
        while self._waiting:
            self._fill(*self._waiting.popleft())

    def _fill(self, section: str, name: str, target: Target) -> None:
        """Put a component where references to it lead."""
        held = self._root.setdefault("components", {}).setdefault(section, {})
        if not isinstance(held, dict):
            raise BundleError(f"{section} of its components is not an object")
        held[name] = node = self._taken(target)
        if section == "schemas" and isinstance(node, dict):
            for key in _OF_FILES:
                if isinstance(node.get(key), str):
                    del node[key]
        kind = MEMBERS["components"][section].strip("{}")
        self._rewrite(node, kind, f"/components/{section}/{escape(name)}", target.file)

    def _components(self) -> Node:
        """The components, which may be references as a whole, or a section of them, and whose entries may be."""
        held, base = self._settled(self._root.get("components", {}), "/components", self._folder.root)
        if not isinstance(held, dict):
            raise BundleError("components is not an object")
        if held:
            self._root["components"] = held
        for section in [s for s in held if s in MEMBERS["components"]]:
            held[section], self._bases[section] = self._settled(held[section], f"/components/{section}", base)
            if section in SECTIONS.values() and isinstance(held[section], dict):
                self._names[section] = set(map(str, held[section]))
                self._claim(section, held[section])
        return held

    def _claim(self, section: str, entries: Node) -> None:
        """Components that are only references to other files are where these schemas, responses, … will stand."""
        for name, entry in entries.items():
            if isinstance(entry, dict) and len(entry) == 1 and self._leads_out(entry.get("$ref"), self._bases[section]):
                try:
                    target = self._folder.target(entry["$ref"], self._bases[section])
                    self._folder.node(target)
                except NotFollowedError:
                    continue  # told when it is rewritten
                if target.file != self._folder.root and (section, target) not in self._homes:
                    self._homes[section, target] = f"#/components/{section}/{escape(str(name))}"
                    self._waiting.append((section, str(name), target))

    def _leads_out(self, reference: Any, base: str) -> bool:
        return isinstance(reference, str) and (base != self._folder.root or not reference.startswith("#"))

    def _settled(self, node: Any, at: str, base: str) -> tuple[Any, str]:
        """What a node refers to, where it is a reference, and the file that this came from."""
        met: set[Target] = set()
        while isinstance(node, dict) and self._leads_out(node.get("$ref"), base):
            target = self._target(Reference(at, node, "$ref", ""), base)
            if target is None or target in met:
                break
            met.add(target)
            found, beside = self._taken(target), {k: v for k, v in node.items() if k != "$ref"}
            node, base = {**found, **beside} if isinstance(found, dict) else found, target.file
        return node, base

    def _rewrite(self, node: Any, kind: str, at: str, base: str) -> None:
        """Make all references in a node lead to places of the bundled document."""
        for place in list(references(node, kind, at)):
            if self._leads_out(place.reference, base):
                self._follow(place, base)

    def _follow(self, place: Reference, base: str) -> None:
        target = self._target(place, base)
        if target is None:
            return
        if target.file == self._folder.root:
            place.holder[place.key] = f"#{target.pointer}"
        elif place.kind in SECTIONS:
            place.holder[place.key] = self._home(SECTIONS[place.kind], target)
        else:
            self._put(place, target)

    def _target(self, place: Reference, base: str) -> Target | None:
        """What a reference leads to; None, and a note, where it is not followed."""
        written = place.reference
        try:
            target = self._folder.target(written, base)
            if target.file != self._folder.root and not isinstance(self._folder.node(target), dict | bool):
                raise NotFollowedError(f"{target.file} has no object at {target.pointer or 'its root'}")
            if target in self._open and place.kind not in SECTIONS:
                raise NotFollowedError("it leads back to itself")
        except NotFollowedError as error:
            # As it stands in another file, it would mean another place in the bundled document.
            place.holder[place.key] = self._folder.from_root(written, base)
            told = f"{error}; it stands in {base}" if base != self._folder.root else str(error)
            self.unfollowed[place.pointer, place.key] = Unfollowed(place.pointer, place.reference, told)
            return None
        return target

    def _put(self, place: Reference, target: Target) -> None:
        """What has no place among the components, in place of the reference."""
        node = self._taken(target)
        self._open.append(target)
        self._rewrite(node, place.kind, place.pointer, target.file)
        self._open.pop()
        beside = {k: v for k, v in place.holder.items() if k != "$ref"}
        place.holder.clear()
        place.holder.update({**(node if isinstance(node, dict) else {}), **beside})

    def _home(self, section: str, target: Target) -> str:
        """The component that a target is, which gets a name where it has none yet."""
        home = self._homes.get((section, target))
        if home is None:
            name = self._free_name(section, target)
            home = self._homes[section, target] = f"#/components/{section}/{name}"
            self._waiting.append((section, name, target))
        return home

    def _free_name(self, section: str, target: Target) -> str:
        """``Pet`` for ``schemas.yaml#/Pet`` and for ``Pet.yaml``; ``schemas.Pet`` or ``Pet.2`` where there is one."""
        path = PurePosixPath(target.file)
        parts = [*path.parts[:-1], path.stem, *tokens(target.pointer)]
        name, longer = _fit(parts[-1]), _fit(".".join([path.stem, parts[-1]] if target.pointer else parts[-2:]))
        taken = self._names.setdefault(section, set())
        names = chain((name, longer), (f"{name}.{n}" for n in count(2)))
        found = next(n for n in names if n not in taken)
        taken.add(found)
        return found

    def _taken(self, target: Target) -> Any:
        """A copy of what stands at a target, since its references are made to fit where it is put."""
        return self._copied(self._folder.node(target))

    def _copied(self, node: Any) -> Any:
        self._left -= 1
        if self._left < 0:
            raise BundleError(f"what it refers to comes to more than {MOST_NODES:,} nodes")
        if isinstance(node, dict):
            return {key: self._copied(value) for key, value in node.items()}
        return [self._copied(value) for value in node] if isinstance(node, list) else node


def _fit(name: str) -> str:
    return _UNFIT.sub("_", name).strip("_") or "part"
