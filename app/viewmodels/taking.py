"""Takes what is selected in the transcript elsewhere: to the clipboard, or where X11 pastes it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.tasks import Tasks
from app.viewmodels.feed import Feed
from yi_desktop.chat import export
from yi_desktop.markup import blocks, parser, plain, slices

if TYPE_CHECKING:
    from app.doors import Doors
    from yi_desktop.chat.export import Excerpt
    from yi_desktop.markup.blocks import Block
    from yi_desktop.storage.messages import Message


@dataclass(frozen=True, slots=True)
class Position:
    """A character of a row of a message; rows that come above it later do not move it."""

    message_id: str
    row: int
    character: int


Spot = tuple[int, int]  # a block and a character of its words


class CopyEverything(Protocol):
    """The whole conversation, loaded or not."""

    def __call__(self, *, as_markdown: bool = False) -> None: ...


class Taking:
    """Makes excerpts of the conversation that `feed` shows, in a thread."""

    def __init__(
        self,
        feed: Feed,
        tasks: Tasks,
        doors: Doors,
        *,
        branch: Callable[[], Awaitable[Sequence[Message]]],
        copy_everything: CopyEverything,
    ) -> None:
        """`branch` reads the whole conversation."""
        self._feed, self._tasks, self._doors = feed, tasks, doors
        self._branch, self.copy_everything = branch, copy_everything
        self._offering: asyncio.Task[None] | None = None

    def copy(self, first: Position, last: Position, *, as_markdown: bool = False) -> None:
        """All forms of what is between two positions at once, or its Markdown alone."""
        self._tasks.start(self._copy_range(first, last, as_markdown))

    def offer(self, first: Position, last: Position) -> None:
        """Its plain text; what was asked for before that is not ready is left out."""
        if self._offering is not None:
            self._offering.cancel()
        self._offering = self._tasks.start(self._offer_range(first, last))

    async def _copy_range(self, first: Position, last: Position, as_markdown: bool) -> None:
        taken = await self._excerpt(first, last)
        self._doors.copy(export.Excerpt(taken.markdown) if as_markdown else taken)

    async def _offer_range(self, first: Position, last: Position) -> None:
        self._doors.offer((await self._excerpt(first, last)).text)

    async def _excerpt(self, first: Position, last: Position) -> Excerpt:
        messages: Sequence[Message] = list(self._feed.messages.values())
        if self._anything_away(first, last):
            messages = await self._branch()
        ids = [message.id for message in messages]
        if first.message_id not in ids or last.message_id not in ids:
            return export.Excerpt("")
        if ids.index(first.message_id) > ids.index(last.message_id):
            first, last = last, first  # both are away, in the same gap
        chosen = messages[ids.index(first.message_id) : ids.index(last.message_id) + 1]
        unfolded = frozenset(self._feed.unfolded)
        return await asyncio.to_thread(_made, chosen, first, last, unfolded)

    def _anything_away(self, first: Position, last: Position) -> bool:
        """Whether some of it is not loaded."""
        if not {first.message_id, last.message_id} <= self._feed.messages.keys():
            return True
        transcript = self._feed.transcript
        start, stop = (transcript.start_of(one.message_id) for one in (first, last))
        return any(row.kind == "gap" for row in transcript.rows[start:stop])


def _made(
    messages: Sequence[Message], first: Position, last: Position, unfolded: frozenset[str]
) -> Excerpt:
    made = []
    for message in messages:
        low = (first.row, first.character) if message.id == first.message_id else (0, 0)
        high = (last.row, last.character) if message.id == last.message_id else None
        made.append(_cut(message, low, high, with_thoughts=message.id in unfolded))
    return export.joined([one for one in made if one.text])


def _cut(message: Message, low: Spot, high: Spot | None, *, with_thoughts: bool) -> Excerpt:
    """A message from a block and a character of it up to another; its end is None."""
    if message.role != "assistant":
        return export.words_excerpt(message.text[low[1] : high[1] if high else None])
    kept: list[Block] = []
    written = parser.parse(message.text)
    whole = True
    for number, block in enumerate(written):
        if isinstance(block, blocks.Thinking) and not with_thoughts:
            continue
        length = len(plain.block_text(block))
        start = low[1] if number == low[0] else 0 if number > low[0] else length
        stop = length if high is None or number < high[0] else high[1] if number == high[0] else 0
        whole = whole and (start, min(stop, length)) == (0, length)
        if part := slices.part_of(block, start, min(stop, length)):
            kept.append(part)
    return export.excerpt(message) if whole and not with_thoughts else export.part_excerpt(kept)
