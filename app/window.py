"""Brings the QML window up and tells when it has been drawn and when it was closed."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from app.network import RefuseAll
from app.render.mathimages import PROVIDER, MathImages

QML = Path(__file__).parent / "qml"
_RAISING = ("xcb", "windows", "cocoa")  # the others only know activation
_FRAME_LIMIT = 2.0  # seconds; a window that starts hidden draws nothing


class QmlFailed(Exception):
    """The window's files are broken: a bug of ours."""


class Window:
    """The QML engine and its one window."""

    def __init__(self, properties: dict[str, object], images: MathImages | None = None) -> None:
        """`properties` are the required ones of Main.qml. Raises QmlFailed."""
        self._images = images
        self._refuse = RefuseAll()  # the engine does not keep it
        self.engine = QQmlApplicationEngine()
        self.engine.setNetworkAccessManagerFactory(self._refuse)
        self.engine.addImportPath(str(QML))
        if images is not None:
            self.engine.addImageProvider(PROVIDER, images)
        self.engine.setInitialProperties(properties)
        self.engine.loadFromModule("Yi", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise QmlFailed("Main.qml")
        self.root: QQuickWindow = roots[0]

    async def drawn(self) -> None:
        """Wait for the first frame."""
        drawn = asyncio.Event()
        loop = asyncio.get_running_loop()
        # A threaded renderer emits in its own thread.
        connection = self.root.frameSwapped.connect(lambda: loop.call_soon_threadsafe(drawn.set))
        try:
            async with asyncio.timeout(_FRAME_LIMIT):
                await drawn.wait()
        except TimeoutError:
            pass
        finally:
            self.root.disconnect(connection)

    def come_forward(self, token: str = "") -> None:
        """Show the window above the others, as far as the system lets it.

        `token` is the desktop's leave to do so, which Wayland asks for.
        """
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there, and out of it
        if self.root.visibility() == QWindow.Visibility.Minimized:
            self.root.setWindowStates(self.root.windowStates() & ~Qt.WindowState.WindowMinimized)
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
        self.root.close()
        self.root.deleteLater()
        self.engine.deleteLater()
