"""A text that is typed has the line height of the design, and its history."""

from __future__ import annotations

import pytest
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

import app.viewmodels.line_height  # noqa: F401 - a type that QML makes

SOURCE = b"""
import QtQuick
import Yi.App
TextEdit {
    id: field
    property int wanted: 26
    textFormat: TextEdit.PlainText
    font.pixelSize: 16
    function type(words) { insert(length, words) }
    LineHeight { document: field.textDocument; pixels: field.wanted }
}
"""


@pytest.fixture
def field(qtbot: QtBot):
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(SOURCE, "")
    made = component.create()
    assert isinstance(made, QQuickItem), component.errorString()
    yield made
    made.deleteLater()
    engine.deleteLater()


def test_an_empty_field_has_it_before_the_first_letter(field):
    assert field.property("cursorRectangle").bottom() == 26


def test_every_line_has_it(field):
    field.type("one")
    field.type("\ntwo\nthree")
    assert field.height() == 3 * 26
    field.setProperty("text", "another\ntext")
    assert field.height() == 2 * 26
    field.clear()
    assert field.property("cursorRectangle").bottom() == 26


def test_it_follows_the_size_of_the_text(field):
    field.setProperty("text", "one\ntwo")
    field.setProperty("wanted", 39)
    assert field.height() == 2 * 39


def test_it_is_no_step_of_the_history(field):
    field.setProperty("text", "one")
    assert not field.property("canUndo")
    field.type(" two")
    field.undo()
    assert field.property("text") == "one"
    assert field.height() == 26
