"""A wheel for one accelerator must never pass for another's, and a choice must give its reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from installer import engine_wheel
from installer.steps import Stop

VERSION = "0.3.36"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty Linux system: no devices, no toolkits."""
    system = tmp_path / "system"
    (system / "bin").mkdir(parents=True)
    monkeypatch.setattr(engine_wheel, "_SYSTEM", system)
    monkeypatch.setattr(engine_wheel.sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(system / "bin"))
    for variable in ("CUDA_PATH", "CUDA_HOME", "ROCM_PATH", "HIP_PATH", "VULKAN_SDK", "CMAKE_ARGS"):
        monkeypatch.delenv(variable, raising=False)
    return system


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_without_a_card_it_is_the_processor(machine: Path) -> None:
    choice = engine_wheel.choose("auto")
    assert (choice.name, choice.why) == ("cpu", "no graphics card was found")
    assert "-DGGML_CUDA=ON" not in choice.flags


@pytest.mark.parametrize(
    ("device", "toolkit", "name", "flag"),
    [
        ("dev/nvidia0", "usr/local/cuda/bin/nvcc", "cuda", "-DGGML_CUDA=ON"),
        ("dev/kfd", "opt/rocm/bin/hipcc", "rocm", "-DGGML_HIP=ON"),
        ("dev/dri/renderD128", "bin/glslc", "vulkan", "-DGGML_VULKAN=ON"),
    ],
)
def test_a_card_with_its_toolkit_is_used(
    machine: Path, device: str, toolkit: str, name: str, flag: str
) -> None:
    put(machine / device)
    assert engine_wheel.choose("auto").name == "cpu"
    put(machine / toolkit)
    put(machine / "usr/include/vulkan/vulkan.hpp")
    choice = engine_wheel.choose("auto")
    assert choice.name == name
    assert flag in choice.flags


def test_a_card_without_its_toolkit_is_named_in_the_reason(machine: Path) -> None:
    put(machine / "bin" / "nvidia-smi")
    choice = engine_wheel.choose("auto")
    assert choice.name == "cpu"
    assert "NVIDIA" in choice.why
    assert "nvcc" in choice.why


def test_cuda_without_its_compiler_is_refused(machine: Path) -> None:
    with pytest.raises(Stop, match="nvcc"):
        engine_wheel.choose("cuda")


def test_everything_that_shapes_the_wheel_is_in_its_key(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choices = [engine_wheel.choose(name) for name in ("cpu", "metal", "vulkan", "rocm")]
    choices += [engine_wheel.choose("auto", index) for index in ("https://one/", "https://two/")]
    monkeypatch.setenv("CMAKE_ARGS", "-DGGML_NATIVE=OFF")
    choices.append(engine_wheel.choose("cpu"))
    keys = {choice.key for choice in choices}
    monkeypatch.setattr(engine_wheel, "processor", lambda: "another")
    keys.add(choices[0].key)
    assert len(keys) == len(choices) + 1
    assert all(key.startswith(f"{VERSION}-") for key in keys)


def test_the_folder_is_as_asked_then_as_the_variable_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(engine_wheel.FOLDER_VARIABLE, str(tmp_path / "variable"))
    assert engine_wheel.folder(str(tmp_path / "asked")) == tmp_path / "asked"
    assert engine_wheel.folder(None) == tmp_path / "variable"


def test_a_prebuilt_wheel_is_fetched_once_and_kept(tmp_path: Path, engine_index: Path) -> None:
    wheels = tmp_path / "wheels"
    choice = engine_wheel.choose("auto", str(engine_index))
    left_by_a_kill = wheels / f"{choice.key}.part" / "tools"
    left_by_a_kill.mkdir(parents=True)

    wheel = engine_wheel.provide(choice, wheels)
    assert wheel == engine_wheel.kept(choice, wheels)
    assert sorted(os.listdir(wheels)) == [choice.key, "lock"]

    next(engine_index.iterdir()).unlink()  # so a second fetch would fail
    assert engine_wheel.provide(choice, wheels) == wheel


def test_the_engine_for_any_processor_is_the_same_wherever_it_is_built(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice = engine_wheel.choose_any()
    assert {"-DGGML_NATIVE=OFF", "-DGGML_BACKEND_DL=ON", "-DGGML_CPU_ALL_VARIANTS=ON"} <= {
        *choice.flags
    }
    key = choice.key
    monkeypatch.setattr(engine_wheel, "processor", lambda: "another")
    monkeypatch.setenv("CMAKE_ARGS", "-DGGML_NATIVE=ON")
    assert engine_wheel.choose_any().key == key
    assert engine_wheel.choose("cpu").key != key
