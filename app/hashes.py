"""Hashes of model files, computed once each and off the window's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path


class Hashes:
    """Who asks while a hash is being computed waits for the same one."""

    def __init__(self, file_hash: Callable[[Path], str]) -> None:
        """`file_hash` may block; it is called in a thread. Raises OSError."""
        self._file_hash = file_hash
        self._known: dict[Path, asyncio.Task[str]] = {}

    async def of(self, path: Path) -> str:
        """SHA-256 in hex; "" for a file that cannot be read any more."""
        task = self._known.get(path)
        if task is None:
            task = self._known[path] = asyncio.create_task(self._compute(path))
        return await asyncio.shield(task)

    async def renew(self, path: Path) -> str:
        """The same for a file that was opened anew: it may be another one by now."""
        self._known.pop(path, None)
        return await self.of(path)

    async def close(self) -> None:
        """Wait for nothing more."""
        tasks = list(self._known.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _compute(self, path: Path) -> str:
        try:
            return await asyncio.to_thread(self._file_hash, path)
        except OSError:
            self._known.pop(path, None)
            return ""
