"""Files that the system gives to a program that runs, as macOS does, instead of as arguments."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.windows import ROOT, Program, wait
from tests.gguf_files import gguf, write

# Two files: one while the first frame is drawn, another when the first one has been taken in.
DRIVER = """
import sys
from pathlib import Path
from app import imports

imports.be_lazy()
imports.import_qt()
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
from app.window import Window

first, second, settings = sys.argv[1:]
draw, timer = Window.draw, QTimer()

def give(file):
    QCoreApplication.postEvent(QCoreApplication.instance(), QFileOpenEvent(file))

def look():
    kept = Path(settings)
    if kept.exists() and Path(first).name in kept.read_text("utf-8"):
        timer.stop()
        give(second)

def drawn(window):
    give(first)
    draw(window)
    timer.timeout.connect(look)
    timer.start(50)

Window.draw = drawn
from app.__main__ import start
sys.argv = ["yi-desktop"]
sys.exit(start())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are used")
def test_files_are_opened_before_and_after_the_window_can(tmp_path: Path) -> None:
    program = Program(tmp_path / "root").unprotected()
    models = [tmp_path / "early.gguf", tmp_path / "late.gguf"]
    for model in models:
        write(model, gguf())
    command = [sys.executable, "-c", DRIVER, *map(str, models), str(program.paths.settings)]
    program.windows.append(subprocess.Popen(command, cwd=ROOT, env=program.environment, text=True))

    def kept() -> str:
        file = program.paths.settings
        return file.read_text("utf-8") if file.exists() else ""

    try:
        wait(lambda: all(model.name in kept() for model in models), "not both were taken in")
    finally:
        program.end()
