"""Lets one process at a time open a store, by a lock that the system drops even after a kill."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

from yi_desktop.errors import YiError

_WAIT_S = 1.0  # a window that is just closing gives its lock back within this
_STEP_S = 0.02
_TAKEN = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)


class DatabaseInUse(YiError):
    """Another process has the store open; nothing was read or written."""

    code = "database_in_use"


class StoreLock:
    """Held from the constructor to `release()`, through a file beside the database.

    SQLite's own locks let two processes share a file; its exclusive mode would also shut out
    our own back-ups and checks. The lock file stays: removing it would let two in.
    """

    def __init__(self, path: Path) -> None:
        """Wait up to a second for the lock. Raises DatabaseInUse, OSError."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        deadline = time.monotonic() + _WAIT_S
        while True:
            try:
                _lock(self._descriptor)
                return
            except OSError as error:
                if error.errno in _TAKEN and time.monotonic() < deadline:
                    time.sleep(_STEP_S)
                    continue
                os.close(self._descriptor)
                if error.errno in _TAKEN:
                    raise DatabaseInUse(f"{path} is locked by another process") from None
                raise

    def release(self) -> None:
        """Give it back; closing the descriptor is what unlocks."""
        os.close(self._descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not fcntl: it also holds against a second opening in this process
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
