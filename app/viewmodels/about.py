"""Versions and licences, for the settings."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot, qVersion
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.tasks import Tasks
from yi_desktop import __version__

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_NOTICES = Path(__file__).parents[2] / "THIRD_PARTY.md"
_ENGINE = "llama-cpp-python"


@QmlElement
@QmlUncreatable("Made in app/main.py")
class AboutViewModel(QObject):
    """Read when its page is first shown."""

    changed = Signal()

    def __init__(self, tasks: Tasks, notices: Path = _NOTICES) -> None:
        super().__init__()
        self._tasks, self._file = tasks, notices
        self._versions: list[dict[str, str]] = []
        self._licences = ""

    @Property("QVariantList", notify=changed)
    def versions(self) -> list[dict[str, str]]:
        """Name and version of what the app is made of."""
        return self._versions

    @Property(str, notify=changed)
    def licences(self) -> str:
        """Whose work is in the app, and under which licences."""
        return self._licences

    @Slot()
    def refresh(self) -> None:
        if not self._versions:
            self._tasks.start(self._read())

    async def _read(self) -> None:
        self._versions, self._licences = await asyncio.to_thread(_read, self._file)
        self.changed.emit()


def _read(notices: Path) -> tuple[list[dict[str, str]], str]:
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
    return [{"name": name, "version": version} for name, version in versions.items()], text
