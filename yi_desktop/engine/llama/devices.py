"""Which devices this build of llama.cpp can use, asked of ggml itself."""

from __future__ import annotations

import ctypes
from typing import Any, Literal

from yi_desktop.engine.devices import Build, Device
from yi_desktop.engine.llama.library import library_folder, open_library
from yi_desktop.engine.llama.parts import ggml, loaded_variant

_KINDS: tuple[Literal["cpu", "gpu", "igpu", "accel"], ...] = ("cpu", "gpu", "igpu", "accel")


def accelerators() -> list[str]:
    """Names of the devices that can hold layers, in ggml's order; empty for a processor build."""
    return [device.description for device in devices() if device.holds_layers]


def describe_build() -> Build:
    """What `python -m yi_desktop.engine.worker --devices` prints. Raises EngineCrashed."""
    llama = open_library()
    found = tuple(devices())
    return Build(llama.llama_version().decode(), found, loaded_variant(library_folder()))


def devices() -> list[Device]:
    """Every device in ggml's order. The binding must have been opened before."""
    folder = library_folder()
    listing, base = ggml("ggml", folder), ggml("ggml-base", folder)
    listing.ggml_backend_dev_count.restype = ctypes.c_size_t
    listing.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
    listing.ggml_backend_dev_get.restype = ctypes.c_void_p
    base.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
    size = ctypes.POINTER(ctypes.c_size_t)
    base.ggml_backend_dev_memory.argtypes = [ctypes.c_void_p, size, size]
    base.ggml_backend_dev_memory.restype = None
    for name in (base.ggml_backend_dev_name, base.ggml_backend_dev_description):
        name.argtypes, name.restype = [ctypes.c_void_p], ctypes.c_char_p
    count = listing.ggml_backend_dev_count()
    return [_device(base, listing.ggml_backend_dev_get(index)) for index in range(count)]


def _device(base: Any, handle: int) -> Device:
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    base.ggml_backend_dev_memory(handle, ctypes.byref(free), ctypes.byref(total))
    kind = base.ggml_backend_dev_type(handle)
    return Device(
        name=base.ggml_backend_dev_name(handle).decode("utf-8", "replace"),
        description=base.ggml_backend_dev_description(handle).decode("utf-8", "replace"),
        kind=_KINDS[kind] if kind < len(_KINDS) else "other",
        free=free.value,
        total=total.value,
    )
