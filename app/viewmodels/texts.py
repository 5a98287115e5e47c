"""Takes the words of a conversation elsewhere, and words from elsewhere into the composer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.textfiles import read_text, write_text
from app.viewmodels.feed import Feed
from yi_desktop.chat.export import conversation_markdown, markdown, plain_text
from yi_desktop.storage.messages import Message


class Texts:
    """Works on the conversation that `feed` shows. A message "" is the last reply."""

    def __init__(
        self, feed: Feed, copy: Callable[[str], None], notify: Callable[[str, str], None]
    ) -> None:
        """`copy` fills the clipboard; `notify` shows a short text with an icon."""
        self._feed, self._copy, self._notify = feed, copy, notify

    def message(self, message_id: str) -> Message | None:
        """The message, if it is on show."""
        if message_id:
            return self._feed.messages.get(message_id)
        replies = [one for one in self._feed.messages.values() if one.role == "assistant"]
        return replies[-1] if replies else None

    def copy_message(self, message_id: str) -> None:
        """As it reads on screen."""
        if message := self.message(message_id):
            self._copy(plain_text(message))

    def copy_markdown(self, message_id: str) -> None:
        """As it was written."""
        if message := self.message(message_id):
            self._copy(markdown(message))

    def copy_code(self, row: int) -> None:
        """The code in a row of the transcript."""
        self._copy(self._feed.transcript.rows[row].source)

    def copy_all(self, title: str) -> None:
        """The whole conversation as Markdown."""
        self._copy(self._all(title))

    async def save_all(self, title: str, path: Path) -> None:
        """The same into a file. Raises FileUnwritable."""
        await asyncio.to_thread(write_text, path, self._all(title))
        self._notify(QCoreApplication.translate("Chat", "Conversation saved"), "circle-check")

    async def attached(self, path: Path) -> str:
        """A text file as it stands in a message. Raises FileUnreadable."""
        text = await asyncio.to_thread(read_text, path)
        fence = "```"
        while fence in text:
            fence += "`"
        return f"{path.name}:\n{fence}\n{text.rstrip()}\n{fence}\n"

    def _all(self, title: str) -> str:
        person = QCoreApplication.translate("Chat", "You")
        return conversation_markdown(title, list(self._feed.messages.values()), person)
