"""Runs the window: the event loop, the log, the signals, and what a GPU that fails calls for."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from functools import partial
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
        try:
            command = engine_command(options.engine_command)
            make = partial(Application, paths, crashes, window, command)
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

    async def praise() -> None:
        await application.window.drawn(limit=None)
        graphics.works()

    application.window.root.sceneGraphError.connect(refuse)
    application.tasks.start(praise())
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
