"""Chooses what the window is painted with, and learns from a GPU that does not do it.

A GPU may be missing, refuse to make a context, or take the process with it before the first frame.
Each of them ends in software painting; only a death has to happen twice, because it may have had
another cause. Another version of Qt gets another try.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import qVersion

from yi_desktop.errors import YiError

DEVICES = Path("/dev/dri")  # Linux's; the other systems always bring a driver of some kind
_VARIABLE = "QT_QUICK_BACKEND"
_DEATHS = 2
_log = logging.getLogger("yi")


class NothingPaints(YiError):
    """Not even in software can the window be painted."""

    code = "nothing_paints"


class Graphics:
    """One start's choice. `note` is the file that remembers starts without a first frame."""

    def __init__(self, note: Path) -> None:
        self._note = note
        self._trying = False
        self.failed = False

    def choose(self) -> None:
        """Before Qt starts. What the person chose by Qt's own variable stays."""
        if os.environ.get(_VARIABLE):
            return
        if sys.platform == "linux" and not any(DEVICES.glob("renderD*")):
            os.environ[_VARIABLE] = "software"  # faster than the software OpenGL of Mesa
            return
        deaths = self._deaths()
        if deaths >= _DEATHS:
            _log.info("painting in software: the GPU failed, see %s", self._note)
            os.environ[_VARIABLE] = "software"
            return
        self._trying = True
        self._write(deaths + 1)

    def works(self) -> None:
        """There is a frame, or the program came to its end without one."""
        if self._trying and not self.failed:
            self._trying = False
            with suppress(OSError):
                self._note.unlink(missing_ok=True)

    def refused(self, reason: str) -> None:
        """Qt can paint nothing: another start is to paint in software. Raises NothingPaints."""
        _log.info("the GPU makes no context: %s", reason)
        if os.environ.get(_VARIABLE) == "software":
            raise NothingPaints(reason)
        self.failed = True
        self._write(_DEATHS)
        os.environ[_VARIABLE] = "software"  # the next start inherits it, if the note was not kept

    def _deaths(self) -> int:
        try:
            kept = json.loads(self._note.read_bytes())
            return int(kept["deaths"]) if kept["qt"] == qVersion() else 0
        except (OSError, ValueError, KeyError, TypeError):
            return 0

    def _write(self, deaths: int) -> None:
        try:
            self._note.write_text(json.dumps({"qt": qVersion(), "deaths": deaths}), "utf-8")
        except OSError as error:
            _log.info("not remembered: %s", error)


def start_again() -> None:
    """Take this process's place by the same command, once everything of it is closed."""
    command = [sys.executable, *sys.orig_argv[1:]]
    if sys.platform == "win32":  # where exec leaves the caller's console to the wrong process
        import subprocess  # noqa: PLC0415 - of use here alone

        subprocess.Popen(command)
        return
    os.execv(sys.executable, command)
