"""Versions and licences, for the settings."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot, qVersion
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.render import rows
from app.tasks import Tasks
from yi_desktop import __version__
from yi_desktop.markup import parser
from yi_desktop.storage import messages

if TYPE_CHECKING:
    from app.render.palette import Style
    from yi_desktop.markup.blocks import Block

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_NOTICES = Path(__file__).parents[2] / "THIRD_PARTY.md"
_ENGINE = "llama-cpp-python"
_WRAPPED = re.compile(r"(?<=[^\n|])\n *(?=[^\s|#-])")  # a line's end that ends nothing else
_SHOWN = ("kind", "html", "gap", "indent", "marker", "level", "header", "cells", "wishes", "aligns")


@QmlElement
@QmlUncreatable("Made in app/main.py")
class AboutViewModel(QObject):
    """Read when its page is first shown."""

    changed = Signal()

    def __init__(self, tasks: Tasks, style: Callable[[], Style], notices: Path = _NOTICES) -> None:
        super().__init__()
        self._tasks, self._style, self._file = tasks, style, notices
        self._versions: list[dict[str, str]] = []
        self._blocks: Sequence[Block] = ()
        self._licences: list[dict[str, object]] = []

    @Property("QVariantList", notify=changed)
    def versions(self) -> list[dict[str, str]]:
        """Name and version of what the app is made of."""
        return self._versions

    @Property("QVariantList", notify=changed)
    def licences(self) -> list[dict[str, object]]:
        """Whose work is in the app, and under which licences: the rows of a text, painted."""
        return self._licences

    @Slot()
    def refresh(self) -> None:
        """Read what is not yet known; paint it as everything is painted now."""
        self._tasks.start(self._refresh())

    async def _refresh(self) -> None:
        if not self._versions:
            self._versions, self._blocks = await asyncio.to_thread(_read, self._file)
        self._licences = painted(self._blocks, self._style())
        self.changed.emit()


def document(text: str) -> Sequence[Block]:
    """What is in a Markdown file whose lines are wrapped; its title is left to the page."""
    return parser.parse(_WRAPPED.sub(" ", text))[1:]


def painted(blocks: Sequence[Block], style: Style) -> list[dict[str, object]]:
    """The rows of a text that is no message."""
    text = messages.Message("", "", None, "assistant", "", "complete", 0.0, None, 1, 1)
    return [
        {name: getattr(row, name) for name in _SHOWN}
        for row in rows.message_rows(text, blocks, style)
    ]


def _read(notices: Path) -> tuple[list[dict[str, str]], Sequence[Block]]:
    # Some 12 ms, which the first frame can do without.
    import platform  # noqa: PLC0415
    from importlib import metadata  # noqa: PLC0415

    try:
        engine = metadata.version(_ENGINE)
    except metadata.PackageNotFoundError:
        engine = "–"
    versions = {
        "Yi Desktop": __version__,
        "Qt": qVersion(),
        "Python": platform.python_version(),
        _ENGINE: engine,
        platform.system() or "–": platform.release(),
    }
    text = notices.read_text("utf-8") if notices.is_file() else ""
    names = [{"name": name, "version": version} for name, version in versions.items()]
    return names, document(text)
