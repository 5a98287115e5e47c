"""Where the person is in a conversation: how far up it is loaded, and what is at the top."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.store import Store
from app.tasks import Tasks
from app.viewmodels.feed import Feed
from yi_desktop.storage import reading

if TYPE_CHECKING:
    from yi_desktop.storage.messages import Message
    from yi_desktop.storage.reading import Place

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_DELAY = 0.7  # seconds of rest after which a place is kept


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class ReadingViewModel(QObject):
    """Loads what comes before as the person reads upwards, and brings them back where they were."""

    # A row of the transcript is to be at the top, so many pixels of it above the edge.
    placed = Signal(int, float)

    def __init__(self, store: Store, feed: Feed, tasks: Tasks) -> None:
        super().__init__()
        self._store, self._feed, self._tasks = store, feed, tasks
        self._id = ""
        self._more = False
        self._loading: asyncio.Task[None] | None = None
        self._unsaved: tuple[str, Place | None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def load(self, conversation_id: str) -> tuple[list[Message], bool, Place | None]:
        """The end of a conversation, as far up as the person was; whether there is more; where."""
        await self.flush()
        if not conversation_id:
            return [], False, None
        place = await self._store.place_of(conversation_id)
        until = place.message_id if place else None
        page = await self._store.last_page(conversation_id, until)
        return page.messages, page.more, place

    def show(self, conversation_id: str, more: bool, place: Place | None) -> None:
        """A conversation is on show; the transcript has its rows."""
        self._id, self._more = conversation_id, more
        if place is not None:
            row = self._feed.transcript.start_of(place.message_id) + place.block
            if row < self._feed.transcript.rowCount():
                self.placed.emit(row, place.offset)

    @Slot()
    def loadEarlier(self) -> None:
        """The person comes near the first message that is loaded."""
        if self._more and (self._loading is None or self._loading.done()):
            self._loading = self._tasks.start(self._load_earlier())

    @Slot()
    def loadAll(self) -> None:
        """The person goes to the very first message."""
        self._tasks.start(self._load_all())

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

    async def _load_earlier(self) -> None:
        conversation_id = self._id
        first = next(iter(self._feed.messages.values()), None)
        if first is None:
            return
        page = await self._store.page_before(first)
        if conversation_id == self._id and await self._feed.show_earlier(page.messages):
            self._more = page.more

    async def _load_all(self) -> None:
        conversation_id = self._id
        while self._more and conversation_id == self._id:
            if self._loading is None or self._loading.done():
                self._loading = self._tasks.start(self._load_earlier())
            await self._loading
        if conversation_id == self._id:
            self.placed.emit(0, 0.0)
