"""A field as a line opens it, and the cells of its record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document import Cell, Line, Link
from extractor.interpret.records.model import line_cell, lines_cell
from extractor.values import dataclass, replace

NAME_FORM = r"[A-Za-z_$@][\w.\-$@]{0,80}(?:\[\w{0,20}\](?:\.[\w$@-]{1,60}){0,4}){0,3}"
NAME = re.compile(rf":?({NAME_FORM})", re.ASCII)  # "limit", "match[]", "hulls[].size", "filter[name]", ":id" of a path
ROLES = ("name", "type", "place", "required", "default", "description")


@dataclass(frozen=True, slots=True)
class Lead:
    """A field as a line opens it: its parts as shown, and what is said behind them.

    ``certain`` is true where a type or a word for mandatory shows that this is a field; else a heading must say so.
    """

    name: str
    type: str = ""
    required: str = ""
    default: str = ""
    place: str = ""
    rest: Line | None = None
    certain: bool = True
    starred: bool = False  # whether a star stands right behind its name

    def cells(
        self, roles: Sequence[str], more: tuple[Line, ...], links: Sequence[Link], depth: int
    ) -> tuple[Cell, ...]:
        """The cells of a record; ``more`` are the lines that follow the first."""
        lines = (*((self.rest,) if self.rest is not None and self.rest.text else ()), *more)
        text = "\n".join(line.text for line in lines)
        of_text = tuple(link for link in links if link.text and link.text in text)
        of_type = tuple(link for link in links if link.text and link.text in self.type)
        shown = {
            "name": line_cell(f"{self.name}*" if self.starred else self.name, depth),
            "type": replace(line_cell(self.type), links=of_type),
            "place": line_cell(self.place),
            "required": line_cell(self.required),
            "default": line_cell(self.default),
            "description": replace(lines_cell(lines), links=of_text),
        }
        return tuple(shown[role] for role in roles)


def roles_of(leads: Sequence[Lead]) -> tuple[str, ...]:
    """The roles that a group of such fields has: those that any of them states, besides name, type and description."""
    always = {"name", "type", "description"}
    return tuple(role for role in ROLES if role in always or any(getattr(f, role) for f in leads))
