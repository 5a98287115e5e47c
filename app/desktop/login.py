"""Starts the program with the person's session, in the way that each system has for it.

Qt-free and blocking: a small file, or one value in Windows' registry.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from yi_desktop.errors import YiError
from yi_desktop.files import write_whole
from yi_desktop.paths import ROOT_VARIABLE

_NAME = "yi-desktop"
_PROJECT = Path(__file__).resolve().parents[2]


class LoginFailed(YiError):
    """The system did not take, or give back, the entry."""

    code = "login_failed"


class LoginItem(Protocol):
    """One system's entry for this program and this root."""

    def is_on(self) -> bool:
        """Whether it is there and not switched off by the system's own settings."""

    def turn(self, *, on: bool) -> None:
        """Put it there, as this program is started now, or take it away. Raises LoginFailed."""


def command(environment: Mapping[str, str]) -> list[str]:
    """What starts this program again, with its root."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    root = environment.get(ROOT_VARIABLE)
    return [*start, "--root", root] if root else start


def find(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> LoginItem:
    """The entry of this system."""
    root = environment.get(ROOT_VARIABLE)
    name = f"{_NAME}-{hashlib.sha256(root.encode()).hexdigest()[:8]}" if root else _NAME
    start = command(environment)
    if system == "win32":
        return RunKey(name, start)
    if system == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", f"org.{name}", start)
    config = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Autostart(Path(config) / "autostart" / f"{name}.desktop", start)


class Autostart:
    """A desktop entry of the XDG specification."""

    def __init__(self, file: Path, start: list[str]) -> None:
        self._file, self._start = file, start

    def is_on(self) -> bool:
        try:
            lines = self._file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        off = {"Hidden=true", "X-GNOME-Autostart-enabled=false"}
        return off.isdisjoint(line.strip() for line in lines)

    def turn(self, *, on: bool) -> None:
        text = (
            "[Desktop Entry]\nType=Application\nName=Yi Desktop\n"
            f"Exec={' '.join(map(_quoted, self._start))}\n"
            f"Path={_line(str(_PROJECT))}\n"
            f"Icon={_NAME}\nTerminal=false\n"
        )
        _put(self._file, text.encode() if on else None)


class LaunchAgent:
    """A property list that macOS reads when the person logs in."""

    def __init__(self, folder: Path, label: str, start: list[str]) -> None:
        self._file, self._label, self._start = folder / f"{label}.plist", label, start

    def is_on(self) -> bool:
        return self._file.is_file()

    def turn(self, *, on: bool) -> None:
        import plistlib  # noqa: PLC0415 - an XML parser, of use to this system alone

        entry = {
            "Label": self._label,
            "ProgramArguments": self._start,
            "WorkingDirectory": str(_PROJECT),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        _put(self._file, plistlib.dumps(entry) if on else None)


class RunKey:
    """A value of the key that Windows goes through when the person logs in."""

    _KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def __init__(self, name: str, start: list[str]) -> None:
        self._name, self._start = name, start

    def is_on(self) -> bool:
        import winreg  # noqa: PLC0415 - of Windows alone

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                winreg.QueryValueEx(key, self._name)
        except OSError:
            return False
        return True

    def turn(self, *, on: bool) -> None:
        import subprocess  # noqa: PLC0415 - 5 ms for its quoting
        import winreg  # noqa: PLC0415 - of Windows alone

        line = subprocess.list2cmdline(self._start)
        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                if on:
                    winreg.SetValueEx(key, self._name, 0, winreg.REG_SZ, line)
                else:
                    with contextlib.suppress(FileNotFoundError):
                        winreg.DeleteValue(key, self._name)
        except OSError as error:
            raise LoginFailed(str(error)) from error


def _put(file: Path, content: bytes | None) -> None:
    """Write the file, or take it away."""
    try:
        if content is None:
            file.unlink(missing_ok=True)
        elif not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, content)
    except OSError as error:
        raise LoginFailed(str(error)) from error


def _quoted(argument: str) -> str:
    """An argument of `Exec`: quoted, its own marks escaped, and then once more as any string."""
    for mark in '\\"`$':
        argument = argument.replace(mark, f"\\{mark}")
    return '"' + _line(argument).replace("%", "%%") + '"'


def _line(text: str) -> str:
    """A string of a desktop entry."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
