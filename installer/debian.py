"""Makes a .deb of the bundle: its place under /usr/lib, and what a desktop wants to know of it."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from installer import bundle, contents
from installer.steps import ROOT, Stop, call

TEMPLATES = ROOT / "installer" / "linux"
# RELEASING.md says who is to stand here.
MAINTAINER = "Yi Desktop contributors <maintainers@yi-desktop.invalid>"
# What is opened by name and not linked: links, the keyring's service, Chinese; none is a must.
RECOMMENDS = ("xdg-utils", "gnome-keyring | kwalletmanager", "fonts-noto-cjk")
# A plugin that serves one desktop must not bring that desktop's libraries to all.
_OPTIONAL = re.compile(r"/platformthemes/libqgtk3\.so$")
_STAGE = bundle.FOLDER / "deb"
_HOME = Path("usr/lib") / contents.NAME


def make(folder: Path) -> Path:
    """Pack the bundle in this folder; returns the package. Raises Stop."""
    shutil.rmtree(_STAGE, ignore_errors=True)
    tree = _STAGE / "tree"
    shutil.copytree(folder, tree / _HOME, symlinks=True)
    lay(tree)
    depends, recommends = _needs(tree)
    _set_modes(tree)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        control(bundle.size(tree) // 1024, depends, [*recommends, *RECOMMENDS]), "utf-8"
    )
    (tree / "DEBIAN" / "md5sums").write_text(md5sums(tree), "utf-8")
    name = f"{contents.NAME}_{_version()}_{bundle.architecture()}.deb"
    package = bundle.DIST / name
    pack = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package]
    call(f"Packing {name}", pack)
    return package


def lay(tree: Path) -> None:
    """Everything beside the bundle itself: command, icons, entries of desktop and file types."""
    share = tree / "usr" / "share"
    command = tree / "usr" / "bin" / contents.NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{contents.NAME}/{contents.NAME}")
    for file, place in (
        ("yi-desktop.desktop", share / "applications"),
        ("yi-desktop.xml", share / "mime" / "packages"),
        ("copyright", share / "doc" / contents.NAME),
        ("lintian-overrides", share / "lintian" / "overrides"),
    ):
        place.mkdir(parents=True)
        name = contents.NAME if file == "lintian-overrides" else file
        shutil.copyfile(TEMPLATES / file, place / name)
    for picture in bundle.ICONS.glob("*.png"):
        place = share / "icons" / "hicolor" / f"{picture.stem}x{picture.stem}" / "apps"
        place.mkdir(parents=True)
        shutil.copyfile(picture, place / f"{contents.NAME}.png")
    documents = share / "doc" / contents.NAME
    (documents / "licenses").symlink_to(f"../../../lib/{contents.NAME}/licenses")
    _compress((TEMPLATES / "yi-desktop.1").read_bytes(), share / "man/man1/yi-desktop.1.gz")
    _compress((ROOT / "CHANGELOG.md").read_bytes(), documents / "changelog.gz")
    _compress(changelog(datetime.now(UTC)).encode(), documents / "changelog.Debian.gz")


def control(kilobytes: int, depends: list[str], recommends: list[str]) -> str:
    return (TEMPLATES / "control").read_text("utf-8").format(
        version=_version(),
        architecture=bundle.architecture(),
        maintainer=MAINTAINER,
        kilobytes=kilobytes,
        depends=", ".join(depends),
        recommends=", ".join(recommends),
    )  # fmt: skip


def changelog(date: datetime) -> str:
    """What Debian's tools read; what has changed is told in changelog.gz beside it."""
    return (
        f"{contents.NAME} ({_version()}) unstable; urgency=medium\n\n"
        "  * See changelog.gz for what is new.\n\n"
        f" -- {MAINTAINER}  {format_datetime(date)}\n"
    )


def _version() -> str:
    """The app's, and the first packaging of it."""
    return f"{contents.version()}-1"


def md5sums(tree: Path) -> str:
    """One line for each file, in order, as dpkg wants them."""
    files = (file for file in sorted(tree.rglob("*")) if file.is_file() and not file.is_symlink())
    return "".join(
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {file.relative_to(tree).as_posix()}\n"
        for file in files
        if file.relative_to(tree).parts[0] != "DEBIAN"
    )


def _needs(tree: Path) -> tuple[list[str], list[str]]:
    """Packages with the libraries that the bundle is linked to: (depends, recommends)."""
    work = _STAGE / "work"
    (work / "debian").mkdir(parents=True)
    (work / "debian" / "control").write_text(
        f"Source: {contents.NAME}\n\nPackage: {contents.NAME}\nArchitecture: any\n", "utf-8"
    )
    files = [file for file in sorted((tree / _HOME).rglob("*")) if _is_program(file)]
    folders = sorted({file.parent for file in files})
    recommended = [file for file in files if _OPTIONAL.search(str(file))]
    listing = subprocess.run(
        ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0",
         *(f"-l{folder}" for folder in folders),
         *(f"-e{file}" for file in files if file not in recommended),
         "-dRecommends", *(f"-e{file}" for file in recommended)],
        cwd=work, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listing.returncode:
        raise Stop(f"The bundle needs a library that no package brings:\n{listing.stderr[-2000:]}")
    found = dict(line.split(":", 1)[1].split("=", 1) for line in listing.stdout.splitlines())
    return tuple(sorted(found.get(kind, "").split(", ")) for kind in ("Depends", "Recommends"))


def _is_program(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _compress(text: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text, 9, mtime=0))


def _set_modes(tree: Path) -> None:
    """Whatever the umask was: everybody may read, nobody but root may write."""
    for file in tree.rglob("*"):
        if not file.is_symlink():
            program = file.is_dir() or file == tree / _HOME / contents.NAME
            os.chmod(file, 0o755 if program else 0o644)
