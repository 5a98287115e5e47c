"""Builds mathjax.js anew from npm's packages; for developers alone, it needs node and a network.

python resources/mathjax/build.py          # prints whether the result is the committed one
python resources/mathjax/build.py --write  # replaces it, and its hash
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGES = ("mathjax-full@3.2.2", "mhchemparser@4.2.1", "esbuild@0.28.2")
HERE = Path(__file__).resolve().parent


def build(folder: Path) -> bytes:
    """The bundle, built in an empty folder."""
    npm, npx = shutil.which("npm"), shutil.which("npx")
    if not npm or not npx:
        raise SystemExit("npm is not installed")
    shutil.copy(HERE / "entry.js", folder)
    subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), *PACKAGES],
        check=True, cwd=folder, stdout=sys.stderr,
    )  # fmt: skip
    # ES2016 is what QJSEngine reads.
    subprocess.run(
        [npx, "esbuild", "entry.js", "--bundle", "--minify", "--format=iife", "--target=es2016",
         "--platform=neutral", "--main-fields=main", "--charset=ascii", "--legal-comments=none",
         '--define:__dirname=""', "--outfile=mathjax.js"],
        check=True, cwd=folder, stdout=sys.stderr,
    )  # fmt: skip
    return (folder / "mathjax.js").read_bytes()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bundle = build(Path(folder))
    same = bundle == (HERE / "mathjax.js").read_bytes()
    print("the same as the committed one" if same else "differs from the committed one")
    if options.write:
        (HERE / "mathjax.js").write_bytes(bundle)
        digest = hashlib.sha256(bundle).hexdigest()
        (HERE / "mathjax.sha256.txt").write_text(f"{digest}  mathjax.js\n", "utf-8")
        return 0
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
