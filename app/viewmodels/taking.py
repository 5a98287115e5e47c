"""Takes what is selected in the transcript elsewhere: to the clipboard, or where X11 pastes it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.tasks import Tasks
from app.viewmodels.feed import Feed
from app.viewmodels.spots import Spots
from yi_desktop.chat import export
from yi_desktop.markup import slices

if TYPE_CHECKING:
    from app.doors import Doors
    from app.viewmodels.spots import Spot
    from yi_desktop.chat.export import Excerpt
    from yi_desktop.storage.messages import Message


class CopyEverything(Protocol):
    """The whole conversation, loaded or not."""

    def __call__(self, *, as_markdown: bool = False) -> None: ...


class Taking:
    """Makes excerpts of what `feed` shows, in a thread."""

    def __init__(
        self, feed: Feed, tasks: Tasks, doors: Doors, copy_everything: CopyEverything
    ) -> None:
        self._feed, self._tasks, self._doors = feed, tasks, doors
        self._spots, self.copy_everything = Spots(feed.transcript), copy_everything
        self._offering: asyncio.Task[None] | None = None

    def copy(self, first: Spot, last: Spot, *, as_markdown: bool = False) -> None:
        """All forms of what is between two spots at once, or its Markdown alone."""
        self._tasks.start(self._copy_rows(first, last, as_markdown))

    def offer(self, first: Spot, last: Spot) -> None:
        """Its plain text; what was asked for before that is not ready is left out."""
        if self._offering is not None:
            self._offering.cancel()
        self._offering = self._tasks.start(self._offer_rows(first, last))

    async def _copy_rows(self, first: Spot, last: Spot, as_markdown: bool) -> None:
        taken = await self._excerpt(first, last)
        self._doors.copy(export.Excerpt(taken.markdown) if as_markdown else taken)

    async def _offer_rows(self, first: Spot, last: Spot) -> None:
        self._doors.offer((await self._excerpt(first, last)).text)

    async def _excerpt(self, first: Spot, last: Spot) -> Excerpt:
        rows = self._feed.transcript.rows
        makers: list[Callable[[], Excerpt]] = []
        for message_id in dict.fromkeys(row.message_id for row in rows[first[0] : last[0] + 1]):
            message = self._feed.messages.get(message_id)
            if message is not None:
                makers.append(self._maker(message, first, last))
        return await asyncio.to_thread(_made, makers)

    def _maker(self, message: Message, first: Spot, last: Spot) -> Callable[[], Excerpt]:
        """What is selected of a message, to be made elsewhere."""
        rows = self._feed.transcript.rows
        parts = [
            (rows[place], *self._cut(place, first, last))
            for place in self._spots.places(message.id)
        ]
        whole = all((low, high) == (0, len(row.source)) for row, low, high in parts)
        if whole and not any(row.kind == "thinking" for row, _, _ in parts):
            return partial(export.excerpt, message)
        if message.role != "assistant":
            _, low, high = parts[0]
            return partial(export.words_excerpt, message.text[low:high])
        cut = [slices.part_of(row.block, low, high) for row, low, high in parts]
        return partial(export.part_excerpt, [block for block in cut if block is not None])

    def _cut(self, place: int, first: Spot, last: Spot) -> tuple[int, int]:
        if not first[0] <= place <= last[0]:
            return 0, 0
        length = self._spots.length(place)
        low = first[1] if place == first[0] else 0
        return low, min(last[1], length) if place == last[0] else length


def _made(makers: Sequence[Callable[[], Excerpt]]) -> Excerpt:
    return export.joined([make() for make in makers])
