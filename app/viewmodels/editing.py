"""Changes of messages that are there: rewrite one, delete one, go on elsewhere from one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.store import Store
from app.tasks import Tasks
from app.viewmodels.drafts import Drafts
from app.viewmodels.feed import Feed

if TYPE_CHECKING:
    from yi_desktop.storage.edits import Deletion

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


class Notify(Protocol):
    """A toast: text, icon, and at most one thing to press."""

    def __call__(
        self, text: str, icon: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None: ...


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class EditingViewModel(QObject):
    """At most one message of a conversation is being rewritten; its words wait there."""

    changed = Signal()
    textChanged = Signal()
    opened = Signal(int)  # an editor has come, in this row of the transcript

    def __init__(
        self,
        store: Store,
        feed: Feed,
        tasks: Tasks,
        *,
        ask_again: Callable[[str, str], None],
        reopen: Callable[[], Awaitable[None]],
        open_other: Callable[[str], None],
        notify: Notify,
    ) -> None:
        """`ask_again` asks a question (its id) in other words."""
        super().__init__()
        self._store, self._feed, self._tasks = store, feed, tasks
        self._ask_again, self._reopen, self._open_other = ask_again, reopen, open_other
        self._notify = notify
        self._text = ""
        self._told = ""  # what QML knows of as being rewritten
        self._drafts = Drafts(store.save_edit, tasks)

    @Property(str, notify=changed)
    def messageId(self) -> str:
        """The message that is being rewritten, or ""."""
        return self._feed.edited

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.textChanged.emit()
            if self._feed.edited:
                self._drafts.note(self._feed.edited, text)

    text = Property(str, _get_text, _set_text, notify=textChanged)

    @Slot(str)
    def begin(self, message_id: str) -> None:
        """Rewrite a message; "" is the person's last."""
        messages = self._feed.messages
        if not message_id:
            own = [one.id for one in messages.values() if one.role == "user"]
            message_id = own[-1] if own else ""
        message = messages.get(message_id)
        if message is None or message.state == "streaming":
            return
        self.cancel()
        self._open(message_id, message.text)

    def resume(self, edit: tuple[str, str] | None) -> None:
        """Go on with what was not finished; another conversation is on show now."""
        if edit is not None and edit[0] in self._feed.messages:
            self._open(*edit)
        elif self._told:
            self._tell()

    async def flush(self) -> None:
        """Save what is typed."""
        await self._drafts.flush()

    @Slot()
    def cancel(self) -> None:
        """Leave the message as it was."""
        if edited := self._feed.edited:
            self._feed.edit("")
            self._drafts.note(edited, "")
            self._tasks.start(self._drafts.flush())
            self._tell()

    @Slot()
    def finish(self) -> None:
        """A question is asked again in the new words; a reply is kept in them beside the old."""
        message = self._feed.messages.get(self._feed.edited)
        text = self._text.strip()
        if message is None or not text:
            return
        self.cancel()
        if text == message.text.strip() and message.role != "user":
            return
        if message.role == "user":
            self._ask_again(message.id, text)
        else:
            self._tasks.start(self._rewrite_reply(message.id, text))

    @Slot(str)
    def remove(self, message_id: str) -> None:
        self._tasks.start(self._remove(message_id))

    def branch_from(self, message_id: str, title: str) -> None:
        """Go on from a message in a new conversation; `title` is that of this one."""
        name = QCoreApplication.translate("Chat", "{title} (branch)").format(title=title)
        self._tasks.start(self._branch(message_id, name))

    def _open(self, message_id: str, text: str) -> None:
        self._set_text(text)
        self._tasks.start(self._show(message_id, self._feed.edit(message_id)))
        self._tell()

    async def _show(self, message_id: str, coming: asyncio.Task[None]) -> None:
        await coming
        transcript = self._feed.transcript
        row = transcript.start_of(message_id)
        if row < transcript.rowCount() and transcript.rows[row].kind == "editor":
            self.opened.emit(row)

    def _tell(self) -> None:
        self._told = self._feed.edited
        self.changed.emit()

    async def _rewrite_reply(self, message_id: str, text: str) -> None:
        await self._store.rewrite_reply(message_id, text)
        await self._reopen()

    async def _remove(self, message_id: str) -> None:
        if self._feed.edited == message_id:
            self.cancel()
        deletion = await self._store.delete_message(message_id)
        await self._reopen()
        translate = QCoreApplication.translate
        self._notify(
            translate("Chat", "Message deleted"),
            "trash-2",
            translate("Sidebar", "Undo"),
            lambda: self._tasks.start(self._restore(deletion)),
        )

    async def _restore(self, deletion: Deletion) -> None:
        await self._store.restore_message(deletion)
        await self._reopen()

    async def _branch(self, message_id: str, title: str) -> None:
        self._open_other(await self._store.copy_branch(message_id, title))
