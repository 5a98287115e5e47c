"""The open conversation: what is written, what is asked and what is done with it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.textfiles import read_text, write_text
from app.preferences import Preferences
from app.replies import Replies, Running
from app.store import Store
from app.tasks import Tasks
from app.viewmodels.drafts import Drafts
from app.viewmodels.feed import Feed
from app.viewmodels.transcript import TranscriptModel
from yi_desktop.chat.context import used
from yi_desktop.chat.export import conversation_markdown, markdown, plain_text
from yi_desktop.chat.presets import sampling
from yi_desktop.chat.turn import Turns, TurnUpdate, Updates

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Doors:
    """What the conversation asks of the rest of the window."""

    copy: Callable[[str], None]
    show_link: Callable[[str], None]
    notify: Callable[[str, str], None]  # a toast: text, icon
    remove: Callable[[str], None]
    rename: Callable[[str, str], None]
    context_size: Callable[[], int]


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
        self._id = self._title = self._draft = self._sent = ""
        self._used = 0
        self._running: Running | None = None
        self._opening: asyncio.Task[None] | None = None
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
        self._sent = text
        self._drafts.forget()
        self._show_draft("")
        asked = self._turns.send(self._id or None, text.strip(), sampling(self._get_preset()))
        self._start(asked)

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
        """After a failure: go on with what there is of the reply."""
        self.continueReply(message_id)

    @Slot(str)
    def regenerate(self, message_id: str) -> None:
        if not self.busy:
            self._start(self._turns.regenerate(message_id))

    @Slot(str, int)
    def showVersion(self, message_id: str, delta: int) -> None:
        if not self.busy:
            self._tasks.start(self._show_version(message_id, delta))

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

    async def close(self) -> None:
        """Save what is typed."""
        await self._drafts.flush()

    # Texts

    @Slot(str)
    def copyMessage(self, message_id: str) -> None:
        if message := self._feed.messages.get(message_id):
            self._doors.copy(plain_text(message))

    @Slot(str)
    def copyMessageAsMarkdown(self, message_id: str) -> None:
        if message := self._feed.messages.get(message_id):
            self._doors.copy(markdown(message))

    @Slot()
    def copyAsMarkdown(self) -> None:
        self._doors.copy(self._whole())

    @Slot(QUrl)
    def saveAsMarkdown(self, file: QUrl) -> None:
        self._tasks.start(self._save_as(Path(file.toLocalFile()), self._whole()))

    @Slot(int)
    def copyCode(self, row: int) -> None:
        self._doors.copy(self._feed.transcript.rows[row].source)

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

    def _start(self, updates: Updates) -> None:
        self._watch(self._replies.start(self._id, updates))

    def _watch(self, running: Running | None) -> None:
        was_busy, self._running = self.busy, running
        if self.busy != was_busy:
            self.busyChanged.emit()

    def _on_update(self, running: Running, update: TurnUpdate) -> None:
        if running is not self._running:
            return
        self._sent = ""  # it is on disk
        if not self._id:
            self._become(running.conversation_id)
        self._feed.update(update)
        if update.phase == "done":
            self._watch(None)
        self._count()

    def _on_end(self, running: Running) -> None:
        if running.failed is not None and running.latest is None and self._sent:
            # Nothing was stored: the person gets the text back.
            self._set_draft(self._sent)
            self._sent = ""
        if running is self._running:
            self._watch(None)

    def _become(self, conversation_id: str) -> None:
        """The conversation that did not exist has been stored."""
        self._id = conversation_id
        self.conversationChanged.emit()
        self._tasks.start(self._read_title(conversation_id))

    async def _read_title(self, conversation_id: str) -> None:
        conversation = await self._store.conversation(conversation_id)
        self.show_title(conversation_id, conversation.title)

    async def _open(self, conversation_id: str) -> None:
        await self._drafts.flush()
        title, messages = "", []
        if conversation_id:
            title = (await self._store.conversation(conversation_id)).title
            messages = await self._store.branch(conversation_id)
        draft = await self._store.draft(conversation_id)
        rows = await self._feed.prepare(messages)
        # From here on nothing is awaited, so that no update falls between two states.
        self._id, self._title = conversation_id, title
        self.conversationChanged.emit()
        self.titleChanged.emit()
        self._show_draft(draft)
        running = self._replies.of(conversation_id) if conversation_id else None
        self._feed.show(messages, rows, running.latest if running else None)
        self._watch(running)
        self._count()
        if running is None and any(message.state == "streaming" for message in messages):
            await self._open(conversation_id)  # it ended while this was being read

    async def _show_version(self, message_id: str, delta: int) -> None:
        await self._store.show_version(message_id, delta)
        self.open(self._id)

    async def _save_as(self, path: Path, text: str) -> None:
        await asyncio.to_thread(write_text, path, text)
        saved = QCoreApplication.translate("Chat", "Conversation saved")
        self._doors.notify(saved, "circle-check")

    async def _attach(self, path: Path) -> None:
        text = await asyncio.to_thread(read_text, path)
        self._set_draft(f"{self._draft}\n\n{path.name}:\n```\n{text}\n```\n".lstrip())

    def _show_draft(self, text: str) -> None:
        self._draft = text
        self.draftChanged.emit()

    def _whole(self) -> str:
        person = QCoreApplication.translate("Chat", "You")
        return conversation_markdown(self._title, list(self._feed.messages.values()), person)

    def _count(self) -> None:
        self._used = used(list(self._feed.messages.values()))
        self.contextChanged.emit()
