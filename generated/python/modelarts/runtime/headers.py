"""Headers of an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


class Headers(Mapping[str, str]):
    """Headers by name in whatever case. One that was sent several times is one text, joined by ``, ``."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)

    def all(self, name: str) -> list[str]:
        """Each value of a header, as they came."""
        return [v for n, v in self._pairs if n.lower() == name.lower()]

    def __getitem__(self, name: str) -> str:
        found = self.all(name)
        if not found:
            raise KeyError(name)
        return ", ".join(found)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(n.lower() for n, _ in self._pairs))

    def __len__(self) -> int:
        return len({n.lower() for n, _ in self._pairs})

    def __repr__(self) -> str:
        return f"Headers({', '.join(self)})"  # values may be secrets
