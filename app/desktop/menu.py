"""The menu of the tray, as every system shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the menu; one without words is a rule."""

    label: str = ""
    act: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Actions:
    """What the tray can do."""

    open: Callable[[], None]
    new_chat: Callable[[], None]
    quit: Callable[[], None]

    def menu(self) -> list[Item]:
        """In the language of the moment."""
        translate = QCoreApplication.translate
        return [
            Item(translate("Tray", "Open Yi Desktop"), self.open),
            Item(translate("Tray", "New chat"), self.new_chat),
            Item(),
            Item(translate("Tray", "Quit"), self.quit),
        ]
