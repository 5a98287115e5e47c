"""Windows and macOS: the tray, and the notices it can show, by Qt's own module for them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from app.desktop.menu import Actions
from app.desktop.surroundings import Notice

_TRAY = Path(__file__).parents[1] / "qml" / "Yi" / "Desktop" / "NativeTray.qml"
_log = logging.getLogger("yi.desktop")


class NativeDesktop:
    """One notice at a time: pressing it means the last one."""

    def __init__(
        self, engine: QQmlEngine, actions: Actions, tray_changed: Callable[[bool], None]
    ) -> None:
        self._engine, self._actions, self._tray_changed = engine, actions, tray_changed
        self._tray: QObject | None = None
        self._last: Notice | None = None

    @property
    def has_tray(self) -> bool:
        return self._tray is not None

    async def begin(self) -> None:
        """Show the icon."""
        component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(_TRAY)))
        tray = component.createWithInitialProperties({"words": self._words()})
        if tray is None or not tray.property("available"):
            _log.info("no tray: %s", component.errorString() or "this system shows none")
            return
        tray.opened.connect(self._actions.open)
        tray.newChatWanted.connect(self._actions.new_chat)
        tray.quitWanted.connect(self._actions.quit)
        tray.messageClicked.connect(self._pressed)
        self._tray = tray
        self._tray_changed(True)

    def retranslate(self) -> None:
        if self._tray is not None:
            self._tray.setProperty("words", self._words())

    async def tell(self, notice: Notice) -> bool:
        if self._tray is None:
            return False
        self._last = notice
        self._tray.tell(notice.title, notice.text)
        return True

    async def withdraw(self) -> None:
        """These systems keep what was told in a list of their own."""

    async def close(self) -> None:
        if self._tray is not None:
            self._tray.setProperty("visible", False)
            self._tray.deleteLater()
            self._tray = None

    def _words(self) -> list[str]:
        return [item.label for item in self._actions.menu() if item.label]

    def _pressed(self) -> None:
        if self._last is not None:
            self._last.pressed("")
