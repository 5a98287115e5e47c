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
    # GCC 12's header says of this instruction that it reads 8 bytes; it reads 64. The compiler
    # drops the rest as never read, and every processor with AMX ends the process here.
    Patch(
        "vendor/llama.cpp/ggml/src/ggml-cpu/amx/mmq.cpp",
        "    _tile_loadconfig(&tc);\n",
        "#if defined(__GNUC__)\n"
        '    __asm__ volatile("" : : "r"(&tc) : "memory");\n'
        "#endif\n"
        "    _tile_loadconfig(&tc);\n",
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
