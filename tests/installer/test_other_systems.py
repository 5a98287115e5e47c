"""What only Windows and macOS run can at least be read, and names the same file types."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installer import bundle, disk_image, setup_program

ROOT = Path(__file__).resolve().parents[2]
TYPES = {"yichat", "gguf"}
ICON = (
    b"\0\0\1\0\1\0\1\1\0\0\1\0\x20\0\x30\0\0\0\x16\0\0\0\x28\0\0\0\1\0\0\0\2\0\0\0\1\0\x20"
    + bytes(33)
)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not here")
def test_the_script_of_the_set_up_program_compiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "bundle"
    (folder / "licenses" / "Yi Desktop").mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "licenses" / "Yi Desktop")
    (folder / "Yi Desktop.exe").write_bytes(b"stand-in")
    (tmp_path / "yi.ico").write_bytes(ICON)
    monkeypatch.setattr(bundle, "ICONS", tmp_path)
    target = tmp_path / "yi-desktop-0.1.0-setup.exe"
    command = setup_program.command(folder, target)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")  # warnings are printed there
    assert target.read_bytes()[:2] == b"MZ"


def test_the_set_up_program_takes_back_each_file_type() -> None:
    script = setup_program.SCRIPT.read_text(encoding="utf-8")
    made = set(re.findall(r'insertmacro FileType "\.(\w+)"', script))
    taken_back = set(re.findall(r'insertmacro NoFileType "\.(\w+)"', script))
    assert made == taken_back == TYPES


def test_the_app_of_macos_declares_what_it_opens() -> None:
    info = plistlib.loads((ROOT / "installer" / "macos" / "Info.plist").read_bytes())
    declared = {
        kind["UTTypeIdentifier"]: kind["UTTypeTagSpecification"]["public.filename-extension"]
        for place in ("UTExportedTypeDeclarations", "UTImportedTypeDeclarations")
        for kind in info[place]
    }
    opened = {name for kind in info["CFBundleDocumentTypes"] for name in kind["LSItemContentTypes"]}
    assert opened == set(declared)
    assert {end for ends in declared.values() for end in ends} == TYPES
    assert all(plistlib.loads(disk_image.ENTITLEMENTS.read_bytes()).values())
