"""Brings the QML window up and tells when it has been drawn and when it was closed."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEventLoop, QMetaObject, QUrl
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from app.network import RefuseAll
from app.render import mathimages

# Run at once, not when they are first used: QML makes these by their names.
from app.viewmodels.line_height import LineHeight  # noqa: F401
from app.viewmodels.order import RowOrder  # noqa: F401

QML = Path(__file__).parent / "qml"
_RAISING = ("xcb", "windows", "cocoa")  # the others only know activation
_BUILDING = 1000  # ms, many times what all that is built later takes
_FRAME_LIMIT = 2.0  # seconds; a window that starts hidden draws nothing


class QmlFailed(Exception):
    """The window's files are broken: a bug of ours."""


class Window:
    """The QML engine and its one window."""

    root: QQuickWindow

    def __init__(self) -> None:
        """A thread of Qt's begins to load what needs no view-model, while Python imports those."""
        self._images: mathimages.MathImages | None = None
        self._was_drawn = False
        self._noting: QMetaObject.Connection | None = None
        self._refuse = RefuseAll()  # the engine does not keep it
        self.engine = QQmlApplicationEngine()
        self.engine.setNetworkAccessManagerFactory(self._refuse)
        self.engine.addImportPath(str(QML))
        self._controls = QQmlComponent(self.engine)
        self._controls.loadUrl(
            QUrl.fromLocalFile(str(QML / "Yi" / "Controls" / "Preload.qml")),
            QQmlComponent.CompilationMode.Asynchronous,
        )

    def show(self, properties: dict[str, object]) -> None:
        """`properties` are the required ones of Main.qml. Raises QmlFailed."""
        self._hurry(True)
        self.engine.setInitialProperties(properties)
        self.engine.loadFromModule("Yi", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise QmlFailed("Main.qml")
        self.root = roots[0]
        self._noting = self.root.frameSwapped.connect(self._note)

    def draw(self) -> None:
        """Draw the first frame now where that can be done, before anything else has its turn."""
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def relax(self) -> None:
        """Build what the first frame did without, in idle moments."""
        self._hurry(False)

    def _hurry(self, hurried: bool) -> None:
        self.engine.singletonInstance("Yi.Controls", "Pace").setProperty("hurried", hurried)

    async def drawn(self, limit: float | None = _FRAME_LIMIT) -> None:
        """Wait for the first frame; for `limit` seconds at most."""
        drawn = asyncio.Event()
        loop = asyncio.get_running_loop()
        # A threaded renderer emits in its own thread.
        connection = self.root.frameSwapped.connect(lambda: loop.call_soon_threadsafe(drawn.set))
        try:
            async with asyncio.timeout(limit):
                if not self._was_drawn:
                    await drawn.wait()
        except TimeoutError:
            pass
        finally:
            self.root.disconnect(connection)
        if self._was_drawn and self._noting is not None:
            self.root.disconnect(self._noting)
            self._noting = None

    def _note(self) -> None:
        self._was_drawn = True

    def show_images(self, images: mathimages.MathImages) -> None:
        """From now on the window has pictures of formulas."""
        self._images = images
        self.engine.addImageProvider(mathimages.PROVIDER, images)

    def come_forward(self, token: str = "") -> None:
        """Show the window above the others, as far as the system lets it.

        `token` is the desktop's leave to do so, which Wayland asks for.
        """
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there, and out of it
        if self.root.visibility() == QWindow.Visibility.Minimized:
            minimized = QtCore.Qt.WindowState.WindowMinimized
            self.root.setWindowStates(self.root.windowStates() & ~minimized)
        self.root.setVisible(True)
        if QGuiApplication.platformName() in _RAISING:
            self.root.raise_()
        self.root.requestActivate()

    def retranslate(self) -> None:
        self.engine.retranslate()

    def destroy(self) -> None:
        """Before the view-models go: bindings must not outlive what they read."""
        if self._images is not None:
            self._images.end()
        self.engine.incubationController().incubateFor(_BUILDING)  # nothing goes half built
        self.root.close()
        self.root.deleteLater()
        self.engine.deleteLater()
