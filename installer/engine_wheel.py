"""Builds llama-cpp-python for this machine, once, and keeps the wheel by all that shaped it."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installer.engine_patches import PATCHES, SourcesChanged, patch
from installer.steps import ROOT, Stop, call, lock

ACCELERATORS = ("auto", "cpu", "cuda", "metal", "vulkan", "rocm")
FOLDER_VARIABLE = "YI_DESKTOP_WHEELS"
BUILD_BYTES = 1_500_000_000  # sources, objects and the tools, all gone afterwards
_PINS = ROOT / "requirements" / "engine.txt"
_SYSTEM = Path("/")  # where devices, headers and toolkits are looked for
_FLAGS = {
    "cpu": ["-DGGML_METAL=OFF"],
    "cuda": ["-DGGML_CUDA=ON"],
    "metal": ["-DGGML_METAL=ON"],
    "vulkan": ["-DGGML_VULKAN=ON"],
    "rocm": ["-DGGML_HIP=ON"],
}
_TRIM = ["-DLLAVA_BUILD=OFF", "-DLLAMA_OPENSSL=OFF"]
# The processor's part once for each generation of processors, beside the library and not in it.
_ANY = [
    "-DGGML_NATIVE=OFF",
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_CPU_ALL_VARIANTS=ON",
    "-DCMAKE_INSTALL_BINDIR=llama_cpp/lib",  # where its own rules put these parts
]


@dataclass(frozen=True)
class Choice:
    """An accelerator, why it was chosen, and its CMake flags; `index` names a prebuilt wheel's."""

    name: str
    why: str
    flags: tuple[str, ...]
    index: str = ""
    any_processor: bool = False

    @property
    def key(self) -> str:
        """The folder that holds the wheel: one name for everything that shapes its bytes."""
        shape = [_pin(), self.index, platform.machine(), *platform.libc_ver()]
        if not self.index:
            shape += [*self.flags, str(PATCHES), "" if self.any_processor else processor()]
        digest = hashlib.sha256("\n".join(shape).encode()).hexdigest()
        return f"{_pin().split('==')[1]}-{self.name}-{digest[:12]}"


def choose(asked: str, index: str = "") -> Choice:
    """Turn `auto` into what this machine can build for, and say why. Raises Stop."""
    if index:
        return Choice("prebuilt", f"taken from {index}", (), index)
    if asked == "auto":
        name, why = _detect()
    else:
        name, why = asked, "as chosen"
    flags = [*_TRIM, *_FLAGS[name], *shlex.split(os.environ.get("CMAKE_ARGS", ""))]
    if name == "cuda":
        nvcc = _nvcc()
        if not nvcc:
            raise Stop(
                "CUDA needs NVIDIA's compiler nvcc: install the CUDA toolkit, or set CUDA_PATH."
            )
        flags.append(f"-DCMAKE_CUDA_COMPILER={nvcc}")
    return Choice(name, why, tuple(flags))


def choose_any() -> Choice:
    """The engine of what is given to others: it finds out when it starts what it runs on."""
    base, origin = ("metal", "@loader_path") if sys.platform == "darwin" else ("cpu", "$ORIGIN")
    flags = (*_TRIM, *_FLAGS[base], *_ANY, f"-DCMAKE_INSTALL_RPATH={origin}")
    return Choice("any", "for any processor", flags, any_processor=True)


def folder(given: str | None) -> Path:
    """Where wheels are kept: as asked, as the variable says, else the person's cache folder."""
    if value := given or os.environ.get(FOLDER_VARIABLE):
        return Path(value).expanduser().absolute()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "yi-desktop" / "wheels"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "yi-desktop" / "wheels"
    return (
        Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "yi-desktop" / "wheels"
    )


def kept(choice: Choice, wheels: Path) -> Path | None:
    """The wheel made earlier for this choice, if there is one."""
    return next((wheels / choice.key).glob("*.whl"), None)


def provide(choice: Choice, wheels: Path) -> Path:
    """The wheel for this choice, built or fetched unless it is kept already. Raises Stop."""
    with lock(wheels / "lock"):
        if wheel := kept(choice, wheels):
            return wheel
        with _scratch(wheels / f"{choice.key}.part") as scratch:
            python = _tools(scratch, build=not choice.index)
            made = (
                _fetch(choice.index, scratch, python)
                if choice.index
                else _build(choice, scratch, python)
            )
            target = wheels / choice.key
            target.mkdir(exist_ok=True)
            return made.replace(target / made.name)


def _build(choice: Choice, scratch: Path, python: Path) -> Path:
    pip = [python, "-m", "pip"]
    call(
        "Fetching the engine's sources",
        [*pip, "download", "--retries=2", "--no-deps", "--no-build-isolation", "--no-binary=:all:",
         "--require-hashes", f"--requirement={_PINS}", f"--dest={scratch}"],
    )  # fmt: skip
    shutil.unpack_archive(next(scratch.glob("*.tar.gz")), scratch)
    source = next(scratch.glob("llama_cpp_python-*/"))
    try:
        patch(source)
    except SourcesChanged as changed:
        raise Stop(
            f"The sources of {_pin()} have changed: {changed}, so installer/engine_patches.py "
            "must be brought up to date."
        ) from changed
    (scratch / "tmp").mkdir()
    environment = {
        "CMAKE_ARGS": shlex.join(choice.flags),
        "CMAKE_BUILD_PARALLEL_LEVEL": str(_jobs()),
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch / "tmp")),
    }
    call(
        f"Building the engine for {choice.name} (minutes, once)",
        [*pip, "wheel", "--no-deps", "--no-build-isolation", f"--wheel-dir={scratch}", source],
        environment,
    )
    return next(scratch.glob("*.whl"))


def _fetch(index: str, scratch: Path, python: Path) -> Path:
    where = [f"--index-url={index}"] if "://" in index else ["--no-index", f"--find-links={index}"]
    call(
        f"Fetching the engine from {index}",
        [python, "-m", "pip", "download", "--retries=2", "--no-deps", "--only-binary=:all:", *where,
         f"--dest={scratch}", _pin()],
    )  # fmt: skip
    return next(scratch.glob("*.whl"))


def _tools(scratch: Path, *, build: bool) -> Path:
    """A throw-away environment: pip, and for a build the pinned CMake, Ninja and backend."""
    call("Making a place to build in", [sys.executable, "-m", "venv", scratch / "tools"])
    python = scratch / "tools" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if build:
        call(
            "Fetching the build tools",
            [
                python,
                "-m",
                "pip",
                "install",
                "--retries=2",
                "--no-deps",
                "-r",
                ROOT / "requirements/build.txt",
            ],
        )
    return python


@contextmanager
def _scratch(path: Path) -> Iterator[Path]:
    """A folder beside the wheels (same disk), emptied of what a killed build left."""
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _pin() -> str:
    """`llama-cpp-python==VERSION` as the requirements have it."""
    found = re.search(r"^llama-cpp-python==[^\s\\]+", _PINS.read_text(encoding="utf-8"), re.M)
    if not found:
        raise Stop(f"{_PINS} names no version of llama-cpp-python.")
    return found.group()


def _jobs() -> int:
    """Compilers at once: one a core, but no more than memory holds at 0.75 GB each."""
    cores = os.cpu_count() or 1
    if not hasattr(os, "sysconf"):
        return cores
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return max(1, min(cores, memory // 750_000_000))


def processor() -> str:
    """What a build for "this processor" depends on: its instruction sets, or else its name."""
    if sys.platform == "linux":
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
        found = re.search(r"^(flags|Features|isa)\s*:(.*)$", text, re.M)
        return " ".join(sorted(found.group(2).split())) if found else platform.machine()
    if sys.platform == "darwin":
        names = ["machdep.cpu.brand_string", "machdep.cpu.features", "machdep.cpu.leaf7_features"]
        return subprocess.run(
            ["sysctl", "-n", *names], capture_output=True, text=True, check=False
        ).stdout
    return platform.processor()


def _tool(name: str, *variables: str, home: str = "") -> str | None:
    """A toolkit's program: on PATH, or in the `bin` of its home or of one a variable names."""
    homes = [os.environ[variable] for variable in variables if os.environ.get(variable)]
    bins = [str(_SYSTEM / home / "bin") for home in (*homes, home) if home]
    return shutil.which(name) or shutil.which(name, path=os.pathsep.join(bins))


def _nvcc() -> str | None:
    return _tool("nvcc", "CUDA_PATH", "CUDA_HOME", home="usr/local/cuda")


def _vulkan() -> str | None:
    sdk = _SYSTEM / os.environ.get("VULKAN_SDK", "usr")
    headers = (sdk / folder / "vulkan" / "vulkan.hpp" for folder in ("include", "Include"))
    return _tool("glslc", "VULKAN_SDK") if any(header.exists() for header in headers) else None


def _detect() -> tuple[str, str]:
    """The first accelerator with both a device and a toolkit, and why. Never raises."""
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return "metal", "this Mac has Apple silicon"
    devices = _SYSTEM / "dev"
    nvidia = any(devices.glob("nvidia[0-9]*")) or _answers("nvidia-smi", "-L")
    other = any(devices.glob("dri/renderD*")) or sys.platform == "win32"
    hipcc = _tool("hipcc", "ROCM_PATH", "HIP_PATH", home="opt/rocm")
    kinds = (
        ("cuda", nvidia, _nvcc(), "an NVIDIA card", "the CUDA toolkit (nvcc)"),
        ("rocm", (devices / "kfd").exists(), hipcc, "an AMD card", "ROCm (hipcc)"),
        ("vulkan", other, _vulkan(), "a graphics card", "the Vulkan SDK (glslc, headers)"),
    )
    for name, device, toolkit, card, kit in kinds:
        if device and toolkit:
            return name, f"found {card} and {kit}"
    lacking = [f"{card} without {kit}" for _, device, _, card, kit in kinds if device]
    return "cpu", f"found {', '.join(lacking)}" if lacking else "no graphics card was found"


def _answers(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
