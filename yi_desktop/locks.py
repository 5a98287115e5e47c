"""A lock between processes that the system itself drops when its holder is killed."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

_STEP_S = 0.02
_TAKEN = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)


class FileTaken(Exception):
    """Another process kept the lock for as long as we were willing to wait."""


class FileLock:
    """Held from the constructor to `close()`; the system drops it when the process is killed.

    The file stays behind: removing it would let two processes lock two files of one name.
    """

    def __init__(self, path: Path, wait_s: float) -> None:
        """Wait up to `wait_s` seconds. Raises FileTaken, OSError."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        deadline = time.monotonic() + wait_s
        try:
            while not self._try():
                if time.monotonic() > deadline:
                    raise FileTaken(f"{path} is locked by another process")
                time.sleep(_STEP_S)
        except BaseException:
            os.close(self._descriptor)
            raise

    def close(self) -> None:
        """Give the lock back."""
        os.close(self._descriptor)

    def _try(self) -> bool:
        try:
            _lock(self._descriptor)
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            raise
        return True


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not fcntl: it also holds against a second opening in this process
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
