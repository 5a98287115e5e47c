"""Runs the whole app in a process that a test may kill, and says on stdout what it has shown.

Arguments: the root folder, and the question to ask. Each line of output is one JSON object.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import qasync
from PySide6.QtGui import QGuiApplication

from app.crash import Crashes
from app.main import Application
from app.window import Window
from yi_desktop.paths import Paths


def say(**what: object) -> None:
    print(json.dumps({"at": time.monotonic(), **what}), flush=True)


async def until(done) -> None:
    while not done():  # noqa: ASYNC110 - no one event tells of it
        await asyncio.sleep(0.005)


async def use(app: Application, question: str) -> None:
    """Tell what is stored and how it is shown, then ask and tell what comes."""
    await until(lambda: app.store.is_open and app.models.ready)
    messages, kinds = [], []
    conversations = await app.store.conversations()
    if conversations:
        app.sidebar.open(conversations[0].id)
        await until(lambda: app.chat.conversationId)
        messages = await app.store.branch(conversations[0].id)
        kinds = [row.kind for row in app.chat.transcript.rows]
    stored = [(m.role, m.text, m.state) for m in messages]
    say(event="opened", messages=stored, kinds=kinds)
    app.replies.updated.append(
        lambda running, update: say(
            event=update.phase, role=update.message.role, length=len(update.message.text)
        )
    )
    app.chat.send(question)


async def main(root: str, question: str) -> None:
    crashes = Crashes()
    crashes.install()
    crashes.watch(asyncio.get_running_loop())
    crashes.reported.connect(lambda report: say(event="bug", report=report))
    paths = Paths.under(Path(root))
    paths.make()
    fake = [sys.executable, "-m", "yi_desktop.engine.fake"]
    app = Application(paths, crashes, Window(), asyncio.get_running_loop(), fake)
    app.show()
    asyncio.get_running_loop().create_task(use(app, question))
    await app.run()


if __name__ == "__main__":
    qt = QGuiApplication(sys.argv[:1])
    with qasync.QEventLoop(qt) as loop:
        loop.run_until_complete(main(*sys.argv[1:]))
