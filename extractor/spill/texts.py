"""Texts by number: each is kept once, and what speaks of it is a number."""

from __future__ import annotations

from collections.abc import MutableMapping

from extractor.cache.codec import Codec
from extractor.spill import AppendLog, Storage

TEXT = Codec(str)


class Texts:
    """Texts, numbered in the order of their first appearance; the empty one is 0."""

    def __init__(self, storage: Storage) -> None:
        self._numbers: MutableMapping[str, int] = storage.index()
        self._texts: AppendLog[str] = storage.log(TEXT)
        self.number("")

    def number(self, text: str) -> int:
        """The number of a text, which is noted if it is new."""
        number = self._numbers.get(text)
        if number is None:
            number = self._numbers[text] = len(self._texts)
            self._texts.append(text)
        return number

    def __getitem__(self, number: int) -> str:
        """The text of a number."""
        return self._texts[number]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._texts)
