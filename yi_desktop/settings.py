"""Every setting in one typed list, and the file that keeps what the person has changed."""

from __future__ import annotations

import json
import logging
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

import msgspec
from msgspec import Meta

from yi_desktop.errors import YiError
from yi_desktop.files import write_whole

_log = logging.getLogger(__name__)


class SettingsUnusable(YiError):
    """The settings file cannot be read or written, or a value does not fit its setting."""

    code = "settings_unusable"


class SettingsDamaged(SettingsUnusable):
    """The file is there and is not what we write."""


@dataclass(slots=True)
class Settings:
    """Values as attributes; change them with `set` alone, which checks and saves.

    The file holds only what was set, so that a later release may improve a default. What this
    release does not understand in it, a newer one's settings for example, stays in it.
    """

    theme: Annotated[
        Literal["system", "light", "dark"], Meta(description="Light, dark, or as the system is")
    ] = "system"
    language: Annotated[
        Literal["system", "en", "zh_CN", "pt_BR"], Meta(description="Language of the window")
    ] = "system"
    text_scale: Annotated[
        float, Meta(ge=0.875, le=2.0, description="Size of all text; 1 is the design's own")
    ] = 1.0
    sidebar_width: Annotated[
        int, Meta(ge=160, le=800, description="Width of the sidebar in pixels")
    ] = 264
    sidebar_open: Annotated[bool, Meta(description="Whether the sidebar is shown")] = True
    send_key: Annotated[
        Literal["enter", "ctrl_enter"], Meta(description="The key that sends a message")
    ] = "enter"
    formats: Annotated[
        Literal["system", "language"],
        Meta(description="Numbers and dates as the system writes them, or the window's language"),
    ] = "system"
    answer_language: Annotated[
        Literal["written", "en", "zh_CN", "pt_BR"],
        Meta(description="The language of answers: the one written in, or always the same"),
    ] = "written"
    open_at_login: Annotated[
        bool, Meta(description="Whether the program starts with the person's session")
    ] = False
    at_start: Annotated[
        Literal["last", "new"], Meta(description="What is opened at the start: last or new chat")
    ] = "last"
    close_action: Annotated[
        Literal["tray", "quit"],
        Meta(description="What closing the window does; without a tray it always quits"),
    ] = "tray"
    notify_done: Annotated[
        bool, Meta(description="Tell when an answer is done and the window is not in front")
    ] = True
    instructions: Annotated[
        str, Meta(max_length=20_000, description="What the model is told before every chat")
    ] = ""
    auto_title: Annotated[bool, Meta(description="Whether new chats are named by themselves")] = (
        True
    )
    line_length: Annotated[
        Literal["short", "medium", "wide"], Meta(description="How wide answers are")
    ] = "medium"
    show_speed: Annotated[bool, Meta(description="Show speed and token counts")] = True
    reduce_motion: Annotated[bool, Meta(description="Panels appear without sliding")] = False
    window_place: Annotated[
        list[int],
        Meta(description="Window as x, y, width, height, 1 if maximised; empty is the default"),
    ] = field(default_factory=list)
    last_conversation: Annotated[
        str, Meta(description="The conversation that was open last; '' is a new one")
    ] = ""
    preset: Annotated[
        Literal["precise", "balanced", "creative"], Meta(description="How freely replies vary")
    ] = "balanced"
    default_model: Annotated[
        str, Meta(description="The model that new chats start with; '' is the one last used")
    ] = ""
    model_path: Annotated[str, Meta(description="The model in use; '' is the first one found")] = ""
    added_models: Annotated[
        list[str], Meta(description="Model files added from outside the models folder")
    ] = field(default_factory=list)

    _path: Path | None = None
    _stored: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Settings:
        """Read `path`. Without a file: the defaults. Raises SettingsUnusable.

        A damaged file is set aside beside itself with `.damaged` in its name.
        """
        try:
            return cls.read(path)
        except SettingsDamaged as error:
            aside = _set_aside(path, error)
            _log.info("damaged settings were set aside as %s: %s", aside.name, error.detail)
            return cls(_path=path)

    @classmethod
    def read(cls, path: Path) -> Settings:
        """The same, but a damaged file stays and raises SettingsDamaged."""
        settings = cls(_path=path)
        try:
            stored = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
        except FileNotFoundError:
            return settings
        except OSError as error:
            raise SettingsUnusable(str(error)) from error
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise SettingsDamaged(f"{path}: {error}") from error
        settings._stored = stored
        for name in _TYPES.keys() & stored.keys():
            try:
                setattr(settings, name, _checked(name, stored[name]))
            except SettingsUnusable as error:
                _log.info("the default is used: %s", error.detail)
        return settings

    def set(self, name: str, value: Any) -> None:
        """Check `value`, keep it and write the file; returns once it is on disk (an fsync).

        Raises SettingsUnusable, and then nothing has changed.
        """
        if name not in _TYPES:
            raise AttributeError(f"no setting {name!r}")
        value = _checked(name, value)
        stored = {**self._stored, name: value}
        if self._path is not None:
            _write(self._path, stored)
        self._stored = stored
        setattr(self, name, value)


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the list of settings: for documentation and for showing them."""

    name: str
    type: str
    default: Any
    description: str


_TYPES: dict[str, Any] = {
    name: hint
    for name, hint in get_type_hints(Settings, include_extras=True).items()
    if not name.startswith("_")
}


def all_settings() -> tuple[Setting, ...]:
    """The list of settings, in its order."""
    listed = []
    for item in fields(Settings):
        if item.name in _TYPES:
            plain, meta = _TYPES[item.name].__origin__, _TYPES[item.name].__metadata__[0]
            factory = item.default_factory
            default = item.default if factory is MISSING else factory()
            kind = plain.__name__ if isinstance(plain, type) else str(plain).split(".")[-1]
            listed.append(Setting(item.name, kind, default, meta.description))
    return tuple(listed)


def _checked(name: str, value: Any) -> Any:
    try:
        return msgspec.convert(value, _TYPES[name])
    except msgspec.ValidationError as error:
        raise SettingsUnusable(f"{name} = {value!r}: {error}") from error


def _set_aside(path: Path, damage: SettingsDamaged) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    try:
        return path.rename(aside)
    except OSError as error:
        raise SettingsUnusable(f"{damage.detail}; {error}") from error


def _write(path: Path, stored: dict[str, Any]) -> None:
    text = json.dumps(stored, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(path, text.encode())
    except OSError as error:
        raise SettingsUnusable(str(error)) from error
