"""Works out how text is painted from the settings and the system, and says when that changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.render import code, formulas, mathimages
from app.render.palette import Style
from app.viewmodels.shell import ShellViewModel

if TYPE_CHECKING:
    from app.render.formulas import Formulas, Key
    from app.render.mathimages import MathImages


class Looks(QObject):
    """The `Style` of the moment; follows the theme, the system's colours, text size and screens.

    Nothing is painted with it before `begin`.
    """

    def __init__(self, shell: ShellViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._colour_code = False
        self._changed: Callable[[Style], None] = lambda style: None
        self._formulas: Formulas | None = None

    @property
    def style(self) -> Style:
        theme = self._shell.theme
        scheme = QGuiApplication.styleHints().colorScheme()
        dark = theme == "dark" or (theme == "system" and scheme == QtCore.Qt.ColorScheme.Dark)
        ratio = QGuiApplication.instance().devicePixelRatio()  # of the sharpest screen
        return Style(dark, self._shell.textScale, self._colour_code, ratio, self._formulas)

    def begin(
        self, changed: Callable[[Style], None], pictured: Callable[[frozenset[Key]], None]
    ) -> MathImages:
        """Call `changed` with every new style, `pictured` with formulas that got their pictures.

        Returns what gives the window these pictures.
        """
        self._changed = changed
        self._formulas = formulas.Formulas(self)
        self._formulas.ready.connect(pictured)
        self._shell.themeChanged.connect(self._tell)
        self._shell.textScaleChanged.connect(self._tell)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._tell)
        screens = QGuiApplication.instance()
        for different in (screens.primaryScreenChanged, screens.screenAdded, screens.screenRemoved):
            different.connect(self._tell)
        self._tell()
        return mathimages.MathImages(self._formulas)

    async def warm_up(self) -> None:
        """Load what colours code, in a thread; until then code is plain."""
        await asyncio.to_thread(code.warm_up)
        self._colour_code = True
        self._tell()

    def _tell(self) -> None:
        self._changed(self.style)
