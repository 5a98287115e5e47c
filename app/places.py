"""Brings the window and the conversation back where the person left them."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from app.preferences import Preferences

_REACHABLE = 120  # px of the window that must lie on a screen for it to be found and moved
_SETTLED = 500  # ms without a change, after which a place is kept


class Places:
    """Reads and keeps `window_place` and `last_conversation`."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._settling = QTimer()
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED)

    def initial(self) -> dict[str, object]:
        """Properties of the window as it was; none where it was never moved."""
        kept = self._preferences.get("window_place")
        if len(kept) != 5:
            return {}
        x, y, width, height, maximized = kept
        place = QRect(x, y, width, height)
        wanted: dict[str, object] = {}
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        for screen in screens:
            seen = screen.intersected(place)
            if seen.width() >= _REACHABLE and seen.height() >= _REACHABLE and y >= screen.y():
                wanted = {"x": x, "y": y}
        largest = max(screens, key=lambda one: one.width() * one.height())
        wanted |= {
            "width": min(width, largest.width()),
            "height": min(height, largest.height()),
        }
        if maximized:
            wanted["visibility"] = QQuickWindow.Visibility.Maximized
        return wanted

    def follow(self, window: QQuickWindow) -> None:
        """Keep where the window is whenever it was moved: not every end of it is announced."""
        self._settling.timeout.connect(lambda: self.keep(window))
        for change in (
            window.xChanged,
            window.yChanged,
            window.widthChanged,
            window.heightChanged,
            window.windowStateChanged,
        ):
            change.connect(self._settling.start)

    def leave(self, window: QQuickWindow) -> None:
        """The window is about to go."""
        self._settling.stop()
        self._settling.timeout.disconnect()
        self.keep(window)

    def keep(self, window: QQuickWindow) -> None:
        """Maximised, it keeps the size that it had before."""
        maximized = bool(window.windowStates() & QtCore.Qt.WindowState.WindowMaximized)
        place = [window.x(), window.y(), window.width(), window.height()]
        if maximized and len(kept := self._preferences.get("window_place")) == 5:
            place = kept[:4]
        self._preferences.set("window_place", [*place, int(maximized)])

    @property
    def conversation(self) -> str:
        """The conversation to open at the start, "" for a new one."""
        if self._preferences.get("at_start") != "last":
            return ""
        return str(self._preferences.get("last_conversation"))

    def opened(self, conversation_id: str) -> None:
        """Another conversation is on show."""
        self._preferences.set("last_conversation", conversation_id)
