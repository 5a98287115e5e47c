"""Runs the whole app with a long conversation and prints what was measured as one JSON object.

Argument: the root folder, empty.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import qasync
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app import fonts
from app.crash import Crashes
from app.main import Application
from app.window import Window
from tests.bench.start import pss
from yi_desktop.chat.turn import TurnUpdate
from yi_desktop.paths import Paths
from yi_desktop.secrets import Vault
from yi_desktop.storage.conversations import create_conversation
from yi_desktop.storage.messages import add_message, get_message

MESSAGES = 10_000
OPENINGS = 9
RATE, SECONDS = 200, 10  # tokens a second, and for how long
FAKE = (sys.executable, "-m", "yi_desktop.engine.fake")
ANSWERS = (
    "Some **words** of an answer.\n\nAnd a second paragraph with `code` in it.",
    "第一段中文回答，里面有一些文字。\n\n第二段：**重点**在这里。",
    "- one\n- two\n- three\n\n```python\nfor n in range(10):\n    print(n)\n```",
    "| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n\n> And a quotation.",
)


def fill(conn) -> str:
    conversation, parent = create_conversation(conn), None
    for number in range(MESSAGES):
        own = number % 2 == 0
        text = f"Question {number}?" if own else ANSWERS[number // 2 % len(ANSWERS)]
        role = "user" if own else "assistant"
        parent = add_message(conn, conversation.id, parent, role, text).id
    return conversation.id


async def until(done) -> None:
    while not done():  # noqa: ASYNC110 - no one event tells of it
        await asyncio.sleep(0)


async def opened(app: Application, conversation: str) -> float:
    """Milliseconds from the choice to the frame that shows the end of the conversation."""
    frames = asyncio.Queue()
    connection = app.window.root.frameSwapped.connect(lambda: frames.put_nowait(None))
    begun = time.perf_counter()
    app.chat.open(conversation)
    await until(lambda: app.chat.conversationId == conversation)
    while not frames.empty():
        frames.get_nowait()
    await frames.get()
    taken = (time.perf_counter() - begun) * 1000
    app.window.root.disconnect(connection)
    return taken


async def streamed(app: Application, reply) -> list[float]:
    """Milliseconds between the frames while a reply grows."""
    stamps: list[float] = []
    connection = app.window.root.frameSwapped.connect(lambda: stamps.append(time.perf_counter()))
    words = ("word ", "and ", "**bold** ", "中文", "`code` ", "more.\n\n", "- item\n", "text ")
    text, begun = "", time.perf_counter()
    for number in range(RATE * SECONDS):
        text += words[number % len(words)]
        growing = replace(reply, text=text, state="streaming")
        app.chat._feed.update(TurnUpdate(growing, "writing", tokens_per_second=RATE))
        await asyncio.sleep(max(0.0, begun + (number + 1) / RATE - time.perf_counter()))
    app.window.root.disconnect(connection)
    return [(b - a) * 1000 for a, b in pairwise(stamps)]


class Stalls:
    """The longest time for which the GUI thread did not come round, ms."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(interval=2, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - 2)
        self._last = now

    def stop(self) -> float:
        self._timer.stop()
        return self.longest


async def timed(act, done) -> tuple[float, float]:
    """Milliseconds from `act` until `done`, and the longest stall meanwhile."""
    stalls, begun = Stalls(), time.perf_counter()
    act()
    while not done():  # noqa: ASYNC110 - no one event tells of it
        await asyncio.sleep(0.004)
    return (time.perf_counter() - begun) * 1000, stalls.stop()


def copy_all(app: Application) -> None:
    app.chat.selection.selectAll()
    app.chat.selection.copy()


def find(app: Application, text: str) -> None:
    app.chat.find.begin(0)
    app.chat.find.text = text


async def work(root: str) -> dict[str, float]:
    paths = Paths.under(Path(root))
    paths.make()
    Vault(paths).go_unprotected()
    app = Application(paths, Crashes(), Window(), asyncio.get_running_loop(), FAKE)
    app.show()
    running = asyncio.create_task(app.run())
    await until(lambda: app.store.is_open and app.models.ready)
    database = await app.store.database()
    conversation = await database.run(fill)
    await asyncio.sleep(2)  # what starts late has started
    before = pss(os.getpid())
    times = []
    for _ in range(OPENINGS):
        times.append(await opened(app, conversation))
        await asyncio.sleep(0.3)
        app.chat.open("")
        await until(lambda: app.chat.conversationId == "")
        await asyncio.sleep(0.3)
    await opened(app, conversation)
    await asyncio.sleep(1)
    memory = (pss(os.getpid()) - before) / 2**20
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    copied = await timed(lambda: copy_all(app), lambda: clipboard.text() != "")
    assert clipboard.text().count("Question") == MESSAGES // 2
    clipboard.clear()  # it outlives Python
    found = await timed(lambda: find(app, "Answer"), lambda: app.chat.find.count > 0)
    app.chat.find.end()
    app.chat.open("")
    await until(lambda: app.chat.conversationId == "")
    await opened(app, conversation)
    await asyncio.sleep(1)
    last = list(app.chat._feed.messages)[-1]
    added = await database.run(add_message, conversation, last, "assistant", "", "streaming")
    frames = await streamed(app, await database.run(get_message, added.id))
    cuts = quantiles(frames, n=100)
    app.close()
    await running
    await app.end()
    return {
        "open_10k_ms": median(times),
        "memory_10k_mb": memory,
        "select_all_ms": copied[0],
        "select_all_stall_ms": copied[1],
        "find_10k_ms": found[0],
        "find_10k_stall_ms": found[1],
        "frame_p50_ms": cuts[49],
        "frame_p95_ms": cuts[94],
        "frame_p99_ms": cuts[98],
    }


if __name__ == "__main__":
    qt = QGuiApplication(sys.argv[:1])
    fonts.install()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qt)) as runner:
        print(json.dumps(runner.run(work(sys.argv[1]))))
