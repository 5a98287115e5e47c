"""Runs every tst_*.qml beside this file, with stand-ins for the view-models.

    python tests/qml/run.py [-input tests/qml/tst_Composer.qml]

A process of its own: the stand-ins take the names of the real view-models.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
sys.path.insert(0, str(PROJECT))

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Slot  # noqa: E402
from PySide6.QtGui import QInputMethodEvent  # noqa: E402
from PySide6.QtQml import QQmlEngine  # noqa: E402
from PySide6.QtQuick import QQuickItem, QQuickWindow  # noqa: E402
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP  # noqa: E402

from app import fonts  # noqa: E402
from app.render.palette import Style  # noqa: E402
from app.translate import Translator  # noqa: E402
from app.viewmodels.about import painted  # noqa: E402
from tests.app import fakes, samples  # noqa: E402
from tests.qml import pseudo, reader  # noqa: E402
from yi_desktop.markup.parser import parse  # noqa: E402


class Fake(QObject):
    """What the tests call to make view-models and to do what QML cannot."""

    def __init__(self, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._marked: QTranslator | None = None
        self._translator = Translator(lambda: None)
        self._kept: list[QObject] = []
        self._reached: set[int] = set()

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
        return self._keep(fakes.SidebarViewModel(rows=model, first=not rows, **values))

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
        text = "## Parts\n\nSee [a page](https://yi.org).\n\n| Part | By |\n|---|---|\n| Qt | Us |"
        licences = painted(parse(text), Style())
        return self._keep(fakes.AboutViewModel(licences=licences, **values))

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
    def faults(self, window: QQuickWindow) -> list[str]:
        """What a screen reader could not say of a window's controls."""
        return reader.faults(window)

    @Slot(QQuickWindow, result="QVariantList")
    def unheard(self, window: QQuickWindow) -> list[str]:
        """The words on the screen that a screen reader never says."""
        return reader.unheard(window)

    @Slot(bool)
    def mark(self, wanted: bool) -> None:
        """Show every text of the interface with marks around it, or no longer."""
        if wanted and self._marked is None:
            with tempfile.TemporaryDirectory() as folder:
                self._marked = pseudo.language(Path(folder))
        if wanted:
            QCoreApplication.installTranslator(self._marked)
        elif self._marked is not None:
            QCoreApplication.removeTranslator(self._marked)
        self.parent().retranslate()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Put the interface into one of its languages."""
        self._translator.use(language)
        self.parent().retranslate()

    @Slot(QQuickWindow, result="QVariantList")
    def untranslated(self, window: QQuickWindow) -> list[str]:
        """What a screen reader says in the program's own words without marks."""
        return pseudo.untranslated(window, self._kept)

    @Slot(QQuickWindow, str, result="QVariantList")
    def readIn(self, window: QQuickWindow, role: str) -> list[str]:
        """The names below the first node of a role, in the order in which they are read."""
        found = next(one for one in reader.read_aloud(window) if one.role().name == role)
        return [reader.name(one) for one in reader.read_aloud_from(found) if reader.name(one)]

    @Slot(QQuickWindow, result="QVariantList")
    def saidIn(self, window: QQuickWindow) -> list[str]:
        """Every name that a screen reader finds."""
        return [reader.name(one) for one in reader.read_aloud(window)]

    @Slot(QQuickWindow, result=bool)
    def reach(self, window: QQuickWindow) -> bool:
        """Note what has the keyboard; False where it had it before."""
        item = window.activeFocusItem()
        new = reader.address(item) not in self._reached
        while item is not None:  # a list has the keyboard by one of its rows
            if item.hasActiveFocus():
                self._reached.add(reader.address(item))
            item = item.parentItem()
        return new

    @Slot()
    def forget(self) -> None:
        """Begin to note anew."""
        self._reached.clear()

    @Slot(QQuickWindow, result="QVariantList")
    def unreached(self, window: QQuickWindow) -> list[str]:
        """The controls that were not noted."""
        return reader.unreached(window, self._reached)

    @Slot(QQuickWindow, result=str)
    def ringFault(self, window: QQuickWindow) -> str:
        return reader.ring_fault(window)

    @Slot(QQuickWindow, result="QVariantList")
    def rings(self, window: QQuickWindow) -> list[str]:
        return reader.rings(window)


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
