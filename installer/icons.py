"""Draws the icon in the sizes and forms of each system; runs in the environment that freezes.

`python -m installer.icons FOLDER`
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from installer.steps import ROOT

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_KINDS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    whole = QImage(str(ROOT / "resources" / "app-icon-512.png"))
    pictures = {size: _png(whole, size) for size in SIZES}
    for size, picture in pictures.items():
        (folder / f"{size}.png").write_bytes(picture)
    (folder / "yi.ico").write_bytes(ico({n: pictures[n] for n in SIZES if n <= 256}))
    (folder / "yi.icns").write_bytes(icns({n: pictures[n] for n in _KINDS}))


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' form: a table, then the PNG files. A side of 256 is written as 0."""
    table, start = b"", 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), start)
        start += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + table + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """The form of macOS: each PNG file behind its kind and length."""
    body = b"".join(
        _KINDS[size] + struct.pack(">I", 8 + len(picture)) + picture
        for size, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def _png(whole: QImage, size: int) -> bytes:
    smooth = Qt.TransformationMode.SmoothTransformation
    image = whole.scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
