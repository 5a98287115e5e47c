"""The window's process from its start to its status: Qt, the event loop, the log, the signals."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import shlex
import sys
from collections.abc import Sequence

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QGuiApplication

from app import fonts
from app.crash import Crashes
from app.main import Application
from app.signals import TerminationWatch
from app.strings import said
from app.window import choose_backend
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
    choose_backend()
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--engine-command", default="")
    options, others = parser.parse_known_args(list(arguments[1:]))
    paths = Paths.find()
    paths.make()
    logs.set_up(paths.logs)
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
            return runner.run(_run(qt, paths, command, crashes, files))
        except YiError as error:  # before there is a window to say it in
            log.error("could not start: %s %s", error.code, error.detail)
            words = said(error)
            print(f"{words.title}. {words.text} ({error.detail})", file=sys.stderr)
            return 1


async def _run(
    qt: Program,
    paths: Paths,
    command: Sequence[str] | None,
    crashes: Crashes,
    files: Sequence[str],
) -> int:
    application = Application(paths, crashes, command)
    application.show()
    watch = TerminationWatch(application.close)
    qt.quit_wanted.connect(application.desk.presence.quit)
    try:
        await application.run(files)
    finally:
        await application.end()
        watch.deleteLater()
    return 0


def engine_command(option: str) -> Sequence[str] | None:
    """Another worker's command, for tests: taken only where our files have a root of their own."""
    if ROOT_VARIABLE not in os.environ:
        return None
    return shlex.split(option or os.environ.get(ENGINE_VARIABLE, "")) or None
