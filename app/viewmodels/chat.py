"""The open conversation: what is asked, what is written and what is done with it."""

from __future__ import annotations

from asyncio import Task
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.doors import Doors
from app.replies import Replies, Running
from app.speech import ending_words
from app.store import Store
from app.tasks import Tasks
from app.viewmodels.asking import Asking
from app.viewmodels.aspects import ChatAspects
from app.viewmodels.drafts import Drafts
from app.viewmodels.editing import EditingViewModel
from app.viewmodels.feed import Feed
from app.viewmodels.find import FindViewModel
from app.viewmodels.queue import QueueViewModel
from app.viewmodels.reading import ReadingViewModel
from app.viewmodels.selection import SelectionViewModel
from app.viewmodels.taking import Taking
from app.viewmodels.texts import TextsViewModel
from yi_desktop.chat import context

if TYPE_CHECKING:
    from yi_desktop.chat.turn import TurnUpdate
    from yi_desktop.storage.messages import Message

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made in app/main.py")
class ChatViewModel(ChatAspects):
    """For ChatScreen.qml. `conversationId` "" is the conversation that does not exist yet."""

    conversationChanged = Signal()
    titleChanged = Signal()
    busyChanged = Signal()
    draftChanged = Signal()
    contextChanged = Signal()
    said = Signal(str)  # to who listens to a screen reader

    def __init__(
        self, *, store: Store, replies: Replies, tasks: Tasks, feed: Feed, doors: Doors
    ) -> None:
        super().__init__()
        self._store, self._replies, self._tasks = store, replies, tasks
        self._feed, self._doors = feed, doors
        self._drafts = Drafts(store.save_draft, tasks)
        self._queue = QueueViewModel(store, replies, tasks, self._ask_next)
        self._queue.takenOut.connect(self._add_to_draft)
        self._editing = EditingViewModel(
            store,
            feed,
            tasks,
            ask_again=self._ask_again,
            reopen=lambda: self._open(self._id),
            open_other=doors.open,
            notify=doors.notify,
        )
        self._texts = TextsViewModel(
            feed,
            tasks,
            title=lambda: self._title,
            branch=self._branch,
            attach=self._add_to_draft,
            copy=doors.copy,
            notify=doors.notify,
        )
        self._id = self._title = self._draft = ""
        self._used = self._left_out = 0
        taking = Taking(
            feed, tasks, doors, branch=self._branch, copy_everything=self._texts.copy_all
        )
        self._selection = SelectionViewModel(feed, taking)
        self._reading = ReadingViewModel(store, feed, tasks)
        self._find = FindViewModel(feed, self._reading, tasks, self._branch)
        self._asking = Asking(replies, self.busyChanged.emit, self._add_to_draft)
        self._opening: Task[None] | None = None
        replies.updated.append(self._on_update)

    @Property(str, notify=conversationChanged)
    def conversationId(self) -> str:
        return self._id

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._title

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._asking.running is not None

    @Property(int, notify=contextChanged)
    def contextUsed(self) -> int:
        return self._used

    @Property(int, notify=contextChanged)
    def contextSize(self) -> int:
        return self._doors.context_size()

    @Property(int, notify=contextChanged)
    def contextLeftOut(self) -> int:
        """How many of the oldest questions the last answer had to do without."""
        return self._left_out

    def _get_draft(self) -> str:
        return self._draft

    def _set_draft(self, text: str) -> None:
        if text != self._draft:
            self._draft = text
            self._drafts.note(self._id, text)
            self.draftChanged.emit()

    draft = Property(str, _get_draft, _set_draft, notify=draftChanged)

    # Asking and stopping

    @Slot(str)
    def send(self, text: str) -> None:
        """Ask, or queue the question; it stays in the composer before there is a queue."""
        if not text.strip() or (self.busy and not self._id):
            return
        if self.busy:
            self._drafts.forget()
            self._show_draft("")
            self._queue.add(self._id, text.strip(), self._add_to_draft)
            return
        self._drafts.forget()
        self._show_draft("")
        asked = self._doors.turns().send(self._id or None, text.strip(), self._doors.sampling())
        self._asking.start(self._id, asked, text)

    @Slot()
    def stop(self) -> None:
        if self._asking.running is not None:
            self._asking.running.stop()

    @Slot(str)
    def continueReply(self, message_id: str) -> None:
        if not self.busy:
            self._asking.start(self._id, self._doors.turns().continue_reply(message_id))

    @Slot(str)
    def branchFrom(self, message_id: str) -> None:
        self._editing.branch_from(message_id, self._title)

    @Slot(str)
    def regenerate(self, message_id: str) -> None:
        """Write a reply, "" the last one, once more beside it."""
        if (message := self._texts.message(message_id)) and not self.busy:
            self._asking.start(self._id, self._doors.turns().regenerate(message.id))

    @Slot(str, int)
    def showVersion(self, message_id: str, delta: int) -> None:
        if (message := self._texts.message(message_id)) and not self.busy:
            self._tasks.start(self._show_version(message.id, delta))

    # Conversations

    def open(self, conversation_id: str) -> Task[None]:
        """Show a conversation, or an empty page for ""."""
        if self._opening is not None:
            self._opening.cancel()
        self._opening = self._tasks.start(self._open(conversation_id))
        return self._opening

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
        """Save what is typed, and where."""
        await self._drafts.flush()
        await self._editing.flush()
        await self._reading.flush()

    @Slot(int)
    def toggleThinking(self, row: int) -> None:
        self._feed.toggle(row)

    @Slot(str)
    def openLink(self, address: str) -> None:
        self._doors.show_link(address)

    # Behind the slots

    def _on_update(self, running: Running, update: TurnUpdate) -> None:
        if not self._asking.hears(running, update):
            return
        if not self._id:
            self._id = running.conversation_id
            self._reading.became(self._id)
            self._tasks.start(self._become(self._id))
        self._feed.update(update)
        if update.phase in ("reading", "done"):
            self._count()
        if update.phase == "done":
            self.said.emit(ending_words(update.message))

    async def _become(self, conversation_id: str) -> None:
        """The conversation that did not exist has been stored."""
        self.conversationChanged.emit()
        self._queue.show(conversation_id, await self._queue.of(conversation_id))
        conversation = await self._store.conversation(conversation_id)
        self.show_title(conversation_id, conversation.title)

    async def _open(self, conversation_id: str) -> None:
        await self._drafts.flush()
        await self._editing.flush()
        title, draft, edit = "", self._draft, None
        if conversation_id:
            title = (await self._store.conversation(conversation_id)).title
            edit = await self._store.edit_of(conversation_id)
        opening = await self._reading.load(conversation_id)
        if self._store.is_open:
            draft = await self._store.draft(conversation_id)
        rows = await self._feed.prepare(opening.messages)
        queued = await self._queue.of(conversation_id)
        running = self._replies.of(conversation_id) if conversation_id else None
        if running is None and any(message.state == "streaming" for message in opening.messages):
            # The reply ended while this was being read: read how.
            opening = await self._reading.load(conversation_id)
            rows = await self._feed.prepare(opening.messages)
        # Nothing is awaited below, so that no update falls between two states.
        if conversation_id != self._id:
            self._find.end()
        self._id, self._title = conversation_id, title
        self.conversationChanged.emit()
        self.titleChanged.emit()
        self._show_draft(draft)
        self._queue.show(conversation_id, queued)
        self._selection.clear()
        self._feed.show(opening.messages, rows, running.latest if running else None)
        self._asking.watch(running)
        self._reading.show(conversation_id, opening)
        self._find.reopened()
        self._editing.resume(edit)
        self._count()

    async def _branch(self) -> list[Message]:
        return await self._store.branch(self._id) if self._id else []

    async def _show_version(self, message_id: str, delta: int) -> None:
        await self._store.show_version(message_id, delta)
        await self._open(self._id)

    def _ask_next(self, conversation_id: str) -> None:
        """Ask what is queued in a conversation, on show or not."""
        if self._replies.of(conversation_id) is not None:
            return
        asked = self._doors.turns().send_next(conversation_id, self._doors.sampling())
        if conversation_id == self._id:
            self._asking.start(conversation_id, asked)
        else:
            self._replies.start(conversation_id, asked)

    def _ask_again(self, message_id: str, text: str) -> None:
        if not self.busy:
            self._feed.cut_from(message_id)
            asked = self._doors.turns().rewrite(message_id, text, self._doors.sampling())
            self._asking.start(self._id, asked, text)

    def _add_to_draft(self, text: str) -> None:
        self._set_draft(f"{self._draft}\n\n{text}" if self._draft.strip() else text)

    def _show_draft(self, text: str) -> None:
        self._draft = text
        self.draftChanged.emit()

    def _count(self) -> None:
        messages = list(self._feed.messages.values())
        self._used, self._left_out = context.used(messages), context.left_out_before(messages)
        self.contextChanged.emit()
