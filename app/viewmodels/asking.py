"""Starts the turns of the conversation on show, and follows the one that is running there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.replies import Replies, Running

if TYPE_CHECKING:
    from yi_desktop.chat.turn import TurnUpdate, Updates


class Asking:
    """`running` is the turn on show. What was asked comes back to `lost` if it was never stored."""

    def __init__(
        self, replies: Replies, changed: Callable[[], None], lost: Callable[[str], None]
    ) -> None:
        """`changed`: a turn runs now, or none does any more."""
        self._replies, self._changed, self._lost = replies, changed, lost
        self.running: Running | None = None
        self._unsent: tuple[Running, str] | None = None  # until it is on disk
        replies.ended.append(self._on_end)

    def start(self, conversation_id: str, updates: Updates, asked: str = "") -> None:
        """Run a turn of the conversation on show."""
        running = self._replies.start(conversation_id, updates)
        self.watch(running)
        if asked:
            self._unsent = (running, asked)

    def watch(self, running: Running | None) -> None:
        """Another turn, or none, is the one on show."""
        was_busy, self.running = self.running is not None, running
        if (running is not None) != was_busy:
            self._changed()

    def hears(self, running: Running, update: TurnUpdate) -> bool:
        """Whether an update is of the turn on show."""
        if self._unsent is not None and self._unsent[0] is running:
            self._unsent = None
        shown = running is self.running
        if shown and update.phase == "done":
            self.watch(None)
        return shown

    def _on_end(self, running: Running) -> None:
        if self._unsent is not None and self._unsent[0] is running:
            text, self._unsent = self._unsent[1], None
            self._lost(text)
        if running is self.running:
            self.watch(None)
