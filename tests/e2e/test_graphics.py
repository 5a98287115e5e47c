"""A GPU that makes no context: the window comes all the same, in software, from the same start."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.instance.client import hand_over, reach
from tests.e2e.windows import LIMIT, ROOT, Program, wait

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is used"),
    pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed"),
]
# A GPU is seen, whatever this computer has.
DRIVER = """
import sys, pathlib
from app import graphics
graphics.DEVICES = pathlib.Path(sys.argv.pop(1))
from app.__main__ import start
sys.exit(start())
"""


@pytest.fixture
def screen() -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


def test_the_window_comes_all_the_same(tmp_path: Path, screen: str) -> None:
    (tmp_path / "dri").mkdir()
    (tmp_path / "dri" / "renderD128").touch()
    broken = {
        "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none",
        "QT_QUICK_BACKEND": "",
    }  # fmt: skip
    program = Program(tmp_path / "root", broken).unprotected()
    window = subprocess.Popen(
        [sys.executable, "-c", DRIVER, str(tmp_path / "dri")],
        cwd=ROOT, env=program.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True,
    )  # fmt: skip
    program.windows.append(window)
    note = program.paths.cache / "graphics.json"
    try:
        wait(lambda: note.exists() and json.loads(note.read_text())["deaths"] == 2, "no note")
        wait(lambda: "makes no context" in program.log() and reach(program.paths), "no window")
        wait(lambda: hand_over(program.paths, []), "it does not answer")
        window.send_signal(signal.SIGTERM)
        output, _ = window.communicate(timeout=LIMIT)
    finally:
        program.end()
    assert (window.returncode, output) == (0, "")
