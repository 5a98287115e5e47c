"""How a worker is started: its command, and an environment without anything private."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FROZEN_SWITCH = "--engine-worker"

# Compared in upper case, as Windows does. No HOME, no proxies, no tokens: a model file is
# hostile input, and what its reader cannot see it cannot leak.
_SYSTEM = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE")
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "CUDA_PATH", "HIP_PATH")
_DEVICES = (
    "NUMBER_OF_PROCESSORS",
    "CUDA_VISIBLE_DEVICES",
    "CUDA_DEVICE_ORDER",
    "HIP_VISIBLE_DEVICES",
    "ROCR_VISIBLE_DEVICES",
    "HSA_OVERRIDE_GFX_VERSION",
    "VK_ICD_FILENAMES",
    "VK_DRIVER_FILES",
)
_ALLOWED = frozenset((*_SYSTEM, *_LIBRARIES, *_DEVICES))
_ALLOWED_PREFIXES = ("OMP_", "GOMP_", "KMP_", "GGML_")


def worker_command(module: str = "yi_desktop.engine.worker") -> list[str]:
    """Start `module` with this Python, or this frozen program as a worker."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_SWITCH]
    return [sys.executable, "-P", "-m", module]


def worker_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The few variables that a worker needs, and where to import this package from."""
    kept = {
        name: value
        for name, value in environ.items()
        if name.upper() in _ALLOWED or name.upper().startswith(_ALLOWED_PREFIXES)
    }
    kept["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    kept["PYTHONUTF8"] = "1"
    kept["PYTHONNOUSERSITE"] = "1"
    # Python looks for the person's own packages all the same; without HOME it would ask the
    # system for it, which may open a socket. Any folder given here keeps it from asking.
    kept["PYTHONUSERBASE"] = worker_folder()
    return kept


def worker_folder() -> str:
    """A working folder that no one minds being held: the root of the disk Python lies on."""
    return Path(sys.executable).anchor
