"""The window's process from its start to its status: Qt, the event loop, the log, the signals."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from functools import partial

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app import fonts
from app.crash import Crashes
from app.graphics import Graphics, NothingPaints, start_again
from app.main import Application
from app.signals import TerminationWatch
from app.strings import said
from yi_desktop import __version__, logs
from yi_desktop.errors import YiError
from yi_desktop.paths import ROOT_VARIABLE, Paths

ENGINE_VARIABLE = "YI_DESKTOP_ENGINE_COMMAND"
log = logging.getLogger("yi")


class Program(QGuiApplication):
    """Told to quit, by Cmd Q, the Dock or the end of a session, it ends as if by a signal.

    Qt would close the windows instead, and one of them may only hide.
    """

    quit_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.quit_wanted.emit()
            return True
        return super().event(event)


def main(arguments: Sequence[str], files: Sequence[str] = ()) -> int:
    """Run the window until it is closed; `arguments` are those of the process, its name first.

    `files` are opened in it once it is there. Returns the exit status. The folder of our files
    comes from `YI_DESKTOP_ROOT`.
    """
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--engine-command", default="")
    options, others = parser.parse_known_args(list(arguments[1:]))
    paths = Paths.find()
    paths.make()
    logs.set_up(paths.logs)
    graphics = Graphics(paths.cache / "graphics.json")
    graphics.choose()
    qt = Program([arguments[0], *others])
    qt.setQuitOnLastWindowClosed(False)
    QCoreApplication.setApplicationName("Yi Desktop")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("yi-desktop")
    fonts.install()
    crashes = Crashes()
    crashes.install()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qt)) as runner:
        crashes.watch(runner.get_loop())
        try:
            command = engine_command(options.engine_command)
            make = partial(Application, paths, crashes, command)
            status = runner.run(_run(qt, make, files, graphics))
        except YiError as error:  # before there is a window to say it in
            log.error("could not start: %s %s", error.code, error.detail)
            words = said(error)
            print(f"{words.title}. {words.text} ({error.detail})", file=sys.stderr)
            return 1
    if graphics.failed:
        start_again()
    return status


async def _run(
    qt: Program, make: Callable[[], Application], files: Sequence[str], graphics: Graphics
) -> int:
    application = make()
    application.show()
    watch = TerminationWatch(application.close)
    qt.quit_wanted.connect(application.desktop.quit)
    refused: list[YiError] = []

    def refuse(error: object, reason: str) -> None:
        try:
            graphics.refused(reason)
        except NothingPaints as nothing:
            refused.append(nothing)
        application.close()

    assert application.window is not None
    root = application.window.root
    root.sceneGraphError.connect(refuse)
    # In the renderer's thread, where it has one: that takes nothing but a file away.
    root.frameSwapped.connect(graphics.works, Qt.ConnectionType.SingleShotConnection)
    try:
        await application.run(files)
    finally:
        await application.end()
        watch.deleteLater()
    if refused:
        raise refused[0]
    graphics.works()
    return 0


def engine_command(option: str) -> Sequence[str] | None:
    """Another worker's command, for tests: taken only where our files have a root of their own."""
    if ROOT_VARIABLE not in os.environ:
        return None
    return shlex.split(option or os.environ.get(ENGINE_VARIABLE, "")) or None
