"""What the person asks while a reply is being written: kept, shown, and asked one after another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.replies import Replies, Running
from app.store import Store
from app.tasks import Tasks

if TYPE_CHECKING:
    from yi_desktop.chat.turn import TurnUpdate

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class QueueViewModel(QObject):
    """The queue of the conversation on show; those of others are served just the same.

    The store holds every queue. One goes on by itself only after a reply that came to its own
    end: after a stop, a failure or a restart it waits for the person.
    """

    textsChanged = Signal()
    # A text was taken out to be changed.
    takenOut = Signal(str)

    def __init__(
        self, store: Store, replies: Replies, tasks: Tasks, ask_next: Callable[[str], None]
    ) -> None:
        """`ask_next` asks the next text that is queued in a conversation."""
        super().__init__()
        self._store, self._tasks, self._ask_next = store, tasks, ask_next
        self._id = ""
        self._texts: list[str] = []
        replies.updated.append(self._on_update)
        replies.ended.append(self._on_end)

    @Property("QStringList", notify=textsChanged)
    def texts(self) -> list[str]:
        return self._texts

    def add(self, conversation_id: str, text: str, lost: Callable[[str], None]) -> None:
        """Queue a text; where that fails `lost` is given it back."""
        self._tasks.start(self._add(conversation_id, text, lost))

    @Slot(int)
    def remove(self, place: int) -> None:
        self._tasks.start(self._take(place))

    @Slot(int)
    def edit(self, place: int) -> None:
        """Take a text back to where it was typed."""
        self._tasks.start(self._take(place, to_edit=True))

    @Slot()
    def sendNow(self) -> None:
        self._ask_next(self._id)

    def show(self, conversation_id: str, texts: list[str]) -> None:
        """Another conversation is on show."""
        self._id = conversation_id
        if texts != self._texts:
            self._texts = texts
            self.textsChanged.emit()

    async def of(self, conversation_id: str) -> list[str]:
        """What is queued in a conversation."""
        return await self._store.queued(conversation_id) if conversation_id else []

    async def _add(self, conversation_id: str, text: str, lost: Callable[[str], None]) -> None:
        kept = False
        try:
            texts = await self._store.enqueue(conversation_id, text)
            kept = True
        finally:
            if not kept:
                lost(text)
        self._now(conversation_id, texts)

    async def _take(self, place: int, *, to_edit: bool = False) -> None:
        conversation_id = self._id
        texts, text = await self._store.unqueue(conversation_id, place)
        self._now(conversation_id, texts)
        if to_edit and text:
            self.takenOut.emit(text)

    def _now(self, conversation_id: str, texts: list[str]) -> None:
        if conversation_id == self._id:
            self.show(conversation_id, texts)

    def _on_update(self, running: Running, update: TurnUpdate) -> None:
        if update.phase == "saved" and self._texts and running.conversation_id == self._id:
            self._tasks.start(self._reload(self._id))

    def _on_end(self, running: Running) -> None:
        last = running.latest
        if last is not None and last.phase == "done" and last.message.state == "complete":
            self._tasks.start(self._go_on(running.conversation_id))

    async def _reload(self, conversation_id: str) -> None:
        self._now(conversation_id, await self.of(conversation_id))

    async def _go_on(self, conversation_id: str) -> None:
        if await self.of(conversation_id):
            self._ask_next(conversation_id)
