"""What a system lacks is installed by root and put into one command for anybody else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installer import system
from installer.steps import Stop

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="packages of Linux systems")
MISSING = system.Need("libmissing.so.9", "libmissing9", "missing-libs", "missing")


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system that lacks one library and, unless a test adds it, a package manager."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(system, "RUN", (MISSING,))
    monkeypatch.setattr(system, "CHINESE", system.Need("sh", "", "", ""))
    program(tmp_path, "sh", "")
    return tmp_path


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "sudo apt-get install -y --no-install-recommends libmissing9"),
        ("dnf", "sudo dnf install -y missing-libs"),
        ("pacman", "sudo pacman -S --needed --noconfirm missing"),
    ],
)
def test_anybody_else_gets_the_one_command(
    bare: Path, monkeypatch: pytest.MonkeyPatch, manager: str, command: str
) -> None:
    program(bare, manager, "exit 1")
    monkeypatch.setattr(system.os, "geteuid", lambda: 1000)
    with pytest.raises(Stop) as stopped:
        system.provide(build=False, test=False)
    assert str(stopped.value).splitlines()[-1].strip() == command


def test_root_installs_exactly_what_is_missing(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = bare / "calls"
    program(bare, "apt-get", f'echo "$@" >> {calls}')
    monkeypatch.setattr(system.os, "geteuid", lambda: 0)
    system.provide(build=True, test=False)
    assert calls.read_text().split("\n")[0].split()[3:] == ["libmissing9", "g++"]


def test_stale_package_lists_are_refreshed_once(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = bare / "calls"
    program(bare, "apt-get", f'echo "$1" >> {calls}; /bin/grep -q update {calls}')
    monkeypatch.setattr(system.os, "geteuid", lambda: 0)
    system.provide(build=False, test=False)
    assert calls.read_text().split() == ["install", "update", "install"]


def test_a_font_alone_never_stops_anybody(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(bare, "apt-get", "exit 1")
    monkeypatch.setattr(system.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system, "RUN", ())
    monkeypatch.setattr(system, "CHINESE", system.Need("font:NoSuchFont", "fonts-x", "", ""))
    system.provide(build=False, test=False)
    assert "sudo apt-get install -y --no-install-recommends fonts-x" in capsys.readouterr().out


def test_the_linkers_cache_is_read() -> None:
    assert any(name.startswith("libc.so") for name in system._libraries())
