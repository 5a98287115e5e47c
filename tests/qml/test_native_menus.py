"""What the menu bar of macOS asks the window for, which no other system shows, is there."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtQuick import QQuickWindow

QML = Path(__file__).resolve().parents[2] / "app" / "qml" / "Yi"


def test_every_item_calls_a_function_of_the_window() -> None:
    menus = (QML / "Desktop" / "NativeMenuBar.qml").read_text("utf-8")
    main = (QML / "Main.qml").read_text("utf-8")
    called = set(re.findall(r'root\.called\("(\w+)"\)', menus))
    own = set(re.findall(r"^    function (\w+)\(\)", main, re.MULTILINE))
    window = QQuickWindow.staticMetaObject
    slots = {bytes(window.method(i).name().data()).decode() for i in range(window.methodCount())}
    assert {"find", "search", "startChat", "close"} <= called
    assert called <= own | slots


def test_every_key_is_one() -> None:
    menus = (QML / "Desktop" / "NativeMenuBar.qml").read_text("utf-8")
    pressed = re.findall(r'root\.pressed\("([^"]+)"\)', menus)
    assert len(pressed) >= 6
    assert all(QKeySequence(keys).count() == 1 for keys in pressed)
