"""The list of conversations, for Sidebar.qml."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.store import Store
from app.tasks import Tasks
from app.viewmodels.list_model import ListModel
from app.viewmodels.toast import Toast
from yi_desktop.markup.invisible import mark_invisible

if TYPE_CHECKING:
    from yi_desktop.secrets import VaultState
    from yi_desktop.storage.conversations import Conversation

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_TITLE = 48  # characters of a title in a toast


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """`section` is 'pinned', 'today', 'yesterday' or 'earlier'."""

    conversation_id: str
    title: str
    section: str
    selected: bool
    writing: bool
    pinned: bool


@QmlElement
@QmlUncreatable("Held by SidebarViewModel")
class ConversationListModel(ListModel):
    """One row a conversation, the pinned ones first, then the newest."""

    ROLES = ("conversationId", "title", "section", "selected", "writing", "pinned")


def section(conversation: Conversation, today: date) -> str:
    """Where the conversation stands in the list on the day `today`."""
    if conversation.pinned:
        return "pinned"
    day = datetime.fromtimestamp(conversation.updated_at).date()
    if day >= today:
        return "today"
    return "yesterday" if day == today - timedelta(days=1) else "earlier"


@QmlElement
@QmlUncreatable("Made in app/main.py")
class SidebarViewModel(QObject):
    """Lists, finds, renames, pins and deletes conversations."""

    filterChanged = Signal()
    firstChanged = Signal()
    selectedChanged = Signal()
    # A conversation, "" for a new one, is to be shown.
    opened = Signal(str)
    renamed = Signal(str, str)

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        toast: Toast,
        writing: Callable[[], frozenset[str]],
        parent: QObject | None = None,
    ) -> None:
        """`writing` tells the conversations in which a reply is being written."""
        super().__init__(parent)
        self._store, self._tasks, self._toast, self._writing = store, tasks, toast, writing
        self._model = ConversationListModel(self)
        self._conversations: Sequence[Conversation] = ()
        self._known = self._first = False
        self._filter = self._selected = ""

    @Property(ConversationListModel, constant=True)
    def rows(self) -> ConversationListModel:
        return self._model

    @Property(bool, notify=firstChanged)
    def known(self) -> bool:
        """Whether it was tried to read the list."""
        return self._known

    @Property(bool, notify=firstChanged)
    def first(self) -> bool:
        """Whether there is no conversation at all, whatever is looked for."""
        return self._first

    @Property(bool, notify=selectedChanged)
    def selectedPinned(self) -> bool:
        """Whether the conversation on screen is pinned."""
        return any(one.pinned for one in self._conversations if one.id == self._selected)

    def _get_filter(self) -> str:
        return self._filter

    def _set_filter(self, text: str) -> None:
        if text != self._filter:
            self._filter = text
            self.filterChanged.emit()
            self.refresh()

    filter = Property(str, _get_filter, _set_filter, notify=filterChanged)

    @Slot(str)
    def open(self, conversation_id: str) -> None:
        self.opened.emit(conversation_id)

    @Slot()
    def openFirst(self) -> None:
        """Show the first that the search finds, once it has found."""
        self._tasks.start(self._open_first())

    @Slot()
    def newChat(self) -> None:
        self.opened.emit("")

    @Slot(str, str)
    def rename(self, conversation_id: str, title: str) -> None:
        title = " ".join(title.split())
        if title:
            self._change(self._store.rename(conversation_id, title))
            self.renamed.emit(conversation_id, mark_invisible(title))

    @Slot(str, bool)
    def setPinned(self, conversation_id: str, pinned: bool) -> None:
        self._change(self._store.pin(conversation_id, pinned))

    @Slot(str)
    def remove(self, conversation_id: str) -> None:
        self._tasks.start(self._remove(conversation_id))

    async def begin(self) -> VaultState:
        """Open the store, unless a choice is to be made first, and read the list."""
        try:
            state = await self._store.open_at_start()
            if self._store.is_open:
                await self._refresh()
            else:
                self._first = True  # the choice comes with the first message
            return state
        finally:
            self._known = True
            self.firstChanged.emit()

    def refresh(self) -> None:
        """Read the list anew."""
        self._tasks.start(self._refresh())

    def select(self, conversation_id: str) -> None:
        """Mark the conversation on screen; one that was made a moment ago comes into the list."""
        self._selected = conversation_id
        self.mark()
        if conversation_id and all(one.id != conversation_id for one in self._conversations):
            self.refresh()

    def mark(self) -> None:
        """Show anew which row is selected and which are being written."""
        writing, today = self._writing(), date.today()
        rows = [
            ConversationRow(
                one.id,
                one.title or QCoreApplication.translate("Sidebar", "New chat"),
                section(one, today),
                one.id == self._selected,
                one.id in writing,
                one.pinned,
            )
            for one in sorted(self._conversations, key=lambda one: not one.pinned)
        ]
        self._model.sync(rows, key=lambda row: row.conversation_id)
        self.selectedChanged.emit()

    async def _refresh(self) -> None:
        wanted = self._filter
        conversations = await self._store.conversations(wanted)
        if wanted == self._filter:  # a later search may have overtaken this one
            self._conversations = conversations
            self._note_first()
            self.mark()

    def _note_first(self) -> None:
        first = not self._conversations and (not self._filter or self._first)
        if first != self._first:
            self._first = first
            self.firstChanged.emit()

    async def _open_first(self) -> None:
        await self._refresh()
        if rows := self._model.rows:
            self.opened.emit(rows[0].conversation_id)

    async def _remove(self, conversation_id: str) -> None:
        conversation = await self._store.conversation(conversation_id)
        await self._store.delete(conversation_id)
        if self._selected == conversation_id:
            self.opened.emit("")
        await self._refresh()
        translate = QCoreApplication.translate
        self._toast.show(
            translate("Sidebar", "“{title}” deleted").format(title=_short(conversation.title)),
            "trash-2",
            translate("Sidebar", "Undo"),
            lambda: self._change(self._store.restore(conversation_id)),
        )

    def _change(self, change: Awaitable[None]) -> None:
        async def apply() -> None:
            await change
            await self._refresh()

        self._tasks.start(apply())


def _short(title: str) -> str:
    """A title within a sentence, whose verb is to stay in sight."""
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"
