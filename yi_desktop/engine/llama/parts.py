"""Loads the parts of ggml that compute where they lie beside the library and not in it.

An engine built for one computer holds them all. One built for any has a part for each generation
of processors, of which only the best that runs here is loaded.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import Literal

from yi_desktop.engine.errors import EngineCrashed

_VARIANT = re.compile(r"(?:lib)?ggml-cpu-([\w.]+)\.(?:so|dll)")


def ggml(part: Literal["ggml", "ggml-base"], folder: Path) -> ctypes.CDLL:
    """The functions of one of ggml's libraries, in the very copy that llama.cpp uses.

    On Unix they are found through what libllama needs: a wheel holds no links, so the same
    library lies there under three names, and another name would load another copy.
    """
    if sys.platform == "win32":
        return ctypes.CDLL(str(folder / f"{part}.dll"))
    return ctypes.CDLL(str(folder / f"libllama.{'dylib' if sys.platform == 'darwin' else 'so'}"))


def load_parts(folder: Path) -> None:
    """Load what computes, unless it is there already. Raises EngineCrashed."""
    listing = ggml("ggml", folder)
    listing.ggml_backend_dev_count.restype = ctypes.c_size_t
    if listing.ggml_backend_dev_count():
        return
    listing.ggml_backend_load_all_from_path.argtypes = [ctypes.c_char_p]
    listing.ggml_backend_load_all_from_path.restype = None
    listing.ggml_backend_load_all_from_path(os.fsencode(folder))  # UTF-8 on Windows, as ggml asks
    if not listing.ggml_backend_dev_count():
        raise EngineCrashed("no part of the engine runs on this processor")


def loaded_variant(folder: Path) -> str:
    """The generation of processors whose part was loaded, in ggml's words; "" where it is built in.

    ggml does not say which one it took, so the system is asked which is in this process.
    """
    for file in sorted(folder.iterdir()):
        if (named := _VARIANT.fullmatch(file.name)) and _is_loaded(file):
            return named.group(1)
    return ""


if sys.platform == "win32":

    def _is_loaded(library: Path) -> bool:
        return bool(ctypes.windll.kernel32.GetModuleHandleW(library.name))

else:

    def _is_loaded(library: Path) -> bool:
        try:
            ctypes.CDLL(str(library), mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
        except OSError:
            return False
        return True
