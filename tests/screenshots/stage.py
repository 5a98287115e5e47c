"""Puts any screen into a window, in any theme, language, size and text size."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from app import fonts
from app.render.formulas import Formulas
from app.render.mathimages import PROVIDER, MathImages
from app.render.palette import Style
from app.translate import Translator
from tests.screenshots.person import Person
from tests.screenshots.scenes import Scene, Values, transcript, view_models

QML = Path(__file__).parents[2] / "app" / "qml"
COMPONENTS = Path(__file__).with_name("Components.qml")
_KNOWN = "connectFinished() called when not loading"  # as in app/crash.py


@dataclass(frozen=True)
class Look:
    """How a screen is shown."""

    theme: str = "light"
    language: str = "en"
    size: tuple[int, int] = (1280, 800)
    scale: float = 1.0


class Stage:
    """Qt, our fonts and the engine, made once for all screens."""

    def __init__(self) -> None:
        self._heard: list[str] = []
        qInstallMessageHandler(self._listen)
        self._qt = QGuiApplication(["screenshots"])
        self._qt.styleHints().setCursorFlashTime(0)  # two pictures of one screen are to be equal
        self._qt.styleHints().setUseHoverEffects(True)  # as everywhere but offscreen
        fonts.install()
        self._formulas = Formulas()
        self._images = MathImages(self._formulas)
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider(PROVIDER, self._images)
        self._translator = Translator(self.engine.retranslate)
        self._rows: dict[object, list[Values]] = {}

    def end(self) -> None:
        self._formulas.end()
        self.engine.deleteLater()
        qInstallMessageHandler(None)

    def warnings(self) -> list[str]:
        """What Qt has complained about since this was asked last."""
        heard, self._heard = self._heard, []
        return heard

    def _listen(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and _KNOWN not in text:
            self._heard.append(text)

    def speak(self, language: str) -> None:
        """Everything that is made from now on is in this language."""
        self._translator.use(language)

    @contextmanager
    def show(self, scene: Scene, look: Look) -> Iterator[Person]:
        """The screen, at rest, with what a person does on it done."""
        self.speak(look.language)
        parts = view_models(
            scene, self._transcript(scene, look),
            theme=look.theme, language=look.language, textScale=look.scale, reduceMotion=True,
        )  # fmt: skip
        component = QQmlComponent(self.engine)
        component.loadFromModule("Yi", "Main")
        width, height = look.size
        window = component.createWithInitialProperties({**parts, "width": width, "height": height})
        with self._shown(component, window, parts) as person:
            if scene.whole:
                person.unfold("transcript")
            scene.act(person)
            person.wait()
            yield person

    @contextmanager
    def show_components(self, theme: str) -> Iterator[Person]:
        """Every control in each of its states."""
        self.speak("en")
        component = QQmlComponent(self.engine, str(COMPONENTS))
        window = component.createWithInitialProperties(
            {"theme": theme, "width": 1280, "height": 1180}
        )
        with self._shown(component, window, {}) as person:
            person.point_at("pointed")
            yield person

    @contextmanager
    def _shown(
        self, component: QQmlComponent, window: QObject | None, parts: dict[str, QObject]
    ) -> Iterator[Person]:
        if not isinstance(window, QQuickWindow):
            raise RuntimeError(component.errorString())
        try:
            window.requestActivate()
            person = Person(window, parts)
            person.wait()
            yield person
        finally:
            window.close()
            window.deleteLater()
            component.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def change(self, person: Person, scene: Scene, look: Look) -> None:
        """Give the window another size and its text another, while it is open."""
        person.window.setProperty("width", look.size[0])
        person.window.setProperty("height", look.size[1])
        shell, chat = person.parts["shell"], person.parts["chat"]
        if shell.textScale != look.scale:
            shell.textScale = look.scale
            chat.transcript.exchange(self._transcript(scene, look))
        person.glance()

    def _transcript(self, scene: Scene, look: Look) -> list[Values]:
        """The rows of a scene, with every formula of them set."""
        key = (scene.rows, look.theme, look.language, look.scale)
        if key not in self._rows:
            style = Style(look.theme == "dark", look.scale, True, 1.0, self._formulas)
            transcript(scene, style, look.language)  # asks for every formula
            while self._formulas.busy:
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            self._rows[key] = transcript(scene, style, look.language)
        return self._rows[key]
