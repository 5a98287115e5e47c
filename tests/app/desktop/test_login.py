"""The program is started with the session, exactly as it was started now."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.desktop.login import Autostart, LaunchAgent, LoginFailed, command, find


def test_it_is_off_until_it_is_turned_on_and_off_again(tmp_path: Path) -> None:
    item = find({"XDG_CONFIG_HOME": str(tmp_path)}, "linux")
    assert not item.is_on()
    item.turn(on=False)
    item.turn(on=True)
    assert item.is_on()
    assert [path.name for path in (tmp_path / "autostart").iterdir()] == ["yi-desktop.desktop"]
    item.turn(on=True)
    item.turn(on=False)
    assert not item.is_on()
    assert list((tmp_path / "autostart").iterdir()) == []


def test_each_root_has_an_entry_of_its_own(tmp_path: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path), "YI_DESKTOP_ROOT": "/some/root"}
    find(environment, "linux").turn(on=True)
    assert not find({"XDG_CONFIG_HOME": str(tmp_path)}, "linux").is_on()
    (file,) = (tmp_path / "autostart").iterdir()
    assert '"--root" "/some/root"' in file.read_text("utf-8")
    assert command(environment) == [*command({}), "--root", "/some/root"]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_switched_off_is_off(tmp_path: Path, line: str) -> None:
    file = tmp_path / "yi.desktop"
    item = Autostart(file, ["yi"])
    item.turn(on=True)
    file.write_text(file.read_text("utf-8") + line + "\n", "utf-8")
    assert not item.is_on()


@pytest.mark.parametrize("name", ["plain", "with space", "100% $HOME `x`", 'a"b', "back\\slash"])
@pytest.mark.skipif(not shutil.which("gio"), reason="nothing here reads desktop entries")
def test_a_desktop_starts_exactly_this(tmp_path: Path, name: str) -> None:
    """As GLib reads it, with the marks that a path may hold."""
    out = tmp_path / "out"
    program = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.argv[2], 'utf-8')"
    file = tmp_path / "yi.desktop"
    Autostart(file, [sys.executable, "-c", program, str(out), name]).turn(on=True)
    done = subprocess.run(["gio", "launch", str(file)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    end = time.monotonic() + 30
    while not (out.exists() and out.read_text("utf-8")):
        assert time.monotonic() < end, "it was not started"
        time.sleep(0.02)
    assert out.read_text("utf-8") == name


def test_macos_reads_a_property_list(tmp_path: Path) -> None:
    item = LaunchAgent(tmp_path / "LaunchAgents", "org.yi-desktop", ["/a b/yi", "--root", "/r"])
    item.turn(on=True)
    assert item.is_on()
    (file,) = (tmp_path / "LaunchAgents").iterdir()
    entry = plistlib.loads(file.read_bytes())
    assert entry["ProgramArguments"] == ["/a b/yi", "--root", "/r"]
    assert entry["RunAtLoad"] is True
    item.turn(on=False)
    assert not item.is_on()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file")
    with pytest.raises(LoginFailed):
        find({"XDG_CONFIG_HOME": str(tmp_path)}, "linux").turn(on=True)
