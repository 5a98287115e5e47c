"""Opens the app's window, or a bare one of the same Qt, and says when it was drawn.

Arguments: `app` or `bare`, and the root folder of the app. Prints the CLOCK_MONOTONIC time of the
first frame; then, once everything that starts late has started, `settled`; ends at the end of
its input.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

BARE = b"""
import QtQuick.Controls.Basic
ApplicationWindow {
    width: 1280; height: 800; visible: true
    Button { text: "Button"; anchors.centerIn: parent }
}
"""


def say(word: object) -> None:
    print(word, flush=True)


def bare() -> None:
    """What any program with a window of Qt Quick Controls must load."""
    from PySide6.QtCore import QSocketNotifier, QTimer, QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    qt = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE, QUrl("bare.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)

    def drawn() -> None:
        window.frameSwapped.disconnect(drawn)
        say(time.monotonic())
        QTimer.singleShot(3000, lambda: say("settled"))

    window.frameSwapped.connect(drawn)
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    end.activated.connect(qt.quit)
    qt.exec()
    window.close()


def app(root: str) -> None:
    """The app as its own entry point starts it; only its first frame is listened for."""
    from app import __main__ as entry
    from app import imports

    imports.be_lazy()  # as the app does, which imports this too: work done once, earlier
    imports.import_qt()
    from PySide6.QtCore import QSocketNotifier, QTimer

    from app.window import Window

    show = Window.show

    def listened(window: Window, properties: dict[str, object]) -> None:
        show(window, properties)

        def drawn() -> None:
            window.root.frameSwapped.disconnect(drawn)
            say(time.monotonic())
            QTimer.singleShot(3000, lambda: say("settled"))

        window.root.frameSwapped.connect(drawn)
        window.ending = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        window.ending.activated.connect(window.root.close)

    Window.show = listened
    sys.argv = ["yi-desktop", "--root", root]
    sys.exit(entry.start())


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        app(sys.argv[2])
