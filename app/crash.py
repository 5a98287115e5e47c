"""Brings an uncaught bug, wherever it escaped, into the log and before the person; never quits."""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from types import TracebackType
from typing import Any

import PySide6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from yi_desktop import __version__
from yi_desktop.logs import describe

log = logging.getLogger("yi.bug")
qt_log = logging.getLogger("qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# What QML says when its script failed; other warnings of Qt are no bugs of ours.
_SCRIPT_ERRORS = ("TypeError:", "ReferenceError:", "RangeError:", "SyntaxError:")

# What Qt says of every picture in a text that is there at once, as those of formulas are.
_FALSE_ALARM = "QQuickPixmap: connectFinished() called when not loading"


class Crashes(QObject):
    """Hears of every uncaught error, in any thread. `reported` comes in the GUI thread."""

    reported = Signal(str)
    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._caught.connect(self._soon)

    def install(self) -> None:
        """Take over the hooks of Python and of Qt. For the program, not for tests."""
        sys.excepthook = self._in_slot
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._in_thread
        qInstallMessageHandler(self._qt_message)

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Take over the loop's hook, which hears of callbacks and of forgotten tasks."""
        loop.set_exception_handler(self._in_loop)

    def report(self, error: BaseException) -> None:
        """Log the bug and show its report."""
        text = describe(error)
        log.error("%s", text)
        self._caught.emit(text)

    @Slot(str)
    def _soon(self, text: str) -> None:
        """In the GUI thread, but never in the middle of what failed."""
        QTimer.singleShot(0, self, lambda: self._tell(text))

    def _tell(self, text: str) -> None:
        self.reported.emit(f"{about()}\n\n{text}")

    def _in_slot(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace))

    def _unraisable(self, problem: Any) -> None:
        if problem.exc_value is not None:
            self.report(problem.exc_value)

    def _in_thread(self, problem: threading.ExceptHookArgs) -> None:
        if problem.exc_value is not None and not isinstance(problem.exc_value, SystemExit):
            self.report(problem.exc_value)

    def _in_loop(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if error is not None:
            self.report(error)
        else:
            log.error("%s", context.get("message"))

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        message = text or ""
        if message.startswith(_FALSE_ALARM):
            return
        qt_log.log(_LEVELS[kind], "%s: %s", context.category or "default", message)
        script_failed = any(word in message for word in _SCRIPT_ERRORS)
        if kind is QtMsgType.QtCriticalMsg or script_failed:
            self._caught.emit(message)


def about() -> str:
    """What a report needs to say of the program and the machine."""
    import platform  # noqa: PLC0415 - the first frame can do without it

    return (
        f"Yi Desktop {__version__}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, {platform.platform()}"
    )
