"""Writes pictures of the window small enough to be kept beside the source."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

_COLOURS = 256
_COARSE = 0xFCFCFC  # shades that differ less than this shows are one


def write(image: QImage, file: Path) -> None:
    """In 256 colours, a third of the size of a PNG in full colour.

    A window has few colours and the shades between them: of those that are nearly the same, the
    one it has most of.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    small = image.convertToFormat(
        QImage.Format.Format_Indexed8, _palette(image), Qt.ImageConversionFlag.ThresholdDither
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    if not small.save(str(file), "PNG", 0):  # 0: as small as it gets
        raise OSError(f"cannot write {file}")


def _palette(image: QImage) -> list[int]:
    shades: dict[int, Counter[int]] = defaultdict(Counter)
    for colour, count in Counter(memoryview(image.constBits()).cast("I")).items():
        shades[colour & _COARSE][colour] = count
    common = sorted(shades.values(), key=Counter.total, reverse=True)[:_COLOURS]
    return [shade.most_common(1)[0][0] for shade in common]
