"""One short notice at the bottom of the window, with at most one thing to press."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

LASTS = 6.0  # seconds


class Toast(QObject):
    """The notice on show; a new one takes the place of the last."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = self.icon = self.action = ""
        self.visible = False
        self._act: Callable[[], None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    def show(
        self, text: str, icon: str = "", action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """`icon` is the name of an icon, `action` the label of the button that calls `act`."""
        self.text, self.icon, self.action, self._act = text, icon, action, act
        self.visible = True
        self._forget_timer()
        self._timer = asyncio.get_running_loop().call_later(LASTS, self.dismiss)
        self.changed.emit()

    def act(self) -> None:
        """The button was pressed."""
        act, self._act = self._act, None
        self.dismiss()
        if act is not None:
            act()

    def dismiss(self) -> None:
        """Take the notice away; its words stay, for the view to fade them out."""
        self._forget_timer()
        if self.visible:
            self.visible = False
            self.changed.emit()

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
