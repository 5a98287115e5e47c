"""What we change in the engine's sources before they are compiled, and why."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Patch(NamedTuple):
    """Lines that stand in `file` exactly once, and what stands there instead."""

    file: str
    lines: str
    instead: str


class SourcesChanged(Exception):
    """The lines are not there; the message says which, and where."""


PATCHES = (
    # The common library serves llama.cpp's own programs.
    Patch(
        "CMakeLists.txt",
        '    set(LLAMA_BUILD_COMMON ON CACHE BOOL "Build llama.cpp common library" FORCE)\n',
        '    set(LLAMA_BUILD_COMMON OFF CACHE BOOL "Build llama.cpp common library" FORCE)\n',
    ),
    # Twelve sources a compiler run cut 9 minutes to 2 on two cores; not tried with Visual C++,
    # where windows.h may not share a unit with the rest.
    Patch(
        "CMakeLists.txt",
        "    add_subdirectory(vendor/llama.cpp)\n",
        "    add_subdirectory(vendor/llama.cpp)\n"
        "    if(NOT MSVC)\n"
        "        set_target_properties(llama PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)\n"
        "    endif()\n",
    ),
    # No AMX. GCC 12's header does not say that its instructions read memory, so the compiler drops
    # or moves what they should have read: the process ends, or the answer is wrong.
    Patch(
        "vendor/llama.cpp/ggml/src/ggml-cpu/ggml-cpu.cpp",
        "#if defined(__AMX_INT8__) && defined(__AVX512VNNI__)\n"
        "        if (ggml_backend_amx_buffer_type()) {\n",
        "#if 0\n        if (ggml_backend_amx_buffer_type()) {\n",
    ),
)


def patch(source: Path) -> None:
    """Change the unpacked sources. Raises SourcesChanged."""
    for file, lines, instead in PATCHES:
        path = source / file
        text = path.read_text(encoding="utf-8")
        if text.count(lines) != 1:
            raise SourcesChanged(f"{lines.strip()!r} is not in {file}, or not once")
        path.write_text(text.replace(lines, instead), encoding="utf-8")
