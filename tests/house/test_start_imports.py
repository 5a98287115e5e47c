"""The window's first frame must not wait for what only later work needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Each costs 5 to 40 ms; they are imported where they are used, or in a thread after the frame.
LATER = {
    "PySide6.QtWidgets",
    "app.desktop.desk",
    "app.render.formulas",
    "app.render.rows",
    "cryptography",
    "email",
    "http.client",
    "importlib.metadata",
    "jinja2",
    "keyring",
    "markdown_it",
    "numpy",
    "psutil",
    "pygments",
    "torch",
    "yi_desktop.chat.turn",
    "yi_desktop.engine.client",
    "yi_desktop.gguf",
    "yi_desktop.secrets",
    "yi_desktop.storage.database",
}

DRIVER = """
import asyncio, json, sys
from types import ModuleType
from app import imports

imports.be_lazy()
imports.import_qt()
from app.window import Window

drawn = Window.drawn

async def told(window, limit=2.0):
    seen = {name for name, module in sys.modules.items() if type(module) is ModuleType}
    await drawn(window, limit)
    print(json.dumps(sorted(seen)), flush=True)
    asyncio.get_running_loop().call_soon(window.root.close)

Window.drawn = told
from app.__main__ import start
sys.argv = ["yi-desktop", "--root", sys.argv[1]]
sys.exit(start())
"""


def test_the_first_frame_needs_none_of_the_slow_imports(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", DRIVER, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    imported = set(json.loads(run.stdout.splitlines()[0]))
    assert "PySide6.QtQuick" in imported  # the list is that of the window
    assert imported.isdisjoint(LATER), imported & LATER
