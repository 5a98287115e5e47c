"""Every setting is on a page of the settings or has its place elsewhere, and is in the docs.

python tests/qml/test_settings_list.py writes docs/settings.md anew.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from yi_desktop.settings import Setting, all_settings

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = ROOT / "app/qml/Yi/Settings/SettingEntries.qml"
DOCS = ROOT / "docs/settings.md"
HEAD = """\
# Settings

`settings.json` lies in the folder of the settings and holds only what was changed. The window
writes it; whoever edits it by hand closes the window first.

| Name | Type | Default | |
|---|---|---|---|
"""

# Set by use, not on a page.
ELSEWHERE = {
    "added_models", "last_conversation", "model_path", "preset", "sidebar_open", "sidebar_width",
    "window_place",
}  # fmt: skip


def line(setting: Setting) -> str:
    kind = setting.type.removeprefix("Literal[").removesuffix("]").replace("'", '"')
    kind = kind if setting.type.startswith("Literal") else setting.type
    return (
        f"| `{setting.name}` | {kind} | `{json.dumps(setting.default)}` | {setting.description} |"
    )


def page() -> str:
    return HEAD + "\n".join(map(line, all_settings())) + "\n"


def test_every_setting_is_on_a_page() -> None:
    shown = set(re.findall(r'name: "([a-z_]+)"; page:', ENTRIES.read_text("utf-8")))
    assert shown | ELSEWHERE == {setting.name for setting in all_settings()}
    assert shown.isdisjoint(ELSEWHERE)


def test_the_documentation_is_current() -> None:
    assert DOCS.read_text("utf-8") == page(), "python tests/qml/test_settings_list.py writes it"


if __name__ == "__main__":
    DOCS.write_text(page(), "utf-8")
