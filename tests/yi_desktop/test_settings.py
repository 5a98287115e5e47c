"""Settings survive, are checked, and never cost a person what the file already held."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yi_desktop.settings import Settings, SettingsUnusable, all_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_without_a_file_all_are_at_their_defaults(path: Path) -> None:
    found = Settings.load(path)
    assert {item.name: getattr(found, item.name) for item in all_settings()} == {
        item.name: item.default for item in all_settings()
    }
    assert not path.exists()


def test_what_is_set_is_found_again(path: Path) -> None:
    first = Settings.load(path)
    first.set("theme", "dark")
    first.set("text_scale", 1.25)
    first.set("added_models", ["/m/通义.gguf"])
    again = Settings.load(path)
    assert (again.theme, again.text_scale) == ("dark", 1.25)
    assert again.added_models == ["/m/通义.gguf"]
    assert json.loads(path.read_text("utf-8")).keys() == {"theme", "text_scale", "added_models"}
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "sepia"), ("text_scale", 9), ("sidebar_open", "yes"), ("added_models", [1])],
)
def test_a_value_that_does_not_fit_changes_nothing(path: Path, name: str, value: object) -> None:
    kept = Settings.load(path)
    before = getattr(kept, name)
    with pytest.raises(SettingsUnusable):
        kept.set(name, value)
    assert getattr(kept, name) == before
    assert not path.exists()


def test_no_setting_is_made_by_a_slip(path: Path) -> None:
    for name in ("them", "_path", "set"):
        with pytest.raises(AttributeError):
            Settings.load(path).set(name, "x")


def test_what_a_newer_release_wrote_is_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": "sepia", "voice": {"name": "a"}, "preset": "precise"}')
    older = Settings.load(path)
    assert (older.theme, older.preset) == ("system", "precise")
    older.set("preset", "creative")
    stored = json.loads(path.read_text())
    assert stored == {"theme": "sepia", "voice": {"name": "a"}, "preset": "creative"}


@pytest.mark.parametrize("raw", [b"", b'{"theme": "da', b"[1]", b"\xff\xfe", b"null"])
def test_a_damaged_file_is_set_aside(path: Path, raw: bytes) -> None:
    path.parent.mkdir()
    for number in (1, 2):
        path.write_bytes(raw)
        assert Settings.load(path).theme == "system"
        assert path.with_name(f"settings.json.damaged-{number}").read_bytes() == raw
    assert not path.exists()


def test_a_folder_that_takes_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    blocked = Settings(_path=tmp_path / "file" / "settings.json")
    with pytest.raises(SettingsUnusable):
        blocked.set("theme", "dark")
    assert blocked.theme == "system"
    with pytest.raises(SettingsUnusable):
        Settings.load(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([item.name for item in all_settings()]), st.text()))
def test_any_stored_text_gives_sound_settings(tmp_path: Path, stored: dict[str, str]) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(stored))
    found = Settings.load(file)
    for item in all_settings():
        assert isinstance(getattr(found, item.name), type(item.default))


def test_every_setting_is_described() -> None:
    listed = all_settings()
    assert [item.name for item in listed][:2] == ["theme", "language"]
    assert all(item.description and item.type for item in listed)
    assert {item.name: item.type for item in listed}["text_scale"] == "float"
