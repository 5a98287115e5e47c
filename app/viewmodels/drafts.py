"""Keeps what is typed and not sent, at most a second behind."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from app.tasks import Tasks

DELAY = 0.7  # seconds; the promise is one


class Drafts:
    """Saves the draft of one conversation at a time; "" is the conversation yet to be."""

    def __init__(self, save: Callable[[str, str], Awaitable[None]], tasks: Tasks) -> None:
        self._save, self._tasks = save, tasks
        self._unsaved: tuple[str, str] | None = None
        self._timer: asyncio.TimerHandle | None = None

    def note(self, conversation_id: str, text: str) -> None:
        """The draft is now `text`."""
        if self._unsaved is not None and self._unsaved[0] != conversation_id:
            self._start()
        self._unsaved = (conversation_id, text)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(DELAY, self._start)

    def forget(self) -> None:
        """The draft was sent; the turn clears what is stored of it."""
        self._unsaved = None

    async def flush(self) -> None:
        """Save what is not saved yet."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if (unsaved := self._unsaved) is not None:
            self._unsaved = None
            await self._save(*unsaved)

    def _start(self) -> None:
        self._tasks.start(self.flush())
