"""The program as processes: a window that a test starts, and what is started beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from app.instance import client
from yi_desktop.paths import Paths
from yi_desktop.secrets import Vault

ROOT = Path(__file__).parents[2]
APP = [sys.executable, "-m", "app"]
FAKE = f"{sys.executable} -m yi_desktop.engine.fake"
LIMIT = 60.0  # seconds


def wait(done: Callable[[], object], what: str) -> None:
    """Wait for a state of another process, which announces nothing here."""
    end = time.monotonic() + LIMIT
    while not done():
        assert time.monotonic() < end, what
        time.sleep(0.02)


class Program:
    """The app under one root; `environment` is added to this process's own."""

    def __init__(self, root: Path, environment: dict[str, str] | None = None) -> None:
        self.paths = Paths.under(root)
        self.environment = {
            **os.environ,
            "YI_DESKTOP_ROOT": str(root),
            "YI_DESKTOP_ENGINE_COMMAND": FAKE,
            "QT_QPA_PLATFORM": "offscreen",
            **(environment or {}),
        }
        self.windows: list[subprocess.Popen[str]] = []

    def open_window(self, *arguments: str, before: list[str] | None = None) -> subprocess.Popen:
        """Start the window and wait until it can be reached."""
        window = subprocess.Popen(
            [*(before or []), *APP, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.windows.append(window)

        def reached() -> bool:
            assert window.poll() is None, window.communicate()[0]
            line = client.reach(self.paths)
            if line is not None:
                line.close()
            return line is not None

        wait(reached, "the window does not listen")
        return window

    def popen(self, *arguments: str) -> subprocess.Popen[str]:
        """Start something beside it."""
        return subprocess.Popen(
            [*APP, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The same, to its end."""
        with self.popen(*arguments) as process:
            output, errors = process.communicate(timeout=LIMIT)
        return subprocess.CompletedProcess(arguments, process.returncode, output, errors)

    def unprotected(self) -> Program:
        """Choose that conversations are kept without a key, so that nothing is asked."""
        self.paths.make()
        Vault(self.paths).go_unprotected()
        return self

    def log(self) -> str:
        return "".join(path.read_text("utf-8") for path in self.paths.logs.glob("*.log"))

    def end(self) -> None:
        for window in self.windows:
            window.kill()
            window.wait()
            for stream in (window.stdout, window.stderr):
                if stream is not None:
                    stream.close()
