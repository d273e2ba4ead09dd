"""The registry of targets: the one place outside their own folders that names them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from extractor.codegen.target import Target


class _Registry(Mapping[str, Target]):
    """Targets by name, in this order; each is loaded when it is first asked for."""

    _names = ("python", "typescript", "go", "java", "rust")

    def __getitem__(self, name: str) -> Target:
        if name not in self._names:
            raise KeyError(name)
        found: Target = import_module(f"{__name__}.{name}").TARGET
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


TARGETS: Mapping[str, Target] = _Registry()
