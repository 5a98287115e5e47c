"""What no package index brings: Qt's system libraries, a compiler, fonts; found, then installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from installer.steps import Stop, call


class Need(NamedTuple):
    """A soname, a program or a font's file name, and the package that brings it."""

    probe: str
    apt: str
    dnf: str
    pacman: str


RUN = (
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
    Need("libgomp.so.1", "libgomp1", "libgomp", "gcc-libs"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Need("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland"),
)
CHINESE = Need(
    "font:CJK Han wqy Fallback", "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk"
)
TEST = (
    Need(
        "font:Emoji", "fonts-noto-color-emoji", "google-noto-color-emoji-fonts", "noto-fonts-emoji"
    ),
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Need("xauth", "xauth", "xorg-x11-xauth", "xorg-xauth"),
    Need("xdotool", "xdotool", "xdotool", "xdotool"),
    Need("strace", "strace", "strace", "strace"),
    Need("dbus-run-session", "dbus", "dbus-daemon", "dbus"),
    Need("gnome-keyring-daemon", "gnome-keyring", "gnome-keyring", "gnome-keyring"),
)
# To make the package and to try it in a clean root, which only Debian and its kin can.
PACKAGE = (
    Need("dpkg-shlibdeps", "dpkg-dev", "dpkg-dev", "dpkg"),
    Need("strip", "binutils", "binutils", "binutils"),
    Need("patchelf", "patchelf", "patchelf", "patchelf"),
)
CLEAN_ROOT = Need("debootstrap", "debootstrap", "debootstrap", "debootstrap")
COMPILER = Need("c++", "g++", "gcc-c++", "gcc")
VENV = Need("", f"python3.{sys.version_info.minor}-venv", "python3", "python")

_MANAGERS = (
    ("apt-get", "apt", "apt-get install -y --no-install-recommends"),
    ("dnf", "dnf", "dnf install -y"),
    ("pacman", "pacman", "pacman -S --needed --noconfirm"),
)
_WINDOWS_COMPILER = (
    "winget install Microsoft.VisualStudio.2022.BuildTools --override "
    '"--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"'
)


def provide(*, build: bool, test: bool, more: Sequence[Need] = ()) -> None:
    """Install what this system lacks, or raise Stop with the one command that does.

    `more` are programs that only Linux needs.
    """
    if sys.platform == "win32":
        if build and not _visual_cpp():
            raise Stop(f"A C++ compiler is missing; install it with:\n  {_WINDOWS_COMPILER}")
    elif sys.platform == "darwin":
        if build and subprocess.call(["xcode-select", "-p"], stdout=subprocess.DEVNULL):
            raise Stop("A C++ compiler is missing; install it with:\n  xcode-select --install")
    else:
        _provide_linux(build=build, programs=[*more, *(TEST if test else ())])


def _provide_linux(*, build: bool, programs: Sequence[Need]) -> None:
    libraries = _libraries()
    lacking = [need for need in RUN if libraries and need.probe not in libraries]
    if not find_spec("ensurepip"):
        lacking.append(VENV)
    if build and not (os.environ.get("CXX") or any(map(shutil.which, ("c++", "g++", "clang++")))):
        lacking.append(COMPILER)
    lacking += [need for need in programs if not _present(need.probe)]
    wish = [] if _present(CHINESE.probe) else [CHINESE]
    if not lacking and not wish:
        return
    manager, column, install = next(
        (row for row in _MANAGERS if shutil.which(row[0])), ("", "apt", "install")
    )
    packages = list(dict.fromkeys(getattr(need, column) for need in [*lacking, *wish]))
    if manager == "apt-get" and os.geteuid() == 0:
        _apt(install.split(), packages)
        return
    command = f"  sudo {install} {' '.join(packages)}"
    if lacking:
        raise Stop(f"The system lacks some packages; install them with:\n{command}")
    print(f"Chinese will show as boxes until a font for it is installed:\n{command}")


def _apt(install: list[str], packages: list[str]) -> None:
    env = {"DEBIAN_FRONTEND": "noninteractive"}
    title = f"Installing {', '.join(packages)}"
    try:
        call(title, [*install, *packages], env)
    except Stop:  # a fresh container has no package lists, an old one stale ones
        call("Refreshing the system's package lists", ["apt-get", "update"], env)
        call(title, [*install, *packages], env)


def _libraries() -> set[str]:
    """Names in the dynamic linker's cache; empty where the system keeps none."""
    ldconfig = shutil.which("ldconfig", path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin")
    if not ldconfig:
        return set()
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in listing.splitlines()[1:] if line.strip()}


def _present(probe: str) -> bool:
    if not probe.startswith("font:"):
        return shutil.which(probe) is not None
    home = Path.home()
    places = (
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        home / ".local/share/fonts",
        home / ".fonts",
    )
    parts = probe.removeprefix("font:").split()
    return any(
        any(part in file for part in parts)
        for place in places
        for _, _, files in os.walk(place)
        for file in files
    )


def _visual_cpp() -> bool:
    installer = (
        Path(os.environ.get("PROGRAMFILES(X86)", "C:/")) / "Microsoft Visual Studio/Installer"
    )
    return bool(shutil.which("cl")) or (installer / "vswhere.exe").exists()
