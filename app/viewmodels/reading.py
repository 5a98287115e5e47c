"""Where the person is in a conversation: which part of it is loaded, and what is at the top."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.store import Store
from app.tasks import Tasks
from app.viewmodels import outline, pages
from app.viewmodels.feed import Feed
from yi_desktop.storage import reading

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from app.viewmodels.outline import Outline
    from yi_desktop.storage.messages import Message
    from yi_desktop.storage.reading import Place

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_NEAR = 60  # rows
_AFTERWARDS = 0.15  # seconds; what is in sight is painted first
_DELAY = 0.7  # seconds of rest after which a place is kept


@dataclass(frozen=True, slots=True)
class Opening:
    """What is shown of a conversation at first: its end, and a page around the place, if any."""

    messages: list[Message]
    more: bool
    place: Place | None = None
    outline: Outline | None = None
    run: tuple[int, int] = (0, 0)


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class ReadingViewModel(QObject):
    """Loads what the person comes near, lets go of what is far, and brings them back where they
    were. The whole conversation counts, loaded or not: a place in it goes from 0 to 1.
    """

    # A row of the transcript is to be at the top, so many pixels of it above the edge.
    placed = Signal(int, float)
    # Rows are exchanged: from which one on, how many go, how many come; then it is done.
    splicing = Signal(int, int, int)
    spliced = Signal()

    def __init__(self, store: Store, feed: Feed, tasks: Tasks) -> None:
        super().__init__()
        self._store, self._feed, self._tasks = store, feed, tasks
        self._pages = pages.Pages(feed, self.splicing.emit)
        self._id = ""
        self._loading: asyncio.Task[None] | None = None
        self._unsaved: tuple[str, Place | None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    # Opening

    async def load(self, conversation_id: str) -> Opening:
        """What is to be shown of a conversation."""
        await self.flush()
        if not conversation_id:
            return Opening([], False)
        place = await self._store.place_of(conversation_id)
        page = await self._store.last_page(conversation_id)
        if place is None or not page.more or any(m.id == place.message_id for m in page.messages):
            return Opening(page.messages, page.more, place)
        before = await self._outline(conversation_id, page.messages)
        number = before.number(place.message_id)
        if number is None:  # it is on another branch
            return Opening(page.messages, page.more)
        start = max(0, number - reading.PAGE // 2)
        run = (start, min(len(before), start + reading.PAGE))
        around = await self._store.messages_with(before.ids[slice(*run)])
        return Opening([*around, *page.messages], True, place, before, run)

    def show(self, conversation_id: str, opening: Opening) -> None:
        """A conversation is on show; the transcript has the rows of its messages."""
        self._id = conversation_id
        if self._loading is not None:
            self._loading.cancel()
        before = opening.outline or (None if opening.more else outline.Outline())
        self._pages.show(before, *opening.run, more=opening.more)
        self.spliced.emit()
        if before is None:
            self._loading = self._tasks.start(self._read_outline(opening.messages))
        if opening.place is not None:
            self._place(opening.place.message_id, opening.place.block, opening.place.offset)

    def became(self, conversation_id: str) -> None:
        """The conversation on show has been stored."""
        self._id = conversation_id

    async def _read_outline(self, end: list[Message]) -> None:
        conversation_id = self._id
        await asyncio.sleep(_AFTERWARDS)
        before = await self._outline(conversation_id, end)
        if conversation_id == self._id and self._pages.outline is None:
            self._pages.read(before)
            self.spliced.emit()

    async def _outline(self, conversation_id: str, end: list[Message]) -> Outline:
        """Of what comes before the messages of the end."""
        entries = await self._store.outline(conversation_id)
        first = end[0].id if end else ""
        count = next((n for n, (id, _) in enumerate(entries) if id == first), len(entries))
        return await asyncio.to_thread(outline.Outline, entries[:count])

    # Where the person is

    @Slot(int, int)
    def look(self, first: int, last: int) -> None:
        """These rows are in sight: load what is missing near them."""
        rows = self._feed.transcript.rows
        if first < 0 or not self._free():
            return
        for row in range(max(0, first - _NEAR), min(len(rows), last + _NEAR)):
            if rows[row].kind == "gap":
                upwards = 2 * row <= first + last
                start, stop = self._pages.wanted(rows[row].message_id, upwards)
                if stop > start:
                    self._loading = self._tasks.start(self._fill(start, stop))
                    return

    @Slot(int, float, result=float)
    def placeOf(self, row: int, inside: float) -> float:
        """The place of a row, `inside` (0 to 1) of which is above, in the whole conversation."""
        rows = self._feed.transcript.rows
        if not 0 <= row < len(rows):
            return 0.0
        start = stop = row
        while start > 0 and rows[start - 1].message_id == rows[row].message_id:
            start -= 1
        while stop < len(rows) and rows[stop].message_id == rows[row].message_id:
            stop += 1
        low, high = self._extent(rows[row].message_id)
        at = low + (high - low) * (row - start + inside) / (stop - start)
        return at / max(1.0, self._total())

    @Slot(float)
    def goTo(self, place: float) -> None:
        """Bring a place of the whole conversation to the top."""
        if self._pages.outline is None and self._loading is not None:
            self._tasks.start(self._go_later(place))
            return
        weight, before = place * self._total(), self._pages.outline
        if before is not None and weight < before.total:
            number, inside = before.at(weight)
            self.reach(before.ids[number], inside=inside)
            return
        at = before.total if before else 0.0
        for message in self._end():
            high = at + outline.weight(len(message.text))
            if weight < high:
                self._place(message.id, inside=(weight - at) / (high - at))
                return
            at = high

    def reach(
        self, message_id: str, block: int = 0, offset: float = 0.0, *, inside: float = 0.0
    ) -> None:
        """Bring a message to the top, by the number of a block or by how far `inside` it is."""
        if message_id in self._feed.messages:
            self._place(message_id, block, offset, inside)
            return
        if self._pages.outline is not None:
            self._start(self._go(message_id, block, offset, inside))

    async def bring(self, message_id: str, block: int) -> bool:
        """Have a block of a message in the transcript; one that was not comes to the top."""
        if message_id not in self._feed.messages:
            if self._pages.outline is None:
                await self._read()
            self.reach(message_id, block)
            await self._read()
        return message_id in self._feed.messages

    @Slot(int, float)
    def note(self, row: int, offset: float) -> None:
        """`row` is at the top, `offset` px of it above the edge; -1 at the end of the text."""
        rows, place = self._feed.transcript.rows, None
        if 0 <= row < len(rows):
            message_id = rows[row].message_id
            start = self._feed.transcript.start_of(message_id)
            place = reading.Place(message_id, row - start, round(offset, 1))
        if not self._id:
            return
        self._unsaved = (self._id, place)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(
                _DELAY, lambda: self._tasks.start(self.flush())
            )

    async def flush(self) -> None:
        """Keep the place now."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is not None:
            await self._store.save_place(*unsaved)

    # Behind the slots

    def _free(self) -> bool:
        return self._loading is None or self._loading.done()

    def _start(self, work: Coroutine[None, None, None]) -> None:
        """In place of what is being loaded, which the person no longer wants."""
        if self._loading is not None:
            self._loading.cancel()
        self._loading = self._tasks.start(work)

    async def _add(self, start: int, stop: int) -> bool:
        """Show these messages as well; False if another conversation is on show by then."""
        before = self._pages.outline
        assert before is not None
        messages = await self._store.messages_with(before.ids[start:stop])
        rows = await self._feed.prepare(messages)
        if self._pages.outline is not before or len(before) < stop:
            return False
        self._pages.add(start, stop, messages, rows)
        return True

    async def _fill(self, start: int, stop: int) -> None:
        if await self._add(start, stop):
            self._loading = None  # the next page may be near as well
            self.spliced.emit()

    async def _read(self) -> None:
        """Wait for what is being loaded, which may be given up."""
        if self._loading is not None:
            await asyncio.wait([self._loading])

    async def _go_later(self, place: float) -> None:
        """Once the outline has been read."""
        conversation_id = self._id
        await self._read()
        if conversation_id == self._id and self._pages.outline is not None:
            self.goTo(place)

    async def _go(self, message_id: str, block: int, offset: float, inside: float) -> None:
        assert self._pages.outline is not None
        number = self._pages.outline.number(message_id)
        if number is not None and await self._add(*self._pages.around(number)):
            self._loading = None
            self._place(message_id, block, offset, inside)

    def _place(
        self, message_id: str, block: int = 0, offset: float = 0.0, inside: float = 0.0
    ) -> None:
        rows = self._feed.transcript.rows
        start = row = self._feed.transcript.start_of(message_id)
        while row < len(rows) and rows[row].message_id == message_id:
            row += 1
        if row > start:
            at = start + max(block, int((row - start) * inside))
            self.placed.emit(min(at, row - 1), offset)

    def _end(self) -> list[Message]:
        """The messages that the outline does not have."""
        known = self._feed.messages.values()
        before = self._pages.outline
        return [one for one in known if before is None or before.number(one.id) is None]

    def _extent(self, message_id: str) -> tuple[float, float]:
        before = self._pages.outline
        if before is not None and (number := before.number(message_id)) is not None:
            return before.extent(number)
        at = before.total if before else 0.0
        for message in self._end():
            high = at + outline.weight(len(message.text))
            if message.id == message_id:
                return at, high
            at = high
        return at, at

    def _total(self) -> float:
        before = self._pages.outline
        end = sum(outline.weight(len(message.text)) for message in self._end())
        return (before.total if before else 0.0) + end
