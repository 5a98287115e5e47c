"""What Qt tells the system's screen reader; Python has no name for it, so C++'s own is called."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
_Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


def _library() -> ctypes.CDLL:
    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    names = ("libQt6Gui.so.6", "QtGui.framework/QtGui")
    return ctypes.CDLL(str(next(folder / name for name in names if (folder / name).exists())))


@contextmanager
def announcements() -> Iterator[list[str]]:
    """Every text that is announced meanwhile, as `QAccessible` passes it on."""
    heard: list[str] = []

    def hear(address: int) -> None:
        event = shiboken6.wrapInstance(address, QAccessibleAnnouncementEvent)
        if event.type() == QAccessible.Event.Announcement:
            heard.append(event.message())

    install = _library()[_INSTALL]
    install.argtypes, install.restype = [ctypes.c_void_p], ctypes.c_void_p
    handler = _Handler(hear)
    was_active = QAccessible.isActive()
    before = install(ctypes.cast(handler, ctypes.c_void_p))
    QAccessible.setActive(True)
    try:
        yield heard
    finally:
        install(before)
        QAccessible.setActive(was_active)
