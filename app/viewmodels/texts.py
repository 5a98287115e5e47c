"""Takes the words of a conversation elsewhere, and words from elsewhere into the composer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.tasks import Tasks
from app.textfiles import FileUnreadable, read_text, write_text
from app.viewmodels.feed import Feed
from yi_desktop.chat import export
from yi_desktop.markup import blocks, plain

if TYPE_CHECKING:
    from yi_desktop.chat.export import Excerpt
    from yi_desktop.storage.messages import Message

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class TextsViewModel(QObject):
    """Works on the conversation that `feed` shows. A message "" is the last reply."""

    def __init__(
        self,
        feed: Feed,
        tasks: Tasks,
        *,
        title: Callable[[], str],
        branch: Callable[[], Awaitable[Sequence[Message]]],
        attach: Callable[[str], None],
        copy: Callable[[Excerpt], None],
        notify: Callable[[str, str], None],
    ) -> None:
        """`branch` reads the whole conversation, `attach` adds to what is being typed.

        `notify` shows a short text with an icon.
        """
        super().__init__()
        self._feed, self._tasks = feed, tasks
        self._title, self._branch = title, branch
        self._attach, self._copy, self._notify = attach, copy, notify

    def message(self, message_id: str) -> Message | None:
        """The message, if it is on show."""
        if message_id:
            return self._feed.messages.get(message_id)
        replies = [one for one in self._feed.messages.values() if one.role == "assistant"]
        return replies[-1] if replies else None

    @Slot(int, result=str)
    def messageOf(self, row: int) -> str:
        """To which message a row of the transcript belongs."""
        return self._feed.transcript.rows[row].message_id

    @Slot(str, result="QVariantMap")
    def about(self, message_id: str) -> dict[str, bool]:
        """Whether a message is the person's own, or the last reply, for which there are keys."""
        message, last = self.message(message_id), self.message("")
        return {
            "own": message is not None and message.role == "user",
            "last": message is not None and message is last,
        }

    @Slot(str)
    def copyMessage(self, message_id: str) -> None:
        """As it reads on screen, as Markdown and as HTML at once."""
        if message := self.message(message_id):
            self._copy(export.excerpt(message))
            if not message_id:  # by keys: no button shows that it was done
                self._notify(QCoreApplication.translate("Chat", "Answer copied"), "copy")

    @Slot(str)
    def copyMessageAsMarkdown(self, message_id: str) -> None:
        """As it was written."""
        if message := self.message(message_id):
            self._copy(export.Excerpt(export.excerpt(message).markdown))

    @Slot(int)
    def copyBlock(self, row: int) -> None:
        """The code, or the cells of the table, in a row of the transcript."""
        shown = self._feed.transcript.rows[row]
        table = isinstance(shown.block, blocks.Table)
        self._copy(export.table_excerpt(shown.block) if table else export.Excerpt(shown.source))

    @Slot(str, result="QVariantList")
    def links(self, message_id: str) -> list[dict[str, str]]:
        """Words and address of every link of a message, for who cannot point at them."""
        rows = self._feed.transcript.rows
        shown = [row.block for row in rows if row.message_id == message_id and row.block]
        return [
            {"words": " ".join(words.split()), "address": address}
            for address, words in plain.links(shown).items()
        ]

    @Slot(str)
    def copyLink(self, address: str) -> None:
        self._copy(export.Excerpt(address))

    @Slot()
    def copyAll(self) -> None:
        """The whole conversation."""
        self.copy_all()

    def copy_all(self, *, as_markdown: bool = False) -> None:
        """The same; `as_markdown`: its Markdown alone."""
        self._tasks.start(self._copy_all(as_markdown))

    @Slot(QUrl)
    def saveAll(self, file: QUrl) -> None:
        """The same as Markdown into a file. Raises FileUnwritable."""
        self._tasks.start(self._save_all(Path(file.toLocalFile())))

    @Slot(QUrl)
    def attach(self, file: QUrl) -> None:
        """Put a text file into the message that is being typed. Raises FileUnreadable."""
        self._tasks.start(self._attach_file(Path(file.toLocalFile())))

    async def attach_all(self, files: Sequence[Path]) -> list[Path]:
        """Put these into the message in their order; returns those that are no text."""
        refused = []
        for file in files:
            try:
                await self._attach_file(file)
            except FileUnreadable:
                refused.append(file)
        return refused

    async def _copy_all(self, as_markdown: bool) -> None:
        branch, person = await self._branch(), self._person()
        taken = await asyncio.to_thread(export.conversation_excerpt, self._title(), branch, person)
        self._copy(export.Excerpt(taken.markdown) if as_markdown else taken)
        self._notify(QCoreApplication.translate("Chat", "Conversation copied"), "copy")

    async def _save_all(self, path: Path) -> None:
        branch, person = await self._branch(), self._person()
        text = await asyncio.to_thread(export.conversation_markdown, self._title(), branch, person)
        await asyncio.to_thread(write_text, path, text)
        self._notify(QCoreApplication.translate("Chat", "Conversation saved"), "circle-check")

    async def _attach_file(self, path: Path) -> None:
        text = await asyncio.to_thread(read_text, path)
        fence = "```"
        while fence in text:
            fence += "`"
        self._attach(f"{path.name}:\n{fence}\n{text.rstrip()}\n{fence}\n")

    def _person(self) -> str:
        return QCoreApplication.translate("Chat", "You")
