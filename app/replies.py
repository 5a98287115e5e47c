"""Keeps replies being written, the one on screen and those in the background alike."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.tasks import Tasks

if TYPE_CHECKING:
    from yi_desktop.chat.turn import TurnUpdate, Updates


@dataclass(eq=False)
class Running:
    """One turn. `conversation_id` is "" until a new conversation has been stored."""

    conversation_id: str
    latest: TurnUpdate | None = None
    task: asyncio.Task[None] | None = field(default=None, repr=False)
    over: bool = False  # nothing more will be seen of it
    failed: BaseException | None = None

    def stop(self) -> None:
        if self.task is not None:
            self.task.cancel()


class Replies:
    """`updated` hears of every update, `ended` of every end, in whatever conversation."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._running: list[Running] = []
        self.updated: list[Callable[[Running, TurnUpdate], None]] = []
        self.ended: list[Callable[[Running], None]] = []

    def start(self, conversation_id: str, updates: Updates) -> Running:
        """Run a turn to its end, watched or not."""
        running = Running(conversation_id)
        self._running.append(running)
        running.task = self._tasks.start(self._run(running, updates))
        return running

    def of(self, conversation_id: str) -> Running | None:
        """The turn of this conversation, if one is running."""
        for running in self._running:
            if running.conversation_id == conversation_id and not running.over:
                return running
        return None

    @property
    def writing(self) -> frozenset[str]:
        """The conversations that are being written in."""
        return frozenset(one.conversation_id for one in self._running if not one.over)

    async def stop_all(self) -> None:
        """Stop whatever is being written, and wait until it is saved."""
        tasks = [one.task for one in self._running if one.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, running: Running, updates: Updates) -> None:
        try:
            async with aclosing(updates):
                async for update in updates:
                    self._tell(running, update)
        except asyncio.CancelledError:
            # The turn has saved the reply as stopped; those who watch are told the same.
            last = running.latest
            if last is not None and last.phase != "done" and last.message.role == "assistant":
                stopped = replace(last.message, state="stopped")
                self._tell(running, replace(last, message=stopped, phase="done"))
            raise
        except BaseException as error:
            running.failed = error
            raise
        finally:
            running.over = True
            self._running.remove(running)
            for hear in self.ended:
                hear(running)

    def _tell(self, running: Running, update: TurnUpdate) -> None:
        running.conversation_id = update.message.conversation_id
        running.latest = update
        running.over = update.phase == "done"
        for hear in self.updated:
            hear(running, update)
