"""One window a root, reached at a place that is its person's alone."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys

import pytest

from app.instance import place
from yi_desktop.paths import Paths

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes are named otherwise")


def test_only_one_claims_a_root(paths: Paths) -> None:
    held = place.claim(paths)
    assert held is not None
    with pytest.raises(place.Taken):
        place.claim(paths)
    held.close()
    again = place.claim(paths)
    assert again is not None
    again.close()


def test_a_killed_window_claims_nothing(paths: Paths) -> None:
    program = (
        "import sys, time; from pathlib import Path; from app.instance import place;"
        "from yi_desktop.paths import Paths;"
        f"held = place.claim(Paths.under(Path({str(paths.data.parent)!r})));"
        "print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(place.Taken):
            place.claim(paths)
        other.kill()
    held = place.claim(paths)
    assert held is not None
    held.close()


def test_a_folder_that_cannot_be_locked_keeps_nobody_out(tmp_path) -> None:
    (tmp_path / "root").write_text("a file, no folder")
    assert place.claim(Paths.under(tmp_path / "root")) is None


def test_each_root_has_its_own_address_however_it_is_written(tmp_path) -> None:
    one, other = Paths.under(tmp_path / "one"), Paths.under(tmp_path / "other")
    one.make()
    (tmp_path / "link").symlink_to(tmp_path / "one")
    assert place.address(one) != place.address(other)
    assert place.address(one) == place.address(Paths.under(tmp_path / "link"))


def test_a_long_root_has_a_short_address_in_a_folder_of_ones_own(tmp_path) -> None:
    address = place.address(Paths.under(tmp_path / ("x" * 120)))
    assert len(address) < 100
    folder = os.lstat(os.path.dirname(address))
    assert stat.S_IMODE(folder.st_mode) == 0o700
    assert folder.st_uid == os.geteuid()


def test_a_folder_open_to_others_is_not_used(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(place, "_OWN_FOLDER", str(tmp_path / "own-{}"))
    (tmp_path / f"own-{os.geteuid()}").mkdir(mode=0o777)
    (tmp_path / f"own-{os.geteuid()}").chmod(0o777)
    with pytest.raises(PermissionError):
        place.address(Paths.under(tmp_path / ("x" * 120)))


def test_only_a_socket_of_ones_own_is_spoken_to(tmp_path) -> None:
    address = str(tmp_path / "s")
    assert not place.is_ours(address)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        assert place.is_ours(address)
        (tmp_path / "link").symlink_to(address)
        assert not place.is_ours(str(tmp_path / "link"))
    (tmp_path / "file").write_text("")
    assert not place.is_ours(str(tmp_path / "file"))


@pytest.mark.skipif(os.geteuid() != 0, reason="needs another person")
def test_a_socket_of_somebody_else_is_not_spoken_to(tmp_path) -> None:
    address = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        os.chown(address, 65534, 65534)
        assert not place.is_ours(address)


def test_a_pipes_name_is_kept_and_cannot_be_guessed(paths: Paths, tmp_path) -> None:
    name = place.pipe_name(paths)
    assert name == place.pipe_name(paths)
    kept = paths.data / "window.pipe"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    other = Paths.under(tmp_path / "other")
    other.make()
    assert place.pipe_name(other) != name
    for broken in ("", "yi-desktop-", f"{name}\\..", "évil"):
        kept.write_text(broken, "utf-8")
        with pytest.raises(OSError, match="holds no name"):
            place.pipe_name(paths)
