"""What the window asks of the desktop around it, for Main.qml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:  # the window is drawn before that is loaded
    from app.desktop.desk import Desk

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made in app/main.py")
class DesktopViewModel(QObject):
    """Closing is not always the end."""

    trayChanged = Signal()
    stillChanged = Signal()

    def __init__(self, end: Callable[[], None]) -> None:
        """`end` ends the program."""
        super().__init__()
        self._end = end
        self._desk: Desk | None = None
        self._tray = self._still = False

    def attach(self, desk: Desk) -> None:
        """The desktop is there; it is found after the window has been drawn."""
        self._desk = desk

    @Property(bool, notify=trayChanged)
    def tray(self) -> bool:
        """Whether there is a tray to close the window into."""
        return self._tray

    def show_tray(self, *, shown: bool) -> None:
        """The tray came or went."""
        if shown != self._tray:
            self._tray = shown
            self.trayChanged.emit()

    @Property(bool, notify=stillChanged)
    def still(self) -> bool:
        """Whether the desktop is set to less motion."""
        return self._still

    def keep_still(self, still: bool) -> None:
        """The desktop's own setting."""
        if still != self._still:
            self._still = still
            self.stillChanged.emit()

    @Slot(result=bool)
    def hides(self) -> bool:
        """The window is being closed: True where it goes into the tray and stays."""
        if self._desk is None:
            self._end()
            return False
        return self._desk.presence.close_window()

    @Slot("QList<QUrl>", result=str)
    def kind(self, files: list[QUrl]) -> str:
        """What is being dragged over the window; "" for nothing of this computer."""
        paths = _local(files)
        return self._desk.files.kind(paths) if paths and self._desk is not None else ""

    @Slot("QList<QUrl>")
    def drop(self, files: list[QUrl]) -> None:
        """These were dropped on the window."""
        if self._desk is not None:
            self._desk.files.drop(_local(files))

    @Slot()
    def quit(self) -> None:
        """End the program, whatever the window is set to do when it is closed."""
        if self._desk is not None:
            self._desk.presence.leave()
        self._end()


def _local(files: list[QUrl]) -> list[Path]:
    return [Path(file.toLocalFile()) for file in files if file.isLocalFile()]
