"""Keeps the computer from falling asleep by itself while there is something to finish.

Only idle sleep: the person can still send it to sleep, and the screen may go dark. Not wakepy,
which does the same by the same calls: it tells the person that "wakepy" keeps the computer awake.
"""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import Protocol

DELAY = 5.0  # seconds; no system sleeps so soon, and most answers are done by then
_log = logging.getLogger("yi.desktop")


class Waker(Protocol):
    """How one system is kept awake."""

    async def stay_awake(self, reason: str) -> bool:
        """False where nothing can be done."""

    async def may_sleep(self) -> None:
        """The end of it."""


class Awake:
    """Holds the computer awake while anybody holds this; several may, of several kinds."""

    def __init__(self, waker: Callable[[], Awaitable[Waker | None]], reason: str) -> None:
        """`waker` is asked when it is wanted first; `reason` is shown by the desktop."""
        self._find, self._reason = waker, reason
        self._holders: set[object] = set()
        self._task: asyncio.Task[None] | None = None
        self._ending: set[asyncio.Task[None]] = set()

    def hold(self, holder: object) -> None:
        """From soon on, until this holder lets go."""
        self._holders.add(holder)
        if self._task is None:
            self._task = asyncio.create_task(self._keep())

    def release(self, holder: object) -> None:
        """Holders that never held are welcome."""
        self._holders.discard(holder)
        if not self._holders and self._task is not None:
            task, self._task = self._task, None
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)
            task.cancel()

    async def close(self) -> None:
        """Let go, whoever still holds."""
        for holder in list(self._holders):
            self.release(holder)
        await asyncio.gather(*self._ending, return_exceptions=True)

    async def _keep(self) -> None:
        await asyncio.sleep(DELAY)
        waker = await self._find()
        if waker is None:
            return
        try:
            if await waker.stay_awake(self._reason):
                await asyncio.Event().wait()
        finally:
            await waker.may_sleep()


class WindowsWaker:
    """The state belongs to the thread that sets it: always the window's."""

    _CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001

    async def stay_awake(self, reason: str) -> bool:
        return self._set(self._CONTINUOUS | self._SYSTEM_REQUIRED)

    async def may_sleep(self) -> None:
        self._set(self._CONTINUOUS)

    def _set(self, state: int) -> bool:
        import ctypes  # noqa: PLC0415 - of use to this system alone

        windll = getattr(ctypes, "windll", None)
        return windll is not None and bool(windll.kernel32.SetThreadExecutionState(state))


class MacWaker:
    """The system's own command, which ends with this process however that ends."""

    def __init__(self) -> None:
        self._command: subprocess.Popen[bytes] | None = None

    async def stay_awake(self, reason: str) -> bool:
        try:
            # Not asyncio's processes: those need what qasync does not have on every system.
            command = ["/usr/bin/caffeinate", "-i", "-w", str(os.getpid())]
            self._command = await asyncio.to_thread(subprocess.Popen[bytes], command)
        except OSError as error:
            _log.info("nothing keeps it awake: %s", error)
            return False
        return True

    async def may_sleep(self) -> None:
        if self._command is not None:
            self._command.terminate()
            await asyncio.to_thread(self._command.wait)
            self._command = None


def native() -> Waker | None:
    """Windows' or macOS's; Linux's is the desktop's."""
    if sys.platform == "win32":
        return WindowsWaker()
    return MacWaker() if sys.platform == "darwin" else None
