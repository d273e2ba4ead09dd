"""The structures that stand outside any operation: where they are, and which of them something uses. Pages come and
go meanwhile, and there may be as many structures as pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from posixpath import join, normpath

from extractor.api import Definition, Field, ObjectKey
from extractor.cache.codec import Codec
from extractor.document import Origin
from extractor.interpret.binding.answers.returned import RETURNED
from extractor.interpret.link.candidates import normal_anchor, normal_name
from extractor.interpret.link.tables import alias_of
from extractor.lazy_regex import lazy_regex
from extractor.spill import AppendLog, Storage
from extractor.spill.texts import TEXT

FIELDS = Codec(Field)
Places = MutableMapping[str, ObjectKey | None]
_ENDING = lazy_regex(r"\.(?:mdx?|markdown|html?|rst|adoc|asciidoc|txt|inc)$")  # "boats.md"
Element = tuple[str, str]  # file and element, as ``Origin.element_key`` names it


class Index:
    """Where definitions can be found. A name that several claim leads nowhere: None."""

    def __init__(self, storage: Storage) -> None:
        self._pages: MutableMapping[str, str] = storage.index()  # page names and their ends -> the page; "": several
        self._by_anchor: Places = storage.index()  # page and anchor
        self._by_label: Places = storage.index()  # anchor alone
        self._by_page: Places = storage.index()
        self._by_name: Places = storage.index()

    def add(self, d: Definition) -> None:
        """Note what leads to a definition."""
        key = d.object.key
        for anchor in d.anchors:
            self.add_anchor(anchor, key, first=not d.shown)
        if d.shown:
            return
        _claim(self._by_page, self._note(key[0]), key)
        if normal_name(d.object.name):
            _claim(self._by_name, normal_name(d.object.name), key)

    def add_anchor(self, anchor: str, key: ObjectKey, *, first: bool = True) -> None:
        """Note an anchor at a structure of an operation's page; its name leads nowhere from other pages. One that is
        not ``first`` counts where no other has the anchor."""
        self._by_anchor.setdefault(f"{self._note(key[0])}\0{normal_anchor(anchor)}", key)
        label = normal_anchor(anchor)
        if first or label not in self._by_label:
            _claim(self._by_label, label, key)

    def choices(self, f: Field) -> list[ObjectKey]:
        """The definitions among which a field's type leaves the choice ("Cat or Dog")."""
        names = [o.name for o in f.type.leaf().options if o.name]
        return [key for name in names if (key := self._by_name.get(normal_name(name))) is not None]

    def find(self, f: Field) -> ObjectKey | None:
        """The definition that a field of another table means."""
        for href in f.links:
            found = self._linked(href, f.origin.file)
            if found is not None:
                return found
        name = normal_name(f.type.leaf().name or "")  # that a field is named as a structure is no evidence
        one = f.type.kind == "object" and bool(f.shown_type) and normal_name(f.shown_type) != name  # "links object"
        found = self._by_name.get(name) or (None if one else self.of_plural(f)) if name else None
        plural = f"{name}s" if name and RETURNED in f.facts.guesses else ""  # "a boat object" of "The boats object"
        return found or self._by_name.get(plural)

    def of_plural(self, f: Field) -> ObjectKey | None:
        """The definition of one of what a field names in plural: "Boats", which is an array of them."""
        name = normal_name(f.type.leaf().name or "")
        singular = f"{name.removesuffix('ies')}y" if name.endswith("ies") else name.removesuffix("s")
        return self._by_name.get(singular) if singular != name and name not in self._by_name else None

    def _linked(self, href: str, file: str) -> ObjectKey | None:
        target, _, anchor = href.partition("#")
        page = self._page(target, file) if target else page_name(file)
        if anchor:
            known = normal_anchor(anchor)
            return self._by_anchor.get(f"{page}\0{known}") or (None if target else self._by_label.get(known))
        return self._by_page.get(page)

    def _note(self, file: str) -> str:
        """The name of a page, which leads to it, as do its last one and two steps where no other page ends so."""
        name = page_name(file)
        if self._pages.get(name) != name:
            self._pages[name] = name
            steps = name.split("/")
            for end in {"/".join(steps[-count:]) for count in (1, 2)} - {name}:
                self._pages[f"…/{end}"] = name if f"…/{end}" not in self._pages else ""
        return name

    def _page(self, target: str, file: str) -> str:
        """The page that a link leads to: from its own page, from the root, or by the end of its address."""
        beside, whole = page_name(normpath(join(file.rpartition("/")[0], target))), page_name(target.lstrip("/"))
        if beside in self._pages or whole in self._pages:
            return beside if beside in self._pages else whole
        ends = (f"…/{'/'.join(whole.split('/')[-count:])}" for count in (2, 1))
        return next((page for end in ends if (page := self._pages.get(end, ""))), beside)


def page_name(path: str) -> str:
    """The name of a page, as links have it: in small letters, without its ending; an index page is its folder."""
    name = _ENDING.sub("", path.lower().rstrip("/"))
    return name.removesuffix("/index").removesuffix("/_index").removesuffix("/readme")


def _claim(places: Places, name: str, key: ObjectKey) -> None:
    places[name] = None if name in places else key


class DefinitionIndex:
    """What is known of all definitions: first what each is, then what points to them, then which are used."""

    def __init__(self, storage: Storage) -> None:
        self._kept: MutableMapping[str, int] = storage.index()
        self._aliases: MutableMapping[str, int] = storage.index()  # those that stand for another type
        self._types: AppendLog[Field] = storage.log(FIELDS)
        self._below: MutableMapping[str, tuple[str, ...]] = storage.index()  # what each points to
        self._tables_below: MutableMapping[str, tuple[Element, ...]] = storage.index()
        self._used: MutableMapping[str, int] = storage.index()
        self._waiting: AppendLog[str] = storage.log(TEXT)  # of what is used, what may point to others
        self._tables: MutableMapping[str, int] = storage.index()

    def add(self, d: Definition) -> None:
        """Note what a definition is."""
        name = _name(d.object.key)
        self._below[name] = ()
        alias = alias_of(d.object.name, d.object.fields)
        if alias is not None:
            self._aliases[name] = len(self._types)
            self._types.append(alias)
        elif d.kept:
            self._kept[name] = 1

    def __bool__(self) -> bool:
        return bool(self._below)

    def alias(self, key: ObjectKey) -> Field | None:
        """The type that a definition stands for, where it does."""
        place = self._aliases.get(_name(key))
        return self._types[place] if place is not None else None

    def point(self, f: Field) -> None:
        """A field that is in no definition: what it points to is used, and other tables that speak of it are known."""
        for key in _keys(f):
            self._use(_name(key))
        self._speak(_elsewhere(f))

    def follow(self, d: Definition) -> None:
        """What the fields of a definition point to; that is used where the definition is."""
        name = _name(d.object.key)
        self._below[name] = tuple(_name(key) for f in d.object.fields for key in _keys(f))
        self._tables_below[name] = tuple(at for f in d.object.fields for at in _elsewhere(f))

    def spread(self) -> None:
        """Use what is used by way of other definitions. Both ``point`` and ``follow`` have seen all by then."""
        done = 0
        while done < len(self._waiting):
            name = self._waiting[done]
            done += 1
            self._speak(self._tables_below[name])
            for below in self._below[name]:
                self._use(below)

    def _use(self, name: str) -> None:
        if name in self._below and name not in self._used:
            self._used[name] = 1
            self._waiting.append(name)

    def _speak(self, tables: Iterable[Element]) -> None:
        for file, table in tables:
            self._tables[f"{file}\0{table}"] = 1

    def wanted(self, key: ObjectKey) -> bool:
        """Whether a definition is used, or is a schema of its own."""
        return _name(key) in self._used or _name(key) in self._kept

    def alone(self, key: ObjectKey) -> bool:
        """Whether a definition is a schema of its own that nothing uses."""
        return _name(key) in self._kept and _name(key) not in self._used

    def has_spoken(self, origin: Origin) -> bool:
        """Whether a table speaks of a field of another one."""
        return f"{origin.file}\0{origin.element_key()}" in self._tables


def _name(key: ObjectKey) -> str:
    return "\0".join(map(str, key))


def _keys(f: Field) -> Iterator[ObjectKey]:
    return (key for key in (f.object, *f.alternatives) if key)


def _elsewhere(f: Field) -> Iterator[Element]:
    """The other tables that speak of a field."""
    own = (f.origin.file, f.origin.element_key())
    return ((o.file, o.element_key()) for o in f.extra if (o.file, o.element_key()) != own)
