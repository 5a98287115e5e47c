"""Starts the window's process: Qt first, whose threads then load while Python imports."""

from __future__ import annotations

import gc
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication

from app import running
from app.graphics import Graphics
from app.window import Window
from yi_desktop import __version__
from yi_desktop.paths import Paths


class Program(QGuiApplication):
    """Hears what the system asks of a program that runs.

    Told to quit, by Cmd Q, the Dock or the end of a session, it ends as if by a signal: Qt would
    close the windows instead, and one of them may only hide. macOS gives files this way, not as
    arguments.
    """

    quit_wanted = Signal()
    file_given = Signal(str)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.quit_wanted.emit()
            return True
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_given.emit(event.file())
            return True
        return super().event(event)


def main(arguments: Sequence[str], files: Sequence[str] = ()) -> int:
    """Run the window until it is closed; `arguments` are those of the process, its name first.

    `files` are opened in it once it is there. Returns the exit status. The folder of our files
    comes from `YI_DESKTOP_ROOT`.
    """
    gc.disable()  # what is imported stays; app/garbage.py takes over
    paths = Paths.find()
    graphics = Graphics(paths.cache / "graphics.json")
    graphics.choose()
    qt = Program(list(arguments))
    qt.setQuitOnLastWindowClosed(False)
    QCoreApplication.setApplicationName("Yi Desktop")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("yi-desktop")
    return running.run(qt, Window(), paths, graphics, files)
