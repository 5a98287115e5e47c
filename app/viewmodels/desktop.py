"""What the window asks of the desktop around it, for Main.qml."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made in app/main.py")
class DesktopViewModel(QObject):
    """Closing is not always the end."""

    trayChanged = Signal()

    def __init__(self, close_window: Callable[[], bool], quit_program: Callable[[], None]) -> None:
        """`close_window` says whether the window is only hidden."""
        super().__init__()
        self._close_window, self._quit_program = close_window, quit_program
        self._tray = False

    @Property(bool, notify=trayChanged)
    def tray(self) -> bool:
        """Whether there is a tray to close the window into."""
        return self._tray

    def show_tray(self, *, shown: bool) -> None:
        """The tray came or went."""
        if shown != self._tray:
            self._tray = shown
            self.trayChanged.emit()

    @Slot(result=bool)
    def hides(self) -> bool:
        """The window is being closed: True where it goes into the tray and stays."""
        return self._close_window()

    @Slot()
    def quit(self) -> None:
        """End the program."""
        self._quit_program()
