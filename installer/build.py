"""Makes what is given to others: `python3 -m installer.build`; see RELEASING.md."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from installer import bundle, debian, disk_image, engine_wheel, setup_program, system
from installer.steps import Stop, lock, table


def main(arguments: list[str]) -> int:
    """Build the bundle, then this system's package of it; prints where they lie and their sizes."""
    parser = argparse.ArgumentParser(prog="python3 -m installer.build", description=__doc__)
    parser.add_argument("--wheels", metavar="DIR", help="where built engines are kept")
    parser.add_argument("--bundle-only", action="store_true", help="without the package")
    options = parser.parse_args(arguments)
    try:
        made = build(engine_wheel.folder(options.wheels), package=not options.bundle_only)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 2
    print(table())
    for path in made:
        size = bundle.size(path) if path.is_dir() else path.stat().st_size
        print(f"{path}: {size / 1e6:.0f} MB")
    return 0


def build(wheels: Path, *, package: bool = True) -> list[Path]:
    """The bundle and, if asked for, its package. Raises Stop."""
    with lock(bundle.FOLDER / "lock"):
        system.provide(build=True, test=False, more=system.PACKAGE)
        folder = bundle.make(wheels)
        if not package:
            return [folder]
        if sys.platform == "win32":
            return [folder, setup_program.make(folder)]
        if sys.platform == "darwin":
            return [folder, disk_image.make(bundle.DIST / "Yi Desktop.app")]
        if shutil.which("dpkg-deb") is None:
            raise Stop("A .deb is made on Debian or Ubuntu; --bundle-only works everywhere.")
        return [folder, debian.make(folder)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
