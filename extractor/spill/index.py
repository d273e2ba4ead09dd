"""Small values by name in a temporary database, where names alone would fill memory."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, Generic, TypeVar

T = TypeVar("T")
CACHE_KIB = 2048  # of a database, in memory
GET = "SELECT value FROM entries WHERE name = ?"
SET = "INSERT INTO entries (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
DELETE = "DELETE FROM entries WHERE name = ?"
COUNT = "SELECT count(*) FROM entries"
NEXT = "SELECT number, name FROM entries WHERE number > ? ORDER BY number LIMIT 500"
SORTED = "SELECT name FROM entries WHERE name >= ? ORDER BY name LIMIT 500 OFFSET ?"


class SpillError(OSError):
    """The disk does not hold what memory does not; the message says what to do."""


def no_room(error: Exception) -> SpillError:
    """What to say where a temporary file cannot be made or written."""
    reason = getattr(error, "strerror", None) or error
    return SpillError(f"no room for a temporary file ({reason}); TMPDIR names another folder")


class DiskIndex(MutableMapping[str, T], Generic[T]):
    """Whole numbers, texts, and tuples or dicts of them by name, in the order in which the names came. The database has
    no name: SQLite keeps it in a temporary file of its own, which goes with the process."""

    def __init__(self) -> None:
        import sqlite3  # noqa: PLC0415 -- builds of few pages need none, and start sooner

        self._error = sqlite3.OperationalError
        self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", f"cache_size=-{CACHE_KIB}"):
            self._rows(f"PRAGMA {pragma}")
        self._rows("CREATE TABLE entries (number INTEGER PRIMARY KEY, name BLOB UNIQUE, value BLOB)")
        self._rows("BEGIN")

    def _rows(self, statement: str, *values: bytes | int) -> list[Any]:
        """Carry out a statement. Raises SpillError where there is no room."""
        try:
            return self._connection.execute(statement, values).fetchall()
        except self._error as error:
            raise no_room(error) from None

    def __getitem__(self, name: str) -> T:
        found = self._rows(GET, _bytes(name))
        if not found:
            raise KeyError(name)
        value: T = marshal.loads(found[0][0])  # noqa: S302 -- this process wrote it, to a file that has no name
        return value

    def __setitem__(self, name: str, value: T) -> None:
        self._rows(SET, _bytes(name), _packed(value))

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        self._rows(DELETE, _bytes(name))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self._rows(GET, _bytes(name)))

    def __iter__(self) -> Iterator[str]:
        last = 0
        while found := self._rows(NEXT, last):
            yield from (_text(name) for _, name in found)
            last = found[-1][0]

    def __len__(self) -> int:
        number: int = self._rows(COUNT)[0][0]
        return number

    def by_name(self) -> Mapping[str, T]:
        """The same, by name as Python orders texts: by code point, as UTF-8 does by bytes."""
        return ByName(self)

    def names(self) -> Iterator[str]:
        """The names in that order."""
        last, seen = b"", 0
        while found := self._rows(SORTED, last, seen):
            yield from (_text(name) for (name,) in found)
            last, seen = found[-1][0], 1


class ByName(Mapping[str, T], Generic[T]):
    """An index in the order of its names."""

    def __init__(self, index: DiskIndex[T]) -> None:
        self._index = index

    def __getitem__(self, name: str) -> T:
        return self._index[name]

    def __iter__(self) -> Iterator[str]:
        return self._index.names()

    def __len__(self) -> int:
        return len(self._index)


def _packed(value: Any) -> bytes:
    return marshal.dumps(value)


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _text(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")
