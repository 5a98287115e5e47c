"""Makes the disk image of macOS: the app, signed, beside a link to Applications."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from installer import bundle, contents
from installer.steps import ROOT, call

ENTITLEMENTS = ROOT / "installer" / "macos" / "entitlements.plist"
# The name of a certificate; without one the signature is good on this Mac alone.
IDENTITY_VARIABLE = "YI_DESKTOP_SIGN_AS"


def make(app: Path) -> Path:
    """Sign the app and pack it; returns the image. Raises Stop."""
    shutil.copytree(
        bundle.DIST / contents.NAME / "licenses",
        app / "Contents" / "Resources" / "licenses",
        dirs_exist_ok=True,
    )
    identity = os.environ.get(IDENTITY_VARIABLE, "-")
    call(
        "Signing the app",
        ["codesign", "--force", "--deep", "--timestamp" if identity != "-" else "--timestamp=none",
         "--options=runtime", f"--entitlements={ENTITLEMENTS}", f"--sign={identity}", app],
    )  # fmt: skip
    stage = bundle.FOLDER / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(app, stage / app.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    target = bundle.DIST / f"yi-desktop-{contents.version()}-{bundle.architecture()}.dmg"
    call(
        f"Packing {target.name}",
        ["hdiutil", "create", "-volname", "Yi Desktop", "-srcfolder", stage,
         "-format", "ULFO", "-ov", target],
    )  # fmt: skip
    return target
