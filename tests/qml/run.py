"""Runs every tst_*.qml beside this file, with stand-ins for the view-models.

    python tests/qml/run.py [-input tests/qml/tst_Composer.qml]

A process of its own: the stand-ins take the names of the real view-models.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
sys.path.insert(0, str(PROJECT))

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Slot  # noqa: E402
from PySide6.QtGui import QAccessible, QAccessibleInterface, QInputMethodEvent  # noqa: E402
from PySide6.QtQml import QQmlEngine  # noqa: E402
from PySide6.QtQuick import QQuickItem, QQuickWindow  # noqa: E402
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP  # noqa: E402

from app import fonts  # noqa: E402
from app.render.palette import Style  # noqa: E402
from tests.app import fakes, samples  # noqa: E402

PRESSED = ("Button", "ButtonMenu", "CheckBox", "RadioButton", "EditableText", "Slider", "MenuItem")


class Fake(QObject):
    """What the tests call to make view-models and to do what QML cannot."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[QObject] = []

    def _keep(self, made: QObject) -> QObject:
        self._kept.append(made)
        return made

    @Slot("QVariantMap", result=QObject)
    def shell(self, values: dict[str, Any]) -> QObject:
        return self._keep(fakes.ShellViewModel(**values))

    @Slot("QVariantMap", result=QObject)
    def sidebar(self, values: dict[str, Any]) -> QObject:
        rows = samples.conversations("en", writing=True) if values.pop("filled", True) else []
        model = self._keep(fakes.ConversationListModel(rows))
        return self._keep(fakes.SidebarViewModel(rows=model, count=len(rows), **values))

    @Slot("QVariantMap", result=QObject)
    def chat(self, values: dict[str, Any]) -> QObject:
        rows = samples.as_roles(samples.transcript(values.pop("scene", ""), Style()))
        model = self._keep(fakes.TranscriptModel(rows))
        return self._keep(fakes.ChatViewModel(transcript=model, **values))

    @Slot("QVariantMap", result=QObject)
    def models(self, values: dict[str, Any]) -> QObject:
        model = self._keep(fakes.ModelListModel(values.pop("list", [])))
        return self._keep(fakes.ModelsViewModel(rows=model, **values))

    @Slot("QVariantMap", result=QObject)
    def settings(self, values: dict[str, Any]) -> QObject:
        return self._keep(fakes.SettingsViewModel(**values))

    @Slot("QVariantMap", result=QObject)
    def privacy(self, values: dict[str, Any]) -> QObject:
        return self._keep(fakes.PrivacyViewModel(**values))

    @Slot("QVariantMap", result=QObject)
    def about(self, values: dict[str, Any]) -> QObject:
        return self._keep(fakes.AboutViewModel(**values))

    @Slot("QVariantMap", result=QObject)
    def desktop(self, values: dict[str, Any]) -> QObject:
        return self._keep(fakes.DesktopViewModel(**values))

    @Slot(QObject, int)
    def grow(self, chat: Any, paragraphs: int) -> None:
        """Append that many paragraphs to the transcript."""
        text = "\n\n".join(["Some words that are written one after the other. " * 4] * paragraphs)
        chat.transcript.append(*samples.as_roles(samples.answered(text, Style())))

    @Slot(QObject, int)
    def stream(self, chat: Any, words: int) -> None:
        """Make the last row longer, as an answer does that is being written."""
        place = chat.transcript.rowCount() - 1
        html = chat.transcript.rows[place]["html"]
        chat.transcript.change(place, html=html.replace("</p>", " and so on" * words + "</p>"))

    @Slot(QQuickItem, str)
    def compose(self, item: QQuickItem, text: str) -> None:
        """Let an input method show `text` before it is committed."""
        QCoreApplication.sendEvent(item, QInputMethodEvent(text, []))

    @Slot(QQuickItem, str)
    def commit(self, item: QQuickItem, text: str) -> None:
        """Let an input method commit `text`."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(item, event)

    @Slot(QQuickWindow, result="QVariantList")
    def unnamed(self, window: QQuickWindow) -> list[str]:
        """The roles of controls that a screen reader finds without a name."""
        return [
            f"{one.role().name} {one.object().objectName() if one.object() else ''}"
            for one in read_aloud(window)
            if one.role().name in PRESSED and not one.text(QAccessible.Text.Name)
        ]

    @Slot(QQuickWindow, result="QVariantList")
    def saidIn(self, window: QQuickWindow) -> list[str]:
        """Every name that a screen reader finds."""
        return [one.text(QAccessible.Text.Name) for one in read_aloud(window)]


def read_aloud(window: QQuickWindow) -> Iterator[QAccessibleInterface]:
    """What a screen reader goes through."""
    QAccessible.setActive(True)
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        yield one
        waiting.extend(one.child(i) for i in range(one.childCount()))


class Setup(QObject):
    """Prepares the engine of each test file."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:
        fonts.install()
        QLocale.setDefault(QLocale("en"))
        engine.addImportPath(str(PROJECT / "app" / "qml"))
        engine.rootContext().setContextProperty("fake", Fake(engine))


if __name__ == "__main__":
    sys.exit(QUICK_TEST_MAIN_WITH_SETUP("yi", Setup, sys.argv, str(HERE)))
