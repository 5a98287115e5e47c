"""What Debian's tools and desktops read of the package must be in their own form."""

from __future__ import annotations

import configparser
import hashlib
import struct
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer import bundle, contents, debian


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What lies beside the bundle, with icons that hold only their name."""
    icons = tmp_path / "icons"
    icons.mkdir()
    for size in (16, 512):
        (icons / f"{size}.png").write_text(str(size), encoding="ascii")
    monkeypatch.setattr(bundle, "ICONS", icons)
    tree = tmp_path / "tree"
    debian.lay(tree)
    return tree


def test_the_control_file_names_everything_once() -> None:
    text = debian.control(1234, ["libc6 (>= 2.35)", "libegl1"], ["xdg-utils"])
    fields = [line.split(": ", 1) for line in text.splitlines() if not line.startswith(" ")]
    values = dict(fields)  # type: ignore[arg-type]
    assert len(values) == len(fields)
    assert values["Package"] == contents.NAME
    assert values["Version"] == f"{contents.version()}-1"
    assert values["Depends"] == "libc6 (>= 2.35), libegl1"
    assert values["Recommends"] == "xdg-utils"
    assert values["Installed-Size"] == "1234"
    assert "{" not in text


def test_the_changelog_is_in_debians_form() -> None:
    date = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
    lines = debian.changelog(date).splitlines()
    assert lines[0] == f"{contents.NAME} ({contents.version()}-1) unstable; urgency=medium"
    author, _, when = lines[-1].partition(">  ")
    assert author.startswith(" -- ")
    assert parsedate_to_datetime(when) == date


def test_the_command_is_a_link_into_the_bundle(tree: Path) -> None:
    command = tree / "usr/bin/yi-desktop"
    target = (command.parent / command.readlink()).resolve()
    assert target == (tree / "usr/lib/yi-desktop/yi-desktop").resolve()


def test_the_desktop_entry_starts_the_command_with_its_files(tree: Path) -> None:
    entry = configparser.RawConfigParser(strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(tree / "usr/share/applications/yi-desktop.desktop", encoding="utf-8")
    section = entry["Desktop Entry"]
    assert section["Exec"] == "yi-desktop %F"
    assert (tree / f"usr/share/icons/hicolor/16x16/apps/{section['Icon']}.png").is_file()
    for key in ("GenericName", "Comment"):
        assert {f"{key}[zh_CN]", f"{key}[pt_BR]"} <= set(section)


def test_the_file_types_of_the_entry_are_declared(tree: Path) -> None:
    entry = (tree / "usr/share/applications/yi-desktop.desktop").read_text(encoding="utf-8")
    types = ElementTree.parse(tree / "usr/share/mime/packages/yi-desktop.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    declared = {kind.attrib["type"] for kind in types.iter(f"{space}mime-type")}
    patterns = {glob.attrib["pattern"] for glob in types.iter(f"{space}glob")}
    assert patterns == {"*.yichat", "*.gguf"}
    assert f"MimeType={';'.join(sorted(declared, reverse=True))};" in entry


def test_the_sums_are_those_of_the_files(tree: Path) -> None:
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").touch()
    sums = dict(line.split("  ")[::-1] for line in debian.md5sums(tree).splitlines())
    assert "usr/share/doc/yi-desktop/copyright" in sums
    assert "usr/bin/yi-desktop" not in sums  # a link
    assert not [name for name in sums if name.startswith("DEBIAN")]
    for name, digest in sums.items():
        assert hashlib.md5((tree / name).read_bytes()).hexdigest() == digest


def test_icons_are_packed_as_windows_and_macos_read_them() -> None:
    from installer import icons

    pictures = {16: b"small", 256: b"larger"}
    ico = icons.ico(pictures)
    assert struct.unpack_from("<HHH", ico) == (0, 1, 2)
    for number, (size, picture) in enumerate(pictures.items()):
        side, *_, length, start = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * number)
        assert side == size % 256
        assert ico[start : start + length] == picture
    icns = icons.icns(pictures)
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)
    assert icns[8:12] == b"icp4"
    assert icns.endswith(b"ic08" + struct.pack(">I", 14) + b"larger")
