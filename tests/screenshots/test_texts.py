"""The check finds each kind of fault, and none where there is none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from tests.screenshots.texts import faults

FRAME = b"""
import QtQuick
Window { width: 300; height: 200; visible: true; color: "white"; %s }
"""
CASES = {
    b"Text { text: 'Short' }": [],
    b"Text { text: 'A text that does not fit'; width: 60; elide: Text.ElideRight }": ["cut with"],
    b"Text { readonly property bool shortens: true; text: 'A title of a chat'; width: 60; "
    b"elide: Text.ElideRight }": [],
    b"Text { text: 'A text that does not fit'; width: 60 }": ["wider than its place"],
    b"Text { text: 'A text that does not fit'; width: 60; wrapMode: Text.Wrap }": [],
    b"Text { text: 'Incomprehensibilities'; width: 60; wrapMode: Text.Wrap }": ["broken within"],
    b"Text { x: 280; text: 'Outside' }": ["off the window"],
    b"Flickable { width: 300; height: 200; contentWidth: 600; Text { x: 280; text: 'There' } }": [],
    b"Item { width: 30; height: 40; clip: true; Text { text: 'Clipped text' } }": ["clipped"],
    b"Rectangle { width: 30; height: 40; Text { text: 'Too long for it' } }": ["runs out"],
    b"Text { text: 'One' } Text { x: 4; text: 'Two' }": ["over each other"],
    b"Text { text: 'One' } Rectangle { width: 90; height: 40; Text { text: 'Two' } }": [],
    b"Text { text: 'One' } Rectangle { z: -1; width: 90; height: 40; Text { text: 'Two' } }": [
        "over each other"
    ],
}


@pytest.fixture
def engine(qapp) -> Iterator[QQmlEngine]:
    made = QQmlEngine()
    yield made
    made.deleteLater()


@pytest.mark.parametrize(("content", "expected"), CASES.items())
def test_faults(content: bytes, expected: list[str], engine: QQmlEngine, qtbot: QtBot) -> None:
    component = QQmlComponent(engine)
    component.setData(FRAME % content, "")
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    qtbot.waitExposed(window)
    window.grabWindow()
    found = list(faults(window))
    window.close()
    window.deleteLater()
    assert len(found) == len(expected), found
    assert all(part in fault for part, fault in zip(expected, found, strict=True))
