"""Which messages of a long conversation are rows of the transcript: a few pages, and its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.render import rows as painted_rows
from app.viewmodels.feed import Feed
from yi_desktop.storage import reading

if TYPE_CHECKING:
    from app.render.rows import Row
    from app.viewmodels.outline import Outline
    from yi_desktop.storage.messages import Message

KEPT = 300  # messages that stay on show beside the end
_ABOVE, _BELOW = "gap above", "gap below"


class Pages:
    """The end, which was loaded first, stays; before it a run of messages from `first` up to
    `last` is on show, by their numbers in `outline`. What is missing before and behind the run
    is a gap: a row of no height.
    """

    def __init__(self, feed: Feed, splicing: Callable[[int, int, int], None]) -> None:
        """`splicing` is called before rows are exchanged: where, how many go, how many come."""
        self._feed, self._splicing = feed, splicing
        self.outline: Outline | None = None  # None until it has been read
        self.first = self.last = 0
        feed.cut = self._cut
        feed.gap_of = self.gap_of

    def show(self, outline: Outline | None, first: int, last: int, *, more: bool) -> None:
        """The transcript shows the messages from `first` up to `last`, and the end."""
        self.outline, self.first, self.last = outline, first, last
        if outline is not None:
            self.exchange(first, last, (), ())
        elif more:
            self._feed.transcript.insert(0, [_gap(_ABOVE)])

    def read(self, outline: Outline) -> None:
        """The outline of what is not on show has been read."""
        self.outline, self.first, self.last = outline, len(outline), len(outline)

    def wanted(self, gap: str, upwards: bool) -> tuple[int, int]:
        """The messages to load where the person comes near a gap; `upwards`: from below."""
        if self.outline is None:
            return 0, 0
        if gap == _ABOVE:
            return max(0, self.first - reading.PAGE), self.first
        if upwards:
            return max(self.last, len(self.outline) - reading.PAGE), len(self.outline)
        return self.last, min(len(self.outline), self.last + reading.PAGE)

    def add(self, start: int, stop: int, messages: Sequence[Message], rows: Sequence[Row]) -> None:
        """Show messages from `start` up to `stop` as well; what is far from them goes."""
        if stop == self.first:
            self.exchange(start, self.last, messages, rows)
            self.exchange(start, min(self.last, start + KEPT), (), ())
        elif start == self.last:
            self.exchange(self.first, stop, messages, rows)
            self.exchange(max(self.first, stop - KEPT), stop, (), ())
        else:
            self.exchange(start, stop, messages, rows)

    def around(self, number: int) -> tuple[int, int]:
        """A page with this message, which is not on show, and nothing that is."""
        assert self.outline is not None
        start = max(0, min(number - reading.PAGE // 2, len(self.outline) - reading.PAGE))
        stop = min(len(self.outline), start + reading.PAGE)
        if number < self.first:
            return start, min(stop, self.first)
        return (max(start, self.last) if self.last else start), stop

    def gap_of(self, message_id: str) -> int | None:
        """The row of the gap that a message is in; None for one that is in none."""
        number = self.outline.number(message_id) if self.outline else None
        if number is None or self.first <= number < self.last:
            return None
        gap = _ABOVE if number < self.first else _BELOW
        return next((n for n, row in enumerate(self._before_end()) if row.message_id == gap), None)

    def exchange(
        self, first: int, last: int, messages: Sequence[Message], rows: Sequence[Row]
    ) -> None:
        """Show messages from `first` up to `last`; those that are not on show yet are given."""
        assert self.outline is not None
        old = self._before_end()
        have: dict[str, list[Row]] = {}
        for row in [*old, *rows]:
            have.setdefault(row.message_id, []).append(row)
        ids = self.outline.ids[first:last]
        new = [row for one in ids for row in have.get(one, ())]
        if first > 0:
            new.insert(0, *have.get(_ABOVE) or [_gap(_ABOVE)])
        if last < len(self.outline):
            new += have.get(_BELOW) or [_gap(_BELOW)]
        known = {**self._feed.messages, **{message.id: message for message in messages}}
        end = {one: m for one, m in known.items() if self.outline.number(one) is None}
        self.first, self.last = first, last
        head, tail = _alike(old, new), 0
        if head < min(len(old), len(new)):
            tail = _alike(old[head:][::-1], new[head:][::-1])
        stop, fresh = len(old) - tail, new[head : len(new) - tail]
        self._feed.messages = {**{one: known[one] for one in ids if one in known}, **end}
        if stop > head or fresh:
            self._splicing(head, stop - head, len(fresh))
            self._feed.transcript.remove(head, stop)
            self._feed.transcript.insert(head, fresh)

    def _before_end(self) -> list[Row]:
        """The rows of the run, with its gaps."""
        found: list[Row] = []
        for row in self._feed.transcript.rows:
            if row.kind != "gap" and (
                not self.outline or self.outline.number(row.message_id) is None
            ):
                break
            found.append(row)
        return found

    def _cut(self) -> None:
        """Rows have gone from somewhere down to the end."""
        if self.outline is None:
            return
        ids = self.outline.ids
        if self.last < len(ids) and any(row.message_id == _BELOW for row in self._before_end()):
            return
        while self.last > self.first and ids[self.last - 1] not in self._feed.messages:
            self.last -= 1
        self.outline.cut(self.last)


def _gap(name: str) -> Row:
    return painted_rows.Row("gap", name)


def _alike(one: Sequence[Row], other: Sequence[Row]) -> int:
    """How many rows at the start are the very same."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a is not b:
            break
        count += 1
    return count
