"""A whole conversation by the weight of its messages, so that a scroll bar can speak for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_BYTES_A_ROW = 400


def weight(size: int) -> float:
    """About how many rows a message has whose text has so many bytes."""
    return 1 + size / _BYTES_A_ROW


class Outline:
    """The messages that come before those that were loaded first, loaded or not."""

    def __init__(self, entries: Sequence[tuple[str, int]] = ()) -> None:
        """The ids of the messages in their order, each with the bytes of its text."""
        self.ids = [id for id, _ in entries]
        self._numbers = {id: number for number, id in enumerate(self.ids)}
        self._starts = [0.0, *accumulate(weight(size) for _, size in entries)]

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def total(self) -> float:
        """The weight of all of them."""
        return self._starts[-1]

    def number(self, message_id: str) -> int | None:
        """Which of them it is."""
        return self._numbers.get(message_id)

    def extent(self, number: int) -> tuple[float, float]:
        """The weight before a message, and with it."""
        return self._starts[number], self._starts[number + 1]

    def at(self, place: float) -> tuple[int, float]:
        """The message that so much weight lies before, and how far into it that is, 0 to 1."""
        number = max(0, min(bisect_right(self._starts, place) - 1, len(self.ids) - 1))
        start, end = self.extent(number)
        return number, max(0.0, min((place - start) / (end - start), 1.0))

    def cut(self, count: int) -> None:
        """Keep the first so many."""
        for id in self.ids[count:]:
            del self._numbers[id]
        del self.ids[count:], self._starts[count + 1 :]
