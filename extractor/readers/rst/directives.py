"""Directives and roles for docutils, which knows its own alone: a directive is a component of the page with its
arguments, options and content, the links of roles lead on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock
from types import ModuleType
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import Directive, directives, roles
from docutils.parsers.rst.states import Inliner

from extractor.lazy_regex import lazy_regex

_LABELLED = lazy_regex(r"(.*?)\s*<([^<>]+)>\s*", re.DOTALL)  # "the boats <boats>"
_DIRECTIVE = lazy_regex(r"^[ \t]*\.\. ([\w:+.-]{1,60})::", re.MULTILINE)  # ".. code-block::"
_ROLE = lazy_regex(r":([A-Za-z][\w:+.-]{0,60}):`|`:([A-Za-z][\w:+.-]{0,60}):")  # ":ref:`", "`:ref:"
_INSIDE = lazy_regex(r"(?<=\w)\s{1,3}>\s{1,3}(?=\w)")  # "hull > size": a member of a field
VERBATIM = tuple(  # directives whose content is no markup
    "code-block sourcecode highlight code-tab prompt http:example graphviz mermaid plantuml uml".split()
)
DOMAIN_OPTIONS = frozenset({"synopsis", "platform", "deprecated", "noindex", "no-index"})  # of directives with a domain
LINKING = frozenset({"ref", "doc", "numref", "any", "download"})


class component(nodes.General, nodes.Element):  # noqa: N801 -- docutils names nodes so, and finds their writer by it
    """A directive, or a field of one: ``name``, and ``values`` by name of the attribute."""


class _AnyOption(dict[str, Callable[[str], Any]]):
    """Options of any name, each taken as text."""

    def __missing__(self, name: str) -> Callable[[str], Any]:
        return directives.unchanged

    def __bool__(self) -> bool:
        return True


class _Component(Directive):
    """A directive that docutils does not know. The lines of its argument are attributes "0", "1" …, options have their
    name; one without a value is true. Fields of a directive that belongs to a domain (``http:get``) are components."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Callable[[str], Any]]] = _AnyOption()

    def run(self) -> Sequence[nodes.Node]:
        """One component with the content, parsed."""
        lines = self.arguments[0].splitlines() if self.arguments else []
        values: dict[str, str | bool] = {str(n): line.strip() for n, line in enumerate(lines)}
        values |= {name: value or True for name, value in self.options.items()}
        found = component("", name=self.name, values=values)
        found.line = self.lineno
        self.state.nested_parse(self.content, self.content_offset, found)
        domain, colon, _ = self.name.partition(":")
        if colon:
            values |= _late_options(found)
        for fields in list(found.findall(nodes.field_list)) if colon else ():
            fields.replace_self(list(_fields(fields, domain)))
        return [found]


def _late_options(found: component) -> dict[str, str | bool]:
    """Options behind an empty line, which docutils takes for content: fields that open it, with nothing else."""
    first = found.children[0] if found.children else None
    if not isinstance(first, nodes.field_list):
        return {}
    every = [f for f in first.children if isinstance(f, nodes.field)]
    if any(f.children[0].astext() not in DOMAIN_OPTIONS for f in every):
        return {}
    found.remove(first)
    return {f.children[0].astext(): f.children[1].astext() or True for f in every}


def _fields(fields: nodes.field_list, domain: str) -> Iterator[nodes.Node]:
    """A component for each field with an argument: ``:param int id (optional):`` has the attributes name, type and
    remark, and "0", "1" for its words. ``:type id:`` gives the type of another field (Sphinx, "Info field lists"), and
    stands as "typed" beside words in front of the name. One that heads items is a label above them. Others stay a
    list."""
    every = [(*_stated(field), field) for field in fields.children if isinstance(field, nodes.field)]
    types = {words[0]: field.children[1].astext() for kind, words, field in every if _gives_type(kind, words)}
    rest = []
    for kind, words, field in every:
        if _heads_list(kind, words, field):
            yield from _labelled(field)
        elif not words:
            rest.append(field)
        elif not _gives_type(kind, words):
            own, remark = _without_remark(words)
            *before, name = own
            type_ = " ".join(before) or types.get(name, "")
            told = {"type": type_, "typed": types.get(name, "") if before else "", "remark": remark}
            numbered = {str(n): word for n, word in enumerate(own)}
            values = numbered | {"name": name} | {key: text for key, text in told.items() if text}
            found = component("", *field.children[1].children, name=f"{domain}:{kind}", values=values)
            found.line = field.line
            yield found
    if rest:
        yield nodes.field_list("", *rest)


def _stated(field: nodes.field) -> tuple[str, list[str]]:
    """The kind of a field and the words behind it, those of a member ("hull > size") as one."""
    kind, *words = _INSIDE.sub(".", field.children[0].astext()).split() or [""]
    return kind, words


def _heads_list(kind: str, words: Sequence[str], field: nodes.field) -> bool:
    """Whether a field says what the items in it are, and names nothing: ``:returns:``, ``:JSON Parameters:``."""
    body = field.children[1]
    listed = bool(body.children) and isinstance(body.children[0], nodes.bullet_list)
    return listed and (not words or not kind.islower())


def _labelled(field: nodes.field) -> Iterator[nodes.Node]:
    name, body = field.children
    label = nodes.paragraph("", "", nodes.strong("", f"{name.astext()}:"))
    label.line = field.line
    yield label
    yield from body.children


def _without_remark(words: list[str]) -> tuple[list[str], str]:
    """The words of a field without a remark in brackets behind them, and the remark: "string boat (optional)"."""
    at = next((n for n, word in enumerate(words) if n and word.startswith("(")), 0)
    closed = at and words[-1].endswith(")")
    return (words[:at], " ".join(words[at:]).strip("()")) if closed else (words, "")


def _gives_type(kind: str, words: Sequence[str]) -> bool:
    return kind.endswith("type") and len(words) == 1


class _CodeBlock(_Component):
    """A directive that shows its content as it stands."""

    def run(self) -> Sequence[nodes.Node]:
        """The content as a literal block."""
        block = nodes.literal_block("\n".join(self.content), "\n".join(self.content))
        block.line = self.lineno
        return [block]


class _TableOfContents(_Component):
    """Links to other pages, in reading order."""

    def run(self) -> Sequence[nodes.Node]:
        """A list with one link a page."""
        entries = nodes.bullet_list()
        for line in self.content:
            text = line.strip()
            if text and text != "self":
                labelled = _LABELLED.fullmatch(text)
                title, target = labelled.groups() if labelled else ("", text)
                entries += nodes.list_item("", nodes.reference("", title or target, refuri=_page(target)))
        return [entries] if len(entries) else []


def _page(target: str) -> str:
    """The file that a document name of a toctree stands for."""
    return target if "." in target.rsplit("/", 1)[-1] else f"{target}.rst"


def _link(  # noqa: PLR0917 -- docutils calls roles with these arguments
    name: str, rawtext: str, text: str, lineno: int, inliner: Inliner, options: Any = None, content: Any = ()
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    labelled = _LABELLED.fullmatch(text)
    title, target = labelled.groups() if labelled else (text, text)
    uri = _page(target) if name == "doc" else f"#{nodes.make_id(target)}"
    return [nodes.reference(rawtext, title, refuri=uri)], []


def _literal(  # noqa: PLR0917 -- docutils calls roles with these arguments
    name: str, rawtext: str, text: str, lineno: int, inliner: Inliner, options: Any = None, content: Any = ()
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    return [nodes.literal(rawtext, text)], []


def _known(registry: ModuleType, *names: str) -> set[str]:
    """The names that docutils has a meaning for; it offers no other way to ask."""
    return {key for name in names for key in vars(registry)[name]}


_REGISTRIES = ((directives, "_directives"), (roles, "_roles"))
_ONE_AT_A_TIME = Lock()


@contextmanager
def names_of_page(text: str) -> Iterator[None]:
    """A context in which docutils knows the names that a page uses, and those that it defines itself.

    docutils keeps names for the whole process. They are put back, so that a page reads the same whatever pages were
    read before it, and only one thread parses at a time.
    """
    with _ONE_AT_A_TIME:
        before = [dict(vars(registry)[name]) for registry, name in _REGISTRIES]
        try:
            _register_unknown(text)
            yield
        finally:
            for (registry, name), known in zip(_REGISTRIES, before, strict=True):
                setattr(registry, name, known)


def _register_unknown(text: str) -> None:
    """Register what the page uses and docutils does not know; a known name keeps its meaning."""
    for name in set(_DIRECTIVE.findall(text)):
        if name not in _known(directives, "_directives", "_directive_registry"):
            directives.register_directive(name, _SPHINX.get(name, _Component))
    for name in {a or b for a, b in _ROLE.findall(text)}:
        if name not in _known(roles, "_roles", "_role_registry"):
            roles.register_local_role(name, _link if name in LINKING else _literal)  # type: ignore[arg-type]  # stubs lack the optional options


_SPHINX: Mapping[str, type[Directive]] = {
    "toctree": _TableOfContents,
    **dict.fromkeys(VERBATIM, _CodeBlock),
}
directives.register_directive("code", _CodeBlock)  # docutils' own colours the code with pygments
