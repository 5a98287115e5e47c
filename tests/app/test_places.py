"""The window comes back where it was, and never where nobody finds it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from app.places import Places
from app.preferences import Preferences
from yi_desktop.settings import Settings


@pytest.fixture
def preferences(qapp, paths):
    preferences = Preferences(Settings.load(paths.settings), lambda error: pytest.fail(str(error)))
    yield preferences
    preferences.close()


def test_a_window_is_where_it_was(preferences):
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window = QQuickWindow()
    window.setGeometry(QRect(screen.x() + 20, screen.y() + 30, 400, 300))
    Places(preferences).keep(window)
    assert Places(preferences).initial() == {
        "x": screen.x() + 20, "y": screen.y() + 30, "width": 400, "height": 300,
    }  # fmt: skip
    window.destroy()


def test_a_window_that_is_killed_is_where_it_was_moved_last(preferences, paths, qtbot):
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window, places = QQuickWindow(), Places(preferences)
    places.follow(window)
    for width in range(400, 500, 10):  # being drawn larger
        window.setGeometry(QRect(screen.x() + 20, screen.y() + 30, width, 300))
    assert preferences.get("window_place") == []
    place = [screen.x() + 20, screen.y() + 30, 490, 300, 0]
    qtbot.waitUntil(lambda: Settings.load(paths.settings).window_place == place)
    window.resize(450, 310)
    places.leave(window)  # at once, and not once more when it is gone
    assert preferences.get("window_place")[2:4] == [450, 310]
    window.destroy()


@pytest.mark.parametrize("place", [[-5000, 10, 400, 300, 0], [10, 90000, 400, 300, 0]])
def test_on_a_screen_that_is_gone_it_comes_where_the_system_puts_it(preferences, place):
    preferences.set("window_place", place)
    assert Places(preferences).initial() == {"width": 400, "height": 300}


def test_it_never_outgrows_the_screen(preferences):
    screen = QGuiApplication.primaryScreen().availableGeometry()
    preferences.set("window_place", [screen.x(), screen.y(), 90000, 90000, 1])
    initial = Places(preferences).initial()
    assert (initial["width"], initial["height"]) == (screen.width(), screen.height())
    assert initial["visibility"] == QQuickWindow.Visibility.Maximized


def test_the_last_conversation_is_opened_only_if_wished(preferences):
    places = Places(preferences)
    places.opened("abc")
    assert places.conversation == "abc"
    preferences.set("at_start", "new")
    assert places.conversation == ""
