"""The settings that QML reads and changes, each by its name; theirs are the ones of settings.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.preferences import Preferences
from yi_desktop.chat import turn

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


# For the model, which knows these in English best.
_ANSWER_IN = {
    "en": "English",
    "zh_CN": "Simplified Chinese",
    "pt_BR": "Brazilian Portuguese",
}


def _access(name: str) -> tuple[Callable[[Any], Any], Callable[[Any, Any], None]]:
    """The reader and the writer of a setting."""
    return lambda self: self.value(name), lambda self, value: self.put(name, value)


@QmlElement
@QmlUncreatable("Made in app/main.py")
class SettingsViewModel(QObject):
    """One signal for all: settings change by hand, so what a change costs does not matter."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences

    def value(self, name: str) -> Any:
        """What is set, by the name in settings.py."""
        return self._preferences.get(name)

    def wishes(self) -> turn.Wishes:
        """What every turn is to respect."""
        return turn.Wishes(
            self.value("instructions"),
            self.value("auto_title"),
            _ANSWER_IN.get(self.value("answer_language"), ""),
        )

    def put(self, name: str, value: Any) -> None:
        if self._preferences.get(name) != value:
            self._preferences.set(name, value)
            self.changed.emit()

    _get_preset, _set_preset = _access("preset")
    preset = Property(str, _get_preset, _set_preset, notify=changed)
    _get_send_key, _set_send_key = _access("send_key")
    sendKey = Property(str, _get_send_key, _set_send_key, notify=changed)
    _get_at_start, _set_at_start = _access("at_start")
    atStart = Property(str, _get_at_start, _set_at_start, notify=changed)
    _get_auto_title, _set_auto_title = _access("auto_title")
    autoTitle = Property(bool, _get_auto_title, _set_auto_title, notify=changed)
    _get_instructions, _set_instructions = _access("instructions")
    instructions = Property(str, _get_instructions, _set_instructions, notify=changed)
    _get_line_length, _set_line_length = _access("line_length")
    lineLength = Property(str, _get_line_length, _set_line_length, notify=changed)
    _get_show_speed, _set_show_speed = _access("show_speed")
    showSpeed = Property(bool, _get_show_speed, _set_show_speed, notify=changed)
    _get_reduce_motion, _set_reduce_motion = _access("reduce_motion")
    reduceMotion = Property(bool, _get_reduce_motion, _set_reduce_motion, notify=changed)
    _get_formats, _set_formats = _access("formats")
    formats = Property(str, _get_formats, _set_formats, notify=changed)
    _get_answer_language, _set_answer_language = _access("answer_language")
    answerLanguage = Property(str, _get_answer_language, _set_answer_language, notify=changed)
    _get_default_model, _set_default_model = _access("default_model")
    defaultModel = Property(str, _get_default_model, _set_default_model, notify=changed)
    _get_open_at_login, _set_open_at_login = _access("open_at_login")
    openAtLogin = Property(bool, _get_open_at_login, _set_open_at_login, notify=changed)
    _get_close_action, _set_close_action = _access("close_action")
    closeAction = Property(str, _get_close_action, _set_close_action, notify=changed)
    _get_notify_done, _set_notify_done = _access("notify_done")
    notifyDone = Property(bool, _get_notify_done, _set_notify_done, notify=changed)
