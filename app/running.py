"""Runs the window: the event loop, the log, the signals, and what a GPU that fails calls for."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import fonts
from app.crash import Crashes
from app.eventloop import QEventLoop
from app.graphics import Graphics, NothingPaints, start_again
from app.main import Application
from app.signals import TerminationWatch
from app.strings import said
from app.window import Window
from yi_desktop import logs
from yi_desktop.errors import YiError
from yi_desktop.paths import ROOT_VARIABLE, Paths

if TYPE_CHECKING:
    from app.start import Program

ENGINE_VARIABLE = "YI_DESKTOP_ENGINE_COMMAND"
log = logging.getLogger("yi")


def run(qt: Program, window: Window, paths: Paths, graphics: Graphics, files: Sequence[str]) -> int:
    """Until the window is closed; returns the exit status."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--engine-command", default="")
    options, _ = parser.parse_known_args(QCoreApplication.arguments()[1:])
    paths.make()
    logs.set_up(paths.logs)
    fonts.install()
    crashes = Crashes()
    crashes.install()
    with asyncio.Runner(loop_factory=lambda: QEventLoop(qt)) as runner:
        crashes.watch(runner.get_loop())
        command = engine_command(options.engine_command)
        try:
            application = Application(paths, crashes, window, runner.get_loop(), command)
            application.show()
            failure = Failure(graphics, application.close)
            window.root.sceneGraphError.connect(failure.happened)
            given = GivenFiles(application, files)
            qt.file_given.connect(given.open)
            window.draw()  # the loop's own first turn takes 20 ms
            runner.run(_run(qt, application, given.first, graphics))
            if failure.last is not None:
                raise failure.last
        except YiError as error:  # there is no window to say it in
            log.error("could not start: %s %s", error.code, error.detail)
            words = said(error)
            print(f"{words.title}. {words.text} ({error.detail})", file=sys.stderr)
            return 1
    if graphics.failed:
        start_again()
    graphics.works()
    return 0


async def _run(
    qt: Program, application: Application, files: Sequence[str], graphics: Graphics
) -> None:
    watch = TerminationWatch(application.close)
    qt.quit_wanted.connect(application.desktop.quit)

    async def praise() -> None:
        await application.window.drawn(limit=None)
        graphics.works()

    application.tasks.start(praise())
    try:
        await application.run(files)
    finally:
        await application.end()
        watch.deleteLater()


class GivenFiles:
    """Files that the system gives while the program runs, or before the window can open them."""

    def __init__(self, application: Application, first: Sequence[str]) -> None:
        self._application = application
        self.first = list(first)  # for `Application.run`

    def open(self, file: str) -> None:
        if self._application.desk is None:
            self.first.append(file)
        else:
            self._application.desk.files.open([Path(file)])


class Failure:
    """Hears that Qt can paint nothing, and closes the window; `last` is set if nothing helps."""

    def __init__(self, graphics: Graphics, close: Callable[[], None]) -> None:
        self._graphics, self._close = graphics, close
        self.last: NothingPaints | None = None

    def happened(self, error: object, reason: str) -> None:
        try:
            self._graphics.refused(reason)
        except NothingPaints as nothing:
            self.last = nothing
        self._close()


def engine_command(option: str) -> Sequence[str] | None:
    """Another worker's command, for tests: taken only where our files have a root of their own."""
    if ROOT_VARIABLE not in os.environ:
        return None
    return shlex.split(option or os.environ.get(ENGINE_VARIABLE, "")) or None
