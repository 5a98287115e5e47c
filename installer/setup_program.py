"""Makes the set-up program of Windows: the bundle, packed by NSIS."""

from __future__ import annotations

import shutil
from pathlib import Path

from installer import bundle, contents
from installer.steps import ROOT, Stop, call

SCRIPT = ROOT / "installer" / "windows" / "yi-desktop.nsi"


def make(folder: Path) -> Path:
    """Pack the bundle in this folder; returns the set-up program. Raises Stop."""
    target = bundle.DIST / f"yi-desktop-{contents.version()}-setup.exe"
    call(f"Packing {target.name}", command(folder, target))
    return target


def command(folder: Path, target: Path) -> list[str]:
    """How NSIS is called. Raises Stop where it is missing."""
    places = r"C:\Program Files (x86)\NSIS"
    compiler = shutil.which("makensis") or shutil.which("makensis", path=places)
    if compiler is None:
        raise Stop("NSIS is missing; install it with:\n  winget install NSIS.NSIS")
    defined = {
        "VERSION": contents.version(),
        "BUNDLE": folder,
        "ICON": bundle.ICONS / "yi.ico",
        "KILOBYTES": bundle.size(folder) // 1024,
        "TARGET": target,
    }
    return [compiler, "-V2", *(f"-D{name}={value}" for name, value in defined.items()), str(SCRIPT)]
