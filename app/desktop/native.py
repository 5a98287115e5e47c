"""Windows and macOS by Qt's own module for them: tray, its notices, and macOS's menu bar."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtQml import QQmlComponent

from app.desktop.menu import Actions
from app.desktop.surroundings import Notice
from app.viewmodels.shell import ShellViewModel
from app.window import Window

_FOLDER = Path(__file__).parents[1] / "qml" / "Yi" / "Desktop"
_log = logging.getLogger("yi.desktop")


class NativeDesktop:
    """One notice at a time: pressing it means the last one."""

    def __init__(
        self,
        window: Window,
        shell: ShellViewModel,
        actions: Actions,
        tray_changed: Callable[[bool], None],
    ) -> None:
        self._window, self._shell = window, shell
        self._actions, self._tray_changed = actions, tray_changed
        self._tray: QObject | None = None
        self._menus: QObject | None = None
        self._last: Notice | None = None

    @property
    def has_tray(self) -> bool:
        return self._tray is not None

    async def begin(self) -> None:
        """Show the icon."""
        if sys.platform == "darwin":
            self._show_menus()
        tray = self._make("NativeTray.qml", {"words": self._words()})
        if tray is None or not tray.property("available"):
            _log.info("this system shows no tray")
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
        if self._menus is not None:
            self._menus.deleteLater()
            self._menus = None

    def _make(self, name: str, properties: dict[str, object]) -> QObject | None:
        url = QUrl.fromLocalFile(str(_FOLDER / name))
        component = QQmlComponent(self._window.engine, url)
        made = component.createWithInitialProperties(properties)
        if made is None:
            _log.error("%s: %s", name, component.errorString())
        return made

    def _show_menus(self) -> None:
        root = self._window.root
        menus = self._make("NativeMenuBar.qml", {"shell": self._shell, "window": root})
        if menus is not None:
            menus.called.connect(lambda name: QMetaObject.invokeMethod(root, name))
            menus.pressed.connect(self._press_key)
            self._menus = menus

    def _press_key(self, keys: str) -> None:
        """Whatever has the focus gets the key as if it had been pressed."""
        combination = QKeySequence(keys)[0]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, combination.key(), combination.keyboardModifiers())
            QCoreApplication.sendEvent(self._window.root, event)

    def _words(self) -> list[str]:
        return [item.label for item in self._actions.menu() if item.label]

    def _pressed(self) -> None:
        if self._last is not None:
            self._last.pressed("")
