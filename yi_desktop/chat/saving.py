"""Saves a growing reply a few times a second, so that a crash costs its last words only."""

from __future__ import annotations

import asyncio

from yi_desktop.storage.database import Database
from yi_desktop.storage.messages import Message, save_reply

# Seconds from a word's arrival to its commit. The promise is 0.25: the rest is for the worker's
# own batch (0.03) and a slow disk.
INTERVAL = 0.15


class Saver:
    """Saves one reply: soon after it grew, and at its end. A failed save ends the turn."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._latest: Message | None = None
        self._task: asyncio.Task[None] | None = None

    def grow(self, reply: Message) -> None:
        """Note the reply as it is now; returns at once. Raises what the last save raised."""
        self._latest = reply
        if self._task is None or self._task.done():
            if self._task is not None:
                self._task.result()
            self._task = asyncio.create_task(self._save_soon())

    async def finish(self, reply: Message) -> None:
        """Save the reply for the last time, in its final state."""
        if self._task is not None:
            self._task.cancel()
            # Its error, if any, is met again by the save below.
            await asyncio.gather(self._task, return_exceptions=True)
        await self._save(reply)

    async def _save_soon(self) -> None:
        saved: Message | None = None
        while self._latest is not None and self._latest is not saved:
            await asyncio.sleep(INTERVAL)
            saved = self._latest
            await self._save(saved)

    async def _save(self, reply: Message) -> None:
        await self._database.run(save_reply, reply.id, reply.text, reply.state, reply.made)
