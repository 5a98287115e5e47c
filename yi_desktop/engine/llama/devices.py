"""Which accelerators this build of llama.cpp can use, asked of ggml itself."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_CPU = 0  # GGML_BACKEND_DEVICE_TYPE_CPU
_ACCEL = 3  # helps the processor (BLAS, AMX); no layer lies on it


def accelerators(folder: Path) -> list[str]:
    """Names of the devices that can hold layers, in ggml's order; empty for a processor build."""
    listing, base = _open(folder, "ggml"), _open(folder, "ggml-base")
    listing.ggml_backend_dev_count.restype = ctypes.c_size_t
    listing.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
    listing.ggml_backend_dev_get.restype = ctypes.c_void_p
    base.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
    base.ggml_backend_dev_description.argtypes = [ctypes.c_void_p]
    base.ggml_backend_dev_description.restype = ctypes.c_char_p
    devices = [
        listing.ggml_backend_dev_get(index) for index in range(listing.ggml_backend_dev_count())
    ]
    return [
        base.ggml_backend_dev_description(device).decode("utf-8", "replace")
        for device in devices
        if base.ggml_backend_dev_type(device) not in (_CPU, _ACCEL)
    ]


def _open(folder: Path, stem: str) -> ctypes.CDLL:
    name = {"win32": f"{stem}.dll", "darwin": f"lib{stem}.dylib"}.get(sys.platform, f"lib{stem}.so")
    return ctypes.CDLL(str(folder / name))
