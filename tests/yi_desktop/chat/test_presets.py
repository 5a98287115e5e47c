"""The named presets."""

from __future__ import annotations

from typing import get_args, get_type_hints

from yi_desktop.chat.presets import DEFAULT, PRESETS, sampling
from yi_desktop.settings import Settings


def test_every_preset_of_the_settings_exists():
    hint = get_type_hints(Settings)["preset"]
    assert set(get_args(hint)) == set(PRESETS)
    assert Settings().preset == DEFAULT


def test_they_grow_freer_and_an_unknown_name_is_harmless():
    heats = [PRESETS[name].temperature for name in ("precise", "balanced", "creative")]
    assert heats == sorted(heats)
    assert sampling("of another release") == PRESETS[DEFAULT]
