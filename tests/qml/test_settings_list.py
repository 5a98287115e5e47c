"""Every setting is on a page of the settings, or known to have its place elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

from yi_desktop.settings import all_settings

ENTRIES = Path(__file__).resolve().parents[2] / "app/qml/Yi/Settings/SettingEntries.qml"

# Set by use, not on a page.
ELSEWHERE = {
    "added_models", "last_conversation", "model_path", "preset", "sidebar_open", "sidebar_width",
    "window_place",
}  # fmt: skip


def test_every_setting_is_on_a_page() -> None:
    shown = set(re.findall(r'name: "([a-z_]+)"; page:', ENTRIES.read_text("utf-8")))
    assert shown | ELSEWHERE == {setting.name for setting in all_settings()}
    assert shown.isdisjoint(ELSEWHERE)
