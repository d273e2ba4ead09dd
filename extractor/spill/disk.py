"""Storage on disk: temporary files without names, which go with the build, however that ends."""

from __future__ import annotations

import marshal
import re
import weakref
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from typing import IO, Any, Generic, TypeVar

from extractor.cache.codec import Codec
from extractor.spill import AppendLog, Key, Node, Parts, filled
from extractor.spill.index import DiskIndex, SpillError, no_room
from extractor.spill.runs import merged

__all__ = ["DiskLog", "DiskNodes", "DiskOrdered", "DiskParts", "OnDisk", "SpillError"]

T = TypeVar("T")
RECENT = 64  # values of a log that are kept as they are, since neighbours are looked at together
RECENT_NODES = 1024
RECENT_PARTS = 4


class DiskLog(AppendLog[T]):
    """A file of values. What cannot be encoded (whole numbers of more than 64 bits) stays in memory."""

    def __init__(self, encode: Callable[[T], bytes | None], decode: Callable[[bytes], T | None], recent: int) -> None:
        import tempfile  # noqa: PLC0415 -- most builds need no files of theirs

        try:
            self._file: IO[bytes] = tempfile.TemporaryFile(prefix="spectable-")  # noqa: SIM115 -- the log closes it
        except OSError as error:
            raise no_room(error) from None
        weakref.finalize(self, self._file.close)
        self._encode, self._decode, self._most = encode, decode, recent
        self._ends = array("Q", [0])
        self._held: dict[int, T] = {}
        self._recent: OrderedDict[int, T] = OrderedDict()

    def append(self, value: T, /) -> None:
        """Write a value. Raises SpillError where there is no room."""
        data = self._encode(value)
        if data is None:
            self._held[len(self)] = value
            data = b""
        try:
            self._file.seek(self._ends[-1])
            self._file.write(data)
        except OSError as error:
            raise no_room(error) from None
        self._ends.append(self._ends[-1] + len(data))

    def __getitem__(self, index: int, /) -> T:
        """Read a value, unless it was just looked at."""
        if not 0 <= index < len(self):
            raise IndexError(index)
        if index in self._held:
            return self._held[index]
        if index in self._recent:
            self._recent.move_to_end(index)
            return self._recent[index]
        value = self._read(index)
        self._recent[index] = value
        if len(self._recent) > self._most:
            self._recent.popitem(last=False)
        return value

    def _read(self, index: int) -> T:
        start, end = self._ends[index], self._ends[index + 1]
        self._file.seek(start)
        value = self._decode(self._file.read(end - start))
        if value is None:
            raise SpillError("a temporary file has been changed while it was in use")
        return value

    def __len__(self) -> int:
        """How many there are."""
        return len(self._ends) - 1

    def __iter__(self) -> Iterator[T]:
        """All of them, from the first."""
        return (self[index] for index in range(len(self)))


def _packed(node: Any) -> bytes | None:
    """JSON as bytes of this process; nothing else ever reads them."""
    try:
        return marshal.dumps(node)
    except ValueError:  # nested too deeply
        return None


class DiskNodes(MutableMapping[str, Node]):
    """Objects of a document by name."""

    def __init__(self, places: MutableMapping[str, int]) -> None:
        self._log: DiskLog[Node] = DiskLog(_packed, marshal.loads, RECENT_NODES)
        self._places = places

    def __setitem__(self, name: str, node: Node) -> None:
        self._places[name] = len(self._log)
        self._log.append(node)

    def __getitem__(self, name: str) -> Node:
        return self._log[self._places[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __delitem__(self, name: str) -> None:
        del self._places[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class DiskParts(Parts[T], Mapping[str, T], Generic[T]):
    """A mapping in parts. An entry is looked for in the parts with whose names its own begins, or in all."""

    def __init__(self, codec: Codec[dict[str, T]], places: MutableMapping[str, int]) -> None:
        self._log: DiskLog[dict[str, T]] = DiskLog(codec.encode, codec.decode, RECENT_PARTS)
        self._places = places
        self._count = 0

    def add(self, name: str, part: Mapping[str, T], /) -> None:
        """Write a part."""
        self._places[name] = len(self._log)
        self._log.append(dict(part))
        self._count += len(part)

    def entries(self) -> Mapping[str, T]:
        """Itself."""
        return self

    def __getitem__(self, key: str) -> T:
        """The entry; it takes as long as its part is large, or as all are where no name of a part tells."""
        ends = (len(key), *(m.start() for m in re.finditer(r"[/:#,]", key)))
        named = [number for end in ends if (number := self._places.get(key[:end])) is not None]
        for number in named or range(len(self._log)):
            part = self._log[number]
            if key in part:
                return part[key]
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (key for part in self._log for key in part)

    def __len__(self) -> int:
        return self._count

    def by_part(self) -> Iterator[dict[str, T]]:
        """All parts, in order."""
        return iter(self._log)


class DiskOrdered(Sequence[T]):
    """Values in order, in a log. A part of them is asked for by number, not by slice."""

    def __init__(self, log: AppendLog[T], places: Sequence[int]) -> None:
        self._log, self._places = log, places

    def __getitem__(self, index: Any) -> Any:
        return self._log[self._places[index]]

    def __len__(self) -> int:
        return len(self._places)

    def only(self, wanted: Callable[[T], bool]) -> DiskOrdered[T]:
        """Those of the values that are wanted."""
        return DiskOrdered(self._log, array("L", (at for at in self._places if wanted(self._log[at]))))


class OnDisk:
    """Temporary files; what stays in memory is where each value lies."""

    whole = False

    def log(self, codec: Codec[T], /) -> AppendLog[T]:
        """A file of values."""
        return DiskLog(codec.encode, codec.decode, RECENT)

    def index(self) -> MutableMapping[str, Any]:
        """A table of a database."""
        return DiskIndex()

    def nodes(self) -> MutableMapping[str, Node]:
        """A file of objects."""
        return DiskNodes(self.index())

    def parts(self, codec: Codec[dict[str, T]], /) -> Parts[T]:
        """A file of parts."""
        return DiskParts(codec, self.index())

    def in_order(self, values: Iterable[T], codec: Codec[T], key: Key[T], /) -> Sequence[T]:
        """A file that is filled from sorted runs of another one."""
        log = filled(self.log(codec), merged(values, self.log(codec), key))
        return DiskOrdered(log, range(len(log)))
