"""Freezes the app into one folder that runs without Python: `dist/yi-desktop`."""

from __future__ import annotations

import ast
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from installer import contents, engine_wheel, licences
from installer.inspection import lacking, strangers
from installer.steps import ROOT, Stop, call

FOLDER = ROOT / ".build" / "installer"
DIST = ROOT / "dist"
ICONS = FOLDER / "icons"
COMPILED = FOLDER / "qml"
_ENVIRONMENT = FOLDER / "env"
_WORK = FOLDER / "work"
_SPEC = ROOT / "installer" / "yi.spec"


def make(wheels: Path) -> Path:
    """Build what `dist/yi-desktop` is to hold, and refuse it if it holds anything else.

    Returns the folder. Raises Stop.
    """
    python = environment(wheels)
    call("Drawing the icons", [python, "-m", "installer.icons", ICONS])
    compile_qml(python)
    call(
        "Freezing the app",
        [python, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
         f"--distpath={DIST}", f"--workpath={_WORK}", _SPEC],
    )  # fmt: skip
    folder = DIST / contents.NAME
    inner = folder / "_internal"
    _trim_python(inner)
    licences.gather(_site_packages(python), folder / "licenses")
    for wrong, found in (
        ("holds what may not be passed on", strangers(inner, frozen_modules())),
        ("lacks what the app reads", lacking(inner)),
    ):
        if found:
            raise Stop("\n  ".join([f"The bundle {wrong}:", *found[:20]]))
    return folder


def environment(wheels: Path) -> Path:
    """The Python that freezes: the app's packages, PyInstaller and the engine for any processor.

    Kept until the pins, the engine or Python change. Raises Stop.
    """
    choice = engine_wheel.choose_any()
    wheel = engine_wheel.provide(choice, wheels)
    pins = [ROOT / "requirements" / f"{name}.txt" for name in ("run", "bundle")]
    shape = [sys.version.encode(), choice.key.encode(), *(file.read_bytes() for file in pins)]
    digest = hashlib.sha256(b"\0".join(shape)).hexdigest()
    stamp = _ENVIRONMENT / "stamp"
    python = _ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (stamp.exists() and stamp.read_text("ascii") == digest):
        base = getattr(sys, "_base_executable", sys.executable)
        call("Making a place to freeze in", [base, "-m", "venv", "--clear", _ENVIRONMENT])
        pip = [python, "-m", "pip", "install", "--retries=2", "--no-deps"]
        call("Installing what is frozen", [*pip, *(f"--requirement={pin}" for pin in pins), wheel])
        stamp.write_text(digest, "ascii")
    return python


def compile_qml(python: Path) -> None:
    """Compile every QML file, for its place beside it; Qt takes it without comparing the two."""
    shutil.rmtree(COMPILED, ignore_errors=True)
    compiler = next(_site_packages(python).glob("PySide6/**/qmlcachegen*"))
    for file in (ROOT / "app" / "qml").rglob("*.qml"):
        compiled = COMPILED / file.relative_to(ROOT).with_suffix(".qmlc")
        compiled.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([compiler, "--only-bytecode", "-o", compiled, file], check=True)
        Path(f"{compiled}.aotstats").unlink(missing_ok=True)


def frozen_modules() -> list[str]:
    """The names of the Python modules that were frozen, as PyInstaller noted them."""
    (table,) = _WORK.rglob("PYZ-*.toc")
    return [entry[0] for entry in ast.literal_eval(table.read_text("utf-8"))[1]]


def _trim_python(inner: Path) -> None:
    """Take out of Python's libraries what is for debuggers (18 MB), and this machine's folders."""
    if sys.platform == "linux":
        own = [*inner.glob("libpython*"), *inner.glob("python3*/lib-dynload/*.so")]
        subprocess.run(["strip", "--strip-unneeded", *own], check=True)
        subprocess.run(["patchelf", "--remove-rpath", *own], check=True)


def _site_packages(python: Path) -> Path:
    command = [python, "-c", "import sysconfig; print(sysconfig.get_path('platlib'))"]
    return Path(subprocess.check_output(command, text=True).strip())


def size(folder: Path) -> int:
    """Bytes of the files, links not followed."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir())


def architecture() -> str:
    """The processor's kind in the words of Debian; the names of other systems' files use them."""
    machine = platform.machine().lower()
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)
