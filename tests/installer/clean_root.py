"""A system with nothing in it, made once by debootstrap; programs run there without a network."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

from installer.steps import lock

PERSON = 1000


class CleanRoot:
    """A folder with a Debian of this machine's release, and the one person who uses it."""

    def __init__(self, folder: Path, cache: Path) -> None:
        """Unpack the root that `cache` keeps, made there first where it is missing."""
        assert os.geteuid() == 0, "a clean root is made, and entered, by root alone"
        self.folder = folder
        self._processor = ""
        self._packages = cache / "packages"
        (self._packages / "partial").mkdir(parents=True, exist_ok=True)
        kept = cache / f"{_release()}-{platform.machine()}.tar"
        if not kept.exists():
            self._bootstrap(kept)
        folder.mkdir()
        _run(["tar", "-C", folder, "-xpf", kept])

    def install(self, package: Path) -> None:
        """Install a .deb with what it depends on, and nothing that it only recommends."""
        shutil.copy(package, self.folder / package.name)
        self._as_root("apt-get", "install", "-y", "--no-install-recommends", f"/{package.name}")
        (self.folder / package.name).unlink()

    def emulate(self, processor: str) -> None:
        """From now on programs, and whatever they start, run on this processor, emulated."""
        if not self._processor:
            self._as_root(
                "apt-get", "install", "-y", "--no-install-recommends", "proot", "qemu-user"
            )
        self._processor = processor

    def remove(self, name: str) -> None:
        self._as_root("apt-get", "purge", "-y", name)

    @contextmanager
    def start(self, *command: str) -> Iterator[subprocess.Popen[str]]:
        """Run a program there as the person, without a network; ended with the block."""
        variables = (
            "HOME=/home/person",
            "LANG=C.UTF-8",
            "PATH=/usr/bin:/bin",
            "QT_QPA_PLATFORM=offscreen",
            # or proot would let a program of this machine's kind run past the emulator
            "PROOT_FORCE_FOREIGN_BINARY=1",
        )
        emulator = ["proot", "-q", f"qemu-x86_64 -cpu {self._processor}"] if self._processor else []
        mount = f"mount -t proc proc '{self.folder}/proc'; exec chroot '{self.folder}' \"$@\""
        process = subprocess.Popen(
            ["unshare", "--net", "--mount", "--pid", "--fork",
             "sh", "-c", mount, "sh",
             "setpriv", f"--reuid={PERSON}", f"--regid={PERSON}", "--clear-groups",
             "/usr/bin/env", "-i", *variables, *emulator, *command],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        try:
            yield process
        finally:
            for first in psutil.Process(process.pid).children() if process.poll() is None else ():
                first.kill()  # and with it whatever is in its namespace
            process.wait()
            assert process.stdout is not None
            process.stdout.close()

    def output(self, *command: str, limit: float = 600) -> str:
        """What a program prints; it must succeed."""
        with self.start(*command) as process:
            said, _ = process.communicate(timeout=limit)
            assert process.returncode == 0, said
            return said

    def _bootstrap(self, kept: Path) -> None:
        fresh = kept.with_suffix(".new")
        shutil.rmtree(fresh, ignore_errors=True)
        _run(["debootstrap", "--variant=minbase", _release(), fresh, _mirror()])
        _run(["chroot", fresh, "useradd", "--create-home", f"--uid={PERSON}", "person"])
        _run(["tar", "-C", fresh, "-cpf", kept, "."])
        shutil.rmtree(fresh)

    def _as_root(self, *command: str) -> None:
        """With the network of this machine, and the packages that were fetched before."""
        shutil.copy("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        cache = self.folder / "var/cache/apt/archives"
        bind = f"mount --bind '{self._packages}' '{cache}'; exec chroot '{self.folder}' \"$@\""
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        keep = ["-o", "APT::Keep-Downloaded-Packages=true", "-o", "APT::Sandbox::User=root"]
        inside = ["unshare", "--mount", "sh", "-c", bind, "sh", command[0], *keep, *command[1:]]
        with lock(self._packages.parent / "lock"):  # apt waits for its own, but not for this one
            _run(inside, environment)


def _release() -> str:
    return platform.freedesktop_os_release()["VERSION_CODENAME"]


def _mirror() -> str:
    """Where this machine takes its own packages from."""
    listing = _run(
        ["apt-get", "indextargets", "--format", "$(CODENAME) $(COMPONENT) $(REPO_URI)",
         "Created-By: Packages"],
    )  # fmt: skip
    rows = (line.split(" ") for line in listing.splitlines())
    return next(uri for name, component, uri in rows if (name, component) == (_release(), "main"))


def _run(command: Sequence[object], environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [str(part) for part in command], env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command[0]}: {done.stdout[-3000:]}"
    return done.stdout
