"""Sphinx's directives and roles for docutils, which knows them not: their content is kept, their links lead on."""

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

from extractor.readers.rst_http import OPERATIONS

_LABELLED = re.compile(r"(.*?)\s*<([^<>]+)>\s*", re.DOTALL)
_DIRECTIVE = re.compile(r"^[ \t]*\.\. ([\w:+.-]{1,60})::", re.MULTILINE)
_ROLE = re.compile(r":([A-Za-z][\w:+.-]{0,60}):`|`:([A-Za-z][\w:+.-]{0,60}):")
_CODE_OPTIONS = "linenos lineno-start emphasize-lines caption name class force dedent".split()
_TOCTREE_OPTIONS = "maxdepth caption name glob hidden includehidden numbered titlesonly reversed".split()
LINKING = frozenset({"ref", "doc", "numref", "any", "download"})


class _Content(Directive):
    """A directive without a meaning here: what it holds is read as if it stood by itself."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Callable[[str], Any]] | None] = None

    def run(self) -> Sequence[nodes.Node]:
        """The content, parsed."""
        holder = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, holder)
        return holder.children


class _CodeBlock(_Content):
    """A directive that shows its content as it stands."""

    option_spec: ClassVar[dict[str, Callable[[str], Any]]] = dict.fromkeys(
        ("linenos", "lineno-start", "emphasize-lines", "caption", "name", "class", "force", "dedent"),
        directives.unchanged,
    )

    def run(self) -> Sequence[nodes.Node]:
        """The content as a literal block."""
        block = nodes.literal_block("\n".join(self.content), "\n".join(self.content))
        block.line = self.lineno
        return [block]


class _TableOfContents(_Content):
    """Links to other pages, in reading order."""

    option_spec = dict.fromkeys(_TOCTREE_OPTIONS, directives.unchanged)

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
            directives.register_directive(name, _SPHINX.get(name, _Content))
    for name in {a or b for a, b in _ROLE.findall(text)}:
        if name not in _known(roles, "_roles", "_role_registry"):
            roles.register_local_role(name, _link if name in LINKING else _literal)  # type: ignore[arg-type]  # stubs lack the optional options


_SPHINX: Mapping[str, type[Directive]] = {
    "toctree": _TableOfContents,
    "code-block": _CodeBlock,
    "sourcecode": _CodeBlock,
    "highlight": _CodeBlock,
    **OPERATIONS,
}
directives.register_directive("code", _CodeBlock)  # docutils' own colours the code with pygments
