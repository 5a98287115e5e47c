"""The open conversation: what is asked, what is written and what is done with it."""

from __future__ import annotations

from asyncio import Task
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.doors import Doors
from app.preferences import Preferences
from app.replies import Replies, Running
from app.store import Store
from app.tasks import Tasks
from app.viewmodels.drafts import Drafts
from app.viewmodels.feed import Feed
from app.viewmodels.texts import Texts
from app.viewmodels.transcript import TranscriptModel
from yi_desktop.chat.context import used
from yi_desktop.chat.presets import sampling
from yi_desktop.chat.turn import Turns, TurnUpdate, Updates
from yi_desktop.storage.messages import Message

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made in app/main.py")
class ChatViewModel(QObject):
    """For ChatScreen.qml. `conversationId` "" is the conversation that does not exist yet."""

    conversationChanged = Signal()
    titleChanged = Signal()
    busyChanged = Signal()
    draftChanged = Signal()
    presetChanged = Signal()
    contextChanged = Signal()

    def __init__(
        self,
        *,
        store: Store,
        turns: Turns,
        replies: Replies,
        tasks: Tasks,
        preferences: Preferences,
        feed: Feed,
        doors: Doors,
    ) -> None:
        super().__init__()
        self._store, self._turns, self._replies, self._tasks = store, turns, replies, tasks
        self._preferences, self._feed, self._doors = preferences, feed, doors
        self._drafts = Drafts(store.save_draft, tasks)
        self._texts = Texts(feed, doors.copy, doors.notify)
        self._id = self._title = self._draft = ""
        self._used = 0
        self._running: Running | None = None
        self._unsent: tuple[Running, str] | None = None  # until it is on disk
        self._opening: Task[None] | None = None
        replies.updated.append(self._on_update)
        replies.ended.append(self._on_end)

    @Property(TranscriptModel, constant=True)
    def transcript(self) -> TranscriptModel:
        return self._feed.transcript

    @Property(str, notify=conversationChanged)
    def conversationId(self) -> str:
        return self._id

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._title

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._running is not None

    @Property(int, notify=contextChanged)
    def contextUsed(self) -> int:
        return self._used

    @Property(int, notify=contextChanged)
    def contextSize(self) -> int:
        return self._doors.context_size()

    def _get_draft(self) -> str:
        return self._draft

    def _set_draft(self, text: str) -> None:
        if text != self._draft:
            self._draft = text
            self._drafts.note(self._id, text)
            self.draftChanged.emit()

    draft = Property(str, _get_draft, _set_draft, notify=draftChanged)

    def _get_preset(self) -> str:
        return str(self._preferences.get("preset"))

    def _set_preset(self, name: str) -> None:
        if name != self._get_preset():
            self._preferences.set("preset", name)
            self.presetChanged.emit()

    presetName = Property(str, _get_preset, _set_preset, notify=presetChanged)

    # Asking and stopping

    @Slot(str)
    def send(self, text: str) -> None:
        """Ask. While a reply is being written the text stays where it is, in the composer."""
        if not text.strip() or self.busy:
            return
        self._drafts.forget()
        self._show_draft("")
        asked = self._turns.send(self._id or None, text.strip(), sampling(self._get_preset()))
        self._unsent = (self._start(asked), text)

    @Slot()
    def stop(self) -> None:
        if self._running is not None:
            self._running.stop()

    @Slot(str)
    def continueReply(self, message_id: str) -> None:
        if not self.busy:
            self._start(self._turns.continue_reply(message_id))

    @Slot(str)
    def retry(self, message_id: str) -> None:
        self.continueReply(message_id)  # nothing that is written is thrown away

    @Slot(str)
    def regenerate(self, message_id: str) -> None:
        """Write a reply, "" the last one, once more beside it."""
        if (message := self._texts.message(message_id)) and not self.busy:
            self._start(self._turns.regenerate(message.id))

    @Slot(str, int)
    def showVersion(self, message_id: str, delta: int) -> None:
        if (message := self._texts.message(message_id)) and not self.busy:
            self._tasks.start(self._show_version(message.id, delta))

    # Conversations

    @Slot()
    def newChat(self) -> None:
        self.open("")

    @Slot(str)
    def rename(self, title: str) -> None:
        if self._id:
            self._doors.rename(self._id, title)

    @Slot()
    def remove(self) -> None:
        if self._id:
            self._doors.remove(self._id)

    def open(self, conversation_id: str) -> None:
        """Show a conversation, or an empty page for ""."""
        if self._opening is not None:
            self._opening.cancel()
        self._opening = self._tasks.start(self._open(conversation_id))

    def show_title(self, conversation_id: str, title: str) -> None:
        """A conversation was renamed."""
        if conversation_id == self._id and title != self._title:
            self._title = title
            self.titleChanged.emit()

    async def restore_draft(self) -> None:
        """The store was opened: show what was typed before it was closed, unless there is more."""
        draft = await self._store.draft(self._id)
        if draft and not self._draft:
            self._show_draft(draft)

    def retranslate(self) -> None:
        """Words made here are to be said in another language."""
        self._feed.repaint()

    async def close(self) -> None:
        """Save what is typed."""
        await self._drafts.flush()

    # Texts

    @Slot(str)
    def copyMessage(self, message_id: str) -> None:
        self._texts.copy_message(message_id)

    @Slot(str)
    def copyMessageAsMarkdown(self, message_id: str) -> None:
        self._texts.copy_markdown(message_id)

    @Slot()
    def copyAsMarkdown(self) -> None:
        self._texts.copy_all(self._title)

    @Slot(QUrl)
    def saveAsMarkdown(self, file: QUrl) -> None:
        self._tasks.start(self._texts.save_all(self._title, Path(file.toLocalFile())))

    @Slot(int)
    def copyCode(self, row: int) -> None:
        self._texts.copy_code(row)

    @Slot(int)
    def toggleThinking(self, row: int) -> None:
        self._feed.toggle(row)

    @Slot(str)
    def openLink(self, address: str) -> None:
        self._doors.show_link(address)

    @Slot(QUrl)
    def attachText(self, file: QUrl) -> None:
        self._tasks.start(self._attach(Path(file.toLocalFile())))

    # Behind the slots

    def _start(self, updates: Updates) -> Running:
        running = self._replies.start(self._id, updates)
        self._watch(running)
        return running

    def _watch(self, running: Running | None) -> None:
        was_busy, self._running = self.busy, running
        if self.busy != was_busy:
            self.busyChanged.emit()

    def _on_update(self, running: Running, update: TurnUpdate) -> None:
        if self._unsent is not None and self._unsent[0] is running:
            self._unsent = None
        if running is not self._running:
            return
        if not self._id:
            self._id = running.conversation_id
            self._tasks.start(self._become(self._id))
        self._feed.update(update)
        if update.phase == "done":
            self._watch(None)
        if update.phase in ("reading", "done"):
            self._count()

    def _on_end(self, running: Running) -> None:
        if self._unsent is not None and self._unsent[0] is running:
            # Nothing was stored: the person gets the text back.
            text, self._unsent = self._unsent[1], None
            self._set_draft(text)
        if running is self._running:
            self._watch(None)

    async def _become(self, conversation_id: str) -> None:
        """The conversation that did not exist has been stored."""
        self.conversationChanged.emit()
        conversation = await self._store.conversation(conversation_id)
        self.show_title(conversation_id, conversation.title)

    async def _open(self, conversation_id: str) -> None:
        await self._drafts.flush()
        title, draft, messages = "", self._draft, list[Message]()
        if conversation_id:
            title = (await self._store.conversation(conversation_id)).title
            messages = await self._store.branch(conversation_id)
        if self._store.is_open:
            draft = await self._store.draft(conversation_id)
        rows = await self._feed.prepare(messages)
        running = self._replies.of(conversation_id) if conversation_id else None
        if running is None and any(message.state == "streaming" for message in messages):
            # The reply ended while this was being read: read how.
            messages = await self._store.branch(conversation_id)
            rows = await self._feed.prepare(messages)
        # Nothing is awaited below, so that no update falls between two states.
        self._id, self._title = conversation_id, title
        self.conversationChanged.emit()
        self.titleChanged.emit()
        self._show_draft(draft)
        self._feed.show(messages, rows, running.latest if running else None)
        self._watch(running)
        self._count()

    async def _show_version(self, message_id: str, delta: int) -> None:
        await self._store.show_version(message_id, delta)
        await self._open(self._id)

    async def _attach(self, path: Path) -> None:
        text = await self._texts.attached(path)
        self._set_draft(f"{self._draft}\n\n{text}" if self._draft.strip() else text)

    def _show_draft(self, text: str) -> None:
        self._draft = text
        self.draftChanged.emit()

    def _count(self) -> None:
        self._used = used(list(self._feed.messages.values()))
        self.contextChanged.emit()
