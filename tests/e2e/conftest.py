"""The whole app in this process, on its own event loop, used by real key and mouse events."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

import psutil
import pytest
import qasync
from PySide6 import QtQuick  # noqa: F401 - else windows come back without grabWindow()
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from app import fonts
from app.crash import Crashes
from app.main import Application
from app.window import Window
from tests.e2e.desktops import Desktop
from yi_desktop.paths import Paths
from yi_desktop.secrets import Vault

FAKE = (sys.executable, "-m", "yi_desktop.engine.fake")


class Hand:
    """What a person does and sees."""

    def __init__(self, application: Application) -> None:
        self.app = application
        assert application.window is not None
        self.window = application.window.root

    async def until(self, done: Callable[[], object], seconds: float = 60.0) -> None:
        end = asyncio.get_running_loop().time() + seconds
        while not done():
            assert asyncio.get_running_loop().time() < end, f"it did not come: {self.seen()}"
            await asyncio.sleep(0.01)

    async def do(self, act: Callable[[], object]) -> None:
        """Outside any task: Qt handles events within, and those may start other tasks."""
        done = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(lambda: done.set_result(act()))
        await done

    async def find(self, name: str) -> QQuickItem:
        """The visible item of this objectName, once there is one."""
        await self.until(lambda: self.visible(name) is not None)
        return self.visible(name)

    def visible(self, name: str) -> QQuickItem | None:
        return next(iter(self.all(name)), None)

    def all(self, name: str) -> list[QQuickItem]:
        """Every item of this objectName that can be seen and used."""
        found, stack = [], [self.window.contentItem()]
        while stack:
            item = stack.pop()
            if item.isVisible():
                if item.objectName() == name and item.isEnabled():
                    found.append(item)
                stack += item.childItems()
        return found

    async def click(self, name: str) -> None:
        await self.find(name)
        await asyncio.sleep(0.3)  # a dialog that opens moves under the pointer
        item = await self.find(name)  # the row it is in may have been made anew
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        await self.do(lambda: QTest.mouseClick(self.window, left, no_key, at))

    async def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        modifier = modifier or Qt.KeyboardModifier.NoModifier
        await self.do(lambda: QTest.keyClick(self.window, key, modifier))

    async def type(self, text: str) -> None:
        for character in text:
            await self.do(lambda c=character: QTest.keyClick(self.window, c))

    async def ask(self, text: str) -> None:
        """Type into the composer and press Enter."""
        await self.until(lambda: self.app.models.ready)
        composer = await self.find("composer")
        await self.until(composer.hasActiveFocus)
        await self.type(text)
        await self.key(Qt.Key.Key_Return)

    def kinds(self) -> list[str]:
        return [row.kind for row in self.app.chat.transcript.rows]

    def answer(self) -> str:
        """The words of the last reply."""
        rows = self.app.chat.transcript.rows
        last = rows[-1].message_id if rows else ""
        return "\n".join(r.source for r in rows if r.message_id == last and r.kind == "text")

    def written(self) -> int:
        """How many characters the reply that is being written has."""
        return len(self.answer()) if self.kinds()[-1:] == ["live"] else 0

    def seen(self) -> str:
        shell, chat = self.app.shell, self.app.chat
        state = f"busy={chat.busy} dialog={shell.dialog!r} toast={shell.toastText!r}"
        return f"{self.kinds()} {state} {self.answer()[-200:]!r}"


class Heartbeat:
    """The longest time for which the GUI thread did not come round."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000 - 5)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


Scenario = Callable[[Hand], Awaitable[None]]


@pytest.fixture(scope="session")
def typefaces(qapp) -> None:
    fonts.install()


@pytest.fixture
def play(qapp, typefaces, tmp_path: Path) -> Iterator[Callable[..., None]]:
    """Start the app under one root, go through a scenario, close the app; again for a restart."""
    paths = Paths.under(tmp_path / "root")
    bugs: list[str] = []
    before = {child.pid for child in psutil.Process().children()}

    def play(scenario: Scenario, command: Sequence[str] | None = None) -> None:
        async def run() -> None:
            paths.make()
            crashes = Crashes()
            crashes.watch(asyncio.get_running_loop())
            crashes.reported.connect(bugs.append)
            application = Application(paths, crashes, Window(), asyncio.get_running_loop(), command)
            application.show()
            running = asyncio.create_task(application.run())
            try:
                await scenario(Hand(application))
            finally:
                application.close()
                await running
                await application.end()

        qapp.setQuitOnLastWindowClosed(False)  # as app/start.py does
        with qasync.QEventLoop(qapp, already_running=False) as loop:
            asyncio.set_event_loop(loop)
            loop.run_until_complete(run())
        asyncio.set_event_loop(None)

    play.paths = paths
    yield play
    # The offscreen clipboard outlives Python, and must not end with an object of Python's in it.
    QGuiApplication.clipboard().clear()
    assert bugs == []
    left = [c for c in psutil.Process().children() if c.pid not in before]
    assert [child for child in left if child.status() != psutil.STATUS_ZOMBIE] == []


@pytest.fixture
def heartbeat() -> type[Heartbeat]:
    return Heartbeat


@pytest.fixture
def fake_command() -> Sequence[str]:
    return FAKE


@pytest.fixture
def desktop(monkeypatch, play):
    """Start a desktop that has these names, and let the window find it."""
    desktops: list[Desktop] = []

    def start(*names: str) -> Desktop:
        desktops.append(Desktop(names))
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktops[-1].address)
        return desktops[-1]

    play.paths.make()
    Vault(play.paths).go_unprotected()
    yield start
    for one in desktops:
        one.end()
