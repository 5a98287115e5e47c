"""A desktop that a test starts, asks and is told by: the process of fake_desktop.py."""

from __future__ import annotations

import asyncio
import json
import queue
import shutil
import subprocess
import sys
import threading

import pytest

from tests.e2e.windows import LIMIT, ROOT

PANEL = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
SESSION = "org.gnome.SessionManager"
PORTAL = "org.freedesktop.portal.Desktop"
EVERYTHING = (PANEL, NOTIFICATIONS, SESSION)

needed = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus is Linux's"),
    pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="there is no D-Bus"),
]


class Desktop:
    """The process of fake_desktop.py and what it heard."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.process = subprocess.Popen(
            ["dbus-run-session", "--", sys.executable, str(ROOT / "tests/e2e/fake_desktop.py"),
             *names],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.lines: queue.Queue[dict] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.address = self.heard("ready")["address"]

    def _read(self) -> None:
        for line in self.process.stdout:
            self.lines.put(json.loads(line))

    def heard(self, event: str) -> dict:
        """The next event of this kind; others that come before it are left out."""
        while True:
            said = self.lines.get(timeout=LIMIT)
            if said["event"] == event:
                return said

    async def hears(self, event: str) -> dict:
        """The same, while the window goes on."""
        return await asyncio.to_thread(self.heard, event)

    def tell(self, command: str) -> None:
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait(30)
        for stream in (self.process.stdout, self.process.stderr):
            stream.close()
