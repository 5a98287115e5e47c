"""Writes pictures of the window small enough to be kept beside the source."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

_COLOURS = 256


def write(image: QImage, file: Path) -> None:
    """In the colours that it has most of; a window has few, and shades between them.

    A third of the size of a PNG in full colour.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(image.constBits()).cast("I"))
    palette = [colour for colour, _ in counted.most_common(_COLOURS)]
    small = image.convertToFormat(
        QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    if not small.save(str(file), "PNG", 0):  # 0: as small as it gets
        raise OSError(f"cannot write {file}")
