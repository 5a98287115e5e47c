"""What the window asks of the desktop around it, for Main.qml."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made in app/main.py")
class DesktopViewModel(QObject):
    """Closing is not always the end."""

    def __init__(self, close_window: Callable[[], bool], quit_program: Callable[[], None]) -> None:
        """`close_window` says whether the window is only hidden."""
        super().__init__()
        self._close_window, self._quit_program = close_window, quit_program

    @Slot(result=bool)
    def hides(self) -> bool:
        """The window is being closed: True where it goes into the tray and stays."""
        return self._close_window()

    @Slot()
    def quit(self) -> None:
        """End the program."""
        self._quit_program()
