"""What the window asks of the desktop around it, for Main.qml."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made in app/main.py")
class DesktopViewModel(QObject):
    """Closing is not always the end."""

    trayChanged = Signal()

    def __init__(
        self,
        *,
        close_window: Callable[[], bool],
        quit_program: Callable[[], None],
        kind: Callable[[Sequence[Path]], str],
        drop: Callable[[Sequence[Path]], None],
    ) -> None:
        """`close_window` says whether the window is only hidden; `kind` what files dropped
        would be: "model", "text" or "other".
        """
        super().__init__()
        self._kind, self._drop = kind, drop
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

    @Slot("QList<QUrl>", result=str)
    def kind(self, files: list[QUrl]) -> str:
        """What is being dragged over the window; "" for nothing of this computer."""
        paths = _local(files)
        return self._kind(paths) if paths else ""

    @Slot("QList<QUrl>")
    def drop(self, files: list[QUrl]) -> None:
        """These were dropped on the window."""
        self._drop(_local(files))

    @Slot()
    def quit(self) -> None:
        """End the program."""
        self._quit_program()


def _local(files: list[QUrl]) -> list[Path]:
    return [Path(file.toLocalFile()) for file in files if file.isLocalFile()]
