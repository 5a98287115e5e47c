"""Brings the interface's own typefaces, and the order in which others stand in for them."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

RESOURCES = Path(__file__).parent.parent / "resources"


def install(resources: Path = RESOURCES) -> None:
    """Load Inter and JetBrains Mono and make Inter the application's font.

    Without the order given here the system may draw Chinese with a Japanese face.
    """
    for file in sorted((resources / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    families = json.loads((resources / "design" / "tokens.json").read_text("utf-8"))["type"]
    for first, *others in (families["family"]["ui"], families["family"]["mono"]):
        QFont.insertSubstitutions(first, [name for name in others if " " in name])
    face = QFont("Inter")
    # Letters keep their drawn shapes and widths; hinting would pull them to whole pixels.
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(face)
