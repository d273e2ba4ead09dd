"""Regular expressions that are compiled when they are first used.

The modules of a build declare several hundred, of which a page needs few, and compiling one takes as long as searching
a page with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from re import compile as lazy_regex
else:

    class lazy_regex:  # noqa: N801 -- it is called as a function
        """A pattern as ``re.compile`` makes it, compiled when one of its methods is first used; a mistake in it shows
        only then."""

        def __init__(self, source: str, flags: int = 0) -> None:
            self._declared = source, flags

        def __getattr__(self, name: str) -> Any:
            """A method or attribute of the compiled pattern; it is kept here, so that it is asked for once."""
            if name.startswith("__"):
                raise AttributeError(name)
            found = getattr(re.compile(*self._declared), name)  # r"\d", re.ASCII
            setattr(self, name, found)
            return found


__all__ = ["lazy_regex"]
