"""Works out how text is painted from the settings and the system, and says when that changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.render.code import warm_up
from app.render.formulas import Formulas, Key
from app.render.mathimages import MathImages
from app.render.palette import Style
from app.viewmodels.shell import ShellViewModel


class Looks(QObject):
    """The `Style` of the moment; follows the theme, the system's colours, text size and screens.

    `images` gives the window its pictures of formulas.
    """

    def __init__(self, shell: ShellViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._colour_code = False
        self._changed: Callable[[Style], None] = lambda style: None
        self._formulas = Formulas(self)
        self.images = MathImages(self._formulas)
        shell.themeChanged.connect(self._tell)
        shell.textScaleChanged.connect(self._tell)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._tell)
        screens = QGuiApplication.instance()
        for changed in (screens.primaryScreenChanged, screens.screenAdded, screens.screenRemoved):
            changed.connect(self._tell)

    @property
    def style(self) -> Style:
        theme = self._shell.theme
        scheme = QGuiApplication.styleHints().colorScheme()
        dark = theme == "dark" or (theme == "system" and scheme == Qt.ColorScheme.Dark)
        ratio = QGuiApplication.instance().devicePixelRatio()  # of the sharpest screen
        return Style(dark, self._shell.textScale, self._colour_code, ratio, self._formulas)

    def follow(
        self, changed: Callable[[Style], None], pictured: Callable[[frozenset[Key]], None]
    ) -> None:
        """Call `changed` with every new style, `pictured` with formulas that got their pictures."""
        self._changed = changed
        self._formulas.ready.connect(pictured)

    async def warm_up(self) -> None:
        """Load what colours code, in a thread; until then code is plain."""
        await asyncio.to_thread(warm_up)
        self._colour_code = True
        self._tell()

    def _tell(self) -> None:
        self._changed(self.style)
