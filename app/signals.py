"""Lets the system end the program as a person would: by closing the window."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot


class TerminationWatch(QObject):
    """Hears SIGINT, SIGTERM and SIGHUP while Qt's loop sleeps, which Python alone would not."""

    def __init__(self, close: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close = close
        self._read, self._write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(self._write, False)
        signal.set_wakeup_fd(self._write)
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            if (number := getattr(signal, name, None)) is not None:
                signal.signal(number, _do_nothing)  # a handler of Python's, or no byte is written
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    @Slot()
    def _heard(self) -> None:
        os.read(self._read, 64)
        self._close()


def _do_nothing(number: int, frame: object) -> None:
    """The byte in the pipe says it all."""
